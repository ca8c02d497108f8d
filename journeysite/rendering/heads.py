"""The headings of a stage table: stages and touchpoints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup, escape

from journeysite.catalog.columns import Column
from journeysite.loading.documents import Document
from journeysite.model.journey import Moment
from journeysite.rendering import items, signs
from journeysite.rendering.heads_on_paper import StageText, TouchpointText
from journeysite.rendering.inline import escaped, named, plain_text
from journeysite.rendering.site import Site
from journeysite.rendering.views.table import StageHead


def stage_heads(site: Site, journey: Document, marked: Mapping[str, Markup]) -> Iterator[StageHead]:
    """The stages of a map, each over its columns; `marked` are signs that they carry, by anchor."""
    start = journey.source.uri
    column = 1
    for number, (stage, known) in enumerate(zip(journey.value.stages, site.anchors(journey), strict=True), 1):
        yield StageHead(
            anchor=known.stage,
            number=number,
            name=Markup(time_of(stage)) + (site.inline(stage.name, start) or escape(site.w("stage_n", n=number))),
            place=place_of(column, 0),
            span=max(len(stage.touchpoints), 1),
            own=not stage.touchpoints,
            tint=2 - number % 2,
            mark=marked.get(known.stage, Markup()),
        )
        column += max(len(stage.touchpoints), 1)


def heads_read(site: Site, journey: Document) -> tuple[list[StageText], list[TouchpointText]]:
    """How long the headings of stages and touchpoints are."""
    stages = [
        StageText(len(plain_text(stage.name)) + 3, max(len(stage.touchpoints), 1)) for stage in journey.value.stages
    ]
    touchpoints = [
        TouchpointText(
            len(site.name(column.moment)) + len(column.moment.time or ""),
            sum(len(name) + 3 for name in site.catalog.channels_of(column.moment)) + 3 * len(column.personas),
        )
        for column in site.catalog.columns_of(journey)
        if column.touchpoint is not None
    ]
    return stages, touchpoints


def touchpoint_heads(site: Site, journey: Document, chips: Mapping[str, str], marked: Mapping[str, Markup]) -> Markup:
    """The `<th>` of every touchpoint. Empty without any touchpoint.

    `chips` are the signs of the personas, by id, and `marked` those that headings carry, by anchor.
    """
    anchors = site.anchors(journey)
    everybody = tuple(chips)
    across = site.catalog.columns_of(journey)
    if all(len(column.personas) in (0, len(everybody)) for column in across):
        chips = {}  # signs that are everywhere alike say nothing; the title block names everybody
    heads: list[str] = []
    for number, column in enumerate(across, 1):
        if column.touchpoint is not None:
            anchor = anchors[column.stage].touchpoints[column.touchpoint]
            classes = "js-touchpoint" if column.touchpoint else "js-touchpoint js-first"
            classes += place_of(number, len(heads) + 1)
            mark = marked.get(anchor, "")
            heads.append(_touchpoint_head(site, journey, column, classes, anchor, everybody, chips, mark))
    return Markup("".join(heads))


def place_of(column: int, position: int) -> str:
    """The classes that tell a cell's column, in eights and ones; none where its position in its row tells it.

    Both count from 1. Styles need the column on a phone, where the cells of a column stand below each other.
    """
    if column == position:
        return ""
    eights, ones = divmod(column - 1, 8)
    return f" js-a{ones + 1}{f' js-b{eights}' if eights else ''}"


def _touchpoint_head(
    site: Site,
    journey: Document,
    column: Column,
    classes: str,
    anchor: str,
    everybody: Sequence[str],
    chips: Mapping[str, str],
    mark: str,
) -> str:
    start, moment = journey.source.uri, column.moment
    shared = site.shared_by(moment)
    name = site.inline_html(moment.name, start) if moment.name and not shared else named(site.name(moment))
    there = [persona.id for persona in column.personas]
    below = [
        signs.channels(site.catalog.channels_of(moment)),
        items.shared_sign(site, shared, start) if shared else "",
        " ".join([chips[id_] for id_ in there]) if chips else "",
        *[f"<bdi>{name}</bdi>" for name in site.strangers(moment.personas)],
    ]
    shown = " ".join(filter(None, below))
    under = f" <span class=js-signs>{shown}</span>" if shown else ""
    who = ""
    if there and len(there) < len(everybody):  # where everybody is, nobody need be named
        who = f' data-who="{" ".join([str(everybody.index(id_) + 1) for id_ in there])}"'
    if " " in classes:
        classes = f'"{classes}"'
    return f"<th class={classes} id={anchor} scope=col{who}>{time_of(moment)}<b>{name}</b>{under}{mark}"


def time_of(moment: Moment) -> str:
    """The time of the day at which something happens, before its name; empty where nobody has said it."""
    return f'<span class="js-time">{escaped(moment.time)}</span> ' if moment.time else ""
