from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from html import unescape

import pytest

from journeysite.loading.sources import Kind
from journeysite.rendering.listings import listings
from journeysite.rendering.map_view import MOST_LISTED, map_card, map_page
from journeysite.rendering.pages import frame
from journeysite.rendering.site import Site
from journeysite.rendering.story import story
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


def test_personas_that_nobody_knows_are_shown_as_written(site_of: SiteOf) -> None:
    text = (
        "---\npersonas: [ann, '<b>Zoe</b>', dan]\n---\n## A\n- Personas: Ann, Zed\n- Actions: x\n\n"
        "### B\n- Personas: Zyx\n- Actions: y\n"
    )
    files = {"maps/a.md": text, "personas/ann.md": "---\nname: Ann\n---\n"}
    draft = {"personas/dan.md": "---\nname: Dan\nstatus: draft\n---\n"}
    site = site_of(files | draft)
    journey = site.catalog.of_kind(Kind.MAP)["a"]
    page, told = frame(site, journey), story(site, journey, ("a.css",), "icon.png", "The site", {})
    for html in (str(page.head), told):
        assert "&lt;b&gt;Zoe&lt;/b&gt;" in html
    for html in (str(page.table), told):
        assert "Zed" in html
        assert "Zyx" in html
    assert "dan" not in f"{page.head}{page.table}{told}"


def test_where_maps_are_reviewed_each_has_a_state_in_words(site_of: SiteOf) -> None:
    files = {
        "maps/a.md": "---\nreviewed: 2026-09-01\n---\n## A\n- Actions: x\n",
        "maps/b.md": "## A\n- Actions: x\n",
        "maps/c.md": "---\nreviewed: 2026-01-01\nreview_every: 1 day\nstatus: archived\n---\n## A\n- Actions: x\n",
        "maps/d.md": "---\nreviewed: 2026-09-01\nreview_every: 30 days\n---\n## A\n- Actions: x\n",
    }
    site = site_of(files)
    cards = [map_card(site, one, "maps/index.md").freshness for one in site.catalog.documents]
    assert [shown and shown.told for shown in cards] == ["review current", "never reviewed", "", "review due soon"]
    listing = listings(site)["maps/index.md"].body(site, "maps/index.md")
    assert [words in listing for words in ("review current", "never reviewed", "review due soon")] == [True] * 3
    archived = site.catalog.of_kind(Kind.MAP)["c"]
    head = site.render("map_head.html", page=map_page(site, archived, told_in(site, archived)))
    assert "1 January 2026" in head
    assert "js-fresh-" not in head


@pytest.mark.parametrize(
    ("day", "since"), [(date(2026, 9, 2), True), (date(2026, 9, 1), False), (date(2026, 8, 1), False)]
)
def test_the_day_of_the_last_change(site_of: SiteOf, day: date, since: bool) -> None:
    text = "---\nreviewed: 2026-09-01\n---\n## A\n- Actions: x\n"
    site = site_of({"maps/a.md": text}, changed={"maps/a.md": day})
    journey = site.catalog.of_kind(Kind.MAP)["a"]
    head = site.render("map_head.html", page=map_page(site, journey, told_in(site, journey)))
    assert f"<dt>Last changed</dt><dd>{day.day} " in head
    assert ("changed since the review" in head) is since


def test_nothing_is_said_of_a_change_that_nobody_knows(site_of: SiteOf) -> None:
    site = site_of({"maps/a.md": "## A\n- Actions: x\n"}, changed={"maps/b.md": date(2026, 9, 2)})
    journey = site.catalog.of_kind(Kind.MAP)["a"]
    assert "Last changed" not in site.render("map_head.html", page=map_page(site, journey, told_in(site, journey)))


def _listed(site: Site) -> str:
    journey = site.catalog.of_kind(Kind.MAP)["a"]
    return site.render("map_foot.html", page=map_page(site, journey, told_in(site, journey)))


def test_what_weighs_most_is_listed_and_the_rest_is_counted(site_of: SiteOf) -> None:
    pains = "".join(f"    - Pain {n} (severity {1 + n % 5})\n" for n in range(23))
    listed = _listed(site_of({"maps/a.md": f"## A\n\n### B\n\n- Pain points:\n{pains}\n## C\n- Actions: x\n"}))
    severities = re.findall(r"<i>Severity</i> (\d)", listed)
    assert len(severities) == MOST_LISTED
    assert severities == sorted(severities, reverse=True)
    assert "Pain 4<" in listed
    assert "Pain 20<" not in listed, "one of the least severe"
    assert "and 3 more, in the table above" in listed


def test_what_can_be_done_for_the_least_effort_is_listed_first(site_of: SiteOf) -> None:
    said = (
        "    - Was done (impact 5, effort 1, done)\n    - Not rated\n    - Large (impact 5, effort 5)\n"
        "    - Quick (impact 4, effort 1)\n"
    )
    listed = _listed(site_of({"maps/a.md": f"## A\n\n### B\n\n- Opportunities:\n{said}\n## C\n- Actions: x\n"}))
    places = [listed.index(name) for name in ("Quick", "Large", "Not rated", "Was done")]
    assert places == sorted(places)
    assert "more, in the table" not in listed


def test_a_card_tells_the_curve_that_it_draws(site_of: SiteOf) -> None:
    """Of two scores at one touchpoint the first counts, as it does on the page."""
    body = "## One\n- Emotion: +1; -2\n## Two\n- Emotion: +2\n## Three\n- Emotion: -1; +2\n"
    site = site_of({"maps/a.md": body})
    curve = map_card(site, site.catalog.of_kind(Kind.MAP)["a"], "maps/index.md").sparkline
    assert curve
    assert unescape(str(curve.label)) == "Emotion from +1 to −1, lowest −1 at Three"
