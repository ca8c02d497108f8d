"""A map as a text: the facts of its table in sentences, and nothing else."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from support.building import Built
from support.built_pages import BuiltPage, page_of

from journeysite.kept import forget
from journeysite.loading.sources import Kind
from journeysite.model.lane import Lane, LaneRole
from journeysite.rendering.pages import frame
from journeysite.rendering.site import Site
from journeysite.rendering.story import story
from journeysite.rendering.words import Words, words

Make = Callable[..., Site]

PALETTE = {"data-md-color-scheme": "default", "data-md-color-primary": "teal"}

PEOPLE = {"personas/ann.md": "---\nname: Ann\n---\n", "personas/bob.md": "---\nname: Bob\n---\n"}
RICH = """\
---
title: Borrowing <a> book
summary: From *hearing* of it to bringing it back.
personas: [ann, bob]
owner: Loans
teams: [Desk, Web]
reviewed: 2026-09-01
review_every: 90 days
kpis: [Loans a week]
tags: [library]
evidence: [{source: Diary study, date: 2026-05-01, sample: 1240, quote: It is all there.}]
---
## Coming in
- Goal: Finds the shelf
- Emotion: -1

### At the desk
- Channel: desk, phone
- Goal: A card today
- Actions:
    - Asks
    - Waits
- Thoughts: "Is it open?"
- Emotion: Ann +1 *curious*; +2
- Pain points:
    - The form is [long](ann.md) & grey (severity 4)
    - Nobody says how long
- Opportunities: Ask less (impact 4, effort 1, owner Web, planned, due 2027-01-31)
- Backstage: Types it again
- Confidence: partial
- Evidence: Exit survey, 2026-06-14, n = 21: "I left."

### [The hall](../touchpoints/hall.md)
- Personas: Bob
- Emotion: +1 calm

## Going home
- Confidence: assumption
- Weather: Rain
"""
HALL = {"touchpoints/hall.md": "---\nname: The hall\nchannel: building\n---\n"}


def _page(make: Make, text: str, files: dict[str, str] | None = None, **settings: object) -> str:
    site = make({"maps/book.md": text, **(PEOPLE if files is None else files)}, **settings)
    return story(site, site.catalog.of_kind(Kind.MAP)["book"], ("../a.css",), "../icon.png", "The library", PALETTE)


def _told(html: str) -> list[str]:
    """What is read, line by line."""
    text = re.sub(r"<q>(.*?)</q>", r"“\1”", html.partition("<main>")[2].partition("</nav>")[2])
    return [BuiltPage(f"<body>{line}</body>").text for line in text.splitlines() if BuiltPage(f"<body>{line}").text]


def test_reads_like_a_text(site_of: Make) -> None:
    html = _page(site_of, RICH, {**PEOPLE, **HALL})
    assert _told(html) == [
        "1. Coming in",
        "Goals: Finds the shelf",
        "It feels negative (−1).",
        "At the desk",
        "Channels: desk and phone. Personas: Ann and Bob.",
        "Goals: A card today",
        "Actions:",
        "Asks",
        "Waits",
        "Thoughts: “Is it open?”",
        "Ann feels curious (+1). Bob feels very positive (+2).",
        "▲ Highest point (Bob)",
        "▼ Lowest point (Ann)",
        "Pain points:",
        "The form is long & grey (severity 4 of 5: a barrier)",
        "Nobody says how long",
        "Opportunities: Ask less (planned, impact 4 of 5, effort 1 of 5, owner Web, due 31 January 2027)",
        "Evidence (partial): Exit survey (14 June 2026, sample of 21): “I left.”",
        "Line of visibility",
        "Backstage: Types it again",
        "The hall",
        "Channel: building. Persona: Bob. Shared by several maps: The hall.",
        "Bob feels calm (+1).",
        "↘ Steepest drop (Bob)",
        "2. Going home",
        "Weather: Rain",
        "Evidence: assumption",
        "Evidence",
        "Diary study (1 May 2026, sample of 1,240): “It is all there.”",
    ]


def test_says_what_the_title_block_says(site_of: Make) -> None:
    facts = BuiltPage(_page(site_of, RICH, {**PEOPLE, **HALL}).partition('<nav aria-label="Stages">')[0])
    assert [one.text for one in facts.all("li")] == [
        "Type: Current state",
        "Personas: Ann and Bob",
        "Owner: Loans",
        "Reviewed: 1 September 2026, current",
        "Evidence: 0 of 3 touchpoints researched",
        "Tags: library",
        "KPIs: Loans a week",
        "Teams: Desk and Web",
    ]
    assert [one.text for one in facts.all("p", "js-lead")] == ["From hearing of it to bringing it back."]


def test_names_the_moments_that_matter(site_of: Make) -> None:
    body = "## One\n- Emotion: 1\n\n## Two\n- Emotion: -1\n\n### A & *B*\n- Emotion: -2 low\n"
    html = _page(site_of, body)
    above, _, below = html.partition('<nav aria-label="Stages">')
    sentence = "Best at One (+1); worst at A & B (−2); the steepest drop comes between One and A & B (+1 to −2)."
    assert sentence in BuiltPage(above).text
    assert '<a href="#one"><bdi>One</bdi></a> (+1)' in above
    assert '<a href="#a-b"><bdi>A &amp; B</bdi></a> (&minus;2)' in above
    told = _told(html)
    assert [told[told.index(one) - 1] for one in ("▲ Highest point", "▼ Lowest point")] == [
        "It feels positive (+1).",
        "It feels low (−2).",
    ]
    assert told[-1] == "↘ Steepest drop"
    assert below.count("js-turn") == 3


@pytest.mark.parametrize(
    "text",
    ["## One\n- Emotion: 1\n\n## Two\n- Emotion: 1\n",
     "---\nhide_lanes: [emotion]\n---\n## One\n- Emotion: 1\n- Actions: x\n\n## Two\n- Emotion: -1\n"],
)  # fmt: skip
def test_where_nothing_stands_out_nothing_is_named(site_of: Make, text: str) -> None:
    html = _page(site_of, text)
    assert "Best at" not in html
    assert "js-turn" not in html


def test_is_a_page_of_its_own(site_of: Make) -> None:
    html = _page(site_of, RICH, {**PEOPLE, **HALL})
    page = BuiltPage(html)
    assert html.startswith("<!doctype html>")
    assert page.first("html").attrs == {"lang": "en", "dir": "ltr"}
    assert page.first("title").text == "Borrowing <a> book, as text – The library"
    assert [one.attrs["href"] for one in page.all("link")] == ["../icon.png", "../a.css"]
    assert [one.attrs["href"] for one in page.all("a")][:3] == ["../../../", "../../", "../"]
    assert page.all("script") == page.all("style") == []
    assert not [
        one for one in page.elements if "style" in one.attrs or any(name.startswith("on") for name in one.attrs)
    ]
    heads = {one.attrs["id"]: one.tag for one in page.elements if one.tag in ("h1", "h2", "h3") and "id" in one.attrs}
    assert heads == {
        "coming-in": "h2", "at-the-desk": "h3", "the-hall": "h3", "going-home": "h2", "evidence-of-this-map": "h2",
    }  # fmt: skip
    assert 'href="../#at-the-desk"' in html
    assert 'href="../../../personas/ann/"' in html
    assert 'href="../../../touchpoints/hall/"' in html


def test_is_written_in_the_language_of_the_site(site_of: Make) -> None:
    page = BuiltPage(_page(site_of, RICH, {**PEOPLE, **HALL}, language="ar"))
    assert page.first("html").attrs == {"lang": "ar", "dir": "rtl"}
    assert words("de").together(("Ann", "Bob", "Cy")) == "Ann, Bob und Cy"
    assert words("en").together(("Ann",)) == "Ann"


@pytest.mark.parametrize("place", ["title", "summary", "owner", "tags", "scope"])
def test_what_writers_write_stays_text_in_the_title_block(site_of: Make, place: str) -> None:
    text = f"---\ntitle: A book\n{place}: '<img src=x onerror=alert(1)> {{0}} {{names}}'\n---\n## One\n- Actions: x\n"
    html = _page(site_of, text.replace("title: A book\ntitle", "title"))
    assert "<img" not in html
    assert "&lt;img src=x onerror=alert(1)&gt; {0} {names}" in html


@pytest.mark.parametrize(
    "lane",
    ["Actions: {}", "Thoughts: {}", "Emotion: +1 {}", "Pain points: {} (severity 2)", "Evidence: {}",
     "Opportunities: {} (owner {})", "KPIs: {}", "Channel: {}"],
)  # fmt: skip
def test_what_writers_write_stays_text_in_a_lane(site_of: Make, lane: str) -> None:
    hostile = "<script>x</script> & {0} {text}"
    html = _page(site_of, "## One\n### <b>Two</b>\n- Gains: g\n- " + lane.replace("{}", hostile) + "\n")
    assert "<script" not in html
    assert "<b>Two" not in html
    assert "&lt;script&gt;" in html


def test_links_lead_from_the_text(site_of: Make) -> None:
    said = "See [Ann](../personas/ann.md), [there](#two), [away](https://example.org/)"
    text = f"## One\n### Two\n- Actions: {said}\n\n## Three\n- Gains: g\n"
    hrefs = [one.attrs["href"] for one in BuiltPage(_page(site_of, text)).all("a")]
    assert hrefs == [
        "../../../", "../../", "../", "#one", "#three",
        "../#one", "../#two", "../../../personas/ann/", "../#two", "https://example.org/", "../#three",
    ]  # fmt: skip


def test_drafts_are_not_told(site_of: Make) -> None:
    files = {**PEOPLE, "personas/cy.md": "---\nname: Cy\nstatus: draft\n---\n",
             "touchpoints/hall.md": "---\nname: The hall\nstatus: draft\n---\n",
             "kpis/loans.md": "---\nname: Loans\nstatus: draft\n---\n"}  # fmt: skip
    text = """\
---
personas: [ann, cy]
stages:
  - name: One
    touchpoints:
      - {name: A, emotion: {cy: -2 cross, ann: 1}, kpis: [loans]}
      - {touchpoint: hall, personas: [cy], actions: Waits}
---
"""
    published = BuiltPage(_page(site_of, text, files)).text
    assert not re.search(r"Cy|cross|[Hh]all|[Ll]oans", published)
    assert "Ann feels positive" in published
    assert "Waits" in published
    assert "Cy feels cross" in _page(site_of, text, files, drafts=True)


def test_hides_and_orders_lanes_like_the_table(site_of: Make) -> None:
    lanes = (Lane(key="desk", label="<Desk>", role=LaneRole.BACKSTAGE),)
    text = "hide_lanes: [Gains]\nlanes: [desk, gains, actions]\nstages: [{name: One, desk: d, gains: g, actions: a}]"
    assert _told(_page(site_of, f"---\n{text}\n---\n", lanes=lanes))[1:] == ["<Desk>: d", "Actions: a"]


def test_tells_the_lines_of_a_service_blueprint_like_the_cards_of_the_table(site_of: Make) -> None:
    lanes = (Lane(key="post", label="Post", role=LaneRole.SUPPORT),)
    text = (
        "## One\n- Actions: a\n- Backstage: b\n- Post: p\n"
        "## Two\n- Actions: a\n### Three\n- Post: p\n### Four\n- Actions: a\n"
    )
    assert _told(_page(site_of, text, lanes=lanes)) == [
        "1. One", "Actions: a", "Line of visibility", "Backstage: b", "Line of internal interaction", "Post: p",
        "2. Two", "Actions: a", "Three", "Line of visibility", "Post: p", "Four", "Actions: a",
    ]  # fmt: skip


# The facts of the table ---------------------------------------------------------------------------------

_SAID = {"n = ": "sample of ", "Severity": "severity"}
"""What the table says in other words."""
_TURNS = re.compile(r'<p class="?js-turn.*?</p>')
"""What points at what stands out; no facts of a writer's."""
_WORDS = re.compile(r"[\w+−]+")


def _sections(html: str) -> dict[str, str]:
    """The text below each heading, by the heading's anchor; heading included."""
    pieces = re.split(r'<h[23] id="([^"]+)">', html.partition("<main>")[2].partition("</main>")[0])
    return {anchor: BuiltPage(f"<body>{text}").text for anchor, text in zip(pieces[1::2], pieces[2::2], strict=True)}


def _phrases(page: BuiltPage, anchor: str) -> list[str]:
    """What the cells of a stage or touchpoint say, in the pieces in which they say it; the curve's is said again."""
    found = []
    lines = {line.text for line in page.all("i", "js-line-in")}  # between parts of a card, not said by the writer
    for element in page.elements:
        if element.attrs.get("id", "").startswith(f"{anchor}--"):
            chunks = [" ".join(chunk.split()) for words_ in element.words for chunk in words_.split("·")]
            found += [chunk for chunk in chunks if len(chunk) > 1 and chunk not in ("Emotion", *lines)]
    for here, there in _SAID.items():
        found = [phrase.replace(here, there) for phrase in found]
    return found


@pytest.fixture(scope="module")
def stories(example_site: Built) -> list[Path]:
    """Every map of the example site as a text."""
    found = sorted(example_site.site.glob("maps/*/story/index.html"))
    assert len(found) > 5
    return found


def test_no_fact_of_any_table_is_lost(example_site: Built) -> None:
    """Each phrase of each cell is told below the same heading as often as the table has it."""
    seen = 0
    for path in sorted(example_site.site.glob("*/*/story/index.html")):
        page = BuiltPage(_TURNS.sub("", (path.parent.parent / "index.html").read_text("utf-8")))
        heads = [one.attrs["id"] for one in page.all("th") if one.has("js-stage") or one.has("js-touchpoint")]
        told = _sections(path.read_text("utf-8"))
        assert [anchor for anchor in told if anchor in heads] == [one for one in told if one != "evidence-of-this-map"]
        assert sorted(heads) == sorted(one for one in told if one != "evidence-of-this-map")
        for anchor in heads:
            phrases = _phrases(page, anchor)
            seen += len(phrases)
            lost = [one for one in phrases if one not in told[anchor]]
            fewer = [one for one in phrases if len(one) > 12 and phrases.count(one) > told[anchor].count(one)]
            assert (lost, fewer) == ([], []), f"{path}: {anchor}"
    assert seen > 1000


def test_the_moments_that_matter_are_told_like_in_the_table(stories: list[Path]) -> None:
    sign = r"[▲▼↘] [A-Z][a-z]+ [a-z]+(?: \([^)]*\))?"
    seen = 0
    for path in stories:
        html = (path.parent.parent / "index.html").read_text("utf-8")
        page = BuiltPage(html)
        everybody = BuiltPage(re.sub("<p class=[^>]* data-own hidden>.*?</p>", "", html))
        told = _sections(path.read_text("utf-8"))
        for cell in [one for one in everybody.all("td") if one.attrs.get("id", "").endswith("--emotion")]:
            signs = re.findall(sign, cell.text)
            assert signs == re.findall(sign, told[cell.attrs["id"].removesuffix("--emotion")])
            seen += len(signs)
        own = [one.text for one in page.all("p") if one.attrs.get("data-moments")]
        assert all(one in BuiltPage(path.read_text("utf-8")).text for one in own)
        seen += len(own)
    assert seen > 40


def test_no_fact_is_added(example_site: Built, stories: list[Path]) -> None:
    """Each word below a touchpoint's heading is one of the table, of the interface or of a review, or a name."""
    said = {word for text in words("en").words.values() for word in _WORDS.findall(text)} | {"and", "as"}
    for path in stories:
        page = page_of(example_site.site, str(path.parent.parent.relative_to(example_site.site) / "index.html"))
        travellers = {name.text for name in page.all("span", "js-name")}
        for anchor, text in _sections(path.read_text("utf-8")).items():
            if "js-touchpoint" in page.by_id(anchor).attrs.get("class", ""):
                table = " ".join([page.by_id(anchor).text, *(" ".join(_phrases(page, anchor)).split())])
                numbered = {word for word in _WORDS.findall(text) if not word.isdigit()}
                assert numbered - set(_WORDS.findall(table)) - said - travellers == set(), f"{path}: {anchor}"


def test_the_title_block_is_told(example_site: Built, stories: list[Path]) -> None:
    for path in stories:
        page = page_of(example_site.site, str(path.parent.parent.relative_to(example_site.site) / "index.html"))
        told = set(_WORDS.findall(BuiltPage(path.read_text("utf-8").partition('<nav aria-label="Stages">')[0]).text))
        block = {word for fact in page.all("div", "js-fact") for part in fact.words for word in _WORDS.findall(part)}
        initials = {one.text for one in page.all("span", "js-chip")}
        assert block - told - initials == set(), path


def test_nothing_that_was_said_outlives_its_build(site_of: Make) -> None:
    """A server builds again and again: the words of each build, and what is made of them, must go with it."""
    site = site_of({**PEOPLE, "maps/a.md": RICH})
    (journey,) = site.catalog.of_kind(Kind.MAP).values()
    assert "Best at" in story(site, journey, (), "", "The library", PALETTE)
    assert "Best at" in frame(site, journey).head + frame(site, journey).table
    said = id(site.w)
    del site, journey
    forget()
    gc.collect()
    assert said not in [id(one) for one in gc.get_objects() if isinstance(one, Words)]
