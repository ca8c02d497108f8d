"""The pages that we make from the whole catalog. A new one is a function and an entry in `listings`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from journeysite.loading.sources import Kind
from journeysite.rendering.care_pages import health_body, health_headings, owner_pages, owners_body
from journeysite.rendering.headings import Heading
from journeysite.rendering.home_view import home, sections
from journeysite.rendering.listing_view import (
    kpi_rows,
    map_groups,
    map_types,
    persona_cards,
    starter_groups,
    touchpoint_groups,
)
from journeysite.rendering.signs import channel_icons, icons_of
from journeysite.rendering.site import HEALTH, OWNERS, Site


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
        f"{folders[Kind.MAP]}/index.md": Listing(w("title_maps"), _maps, _map_headings),
        f"{folders[Kind.PERSONA]}/index.md": Listing(w("title_personas"), _personas),
        f"{folders[Kind.TOUCHPOINT]}/index.md": Listing(w("title_touchpoints"), _touchpoints, _touchpoint_headings),
        f"{folders[Kind.KPI]}/index.md": Listing(w("title_kpis"), _kpis),
        f"{OWNERS}/index.md": Listing(w("title_owners"), owners_body),
        **{uri: Listing(title, body, headings, in_nav=False) for uri, title, body, headings in owner_pages(site)},
        **({HEALTH: Listing(w("title_health"), health_body, health_headings)} if site.settings.health else {}),
        f"{site.settings.templates}/index.md": Listing(w("title_templates"), _starters, _starter_headings),
    }


def _folder(site: Site, start: str) -> str:
    """Where a writer would put a file that appears on a page."""
    return f"{site.settings.content_name}/{start.rpartition('/')[0] or site.settings.folders[Kind.MAP]}"


def _home(site: Site, start: str) -> str:
    return site.render("home.html", home=home(site, start), folder=_folder(site, start))


def _home_headings(site: Site, start: str) -> tuple[Heading, ...]:
    below = (Heading(label, anchor) for anchor, label in sections(site))
    return (Heading(site.w("title_maps"), "maps"), *below)


def _maps(site: Site, start: str) -> str:
    return site.render("maps.html", groups=map_groups(site, start), folder=_folder(site, start))


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


def _starters(site: Site, start: str) -> str:
    return site.render("starters.html", groups=starter_groups(site, start))


def _starter_headings(site: Site, start: str) -> tuple[Heading, ...]:
    return tuple(Heading(group.label, group.anchor) for group in starter_groups(site, start))
