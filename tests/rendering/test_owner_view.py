"""All that one team owns, on one page."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from journeysite.loading.sources import Kind
from journeysite.rendering.listings import listings
from journeysite.rendering.map_view import map_page
from journeysite.rendering.owner_view import owner_rows
from journeysite.rendering.pages import frame
from journeysite.rendering.site import Site, show_gallery
from journeysite.rendering.story import story
from journeysite.rendering.told import told_in

SiteOf = Callable[..., Site]

FILES = {
    "maps/a.md": """\
---
title: First
owner: Sales
teams: [Sales, Strangers]
reviewed: 2026-01-01
review_every: 90 days
---
## Buy
- Actions: x
- Opportunities:
    - Late one (owner Sales, planned, due 2026-01-31)
    - Another (owner Sales, due 2027-01-31)
    - Old one (owner Sales, done)
    - Of somebody else (owner Support)
""",
    "maps/b.md": "---\ntitle: Second\nowner: sales\nstatus: archived\n---\n## A\n- Actions: x\n",
    "personas/p.md": "---\nname: Pat\nowner: Sales\n---\n",
    "touchpoints/t.md": "---\nname: Till\nowner: Sales\n---\n",
    "kpis/k.md": "---\nname: Rate\nowner: Sales\n---\n",
}


def body(site: Site, uri: str) -> str:
    return listings(site)[uri].body(site, uri)


def test_everything_is_there_and_leads_to_its_place(site_of: SiteOf) -> None:
    html = body(site_of(FILES), "owners/sales.md")
    for address in ("maps/a/", "maps/b/", "personas/p/", "touchpoints/t/", "kpis/k/", "maps/a/#buy--opportunities"):
        assert f'href="../../{address}"' in html, address
    for words in (
        "2 journey maps", "1 persona", "1 shared touchpoint", "1 KPI", "3 opportunities", "1 opportunity overdue",
        "overdue since 31 January 2026", "due 31 January 2027", "reviewed on 1 January 2026", "review overdue",
        "Archived",
    ):  # fmt: skip
        assert words in html, words
    assert "Of somebody else" not in html


def test_what_is_to_be_done_comes_first(site_of: SiteOf) -> None:
    site = site_of(FILES)
    headings = listings(site)["owners/sales.md"].headings(site, "owners/sales.md")
    assert [heading.anchor for heading in headings] == [
        "reviews-due", "open-opportunities", "maps", "personas", "touchpoints", "kpis", "finished-opportunities",
    ]  # fmt: skip
    html = body(site, "owners/sales.md")
    assert [html.index(f'id="{heading.anchor}"') for heading in headings] == sorted(
        html.index(f'id="{heading.anchor}"') for heading in headings
    )
    assert html.index("Late one") < html.index("Another")


def test_pages_of_owners_stand_outside_the_navigation(site_of: SiteOf) -> None:
    pages = listings(site_of(FILES))
    assert pages["owners/index.md"].in_nav
    assert {uri: page.in_nav for uri, page in pages.items() if uri.startswith("owners/") and "index" not in uri} == {
        "owners/sales.md": False,
        "owners/support.md": False,
    }


def test_the_list_of_owners(site_of: SiteOf) -> None:
    site = site_of(FILES)
    html = body(site, "owners/index.md")
    assert 'href="sales/"' in html
    assert 'href="support/"' in html
    sales, support = owner_rows(site, "owners/index.md")
    assert (sales.opportunities, sales.late) == ("2", ("1 opportunity", "1 review"))
    assert (support.maps, support.late) == ("0", ())
    assert html.count("js-fresh-overdue") == 2
    assert html.count("js-quiet") == html.count(">0<") == 2
    assert "Owners appear here" in body(site_of({}), "owners/index.md")


def test_a_title_block_leads_to_owner_and_teams_that_have_a_page(site_of: SiteOf) -> None:
    site = site_of(FILES)
    journey = site.catalog.documents[1]
    assert journey.id == "a"
    page = map_page(site, journey, told_in(site, journey))
    assert page.owner == ("Sales", "../../owners/sales/")
    assert page.teams == (("Sales", "../../owners/sales/"), ("Strangers", None))


def test_owners_of_templates_have_no_pages(site_of: SiteOf) -> None:
    site = site_of({})
    assert site.starters
    gallery = show_gallery(site, site.starters, site.settings.today)
    owned = [one for one in gallery.catalog.documents if one.value.owner]
    assert owned
    assert {gallery.owner_page(one.value.owner, one.source.uri) for one in owned} == {None}


def test_a_long_list_of_opportunities_is_cut(site_of: SiteOf) -> None:
    many = "".join(f"    - Number {n} (owner Sales)\n" for n in range(230))
    html = body(site_of({"maps/a.md": f"## A\n- Opportunities:\n{many}"}), "owners/sales.md")
    assert html.count("<li>") == 200
    assert "and 30 more, on their maps" in html


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", "W" * 500, "שלום \u202e", "👩🏽\u200d🚀", 'a" onload="b']
)
def test_any_name_is_shown_as_it_is(site_of: SiteOf, name: str) -> None:
    site = site_of({"maps/a.md": f"---\nowner: {json.dumps(name, ensure_ascii=False)}\n---\n## A\n- Actions: x\n"})
    uri = next(uri for uri in listings(site) if uri.startswith("owners/") and uri != "owners/index.md")
    assert listings(site)[uri].title == name
    assert len(uri.encode()) < 200
    for html in (body(site, "owners/index.md"), body(site, "health.md")):
        assert "<script>alert" not in html
        assert 'a" onload' not in html


WRITTEN = (("E-COMMERCE", "EMAIL"), ("e commerce", "E-Mail"), ("e-commerce", "E-Mail"), ("E-Commerce", "e Mail"))
STAGES = """\
## A
### B
- Channel: {1}
- Pain points: slow
- Opportunities:
    - Mend (owner {0})
## C
- Channel: {1}
- Goal: g
"""


def test_every_page_writes_an_owner_and_a_channel_alike(site_of: SiteOf) -> None:
    """However their files spell them: in lists, filters, coverage, registers, tables and title blocks."""
    files = {
        f"maps/m{at}.md": f"---\nowner: {names[0]}\nteams: [{names[0]}]\n---\n{STAGES.format(*names)}"
        for at, names in enumerate(WRITTEN)
    }
    files |= {
        "personas/p.md": "---\nowner: e commerce\nchannels: [EMAIL]\n---\n",
        "touchpoints/t.md": "---\nowner: E-COMMERCE\nchannel: email\n---\n",
        "kpis/k.md": "---\nowner: e commerce\n---\n",
    }
    site = site_of(files)
    assert [(owner.slug, owner.name) for owner in site.owners.values()] == [("e-commerce", "e commerce")]
    shown = {uri: page.body(site, uri) for uri, page in listings(site).items()}
    shown |= {one.source.uri: str(frame(site, one)) for one in site.catalog.documents}
    for journey in site.catalog.of_kind(Kind.MAP).values():
        shown[f"{journey.id} as text"] = story(site, journey, (), None, "Shop", {})
    for uri, html in shown.items():
        for other in (">e-commerce<", "E-COMMERCE", "E-Commerce", ">email<", ">EMAIL<", ">e Mail<"):
            assert other not in html, (uri, other)
    assert "e commerce" in shown["opportunities.md"]
    assert ">E-Mail<" in shown["maps/m0.md"]
    assert 'id="channel--email"' in shown["touchpoints/index.md"]
    assert 'name="channel" value="email"' in shown["touchpoints/index.md"]
