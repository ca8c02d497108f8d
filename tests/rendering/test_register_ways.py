"""Ways into the register of touchpoints: an address selects exactly the rows that it was made for."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qsl, urlsplit

import pytest
from support.building import Built
from support.built_pages import BuiltPage, page_of

from journeysite.catalog.name_addresses import name_address
from journeysite.rendering import register_ways
from journeysite.rendering.listings import listings
from journeysite.rendering.register_ways import way, ways
from journeysite.rendering.site import Site

Make = Callable[..., Site]
MAP = "---\ntitle: {}\n{}\n---\n"
FILES = {
    "personas/ann.md": "---\nname: Ann\n---\n",
    "personas/bob.md": "---\nname: Bob\n---\n",
    "touchpoints/desk.md": "---\nname: Desk\nchannel: [store, Phone]\n---\n",
    # Names that only look alike, a stage without a name that is called as one that has it, and Markdown in names.
    "maps/a.md": MAP.format("A", "personas: [ann, bob]")
    + "## C\n### One\n- Channel: app\n- Personas: ann\n### Two\n- Actions: x\n## C?\n### Three\n- Channel: App\n"
    "##\n### Four\n- Channel: app\n"
    "## **Pay**\n### [Desk](../touchpoints/desk.md)\n- Actions: x\n## Alone\n- Actions: x\n",
    "maps/b.md": MAP.format("B", "status: review")
    + "## Stage 3\n### Five\n- Channel: app\n## PAY\n### Six\n- Channel: store, STORE\n- Personas: bob\n"
    "## none\n- Goal: x\n### Seven\n- Channel: none\n",
    "maps/old.md": MAP.format("Old", "personas: [ann]\nstatus: archived")
    + "## Pay\n### Eight\n- Channel: app\n## c!\n### Nine\n- Channel: fax\n",
}


@pytest.mark.parametrize("stray", ["web site", "Web-Site", "in-store", "instore"])
def test_one_more_spelling_of_a_channel_leaves_out_no_address(site_of: Make, stray: str) -> None:
    text = "## A\n### {0}\n- Channel: {0}\n"
    files = {f"maps/{at}.md": text.format(name) for at, name in enumerate(("website", "in store", "fax"))}
    before = ways(site_of(files)).addresses["channel"]
    after = ways(site_of({**files, "maps/z.md": text.format(stray)})).addresses["channel"]
    assert set(before) == {"website", "in-store", "fax"}
    assert before.items() <= after.items()


def selected(page: BuiltPage, query: str) -> int:
    """How many rows of a register an address shows, as the script reads it. No part of it may be left out."""
    chosen: dict[int, set[str]] = {}
    boxes: dict[tuple[str, str], tuple[int, str]] = {}
    place = -1
    for one in page.elements:
        if one.tag == "fieldset":
            place = int(one.attrs["data-place"])
        elif one.tag == "input" and "data-n" in one.attrs:
            boxes[one.attrs["name"], one.attrs["value"]] = place, one.attrs["data-n"]
    for asked in parse_qsl(query, strict_parsing=bool(query)):
        at, number = boxes[asked]
        chosen.setdefault(at, set()).add(number)
    rows = [[set(group.split(",")) for group in one.attrs["data-f"].split(";")] for one in page.all("tr")
            if "data-f" in one.attrs]  # fmt: skip
    return sum(all(row[at] & wanted for at, wanted in chosen.items()) for row in rows)


def into_register(page: BuiltPage) -> list[tuple[str, int]]:
    """Every link of the page of coverage into the register: its query, and the number of touchpoints that it promises.

    That of a row's name is the number of the last cell, and that of a stage's is its own.
    """
    found = []
    start = next(at for at, one in enumerate(page.elements) if one.has("js-coverage"))
    for at, one in enumerate(page.elements):
        if at > start and one.tag == "a" and re.search(r"touchpoints/($|\?)", one.attrs["href"]):
            text = _cells(page, at)[-1] if page.elements[at - 1].tag == "th" else one.text
            count = re.match(r"(\d+) touchpoint", text)
            found.append((urlsplit(one.attrs["href"]).query, int(count[1]) if count else 0))
    return found


def _cells(page: BuiltPage, at: int) -> list[str]:
    """The cells of the row whose head holds the element `at`."""
    cells = []
    for one in page.elements[at + 1 :]:
        if one.tag in ("tr", "table", "details", "h2"):
            break
        if one.tag == "td":
            cells.append(one.text)
    return cells


def test_every_way_of_the_example_opens_what_its_cell_counts(example_site: Built) -> None:
    coverage = page_of(example_site.site, "coverage/index.html")
    register = page_of(example_site.site, "touchpoints/index.html")
    promised = into_register(coverage)
    assert len(promised) > 150
    assert [one for one in promised if selected(register, one[0]) != one[1] or not one[1]] == []
    assert not [query for query, _ in promised if "status=archived" in query]


def test_ways_are_exact_or_left_out_where_names_only_look_alike(site_of: Make) -> None:
    site = site_of(FILES)
    coverage, register = (
        BuiltPage(f"<body>{listings(site)[uri].body(site, uri)}</body>")
        for uri in ("coverage.md", "touchpoints/index.md")
    )
    promised = into_register(coverage)
    assert len(promised) > 15
    assert [one for one in promised if selected(register, one[0]) != one[1]] == []
    queries = {query for query, _ in promised}
    status = "map-status=review&map-status=published"
    assert f"stage=c&stage={name_address('C?')}&{status}" in queries  # c! is another of these names, and archived
    assert f"persona=bob&stage=pay&{status}" in queries
    assert f"channel={name_address('none')}&{status}" in queries
    assert not [query for query in queries if query.startswith("stage=stage-3")]  # another map's has no name


def test_an_address_says_what_it_shows(site_of: Make) -> None:
    site = site_of(FILES)
    found = ways(site)
    assert (found.pages, found.in_force) == (1, ("review", "published"))
    assert way(site, found, "coverage.md", "channel", "app") == (
        "../touchpoints/?channel=app&map-status=review&map-status=published#register", 4,
    )  # fmt: skip
    assert way(site, found, "coverage.md", "channel", "") == (
        "../touchpoints/?channel=none&map-status=review&map-status=published#register", 1,
    )  # fmt: skip
    assert way(site, found, "coverage.md", stages=["alone"]) is None
    assert way(site, found, "coverage.md", "channel", "fax") is None
    assert way(site, ways(site_of({})), "coverage.md") is None


def test_no_address_asks_for_what_it_cannot(site_of: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    site = site_of(FILES)
    monkeypatch.setattr(register_ways, "_MOST_STAGES", 1)
    assert way(site, ways(site), "coverage.md", stages=["c"]) is None
    monkeypatch.setattr(register_ways, "ROWS", 3)
    assert ways(site).pages == 4
    assert way(site, ways(site), "coverage.md") is None
