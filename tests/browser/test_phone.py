"""Tables on a phone: each row becomes a card, whose words stay whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from support.building import CONFIG, MAP, PERSONA, Built, build, write

pytestmark = pytest.mark.browser

PAGES = ("owners/", "health/", "kpis/", "opportunities/")
CONTENT = {
    f"maps/order-{number}.md": MAP.replace(
        "title: First order",
        f"title: Order {number}\nowner: {owner}\nreviewed: 2025-0{number}-01\nreview_every: 1 month\nkpis: [days]",
    ).replace("(severity 3)", "(severity 3)\n- Opportunities:\n    - Link (owner Warenwirtschaft, due 2025-03-01)")
    for number, owner in enumerate(("Warenwirtschaft", "Internationalisation"), 1)
} | {
    "personas/alex.md": PERSONA,
    "kpis/days.md": "---\nname: Delivery\nunit: minutes\ncurrent: 1234567\ntarget: 1000000\nowner: Operations\n---\n",
}
SETTINGS = "{today: 2026-11-01}"

TORN = """() => {
  const torn = [];
  for (const cell of document.querySelectorAll("article :is(th, td)")) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (text.parentElement.closest(".js-hidden")) continue;
      for (const word of text.data.matchAll(/[^\\s\\-/]+/g)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) torn.push(word[0]);
      }
    }
  }
  return torn;
}"""
SMALL = """() => [...document.querySelectorAll("article .js-as-cards :is(th, span) a")]
  .filter((link) => link.getBoundingClientRect().height < 24).map((link) => link.textContent)"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    config = CONFIG.replace("plugins: [search, journeysite]", f"plugins: [search, journeysite: {SETTINGS}]")
    config += "repo_url: https://example.org/repository\nedit_uri: edit/main/content/\n"
    built = build(write(tmp_path_factory.mktemp("phone"), CONTENT, config))
    assert built.code == 0, built.log
    return built


@pytest.mark.parametrize("width", [390, 320, 740])
@pytest.mark.parametrize("path", PAGES)
def test_no_word_is_torn(
    site: Built, watch: Callable[..., Any], serve: Callable[..., str], path: str, width: int
) -> None:
    with watch(width=width) as watched:
        page = watched.page
        page.goto(serve(site.site) + path)
        assert page.locator("article :is(th, td)").count() > 4
        assert page.evaluate(TORN) == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        if width < 700:
            assert page.evaluate(SMALL) == []
        assert watched.wrong == []


def test_a_card_says_what_its_numbers_are(site: Built, watch: Callable[..., Any], serve: Callable[..., str]) -> None:
    """The name stands alone in its line; what there is none of is not said."""
    with watch(width=390) as watched:
        page = watched.page
        page.goto(serve(site.site) + "owners/")
        card = page.locator(".js-as-cards tbody tr", has_text="Internationalisation")
        name, numbers = card.locator("th").bounding_box(), card.locator("td").first.bounding_box()
        assert name
        assert numbers
        assert name["y"] + name["height"] <= numbers["y"]
        shown = [cell.get_attribute("data-l") for cell in card.locator("td:visible").all()]
        assert shown == ["Journey maps", "Overdue"]
        page.goto(serve(site.site) + "health/")
        cells = page.locator(".js-as-cards tr:not(.js-group) td:visible")
        assert {cell.get_attribute("data-l") for cell in cells.all()} == {"Review", "Researched", "Findings"}
        assert watched.wrong == []


def test_columns_are_named_once(site: Built, watch: Callable[..., Any], serve: Callable[..., str]) -> None:
    """Where the head is in view, cells do not say again which column they are of."""
    with watch(width=800) as watched:
        page = watched.page
        for path in PAGES:
            page.goto(serve(site.site) + path)
            said = page.locator(".js-as-cards td[data-l]").evaluate_all(
                "all => all.map((one) => getComputedStyle(one, '::before').content)"
            )
            assert set(said) <= {"none"}, path
