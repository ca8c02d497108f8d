"""A persona's journeys on their page."""

from __future__ import annotations

import re
from collections.abc import Callable

from journeysite.loading.sources import Kind
from journeysite.rendering.persona_view import persona_page
from journeysite.rendering.site import Site

SiteOf = Callable[..., Site]

SHOES = """\
---
title: Shoes
personas: [pat]
---
## Look
### Post
- Emotion: +1 curious
### Page
- Emotion: -2 tricked
## Buy
### Till
- Emotion: +2 proud
"""
FILES = {"personas/pat.md": "---\nname: Pat\ngoals: Run\ntraits: {Patience: 3}\n---\n", "maps/shoes.md": SHOES}


def _page(site: Site) -> str:
    return site.render("persona_head.html", page=persona_page(site, site.catalog.of_kind(Kind.PERSONA)["pat"]))


def _foot(site: Site) -> str:
    return site.render("persona_foot.html", page=persona_page(site, site.catalog.of_kind(Kind.PERSONA)["pat"]))


def test_touchpoints_are_folded_below_the_highest_and_the_lowest_point(site_of: SiteOf) -> None:
    shown, _, folded = _foot(site_of(FILES)).partition("<details>")
    assert re.findall(r"<dt>(\w+)</dt><dd><a href=\"([^\"]+)", shown) == [
        ("Highest", "../../maps/shoes/#till"),
        ("Lowest", "../../maps/shoes/#page"),
    ]
    assert '<summary><span class="js-quiet">3 touchpoints in 2 stages</span></summary>' in folded
    assert 'href="../../maps/shoes/#post"' in folded
    assert "#post" not in shown


def test_where_nothing_is_felt_nothing_is_highest(site_of: SiteOf) -> None:
    files = FILES | {"maps/shoes.md": "---\ntitle: Shoes\npersonas: [pat]\n---\n## Look\n- Actions: x\n"}
    shown, _, folded = _foot(site_of(files)).partition("<details>")
    assert "<dl" not in shown
    assert ">1 stage<" in folded


def test_traits_come_first(site_of: SiteOf) -> None:
    html = _page(site_of(FILES))
    assert html.index('id="profile-traits"') < html.index('id="profile-goals"')
