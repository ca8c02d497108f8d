"""A map becomes its stage table."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from journeysite.catalog.anchors import StageAnchors
from journeysite.catalog.columns import Column
from journeysite.catalog.curve import Felt, curves
from journeysite.loading.documents import Document
from journeysite.model.emotion import Emotion
from journeysite.model.journey import JourneyMap, Stage
from journeysite.model.lane import Lane, LaneRole
from journeysite.rendering import parts, signs
from journeysite.rendering.blueprint import line_in_card, lines_between
from journeysite.rendering.cells import Speaker, say_of
from journeysite.rendering.curve_lane import curve_cell, shape_of
from journeysite.rendering.heads import heads_read, place_of, stage_heads, touchpoint_heads
from journeysite.rendering.heads_on_paper import columns_on_paper
from journeysite.rendering.inline import escaped
from journeysite.rendering.lanes import holds, lanes_of
from journeysite.rendering.persona_styles import own_numbers
from journeysite.rendering.site import Site
from journeysite.rendering.svg import curve_path
from journeysite.rendering.told import Told, told_in
from journeysite.rendering.turning_points import NONE, TurningPoints, own_turning_points, turning_points, turns_below
from journeysite.rendering.views.parts import Line, PersonaChip, Point
from journeysite.rendering.views.table import LaneRow, StageTable, Toggle

_KINDS = {
    "thoughts": "quotes",
    "emotion": "emotion",
    "pains": "pains",
    "opportunities": "opportunities",
    "kpis": "measures",
    "evidence": "evidence",
}


class _Place(NamedTuple):
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
class _Table:
    """Everything that the cells of one table are made of."""

    speaker: Speaker
    stages: Sequence[Stage]
    columns: tuple[Column, ...]
    names: Mapping[str, str]
    """What lanes are called in anchors, by key."""
    places: Sequence[_Place]
    """What the cells of a column have in common."""
    chips: Mapping[str, PersonaChip]
    signs: Mapping[str, str]
    """By persona id: what stands beside a feeling."""
    points: Mapping[int, Sequence[Point]]
    """What is felt, by column."""
    lines: Sequence[Line]
    """The curves."""
    crossed: Container[int]
    """The columns that a curve crosses."""
    alone: bool
    """Whether there is at most one curve."""
    turns: TurningPoints
    """The moments that matter."""
    own_turns: Mapping[str, TurningPoints]
    """Those of each persona, by id, where there are several curves."""
    own_rings: Set[tuple[int, str | None]]
    """Columns and persona ids: points that stand out of their own curve."""
    marked: Mapping[str, Markup]
    """What cells say of their own faults, by anchor."""


_NO_TURNS: Mapping[str, TurningPoints] = {}
_NO_MARKS: Mapping[str, Markup] = {}


def stage_table(site: Site, journey: Document, told: Told, marked: Mapping[str, Markup] = _NO_MARKS) -> StageTable:
    """The stage table of a map; `told` is what its moments say of pain points and opportunities.

    `marked` are signs to stand in cells and headings, by their anchors.
    """
    value: JourneyMap = journey.value
    lanes = lanes_of(site, value)
    table = _desk(site, journey, told, lanes, marked)
    scale = value.emotion_scale
    drawn = {point.style for points in table.points.values() for point in points if point.style}
    legend = [Toggle(chip, not table.alone and chip.style in drawn) for chip in table.chips.values()]
    return StageTable(
        caption=site.w("caption", title=value.title),
        moments=table.turns.summary,
        own_moments=tuple(_own_moments(table)),
        stages=tuple(stage_heads(site, journey, marked)),
        touchpoints=touchpoint_heads(site, journey, {id_: signs.chip(one) for id_, one in table.chips.items()}, marked),
        width=len(table.columns),
        most=columns_on_paper(*heads_read(site, journey)),
        lanes=tuple(_rows(table, list(filter(None, (_filled(table, lane) for lane in lanes))))),
        legend=tuple(legend) if len(legend) > 1 else (),
        alone=table.alone,
        icons=signs.channel_icons(*(site.catalog.channels_of(column.moment) for column in table.columns)),
        shapes=tuple((number, shape_of(number)) for number in ([1] if table.alone else sorted(drawn)) if drawn),
        curves=tuple(table.lines),
        lowest=parts.score(site, journey, scale.lowest),
        highest=parts.score(site, journey, scale.highest),
    )


def _own_moments(table: _Table) -> Iterator[tuple[int, str, Markup]]:
    for id_, own in table.own_turns.items():
        if own.summary:
            yield table.chips[id_].style, table.chips[id_].name, own.summary


def table_anchors(site: Site, journey: Document) -> frozenset[str]:
    """Every anchor that the stage table of a map offers."""
    lanes = stage_table(site, journey, told_in(site, journey)).lanes
    heads = (anchor for known in site.anchors(journey) for anchor in (known.stage, *known.touchpoints))
    return frozenset((*heads, *(anchor for lane in lanes for anchor in (lane.id, *lane.anchors))))


def _desk(site: Site, journey: Document, told: Told, lanes: Iterable[Lane], marked: Mapping[str, Markup]) -> _Table:
    start = journey.source.uri
    personas = site.catalog.personas_of(journey)
    style = own_numbers(parts.styles(site, personas))
    chips = {persona.id: parts.chip(site, persona, style[persona.id], start) for persona in personas}
    across = site.catalog.columns_of(journey)
    drawn = curves(site.catalog, journey)
    points: dict[int, list[Point]] = {}
    lines: list[Line] = []
    crossed: set[int] = set()
    claimed = set()
    for curve in drawn:
        whose = curve.persona.id if curve.persona else None
        which = style[whose] if whose else 1
        for felt in curve.felt:
            claimed.add((felt.column, id(felt.emotion)))
            of_stage = any(felt.emotion is one for one in across[felt.column].of_stage)
            point = parts.point(site, journey, felt, which, whose, start)._replace(of_stage=of_stage)
            points.setdefault(felt.column, []).append(point)
        positions = curve.positions
        if len(positions) > 1:
            lines.append(Line(which, *curve_path(positions, area=len(drawn) == 1)))
            crossed.update(range(min(positions), max(positions) + 1))
    for index, here in enumerate(across):  # of somebody unknown, or of nobody who is there: shown, not drawn
        for emotion in here.moment.emotion and parts.emotions(site, here.moment.emotion):
            if (index, id(emotion)) not in claimed:
                felt = Felt(index, _with_name(emotion), None)
                points.setdefault(index, []).append(parts.point(site, journey, felt, 0, None, start))
    anchors = site.anchors(journey)
    names = parts.anchor_names((lane.key for lane in lanes), "lane")
    places = [_place(column, anchors[column.stage]) for column in across]
    turns, own_turns = NONE, _NO_TURNS
    if "emotion" in names:
        cells = [f"{place.where}--{names['emotion']}" for place in places]
        turns = turning_points(site, journey, drawn, cells)
        own_turns = own_turning_points(site, journey, drawn, cells)
    return _Table(
        Speaker(site, journey, told), journey.value.stages, across, names, places,
        chips, {id_: signs.chip(one, linked=False) for id_, one in chips.items()},
        points, lines, crossed, len(drawn) < 2,
        turns, own_turns, frozenset().union(*(own.rings for own in own_turns.values())), marked,
    )  # fmt: skip


def _place(column: Column, known: StageAnchors) -> _Place:
    if column.touchpoint is None:
        return _Place(known.stage, known.stage, first=True, classes="js-first js-of-stage")
    where = known.touchpoints[column.touchpoint]
    return _Place(known.stage, where, first=not column.touchpoint, classes="" if column.touchpoint else "js-first")


def _with_name(emotion: Emotion) -> Emotion:
    words = " ".join(word for word in (emotion.persona, emotion.feeling) if word)
    return Emotion(score=emotion.score, feeling=words or None)


# Lanes --------------------------------------------------------------------------------------------------


class _Filled(NamedTuple):
    """A lane that says something, and of what: of stages by number, of columns by index."""

    lane: Lane
    stages: Container[int]
    columns: Set[int]


def _filled(table: _Table, lane: Lane) -> _Filled | None:
    """What fills a lane; None where nothing does."""
    of_stages = {number for number, stage in enumerate(table.stages) if stage.touchpoints and holds(lane.key, stage)}
    of_columns = {index for index, column in enumerate(table.columns) if holds(lane.key, column.moment)}
    if lane.key in ("channels", "personas"):  # a touchpoint's stand below its name
        of_columns = {index for index in of_columns if table.columns[index].touchpoint is None}
    return _Filled(lane, of_stages, of_columns) if of_stages or of_columns else None


def _rows(table: _Table, filled: Sequence[_Filled]) -> Iterator[LaneRow]:
    """Every lane as a row, or as two where stages and their own touchpoints both fill it."""
    w = table.speaker.site.w
    lines = lines_between(w, [one.lane.role for one in filled])
    reached: dict[str, LaneRole] = {}
    above = LaneRole.FRONTSTAGE if lines else None
    for lane, of_stages, of_columns in filled:
        below = bool(lines) and lane.role is not LaneRole.FRONTSTAGE
        line_in = partial(line_in_card, lines, reached, lane.role) if below else None
        line = lines.get((above, lane.role), "") if above else ""
        drawn = lane.key == "emotion" and any(column.of_stage for column in table.columns)
        if drawn or any(table.columns[index].stage in of_stages for index in of_columns):
            label = w("lane_of_stage", lane=lane.label)
            yield _row(table, lane, of_stages, (), "--stage", line_in)._replace(label=label, line=line)
            yield _row(table, lane, (), of_columns, "", line_in)
        else:
            yield _row(table, lane, of_stages, of_columns, "", line_in)._replace(line=line)
        above = lane.role if above else None


def _row(
    table: _Table,
    lane: Lane,
    of_stages: Container[int],
    of_columns: Container[int],
    suffix: str,
    line_in: Callable[[str], str] | None,
) -> LaneRow:
    """`line_in` gives the line of a service blueprint above a cell, which is seen where a cell is part of a card."""
    key, name, say = lane.key, table.names[lane.key], say_of(lane.key)
    label = f"<i>{escaped(lane.label)}</i> "  # a space for whoever reads the text without its styles
    marked, points, crossed = table.marked, table.points, table.crossed
    anchors: list[str] = []
    cells: list[str] = []
    for index, (column, place) in enumerate(zip(table.columns, table.places, strict=True)):
        if column.stage in of_stages:
            if column.touchpoint == 0:
                stage = table.stages[column.stage]
                anchor = f"{place.stage}--{name}"
                anchors.append(anchor)
                line = line_in(place.stage) if line_in else ""
                cells.append(
                    f'<td class="js-first js-of-stage{place_of(index + 1, len(cells) + 1)}" id="{anchor}"'
                    f' colspan="{len(stage.touchpoints)}">{line}{label}'
                    f'<div class="js-stay">{say(table.speaker, stage)}</div>{marked.get(anchor, "")}'
                )
            continue
        if suffix:  # a gap, whose place is in the row below
            cells.append("<td class=js-first>" if place.first else "<td>")
            continue
        anchor = f"{place.where}--{name}"
        anchors.append(anchor)
        body = mark = classes = ""
        if index in of_columns:
            body = label + (_curve(table, index) if key == "emotion" else say(table.speaker, column.moment))
            if line_in:
                body = line_in(place.where) + body
        elif key == "emotion" and (index in points or index in crossed):  # the line passes through
            body, classes = label + _curve(table, index), "" if index in table.turns.turns else " js-empty"
        if marked:
            mark = marked.get(anchor, "")
            classes = "" if mark else classes
        if len(cells) != index:
            classes += place_of(index + 1, len(cells) + 1)
        of = f"{place.classes}{classes}".strip()
        if " " in of:
            of = f'"{of}"'
        cells.append(f"<td{' class=' if of else ''}{of} id={anchor}>{body}{mark}")
    kind = "feelings" if suffix and key == "emotion" else _KINDS.get(key, "texts")
    row = f"lane--{name}{suffix}"
    return LaneRow(row, key, lane.label, kind, lane.icon, lane.role.value, tuple(anchors), Markup("".join(cells)))


def _curve(table: _Table, index: int) -> str:
    """A column's piece of the curve; the line may pass through where nothing is said."""
    points = table.points.get(index, ())
    turns = table.turns
    signs = table.signs
    if 1 < len(points) == len(table.columns[index].personas) and len({point[2:5] for point in points}) == 1:
        signs = {}  # all who are there feel alike
    ringed = {point.style for point in points if (index, point.persona) in turns.rings}
    own = {point.style for point in points if point.persona and (index, point.persona) in table.own_rings}
    below = turns_below(table.speaker.site.w, index, turns, table.own_turns, table.chips)
    crossed = index if index in table.crossed else None
    return curve_cell(points, crossed, signs, alone=table.alone, ringed=ringed, own_rings=own, below=below)
