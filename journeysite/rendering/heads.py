"""The headings of a stage table: stages and touchpoints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from markupsafe import Markup, escape

from journeysite.catalog.columns import Column
from journeysite.loading.documents import Document
from journeysite.model.journey import Moment
from journeysite.rendering import signs
from journeysite.rendering.inline import escaped
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
            goal=Markup("; ").join(site.inline(text, start) for text in stage.goal) if stage.goal else None,
            column=column,
            span=max(len(stage.touchpoints), 1),
            own=not stage.touchpoints,
            tint=2 - number % 2,
            mark=marked.get(known.stage, Markup()),
        )
        column += max(len(stage.touchpoints), 1)


def touchpoint_heads(site: Site, journey: Document, chips: Mapping[str, str], marked: Mapping[str, Markup]) -> Markup:
    """The `<th>` of every touchpoint. Empty without any touchpoint.

    `chips` are the signs of the personas, by id, and `marked` those that headings carry, by anchor.
    """
    anchors = site.anchors(journey)
    heads = [
        _touchpoint_head(site, journey, column, index, anchor, chips, marked.get(anchor, ""))
        for index, column in enumerate(site.catalog.columns_of(journey), 1)
        if column.touchpoint is not None
        for anchor in (anchors[column.stage].touchpoints[column.touchpoint],)
    ]
    return Markup("\n".join(heads))


def _touchpoint_head(
    site: Site, journey: Document, column: Column, number: int, anchor: str, chips: Mapping[str, str], mark: str
) -> str:
    start, moment = journey.source.uri, column.moment
    shared = site.shared_by(moment)
    name = site.inline_html(moment.name, start) if moment.name and not shared else escaped(site.name(moment))
    if shared:
        name = f'<a href="{escaped(site.link_to(shared, start))}">{name}</a>'
    there = [persona.id for persona in column.personas]
    below = [
        signs.channels(site.channels_of(moment)),
        _shared_sign(site) if shared else "",
        f'<span class="js-chips">{signs.COMMA.join([chips[id_] for id_ in there])}</span>' if there else "",
    ]
    shown = " ".join(filter(None, below))
    under = f' <span class="js-signs">{shown}</span>' if shown else ""
    return (
        f'<th class="js-touchpoint js-c{number}{"" if column.touchpoint else " js-first"}" id="{anchor}"'
        f' role="columnheader" scope="col" data-column="{number}" data-personas="{" ".join(map(quote, there))}">'
        f'{time_of(moment)}<span class="js-touchpoint-name">{name}</span>{under}{mark}</th>'
    )


def time_of(moment: Moment) -> str:
    """The time of the day at which something happens, before its name; empty where nobody has said it."""
    return f'<span class="js-time">{escaped(moment.time)}</span> ' if moment.time else ""


def _shared_sign(site: Site) -> str:
    return f'<span class="js-shared" title="{escaped(site.w("shared_touchpoint"))}">{escaped(site.w("shared"))}</span>'
