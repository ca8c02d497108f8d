"""Tables of GitHub-flavoured Markdown as rows of cells, each with its place, and the items that a cell lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from journeysite.loading.blocks import Block

_CELL = re.compile(r"(?:[^|\\]++|\\.|\\$)*+")
_ESCAPED_PIPE = re.compile(r"\\\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:•|[-*](?=\s))\s*")
_SEPARATOR = re.compile(
    r"(?P<whole>&#?\w+;|`+[^`]*`+|\[[^\[\]]*\]\([^()]*\)|\([^()]*\)|\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」)"
    r"|(?P<cut>;(?=\s|$)|；|•)"
)
"""Where the items of a line part; what stands in quotes, brackets or code is one whole."""
_DASHED = re.compile(r"\s+[-*]\s+")
_MAY_BE_SIGNS = re.compile(r"-\s+\d")
DASHES = frozenset("-–—−‐")
"""What people write into a cell that says nothing."""


class Cell(NamedTuple):
    """The text of a cell, with its place in the body: the index of its line, and its column from 1."""

    text: str
    line: int
    column: int


class Table(NamedTuple):
    """A table: its header, and its rows, each as long as the header."""

    header: list[Cell]
    rows: list[list[Cell]]
    surplus: list[Cell]
    """Cells behind the last column, which no browser shows."""


def read_table(lines: Sequence[str], block: Block) -> Table | None:
    """The cells of a block of kind `table`; None where header and alignment row differ in length: it is text then."""
    header = _cells(lines, block.first)
    width = len(header)
    if width != len(_cells(lines, block.first + 1)):
        return None
    rows: list[list[Cell]] = []
    surplus: list[Cell] = []
    for index in range(block.first + 2, block.end):
        cells = _cells(lines, index)
        surplus += [cell for cell in cells[width:] if cell.text]
        end = len(lines[index].rstrip()) + 1
        rows.append([*cells[:width], *(Cell("", index, end) for _ in range(width - len(cells)))])
    return Table(header, rows, surplus)


def items(cell: Cell, *, are_scores: bool = False) -> list[Cell]:
    """The items that a cell lists, parted by `<br>`, by `;` or by bullets; a dash alone is none.

    Where they `are_scores`, a dash before a number may be its sign, and is no bullet.
    """
    text = cell.text
    found: list[Cell] = []
    start = 0
    for mark in (*_BREAK.finditer(text), None):
        end = mark.start() if mark else len(text)
        for first, last in _in_line(text, start, end, are_scores=are_scores):
            bare = text[first:last].strip()
            if bare and not (bare[0] in DASHES and len(bare) == 1):
                at = first + len(text[first:last]) - len(text[first:last].lstrip())
                found.append(Cell(bare, cell.line, cell.column + at))
        start = mark.end() if mark else end
    return found


def _in_line(text: str, start: int, end: int, *, are_scores: bool) -> list[tuple[int, int]]:
    """Where the items of one line of a cell begin and end."""
    cuts = [found.span() for found in _SEPARATOR.finditer(text, start, end) if found["cut"]]
    bullet = None if are_scores and _MAY_BE_SIGNS.search(text, start, end) else _BULLET.match(text, start, end)
    if bullet and bullet.end() > start and bullet[0].strip():
        start = bullet.end()
        if bullet[0].strip() != "•":
            cuts += [found.span() for found in _DASHED.finditer(text, start, end)]
    edges = [start, *(at for cut in sorted(cuts) if cut[0] >= start for at in cut), end]
    return [(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]


def _cells(lines: Sequence[str], index: int) -> list[Cell]:
    """The cells of a line; the pipes at its two ends are left out."""
    line = lines[index].rstrip()
    at = len(line) - len(line.lstrip())
    if line[at : at + 1] == "|":
        at += 1
    cells: list[Cell] = []
    while at < len(line) or not cells:
        found = _CELL.match(line, at)
        assert found
        text = found[0].strip()
        column = at + len(found[0]) - len(found[0].lstrip()) + 1
        cells.append(Cell(_ESCAPED_PIPE.sub("|", text) if "\\" in text else text, index, column))
        at = found.end() + 1
    return cells
