"""Which shape of a journey a table has: lanes as columns, lanes as rows, or lane and text; or none, and it is text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from journeysite.loading.labels import PERSONA_WORDS, TELLING, Vocabulary, normal
from journeysite.loading.lanes_as_columns import lanes_as_columns
from journeysite.loading.lanes_as_rows import lanes_as_rows
from journeysite.loading.table_moments import Shape, count_known, lane_of, name_in, role_of
from journeysite.loading.tables import Cell, Table

_OF_PROFILES = frozenset(
    normal(word) for key in ("name", "role", "demographics") for word in PERSONA_WORDS[key].split(",")
)
"""Labels that only a profile has: a table with one of them describes a persona."""


def read_shape(table: Table, vocabulary: Vocabulary) -> Shape | None:
    """What a table says of a journey; None where it is no journey, and stays as it is."""
    table = table._replace(header=[name_in(cell) for cell in table.header])
    labels = [row[0] for row in table.rows]
    if is_of_profile(chain(table.header, labels)):
        return None
    columns = [lane_of(cell, vocabulary) for cell in table.header]
    rows = [lane_of(cell, vocabulary) for cell in labels]
    count = sum(1 for cell in labels if cell.text)
    by_columns, by_rows = count_known(columns[1:]), count_known(rows)
    if role_of(table, 0) in ("stage", "touchpoint"):  # names stand below, or beside it: which part is lanes tells
        by_columns, by_rows = by_columns * count, by_rows * (len(columns) - 1)
    are_columns = by_columns >= by_rows and any(key in TELLING for key in columns[1:])
    if not are_columns and _are_lanes(rows, count):
        return lanes_as_rows(table, vocabulary, rows)
    return lanes_as_columns(table, vocabulary, columns)


def is_of_profile(labels: Iterable[Cell]) -> bool:
    """Whether one of the labels is of a kind that only a profile has."""
    return any(normal(cell.text) in _OF_PROFILES for cell in labels)


def _are_lanes(keys: Sequence[str | None], count: int) -> bool:
    """Whether so many labels are those of lanes: two at least are known, or half of them."""
    known = count_known(keys)
    return any(key in TELLING for key in keys) and (known > 1 or known * 2 >= count)
