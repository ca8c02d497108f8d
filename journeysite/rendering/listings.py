"""The pages that we make from the whole catalog. A new one is a function and an entry in `listings`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering.comparison_view import compared_uri, comparison_body, comparison_headings
from journeysite.rendering.coverage_view import coverage_headings, coverage_page
from journeysite.rendering.headings import Heading
from journeysite.rendering.journeys_view import journeys_body, journeys_headings, journeys_uri
from journeysite.rendering.listing_view import (
    has_lows,
    home,
    kpi_rows,
    map_groups,
    map_types,
    overdue,
    persona_cards,
    starter_groups,
    touchpoint_groups,
)
from journeysite.rendering.signs import channel_icons, icons_of
from journeysite.rendering.site import Site
from journeysite.rendering.tree_view import tree_body, tree_headings


def _none(site: Site, start: str) -> tuple[Heading, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A page that we make from the whole catalog. `start` is the path of its file from the content folder."""

    title: str
    body: Callable[[Site, str], str]
    """Its finished HTML, from the site and `start`."""
    headings: Callable[[Site, str], tuple[Heading, ...]] = _none
    """Its table of contents, from the site and `start`."""
    in_nav: bool = True
    """Whether it stands in the navigation; a page for each of many things does not."""


def listings(site: Site) -> Mapping[str, Listing]:
    """Every page of this kind, by the path of its file from the content folder, in the order of the navigation."""
    w, folders = site.w, site.settings.folders
    return {
        "index.md": Listing(w("title_home"), _home, _home_headings),
        f"{folders[Kind.MAP]}/index.md": Listing(w("title_maps"), _maps, _maps_headings),
        f"{folders[Kind.PERSONA]}/index.md": Listing(w("title_personas"), _personas),
        f"{folders[Kind.TOUCHPOINT]}/index.md": Listing(w("title_touchpoints"), _touchpoints, _touchpoint_headings),
        f"{folders[Kind.KPI]}/index.md": Listing(w("title_kpis"), _kpis),
        **dict(_of_each(site)),
        "coverage.md": Listing(w("title_coverage"), _coverage, coverage_headings),
        f"{site.settings.templates}/index.md": Listing(w("title_templates"), _starters, _starter_headings),
    }


def _of_each(site: Site) -> Iterator[tuple[str, Listing]]:
    """The pages that some maps and personas have beside their own."""
    w = site.w
    for journey in site.catalog.of_kind(Kind.MAP).values():
        if uri := compared_uri(site, journey):
            title = w("compared_title", title=journey.title)
            yield uri, Listing(title, *_about(journey, comparison_body, comparison_headings), in_nav=False)
    for persona in site.catalog.of_kind(Kind.PERSONA).values():
        if uri := journeys_uri(site, persona):
            title = w("journeys_title", name=persona.title)
            yield uri, Listing(title, *_about(persona, journeys_body, journeys_headings), in_nav=False)


def _about(
    document: Document,
    body: Callable[[Site, str, Document], str],
    headings: Callable[[Site, str, Document], tuple[Heading, ...]],
) -> tuple[Callable[[Site, str], str], Callable[[Site, str], tuple[Heading, ...]]]:
    """A page that is about one document."""
    return (lambda site, start: body(site, start, document)), (lambda site, start: headings(site, start, document))


def _folder(site: Site, start: str) -> str:
    """Where a writer would put a file that appears on a page."""
    return f"{site.settings.content_name}/{start.rpartition('/')[0] or site.settings.folders[Kind.MAP]}"


def _home(site: Site, start: str) -> str:
    return site.render("home.html", home=home(site, start), folder=_folder(site, start))


def _home_headings(site: Site, start: str) -> tuple[Heading, ...]:
    return (
        Heading(site.w("title_maps"), "maps", _map_headings(site, start)),
        *((Heading(site.w("worst_moments"), "worst-moments"),) if has_lows(site) else ()),
        *((Heading(site.w("due_for_review"), "due-for-review"),) if any(overdue(site, start)) else ()),
    )


def _maps(site: Site, start: str) -> str:
    cards = site.render("maps.html", groups=map_groups(site, start), folder=_folder(site, start))
    return cards + tree_body(site, start)


def _maps_headings(site: Site, start: str) -> tuple[Heading, ...]:
    return (*_map_headings(site, start), *tree_headings(site))


def _map_headings(site: Site, start: str) -> tuple[Heading, ...]:
    return tuple(Heading(label, type_.value) for type_, label in map_types(site))


def _personas(site: Site, start: str) -> str:
    return site.render("personas.html", cards=persona_cards(site, start), folder=_folder(site, start))


def _touchpoints(site: Site, start: str) -> str:
    groups = touchpoint_groups(site, start)
    shared = site.catalog.of_kind(Kind.TOUCHPOINT).values()
    in_rows = channel_icons(*(one.value.channel for one in shared))
    icons = icons_of([group.channel.icon for group in groups], in_rows)
    sheet = site.render("icons.html", icons=icons)
    return sheet + site.render("touchpoints.html", groups=groups, icons=icons, folder=_folder(site, start))


def _touchpoint_headings(site: Site, start: str) -> tuple[Heading, ...]:
    return tuple(Heading(group.channel.name, group.anchor) for group in touchpoint_groups(site, start))


def _kpis(site: Site, start: str) -> str:
    return site.render("kpis.html", rows=kpi_rows(site, start), folder=_folder(site, start))


def _coverage(site: Site, start: str) -> str:
    folder = f"{site.settings.content_name}/{site.settings.folders[Kind.MAP]}"
    return site.render("coverage.html", page=coverage_page(site, start), folder=folder)


def _starters(site: Site, start: str) -> str:
    return site.render("starters.html", groups=starter_groups(site, start))


def _starter_headings(site: Site, start: str) -> tuple[Heading, ...]:
    return tuple(Heading(group.label, group.anchor) for group in starter_groups(site, start))
