"""Where there is room for them, words stay whole: on screens of every width, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from test_phone import TORN

from journeysite.exporting.labels import LABELS

pytestmark = pytest.mark.browser

MAP = "maps/buying-running-shoes-online/"
EVERY_LABEL = """labels => {
  const cells = [...document.querySelectorAll(".js-lane-label > span:last-of-type")];
  if (cells.length < labels.length) throw new Error(`there are ${cells.length} lanes only`);
  labels.forEach((label, at) => { cells[at].textContent = label });
}"""


@pytest.mark.parametrize(("media", "width"), [("screen", 1440), ("screen", 1280), ("screen", 1024), ("print", 1032)])
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
