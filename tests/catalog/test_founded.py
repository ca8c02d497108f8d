"""How many touchpoints are researched, and how many sources there are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.catalog.founded import Founded, founded
from journeysite.loading.sources import Kind
from journeysite.pipeline import Content

SOURCE = "- Evidence: Survey, 2026-01-02\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## A\n- Actions: x\n", Founded(1, 0, judged=False, sources=0)),
        ("## A\n- Actions: x\n- Confidence: researched\n", Founded(1, 1, judged=True, sources=0)),
        (f"## A\n- Actions: x\n{SOURCE}", Founded(1, 1, judged=True, sources=1)),
        (f"## A\n- Actions: x\n- Confidence: partial\n{SOURCE}", Founded(1, 0, judged=True, sources=1)),
        (
            "## A\n- Confidence: researched\n### T\n- Actions: x\n### U\n- Confidence: assumption\n",
            Founded(2, 1, judged=True, sources=0),
        ),
        (f"## A\n{SOURCE}\n### T\n- Actions: x\n", Founded(1, 0, judged=False, sources=1)),
        (
            "---\nstages: [{name: A, touchpoints: [{touchpoint: t, actions: x}]}]\n---\n",
            Founded(1, 1, judged=True, sources=1),
        ),
        ("---\nevidence: [{source: Study}]\n---\n## A\n- Actions: x\n", Founded(1, 0, judged=False, sources=1)),
        ("---\ntitle: Empty\n---\n", Founded(0, 0, judged=False, sources=0)),
    ],
)
def test_what_a_map_rests_on(read_site: Callable[..., Content], text: str, expected: Founded) -> None:
    shared = "---\nname: T\nevidence: [{source: Log}]\n---\n"
    catalog = read_site({"maps/a.md": text, "touchpoints/t.md": shared}).catalog
    assert founded(catalog, catalog.of_kind(Kind.MAP)["a"]) == expected


@pytest.mark.parametrize(
    ("researched", "of", "share"),
    [(0, 0, 0), (1, 3, 33), (2, 3, 67), (86, 146, 59), (3, 3, 100), (999, 1000, 99), (1, 1000, 1), (0, 1000, 0)],
)
def test_a_share_is_rounded_but_whole_only_if_it_is_and_nothing_only_if_it_is(
    researched: int, of: int, share: int
) -> None:
    assert Founded(of, researched, judged=True, sources=0).share == share
