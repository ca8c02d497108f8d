"""The pages that see many maps at once: words stay whole, figures stand in columns, all pages begin alike."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from support.building import strictly, write

pytestmark = pytest.mark.browser

WIDTHS = (1440, 1024, 390)
WIDE = ("maps/buying-running-shoes-next-year/compared/", "personas/alex/journeys/", "coverage/", "opportunities/")
KINDS = (
    "", "maps/", "maps/buying-running-shoes-online/", "personas/", "personas/alex/", "touchpoints/",
    "touchpoints/live-chat/", "kpis/", "kpis/return-rate/", "pain-points/", "opportunities/", "evidence/", "coverage/",
    "owners/", "health/", "templates/", "templates/current-state/", "personas/alex/journeys/",
    "maps/buying-running-shoes-next-year/compared/",
)  # fmt: skip

TORN = """selector => [...document.querySelectorAll(selector)].flatMap(cell => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), torn = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    for (const word of text.data.matchAll(/\\S+/g)) {
      const range = new Range();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(one => Math.round(one.top))).size > 1) torn.push(word[0]);
    }
  return torn;
})"""
"""The words that stand on several lines."""

BELOW = """() => {
  const bottom = document.querySelector("h1").getBoundingClientRect().bottom;
  const after = [...document.querySelectorAll("h1 ~ *, h1 ~ * :not(.js-portrait)")].filter(one => {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    const says = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    return box.height > 1 && style.clipPath === "none" && (says || style.borderTopWidth !== "0px");
  });
  return Math.min(...after.map(one => one.getBoundingClientRect().top)) - bottom;
}"""
"""How far below its title a page begins; a portrait stands beside it."""


@pytest.mark.parametrize("width", WIDTHS)
def test_no_heading_of_a_column_is_torn(watch: Callable[..., Any], example_pages: str, width: int) -> None:
    with watch(width=width) as watched:
        for path in WIDE:
            watched.page.goto(example_pages + path)
            assert watched.page.evaluate(TORN, ".js-picture th, .js-grid th, .js-matrix th") == [], path


def test_a_word_without_end_does_not_widen_a_picture_without_end(
    tmp_path: Any, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    stages = "".join(f"## {'Donaudampfschiff' * 20}{n}\n- Actions: x\n- Emotion: +1\n" for n in range(4))
    files = {f"maps/{id_}.md": f"---\npersonas: [p]\n---\n{stages}" for id_ in "ab"}
    built = strictly(write(tmp_path, {**files, "personas/p.md": "---\nname: Ann\n---\n"}))
    with watch(width=1440) as watched:
        watched.page.goto(f"{serve(built.site)}personas/p/journeys/")
        region = watched.page.locator(".js-strip").first
        assert region.evaluate("one => one.scrollWidth - one.clientWidth") == 0


def test_markers_stand_in_the_middle_of_their_columns(watch: Callable[..., Any], example_pages: str) -> None:
    """Each stage is as wide as its touchpoints, also where the longest word makes the picture wider."""
    with watch(width=390) as watched:
        watched.page.goto(f"{example_pages}{WIDE[0]}")
        widths = watched.page.locator(".js-picture th").evaluate_all(
            "cells => cells.map(cell => cell.getBoundingClientRect().width / cell.colSpan)"
        )
        assert max(widths) - min(widths) < 1
        assert watched.page.locator(".js-strip").evaluate("one => one.scrollWidth == one.clientWidth"), "all is in view"


@pytest.mark.parametrize("width", WIDTHS)
def test_figures_stand_in_even_columns_with_their_arrows(
    watch: Callable[..., Any], example_pages: str, width: int
) -> None:
    with watch(width=width) as watched:
        for path in (WIDE[0], "health/", "kpis/return-rate/", ""):
            watched.page.goto(example_pages + path)
            boxes = watched.page.locator(".js-counts > li").evaluate_all(
                "all => all.map(one => [one.getBoundingClientRect().left, one.getBoundingClientRect().width])"
            )
            assert len({round(left) for left, _ in boxes}) == (2 if width == 390 else len(boxes)), path
            assert len({round(width) for _, width in boxes}) == 1, path
            assert watched.page.evaluate(TORN, ".js-big") == [], path
            heights = watched.page.locator(".js-big").evaluate_all("all => all.map(one => one.offsetHeight)")
            assert len(set(heights)) == 1, path


def test_all_pages_begin_at_one_distance_below_their_title(watch: Callable[..., Any], example_pages: str) -> None:
    with watch() as watched:
        found = {}
        for path in KINDS:
            watched.page.goto(example_pages + path)
            found[path] = round(watched.page.evaluate(BELOW))
        assert set(found.values()) <= {16}, found  # labels of facts stand on the line of their values


def test_a_portrait_stands_beside_the_name_and_journeys_are_folded(
    watch: Callable[..., Any], example_pages: str
) -> None:
    with watch() as watched:
        page = watched.page
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{example_pages}personas/alex/")
            name, portrait = page.locator("h1").bounding_box(), page.locator(".js-profile .js-portrait").bounding_box()
            text = page.evaluate("parseFloat(getComputedStyle(document.querySelector('h1')).paddingInlineStart)")
            assert abs(portrait["y"] - name["y"]) < 4
            assert name["x"] + text > portrait["x"] + portrait["width"]
        assert page.locator(".js-steps").filter(visible=True).count() == 0
        folded = page.locator(".js-journey details").first
        assert folded.evaluate("one => getComputedStyle(one).borderTopWidth") == "0px", "no note of the host's"
        assert folded.locator("summary").bounding_box()["height"] >= 24
        page.evaluate("document.querySelector('.js-steps a').id = 'within'; location.hash = 'within'")
        page.locator(".js-steps").first.wait_for(state="visible")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_plan_is_a_board_where_there_is_room(watch: Callable[..., Any], example_pages: str, width: int) -> None:
    with watch(width=width) as watched:
        watched.page.goto(f"{example_pages}opportunities/")
        columns = watched.page.locator(".js-plan > section").evaluate_all(
            "all => all.map(one => [one.getBoundingClientRect().left, one.getBoundingClientRect().top])"
        )
        assert len(columns) == 3
        assert len({left for left, _ in columns}) == (1 if width == 390 else 3)
        assert len({top for _, top in columns}) == (3 if width == 390 else 1)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_line_of_a_kpi_is_as_wide_as_the_page_and_its_days_have_room(
    watch: Callable[..., Any], example_pages: str, width: int
) -> None:
    with watch(width=width) as watched:
        page = watched.page
        page.goto(f"{example_pages}kpis/wait-for-appointment/")
        wide = page.locator(".js-chart").evaluate("one => one.offsetWidth / one.parentElement.offsetWidth")
        assert wide == 1
        days = page.locator(".js-chart .js-quiet").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect()).map(box => [box.left, box.right, box.top, box.bottom])"
        )
        assert max(bottom for *_, bottom in days) <= page.locator(".js-head .js-panel").first.bounding_box()["y"]
        first = sorted((left, right) for left, right, top, _ in days if top == min(day[2] for day in days))
        assert all(right < left for (_, right), (left, _) in pairwise(first))
