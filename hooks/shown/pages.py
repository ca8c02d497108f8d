"""Specimens of the parts of pages: title blocks, profiles, lists, figures, texts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering.comparison_view import compared_uri, comparison_page
from journeysite.rendering.home_view import home
from journeysite.rendering.map_view import map_page
from journeysite.rendering.pages import frame
from journeysite.rendering.persona_view import persona_page
from journeysite.rendering.site import Site
from journeysite.rendering.story import story
from journeysite.rendering.told import told_in
from journeysite.rendering.tree_view import tree_body
from journeysite.rendering.urls import story_uri
from shown.made import Specimen, document, led, only

_BODY = re.compile(r'(?s)<body (class="js-story")[^>]*>(.*?)<section\b')


def _map(site: Site) -> Document:
    return document(site, Kind.MAP, "buying-running-shoes-online")


def _first(rows: Markup) -> Markup:
    """The first of some list items."""
    return Markup(rows.partition("\n<li>")[0])


def _facts(site: Site) -> str:
    journey = _map(site)
    page = map_page(site, journey, told_in(site, journey))
    return led(site, journey.source.uri, only(site, "map_head.html", ("summary", "facts", "jump"), page=page))


def _located(site: Site) -> str:
    """The first pain point below a map."""
    journey = _map(site)
    page = map_page(site, journey, told_in(site, journey))
    first = Markup(f"<li{page.pains.items.split('<li')[1]}")
    page = page._replace(pains=page.pains._replace(items=first))
    return led(site, journey.source.uri, only(site, "map_foot.html", ("pains",), page=page))


def _tree(site: Site) -> str:
    file = f"{site.settings.folders[Kind.MAP]}/index.md"
    return led(site, file, tree_body(site, file))


def _profile(site: Site) -> str:
    persona = document(site, Kind.PERSONA, "alex")
    return led(site, persona.source.uri, frame(site, persona).head)


def _meetings(site: Site) -> str:
    """A persona's first journey, unfolded."""
    persona = document(site, Kind.PERSONA, "alex")
    page = persona_page(site, persona)
    page = page._replace(appearances=(next(iter(page.appearances)),))
    made = only(site, "persona_foot.html", ("journeys",), page=page)
    return led(site, persona.source.uri, made.replace("<details>", "<details open>"))


def _measure(site: Site) -> str:
    kpi = document(site, Kind.KPI, "return-rate")
    return led(site, kpi.source.uri, frame(site, kpi).head)


def _home(site: Site) -> str:
    """A row or a few of each list."""
    file = "index.md"
    page = home(site, file)
    assert page.doing
    page = page._replace(
        maps=tuple(one._replace(maps=one.maps[:3]) for one in page.maps[:1]),
        lows=page.lows[:1],
        doing=page.doing._replace(plans=_first(page.doing.plans)),
        changes=page.changes[:2],
        reviews=page.reviews._replace(shown=page.reviews.shown[:2]),
    )
    return led(site, file, site.render("home.html", home=page, folder=""))


def _comparison(site: Site) -> str:
    """The figures, and what becomes of the first stage and of the first pain points."""
    future = document(site, Kind.MAP, "buying-running-shoes-next-year")
    uri = compared_uri(site, future)
    assert uri
    page = comparison_page(site, uri, future)
    pains = {key: _first(listed) for key, listed in page.pains.items()}
    page = page._replace(stages=page.stages[:1], pains=pains, added=Markup())
    blocks = ("lead", "figures", "stages", "pains")
    return led(site, uri, only(site, "compared.html", blocks, page=page))


def _story(site: Site) -> str:
    """What stands before the first stage; it is a page of its own, so its landmarks are left out."""
    journey = _map(site)
    found = _BODY.search(story(site, journey, (), None, "Customer journeys", {}))
    assert found
    return led(
        site,
        story_uri(journey.source.uri, site.catalog.files),
        f"<div {found[1]}>{found[2].replace('<main>', '')}</div>",
    )


PAGES: Mapping[str, Specimen] = {
    "title-block": Specimen(_facts, wide=True),
    "located": Specimen(_located, wide=True),
    "profile": Specimen(_profile, wide=True, scrolls=True),
    "meetings": Specimen(_meetings, wide=True),
    "measure": Specimen(_measure, wide=True, scrolls=True),
    "home": Specimen(_home, wide=True),
    "tree": Specimen(_tree),
    "comparison": Specimen(_comparison, wide=True, scrolls=True),
    "story": Specimen(_story),
}
