"""The rows of the stage table: what each lane says, cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from journeysite.catalog.columns import Column
from journeysite.kept import kept
from journeysite.model.journey import Stage
from journeysite.model.lane import Lane, LaneRole
from journeysite.rendering.blueprint import line_in_card, lines_between
from journeysite.rendering.cells import Say, Speaker, say_of
from journeysite.rendering.curve_lane import curve_cell
from journeysite.rendering.drawn_curves import DrawnCurves
from journeysite.rendering.heads import place_of
from journeysite.rendering.inline import attribute, escaped
from journeysite.rendering.lanes import holds
from journeysite.rendering.turning_points import TurningPoints, turns_below
from journeysite.rendering.views.parts import PersonaChip
from journeysite.rendering.views.table import LaneRow

_KINDS = {
    "thoughts": "quotes",
    "emotion": "emotion",
    "pains": "pains",
    "opportunities": "opportunities",
    "kpis": "measures",
    "evidence": "evidence",
}


class Place(NamedTuple):
    """A column, as its cells know it."""

    stage: str
    """The anchor of its stage."""
    where: str
    """Its own anchor; that of the stage where this has no touchpoints."""
    first: bool
    """Whether a stage begins with it."""
    classes: str
    """The classes of its cells."""


@dataclass(frozen=True, slots=True)
class Table:
    """Everything that the cells of one table are made of."""

    speaker: Speaker
    stages: Sequence[Stage]
    columns: Sequence[Column]
    names: Mapping[str, str]
    """What lanes are called in anchors, by key."""
    places: Sequence[Place]
    """What the cells of a column have in common."""
    chips: Mapping[str, PersonaChip]
    signs: Mapping[str, str]
    """By persona id: what stands beside a feeling."""
    drawn: DrawnCurves
    turns: TurningPoints
    """The moments that matter."""
    own_turns: Mapping[str, TurningPoints]
    """Those of each persona, by id, where there are several curves."""
    own_rings: Set[tuple[int, str | None]]
    """Columns and persona ids: points that stand out of their own curve."""
    marked: Mapping[str, Markup]
    """What cells say of their own faults, by anchor."""


class _Filled(NamedTuple):
    """A lane that says something, and of what: of stages by number, of columns by index."""

    lane: Lane
    stages: Set[int]
    columns: Set[int]


def rows(table: Table, lanes: Iterable[Lane]) -> Iterator[LaneRow]:
    """Every lane that says something as a row, or as two where stages and their own touchpoints both fill it."""
    w = table.speaker.site.w
    filled = [one for one in (_filled(table, lane) for lane in lanes) if one.stages or one.columns]
    lines = lines_between(w, [one.lane.role for one in filled])
    reached: dict[str, LaneRole] = {}
    above = LaneRole.FRONTSTAGE if lines else None
    for one in filled:
        lane = one.lane
        below = bool(lines) and lane.role is not LaneRole.FRONTSTAGE
        line_in = partial(line_in_card, lines, reached, lane.role) if below else None
        line = lines.get((above, lane.role), "") if above else ""
        if _stands_apart(table, one):
            label = w("lane_of_stage", lane=lane.label)
            of_stages, of_columns = one._replace(columns=frozenset()), one._replace(stages=frozenset())
            yield _row(table, of_stages, line_in, with_gaps=True)._replace(label=label, line=line)
            yield _row(table, of_columns, line_in)
        else:
            yield _row(table, one, line_in)._replace(line=line)
        above = lane.role if above else None


def _filled(table: Table, lane: Lane) -> _Filled:
    """What fills a lane."""
    of_stages = {number for number, stage in enumerate(table.stages) if stage.touchpoints and holds(lane.key, stage)}
    of_columns = {index for index, column in enumerate(table.columns) if holds(lane.key, column.moment)}
    return _Filled(lane, of_stages, of_columns)


def _stands_apart(table: Table, filled: _Filled) -> bool:
    """Whether what stages say themselves has a row of its own, above that of their touchpoints."""
    if filled.lane.key == "emotion" and any(column.of_stage for column in table.columns):
        return True  # drawn in the columns
    return any(table.columns[index].stage in filled.stages for index in filled.columns)


# Cells --------------------------------------------------------------------------------------------------


class _Row(NamedTuple):
    """What the cells of one row have in common."""

    key: str
    """That of its lane."""
    label: str
    """What the lane is called, as HTML: it is seen where a cell is part of a card."""
    say: Say
    columns: Set[int]
    """Those that say something, by index."""
    line_in: Callable[[str], str] | None
    """The line of a service blueprint above a cell, by the anchor of its card; seen only there, too."""


def _row(table: Table, filled: _Filled, line_in: Callable[[str], str] | None, *, with_gaps: bool = False) -> LaneRow:
    """A lane as a row; `with_gaps` leaves columns empty that have their place in the row below."""
    lane, name = filled.lane, table.names[filled.lane.key]
    label = f"<i>{escaped(lane.label)}</i> "  # a space for whoever reads the text without its styles
    row = _Row(lane.key, label, say_of(lane.key), filled.columns, line_in)
    anchors: list[str] = []
    cells: list[str] = []
    for index, (column, place) in enumerate(zip(table.columns, table.places, strict=True)):
        if column.stage in filled.stages:
            if column.touchpoint == 0:
                anchors.append(f"{place.stage}--{name}")
                classes = place_of(index + 1, len(cells) + 1)
                cells.append(_of_stage(table, row, table.stages[column.stage], place, anchors[-1], classes))
        elif with_gaps:
            cells.append(_gap(place))
        else:
            anchors.append(f"{place.where}--{name}")
            classes = "" if index == len(cells) else place_of(index + 1, len(cells) + 1)
            cells.append(_of_column(table, row, index, place, anchors[-1], classes))
    id_ = f"lane--{name}--stage" if with_gaps else f"lane--{name}"
    kind = "feelings" if with_gaps and lane.key == "emotion" else _KINDS.get(lane.key, "texts")
    return LaneRow(id_, lane.key, lane.label, kind, lane.icon, lane.role.value, tuple(anchors), Markup("".join(cells)))


def _of_stage(table: Table, row: _Row, stage: Stage, place: Place, anchor: str, classes: str) -> str:
    """The cell of a stage over all its touchpoints; `place` is that of the first."""
    line = row.line_in(place.stage) if row.line_in else ""
    return (
        f'<td class="js-first js-of-stage{classes}" id="{anchor}" colspan="{len(stage.touchpoints)}">'
        f'{line}{row.label}<div class="js-stay">{row.say(table.speaker, stage)}</div>{table.marked.get(anchor, "")}'
    )


def _gap(place: Place) -> str:
    return "<td class=js-first>" if place.first else "<td>"


def _of_column(table: Table, row: _Row, index: int, place: Place, anchor: str, classes: str) -> str:
    """The cell of a column: what is said there, the curve that passes through, or nothing."""
    mark = table.marked.get(anchor, "")
    body = ""
    if index in row.columns:
        line = row.line_in(place.where) if row.line_in else ""
        said = _curve(table, index) if row.key == "emotion" else row.say(table.speaker, table.columns[index].moment)
        body = f"{line}{row.label}{said}"
    elif row.key == "emotion" and (index in table.drawn.points or index in table.drawn.crossed):
        body = f"{row.label}{_curve(table, index)}"
        if not mark and index not in table.turns.turns:
            classes = f" js-empty{classes}"
    return f"{_opened(place.classes, classes)} id={anchor}>{body}{mark}"


@kept(most=1024)
def _opened(own: str, more: str) -> str:
    """The beginning of a cell with its classes: the same few for all cells."""
    classes = f"{own}{more}".strip()
    return f"<td class={attribute(classes)}" if classes else "<td"


def _curve(table: Table, index: int) -> str:
    """A column's piece of the curve; the line may pass through where nothing is said."""
    points = table.drawn.points.get(index, ())
    turns = table.turns
    signs = table.signs
    if 1 < len(points) == len(table.columns[index].personas) and len({point[2:5] for point in points}) == 1:
        signs = {}  # all who are there feel alike
    ringed = {point.style for point in points if (index, point.persona) in turns.rings}
    own = {point.style for point in points if point.persona and (index, point.persona) in table.own_rings}
    below = turns_below(table.speaker.site.w, index, turns, table.own_turns, table.chips)
    crossed = index if index in table.drawn.crossed else None
    return curve_cell(points, crossed, signs, alone=table.drawn.alone, ringed=ringed, own_rings=own, below=below)
