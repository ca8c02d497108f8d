"""Tables with a row for each step or stage, and a column for each lane."""

from __future__ import annotations

from collections.abc import Sequence

from journeysite.loading.labels import TELLING, Vocabulary, normal
from journeysite.loading.table_moments import (
    SEVERAL,
    Means,
    Shape,
    TableMoment,
    add_to_stage,
    all_entries,
    count_known,
    entries_of,
    name_in,
    role_of,
    silent,
    texts_of,
)
from journeysite.loading.tables import Table


def lanes_as_columns(table: Table, vocabulary: Vocabulary, keys: Sequence[str | None]) -> Shape | None:
    """The moments that rows describe; None where no column names them, or no other is a lane."""
    roles = [role_of(table, at) for at in range(len(table.header))]
    stage = roles.index("stage") if "stage" in roles else None
    named = _name_column(table, roles, keys, stage)
    if stage is None and named is None:
        return None
    lanes = [at for at, role in enumerate(roles) if at not in (stage, named) and role != "number"]
    telling = [keys[at] for at in lanes if keys[at] in TELLING or keys[at] == "goal"]
    is_named = stage is not None or (named is not None and roles[named] == "touchpoint")
    if not any(key in TELLING for key in telling) or not (is_named or _are_lanes(table, roles, keys, lanes)):
        return None
    unplaced = [*table.surplus]
    if named is not None and not roles[named] and not keys[named]:
        unplaced += [table.header[named]] if table.header[named].text else []
    moments: list[TableMoment] = []
    for row in table.rows:
        name = row[named] if named is not None else None
        entries = entries_of([(table.header[at], row[at]) for at in lanes], vocabulary, unplaced)
        if stage is not None:
            add_to_stage(moments, row[stage], name, entries, unplaced)
        elif name and name.text:
            moments.append(TableMoment(name_in(name), entries, []))
        elif moments:
            moments[-1].entries.extend(entries)
        else:
            unplaced += texts_of(entries)
    if not moments:
        return None
    unplaced += silent((table.header[at] for at in lanes), all_entries(moments), vocabulary)
    return Shape(Means.TOUCHPOINTS if stage is None else Means.STAGES, [], moments, unplaced)


def _are_lanes(table: Table, roles: Sequence[str | None], keys: Sequence[str | None], lanes: Sequence[int]) -> bool:
    """Whether columns are lanes, where none is called after names: two are, or all, and the first tells the steps."""
    if count_known(keys[at] for at in lanes) > 1:
        return True
    return len(table.header) > 1 and all(key or role == "number" for key, role in zip(keys, roles, strict=True))


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
    return not is_plural and not any(SEVERAL.search(row[column].text) for row in table.rows)
