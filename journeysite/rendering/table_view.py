"""A map becomes its stage table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup

from journeysite.catalog.anchors import StageAnchors
from journeysite.catalog.columns import Column
from journeysite.catalog.curve import curves
from journeysite.loading.documents import Document
from journeysite.model.journey import JourneyMap
from journeysite.model.lane import Lane
from journeysite.rendering import parts, signs
from journeysite.rendering.cells import Speaker
from journeysite.rendering.curve_lane import shape_of
from journeysite.rendering.drawn_curves import drawn_curves
from journeysite.rendering.heads import heads_read, stage_heads, touchpoint_heads
from journeysite.rendering.heads_on_paper import columns_on_paper
from journeysite.rendering.lanes import lanes_of
from journeysite.rendering.persona_styles import own_numbers
from journeysite.rendering.site import Site
from journeysite.rendering.table_rows import Place, Table, rows
from journeysite.rendering.told import Told, told_in
from journeysite.rendering.turning_points import NONE, TurningPoints, own_turning_points, turning_points
from journeysite.rendering.views.table import StageTable, Toggle

_NO_TURNS: Mapping[str, TurningPoints] = {}
_NO_MARKS: Mapping[str, Markup] = {}


def stage_table(site: Site, journey: Document, told: Told, marked: Mapping[str, Markup] = _NO_MARKS) -> StageTable:
    """The stage table of a map; `told` is what its moments say of pain points and opportunities.

    `marked` are signs to stand in cells and headings, by their anchors.
    """
    value: JourneyMap = journey.value
    lanes = lanes_of(site, value)
    table = _table_of(site, journey, told, lanes, marked)
    scale = value.emotion_scale
    drawn = {point.style for points in table.drawn.points.values() for point in points if point.style}
    legend = [Toggle(chip, not table.drawn.alone and chip.style in drawn) for chip in table.chips.values()]
    return StageTable(
        caption=site.w("caption", title=value.title),
        moments=table.turns.summary,
        own_moments=tuple(_own_moments(table)),
        stages=tuple(stage_heads(site, journey, marked)),
        touchpoints=touchpoint_heads(site, journey, {id_: signs.chip(one) for id_, one in table.chips.items()}, marked),
        width=len(table.columns),
        most=columns_on_paper(*heads_read(site, journey)),
        lanes=tuple(rows(table, lanes)),
        legend=tuple(legend) if len(legend) > 1 else (),
        alone=table.drawn.alone,
        icons=signs.channel_icons(*(site.catalog.channels_of(column.moment) for column in table.columns)),
        shapes=tuple((number, shape_of(number)) for number in ([1] if table.drawn.alone else sorted(drawn)) if drawn),
        curves=tuple(table.drawn.lines),
        lowest=parts.score(site, journey, scale.lowest),
        highest=parts.score(site, journey, scale.highest),
    )


def _own_moments(table: Table) -> Iterator[tuple[int, str, Markup]]:
    for id_, own in table.own_turns.items():
        if own.summary:
            yield table.chips[id_].style, table.chips[id_].name, own.summary


def table_anchors(site: Site, journey: Document) -> frozenset[str]:
    """Every anchor that the stage table of a map offers."""
    lanes = stage_table(site, journey, told_in(site, journey)).lanes
    heads = (anchor for known in site.anchors(journey) for anchor in (known.stage, *known.touchpoints))
    return frozenset((*heads, *(anchor for lane in lanes for anchor in (lane.id, *lane.anchors))))


def _table_of(site: Site, journey: Document, told: Told, lanes: Iterable[Lane], marked: Mapping[str, Markup]) -> Table:
    """What the cells of a map's table are made of."""
    start = journey.source.uri
    personas = site.catalog.personas_of(journey)
    style = own_numbers(parts.styles(site, personas))
    chips = {persona.id: parts.chip(site, persona, style[persona.id], start) for persona in personas}
    across, anchors = site.catalog.columns_of(journey), site.anchors(journey)
    names = parts.anchor_names((lane.key for lane in lanes), "lane")
    places = [_place(column, anchors[column.stage]) for column in across]
    felt = curves(site.catalog, journey)
    turns, own_turns = NONE, _NO_TURNS
    if "emotion" in names:
        cells = [f"{place.where}--{names['emotion']}" for place in places]
        turns = turning_points(site, journey, felt, cells)
        own_turns = own_turning_points(site, journey, felt, cells)
    return Table(
        speaker=Speaker(site, journey, told),
        stages=journey.value.stages,
        columns=across,
        names=names,
        places=places,
        chips=chips,
        signs={id_: signs.chip(one, linked=False) for id_, one in chips.items()},
        drawn=drawn_curves(site, journey, felt, style),
        turns=turns,
        own_turns=own_turns,
        own_rings=frozenset().union(*(own.rings for own in own_turns.values())),
        marked=marked,
    )


def _place(column: Column, known: StageAnchors) -> Place:
    if column.touchpoint is None:
        return Place(known.stage, known.stage, first=True, classes="js-first js-of-stage")
    where = known.touchpoints[column.touchpoint]
    return Place(known.stage, where, first=not column.touchpoint, classes="" if column.touchpoint else "js-first")
