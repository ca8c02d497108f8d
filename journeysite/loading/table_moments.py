"""What tables tell: the stages and touchpoints that rows and columns describe, and what cells are called and hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from journeysite.loading.labelled import Entry, Value, as_meant
from journeysite.loading.labels import TABLE_WORDS, Vocabulary, normal, plain_heading
from journeysite.loading.tables import Cell, Table, items

PARTS = Vocabulary(TABLE_WORDS)
"""What a label says of a row or column that is no lane."""
SEVERAL = re.compile(r"<br|[,;•、]", re.IGNORECASE)
"""What stands in a cell that names several things."""
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_COUNT = re.compile(r"\W*\d+(?:\.\d+)*\W*")


class Means(Enum):
    """What the named rows or columns of a table are."""

    STAGES = "stages"
    TOUCHPOINTS = "touchpoints"
    EITHER = "stages, or touchpoints of the heading above"


class TableMoment(NamedTuple):
    """A stage or touchpoint that a row or column describes."""

    name: Cell
    entries: list[Entry]
    touchpoints: list[TableMoment]


class Shape(NamedTuple):
    """A table, read: lanes of the heading above, or the moments that its rows or columns describe."""

    means: Means
    entries: list[Entry]
    moments: list[TableMoment]
    unplaced: list[Cell]


def lane_of(cell: Cell, vocabulary: Vocabulary) -> str | None:
    """The lane that a cell names; of a merged lane, the first. A time is none: timetables are no journeys."""
    if not cell.text:
        return None
    label = name_in(cell).text
    key = vocabulary.key_of(label) or next(iter(vocabulary.merged(label)), None)
    return None if key == "time" else key


def count_known(keys: Iterable[str | None]) -> int:
    """How many labels are those of lanes."""
    return sum(1 for key in keys if key)


def role_of(table: Table, column: int) -> str | None:
    """What a header says of its column; one of numbers only counts the rows."""
    header = table.header[column].text
    role = PARTS.key_of(header) if header else None
    if role == "number" or not header:
        counts = all(not cell.text or _COUNT.fullmatch(cell.text) for cell in (row[column] for row in table.rows))
        return "number" if counts else None
    return role


def add_to_stage(
    moments: list[TableMoment], stage: Cell, name: Cell | None, entries: list[Entry], unplaced: list[Cell]
) -> None:
    """Add a row to the stage that it names; without a name, or with the same, to that of the row above."""
    if stage.text and not (moments and compared(moments[-1].name) == compared(stage)):
        moments.append(TableMoment(name_in(stage), [], []))
    if not moments:
        unplaced += texts_of(entries)
        unplaced += [name] if name and name.text else []
    elif name and name.text:
        moments[-1].touchpoints.append(TableMoment(name_in(name), entries, []))
    else:
        (moments[-1].touchpoints[-1] if moments[-1].touchpoints and not stage.text else moments[-1]).entries.extend(
            entries
        )


def compared(cell: Cell) -> tuple[str, ...]:
    """A name with its numbers, which may be all that tells it from the one beside it: `1. Tag`, `2. Tag`."""
    return normal(cell.text), *_DIGITS.findall(cell.text)


def entries_of(pairs: Iterable[tuple[Cell, Cell]], vocabulary: Vocabulary, unplaced: list[Cell]) -> list[Entry]:
    """The lanes that labels and texts are; texts without a label find no place."""
    entries: list[Entry] = []
    for label, cell in pairs:
        key = vocabulary.key_of(label.text)
        listed = items(cell, are_scores=key == "emotion" or "emotion" in vocabulary.merged(label.text))
        if not label.text:
            unplaced += listed
        elif listed:
            name = plain_heading(label.text).strip("*_ ").rstrip(":： ")
            entries.append(as_meant(Entry(name, key, label.line, label.column, [Value(*item) for item in listed])))
    return entries


def silent(labels: Iterable[Cell], entries: Iterable[Entry], vocabulary: Vocabulary) -> list[Cell]:
    """The labels that are no lane and have no text anywhere."""
    heard = {(entry.line, entry.column) for entry in entries}
    return [
        label
        for label in labels
        if label.text and (label.line, label.column) not in heard and not vocabulary.key_of(label.text)
    ]


def all_entries(moments: Iterable[TableMoment]) -> Iterator[Entry]:
    """The lanes of stages, and of their touchpoints."""
    for moment in moments:
        yield from moment.entries
        yield from all_entries(moment.touchpoints)


def texts_of(entries: Iterable[Entry]) -> list[Cell]:
    """The texts of lanes, as cells that find no place."""
    return [Cell(*value) for entry in entries for value in entry.values]


def name_in(cell: Cell) -> Cell:
    """A cell as a name, which stands in one line."""
    return cell._replace(text=_BREAK.sub(" ", cell.text))
