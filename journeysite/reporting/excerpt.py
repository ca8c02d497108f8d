"""The part of a source line that a finding is about."""

from __future__ import annotations

from dataclasses import dataclass

from journeysite.reporting.characters import visible, width

WIDEST = 100
"""So many columns of a line are shown at most."""
_BEFORE = 60
"""So many of them stand before the place at most."""
_TAB = 4


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is shown of a line; `caret` counts the terminal's columns before the place."""

    text: str
    caret: int


def excerpt(source: str, column: int) -> Excerpt | None:
    """The characters around a column, which counts from 1; nothing where the line is blank."""
    if not source or source.isspace():
        return None
    place = min(column - 1, len(source))
    if len(source) <= WIDEST and source.isascii() and source.isprintable():  # most lines: nothing has to be replaced
        return Excerpt(source.rstrip(), place)
    start = max(0, place - WIDEST)
    cells = _cells(source[start : place + WIDEST])
    here = place - start
    first = here - _fitting(cells[:here][::-1], _BEFORE)
    before = "".join(cells[first:here])
    if start or first:
        before = f"…{before}"
    end = here + _fitting(cells[here:], WIDEST - width(before) - 1)
    after = "".join(cells[here:end])
    if start + end < len(source):
        after += "…"
    return Excerpt((before + after).rstrip(), width(before))


def _cells(text: str) -> list[str]:
    """Each character as it is shown; a tab reaches to the next of its stops."""
    cells, columns = [], 0
    for char in text:
        cell = " " * (_TAB - columns % _TAB) if char == "\t" else visible(char)
        columns += width(cell)
        cells.append(cell)
    return cells


def _fitting(cells: list[str], room: int) -> int:
    """How many cells go into so many columns."""
    for count, cell in enumerate(cells):
        room -= width(cell)
        if room < 0:
            return count
    return len(cells)
