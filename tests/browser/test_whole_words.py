"""Where there is room for them, words stay whole: on screens of every width, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.building import strictly, write
from test_paper import PAPER
from test_phone import TORN

from journeysite.exporting.labels import LABELS

pytestmark = pytest.mark.browser

MAP = "maps/buying-running-shoes-online/"
EVERY_LABEL = """labels => {
  const cells = [...document.querySelectorAll(".js-lane-label > span:last-of-type")];
  if (cells.length < labels.length) throw new Error(`there are ${cells.length} lanes only`);
  labels.forEach((label, at) => { cells[at].textContent = label });
}"""
BEYOND = """cells => cells.flatMap(cell => [...cell.querySelectorAll("*")]
  .filter(one => one.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1)
  .map(one => `${one.className || one.tagName} in column ${cell.cellIndex}`))"""
"""What reaches over the right edge of its cell."""


@pytest.mark.parametrize(
    ("media", "width"), [("screen", 1440), ("screen", 1280), ("screen", 1024), ("print", PAPER["A4"])]
)
def test_labels_of_lanes_stay_whole(watch: Callable[..., Any], example_pages: str, media: Any, width: int) -> None:
    labels = sorted(LABELS.values(), key=len, reverse=True)[:8]
    with watch(width=width) as watched:
        page = watched.page
        page.goto(example_pages + MAP)
        page.locator(".js-map[data-ready]").wait_for()
        page.evaluate(EVERY_LABEL, labels)
        for view in ("usual", "compact"):
            if view == "compact":
                page.get_by_role("button", name="Compact").click()
            page.emulate_media(media=media)
            torn = set(page.evaluate(TORN))
            assert torn.isdisjoint(word for label in labels for word in label.split()), view
            page.emulate_media(media="screen")
        assert page.locator(".js-compact button.js-lane-label").count() >= len(labels)


@pytest.mark.parametrize("path", ["opportunities/?owner=accessibility", "pain-points/", "evidence/", "touchpoints/"])
def test_a_printed_register_has_whole_words(watch: Callable[..., Any], example_pages: str, path: str) -> None:
    with watch(width=PAPER["A4"]) as watched:
        page = watched.page
        page.goto(example_pages + path)
        page.emulate_media(media="print")
        assert page.evaluate(TORN) == []
        badges = page.locator("[class^=js-prog]:visible")
        assert "opportunities" not in path or badges.count() > 5
        assert set(badges.evaluate_all("all => all.map(one => one.getClientRects().length)")) <= {1}
        assert max(badges.evaluate_all("all => all.map(one => one.offsetHeight)"), default=0) < 30


def test_long_names_stay_in_their_columns_on_paper(
    tmp_path: Path, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    item = f"Announce the total (impact 5, effort 1, owner {'O' * 300}, in progress)"
    steps = f"### Page\n- Channel: {'W' * 300}, website\n- Opportunities:\n    - {item}\n"
    built = strictly(write(tmp_path, {"maps/a.md": f"---\ntitle: A\n---\n## Consideration\n{steps}"}))
    with watch(width=PAPER["A4"]) as watched:
        page = watched.page
        page.goto(f"{serve(built.site)}opportunities/")
        page.emulate_media(media="print")
        assert page.locator(".js-reg .js-channel").count() == 2
        over = page.locator(".js-reg tbody td").evaluate_all(BEYOND)
        assert over == []
        assert page.locator(".js-reg").bounding_box()["width"] <= PAPER["A4"]
        assert not {"Consideration", "website", "progress"} & set(page.evaluate(TORN))


@pytest.mark.parametrize("path", ["opportunities/", "evidence/", "pain-points/", "kpis/", "touchpoints/"])
def test_columns_of_a_register_have_room_for_whole_words(
    watch: Callable[..., Any], example_pages: str, path: str
) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(example_pages + path)
        page.add_style_tag(content=".js-reg tr { content-visibility: visible !important }")
        for width in (1440, 1280, 1260, 1024, 1000):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(TORN) == [], width
