"""What a screen reader makes of a map, by Chromium's accessibility tree: ways from a cell, the text in its order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import pytest
from support.building import Built
from support.built_pages import page_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

MAPS = ("buying-running-shoes-online", "opening-a-bank-account")
HEADS = """() => {
  // The heads of each cell as HTML has them: by column and row, over all spans.
  const found = {};
  for (const table of document.querySelectorAll(".js-region .js-table")) {
    const above = [];
    [...table.rows].forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (above[y]?.[x]) x += 1;
        for (let dy = 0; dy < cell.rowSpan; dy += 1)
          for (let dx = 0; dx < cell.colSpan; dx += 1) (above[y + dy] ??= [])[x + dx] = cell;
        if (cell.tagName === "TD" && cell.id) {
          const column = above.slice(0, y).map((line) => line[x]).filter((one) => one?.closest("thead"));
          found[cell.id] = { column: [...new Set(column)].map((one) => one.id), row: above[y][0].id };
        }
        x += cell.colSpan;
      }
    });
  }
  return found;
}"""


@dataclass
class Heard:
    """A part of the page as it is heard."""

    role: str
    name: str
    url: str = ""
    inside: list[Heard] = field(default_factory=list)

    def all(self) -> Iterator[Heard]:
        """It and everything in it."""
        yield self
        for one in self.inside:
            yield from one.all()

    @property
    def text(self) -> str:
        """All that is read."""
        return " ".join(one.name for one in self.all() if one.role == "StaticText")


def _heard(page: Page) -> Mapping[str, Heard]:
    """Every element with an id that is heard, by its id."""
    client = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in client.send("Accessibility.getFullAXTree")["nodes"]}
    by_element: dict[int, Heard] = {}

    def made(key: str) -> list[Heard]:
        node = nodes[key]
        below = [one for child in node.get("childIds", ()) if child in nodes for one in made(child)]
        if node.get("ignored"):
            return below
        urls = [each["value"]["value"] for each in node.get("properties", ()) if each["name"] == "url"]
        name = node.get("name", {}).get("value", "")
        heard = Heard(node["role"]["value"], name, "".join(urls), below)
        by_element[node.get("backendDOMNodeId", 0)] = heard
        return [heard]

    made(next(iter(nodes)))
    found = {}
    queue = [client.send("DOM.getDocument", {"depth": -1})["root"]]
    while queue:
        element = queue.pop()
        queue += element.get("children", ())
        attributes = element.get("attributes", [])
        id_ = dict(zip(attributes[::2], attributes[1::2], strict=True)).get("id")
        if id_ and element["backendNodeId"] in by_element:
            found[id_] = by_element[element["backendNodeId"]]
    return found


@pytest.mark.parametrize("name", MAPS)
def test_from_any_cell_to_its_stage_persona_and_evidence(
    example_site: Built, watch: Callable[..., Any], example_pages: str, name: str
) -> None:
    address = f"{example_pages}maps/{name}/"
    with watch() as watched:
        watched.page.goto(address)
        heads, heard = watched.page.evaluate(HEADS), _heard(watched.page)
    built = page_of(example_site.site, f"maps/{name}/index.html")
    said = 0
    for id_, found in heads.items():
        if not built.by_id(id_).text or id_ not in heard:
            continue
        where, lane = id_.rsplit("--", 1)
        cell, column, row = heard[id_], [heard[one] for one in found["column"]], heard[found["row"]]
        assert cell.role == "cell", id_
        assert [one.role for one in column] == ["columnheader"] * len(column), id_
        assert where in found["column"], id_
        assert "js-stage" in built.by_id(found["column"][0]).attrs["class"], id_
        assert (row.role, found["row"].startswith(f"lane--{lane}")) == ("rowheader", True), id_
        assert all(one.name for one in (*column, row)), id_
        said += 1
    assert said > 40
    # A persona's sign in the head of a column is a link that has the persona's name.
    signs = [
        one
        for head in built.all("th", "js-touchpoint")
        for one in heard[head.attrs["id"]].all()
        if one.role == "link" and "/personas/" in one.url
    ]
    assert len(signs) > 5
    for sign in signs:
        page = page_of(example_site.site, urljoin(sign.url, "index.html").split("/", 3)[3])
        assert page.first("h1").text.startswith(sign.name)
    # How well a claim is founded stands with its sources, in the same cell.
    sources = [one for one in heard if one.endswith("--evidence") and not one.startswith("lane--")]
    assert len(sources) > 3
    for id_ in sources:  # the lane's name is heard at the head of its row
        assert set(built.by_id(id_).text.split()) - {"Evidence"} <= set(heard[id_].text.split()), id_


@pytest.mark.parametrize("width", [1440, 390])
def test_from_a_touchpoint_to_its_place_in_the_text_and_back(
    watch: Callable[..., Any], example_pages: str, width: int
) -> None:
    with watch(width=width) as watched:
        page = watched.page
        page.goto(f"{example_pages}maps/{MAPS[0]}/")
        names = page.locator(".js-touchpoint b a")
        assert names.count() == page.locator(".js-touchpoint").count() > 8
        sizes = page.locator(".js-touchpoint a").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect().height)"
        )
        assert min(sizes) >= 24
        name = page.get_by_role("columnheader").get_by_role("link", name="Live chat")
        head = name.evaluate("one => one.closest('th').id")
        name.click()
        page.wait_for_url(f"**/maps/{MAPS[0]}/story/#{head}")
        heading = page.locator(f"h3#{head}")
        assert heading.inner_text() == "Live chat"
        heading.get_by_role("link").click()
        page.wait_for_url(f"**/maps/{MAPS[0]}/#{head}")
        assert page.locator(f"th#{head}").bounding_box()["y"] > 0
        page.get_by_role("columnheader").get_by_role("link", name="shared").first.click()
        page.wait_for_url("**/touchpoints/**")
        assert watched.wrong == []


def test_the_text_is_heard_in_order(watch: Callable[..., Any], example_pages: str) -> None:
    with watch() as watched:
        page = watched.page
        page.goto(f"{example_pages}maps/{MAPS[0]}/story/")
        heard = page.locator("body").aria_snapshot()
        headings = page.locator(":is(h1, h2, h3)").evaluate_all("all => all.map(one => one.tagName)")
        assert watched.wrong == []
    levels = [int(one[1]) for one in headings]
    assert levels[:3] == [1, 2, 3]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    parts = [
        'navigation "Way back"', 'heading "Buying running shoes online" [level=1]', 'navigation "Stages"',
        'heading "1. Awareness" [level=2]', 'heading "Friend\'s post after a run" [level=3]',
        "Alex feels curious (+1).",
        "severity 3 of 5: a hurdle", 'heading "2. Consideration" [level=2]',
    ]  # fmt: skip
    places = [heard.find(part) for part in parts]
    assert -1 not in places, heard[:3000]
    assert places == sorted(places)
