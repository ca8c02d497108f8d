"""A large number is written in one way, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import repeat

from journeysite.diagnostics import Code, Severity
from journeysite.loading.sources import Kind
from journeysite.rendering.care_pages import health_body
from journeysite.rendering.home_view import home
from journeysite.rendering.listings import listings
from journeysite.rendering.map_view import map_page
from journeysite.rendering.site import Site
from journeysite.rendering.told import told_in
from journeysite.rendering.views.faults import Fault
from journeysite.rendering.views.maps import MapGroup

MANY = 1240
GRAVE = Code("J999", "grave", Severity.ERROR, "Something grave.")
TOUCHPOINTS = "".join(f"### T{number}\n- Actions: x\n- Confidence: researched\n" for number in range(MANY))
LISTS = "- Pain points:\n" + "    - Ouch\n" * MANY + "- Opportunities:\n" + "    - Mend (planned)\n" * MANY


def test_it_is_the_same_in_views_and_templates(site_of: Callable[..., Site]) -> None:
    site = site_of({"maps/a.md": f"## A\n{LISTS}## B\n{TOUCHPOINTS}"})
    site = replace(site, findings={"maps/a.md": {GRAVE: MANY}})
    journey = site.catalog.of_kind(Kind.MAP)["a"]
    page = map_page(site, journey, told_in(site, journey))
    assert page.researched == "1,240 of 1,241 touchpoints researched"
    groups = (MapGroup("current-state", "Current state", MANY, ()),)
    fault = Fault("f", "error", "maps/a.md:1", "J999", "Something grave.", "")
    shown = {
        "head of a map": (site.render("map_head.html", page=page), "1,240 pain points"),
        "list of maps": (site.render("maps.html", groups=groups, filters="", coverage="", folder=""), "1,240 maps"),
        "findings of a page": (site.render("faults.html", faults=list(repeat(fault, MANY))), "1,240 findings"),
        "health": (health_body(site, "health.md"), "1,240&nbsp;× J999"),
        "plan": (listings(site)["opportunities.md"].body(site, "opportunities.md"), '<span class="js-count">1,240<'),
    }
    for where, (html, said) in shown.items():
        assert said in html, where
        assert not re.search(r"\b124[01]\b", re.sub(r"<[^>]+>", "", html)), where


def test_the_home_page_counts_in_the_same_way(site_of: Callable[..., Site]) -> None:
    site = site_of({f"maps/m{number}.md": "## A\n- Actions: x\n" for number in range(1000)})
    assert home(site, "index.md").counts[0][:2] == ("Journey maps", "1,000")
