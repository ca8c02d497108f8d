"""Which shape of a journey a table has: lanes as columns, lanes as rows, or lane and text; or none, and it is text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import chain
from typing import NamedTuple

from journeysite.loading.labelled import Entry, Value, as_meant
from journeysite.loading.labels import PERSONA_WORDS, TABLE_WORDS, TELLING, Vocabulary, normal, plain_heading
from journeysite.loading.tables import Cell, Table, items

_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_WORDS = Vocabulary(TABLE_WORDS)
_LISTS = re.compile(r"<br|[,;•、]", re.IGNORECASE)
_COUNT = re.compile(r"\W*\d+(?:\.\d+)*\W*")
_OF_PROFILES = frozenset(
    normal(word) for key in ("name", "role", "demographics") for word in PERSONA_WORDS[key].split(",")
)
"""Labels that only a profile has: a table with one of them describes a persona."""


class Means(Enum):
    """What the named rows or columns of a table are."""

    STAGES = "stages"
    TOUCHPOINTS = "touchpoints"
    EITHER = "stages, or touchpoints of the heading above"


class Moment(NamedTuple):
    """A stage or touchpoint that a row or column describes."""

    name: Cell
    entries: list[Entry]
    touchpoints: list[Moment]


class Shape(NamedTuple):
    """A table, read: lanes of the heading above, or the moments that its rows or columns describe."""

    means: Means
    entries: list[Entry]
    moments: list[Moment]
    unplaced: list[Cell]


def read_shape(table: Table, vocabulary: Vocabulary) -> Shape | None:
    """What a table says of a journey; None where it is no journey, and stays as it is."""
    labels = [row[0] for row in table.rows]
    if any(normal(cell.text) in _OF_PROFILES for cell in chain(table.header, labels)):
        return None
    columns = [_key(cell, vocabulary) for cell in table.header]
    rows = [_key(cell, vocabulary) for cell in labels]
    count = sum(1 for cell in labels if cell.text)
    by_columns, by_rows = _known(columns[1:]), _known(rows)
    if _role(table, 0) in ("stage", "touchpoint"):  # names stand below, or beside it: which part is lanes tells
        by_columns, by_rows = by_columns * count, by_rows * (len(columns) - 1)
    are_columns = by_columns >= by_rows and any(key in TELLING for key in columns[1:])
    if not are_columns and _are_lanes(rows, count):
        return _lanes_as_rows(table, vocabulary, rows)
    return _lanes_as_columns(table, vocabulary, columns)


def _key(cell: Cell, vocabulary: Vocabulary) -> str | None:
    """The lane that a cell names; of a merged lane, the first. A time is none: timetables are no journeys."""
    if not cell.text:
        return None
    key = vocabulary.key_of(cell.text) or next(iter(vocabulary.merged(cell.text)), None)
    return None if key == "time" else key


def _known(keys: Iterable[str | None]) -> int:
    return sum(1 for key in keys if key)


def _are_lanes(keys: Sequence[str | None], count: int) -> bool:
    """Whether so many labels are those of lanes: two at least are known, or half of them."""
    known = _known(keys)
    return any(key in TELLING for key in keys) and (known > 1 or known * 2 >= count)


# Lanes as columns ---------------------------------------------------------------------------------------


def _lanes_as_columns(table: Table, vocabulary: Vocabulary, keys: Sequence[str | None]) -> Shape | None:
    roles = [_role(table, at) for at in range(len(table.header))]
    stage = roles.index("stage") if "stage" in roles else None
    named = _name_column(table, roles, keys, stage)
    if stage is None and named is None:
        return None
    lanes = [at for at, role in enumerate(roles) if at not in (stage, named) and role != "number"]
    telling = [keys[at] for at in lanes if keys[at] in TELLING or keys[at] == "goal"]
    is_named = stage is not None or (named is not None and roles[named] == "touchpoint")
    if not any(key in TELLING for key in telling) or (not is_named and _known(keys[at] for at in lanes) < 2):
        return None
    unplaced = [*table.surplus]
    if named is not None and not roles[named] and not keys[named]:
        unplaced += [table.header[named]] if table.header[named].text else []
    moments: list[Moment] = []
    for row in table.rows:
        name = row[named] if named is not None else None
        entries = _entries([(table.header[at], row[at]) for at in lanes], vocabulary, unplaced)
        if stage is not None:
            _add_to_stage(moments, row[stage], name, entries, unplaced)
        elif name and name.text:
            moments.append(Moment(_name(name), entries, []))
        elif moments:
            moments[-1].entries.extend(entries)
        else:
            unplaced += _texts(entries)
    if not moments:
        return None
    unplaced += _silent((table.header[at] for at in lanes), _all_entries(moments), vocabulary)
    return Shape(Means.TOUCHPOINTS if stage is None else Means.STAGES, [], moments, unplaced)


def _role(table: Table, column: int) -> str | None:
    """What a header says of its column; one of numbers only counts the rows."""
    header = table.header[column].text
    role = _WORDS.key_of(header) if header else None
    if role == "number" or not header:
        counts = all(not cell.text or _COUNT.fullmatch(cell.text) for cell in (row[column] for row in table.rows))
        return "number" if counts else None
    return role


def _name_column(
    table: Table, roles: Sequence[str | None], keys: Sequence[str | None], stage: int | None
) -> int | None:
    """The column that names touchpoints: one that says so, else the first, where no column names stages."""
    for at, role in enumerate(roles):
        if role == "touchpoint" and (stage is None or _are_touchpoints(table, at, stage)):
            return at
    if stage is not None:
        return None
    first = next((at for at, role in enumerate(roles) if role != "number"), None)
    if first is None or (keys[first] not in (None, "actions", "channel") and not roles[first]):
        return None
    return first


def _are_touchpoints(table: Table, column: int, stage: int) -> bool:
    """Whether each row is a touchpoint of a stage, rather than a stage that lists its touchpoints."""
    stages = [normal(row[stage].text) for row in table.rows if row[stage].text]
    if len(set(stages)) < len(table.rows):
        return True
    is_plural = normal(table.header[column].text).endswith("s")
    return not is_plural and not any(_LISTS.search(row[column].text) for row in table.rows)


def _add_to_stage(
    moments: list[Moment], stage: Cell, name: Cell | None, entries: list[Entry], unplaced: list[Cell]
) -> None:
    """Add a row to the stage that it names; without a name, or with the same, to that of the row above."""
    if stage.text and not (moments and normal(moments[-1].name.text) == normal(stage.text)):
        moments.append(Moment(_name(stage), [], []))
    if not moments:
        unplaced += _texts(entries)
        unplaced += [name] if name and name.text else []
    elif name and name.text:
        moments[-1].touchpoints.append(Moment(_name(name), entries, []))
    else:
        (moments[-1].touchpoints[-1] if moments[-1].touchpoints and not stage.text else moments[-1]).entries.extend(
            entries
        )


# Lanes as rows ------------------------------------------------------------------------------------------


def _lanes_as_rows(table: Table, vocabulary: Vocabulary, keys: Sequence[str | None]) -> Shape | None:
    header, rows = table.header, list(zip(table.rows, keys, strict=True))
    corner = _WORDS.key_of(header[0].text) if header[0].text else "generic"
    unplaced = [*table.surplus]
    if len(header) < 2:
        return None
    is_generic = not header[1].text or _WORDS.key_of(header[1].text) == "generic"
    if len(header) == 2 and corner not in ("stage", "touchpoint"):
        if _key(header[0], vocabulary) and not is_generic:
            rows = [(header, _key(header[0], vocabulary)), *rows]
        else:
            unplaced += [] if corner else [header[0]]
            unplaced += [] if is_generic else [header[1]]
        pairs = _under_labels([row for row, _ in rows], 1)
        entries = _entries(pairs, vocabulary, unplaced)
        unplaced += _silent((label for label, _ in pairs), entries, vocabulary)
        return Shape(Means.STAGES, entries, [], unplaced)
    unplaced += [] if corner else [header[0]]
    names, stages, rest = _header_rows(table, corner)
    moments: list[Moment] = []
    for column in range(1, len(header)):
        entries = _entries(_under_labels(rest, column), vocabulary, unplaced)
        name = names[column] if names else None
        if stages:
            _add_to_stage(moments, stages[column], name, entries, unplaced)
        elif name and name.text:
            moments.append(Moment(_name(name), entries, []))
        else:
            unplaced += _texts(entries)
    if not moments:
        return None
    unplaced += _silent((row[0] for row in rest), _all_entries(moments), vocabulary)
    if stages:
        grouped = any(moment.touchpoints for moment in moments)
        return Shape(Means.STAGES if grouped or corner == "stage" else Means.EITHER, [], moments, unplaced)
    return Shape(Means.TOUCHPOINTS, [], moments, unplaced)


def _header_rows(table: Table, corner: str | None) -> tuple[list[Cell] | None, list[Cell] | None, list[list[Cell]]]:
    """The rows that name touchpoints and stages, and those that are left.

    A row “Stage” or “Touchpoint” below the header does, and a row without a label, where cells of the header are empty
    or repeat themselves.
    """
    header, rows = table.header, [*table.rows]
    titles = [normal(cell.text) for cell in header[1:]]
    spans = len(set(titles)) < len(titles) or "" in titles
    for at, row in enumerate(rows):
        role = _WORDS.key_of(row[0].text) if row[0].text else None
        if role == "stage":
            del rows[at]
            return header, row, rows
        is_second = (role == "touchpoint" and (spans or _names_one_each(row))) or (
            at == 0 and spans and not row[0].text
        )
        if is_second and corner != "touchpoint" and (spans or any(titles)):
            del rows[at]
            return row, header, rows
    return (header, None, rows) if corner == "touchpoint" else (None, header, rows)


def _names_one_each(row: Sequence[Cell]) -> bool:
    """Whether a row “Touchpoint” has one name in each cell; the label in the plural lists them."""
    return not normal(row[0].text).endswith("s") and not any(_LISTS.search(cell.text) for cell in row[1:])


def _under_labels(rows: Sequence[Sequence[Cell]], column: int) -> list[tuple[Cell, Cell]]:
    """Label and text of each row of a column; a row without a label goes on with the one above."""
    pairs: list[tuple[Cell, Cell]] = []
    for row in rows:
        label = row[0] if row[0].text or not pairs else pairs[-1][0]
        pairs.append((label, row[column]))
    return pairs


# Cells --------------------------------------------------------------------------------------------------


def _entries(pairs: Iterable[tuple[Cell, Cell]], vocabulary: Vocabulary, unplaced: list[Cell]) -> list[Entry]:
    """The lanes that labels and texts are; texts without a label find no place."""
    entries: list[Entry] = []
    for label, cell in pairs:
        listed = items(cell)
        if not label.text:
            unplaced += listed
        elif listed:
            name = plain_heading(label.text).strip("*_ ").rstrip(":： ")
            key = vocabulary.key_of(label.text)
            entries.append(as_meant(Entry(name, key, label.line, label.column, [Value(*item) for item in listed])))
    return entries


def _silent(labels: Iterable[Cell], entries: Iterable[Entry], vocabulary: Vocabulary) -> list[Cell]:
    """The labels that are no lane and have no text anywhere."""
    heard = {(entry.line, entry.column) for entry in entries}
    return [
        label
        for label in labels
        if label.text and (label.line, label.column) not in heard and not vocabulary.key_of(label.text)
    ]


def _all_entries(moments: Iterable[Moment]) -> Iterator[Entry]:
    for moment in moments:
        yield from moment.entries
        yield from _all_entries(moment.touchpoints)


def _texts(entries: Iterable[Entry]) -> list[Cell]:
    return [Cell(*value) for entry in entries for value in entry.values]


def _name(cell: Cell) -> Cell:
    return cell._replace(text=_BREAK.sub(" ", cell.text))
