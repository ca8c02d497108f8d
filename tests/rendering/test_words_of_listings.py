"""What a search finds the pages by that gather what other pages say."""

from __future__ import annotations

from collections.abc import Callable

from journeysite.rendering.listings import listings
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
    assert words["evidence.md"] == ["Diary study", "Exit survey"]
    assert words["opportunities.md"] == ["overdue", "idea", "planned", "in progress", "done", "declined"]
    assert words["health.md"][0] == "reviews overdue"
    assert words["pain-points.md"] == []
