"""Sizes of paper, and how a poster lies on one sheet or on several. All lengths are millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Paper(StrEnum):
    """A size of the A series, the largest first."""

    A0 = "a0"
    A1 = "a1"
    A2 = "a2"
    A3 = "a3"
    A4 = "a4"


class Size(NamedTuple):
    """How wide and how high something is."""

    width: float
    height: float

    def less(self, margin: float) -> Size:
        """What is left inside a margin on all sides."""
        return Size(round(self.width - 2 * margin, 2), round(self.height - 2 * margin, 2))


@dataclass(frozen=True, slots=True)
class Layout:
    """How a poster is printed: on sheets of one size in rows and columns, each with a part of it inside a margin."""

    sheet: Size
    margin: float
    rows: int = 1
    columns: int = 1

    @property
    def part(self) -> Size:
        """What a sheet shows of the poster."""
        return self.sheet.less(self.margin)

    @property
    def whole(self) -> Size:
        """What the poster fills."""
        width, height = self.part
        return Size(_in_all(width, self.columns), _in_all(height, self.rows))

    @property
    def places(self) -> list[tuple[int, int]]:
        """Row and column of each sheet, from 0."""
        return [(row, column) for row in range(self.rows) for column in range(self.columns)]


OVERLAP = 10
"""So much of a poster stands on both of two neighbouring sheets."""
_SHEET_MARGIN = 12
"""What a sheet keeps free around its part of the poster: 4 mm for the printer, the rest for marks and the label."""
_MARGIN = 0.02
"""The margin of a poster on one sheet, as a part of its long side."""
_SHORT_TO_LONG = {
    Paper.A0: Size(841, 1189),
    Paper.A1: Size(594, 841),
    Paper.A2: Size(420, 594),
    Paper.A3: Size(297, 420),
    Paper.A4: Size(210, 297),
}


def size_of(paper: Paper, *, portrait: bool) -> Size:
    """The size of a paper, on its short or its long side."""
    short, long = _SHORT_TO_LONG[paper]
    return Size(short, long) if portrait else Size(long, short)


def layout(paper: Paper, tiles: Paper | None, *, portrait: bool) -> Layout:
    """How a poster of a size is printed: on one sheet, or on smaller ones."""
    sheet = size_of(paper, portrait=portrait)
    alone = Layout(sheet, round(max(sheet) * _MARGIN, 2))
    return _in_tiles(alone.whole, tiles) if tiles else alone


def _in_tiles(wanted: Size, tiles: Paper) -> Layout:
    """Sheets that are all full: the poster has about the size that is wanted, and none of them shows a mere strip."""
    ways = []
    for portrait in (False, True):
        sheet = size_of(tiles, portrait=portrait)
        columns, rows = (
            max(1, round((whole - OVERLAP) / (part - OVERLAP)))
            for whole, part in zip(wanted, sheet.less(_SHEET_MARGIN), strict=True)
        )
        ways.append(Layout(sheet, _SHEET_MARGIN, rows, columns))

    def difference(way: Layout) -> float:
        return sum(abs(made - meant) for made, meant in zip(way.whole, wanted, strict=True))

    return min(ways, key=difference)


def _in_all(part: float, number: int) -> float:
    return round(number * part - (number - 1) * OVERLAP, 2)


def paper_for(wanted: float, smallest: float, paper: Paper) -> Paper | None:
    """The smallest paper on which text is large enough that is too small on another: all papers have one shape."""
    longest = max(_SHORT_TO_LONG[paper])
    for other in reversed(Paper):
        if smallest * max(_SHORT_TO_LONG[other]) / longest >= wanted:
            return other
    return None
