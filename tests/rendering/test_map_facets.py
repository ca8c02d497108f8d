"""The facets of the list of maps say what its cards say."""

from __future__ import annotations

import re
from collections.abc import Callable

from support.built_pages import BuiltPage

from journeysite.rendering.listings import listings
from journeysite.rendering.site import Site

STAGE = "## A\n- Actions: x\n"
FILES = {
    "maps/due.md": f"---\nreviewed: 2026-01-01\nreview_every: 90 days\n---\n{STAGE}",
    "maps/every.md": f"---\nreview_every: 90 days\n---\n{STAGE}",
    "maps/never.md": STAGE,
    "maps/old.md": f"---\nstatus: archived\n---\n{STAGE}",
}


def reviews(site: Site) -> dict[str, tuple[str, str]]:
    """What the card of each map says of its review, and what the facet says."""
    page = BuiltPage(f"<body>{listings(site)['maps/index.md'].body(site, 'maps/index.md')}</body>")
    boxes = [one.attrs for one in page.all("input") if one.attrs.get("name") == "review"]
    called = {one["data-n"]: one["value"] for one in boxes}
    found = {}
    for card in page.all("li", "js-map-card"):
        said = re.search("overdue|never", card.text)
        by_facet = called.get((card.attrs["data-f"] or "").split(";")[-1], "none")
        found[card.text.split()[0]] = said[0] if said else "none", by_facet
    return found


def test_the_review_of_a_card_is_that_of_its_facet(site_of: Callable[..., Site]) -> None:
    assert reviews(site_of(FILES)) == {
        "Due": ("overdue", "overdue"),
        "Every": ("never", "never"),
        "Never": ("never", "never"),
        "Old": ("none", "none"),
    }


def test_where_no_map_is_reviewed_nothing_is_said(site_of: Callable[..., Site]) -> None:
    assert reviews(site_of({"maps/never.md": STAGE})) == {"Never": ("none", "none")}
