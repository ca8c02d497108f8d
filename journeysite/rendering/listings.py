"""The pages that we make from the whole catalog. A new one is a function and an entry in `listings`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering import search
from journeysite.rendering.care_pages import health_body, health_headings, owner_pages, owners_body
from journeysite.rendering.comparison_view import compared_uri, comparison_body, comparison_headings, comparison_title
from journeysite.rendering.coverage_view import coverage_headings, coverage_page
from journeysite.rendering.gallery import starter_groups
from journeysite.rendering.headings import Heading
from journeysite.rendering.home_view import home, sections
from journeysite.rendering.journeys_view import journeys_body, journeys_headings, journeys_uri
from journeysite.rendering.listing_view import (
    kpi_rows,
    map_groups,
    map_types,
    persona_cards,
    touchpoint_groups,
)
from journeysite.rendering.map_facets import map_facets
from journeysite.rendering.opportunity_plan import plan
from journeysite.rendering.register import ROWS_MARK, Pages, RegisterKind, pages
from journeysite.rendering.register_evidence import EVIDENCE
from journeysite.rendering.register_measures import measures as measure_register
from journeysite.rendering.register_opportunities import OPPORTUNITIES
from journeysite.rendering.register_pains import PAINS
from journeysite.rendering.register_touchpoints import touchpoints as touchpoint_register
from journeysite.rendering.signs import channel_icons, icons_of
from journeysite.rendering.site import COVERAGE, HEALTH, OWNERS, Site
from journeysite.rendering.tree_view import tree_body, tree_headings


def _none(site: Site, start: str) -> tuple[Heading, ...]:
    return ()


def _no_words(site: Site) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A page that we make from the whole catalog. `start` is the path of its file from the content folder."""

    title: str
    made: Callable[[Site, str], str | Sequence[str]]
    """Its finished HTML, whole or in pieces, from the site and `start`."""
    headings: Callable[[Site, str], tuple[Heading, ...]] = _none
    """Its table of contents, from the site and `start`."""
    in_nav: bool = True
    """Whether it stands in the navigation; a page for each of many things does not."""
    words: Callable[[Site], Iterable[str]] = _no_words
    """What a search finds it by, beside its title."""

    def pieces(self, site: Site, start: str) -> Sequence[str]:
        """Its finished HTML, for whoever puts it between more: long pages are not copied before."""
        made = self.made(site, start)
        return (made,) if isinstance(made, str) else made

    def body(self, site: Site, start: str) -> str:
        """Its finished HTML."""
        return "".join(self.pieces(site, start))


def listings(site: Site) -> Mapping[str, Listing]:
    """Every page of this kind, by the path of its file from the content folder, in the order of the navigation."""
    w, folders = site.w, site.settings.folders
    touchpoints, kpis = f"{folders[Kind.TOUCHPOINT]}/index.md", f"{folders[Kind.KPI]}/index.md"
    return {
        "index.md": Listing(w("title_home"), _home, _home_headings),
        f"{folders[Kind.MAP]}/index.md": Listing(w("title_maps"), _maps, _maps_headings),
        f"{folders[Kind.PERSONA]}/index.md": Listing(w("title_personas"), _personas),
        **_register(
            site,
            touchpoint_register(touchpoints),
            "touchpoints.html",
            _touchpoints,
            _touchpoint_headings,
            search.channels,
        ),
        **_register(site, PAINS, "register.html"),
        **_register(site, OPPORTUNITIES, "opportunities.html", _plan, _plan_headings, search.statuses),
        **_register(site, measure_register(kpis), "kpis.html", _kpis, _kpi_headings),
        **_register(site, EVIDENCE, "register.html", words=search.sources),
        **dict(_of_each(site)),
        COVERAGE: Listing(w("title_coverage"), _coverage, coverage_headings),
        f"{OWNERS}/index.md": Listing(w("title_owners"), owners_body),
        **{
            uri: Listing(title, body, headings, in_nav=False, words=search.owner)
            for uri, title, body, headings in owner_pages(site)
        },
        **(
            {HEALTH: Listing(w("title_health"), health_body, health_headings, words=search.care)}
            if site.settings.health
            else {}
        ),
        f"{site.settings.templates}/index.md": Listing(w("title_templates"), _starters, _starter_headings),
    }


def _of_each(site: Site) -> Iterator[tuple[str, Listing]]:
    """The pages that some maps and personas have beside their own."""
    w = site.w
    for journey in site.catalog.of_kind(Kind.MAP).values():
        if uri := compared_uri(site, journey):
            title = comparison_title(site, journey)
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
    below = (Heading(label, anchor) for anchor, label in sections(site))
    return (Heading(site.w("title_maps"), "maps"), *below)


def _maps(site: Site, start: str) -> str:
    filters, facets = map_facets(site)
    groups = map_groups(site, start, facets=facets)
    coverage = site.href(COVERAGE, start)
    listed = site.render("maps.html", filters=filters, groups=groups, coverage=coverage, folder=_folder(site, start))
    return listed + tree_body(site, start)


def _maps_headings(site: Site, start: str) -> tuple[Heading, ...]:
    return (*_map_headings(site, start), *tree_headings(site))


def _map_headings(site: Site, start: str) -> tuple[Heading, ...]:
    return tuple(Heading(label, type_.value) for type_, label in map_types(site))


def _personas(site: Site, start: str) -> str:
    return site.render("personas.html", cards=persona_cards(site, start), folder=_folder(site, start))


def _register(
    site: Site,
    kind: RegisterKind,
    template: str,
    more: Callable[[Site, str, Pages], Mapping[str, Any]] | None = None,
    headings: Callable[[Site, str], tuple[Heading, ...]] = _none,
    words: Callable[[Site], Iterable[str]] = _no_words,
) -> Mapping[str, Listing]:
    """The pages of a register; what `more` adds stands on the first alone."""
    title, made = site.w(f"register_{kind.key}"), pages(site, kind)
    first, *others = made.files
    found = {first: Listing(title, partial(_register_page, made, template, more), headings, words=words)}
    for number, file in enumerate(others, 2):
        name = site.w("title_page", title=title, n=site.w.number(number))
        found[file] = Listing(name, partial(_register_page, made, "register.html", None), in_nav=False)
    return found


def _register_page(
    made: Pages, template: str, more: Callable[[Site, str, Pages], Mapping[str, Any]] | None, site: Site, start: str
) -> Sequence[str]:
    context = more(site, start, made) if more else {}
    register, rows = made.page(start)
    sheet = site.render("icons.html", icons=icons_of(register.icons, context.get("icons", ())))
    before, mark, after = site.render(template, register=register, **context).partition(ROWS_MARK)
    return sheet, before, rows if mark else "", after


def _touchpoints(site: Site, start: str, made: Pages) -> Mapping[str, Any]:
    groups = touchpoint_groups(site, start)
    shared = site.catalog.of_kind(Kind.TOUCHPOINT).values()
    in_rows = channel_icons(*(one.value.channel for one in shared))
    icons = icons_of([group.channel.icon for group in groups], in_rows)
    return {"groups": groups, "icons": icons, "folder": _folder(site, start)}


def _touchpoint_headings(site: Site, start: str) -> tuple[Heading, ...]:
    groups = tuple(Heading(group.channel.name, group.anchor) for group in touchpoint_groups(site, start))
    return Heading(site.w("title_touchpoints"), "shared", groups), Heading(site.w("all_touchpoints"), "register")


def _kpis(site: Site, start: str, made: Pages) -> Mapping[str, Any]:
    return {"rows": kpi_rows(site, start), "folder": _folder(site, start)}


def _kpi_headings(site: Site, start: str) -> tuple[Heading, ...]:
    return Heading(site.w("shared_kpis"), "shared"), Heading(site.w("all_measures"), "register")


def _plan(site: Site, start: str, made: Pages) -> Mapping[str, Any]:
    maps, refs = made.refs()
    return {"plan": plan(site, start, maps, refs.sorted(), tuple(made.files), made.rows)}


def _plan_headings(site: Site, start: str) -> tuple[Heading, ...]:
    if not pages(site, OPPORTUNITIES).total:
        return ()
    return (
        Heading(site.w("matrix"), "matrix"),
        Heading(site.w("plan"), "plan"),
        Heading(site.w("all_opportunities"), "register"),
    )


def _coverage(site: Site, start: str) -> str:
    folder = site.settings.folders[Kind.MAP]
    return site.render(
        "coverage.html",
        page=coverage_page(site, start),
        maps=site.href(f"{folder}/index.md", start),
        folder=f"{site.settings.content_name}/{folder}",
    )


def _starters(site: Site, start: str) -> str:
    return site.render("starters.html", groups=starter_groups(site, start))


def _starter_headings(site: Site, start: str) -> tuple[Heading, ...]:
    return tuple(Heading(group.label, group.anchor) for group in starter_groups(site, start))
