"""The page of what needs care in a browser: links to findings have room for fingers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.barriers import barriers
from support.building import build, write

pytestmark = pytest.mark.browser

POOR = """\
---
title: A first order with all that a draft still lacks
personas: [nobody]
owner: Shop
---
## Awareness
### Post
- Channel: social
- Actions: Taps
- Emotion: -2
- Pain points:
    - The tag leads to the home page (severity 5)
    - The tag leads to the home page (severity 5)
- Opportunities:
    - Link
## Decision
### Basket
- Actions: Pays
- Emotion: -2
### Post
- Emotion: -2
## Empty
"""
"""A map of which the rules find several kinds of things: their links do not fit on one line."""


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_links_to_findings_have_room_for_a_finger(
    tmp_path: Path, watch: Callable[..., Any], serve: Callable[..., str], width: int
) -> None:
    built = build(write(tmp_path, {"maps/a.md": POOR}))
    with watch(width=width) as watched:
        page = watched.page
        page.goto(f"{serve(built.site)}health/")
        tops = page.locator(".js-found a").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
        assert len(set(tops)) > (width < 1440), "several lines of links, where the page is narrow"
        assert barriers(page, str(width), ("target-size",)) == []
