"""The page of coverage in a browser: folded lists open to what leads into them, and heads stay small."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.building import CONFIG, build, strictly, write
from test_phone import TORN

pytestmark = pytest.mark.browser

OVERLAPS = """links => {
  const boxes = links.map(one => one.getBoundingClientRect());
  return links.filter((one, at) => boxes.some((other, k) => k < at
    && other.left < boxes[at].right - .5 && boxes[at].left < other.right - .5
    && other.top < boxes[at].bottom - .5 && boxes[at].top < other.bottom - .5)).map(one => one.textContent);
}"""
"""The links that stand over others."""


@pytest.mark.parametrize(("width", "most"), [(1440, 4000), (390, 5000)])
def test_what_is_behind_cells_is_folded(watch: Callable[..., Any], example_pages: str, width: int, most: int) -> None:
    with watch(width=width) as watched:
        page = watched.page
        page.goto(f"{example_pages}coverage/")
        assert page.locator(".js-coverage details").count() > 30
        assert page.locator(".js-coverage details[open]").count() == 0
        assert page.evaluate("document.documentElement.scrollHeight") < most


@pytest.mark.parametrize("theme", ["material, font: false", "mkdocs"])
def test_a_cell_opens_the_list_that_it_leads_to(
    tmp_path: Path, watch: Callable[..., Any], serve: Callable[..., str], theme: str
) -> None:
    """The browser does so by itself, whatever the theme; one press, or an address that somebody pasted."""
    built = build(write(tmp_path, config=CONFIG.replace("material, font: false", theme)))
    with watch() as watched:
        page = watched.page
        address = f"{serve(built.site)}coverage/"
        page.goto(address)
        cell = page.locator(".js-grid td a").first
        anchor = cell.get_attribute("href")
        place = page.locator(f"[id='{anchor[1:]}']")
        assert not place.is_visible()
        cell.click()
        place.wait_for(state="visible")
        page.goto("about:blank")
        page.goto(address + anchor)
        place.wait_for(state="visible")
        assert page.locator(".js-coverage details[open]").count() == 1


def test_the_register_shows_as_many_as_a_link_says(watch: Callable[..., Any], example_pages: str) -> None:
    with watch() as watched:
        page = watched.page
        for anchor in ("persona-alex--consideration", "others--persona-mei", "all--waiting"):
            page.goto(f"{example_pages}coverage/#{anchor}")
            way = page.locator(f"[id='{anchor}'] a", has_text="in the register")
            number = way.inner_text().split()[0]
            way.click()
            page.wait_for_url("**/touchpoints/?*")
            assert page.locator(".js-shown").inner_text().startswith(f"{number} of ")
            assert page.locator(".js-reg tbody tr:not([data-out=missed])").count() == int(number)


@pytest.mark.parametrize("width", [1440, 390])
def test_no_link_stands_over_another(watch: Callable[..., Any], example_pages: str, width: int) -> None:
    with watch(width=width) as watched:
        page = watched.page
        page.goto(f"{example_pages}coverage/")
        page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
        for part in (".js-grid a", ".js-behind a", "#other-stages a"):  # the last part scrolls below the others
            assert page.locator(part).evaluate_all(OVERLAPS) == [], part


@pytest.mark.parametrize(("width", "larger"), [(1024, 1), (740, 1), (640, 1), (390, 1), (390, 2), (320, 1)])
def test_names_of_rare_stages_are_not_torn(
    watch: Callable[..., Any], example_pages: str, width: int, larger: int
) -> None:
    with watch(width=width) as watched:
        page = watched.page
        page.goto(f"{example_pages}coverage/#other-stages")
        page.evaluate("(size) => { document.documentElement.style.fontSize = size }", f"{larger * 125}%")
        assert page.locator("#other-stages tbody tr").count() > 40
        torn = page.evaluate(TORN)
        assert [word for word in torn if page.locator("#other-stages").get_by_text(word).count()] == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_number_of_all_touchpoints_leads_to_all_that_it_counts(
    watch: Callable[..., Any], example_pages: str
) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(f"{example_pages}coverage/")
        cell = page.locator(".js-sum td:last-child a").first
        number, stages = (cell.locator(part).inner_text().split()[0] for part in ("b", "small"))
        cell.click()
        there = page.locator("[id='all']")
        there.wait_for(state="visible")
        head = there.locator("xpath=preceding-sibling::summary").inner_text()
        assert head == f"All stages {number} touchpoints, {stages} whole stages"
        there.get_by_text(f"{number} touchpoints in the register").click()
        page.wait_for_url("**/touchpoints/?*")
        assert page.locator(".js-reg tbody tr:not([data-out=missed])").count() == int(number)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_is_covered_is_seen_in_the_colours_of_the_system(
    watch: Callable[..., Any], example_pages: str, dark: bool
) -> None:
    with watch(forced_colors="active", dark=dark) as watched:
        page = watched.page
        page.goto(f"{example_pages}coverage/")
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        borders = "all => [...new Set(all.map(one => getComputedStyle(one)).map(one => one.borderStyle))]"
        assert page.locator(".js-cover").evaluate_all(borders) == ["solid"]
        assert page.locator(".js-gap").evaluate_all(borders) == ["dashed"]
        colours = "all => all.map(one => getComputedStyle(one).borderTopColor)"
        assert paper not in page.locator(".js-cover").evaluate_all(colours)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844), (320, 256)])
def test_stages_stay_in_view_above_the_cells(
    watch: Callable[..., Any], example_pages: str, width: int, height: int
) -> None:
    with watch(width=width, height=height) as watched:
        page = watched.page
        page.goto(f"{example_pages}coverage/")
        region = page.locator(".js-region:has(.js-grid)").last
        region.scroll_into_view_if_needed()
        region.evaluate("one => { one.scrollTop = one.scrollHeight; one.scrollLeft = 120 }")
        assert region.evaluate("one => one.scrollTop") > 100
        frame, head = region.bounding_box(), region.locator("thead").bounding_box()
        assert frame
        assert head
        assert abs(head["y"] - frame["y"]) <= 4
        assert head["height"] < 80


@pytest.mark.parametrize("width", [1440, 390])
def test_long_names_do_not_make_heads_of_folded_lists_tall(
    tmp_path: Path, watch: Callable[..., Any], serve: Callable[..., str], width: int
) -> None:
    name = "Unbelievable" * 42
    files = {
        "personas/p.md": f"---\nname: {name}\n---\n",
        "maps/a.md": f"---\npersonas: [p]\n---\n## {name}\n### Till\n- Channel: {name}\n## Pay\n- Actions: x\n",
    }
    built = strictly(write(tmp_path, files))
    with watch(width=width) as watched:
        page = watched.page
        page.goto(f"{serve(built.site)}coverage/")
        heads = page.locator(".js-behind summary")
        assert heads.filter(has_text=name[:24]).count() == 3
        assert max(one.bounding_box()["height"] for one in heads.all()) < 100
        assert heads.first.locator("[title]").get_attribute("title") == name


@pytest.mark.parametrize("width", [1440, 390])
def test_a_long_name_does_not_make_the_head_tall(
    tmp_path: Path, watch: Callable[..., Any], serve: Callable[..., str], width: int
) -> None:
    names = ["a name of a stage that says far too much " * 12, "Unbelievable" * 42, "a名前がとても長い段階" * 45]
    stages = "".join(f"## {name}\n### Till\n- Actions: x\n- Emotion: +1\n" for name in names)
    built = strictly(write(tmp_path, {"maps/a.md": f"---\ntitle: A\n---\n{stages}"}))
    with watch(width=width) as watched:
        page = watched.page
        page.goto(f"{serve(built.site)}coverage/")
        head = page.locator(".js-grid thead").first
        assert head.bounding_box()["height"] < 220
        assert names[0].strip() in head.text_content().replace("…", "")
