"""Pages on paper: wide tables are printed in slices, heads repeat on every sheet, nothing is cut."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from support.building import REPOSITORY, Built, strictly, write

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

WIDE = "maps/buying-running-shoes-online/"
PAGES = (WIDE, "maps/filing-a-tax-return/", "maps/sharing-a-playlist/", "maps/a-day-with-a-fitness-app/")
PAPER = {"A4": 1032, "A3": 1497}
"""Sheets, and the width in pixels between their margins when they lie on the long side."""

TOUCHPOINTS = "\n".join(
    f"### Step {number}\n- Channel: website\n- Actions: does part {number} of a telecommunications-supply agreement\n"
    f"- Emotion: {number % 5 - 2}\n"
    for number in range(1, 11)
)
LONG = {
    "maps/long.md": f"""\
---
title: A long way
---
## Before
- Actions: knows nothing
- Emotion: 0

## Trying
- KPIs: Tries in a week
- Emotion: +1 of the whole stage

{TOUCHPOINTS}

## After

### Bill
- Actions: pays
- Emotion: -1

### Letter
- Actions: reads
"""
}
"""A stage that is wider than a slice, with lanes of its own, behind a stage without touchpoints."""

SLICES = """() => [...document.querySelectorAll(".js-sheets > table")].map(table => ({
  stages: [...table.tHead.rows[0].cells].slice(1).map(cell => cell.innerText.split("\\n")[0].trim()),
  touchpoints: [...table.tHead.rows[1].cells].slice(1).map(cell => cell.querySelector("b").innerText),
  lanes: [...table.tBodies[0].rows].map(row => row.cells[0].innerText.split("\\n")[0].trim()),
  widths: [...table.tBodies[0].rows].map(row => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)),
}))"""
CELLS = (
    "path => [...document.querySelectorAll(path + ' tbody td')].map(cell => cell.textContent.trim()).filter(Boolean)"
)
CUT = """() => [...document.querySelectorAll(".js-table :is(th, td), .js-panel, .js-facts")]
  .filter(one => one.checkVisibility())
  .filter(one => one.scrollWidth > one.clientWidth + 2 || one.getBoundingClientRect().right > innerWidth + 1)
  .map(one => `${one.innerText.slice(0, 40)}: ${one.scrollWidth} in ${one.clientWidth}`)"""


@pytest.fixture(scope="session")
def long_map(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return strictly(write(tmp_path_factory.mktemp("long"), LONG))


@pytest.fixture
def desk(watch: Callable[..., Any], example_pages: str) -> Iterator[Page]:
    with watch() as watched:
        watched.page.goto(example_pages + WIDE)
        yield watched.page
        assert watched.wrong == []


def _article(page: Page) -> str:
    """All that is ours, without the marks of the cell below the mouse: on paper another cell lies there.

    What can be unfolded is left out: the host unfolds it for paper, and later folds it again.
    """
    html = str(page.locator("article").evaluate("one => one.outerHTML"))
    html = re.sub(r'<a class="js-cell-link.*?</a>|(?<=<details) open=""', "", html)
    return re.sub(r' class="(?:js-at)?"| js-at\b', "", html)


def _show(page: Page, media: str | None) -> None:
    """Show the page as on paper, or as usual; what listens to the change is called with the next frame."""
    page.emulate_media(media=media or "null")  # type: ignore[arg-type]
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def _words(page: Page, selector: str) -> set[str]:
    return {word for text in page.locator(selector).all_inner_texts() for word in text.split()}


def _sheets(page: Page, paper: str = "A4") -> list[str]:
    """The text of every sheet."""
    printed = page.pdf(prefer_css_page_size=True, format=paper, landscape=True)
    return [sheet.extract_text() for sheet in PdfReader(BytesIO(printed)).pages]


def test_the_page_is_as_before_after_printing(desk: Page) -> None:
    desk.locator("button.js-lane-label").first.click()
    desk.locator("button.js-toggle").first.click()
    desk.mouse.move(0, 0)  # the heads of the cell below the mouse are marked
    before = _article(desk)
    desk.evaluate("dispatchEvent(new Event('beforeprint'))")
    desk.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert desk.locator(".js-sheets").count() == 1
    assert desk.locator(".js-sheets > table").count() == 2
    assert desk.locator(".js-sheets").is_hidden(), "the slices belong on paper only"
    assert desk.evaluate(
        "() => { const ids = [...document.querySelectorAll('[id]')].map(one => one.id);"
        " return ids.filter((id, at) => ids.indexOf(id) !== at) }"
    ) == []  # fmt: skip
    assert desk.locator(".js-sheets [id]").count() == 0
    desk.evaluate("dispatchEvent(new Event('afterprint'))")
    assert _article(desk) == before
    _show(desk, "print")
    assert desk.locator(".js-sheets > table").count() == 2
    _show(desk, None)
    assert _article(desk) == before
    desk.pdf()
    assert _article(desk) == before


@pytest.mark.parametrize("path", PAGES)
def test_slices_hold_every_cell_once(watch: Callable[..., Any], example_pages: str, path: str) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(example_pages + path)
        _show(page, "print")
        if page.locator(".js-wide").count():
            assert sorted(page.evaluate(CELLS, ".js-sheets")) == sorted(page.evaluate(CELLS, ".js-region"))
        slices = page.evaluate(SLICES)
        assert len(slices) == (2 if page.locator(".js-wide").count() else 0)
        for one in slices:
            assert len(set(one["widths"])) == 1
            assert one["widths"][0] <= 8
            assert one["lanes"] == slices[0]["lanes"]


def test_a_stage_that_is_wider_than_a_slice_goes_on(
    long_map: Built, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(f"{serve(long_map.site)}maps/long/")
        _show(page, "print")
        slices = page.evaluate(SLICES)
        assert [one["stages"] for one in slices] == [
            ["1 Before"],
            ["2 Trying"],
            ["2 Trying (continued)", "3 After"],
        ]
        assert [one["touchpoints"] for one in slices] == [
            [],
            [f"Step {number}" for number in range(1, 6)],
            [*(f"Step {number}" for number in range(6, 11)), "Bill", "Letter"],
        ]
        assert page.evaluate(CELLS, ".js-sheets").count("KPIs Tries in a week") == 1
        assert page.evaluate(CUT) == []
        assert watched.wrong == []


def test_lanes_and_heads_stand_on_every_sheet(desk: Page) -> None:
    lanes = desk.locator(".js-table tbody th .js-lane-label").all_inner_texts()
    sheets = [sheet for sheet in _sheets(desk) if "Touchpoint" in sheet]
    assert len(sheets) >= 3
    said = Counter(line.strip() for sheet in sheets for line in sheet.splitlines())
    for lane in lanes:
        elsewhere = lane in ("Pain points", "Opportunities", "Evidence", "KPIs")  # in the title block, below the table
        assert said[lane] in ((2, 3, 4) if elsewhere else (2,)), lane
    for sheet in sheets:
        first = "Friend's post after a" in sheet or "Friend’s post after a" in sheet
        assert first != ("First run" in sheet), "each sheet has the touchpoints of one slice"
        assert ("1 Awareness" in sheet) == first
        assert ("4 Onboarding" in sheet) != first


PERSONAS = sorted(file.stem for file in (REPOSITORY / "content" / "personas").glob("*.md") if file.stem != "index")


def test_a_profile_is_printed_on_one_upright_sheet_and_its_journeys_behind_it(
    watch: Callable[..., Any], example_pages: str
) -> None:
    """Of whatever form the sheets are that are asked for."""
    assert len(PERSONAS) >= 11
    with watch() as watched:
        page = watched.page
        for persona in PERSONAS:
            page.goto(f"{example_pages}personas/{persona}/")
            printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, format="A4", landscape=True))).pages
            assert {sheet.mediabox.width < sheet.mediabox.height for sheet in printed} == {True}, persona
            first, *others = [sheet.extract_text() for sheet in printed]
            assert 1 <= len(others) <= 2, persona
            squeezed = "".join(first.split())
            assert [word for word in _words(page, ".js-panel") if word not in squeezed] == [], persona
            if persona == "alex":
                assert "Returning shoes with the printed form" in " ".join("".join(others).split())


@pytest.mark.parametrize("paper", PAPER)
def test_no_sheet_is_empty(watch: Callable[..., Any], example_pages: str, paper: str) -> None:
    with watch() as watched:
        for path in ("kpis/return-rate/", "touchpoints/live-chat/", "personas/", "owners/", "pain-points/"):
            watched.page.goto(example_pages + path)
            for landscape in (True, False):
                printed = watched.page.pdf(prefer_css_page_size=True, format=paper, landscape=landscape)
                sheets = [sheet.extract_text().strip() for sheet in PdfReader(BytesIO(printed)).pages]
                assert all(sheets), (path, landscape)
                assert len(sheets) == 1 or path.count("/") == 1, (path, landscape)


@pytest.mark.parametrize(
    ("path", "title", "heads"),
    [
        ("opportunities/", "All opportunities", "Opportunity Impact Effort Status Due"),
        ("coverage/", "other stages, which few maps have", "Stage Touchpoints Emotion Journey maps"),
    ],
)
def test_a_title_stands_on_the_sheet_where_its_table_begins(
    watch: Callable[..., Any], example_pages: str, path: str, title: str, heads: str
) -> None:
    """Wherever it comes to stand: what is before it is of several heights."""
    with watch() as watched:
        page = watched.page
        page.goto(example_pages + path)
        for height in (0, 100, 300):
            page.locator("h1").evaluate("(one, height) => { one.style.paddingTop = `${height}px` }", height)
            printed = page.pdf(prefer_css_page_size=True, format="A4", page_ranges="1-5")
            sheets = [sheet.extract_text() for sheet in PdfReader(BytesIO(printed)).pages]
            (sheet,) = [text for text in sheets if title in text]
            assert heads in sheet, height


def test_no_way_to_more_is_printed(watch: Callable[..., Any], example_pages: str) -> None:
    with watch() as watched:
        for path, more in (("opportunities/", "See all"), ("", "All pain points")):
            watched.page.goto(example_pages + path)
            assert watched.page.locator("article a", has_text=more).first.is_visible()
            assert more not in "".join(_sheets(watched.page))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", [55, 160])
def test_heads_stand_on_every_sheet_however_long_goals_and_names_are(
    tmp_path: Path, watch: Callable[..., Any], serve: Callable[..., str], name: int, paper: str
) -> None:
    goal = "Understand what the total will be, with shipping, taxes and the discount for members, befo"
    body = "".join(
        f"## Phase{number}\n- Goal: {goal}\n\n### Visit{number} {'compares the total ' * 9:.{name}}\n"
        "- Channel: website, app\n- Actions:\n"
        + "".join(f"    - Does a thing that takes a lot of time, with number {one} of many\n" for one in range(25))
        + "\n"
        for number in range(1, 8)
    )
    built = strictly(write(tmp_path, {"maps/long.md": f"---\ntitle: A long way\n---\n{body}"}))
    with watch() as watched:
        watched.page.goto(f"{serve(built.site)}maps/long/")
        sheets = _sheets(watched.page, paper)
    going_on = [sheet for sheet in sheets if "Does a thing" in sheet]
    assert len(going_on) >= 2
    for sheet in going_on:
        columns = {number for number in range(1, 8) if f"Phase{number}" in sheet}
        assert columns
        assert columns == {number for number in range(1, 8) if f"Visit{number}" in sheet}
    assert "".join("".join(sheets).split()).count("Understandwhatthetotal") == 7, "goals are said once"


@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("path", [*PAGES, "personas/alex/"])
def test_nothing_is_cut_on_paper(watch: Callable[..., Any], example_pages: str, path: str, paper: str) -> None:
    with watch(width=PAPER[paper], height=720) as watched:
        page = watched.page
        page.goto(example_pages + path)
        words = _words(page, ".js-table tbody td") - _words(page, ".js-table :is(.js-hidden, .js-item i)")
        _show(page, "print")
        assert page.evaluate(CUT) == []
        heads = "all => all.map(one => getComputedStyle(one).display)"
        assert set(page.locator(".js-table:not(.js-wide) thead").evaluate_all(heads)) <= {"table-header-group"}
        # The browser repeats heads of up to a quarter of the sheet.
        tall = page.locator(".js-table:visible thead").evaluate_all("all => all.map(one => one.offsetHeight)")
        assert max(tall, default=0) < 700 / 4
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        _show(page, None)
        printed = "".join("".join(_sheets(page, paper)).split()).replace("-", "")  # words may be parted by hyphens
        assert [one for one in words if one.replace("-", "") not in printed] == []


def test_a_register_is_printed_as_it_is_filtered_with_its_heads_on_every_sheet(
    watch: Callable[..., Any], example_pages: str
) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(f"{example_pages}pain-points/?persona=alex")
        heads = page.locator(".js-reg thead th").all_inner_texts()
        rows = page.locator(".js-reg tbody tr:not([data-out=missed]) th").all_text_contents()
        others = set(page.locator(".js-reg tbody th").all_text_contents()) - set(rows)
        assert len(rows) > 20
        assert len(others) > 20
        sheets = _sheets(page)
        assert len(sheets) >= 3
        for sheet in sheets:
            assert [head for head in heads if head.strip(" ↑↓") not in sheet] == []
        squeezed = "".join("".join(sheets).split())
        assert [row for row in rows if "".join(row.split()) not in squeezed] == []
        assert [row for row in others if "".join(row.split()) in squeezed] == []
        assert "Persona:Alex" in squeezed


@pytest.mark.parametrize(("media", "width"), [("print", PAPER["A4"]), ("screen", 320)])
def test_the_squares_of_traits_stand_below_each_other(
    watch: Callable[..., Any], example_pages: str, media: Any, width: int
) -> None:
    with watch(width=width) as watched:
        watched.page.goto(f"{example_pages}personas/daniel/")
        watched.page.emulate_media(media=media)
        squares = watched.page.locator("svg.js-trait")
        assert squares.count() == 4
        lefts = squares.evaluate_all("all => all.map(one => Math.round(one.getBoundingClientRect().left))")
        assert len(set(lefts)) == 1, "also beside “Control over his own time”"


def test_the_source_of_a_template_is_printed_whole(watch: Callable[..., Any], example_pages: str) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(f"{example_pages}templates/current-state/")
        source = page.locator("#js-source").inner_text()
        printed = "".join("".join(_sheets(page)).split())
        assert [line for line in source.splitlines() if "".join(line.split()) not in printed] == []


def test_without_scripts_a_wide_table_is_cards(watch: Callable[..., Any], example_pages: str) -> None:
    with watch(java_script_enabled=False, width=PAPER["A4"]) as watched:
        page = watched.page
        page.goto(example_pages + WIDE)
        page.emulate_media(media="print")
        assert page.locator(".js-sheets").count() == 0
        for name in ("Consideration", "Product page", "Pain points"):
            assert page.locator(".js-region").get_by_text(name).locator("visible=true").first.is_visible(), name
        assert "Pain points" in "".join(_sheets(page))
