"""The pages that see many maps at once."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from support.built_pages import BuiltPage

from journeysite.loading.sources import Kind
from journeysite.rendering.listings import listings
from journeysite.rendering.map_view import map_page
from journeysite.rendering.site import Site
from journeysite.rendering.told import told_in

Make = Callable[..., Site]
EVIL = '<script>alert(1)</script>"><img src=x onerror=alert(2)> {{ 7*7 }}'
FILES = {
    "personas/ann.md": "---\nname: Ann\n---\n",
    "personas/bob.md": "---\nname: Bob\n---\n",
    "maps/today.md": "---\ntitle: Today\npersonas: [ann]\n---\n"
    "## Return\n### Parcel shop\n- Time: 17:30\n- Channel: post\n- Emotion: -2 cross\n"
    "- Pain points:\n    - The refund takes weeks (severity 5)\n    - No tape\n"
    "### Receipt\n- Channel: print\n- Emotion: 0\n"
    "## Pay\n- Emotion: +1\n",
    "maps/later/next.md": "---\ntitle: Next year\ntype: future-state\npersonas: [ann]\nfuture_of: today\n---\n"
    "## RETURN\n### Parcel locker\n- Channel: app\n- Emotion: +1\n- Gains: A refund on the day\n"
    "## Pay\n- Emotion: +1\n",
    "maps/part.md": "---\ntitle: A part\nparent: today\nstatus: archived\n---\n## One\n- Actions: x\n",
}


def shown(site: Site, uri: str) -> BuiltPage:
    return BuiltPage(f"<body>{listings(site)[uri].body(site, uri)}</body>")


# Comparing ----------------------------------------------------------------------------------------------


def test_a_comparison_tells_what_becomes_of_everything(site_of: Make) -> None:
    page = shown(site_of(FILES), "maps/later/next/compared.md")
    assert [one.text for one in page.all("span", "js-big")] == [
        "emotion −0.3 → then emotion +1", "1", "0", "1", "1 of 2",
    ]  # fmt: skip
    assert "1 of 2 pain points of today are perhaps answered" in page.text
    assert [one.attrs.get("id") for one in page.all("h3")][-2:] == ["open", "perhaps"]
    changes = [one.text for one in page.all("li") if "emotion" in one.text]
    assert "emotion −2 → then emotion +1 better Parcel shop → then perhaps Parcel locker A refund on the day" in changes
    assert "emotion 0 gone Receipt" in changes
    assert [one.text for one in page.all("th")] == ["RETURN", "Pay"]
    assert [one.attrs.get("colspan") for one in page.all("th")] == ["2", None]
    assert "Severity 5 The refund takes weeks Parcel shop A refund on the day Gains Parcel locker" in page.text
    assert "– No tape Parcel shop open" in page.text


def test_a_stage_that_one_map_tells_as_a_whole_is_compared_as_a_whole(site_of: Make) -> None:
    today = "## Wait\n- Emotion: -2\n## Own\n### Service\n- Emotion: 0\n"
    waiting = "## Wait\n### News\n- Emotion: 0\n### Loan car\n- Emotion: +2\n"
    future = f"---\nfuture_of: today\n---\n{waiting}## Own\n### Service\n- Emotion: 0\n"
    page = shown(site_of({"maps/today.md": today, "maps/next.md": future}), "maps/next/compared.md")
    changes = [one.text for one in page.all("li") if "emotion" in one.text]
    assert changes[1:] == [
        "emotion −2 → then emotion +1 better Wait → then Wait",
        "emotion 0 new News",
        "emotion +2 new Loan car",
        "emotion 0 → then emotion 0 as before Service → then Service",
    ]
    figures = [one.text for one in page.all("li") if "feel" in one.text or " is " in one.text or " are " in one.text]
    assert figures == [
        "1 touchpoint or whole stage feels better",
        "2 touchpoints or whole stages are new",
        "0 touchpoints or whole stages are gone",
    ]


@pytest.mark.parametrize("today", ["## Leave\n### Invoice\n- Emotion: 0\n", "## Leave\n- Emotion: 0\n"])
@pytest.mark.parametrize("future", ["## Goodbye\n- Emotion: +1\n", "## Leave\n### Wave\n- Emotion: +1\n"])
@pytest.mark.parametrize(
    "end", ["", "## Extra\n- Emotion: +2\n", "## Extra\n### One\n- Emotion: +2\n### Two\n- Actions: x\n"]
)
def test_figures_count_what_the_list_shows(site_of: Make, today: str, future: str, end: str) -> None:
    find = "## Find\n### Search\n- Emotion: 0\n"
    files = {"maps/today.md": find + today, "maps/next.md": f"---\nfuture_of: today\n---\n{find}{future}{end}"}
    page = shown(site_of(files), "maps/next/compared.md")
    shown_ = [one.text for one in page.elements if one.has("js-badge")]
    for change in ("better", "new", "gone"):
        (figure,) = [one.text for one in page.all("li") if re.fullmatch(rf"\d (touchpoint|stage).* {change}", one.text)]
        assert int(figure[0]) == shown_.count(change), figure


def test_maps_without_touchpoints_are_counted_by_stage(site_of: Make) -> None:
    future = "---\nfuture_of: today\n---\n## Wait\n### News\n- Emotion: 0\n## Own\n- Emotion: +1\n"
    files = {"maps/today.md": "## Wait\n- Emotion: -2\n## Lose\n- Emotion: 0\n", "maps/next.md": future}
    page = shown(site_of(files), "maps/next/compared.md")
    assert [one.text for one in page.all("li") if "stage" in one.text] == [
        "2 stages feel better",
        "0 stages are new",
        "0 stages are gone",
    ]


def test_a_stage_whose_touchpoints_all_moved_says_where_they_are(site_of: Make) -> None:
    applied = "- Goal: g\n### Form\n- Emotion: 0\n### Passport\n- Emotion: 0\n"
    today = f"## Apply\n{applied}## Wait\n- Goal: g\n### Letter\n- Emotion: -2\n"
    merged = f"## Apply and wait\n{applied}### Letter\n- Emotion: 0\n"
    files = {"maps/today.md": today, "maps/next.md": f"---\nfuture_of: today\n---\n{merged}"}
    page = shown(site_of(files), "maps/next/compared.md")
    assert [one.text for one in page.all("h3")][:2] == [
        "Apply and wait today “Apply”", "Wait gone; what was there is now in Apply and wait",
    ]  # fmt: skip
    assert all(one.text for one in page.all("ul"))
    assert "perhaps" not in page.text
    assert "emotion −2 → then emotion 0 better Letter → then Letter" in page.text


def test_pain_points_that_are_new_have_a_heading_of_their_own(site_of: Make) -> None:
    """Also where the map of today has none."""
    stage = "## Book\n- Emotion: 0\n"
    future = f"---\nfuture_of: today\n---\n{stage}- Pain points: Loud\n"
    site = site_of({"maps/today.md": stage, "maps/next.md": future})
    page = shown(site, "maps/next/compared.md")
    assert [one.attrs.get("id") for one in page.elements if one.tag in ("h2", "h3")][-2:] == ["pains", "added"]
    headings = listings(site)["maps/next/compared.md"].headings(site, "maps/next/compared.md")
    assert [one.anchor for one in headings] == ["curves", "stages", "pains"]


def test_a_page_of_ours_leaves_the_addresses_of_documents(site_of: Make) -> None:
    whole = "## A\n- Emotion: 0\n"
    header = "---\ntitle: {}\npersonas: [ann]\nfuture_of: {}\n---\n"
    site = site_of({
        "personas/ann.md": "---\nname: Ann\n---\n",
        "personas/ann/journeys.md": "---\nname: Journeys\n---\n",
        "maps/today.md": "---\ntitle: Today\npersonas: [ann]\n---\n" + whole,
        "maps/next.md": header.format("Next", "today") + whole,
        "maps/next/compared.md": "---\ntitle: A map called compared\n---\n" + whole,
    })  # fmt: skip
    pages = [uri for uri in listings(site) if "compared" in uri or "journeys" in uri]
    assert pages == ["maps/next/compared-2.md", "personas/ann/journeys-2.md"]
    maps = site.catalog.of_kind(Kind.MAP)
    assert [tuple(link) for link in map_page(site, maps["next"], told_in(site, maps["next"])).compared] == [
        ("Compare with “Today”", "compared-2/")
    ]


def test_what_stays_open_shows_what_changes_there(site_of: Make) -> None:
    today = "## Book\n### Page\n- Pain points: The calendar needs a mouse (severity 4)\n## Pay\n- Actions: Pays\n"
    future = "---\nfuture_of: today\n---\n## Book\n### Page\n- Gains: Dates can be typed\n## Pay\n- Actions: Pays\n"
    page = shown(site_of({"maps/today.md": today, "maps/next.md": future}), "maps/next/compared.md")
    assert "Severity 4 The calendar needs a mouse Page open What changes there: Page Dates can be typed" in page.text


def test_what_answers_and_what_only_may_stand_apart(site_of: Make) -> None:
    today = (
        "## Book\n### Page\n- Pain points:\n"
        "    - The calendar needs a mouse (severity 4, answered by Wishes; Pay)\n"
        "    - The price is dear (severity 3)\n"
        "    - Nobody calls (severity 2, answered by nothing)\n## Pay\n- Actions: Pays\n"
    )
    future = (
        "---\nfuture_of: today\n---\n## Book\n### Page\n- Gains:\n    - The price is plain\n"
        "    - Somebody calls\n### Wishes\n- Gains: Type **it**\n## Pay\n- Actions: Waves\n"
    )
    page = shown(site_of({"maps/today.md": today, "maps/next.md": future}), "maps/next/compared.md")
    assert [one.text for one in page.all("h3")][-3:] == [
        "Without an answer", "Answered, as the maps say", "Perhaps answered: words in common",
    ]  # fmt: skip
    assert "1 of 3 pain points of today are answered, 1 more perhaps" in page.text
    pains = [one.text for one in page.all("li") if one.text.startswith("Severity")]
    assert pains == [
        "Severity 2 Nobody calls Page open",
        "Severity 4 The calendar needs a mouse Page Wishes Type it Pay Waves",
        "Severity 3 The price is dear Page The price is plain Gains Page",
    ]
    links = [one.attrs["href"] for one in page.all("a") if one.text in ("Wishes", "Pay")]
    assert links[-2:] == ["../#wishes", "../#pay"]


def test_a_pain_point_of_a_whole_stage_stands_at_the_stage(site_of: Make) -> None:
    stage = "## Book\n- Pain points: {} (severity 3)\n### Page\n- Emotion: 0\n### Call\n- Emotion: 0\n"
    header = "---\ntype: future-state\nfuture_of: today\n---\n"
    site = site_of({"maps/today.md": stage.format("Slow"), "maps/next.md": header + stage.format("Loud")})
    page = shown(site, "maps/next/compared.md")
    assert [one.text for one in page.all("li") if one.text.startswith("Severity")] == [
        "Severity 3 Slow Book open", "Severity 3 Loud Book",
    ]  # fmt: skip
    assert [one.attrs["href"] for one in page.all("a") if one.text == "Book"] == ["../../today/#book", "../#book"]
    headings = listings(site)["maps/next/compared.md"].headings(site, "maps/next/compared.md")
    assert "pains" in [one.anchor for one in headings]


@pytest.mark.parametrize(("answer", "figure"), [("Pay", "1 of 1"), ("nothing", "0 of 1")])
def test_what_the_maps_say_is_no_guess(site_of: Make, answer: str, figure: str) -> None:
    today = f"## Book\n- Pain points: A mouse (severity 4, answered by {answer})\n## Pay\n- Actions: Pays\n"
    future = "---\nfuture_of: today\n---\n## Book\n- Gains: No mouse\n## Pay\n- Actions: Pays\n"
    page = shown(site_of({"maps/today.md": today, "maps/next.md": future}), "maps/next/compared.md")
    assert f"{figure} pain points of today are answered" in page.text
    assert "words" not in page.text


def test_a_plan_that_improves_on_a_plan_is_not_compared_with_today(site_of: Make) -> None:
    header = "---\ntitle: {}\ntype: future-state\nfuture_of: {}\n---\n"
    hurts = "## Book\n- Pain points: A mouse is needed (severity 4)\n- Emotion: 0\n## Pay\n- Emotion: 0\n"
    mended = "## Booking\n- Gains: No mouse\n- Emotion: 0\n## Pay\n- Emotion: 0\n"
    site = site_of({
        "maps/today.md": hurts,
        "maps/next.md": header.format("Next", "today") + hurts,
        "maps/later.md": header.format("Later", "next") + mended,
    })  # fmt: skip
    page = shown(site, "maps/later/compared.md")
    assert "Before Next Future state Later" in page.text
    assert "1 of 1 earlier pain points are perhaps answered" in page.text
    assert "perhaps “Book” before" in page.text
    assert "oday" not in page.text
    assert listings(site)["maps/later/compared.md"].title == "Compared with the earlier plan: Later"
    headings = listings(site)["maps/later/compared.md"].headings(site, "maps/later/compared.md")
    assert [one.title for one in headings] == [one.text for one in page.all("h2")]
    assert "Today" in shown(site, "maps/next/compared.md").text


def test_both_maps_lead_to_the_comparison(site_of: Make) -> None:
    site = site_of(FILES)
    maps = site.catalog.of_kind(Kind.MAP)

    def compared(id_: str) -> list[tuple[str, str | None]]:
        return [tuple(link) for link in map_page(site, maps[id_], told_in(site, maps[id_])).compared]

    assert compared("next") == [("Compare with “Today”", "compared/")]
    assert compared("today") == [("Compare with “Next year”", "../later/next/compared/")]
    assert compared("part") == []


@pytest.mark.parametrize(
    "files",
    [
        {"maps/a.md": "---\nfuture_of: b\n---\n## A\n- Actions: x\n"},
        {"maps/a.md": "---\nfuture_of: a\n---\n## A\n- Actions: x\n"},
        {"maps/a.md": "---\nfuture_of: b\n---\n## A\n- Actions: x\n", "maps/b.md": "Nothing yet."},
    ],
)
def test_nothing_is_compared_with_nothing(site_of: Make, files: dict[str, str]) -> None:
    assert not [uri for uri in listings(site_of(files)) if uri.endswith("compared.md")]


# A persona's journeys -----------------------------------------------------------------------------------


def test_all_curves_of_a_persona(site_of: Make) -> None:
    site = site_of(FILES)
    assert [uri for uri in listings(site) if uri.endswith("journeys.md")] == ["personas/ann/journeys.md"]
    page = shown(site, "personas/ann/journeys.md")
    assert [one.text for one in page.all("h2")] == ["Next year", "Today"]
    assert [one.text for one in page.all("th")] == ["RETURN", "Pay", "17:30 Return", "Pay"]
    facts = [one.text for one in page.elements if one.has("js-fact")]
    assert facts == ["Persona Ann", "Highest Parcel locker +1", "Highest Pay +1", "Lowest Parcel shop 17:30 −2 cross"]
    assert [one.text for one in page.all("text") if not one.has("js-end")] == ["+1", "−2", "+1"]


# The list of maps and what they cover -------------------------------------------------------------------


def test_the_list_of_maps_and_coverage_lead_to_each_other(site_of: Make) -> None:
    site = site_of(FILES)
    ways = [
        (one.text, one.attrs["href"])
        for uri in ("maps/index.md", "coverage.md")
        for one in shown(site, uri).all("a")
        if one.attrs["href"] in ("../coverage/", "../maps/")
    ]
    assert ways == [
        ("Coverage: what the maps look at of each persona and channel, and where they have gaps", "../coverage/"),
        ("All journey maps, with their curves", "../maps/"),
    ]


def test_rows_of_coverage_stand_as_people_count(site_of: Make) -> None:
    people = {f"personas/p{n}.md": f"---\nname: P{n}\n---\n" for n in (1, 2, 10)}
    journey = "---\npersonas: [p10, p2, p1]\n---\n## A\n- Actions: x\n## B\n- Actions: x\n"
    page = shown(site_of({**people, "maps/a.md": journey}), "coverage.md")
    names = [one.text for one in page.all("th") if one.attrs.get("scope") == "row"]
    assert names[:3] == ["P1", "P2", "P10"]


# The tree -----------------------------------------------------------------------------------------------


def test_maps_belong_together(site_of: Make) -> None:
    page = shown(site_of(FILES), "maps/index.md")
    tree = page.elements[page.elements.index(page.by_id("map-tree")) :]
    assert [one.text for one in tree if one.tag == "li"] == [
        "Today Current state Part: A part Archived Current state Future state: Next year",
        "Part: A part Archived Current state",
        "Future state: Next year",
    ]


def test_circles_and_long_chains_end(site_of: Make) -> None:
    chain = {f"maps/m{n:03}.md": f"---\nparent: m{n + 1:03}\n---\n## A\n- Actions: x\n" for n in range(300)}
    circle = {"maps/x.md": "---\nparent: y\n---\n## A\n- Actions: x\n", "maps/y.md": "---\nparent: x\n---\n"}
    site = site_of({**chain, **circle})
    html = listings(site)["maps/index.md"].body(site, "maps/index.md")
    assert html.count("<ul>") == html.count("</ul></li>") <= 20
    hrefs = [one.attrs["href"] for one in BuiltPage(html).all("a")]
    assert hrefs.count("m000/") == 2  # as a card, and in the tree
    assert hrefs.count("x/") == 3  # in a circle, below itself once


def test_without_relations_there_is_no_tree(site_of: Make) -> None:
    site = site_of({"maps/a.md": "## A\n- Actions: x\n"})
    assert "map-tree" not in listings(site)["maps/index.md"].body(site, "maps/index.md")
    assert [heading.anchor for heading in listings(site)["maps/index.md"].headings(site, "maps/index.md")] == [
        "current-state"
    ]


# Bad input ----------------------------------------------------------------------------------------------


def test_hostile_names_stay_text(site_of: Make) -> None:
    text = (
        f"personas: [p]\n---\n## {EVIL}\n- Actions: x\n### {EVIL}\n- Channel: {EVIL}\n- Emotion: +1 {EVIL}\n"
        f"- Gains: {EVIL}\n- Pain points: {EVIL}\n"
    )
    files = {
        "personas/p.md": f"---\nname: '{EVIL}'\n---\n",
        "maps/a.md": f"---\ntitle: '{EVIL}'\n{text}",
        "maps/b.md": f"---\ntitle: '{EVIL} b'\ntype: future-state\nfuture_of: a\nparent: a\n{text}",
    }
    site = site_of(files)
    uris = ["coverage.md", "maps/b/compared.md", "personas/p/journeys.md", "maps/index.md"]
    for uri in uris:
        page = shown(site, uri)
        assert not page.all("script"), uri
        assert not page.all("img"), uri
        assert "alert(1)" in page.text, uri
