"""A template's references become those of the site that it is copied into."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from journeysite.pipeline import Content
from journeysite.scaffolding.fitting import as_scalar, fitted

ReadSite = Callable[..., Content]
TEXT = """\
---
title: A
future_of: current-state
personas: [Sam]
---
personas: [Sam]

## Stage
### [Help line](../touchpoints/help-line.md)
- Actions: Calls
"""
MAP = "## A\n- Actions: x\n"


def test_a_site_with_nothing_is_left_hints(read_site: ReadSite) -> None:
    text = fitted(TEXT, "maps/a.md", read_site({"index.md": "# Home\n"}).catalog)
    start, _, body = text.partition("\n---\n")
    assert yaml.safe_load(start) == {"title": "A"}
    assert "# personas: []" in start
    assert "# future_of:" in start
    assert "### Help line\n" in body
    assert body.startswith("personas: [Sam]"), "only the front matter refers to personas"


def test_a_site_gives_its_own(read_site: ReadSite) -> None:
    content = read_site(
        {
            "maps/today.md": MAP,
            "maps/day.md": f"---\ntitle: A day\ntype: day-in-the-life\n---\n{MAP}",
            "personas/zoe.md": "---\nname: Anna\n---\n",
            "personas/alex.md": "---\nname: Zed\n---\n",
            "touchpoints/calls/help-line.md": "---\nname: Help line\n---\n",
        }
    )
    text = fitted(TEXT, "maps/a.md", content.catalog)
    assert "personas: [zoe]" in text, "the first by name"
    assert "future_of: today" in text, "a current-state map"
    assert "[Help line](../touchpoints/calls/help-line.md)" in text
    assert "personas: [alex, zoe]" in fitted(TEXT, "maps/a.md", content.catalog, ["alex", "zoe"])


def test_what_the_site_has_too_stays(read_site: ReadSite) -> None:
    files = {"maps/current-state.md": MAP, "personas/sam.md": "---\nname: Sam\n---\n"}
    content = read_site({**files, "touchpoints/help-line.md": "---\nname: Help line\n---\n"})
    assert fitted(TEXT, "maps/a.md", content.catalog) == TEXT


def test_drafts_are_not_referred_to(read_site: ReadSite) -> None:
    content = read_site({"personas/alex.md": "---\nname: Alex\nstatus: draft\n---\n", "maps/b.md": MAP})
    assert "# personas: []" in fitted(TEXT, "maps/a.md", content.catalog)


@pytest.mark.parametrize(
    "text",
    [
        "First order",
        "A guest's stay (two nights)",
        "no",
        "NULL",
        "12:30",
        "2026-01-02",
        "a: b",
        "a #b",
        "- a",
        '"quoted"',
        "C:\\path",
        "Ärztlicher Besuch",
        "予約",
        "[x](y)",
        "ends with colon:",
        "1e3",
        "a, b",
        "!x",
        "{a}",
        "x ",
    ],
)
def test_a_value_is_read_as_it_was_meant(text: str) -> None:
    assert yaml.safe_load(f"title: {as_scalar(text)}") == {"title": text}
    assert yaml.safe_load(f"names: [{as_scalar(text)}]") == {"names": [text]}
