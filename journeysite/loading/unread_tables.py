"""Tables that have the name of a lane and are no journey, where a stage is expected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import UNPLACED
from journeysite.loading.headings import Headings
from journeysite.loading.labels import TELLING, normal
from journeysite.loading.sections import Section
from journeysite.loading.table_moments import count_known, lane_of
from journeysite.loading.table_shapes import is_of_profile
from journeysite.loading.tables import Cell, Table, read_table

_FACTS = frozenset(("owner", "status", "due", "due date", "deadline", "date"))
"""What only plans say of each row."""


def unread_tables(
    root: Section, stages: Sequence[Section], headings: Headings, first_line: int, file: str
) -> Iterator[Diagnostic]:
    """Say which tables are not read, though they are all that stands below a heading, as a stage would be.

    A plan, with an owner or a day for each row, a profile, and a table below the name of a lane are text.
    """
    within = {below for stage in stages for below in stage.walk()}
    for section in root.walk():
        if not section.heading or section in within or section.children or headings.lane_of(section):
            continue
        if any(block.kind not in ("table", "rule") for block in section.blocks):
            continue
        for block in section.blocks:
            table = read_table(headings.lines, block) if block.kind == "table" else None
            if table and (lane := _lane(table, headings)):
                yield UNPLACED.at(
                    Span(file, lane.line + first_line, lane.column),
                    f"“{lane.text}” is a lane, but this table is not read as a journey, and is shown as text.",
                    "Name the steps in a column “Step”; or, if it is no part of the journey, write “stages: …” into the"
                    " front matter.",
                )


def _lane(table: Table, headings: Headings) -> Cell | None:
    """The first lane that a table names at the heads of its columns, or of its rows if two are."""
    names = [row[0] for row in table.rows]
    if is_of_profile([*table.header, *names]) or any(normal(cell.text) in _FACTS for cell in table.header):
        return None
    for cells, least in ((table.header, 1), (names, 2)):
        keys = [lane_of(cell, headings.vocabulary) for cell in cells]
        telling = [cell for cell, key in zip(cells, keys, strict=True) if key in TELLING]
        if telling and count_known(keys) >= least:
            return telling[0]
    return None
