"""Nothing moves when the scripts start: what they add has its place in the page from the beginning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import pytest
from test_every_page import KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

pytestmark = pytest.mark.browser

SHIFTS = """window.shifts = []; new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    const moved = ({ node, previousRect: from, currentRect: to }) => `${node?.className || node?.nodeName}: ` +
      [from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height].map(Math.round);
    shifts.push(`${value.toFixed(4)} ${sources.map(moved).join("; ")}`);
  }
}).observe({ type: "layout-shift" });"""
PAINTED = "performance.getEntriesByName('first-contentful-paint').length && document.querySelector('footer, .js-story')"


class Scripts:
    """The scripts of a page, which are held until somebody lets them go; all but the one that comes early."""

    def __init__(self, page: Page) -> None:
        self.held: list[Route] | None = []
        page.route(re.compile(r"(?<!/early)\.js$"), self.ask)

    def ask(self, route: Route) -> None:
        if self.held is None:
            route.continue_()
        else:
            self.held.append(route)

    def hold(self) -> None:
        self.held = []

    def let_go(self) -> None:
        held, self.held = self.held or [], None
        for route in held:
            route.continue_()


HIGH = 1600
"""A window in which is seen what lies further down, too."""

CHOICES = {
    "full width": "maps/buying-running-shoes-online/?view=full",
    "compact": "maps/buying-running-shoes-online/?view=compact",
    "folded": "maps/buying-running-shoes-online/?fold=actions,thoughts",
    "without a persona": "maps/buying-running-shoes-online/?hide=alex,priya",
    "one stage": "maps/buying-running-shoes-online/?stage=awareness",
    "filtered pain points": "pain-points/?severity=5",
    "few pain points": "pain-points/?find=shipping#register",
    "one source": "evidence/?find=survey",
    "no pain point": "pain-points/?find=nothing-like-this",
    "opportunities by date": "opportunities/?status=planned&sort=due",
    "few opportunities": "opportunities/?find=shipping",
    "some opportunities": "opportunities/?find=price",
    "touchpoints of a word": "touchpoints/?find=chat",
    "filtered maps": "maps/?type=future-state",
}
"""Addresses that ask for something else than what the page shows without scripts.

Lists reach below the window: where a list ends in view, the foot of the page moves when its rows are first laid out.
"""


def _moved(page: Page, scripts: Scripts, address: str, ready: str = PAINTED) -> list[str]:
    """What moves from the moment on at which the scripts start, on a page that is painted."""
    scripts.hold()
    page.goto(address, wait_until="commit")
    page.wait_for_function(ready)
    page.wait_for_timeout(50)
    page.evaluate("shifts.length = 0")  # what moves while a page is still read
    scripts.let_go()
    page.wait_for_load_state()
    page.wait_for_timeout(100)
    moved: list[str] = page.evaluate("shifts")
    return moved


def _moved_on(
    page: Page, address: str, paths: Mapping[str, str], ready: str = PAINTED
) -> Iterator[tuple[str, list[str]]]:
    """What moves on each of some pages, while that page is open."""
    page.add_init_script(SHIFTS)
    scripts = Scripts(page)
    for name, path in paths.items():
        yield name, _moved(page, scripts, address + path, ready)


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_when_scripts_start(watch: Callable[..., Any], example_pages: str, width: int) -> None:
    with watch(width=width, height=HIGH) as watched:
        found = _moved_on(watched.page, example_pages, KINDS)
        assert [f"{kind}: {one}" for kind, moved in found for one in moved] == []


WAITING = "document.querySelector('footer') && getComputedStyle(document.body).opacity === '0'"


@pytest.mark.parametrize("width", [390, 1440])
def test_choices_of_the_address_are_made_before_the_page_is_shown(
    watch: Callable[..., Any], example_pages: str, width: int
) -> None:
    with watch(width=width, height=HIGH) as watched:
        page, found = watched.page, []
        for choice, moved in _moved_on(page, example_pages, CHOICES, WAITING):
            found += [f"{choice}: {one}" for one in moved]
            assert page.evaluate("getComputedStyle(document.body).opacity") == "1", choice
            said = page.locator(".js-shown").first
            assert not said.text_content() or "left out" not in (said.text_content() or ""), choice
        assert found == []
        assert watched.wrong == []


def test_a_page_is_shown_even_where_its_script_fails(watch: Callable[..., Any], example_pages: str) -> None:
    with watch() as watched:
        page = watched.page
        page.route("**/journeysite.js", lambda route: route.abort())
        page.goto(example_pages + CHOICES["compact"], wait_until="commit")
        page.wait_for_function(WAITING)
        page.wait_for_function("getComputedStyle(document.body).opacity === '1'")
