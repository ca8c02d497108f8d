"""Registers: every item of every map, in an order that makes sense, each with the way to its cell."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from support.built_pages import BuiltPage

from journeysite.loading.sources import Kind
from journeysite.rendering.listings import listings
from journeysite.rendering.opportunity_plan import plan
from journeysite.rendering.pages import frame
from journeysite.rendering.register import ROWS_MARK, pages
from journeysite.rendering.register_opportunities import OPPORTUNITIES
from journeysite.rendering.register_pains import PAINS
from journeysite.rendering.register_touchpoints import touchpoints
from journeysite.rendering.site import Site

SiteOf = Callable[..., Site]

SHOES = """\
---
title: Shoes
personas: [alex, mei]
owner: Shop
---
## Decision
- Pain points:
    - The stage hurts (severity 1)

### Basket
- Channel: website, app
- Emotion: Alex -2 tricked; Mei +1 fine
- Pain points:
    - No **total** is shown (severity 5)
    - Nobody judged this
- Opportunities:
    - Show the total (impact 5, effort 2, owner Product, in progress, due 2026-09-01)
    - Ask the bank (impact 2, effort 5, owner Finance, planned, due 2027-01-31)
    - Paint it (impact 3, effort 1, done, due 2026-01-31)
    - Think
- KPIs:
    - completion
    - Clicks in the basket
- Evidence:
    - Exit survey, 2026-06-14, n = 1400: "I left."

### [Live chat](../touchpoints/live-chat.md)
- Personas: Mei
- Pain points:
    - It is slow (severity 3)
"""
OLD = """\
---
title: A map of old
status: archived
stages: [Decision]
---
## Decision
### Counter
- Channel: store
- Pain points:
    - The worst of all (severity 5)
- Evidence:
    - Diary, 2026-07-01
"""
DRAFT = "---\ntitle: Secret\nstatus: draft\n---\n## A\n### B\n- Pain points:\n    - Secret pain (severity 5)\n"
CONTENT = {
    "maps/shoes.md": SHOES,
    "maps/old.md": OLD,
    "maps/secret.md": DRAFT,
    "personas/alex.md": "---\nname: Alex\nevidence: [{source: Interviews, date: 2026-08-01}]\n---\n",
    "personas/mei.md": "---\nname: Mei\n---\n",
    "touchpoints/live-chat.md": "---\nname: Live chat\nchannel: chat\n---\n",
    "kpis/completion.md": "---\nname: Completion\ncurrent: 54\ntarget: 65\ndirection: up\nowner: Web\n---\n",
}


def shown(site: Site, file: str) -> BuiltPage:
    return BuiltPage(f"<body>{listings(site)[file].body(site, file)}</body>")


@pytest.mark.parametrize(
    "file", ["pain-points.md", "opportunities.md", "touchpoints/index.md", "kpis/index.md", "evidence.md"]
)
def test_nothing_stands_between_rows(site_of: SiteOf, file: str) -> None:
    """A browser that moves thousands of rows would look through it for each of them."""
    html = listings(site_of(CONTENT))[file].body(site_of(CONTENT), file)
    rows = html.partition("js-reg")[2].partition("<tbody")[2].partition("</tbody>")[0]
    assert rows.count("<tr") > 1
    assert rows.count("</tr><tr") == rows.count("<tr") - 1


def rows(page: BuiltPage) -> list[str]:
    return [element.text for element in page.all("tr") if "data-f" in element.attrs]


def links(page: BuiltPage) -> list[str]:
    return [element.attrs["href"] for element in page.all("a") if "href" in element.attrs]


def values(page: BuiltPage, facet: str) -> list[str]:
    return [one.attrs["value"] for one in page.all("input") if one.attrs.get("name") == facet]


def test_pain_points_begin_with_the_most_severe_and_archived_maps_end_them(site_of: SiteOf) -> None:
    page = shown(site_of(CONTENT), "pain-points.md")
    assert rows(page) == [
        "Severity 5 No total is shown Shoes Decision Basket Alex, Mei website, app Shop",
        "Severity 3 It is slow Shoes Decision Live chat Mei chat Shop",
        "Severity 1 The stage hurts Shoes Decision whole stage Alex, Mei Shop",
        "– Nobody judged this Shoes Decision Basket Alex, Mei website, app Shop",
        "Severity 5 The worst of all A map of old Archived Decision Counter store",
    ]
    assert {"maps/shoes/#basket--pains", "maps/shoes/#decision--pains", "maps/old/#counter--pains"} <= {
        link.removeprefix("../") for link in links(page)
    }
    assert "aria-sort" in page.first("th").attrs


def test_names_of_several_personas_keep_their_directions_to_themselves(site_of: SiteOf) -> None:
    files = {**CONTENT, "personas/mei.md": "---\nname: מיי\n---\n"}
    html = listings(site_of(files))["pain-points.md"].body(site_of(files), "pain-points.md")
    assert "<bdi>Alex</bdi>, <bdi>מיי</bdi>" in html
    assert ">מיי</td>" in html, "a cell keeps one name to itself"


def test_each_facet_has_the_values_of_the_rows_and_those_with_one_value_are_not_shown(site_of: SiteOf) -> None:
    page = shown(site_of(CONTENT), "pain-points.md")
    assert values(page, "severity") == ["5", "3", "1", "none"]
    assert values(page, "persona") == ["alex", "mei", "none"]
    assert values(page, "channel") == ["app", "chat", "store", "website", "none"]
    assert values(page, "map-status") == ["archived", "published"]
    assert values(page, "map") == ["old", "shoes"]
    assert values(page, "stage") == ["decision"]
    hidden = [one.attrs["data-place"] for one in page.all("fieldset") if "hidden" in one.attrs]
    assert hidden
    first = next(one for one in page.all("tr") if "data-f" in one.attrs)
    groups = first.attrs["data-f"].split(";")
    places = {one.attrs["data-place"] for one in page.all("fieldset")}
    assert max(map(int, places)) < len(groups) == 8


def test_a_hidden_lane_has_no_cells_to_lead_to(site_of: SiteOf) -> None:
    hiding = SHOES.replace("owner: Shop", "owner: Shop\nhide_lanes: [pains]")
    page = shown(site_of(CONTENT | {"maps/shoes.md": hiding}), "pain-points.md")
    assert "../maps/shoes/#basket" in links(page)
    assert not [link for link in links(page) if link.endswith("shoes/#basket--pains")]


def test_overdue_opportunities_come_first_and_closed_ones_last(site_of: SiteOf) -> None:
    page = shown(site_of(CONTENT), "opportunities.md")
    assert [re.sub(r" Shoes Decision .*", "", row) for row in rows(page)] == [
        "Show the total 5 2 in progress 1 September 2026 overdue",
        "Ask the bank 2 5 planned 31 January 2027",
        "Think",
        "Paint it 3 1 done 31 January 2026",
    ]
    assert values(page, "due") == ["overdue", "ahead", "closed", "none"]
    assert values(page, "owner") == ["finance", "product", "none"]


def test_the_matrix_has_a_place_for_each_impact_and_effort(site_of: SiteOf) -> None:
    page = shown(site_of(CONTENT), "opportunities.md")
    places = {one.attrs["data-l"]: one.text for one in page.all("td") if "effort" in one.attrs.get("data-l", "")}
    assert len(places) == 25
    assert {place: text for place, text in places.items() if text} == {
        "Impact 5, effort 1": "Quick wins",
        "Impact 5, effort 2": "1 1 opportunity Show the total",
        "Impact 5, effort 5": "Major projects",
        "Impact 2, effort 5": "1 1 opportunity Ask the bank",
        "Impact 1, effort 1": "Fill-ins",
        "Impact 1, effort 5": "Thankless tasks",
    }
    assert "1 more has no impact or no effort yet." in page.text


def test_the_matrix_is_strongest_where_much_is_won_for_little(site_of: SiteOf) -> None:
    page = shown(site_of(CONTENT), "opportunities.md")
    worth = {
        one.attrs["data-l"]: re.findall(r"js-p\d", one.attrs.get("class", ""))
        for one in page.all("td")
        if "effort" in one.attrs.get("data-l", "")
    }
    assert [place for place, tint in worth.items() if tint == ["js-p2"]] == [
        "Impact 5, effort 1", "Impact 5, effort 2", "Impact 4, effort 1", "Impact 4, effort 2",
    ]  # fmt: skip
    assert worth["Impact 5, effort 5"] == worth["Impact 1, effort 1"] == ["js-p1"]
    assert worth["Impact 3, effort 3"] == worth["Impact 1, effort 5"] == []


def test_what_an_archived_map_planned_is_not_overdue(site_of: SiteOf) -> None:
    planned = (
        "- Opportunities:\n    - Wait (planned, due 2026-01-31, owner Web)\n    - Call (planned, due 2027-01-31)\n"
    )
    going = "---\ntitle: Now\n---\n## A\n- Opportunities: Think\n"
    page = shown(site_of({"maps/old.md": f"{OLD}{planned}", "maps/now.md": going}), "opportunities.md")
    assert [row.partition(" A map of old")[0] for row in rows(page)[1:]] == [
        "Wait planned 31 January 2026",
        "Call planned 31 January 2027",
    ]
    assert values(page, "due") == ["closed", "none"]


def test_the_plan_goes_by_status_and_says_what_is_overdue(site_of: SiteOf) -> None:
    page = shown(site_of(CONTENT), "opportunities.md")
    assert [one.text for one in page.all("h3")] == ["In progress 1", "Planned 1", "No status yet 1"]
    assert [one.text for one in page.all("li") if "2026" in one.text or "2027" in one.text] == [
        "Show the total 1 September 2026 Product overdue Shoes",
        "Ask the bank 31 January 2027 Finance Shoes",
    ]


def test_what_has_no_status_yet_is_planned_last_and_may_be_overdue(site_of: SiteOf) -> None:
    given = "    - Somebody should (due 2026-01-31)\n    - An idea (idea)\n" + "    - More\n" * 15
    page = shown(site_of({"maps/a.md": f"## A\n### B\n- Opportunities:\n{given}"}), "opportunities.md")
    assert [one.text for one in page.all("h3")] == ["Ideas 1", "No status yet 16"]
    assert "Somebody should 31 January 2026 nobody yet overdue A" in page.text
    assert "?status=none&sort=due#register" in links(page)


def test_in_a_register_of_several_pages_a_way_leads_to_the_page_that_has_all(site_of: SiteOf) -> None:
    """Of what is spread over pages there is a number and the way to the register: no address selects it."""
    many = "    - Late (impact 5, effort 1, planned, due 2026-01-31)\n" * 2
    many += "    - Good (impact 4, effort 1, planned)\n" * 6 + "    - Dear (impact 5, effort 4, idea)\n" * 5
    many += "    - Done (impact 5, effort 4, done)\n"
    site = site_of({"maps/a.md": f"## A\n### B\n- Opportunities:\n{many}"})
    maps, refs = pages(site, OPPORTUNITIES).refs()
    files = ("opportunities.md", "opportunities/2.md", "opportunities/3.md")
    made = plan(site, "opportunities.md", maps, refs.sorted(), files, 6)
    ways = {cell.label: (cell.number, cell.href, cell.more) for row in made.matrix for cell in row.cells if cell.number}
    assert ways == {
        "Impact 5, effort 1": ("2", "?impact=5#register", None),  # all of the first page have one effort
        "Impact 4, effort 1": ("6", "", ("All opportunities", "#register")),
        "Impact 5, effort 4": ("5", "", ("All opportunities", "#register")),
    }
    made = plan(site, "opportunities.md", maps, refs.sorted(), files, 8)
    ways = {cell.label: (cell.number, cell.href, cell.more) for row in made.matrix for cell in row.cells if cell.number}
    assert ways == {
        "Impact 5, effort 1": ("2", "?impact=5#register", None),
        "Impact 4, effort 1": ("6", "?impact=4#register", ("See all 6", "?impact=4#register")),
        "Impact 5, effort 4": ("5", "2/?status=idea", ("See all 5", "2/?status=idea")),
    }


def test_the_plan_of_a_register_of_several_pages_says_where_all_are(site_of: SiteOf) -> None:
    given = "    - Next (planned)\n" * 16 + "    - Perhaps (idea)\n" * 16
    site = site_of({"maps/a.md": f"## A\n### B\n- Opportunities:\n{given}"})
    maps, refs = pages(site, OPPORTUNITIES).refs()
    files = ("opportunities.md", "opportunities/2.md")
    made = plan(site, "opportunities.md", maps, refs.sorted(), files, 20)
    assert [group.more for group in made.groups] == [
        ("See all 16", "?status=planned&sort=due#register"), ("All opportunities", "#register"),
    ]  # fmt: skip


def test_what_finds_no_room_in_the_matrix_is_a_link_into_the_register(site_of: SiteOf) -> None:
    many = "".join(f"    - Idea {n} (impact 4, effort 1, planned, due 2027-01-31)\n" for n in range(40))
    many += "    - Other (impact 2, effort 2, idea)\n"
    page = shown(site_of({"maps/a.md": f"## A\n### B\n- Opportunities:\n{many}"}), "opportunities.md")
    assert "?impact=4&effort=1#register" in links(page)
    assert "?status=planned&sort=due#register" in links(page)
    assert [one.text for one in page.all("a") if one.text.startswith("See all")] == ["See all 40", "See all 40"]


def test_the_number_of_a_place_leads_to_as_many_rows(site_of: SiteOf) -> None:
    """Where what is finished or archived has the same impact and effort, the way leaves it out."""
    given = (
        "## A\n### B\n- Opportunities:\n    - One (impact 4, effort 1, in progress)\n    - Two (impact 4, effort 1)\n"
    )
    plain = {"maps/a.md": f"{given}    - Three (impact 2, effort 2, idea)\n"}
    assert "?impact=4&effort=1#register" in links(shown(site_of(plain), "opportunities.md"))
    done = {"maps/a.md": f"{given}    - Three (impact 4, effort 1, done)\n    - Four (impact 2, effort 2)\n"}
    assert "?impact=4&effort=1&status=in-progress&status=none#register" in links(
        shown(site_of(done), "opportunities.md")
    )
    old = plain | {"maps/b.md": f"---\nstatus: archived\n---\n{given}"}
    assert "?impact=4&effort=1&map-status=published#register" in links(shown(site_of(old), "opportunities.md"))
    assert "2 2 opportunities" in [one.text for one in shown(site_of(plain), "opportunities.md").all("a")]


def test_the_way_from_the_plan_leads_to_as_many_rows(site_of: SiteOf) -> None:
    """Archived maps may have some of the same status, which the plan does not count."""
    given = "## A\n### B\n- Opportunities:\n    - Another\n" + "    - Idea (planned)\n" * 16
    old = "---\nstatus: {}\n---\n## A\n### B\n- Opportunities:\n    - Old ({})\n"
    files = {"maps/a.md": given, "maps/b.md": old.format("archived", "planned")}
    assert "?status=planned&map-status=published&sort=due#register" in links(shown(site_of(files), "opportunities.md"))
    for status, state in (("review", "planned"), ("archived", "idea")):
        page = shown(site_of({**files, "maps/b.md": old.format(status, state)}), "opportunities.md")
        assert "?status=planned&sort=due#register" in links(page)


@pytest.mark.parametrize(
    ("file", "owners"),
    [
        ("pain-points.md", {"shop"}),
        ("opportunities.md", {"product", "finance"}),
        ("touchpoints/index.md", {"shop", "service"}),
        ("kpis/index.md", {"web", "shop"}),
        ("evidence.md", {"shop"}),
        ("maps/index.md", {"shop"}),
    ],
)
def test_wherever_an_owner_is_named_the_name_leads_to_their_page(site_of: SiteOf, file: str, owners: set[str]) -> None:
    chat = CONTENT["touchpoints/live-chat.md"].replace("channel: chat", "channel: chat\nowner: Service")
    page = shown(site_of(CONTENT | {"touchpoints/live-chat.md": chat}), file)
    assert {f"../owners/{owner}/" for owner in owners} <= set(links(page))
    linked = [one.text for one in page.all("a") if "/owners/" in one.attrs.get("href", "")]
    named = [one.text for one in page.all("td") if one.attrs.get("data-l") == "Owner"]
    assert named == [name for name in named if name in linked]


def test_opportunities_of_one_name_are_told_apart_by_their_maps(site_of: SiteOf) -> None:
    twice = "## A\n### B\n- Opportunities:\n    - Show the total (impact 4, effort 1)\n"
    once = "    - Ask the bank (impact 4, effort 1)\n"
    files = {"maps/a.md": f"---\ntitle: Shoes\n---\n{twice}{once}", "maps/b.md": f"---\ntitle: Books\n---\n{twice}"}
    page = shown(site_of(files), "opportunities.md")
    cell = next(one for one in page.all("td") if one.attrs.get("data-l") == "Impact 4, effort 1")
    assert cell.text == "3 3 opportunities Show the total Books Show the total Shoes Ask the bank"


def test_touchpoints_go_by_channel_and_say_which_are_shared(site_of: SiteOf) -> None:
    page = shown(site_of(CONTENT), "touchpoints/index.md")
    assert rows(page) == [
        "Live chat shared 1 Shoes Decision Mei chat Shop",
        "Basket −0.5 2 Shoes Decision Alex, Mei website, app Shop",
        "Counter 1 A map of old Archived Decision store",
    ]
    assert {"../maps/shoes/#basket", "live-chat/"} <= set(links(page))
    assert values(page, "use") == ["single", "shared"]


def test_the_emotion_of_a_touchpoint_is_the_mean_of_what_each_persona_feels_as_in_coverage(site_of: SiteOf) -> None:
    people = {f"personas/{name.lower()}.md": f"---\nname: {name}\n---\n" for name in ("Alex", "Mei", "Tom")}
    text = "---\npersonas: [alex, mei, tom]\n---\n## A\n- Goal: x\n{}### B\n{}"
    files = {
        "maps/a.md": text.format("", "- Emotion: Alex -2 angry; +1 fine\n"),
        "maps/b.md": text.format("- Emotion: -2\n", "- Emotion: Mei +1\n"),
        "maps/c.md": text.format("", "- Emotion: Alex -2; Mei -2; Tom -1\n"),
        "maps/d.md": text.format("", "- Actions: x\n"),
    }
    site = site_of(files | people)
    page = shown(site, "touchpoints/index.md")
    scores = [(one.text, one.attrs["class"]) for one in page.all("span", "js-score")]
    assert scores == [("0", "js-score js-z"), ("−1", "js-score js-n1"), ("−1.7", "js-score js-n2")]
    assert values(page, "emotion") == ["low", "even", "none"]
    behind = {one.text for one in shown(site, "coverage.md").all("li")}
    assert {"A 1 touchpoint emotion 0", "B 1 touchpoint emotion −1", "C 1 touchpoint emotion −1.7"} <= behind


def test_measures_say_whether_their_target_is_met(site_of: SiteOf) -> None:
    page = shown(site_of(CONTENT), "kpis/index.md")
    assert rows(page) == [
        "Clicks in the basket Shoes Decision Basket Alex, Mei website, app Shop",
        "Completion 54 65 not yet met Shoes Decision Basket Alex, Mei website, app Web",
    ]
    assert {"completion/", "../maps/shoes/#basket--kpis"} <= set(links(page))


def test_a_row_says_whether_a_map_a_stage_or_a_touchpoint_is_meant(site_of: SiteOf) -> None:
    """The same measure on all three is no duplicate; what is said of the whole is sorted last."""
    everywhere = SHOES.replace("owner: Shop", "owner: Shop\nkpis: [completion]").replace(
        "## Decision\n", "## Decision\n- KPIs: completion\n"
    )
    site = site_of(CONTENT | {"maps/shoes.md": everywhere})
    page = shown(site, "kpis/index.md")
    places = [row.partition("not yet met ")[2] for row in rows(page)[1:]]
    assert places == [
        "Shoes whole map Alex, Mei Web",
        "Shoes Decision whole stage Alex, Mei Web",
        "Shoes Decision Basket Alex, Mei website, app Web",
    ]
    anchors = ("kpis-of-this-map", "decision--kpis", "basket--kpis")
    assert {f"../maps/shoes/#{anchor}" for anchor in anchors} <= set(links(page))
    head = BuiltPage(f"<body>{frame(site, site.catalog.of_kind(Kind.MAP)['shoes']).head}</body>")
    (about,) = head.all("details")
    assert head.by_id("kpis-of-this-map").text.startswith("KPIs Completion")
    assert head.by_id("kpis-of-this-map").text in about.text  # where a browser opens what is folded
    assert [one.text for one in page.all("td") if one.attrs.get("data-s") == ""] == ["whole map", "whole stage"]


def test_evidence_of_personas_is_there_too_and_the_latest_comes_first(site_of: SiteOf) -> None:
    page = shown(site_of(CONTENT), "evidence.md")
    assert rows(page) == [
        "Interviews 1 August 2026 Alex Alex",
        "Exit survey I left. 14 June 2026 1,400 Shoes Decision Basket Alex, Mei website, app Shop",
        "Diary 1 July 2026 A map of old Archived Decision Counter store",
    ]
    assert {"../personas/alex/#profile-evidence", "../maps/shoes/#basket--evidence"} <= set(links(page))
    assert [quote.text for quote in page.all("q")] == ["I left."]


@pytest.mark.parametrize("file", ["pain-points.md", "opportunities.md", "evidence.md", "touchpoints/index.md"])
def test_drafts_stand_nowhere(site_of: SiteOf, file: str) -> None:
    assert "secret" not in shown(site_of(CONTENT), file).text.casefold()
    assert "Secret" in shown(site_of(CONTENT, drafts=True), "pain-points.md").text


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("pain-points.md", "(severity 3)"),
        ("opportunities.md", "(impact 4, effort 1"),
        ("touchpoints/index.md", "headings below a stage"),
        ("kpis/index.md", "return-rate"),
        ("evidence.md", "Exit survey"),
    ],
)
def test_a_register_without_rows_says_what_would_appear_and_how_to_add_it(
    site_of: SiteOf, file: str, hint: str
) -> None:
    page = shown(site_of({"maps/a.md": "---\ntitle: A\n---\n"}), file)
    assert any(hint in one.text and "content/maps" in one.text for one in page.all(class_="js-nothing"))
    assert page.all(class_="js-filters") == []


def test_a_long_register_has_pages_that_say_what_they_hold(site_of: SiteOf) -> None:
    site = site_of(CONTENT)
    made = pages(site, PAINS, rows=2)
    files = list(made.files)
    assert files == ["pain-points.md", "pain-points/2.md", "pain-points/3.md"]
    assert list(pages(site, touchpoints("touchpoints/index.md"), rows=2).files)[1:] == ["touchpoints/pages/2.md"]
    assert list(pages(site, touchpoints("a/index-of-b/index.md"), rows=2).files)[1:] == ["a/index-of-b/pages/2.md"]
    shown_pages = [made.page(file) for file in files]
    found = [
        BuiltPage(f"<body>{site.render('register.html', register=register).replace(ROWS_MARK, rows_)}</body>")
        for register, rows_ in shown_pages
    ]
    assert [row for page in found for row in rows(page)] == rows(shown(site, "pain-points.md"))
    assert [len(rows(page)) for page in found] == [2, 2, 1]
    assert "This page holds 3 to 4 of 5 pain points" in found[1].text
    assert {"../", "../3/"} <= set(links(found[1]))
    assert len(made.page(files[0])[0].pages) == 3, "a page can be made again after the last"


def test_addresses_fit_a_site_without_folders_for_pages(site_of: SiteOf) -> None:
    site = site_of(CONTENT, directory_urls=False)
    assert "maps/shoes.html#basket--pains" in links(shown(site, "pain-points.md"))
    assert "../maps/shoes.html#basket" in links(shown(site, "touchpoints/index.md"))
