"""How many columns of a stage table stand side by side on paper.

Browsers repeat heads on every sheet only where they fill less than a quarter of it. Where they would fill more, fewer
columns stand side by side. All lengths are those of the print styles on A4, in pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple


class StageText(NamedTuple):
    """How many letters the name of a stage has, and how many columns it spans."""

    name: int
    span: int


class TouchpointText(NamedTuple):
    """How many letters the head of a touchpoint has, in its name and in the signs below it."""

    name: int
    signs: int


UNCUT = 8
"""So many columns are printed as they are."""

_SLICE = 7
"""So many stand side by side where there are more."""

_ROOM = 160
"""A quarter of what an A4 sheet on its long side leaves between its margins, without a rest for other fonts."""

_WIDTH = 920
"""What the column of lanes leaves of its width."""

_SPARE = 1.15
"""Lines are not full where they end with a whole word."""


def columns_on_paper(stages: Sequence[StageText], touchpoints: Sequence[TouchpointText]) -> int | None:
    """How many columns with these heads are printed side by side; None for as many as usual."""
    width = sum(stage.span for stage in stages)
    usual = width if width <= UNCUT else _SLICE
    if not width or _height(stages, touchpoints, usual) <= _ROOM:
        return None
    most = next((most for most in range(usual, 2, -1) if _height(stages, touchpoints, most) <= _ROOM), min(usual, 2))
    return most if most < usual else None


def _height(stages: Sequence[StageText], touchpoints: Sequence[TouchpointText], columns: int) -> float:
    """The height of the highest heads, where so many columns stand side by side."""
    column = _WIDTH / columns
    of_stages = (13 + 16 * _lines(stage.name, 6.6, column * _least(stage.span, columns)) for stage in stages)
    of_touchpoints = (
        14 + 13.7 * _lines(touchpoint.name, 5.9, column) + 15 * _lines(touchpoint.signs, 5.9, column)
        for touchpoint in touchpoints
    )
    return max(of_stages, default=0) + max(of_touchpoints, default=0)


def _least(span: int, columns: int) -> int:
    """How many columns of a stage stand on the sheet that has the fewest of it."""
    sheets = ceil(span / columns)
    return span - (sheets - 1) * ceil(span / sheets)


def _lines(letters: int, letter: float, width: float) -> int:
    return ceil(letters * letter * _SPARE / (width - 10))
