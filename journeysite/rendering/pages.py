"""What an adapter puts into a page: HTML before and after the writer's text, the stage table, headings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from journeysite.catalog.destinations import own_destinations, sections
from journeysite.catalog.section_anchors import EVIDENCE, JOURNEYS, OPPORTUNITIES, PAINS, USES
from journeysite.diagnostics import Diagnostic
from journeysite.loading.documents import Document
from journeysite.loading.places import Path
from journeysite.loading.sources import Kind
from journeysite.rendering.faults import faults_in, marks
from journeysite.rendering.headings import Heading
from journeysite.rendering.inline import escaped
from journeysite.rendering.map_view import map_page
from journeysite.rendering.persona_view import persona_page
from journeysite.rendering.shared_view import kpi_page, touchpoint_page
from journeysite.rendering.signs import icons_of
from journeysite.rendering.site import FEED, Site
from journeysite.rendering.table_view import stage_table, table_anchors
from journeysite.rendering.told import told_in
from journeysite.rendering.urls import relative


@dataclass(frozen=True, slots=True)
class Frame:
    """The finished HTML around the writer's text."""

    head: str = ""
    table: str = ""
    """The stage table, for the place where the stages stood."""
    foot: str = ""


_NO_MARKS: Mapping[str, Markup] = {}
_BEHIND = {
    PAINS: "pain_points",
    OPPORTUNITIES: "opportunities",
    EVIDENCE: "evidence",
    JOURNEYS: "journeys",
    USES: "where_used",
}
"""The words of the headings behind the text, by anchor."""


def frame(site: Site, document: Document, marked: Mapping[str, Markup] = _NO_MARKS) -> Frame:
    """The finished HTML of a document's page; `marked` are marks for its stage table, by anchor."""
    if document.source.kind is Kind.MAP:
        told = told_in(site, document)
        map_, table = map_page(site, document, told), stage_table(site, document, told, marked)
        sheet = site.render("icons.html", icons=icons_of(table.icons, [lane.icon for lane in table.lanes]))
        return Frame(
            site.render("map_head.html", page=map_),
            sheet + site.render("stage_table.html", table=table) if table.stages else "",
            site.render("map_foot.html", page=map_),
        )
    if document.source.kind is Kind.PERSONA:
        persona = persona_page(site, document)
        sheet = site.render("icons.html", icons=icons_of(persona.icons))
        return Frame(
            sheet + site.render("persona_head.html", page=persona), "", site.render("persona_foot.html", page=persona)
        )
    if document.source.kind is Kind.TOUCHPOINT:
        shared = touchpoint_page(site, document)
        sheet = site.render("icons.html", icons=icons_of(shared.icons))
        return Frame(
            sheet + site.render("touchpoint_head.html", page=shared),
            "",
            site.render("touchpoint_foot.html", page=shared),
        )
    kpi = kpi_page(site, document)
    return Frame(site.render("kpi_head.html", page=kpi), "", site.render("kpi_foot.html", page=kpi))


def headings(site: Site, document: Document) -> tuple[tuple[Heading, ...], tuple[Heading, ...]]:
    """The table of contents of a page: the stages with their touchpoints, and the headings behind the text."""
    behind = tuple(Heading(site.w(_BEHIND[anchor]), anchor) for anchor in sections(document) if anchor in _BEHIND)
    stages: tuple[Heading, ...] = ()
    if document.source.kind is Kind.MAP:
        stages = tuple(
            Heading(
                site.called(stage, number),
                found.stage,
                tuple(
                    Heading(site.name(touchpoint), anchor)
                    for touchpoint, anchor in zip(stage.touchpoints, found.touchpoints, strict=True)
                ),
            )
            for number, (stage, found) in enumerate(zip(document.value.stages, site.anchors(document), strict=True), 1)
        )
    return stages, behind


def page_anchors(site: Site, document: Document) -> frozenset[str]:
    """Every anchor that we add to a document's page."""
    own = frozenset(own_destinations(document))
    return own | table_anchors(site, document) if document.source.kind is Kind.MAP else own


def feed_link(site: Site, address: str) -> str:
    """What the head of a page says of the feed; `address` is the page's own below the site."""
    title, href = escaped(site.w("title_feed")), escaped(relative(FEED, address))
    return f'<link rel="alternate" type="application/atom+xml" title="{title}" href="{href}">'


def faults(
    site: Site, document: Document | None, found: Sequence[Diagnostic], paths: Iterable[Path]
) -> tuple[str, Mapping[str, Markup]]:
    """What the checker found on a page, shown while writing: a list, and marks for the stage table by anchor.

    `paths` lead to the values that the findings are about; `document` is None where the file could not be read.
    """
    if not found:
        return "", {}
    journey = document if document and document.source.kind is Kind.MAP else None
    shown = faults_in(site, journey, found, paths)
    return site.render("faults.html", faults=tuple(shown)), marks(site, shown)
