"""What a search finds the pages by that gather what other pages say."""

from __future__ import annotations

from collections.abc import Callable

from journeysite.rendering.listings import listings
from journeysite.rendering.search import indexed, line
from journeysite.rendering.site import Site

MAP = """\
---
title: Buying
evidence: [{source: Diary study}]
---
## A
- Channel: website
- Evidence: Exit survey, 2026-06-14
### [Chat](../touchpoints/chat.md)
- Actions: x
- Evidence: Exit survey, 2026-08-01
"""


def test_registers_are_found_by_what_they_list(site_of: Callable[..., Site]) -> None:
    site = site_of({"maps/buying.md": MAP, "touchpoints/chat.md": "---\nname: Chat\nchannel: chat\n---\n"})
    words = {uri: list(listing.words(site)) for uri, listing in listings(site).items()}
    assert words["touchpoints/index.md"] == ["website", "chat"]
    assert words["evidence.md"] == ["Exit survey", "Diary study"], "the one named most often first"
    assert words["opportunities.md"] == ["overdue", "idea", "planned", "in progress", "done", "declined"]
    assert words["health.md"][0] == "reviews overdue"
    assert words["pain-points.md"] == []


def test_a_result_says_what_it_is(site_of: Callable[..., Site]) -> None:
    files = {
        "maps/buying.md": MAP.replace("title: Buying", "title: Buying\nowner: Delivery"),
        "touchpoints/chat.md": "---\nname: Chat\nchannel: chat\n---\n",
        "personas/grace.md": "---\nname: Grace\ntags: [mobility]\n---\n",
        "kpis/rate.md": "---\nname: Rate\nsummary: Of returns.\n---\n",
    }
    site = site_of(files)
    tops = {document.id: indexed(site, document).top for document in site.catalog.documents}
    assert tops == {
        "buying": "",
        "chat": "<p>Shared touchpoint</p>",
        "grace": "<p>Persona</p><p>mobility</p>",
        "rate": "<p>KPI</p><p>Of returns.</p>",
    }
    assert list(listings(site)["owners/delivery.md"].words(site)) == ["Owner"]


def test_a_result_says_a_short_line_however_many_things_a_page_gathers() -> None:
    names = [f"Interviews of round {number}" for number in range(100)]
    said = line(names)
    assert said.split(" · ") == names[: said.count("·") + 1]
    assert 175 < len(said) <= 200
    assert line(["x" * 201, "Diary study"]) == "Diary study", "one that finds no room does not take it from the others"
    assert line(["x" * 200]) == "x" * 200
    assert line([]) == ""
