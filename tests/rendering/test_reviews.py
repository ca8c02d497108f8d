"""What pages say of reviews: nothing, where the document says nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from journeysite.loading.sources import Kind
from journeysite.rendering.home_view import home
from journeysite.rendering.listings import listings
from journeysite.rendering.persona_view import persona_page
from journeysite.rendering.shared_view import kpi_page, touchpoint_page
from journeysite.rendering.site import Site

SiteOf = Callable[..., Site]
PAGES = {
    Kind.PERSONA: (persona_page, "persona_head.html"),
    Kind.TOUCHPOINT: (touchpoint_page, "touchpoint_head.html"),
    Kind.KPI: (kpi_page, "kpi_head.html"),
}


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize(
    ("header", "state"),
    [
        ("owner: Shop", None),
        ("review_every: 90 days", "never"),
        ("reviewed: 2026-09-01", "current"),
        ("reviewed: 2026-01-01\nreview_every: 90 days", "overdue"),
        ("reviewed: 2027-01-01", "never"),
    ],
)
def test_a_document_that_says_nothing_of_reviews_shows_nothing(
    site_of: SiteOf, kind: Kind, header: str, state: str | None
) -> None:
    site = site_of({f"{kind.value}s/a.md": f"---\nname: A\n{header}\n---\n"})
    page_of, template = PAGES[kind]
    page = page_of(site, site.catalog.of_kind(kind)["a"])
    assert (page.freshness and page.freshness.state) == state
    html = site.render(template, page=page)
    assert ("js-fresh-" in html) is bool(state)
    assert "2027" not in html, "no review was on a day that has not come"


@pytest.mark.parametrize("kind", PAGES)
def test_a_document_that_says_nothing_at_all_has_no_empty_list(site_of: SiteOf, kind: Kind) -> None:
    site = site_of({f"{kind.value}s/a.md": "---\nname: A\n---\n"})
    page_of, template = PAGES[kind]
    html = site.render(template, page=page_of(site, site.catalog.of_kind(kind)["a"]))
    assert ("<dl" in html) is ("<dt" in html)


def test_what_needs_a_review_is_the_same_everywhere(site_of: SiteOf) -> None:
    plain = "status: {}\nowner: Shop\n---\n## A\n- Actions: x\n"
    site = site_of(
        {
            "maps/due.md": "---\ntitle: Due\nreviewed: 2026-01-01\nreview_every: 90 days\n" + plain.format("published"),
            "maps/never.md": "---\ntitle: Never\n" + plain.format("published"),
            "maps/old.md": "---\ntitle: Old\n" + plain.format("archived"),
            "personas/p.md": "---\nname: Pat\nowner: Shop\n---\n",
        }
    )
    named = [one.where.text for one in home(site, "index.md").reviews.shown]
    assert named == ["Due", "Never"]
    pages = listings(site)
    owned = pages["owners/shop.md"].body(site, "owners/shop.md").partition('id="maps"')[0]
    assert re.findall(r"maps/(\w+)/", owned) == ["due", "never"]
    assert owned.count("never reviewed") == 1
    care = pages["health.md"].body(site, "health.md")
    assert care.count("js-fresh-never") == 1


def test_lists_of_maps_are_in_the_order_that_people_expect(site_of: SiteOf) -> None:
    made = {n: f"---\ntitle: 'Journey {n}: x'\nowner: Shop\n---\n## A\n- Actions: x\n" for n in (109, 10, 9)}
    pages = listings(site := site_of({f"maps/m{n}.md": text for n, text in made.items()}))
    for uri in ("index.md", "maps/index.md", "owners/shop.md", "health.md"):
        html = pages[uri].body(site, uri)
        found = list(dict.fromkeys(re.findall(r"Journey (\d+)", html)))
        assert found == ["9", "10", "109"], uri
