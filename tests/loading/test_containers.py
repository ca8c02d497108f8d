"""Headings that announce stages."""

from __future__ import annotations

import pytest

from journeysite.loading.blocks import scan
from journeysite.loading.containers import announces_stages, containers, speaks_of_stages
from journeysite.loading.sections import Section, section_tree


def sections(text: str) -> list[Section]:
    return [section for section in section_tree(scan(text.split("\n"))).walk() if section.heading]


@pytest.mark.parametrize(
    ("heading", "speaks", "announces"),
    [
        ("Journey stages", True, True),
        ("2. The customer journey", True, True),
        ("Journey map: buying shoes", True, True),
        ("Kundenreise", True, True),
        ("Journey stages for Ana", True, False),
        ("Journey home", True, False),
        ("Next steps", True, False),
        ("Before the journey", False, False),
        ("Stage A", False, False),
        ("Search", False, False),
        ("🎉", False, False),
    ],
)
def test_what_a_heading_says_of_stages(heading: str, *, speaks: bool, announces: bool) -> None:
    (section,) = sections(f"## {heading}")
    assert (speaks_of_stages(section), announces_stages(section)) == (speaks, announces)


@pytest.mark.parametrize(
    ("text", "holding"),
    [
        ("## Stages for Ana\n### A\n### B\n## Later\n### C", ["Stages for Ana"]),
        ("## Apply\n### A\n### B\n## Next steps\n### C", []),
        ("## One\n### Stage 1: A\n## Two\n### Stage 2: B", ["One", "Two"]),
        ("## Stage 1: A\n### Phase 1: b\n### Phase 2: c", []),
        ("## One\n### Step 1: A\n### Step 2: B", ["One"]),
        ("## One\n### Step 1: A\n### Step 2: B\n## Two\n### Step 3: C", []),
    ],
)
def test_what_holds_stages(text: str, holding: list[str]) -> None:
    """Of headings of the second level, where all of the third have lanes."""
    kept = sections(text)  # a section does not keep the one above it
    found = containers([section for section in kept if section.level == 3])
    assert sorted(section.heading.text for section in found if section.heading) == holding
