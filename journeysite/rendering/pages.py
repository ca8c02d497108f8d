"""What an adapter puts into a page: HTML before and after the writer's text, the stage table, headings, search text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

from journeysite.diagnostics import Diagnostic
from journeysite.loading.documents import Document
from journeysite.loading.places import Path
from journeysite.loading.sources import Kind
from journeysite.model.journey import Moment
from journeysite.rendering.faults import faults_in, marks
from journeysite.rendering.inline import escaped, plain_text
from journeysite.rendering.listing_view import (
    home,
    kpi_rows,
    lows,
    map_groups,
    map_types,
    overdue,
    persona_cards,
    starter_groups,
    touchpoint_groups,
)
from journeysite.rendering.map_view import map_page
from journeysite.rendering.new_file import new_file
from journeysite.rendering.persona_view import persona_page
from journeysite.rendering.shared_view import kpi_page, touchpoint_page
from journeysite.rendering.signs import channel_icons
from journeysite.rendering.site import Site
from journeysite.rendering.table_view import stage_table, table_anchors
from journeysite.rendering.told import told_in
from journeysite.rendering.views.home import StarterPage
from journeysite.scaffolding.fitting import fitted
from journeysite.settings import Settings


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's table of contents."""

    title: str
    anchor: str
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """The finished HTML around the writer's text."""

    head: str = ""
    table: str = ""
    """The stage table, for the place where the stages stood."""
    foot: str = ""


_NO_MARKS: Mapping[str, Markup] = {}


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


def icons_of(*groups: Iterable[str]) -> tuple[str, ...]:
    """The symbols that a page needs, each once."""
    return tuple(dict.fromkeys(icon for group in groups for icon in group))


def headings(site: Site, document: Document) -> tuple[tuple[Heading, ...], tuple[Heading, ...]]:
    """The table of contents of a page: the stages with their touchpoints, and the headings behind the text."""
    w = site.w
    if document.source.kind is Kind.MAP:
        value = document.value
        stages = tuple(
            Heading(
                site.name(stage) or w("stage_n", n=number),
                found.stage,
                tuple(
                    Heading(site.name(touchpoint), anchor)
                    for touchpoint, anchor in zip(stage.touchpoints, found.touchpoints, strict=True)
                ),
            )
            for number, (stage, found) in enumerate(zip(value.stages, site.anchors(document), strict=True), 1)
        )
        moments = [moment for stage in value.stages for moment in (stage, *stage.touchpoints)]
        foot = [
            *(
                [Heading(w("pain_points"), "pain-points-of-this-map")]
                if any(moment.pains for moment in moments)
                else []
            ),
            *(
                [Heading(w("opportunities"), "opportunities-of-this-map")]
                if any(one.opportunities for one in moments)
                else []
            ),
            *([Heading(w("evidence"), "evidence-of-this-map")] if value.evidence else []),
        ]
        return stages, tuple(foot)
    if document.source.kind is Kind.PERSONA:
        return (), (Heading(w("journeys"), "journeys"),)
    return (), (Heading(w("where_used"), "where-it-is-used"),)


def page_anchors(site: Site, document: Document) -> frozenset[str]:
    """Every anchor that we add to a document's page."""
    behind = frozenset(heading.anchor for heading in headings(site, document)[1])
    if document.source.kind is not Kind.MAP:
        return behind
    return behind | table_anchors(site, document)


def search_text(site: Site, document: Document) -> str:
    """A document's own words as plain sections, for a search index: a heading for each stage and touchpoint."""
    if document.source.kind is not Kind.MAP:
        return _said(_profile_words(document))
    stages = headings(site, document)[0]
    summary = [document.value.summary] if document.value.summary else []
    parts = [_said((*summary, *(heading.title for heading in stages)))]
    for stage, heading in zip(document.value.stages, stages, strict=True):
        if words := [*stage.goal, *_words(stage)]:  # its name alone is found at the top of the map
            parts.append(f'<h2 id="{heading.anchor}">{escaped(heading.title)}</h2>{_said(words)}')
        for touchpoint, below in zip(stage.touchpoints, heading.children, strict=True):
            parts.append(f'<h3 id="{below.anchor}">{escaped(below.title)}</h3>{_said(_words(touchpoint))}')
    return "".join(parts)


def _words(moment: Moment) -> list[str]:
    """What people search for besides names: what hurts. All cells would make the index four times as big."""
    return [pain.text for pain in moment.pains]


def _said(texts: Iterable[str]) -> str:
    return escaped(" ".join(map(plain_text, texts)))


def _profile_words(document: Document) -> Iterator[str]:
    for name in ("role", "summary", "quote"):
        if text := getattr(document.value, name, None):
            yield text
    for name in ("goals", "motivations", "frustrations", "behaviours", "needs", "tools", "backstage"):
        yield from getattr(document.value, name, ())


# Listings -----------------------------------------------------------------------------------------------


class Listing(StrEnum):
    """A page that lists what there is. The values are the keys of their titles."""

    HOME = "home"
    MAPS = "maps"
    PERSONAS = "personas"
    TOUCHPOINTS = "touchpoints"
    KPIS = "kpis"
    TEMPLATES = "templates"


def listings(settings: Settings) -> Mapping[str, Listing]:
    """The listing pages of a site, by the path of their file from the content folder."""
    folders = settings.folders
    return {
        "index.md": Listing.HOME,
        f"{folders[Kind.MAP]}/index.md": Listing.MAPS,
        f"{folders[Kind.PERSONA]}/index.md": Listing.PERSONAS,
        f"{folders[Kind.TOUCHPOINT]}/index.md": Listing.TOUCHPOINTS,
        f"{folders[Kind.KPI]}/index.md": Listing.KPIS,
        f"{settings.templates}/index.md": Listing.TEMPLATES,
    }


def listing_title(site: Site, shows: Listing) -> str:
    """What a listing is called."""
    return site.w(f"title_{shows.value}")


def listing(site: Site, shows: Listing, start: str) -> str:
    """The HTML of a listing on the page of the file `start`."""
    folder = f"{site.settings.content_name}/{start.rpartition('/')[0] or site.settings.folders[Kind.MAP]}"
    match shows:
        case Listing.HOME:
            return site.render("home.html", home=home(site, start), folder=folder)
        case Listing.MAPS:
            return site.render("maps.html", groups=map_groups(site, start), folder=folder)
        case Listing.PERSONAS:
            return site.render("personas.html", cards=persona_cards(site, start), folder=folder)
        case Listing.TOUCHPOINTS:
            groups = touchpoint_groups(site, start)
            shared = site.catalog.of_kind(Kind.TOUCHPOINT).values()
            in_rows = channel_icons(*(one.value.channel for one in shared))
            icons = icons_of([group.channel.icon for group in groups], in_rows)
            sheet = site.render("icons.html", icons=icons)
            return sheet + site.render("touchpoints.html", groups=groups, icons=icons, folder=folder)
        case Listing.KPIS:
            return site.render("kpis.html", rows=kpi_rows(site, start), folder=folder)
        case Listing.TEMPLATES:
            return site.render("starters.html", groups=starter_groups(site, start))


def listing_headings(site: Site, shows: Listing, start: str) -> tuple[Heading, ...]:
    """The table of contents of a listing."""
    match shows:
        case Listing.MAPS:
            return _map_headings(site)
        case Listing.TOUCHPOINTS:
            return tuple(Heading(group.channel.name, group.anchor) for group in touchpoint_groups(site, start))
        case Listing.HOME:
            return (
                Heading(site.w("title_maps"), "maps", _map_headings(site)),
                *((Heading(site.w("worst_moments"), "worst-moments"),) if any(lows(site, start)) else ()),
                *((Heading(site.w("due_for_review"), "due-for-review"),) if any(overdue(site, start)) else ()),
            )
        case Listing.TEMPLATES:
            return tuple(Heading(group.label, group.anchor) for group in starter_groups(site, start))
        case _:
            return ()


def _map_headings(site: Site) -> tuple[Heading, ...]:
    return tuple(Heading(label, type_.value) for type_, label in map_types(site))


def starter_uri(site: Site, document: Document) -> str:
    """The file of the content that a template would become."""
    return f"{site.settings.folders[document.source.kind]}/{document.id}.md"


def starter_text(site: Site, document: Document) -> str:
    """The Markdown of a template, with references to what the site has."""
    return fitted(document.source.path.read_text("utf-8"), starter_uri(site, document), site.catalog)


def starter_source(site: Site, document: Document, edit_url: str | None) -> str:
    """The Markdown of a template and the ways to get it; `edit_url` is where its file would be edited."""
    text = starter_text(site, document)
    made = new_file(edit_url, text)
    page = StarterPage(
        file=f"{site.settings.content_name}/{starter_uri(site, document)}",
        text=text,
        command=f'journeysite new {document.source.kind} "{document.title}" --template {document.id}',
        download=site.address(document.source.uri, document.source.uri),
        name=f"{document.id}.md",
        new_file=made.href if made else None,
        hint=site.w(f"new_file_{made.hint}") if made and made.hint else "",
    )
    return site.render("starter_source.html", page=page)


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
