"""A map becomes its stage table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypedDict

from markupsafe import Markup, escape

from journeysite.catalog.anchors import StageAnchors, slug
from journeysite.catalog.columns import Column, columns
from journeysite.catalog.curve import Curve, Felt, curves
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.emotion import Emotion
from journeysite.model.journey import JourneyMap, Moment, Stage
from journeysite.model.lane import BUILT_IN_LANES, Lane, LaneRole
from journeysite.rendering import parts
from journeysite.rendering.marks import marks
from journeysite.rendering.site import Site
from journeysite.rendering.svg import BASELINE, cell_paths
from journeysite.rendering.views.parts import EvidenceItem, Line, Measure, OpportunityItem, Pain, PersonaChip, Point
from journeysite.rendering.views.table import Cell, LaneRow, Mark, StageHead, StageTable, TouchpointHead

_KINDS = {
    "thoughts": "quotes",
    "emotion": "emotion",
    "pains": "pains",
    "opportunities": "opportunities",
    "kpis": "measures",
    "evidence": "evidence",
}


class _Content(TypedDict, total=False):
    """What fills a cell; the names are those of `Cell`."""

    texts: tuple[Markup, ...]
    pains: tuple[Pain, ...]
    opportunities: tuple[OpportunityItem, ...]
    evidence: tuple[EvidenceItem, ...]
    measures: tuple[Measure, ...]
    confidence: str
    confidence_label: str
    lines: tuple[Line, ...]
    points: tuple[Point, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Desk:
    """Everything that the cells of one table are made of."""

    site: Site
    journey: Document
    columns: tuple[Column, ...]
    anchors: tuple[StageAnchors, ...]
    names: Mapping[str, str]
    """What lanes are called in anchors, by key."""
    chips: Mapping[str, PersonaChip]
    curves: tuple[Curve, ...]
    felt: Mapping[int, Sequence[tuple[int, Felt, PersonaChip | None]]]
    """By column: style, emotion, and whose it is."""
    lines: Mapping[int, tuple[Line, ...]]

    @property
    def start(self) -> str:
        return self.journey.source.uri


def stage_table(site: Site, journey: Document) -> StageTable:
    """The stage table of a map."""
    value: JourneyMap = journey.value
    lanes = _lanes(site, value)
    desk = _desk(site, journey, lanes)
    heads = tuple(_stage_heads(desk))
    touchpoints = tuple(_touchpoint_head(desk, index) for index in range(len(desk.columns)))
    scale = value.emotion_scale
    return StageTable(
        caption=site.w("caption", title=value.title),
        stages=heads,
        columns=touchpoints,
        lanes=tuple(row for lane in lanes for row in _rows(desk, lane)),
        personas=tuple(desk.chips.values()),
        icons=tuple(dict.fromkeys(channel.icon for column in touchpoints for channel in column.channels)),
        baseline=BASELINE,
        lowest=parts.score(site, journey, scale.lowest),
        highest=parts.score(site, journey, scale.highest),
    )


def table_anchors(table: StageTable) -> frozenset[str]:
    """Every anchor that a stage table offers."""
    cells = (cell.anchor for lane in table.lanes for cell in lane.cells)
    return frozenset((*(stage.anchor for stage in table.stages), *(column.anchor for column in table.columns), *cells))


def _desk(site: Site, journey: Document, lanes: Iterable[Lane]) -> _Desk:
    personas = site.catalog.personas_of(journey)
    style = parts.styles(personas)
    chips = {persona.id: parts.chip(site, persona, style[persona.id], journey.source.uri) for persona in personas}
    drawn = curves(site.catalog, journey)
    felt: dict[int, list[tuple[int, Felt, PersonaChip | None]]] = {}
    lines: dict[int, list[Line]] = {}
    for curve in drawn:
        who = style[curve.persona.id] if curve.persona else 1
        for one in curve.felt:
            felt.setdefault(one.column, []).append((who, one, chips[curve.persona.id] if curve.persona else None))
        for column, (path, area) in cell_paths(curve.points).items():
            lines.setdefault(column, []).append(Line(who, path, area if len(drawn) == 1 else ""))
    across = columns(journey.value)
    for index, here in enumerate(across):  # of somebody unknown, or of nobody who is there: shown, not drawn
        claimed = {id(one.emotion) for _, one, _ in felt.get(index, ())}
        for emotion in parts.emotions(site, here.moment):
            if id(emotion) not in claimed:
                felt.setdefault(index, []).append((1, Felt(index, _with_name(emotion), None), None))
    return _Desk(
        site, journey, across, site.anchors(journey), parts.anchor_names((lane.key for lane in lanes), "lane"),
        chips, drawn, felt, {column: tuple(pieces) for column, pieces in lines.items()},
    )  # fmt: skip


def _with_name(emotion: Emotion) -> Emotion:
    words = " ".join(word for word in (emotion.persona, emotion.feeling) if word)
    return Emotion(score=emotion.score, feeling=words or None)


def _stage_heads(desk: _Desk) -> Iterator[StageHead]:
    column = 1
    for number, stage in enumerate(desk.journey.value.stages, 1):
        span = max(len(stage.touchpoints), 1)
        goal = Markup("; ").join(desk.site.inline(text, desk.start) for text in stage.goal) if stage.goal else None
        yield StageHead(
            anchor=desk.anchors[number - 1].stage,
            number=number,
            name=desk.site.inline(stage.name, desk.start) if stage.name else escape(desk.site.w("stage_n", n=number)),
            goal=goal,
            column=column,
            span=span,
            tint=2 - number % 2,
        )
        column += span


def _touchpoint_head(desk: _Desk, index: int) -> TouchpointHead:
    column = desk.columns[index]
    stage_anchor = desk.anchors[column.stage].stage
    if column.touchpoint is None:
        return TouchpointHead("", None, (), (), False, index + 1, True, stage_anchor)
    site, moment = desk.site, column.moment
    shared = site.catalog.find(Kind.TOUCHPOINT, getattr(moment, "touchpoint", None))
    if shared:
        name = Markup('<a href="{}">{}</a>').format(site.link_to(shared, desk.start), site.name(moment))
    else:
        name = site.inline(moment.name, desk.start) if moment.name else escape(site.name(moment))
    there = site.catalog.personas_at(desk.journey, column)
    return TouchpointHead(
        anchor=desk.anchors[column.stage].touchpoints[column.touchpoint],
        name=name,
        channels=parts.channels(moment.channel or (shared.value.channel if shared else ())),
        personas=tuple(desk.chips[persona.id] for persona in there),
        shared=bool(shared),
        column=index + 1,
        first=column.touchpoint == 0,
        stage_anchor=stage_anchor,
    )


# Lanes --------------------------------------------------------------------------------------------------


def _lanes(site: Site, journey: JourneyMap) -> list[Lane]:
    """The lanes that a map may show, in order: the format's, the site's and the writer's own."""
    own = dict.fromkeys(
        key for stage in journey.stages for moment in (stage, *stage.touchpoints) for key in moment.lanes
    )
    declared = {lane.key: lane for lane in site.settings.lanes}
    built_in = {key: Lane(key=key, label=site.w(f"lane_{key}"), icon=key) for key in BUILT_IN_LANES}
    extra = [declared.get(key) or Lane(key=key, label=key) for key in own]
    front = [lane for lane in extra if lane.role is LaneRole.FRONTSTAGE]
    back = [lane for lane in extra if lane.role is not LaneRole.FRONTSTAGE]
    backstage = Lane(
        key="backstage", label=site.w("lane_backstage"), icon=built_in.pop("backstage").icon, role=LaneRole.BACKSTAGE
    )
    evidence = built_in.pop("evidence")
    of_stages = [
        Lane(key=key, label=site.w(key), icon="other" if key == "channels" else "person")
        for key in ("channels", "personas")
    ]
    ordered = [*of_stages, *built_in.values(), *front, backstage, *back, evidence]
    if journey.lanes:
        wanted = [slug(name) for name in journey.lanes]
        by_name = {name: lane for lane in reversed(ordered) for name in (slug(lane.key), slug(lane.label))}
        ordered = list(dict.fromkeys(by_name[name] for name in wanted if name in by_name))
    hidden = {slug(name) for name in journey.hide_lanes}
    return [lane for lane in ordered if not hidden & {slug(lane.key), slug(lane.label)}]


def _rows(desk: _Desk, lane: Lane) -> Iterator[LaneRow]:
    """A lane as a row; as two where stages and their own touchpoints both fill it."""
    stages = desk.journey.value.stages
    of_stages = {number for number, stage in enumerate(stages) if stage.touchpoints and _holds(desk, lane.key, stage)}
    of_columns = {index for index, column in enumerate(desk.columns) if _holds(desk, lane.key, column.moment)}
    if lane.key in ("goal", "channels", "personas"):  # a stage's goal stands in its heading; the others below the name
        of_stages = of_stages if lane.key != "goal" else set()
        of_columns = (
            {i for i in of_columns if desk.columns[i].touchpoint is None}
            if lane.key != "goal"
            else {i for i in of_columns if desk.columns[i].touchpoint is not None}
        )
    both = any(desk.columns[index].stage in of_stages for index in of_columns)
    if not (of_stages or of_columns):
        return
    if both:
        yield _row(desk, lane, of_stages, set(), "--stage")
        yield _row(desk, lane, set(), of_columns, "")
    else:
        yield _row(desk, lane, of_stages, of_columns, "")


def _holds(desk: _Desk, key: str, moment: Moment) -> bool:
    if key in ("channels", "personas"):
        return isinstance(moment, Stage) and bool(moment.channel if key == "channels" else moment.personas)
    if key == "evidence":
        return bool(moment.evidence or moment.confidence)
    return bool(getattr(moment, key) if key in BUILT_IN_LANES else moment.lanes.get(key))


def _row(desk: _Desk, lane: Lane, of_stages: set[int], of_columns: set[int], suffix: str) -> LaneRow:
    row = f"lane--{desk.names[lane.key]}{suffix}"
    cells: list[Cell] = []
    for index, column in enumerate(desk.columns):
        if column.stage in of_stages:
            if column.touchpoint == 0:
                cells.append(_cell(desk, lane.key, index, row, of_stage=True))
        else:
            cell = _cell(desk, lane.key, index, row, of_stage=False, filled=index in of_columns)
            cells.append(replace(cell, anchor="") if suffix else cell)  # its place is in the row below
    kind = _KINDS.get(lane.key, "texts")
    return LaneRow(row, lane.key, lane.label, kind, lane.icon, lane.role.value, tuple(cells))


def _cell(desk: _Desk, key: str, index: int, row: str, *, of_stage: bool, filled: bool = True) -> Cell:
    column = desk.columns[index]
    stage = desk.journey.value.stages[column.stage]
    anchors_here = desk.anchors[column.stage]
    alone = column.touchpoint is None or of_stage
    anchor = anchors_here.stage if alone else anchors_here.touchpoints[column.touchpoint or 0]
    moment = stage if of_stage else column.moment
    heads = anchors_here.stage if alone else f"{anchors_here.stage} {anchor}"
    content = _content(desk, key, moment, index, of_stage=of_stage) if filled or key == "emotion" else _Content()
    return Cell(
        anchor=f"{anchor}--{desk.names[key]}",
        headers=f"{heads} {row}",
        column=index + 1,
        span=len(stage.touchpoints) if of_stage else 1,
        first=column.touchpoint in (0, None),
        of_stage=of_stage or column.touchpoint is None,
        **content,
    )


def _content(desk: _Desk, key: str, moment: Moment, index: int, *, of_stage: bool) -> _Content:
    site, start = desk.site, desk.start
    if key == "emotion":
        if of_stage:
            felt = [(1, Felt(index, emotion, None), None) for emotion in parts.emotions(site, moment)]
            return {
                "points": tuple(parts.point(site, desk.journey, one, style, who, start) for style, one, who in felt)
            }
        points = tuple(
            parts.point(site, desk.journey, one, style, who, start) for style, one, who in desk.felt.get(index, ())
        )
        return {"points": points, "marks": marks(points), "lines": desk.lines.get(index, ())}
    if key == "pains":
        return {"pains": tuple(parts.pain(site, pain, start) for pain in moment.pains)}
    if key == "opportunities":
        return {"opportunities": tuple(parts.opportunity(site, one, start) for one in moment.opportunities)}
    if key == "kpis":
        return {"measures": parts.measures(site, moment.kpis, start)}
    if key == "evidence":
        return {
            "evidence": tuple(parts.evidence(site, one, start) for one in moment.evidence),
            "confidence": moment.confidence.value if moment.confidence else "",
            "confidence_label": site.w(f"confidence_{moment.confidence.value}") if moment.confidence else "",
        }
    if key == "thoughts":
        return {"texts": tuple(site.inline(parts.unquoted(text), start) for text in moment.thoughts)}
    if key == "channels":
        return {"texts": tuple(escape(name) for name in moment.channel)}
    if key == "personas":
        found = [site.catalog.find(Kind.PERSONA, name) for name in moment.personas]
        return {"texts": tuple(_persona_link(desk, persona) for persona in found if persona)}
    texts = getattr(moment, key) if key in BUILT_IN_LANES else moment.lanes.get(key, ())
    return {"texts": tuple(site.inline(text, start) for text in texts)}


def _persona_link(desk: _Desk, persona: Document) -> Markup:
    return Markup('<a href="{}">{}</a>').format(desk.site.link_to(persona, desk.start), persona.title)
