from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from journeysite.loading.documents import Loaded

Load = Callable[..., Loaded]


def read(load_text: Load, body: str) -> tuple[list[Any], list[str], Loaded]:
    loaded = load_text(f"# Title\n{body}\n")
    assert loaded.document
    names = [[stage.name, *(one.name for one in stage.touchpoints)] for stage in loaded.document.value.stages]
    return names, [found.code.slug for found in loaded.diagnostics], loaded


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("1. Search\n2. Pay", [["Title", "Search", "Pay"]]),
        ("## Buying\n1) Search\n\n2) Pay", [["Buying", "Search", "Pay"]]),
        ("## Buying\n### Steps of the journey\n1. Search\n2. Pay", [["Buying", "Search", "Pay"]]),
        ("## The journey\n1. Search\n2. Pay\n\n## Lessons\n1. One\n2. Two", [["The journey", "Search", "Pay"]]),
        (
            "## A\n1. a\n2. b\n\nThen:\n\n1. c\n2. d\n\n## B\n1. e\n2. f",
            [["A", "a", "b"], ["A", "c", "d"], ["B", "e", "f"]],
        ),
        ("## Step 1: Search\nwords\n\n## Step 2: Pay\n\n## Notes\nend", [["Title", "Search", "Pay"]]),
        ("## Buying\n### Step 1: Search\n### Step 2: Pay\n## End\n", [["Buying", "Search", "Pay"]]),
    ],
)
def test_numbered_steps_are_touchpoints(load_text: Load, body: str, expected: list[Any]) -> None:
    names, codes, _ = read(load_text, body)
    assert names == expected
    assert "no-stages" in codes
    assert set(codes) <= {"no-stages", "unplaced-text"}


@pytest.mark.parametrize(
    "body", ["1. [A](#a)\n2. [B](#b)", "1. Alone", "- Search\n- Pay", "```\n1. Search\n2. Pay\n```", "## Step 1: Alone"]
)
def test_what_is_no_list_of_steps(load_text: Load, body: str) -> None:
    assert read(load_text, body)[:2] == ([], ["no-stages"])


def test_where_lanes_are_numbers_are_text(load_text: Load) -> None:
    names, codes, _ = read(load_text, "## A\n- Actions: x\n\n## Lessons\n1. One\n2. Two")
    assert (names, codes) == ([["A"]], [])


def test_what_stands_below_a_step_and_around_it_is_kept(load_text: Load) -> None:
    body = (
        "Before.\n\n1. Search\n   - types\n   - reads\n\n     ```\n     code\n     ```\n2. Pay\n\nAfter.\n\n## End\nbye"
    )
    names, codes, loaded = read(load_text, body)
    assert names == [["Title", "Search", "Pay"]]
    assert loaded.document
    assert loaded.document.value.stages[0].touchpoints[0].actions == ("types", "reads")
    assert loaded.document.before == "\nBefore.\n"
    assert loaded.document.after.split() == ["###", "Search", "```", "code", "```", "After.", "##", "End", "bye"]
    assert codes == ["unplaced-text", "no-stages"]


def test_front_matter_has_the_stages(load_text: Load) -> None:
    loaded = load_text("---\nstages:\n  - name: A\n    actions: x\n---\n1. Search\n2. Pay\n")
    assert loaded.diagnostics == ()
