"""Shared touchpoints and KPIs: their pages and their rows in listings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup, escape

from journeysite.catalog.curve import felt_at
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.shared import Kpi, SharedTouchpoint
from journeysite.rendering import items, parts, signs
from journeysite.rendering.inline import plain_text
from journeysite.rendering.kpi_chart import chart
from journeysite.rendering.kpi_figures import figures, has_long_unit, number_of, progress
from journeysite.rendering.site import Site
from journeysite.rendering.views.parts import Fact, Link, PersonaChip
from journeysite.rendering.views.shared import KpiPage, KpiRow, TouchpointPage, TouchpointRow, TouchpointUse


def touchpoint_page(site: Site, touchpoint: Document) -> TouchpointPage:
    """A shared touchpoint and where it is used."""
    value: SharedTouchpoint = touchpoint.value
    start = touchpoint.source.uri
    status, status_label = parts.status(site, value.status)
    return TouchpointPage(
        summary=site.inline(value.summary, start) if value.summary else None,
        channels=signs.channels(site.catalog.channels_named(value.channel)),
        owner=parts.owner(site, value.owner, start),
        status=status,
        status_label=status_label,
        tags=value.tags if site.settings.shows_tags else (),
        freshness=parts.fresh(site, value),
        changed=parts.last_change(site, touchpoint),
        measures=tuple(map(Markup, items.measures(site, value.kpis, start))),
        backstage=Markup(items.texts([site.inline_html(text, start) for text in value.backstage])),
        evidence=Markup(items.evidence_list(site, value.evidence, start)),
        uses=tuple(_uses(site, touchpoint)),
        icons=signs.channel_icons(value.channel),
    )


def touchpoint_row(site: Site, touchpoint: Document, start: str) -> TouchpointRow:
    """A shared touchpoint in a listing."""
    value: SharedTouchpoint = touchpoint.value
    maps = len(site.catalog.uses.get(touchpoint.id, {}))
    return TouchpointRow(
        where=Link(value.name, site.link_to(touchpoint, start)),
        channels=signs.channels(site.catalog.channels_named(value.channel)),
        summary=escape(plain_text(value.summary)) if value.summary else None,
        owner=parts.owner(site, value.owner, start),
        used=site.w.count("used_in", maps) if maps else site.w("used_never"),
    )


def _uses(site: Site, touchpoint: Document) -> Iterator[TouchpointUse]:
    start = touchpoint.source.uri
    uses = site.catalog.uses.get(touchpoint.id, {}).items()
    for map_id, index in ((map_id, index) for map_id, indices in uses for index in indices):
        journey = site.catalog.of_kind(Kind.MAP)[map_id]
        column = site.catalog.columns_of(journey)[index]
        known = site.catalog.anchors[journey.id][column.stage]
        personas = column.personas
        style = parts.styles(site, site.catalog.personas_of(journey))
        there = {persona.id: parts.chip(site, persona, style[persona.id], start) for persona in personas}
        anchor = known.of(column.touchpoint)
        stage = journey.value.stages[column.stage]
        yield TouchpointUse(
            map=Link(journey.title, site.link_to(journey, start)),
            stage=Link(site.name(stage), site.link_to(journey, start, known.stage)),
            where=Link(site.name(column.moment), site.link_to(journey, start, anchor)),
            felt=_felt(site, journey, index, there, start) or signs.chips(list(there.values())),
        )


def _felt(site: Site, journey: Document, index: int, there: Mapping[str, PersonaChip], start: str) -> Markup:
    points = []
    for persona, felt in felt_at(site.catalog, journey, index):
        chip = there.get(persona.id) if persona else None
        style, whose = (chip.style, chip.id) if chip else (1, None)
        points.append(parts.point(site, journey, felt, style, whose, start))
    return Markup(items.feelings(points, {id_: signs.chip(chip, linked=False) for id_, chip in there.items()}))


def kpi_page(site: Site, document: Document) -> KpiPage:
    """A KPI: its numbers in words and where it is used."""
    kpi: Kpi = document.value
    start = document.source.uri
    w = site.w
    status, status_label = parts.status(site, kpi.status)
    shown = tuple(figures(w, kpi))
    told = not has_long_unit(kpi) and (shown or kpi.series)
    facts = [
        *([Fact(w("unit"), escape(kpi.unit))] if kpi.unit and not told else []),
        *([Fact(w("direction"), escape(w(f"direction_{kpi.direction.value}")))] if kpi.direction else []),
    ]
    maps = site.catalog.of_kind(Kind.MAP)
    return KpiPage(
        summary=site.inline(kpi.summary, start) if kpi.summary else None,
        owner=parts.owner(site, kpi.owner, start),
        status=status,
        status_label=status_label,
        freshness=parts.fresh(site, kpi),
        changed=parts.last_change(site, document),
        figures=shown,
        facts=tuple(facts),
        series=tuple(
            (w.date(one.date), number_of(w, kpi, one.value)) for one in sorted(kpi.series, key=lambda one: one.date)
        ),
        chart=chart(w, kpi),
        evidence=Markup(items.evidence_list(site, kpi.evidence, start)),
        uses=tuple(
            Link(maps[id_].title, site.link_to(maps[id_], start)) for id_ in site.catalog.measured.get(document.id, ())
        ),
    )


def kpi_row(site: Site, document: Document, start: str) -> KpiRow:
    """A KPI in a listing."""
    kpi: Kpi = document.value
    maps = len(site.catalog.measured.get(document.id, ()))
    status, status_label = parts.status(site, kpi.status)
    share, said = progress(site.w, kpi) or (0, "")
    return KpiRow(
        where=Link(kpi.name, site.link_to(document, start)),
        summary=escape(plain_text(kpi.summary)) if kpi.summary else None,
        current="" if kpi.current is None else number_of(site.w, kpi, kpi.current),
        target="" if kpi.target is None else number_of(site.w, kpi, kpi.target),
        progress=said,
        bar=Markup(signs.share(share)),
        owner=parts.owner(site, kpi.owner, start),
        status=status,
        status_label=status_label,
        used=site.w.count("used_in", maps) if maps else site.w("used_never"),
    )
