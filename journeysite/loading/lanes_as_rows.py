"""Tables with a row for each lane: a column for each stage or touchpoint, or a single column of texts."""

from __future__ import annotations

from collections.abc import Sequence

from journeysite.loading.labels import Vocabulary, normal
from journeysite.loading.synonyms import DIVIDING_WORDS
from journeysite.loading.table_moments import (
    PARTS,
    SEVERAL,
    Means,
    Shape,
    TableMoment,
    add_to_stage,
    all_entries,
    compared,
    entries_of,
    lane_of,
    name_in,
    silent,
    texts_of,
)
from journeysite.loading.tables import Cell, Table

_DIVIDERS = frozenset(normal(word) for word in DIVIDING_WORDS.split(","))


def lanes_as_rows(table: Table, vocabulary: Vocabulary, keys: Sequence[str | None]) -> Shape | None:
    """The moments that columns describe, or the lanes of the heading above; None where there are neither."""
    table = table._replace(rows=[[name_in(row[0]), *row[1:]] for row in table.rows])
    kept = [(row, key) for row, key in zip(table.rows, keys, strict=True) if not _is_divider(row)]
    table, keys = table._replace(rows=[row for row, _ in kept]), [key for _, key in kept]
    header, rows = table.header, list(zip(table.rows, keys, strict=True))
    corner = PARTS.key_of(header[0].text) if header[0].text else "generic"
    unplaced = [*table.surplus]
    if len(header) < 2:
        return None
    is_generic = not header[1].text or PARTS.key_of(header[1].text) == "generic"
    if len(header) == 2 and corner not in ("stage", "touchpoint"):
        if lane_of(header[0], vocabulary) and not is_generic:
            rows = [(header, lane_of(header[0], vocabulary)), *rows]
        else:
            unplaced += _corner(header[0], corner)
            unplaced += [] if is_generic else [header[1]]
        pairs = _under_labels([row for row, _ in rows], 1)
        entries = entries_of(pairs, vocabulary, unplaced)
        unplaced += silent((label for label, _ in pairs), entries, vocabulary)
        return Shape(Means.STAGES, entries, [], unplaced)
    unplaced += _corner(header[0], corner)
    names, stages, rest = _header_rows(table, corner)
    moments: list[TableMoment] = []
    for column in range(1, len(header)):
        entries = entries_of(_under_labels(rest, column), vocabulary, unplaced)
        name = names[column] if names else None
        if stages:
            add_to_stage(moments, stages[column], name, entries, unplaced)
        elif name and name.text:
            moments.append(TableMoment(name_in(name), entries, []))
        else:
            unplaced += texts_of(entries)
    if not moments:
        return None
    unplaced += silent((row[0] for row in rest), all_entries(moments), vocabulary)
    if stages:
        grouped = any(moment.touchpoints for moment in moments)
        return Shape(Means.STAGES if grouped or corner == "stage" else Means.EITHER, [], moments, unplaced)
    return Shape(Means.TOUCHPOINTS, [], moments, unplaced)


def _corner(cell: Cell, says: str | None) -> list[Cell]:
    """The cell above the names of lanes, where it says more than what rows and columns are: `Lane / Phase` does not."""
    return [] if says or all(PARTS.key_of(word) for word in normal(cell.text).split()) else [cell]


def _is_divider(row: Sequence[Cell]) -> bool:
    """Whether a row only parts the lanes below from those above: `| **FRONTSTAGE** | | |`."""
    return normal(row[0].text) in _DIVIDERS and not any(cell.text for cell in row[1:])


def _header_rows(table: Table, corner: str | None) -> tuple[list[Cell] | None, list[Cell] | None, list[list[Cell]]]:
    """The rows that name touchpoints and stages, and those that are left.

    A row “Stage” or “Touchpoint” below the header does, and a row without a label, where cells of the header are empty
    or repeat themselves.
    """
    header, rows = table.header, [*table.rows]
    titles = [compared(cell) for cell in header[1:]]
    spans = len(set(titles)) < len(titles) or ("",) in titles
    for at, row in enumerate(rows):
        role = PARTS.key_of(row[0].text) if row[0].text else None
        if role == "stage":
            del rows[at]
            return header, row, rows
        is_second = (role == "touchpoint" and (spans or _names_one_each(row))) or (
            at == 0 and spans and not row[0].text
        )
        if is_second and corner != "touchpoint" and (spans or titles):
            del rows[at]
            return row, header, rows
    return (header, None, rows) if corner == "touchpoint" else (None, header, rows)


def _names_one_each(row: Sequence[Cell]) -> bool:
    """Whether a row “Touchpoint” has one name in each cell; the label in the plural lists them."""
    return not normal(row[0].text).endswith("s") and not any(SEVERAL.search(cell.text) for cell in row[1:])


def _under_labels(rows: Sequence[Sequence[Cell]], column: int) -> list[tuple[Cell, Cell]]:
    """Label and text of each row of a column; a row without a label goes on with the one above."""
    pairs: list[tuple[Cell, Cell]] = []
    for row in rows:
        label = row[0] if row[0].text or not pairs else pairs[-1][0]
        pairs.append((label, row[column]))
    return pairs
