"""The stage table in use: by keyboard, scrolled, on a phone, heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from support.building import Built

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

MAP = "maps/buying-running-shoes-online/"
CURVE_GAPS = """() => {
  const gaps = [];
  for (const row of document.querySelectorAll(".js-kind-emotion")) {
    const ends = {};
    for (const cell of row.querySelectorAll("td")) {
      for (const line of cell.querySelectorAll(".js-curve .js-line")) {
        const style = line.getAttribute("class");
        const at = length => line.getPointAtLength(length).matrixTransform(line.getScreenCTM());
        const begin = at(0), end = at(line.getTotalLength());
        if (ends[style] && Math.abs(ends[style].right - cell.getBoundingClientRect().left) < 1) {
          gaps.push(Math.hypot(begin.x - ends[style].x, begin.y - ends[style].y));
        }
        ends[style] = { x: end.x, y: end.y, right: cell.getBoundingClientRect().right };
      }
    }
  }
  return gaps;
}"""


@pytest.fixture
def desk(example_site: Built, watch: Callable[..., Any], serve: Callable[..., str]) -> Iterator[Page]:
    with watch() as watched:
        watched.page.goto(serve(example_site.site) + MAP)
        yield watched.page
        assert watched.wrong == []


@pytest.fixture
def phone(example_site: Built, watch: Callable[..., Any], serve: Callable[..., str]) -> Iterator[Page]:
    with watch(width=390, height=800, has_touch=True) as watched:
        watched.page.goto(serve(example_site.site) + MAP)
        yield watched.page


def test_everything_can_be_done_with_the_keyboard(desk: Page) -> None:
    reached = []
    desk.locator("h1").click()
    for _ in range(120):
        desk.keyboard.press("Tab")
        reached.append(desk.evaluate("document.activeElement.className || document.activeElement.tagName"))
        if "js-lane-label" in reached[-1]:
            break
    assert any("js-region" in one for one in reached), "the table cannot be scrolled without a mouse"
    assert sum("js-toggle" in one for one in reached) == 3
    label = desk.locator("button.js-lane-label").first
    assert label.get_attribute("aria-expanded") == "true"
    desk.keyboard.press("Enter")
    assert label.get_attribute("aria-expanded") == "false"
    assert desk.locator(".js-lane").first.locator(".js-body").first.is_hidden()
    desk.keyboard.press("Space")
    assert label.get_attribute("aria-expanded") == "true"
    assert desk.locator(".js-lane").first.locator(".js-body").first.is_visible()


def test_a_persona_can_be_switched_off(desk: Page) -> None:
    def shown(style: int) -> set[bool]:
        """A flat line has no height, which Playwright takes for being hidden."""
        return set(
            desk.locator(f".js-curve .js-line.js-s{style}").evaluate_all(
                "all => all.map(one => getComputedStyle(one).display !== 'none')"
            )
        )

    assert shown(1) == {True}
    toggle = desk.locator("button.js-toggle").first
    toggle.focus()
    desk.keyboard.press("Space")
    assert toggle.get_attribute("aria-pressed") == "false"
    assert shown(1) == {False}
    assert shown(2) == {True}
    assert desk.locator("#friend-s-post-after-a-run").evaluate("one => one.classList.contains('js-dim')")
    desk.keyboard.press("Space")
    assert shown(1) == {True}
    assert desk.locator(".js-dim").count() == 0


def test_heads_stay_in_view(desk: Page) -> None:
    region = desk.locator(".js-region")
    region.scroll_into_view_if_needed()
    region.evaluate("one => { one.scrollLeft = one.scrollWidth; one.scrollTop = one.scrollHeight }")
    frame = region.bounding_box()
    lane = desk.locator(".js-lane > th").last.bounding_box()
    head = desk.locator("th.js-touchpoint").last.bounding_box()
    corner = desk.locator("th.js-corner").first.bounding_box()
    assert frame
    assert lane
    assert head
    assert corner
    assert abs(lane["x"] - frame["x"]) <= 2
    assert frame["y"] <= head["y"] <= frame["y"] + 200
    assert abs(corner["x"] - frame["x"]) <= 2
    assert abs(corner["y"] - frame["y"]) <= 2


@pytest.mark.parametrize("width", [1440, 1000, 2200])
def test_the_curve_runs_on_from_cell_to_cell(desk: Page, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 900})
    gaps = desk.evaluate(CURVE_GAPS)
    assert len(gaps) > 10
    assert max(gaps) < 1


def test_a_link_to_a_cell_leads_there(desk: Page) -> None:
    desk.goto(f"{desk.url.split('#')[0]}#delivery--pains")
    cell = desk.locator("[id='delivery--pains']")
    desk.wait_for_timeout(300)
    assert cell.evaluate(
        "one => { const box = one.getBoundingClientRect(); const x = box.left + box.width / 2, y = box.top + 10;"
        " return one.contains(document.elementFromPoint(x, y)) }"
    ), "the cell lies outside the window or below the heads"


def test_a_phone_shows_cards_in_reading_order(phone: Page) -> None:
    order = phone.evaluate(
        "[...document.querySelectorAll('.js-table :is(.js-stage, .js-touchpoint)')]"
        ".map(one => [one.getBoundingClientRect().top, one.id])"
    )
    assert [id_ for _, id_ in sorted(order)] == [
        "awareness", "friend-s-post-after-a-run", "search-for-the-old-model",
        "consideration", "category-page-with-filters", "product-page", "live-chat",
        "decision", "basket", "checkout-delivery-step",
        "onboarding", "order-confirmation-email", "delivery", "first-run",
        "retention", "second-pair-reminder", "advocacy", "review-request",
    ]  # fmt: skip
    head, *cells = [
        phone.locator(f"[id='product-page{part}']").bounding_box() for part in ("", "--actions", "--emotion", "--pains")
    ]
    tops = [box["y"] for box in (head, *cells) if box]
    assert tops == sorted(tops)
    assert len(tops) == 4
    assert phone.locator("[id='product-page--pains'] .js-lane-name").is_visible()
    hidden = phone.locator(".js-table td.js-empty")
    assert all(hidden.nth(index).is_hidden() for index in range(min(hidden.count(), 5)))


def test_without_scripts_everything_is_there(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str]
) -> None:
    with watch(java_script_enabled=False) as watched:
        watched.page.goto(serve(example_site.site) + MAP)
        assert watched.page.locator("[id='basket--pains']").is_visible()
        assert watched.page.locator("button.js-lane-label, button.js-toggle").count() == 0
        assert watched.page.locator(".js-toggle .js-name").first.is_visible()


def test_every_cell_is_heard_with_its_heads(desk: Page) -> None:
    heads = desk.evaluate(
        "[...document.querySelectorAll('.js-table td')].map(cell => cell.getAttribute('headers').split(' ')"
        ".map(id => document.getElementById(id)).map(head => head && head.closest('table') === cell.closest('table')"
        " ? head.getAttribute('scope') + ':' + (head.classList.contains('js-stage') ? 'stage' :"
        " head.classList.contains('js-touchpoint') ? 'touchpoint' : 'lane') : 'nothing'))"
    )
    assert heads
    for scopes in heads:
        assert [scope.split(":")[1] for scope in scopes] in (["stage", "touchpoint", "lane"], ["stage", "lane"])
        assert scopes[-1].startswith("row:")


@pytest.mark.parametrize("width", [1440, 390])
def test_the_table_stays_a_table_to_a_screen_reader(desk: Page, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 900})
    heard = desk.locator(".js-region").aria_snapshot()
    assert 'table "Buying running shoes online: stages, touchpoints' in heard.splitlines()[1]
    assert heard.count("- row ") + heard.count("- row:") >= 8
    assert 'columnheader "6 Advocacy' in heard
    assert "The tag leads to the home page, not to the shoe" in heard
    assert "Severity 3" in heard
    if width == 1440:
        assert 'rowheader "Pain points"' in heard
        assert 'button "Pain points" [expanded]' in heard
