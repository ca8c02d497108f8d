from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.sources import Kind
from journeysite.rendering.map_view import map_card, map_page
from journeysite.rendering.site import Site
from journeysite.rendering.told import told_in

SiteOf = Callable[..., Site]


@pytest.mark.parametrize(
    ("header", "state"),
    [
        ("owner: Shop", None),
        ("review_every: 90 days", "never"),
        ("reviewed: 2026-09-01", "current"),
        ("reviewed: 2026-01-01\nreview_every: 90 days", "overdue"),
    ],
)
def test_a_map_that_says_nothing_of_reviews_shows_nothing(site_of: SiteOf, header: str, state: str | None) -> None:
    site = site_of({"maps/a.md": f"---\n{header}\n---\n## A\n- Actions: x\n"})
    journey = site.catalog.of_kind(Kind.MAP)["a"]
    page, card = map_page(site, journey, told_in(site, journey)), map_card(site, journey, "maps/index.md")
    assert [shown and shown.state for shown in (page.freshness, card.freshness)] == [state, state]
    assert ("js-fresh-" in site.render("map_head.html", page=page)) is bool(state)
