"""Nothing moves when the scripts start: what they add has its place in the page from the beginning."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from support.building import Built
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
    """The scripts of a page, which are held until somebody lets them go."""

    def __init__(self, page: Page) -> None:
        self.held: list[Route] | None = []
        page.route("**/*.js", self.ask)

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


def _moved(page: Page, scripts: Scripts, address: str) -> list[str]:
    """What moves from the moment on at which the scripts start, on a page that is painted."""
    scripts.hold()
    page.goto(address, wait_until="commit")
    page.wait_for_function(PAINTED)
    page.wait_for_timeout(50)
    page.evaluate("shifts.length = 0")  # what moves while a page is still read
    scripts.let_go()
    page.wait_for_load_state()
    page.wait_for_timeout(100)
    moved: list[str] = page.evaluate("shifts")
    return moved


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_when_scripts_start(
    example_site: Built, watch: Callable[..., Any], serve: Callable[..., str], width: int
) -> None:
    """In high windows, to see what lies further down too."""
    address = serve(example_site.site)
    moved = []
    with watch(width=width, height=1600) as watched:
        page = watched.page
        page.add_init_script(SHIFTS)
        scripts = Scripts(page)
        for kind, path in KINDS.items():
            moved += [f"{kind}: {one}" for one in _moved(page, scripts, address + path)]
    assert moved == []
