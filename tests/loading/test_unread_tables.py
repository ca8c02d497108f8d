from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.documents import Loaded

Load = Callable[..., Loaded]


def said(load_text: Load, section: str, header: str = "") -> list[str]:
    loaded = load_text(f"{header}# T\n\n## A\n- Actions: x\n\n## B\n{section}\n")
    return [f"{found.span.line}:{found.span.column} {found.code.slug}" for found in loaded.diagnostics]


@pytest.mark.parametrize(
    "table",
    [
        "| Actions | Who knows | Where |\n|-|-|-|\n| a | b | c |",
        "| Pain points | Opportunities |\n|-|-|\n| a | b |",
    ],
)
def test_a_table_in_the_place_of_a_stage_is_told(load_text: Load, table: str) -> None:
    assert said(load_text, table) == ["7:3 unplaced-text"]
    assert said(load_text, table, "---\nstages: [A]\n---\n") == []


@pytest.mark.parametrize(
    "section",
    [
        "| Gap | Who |\n|-|-|\n| a | b |",
        "| Action | Owner | Due |\n|-|-|-|\n| a | b | c |",
        "| Attribute | Detail |\n|-|-|\n| Role | Lead |\n| Pain points | x |",
        "We do this next:\n\n| Action | Who |\n|-|-|\n| a | b |",
        "Words.\n\n## Opportunities\n| Opportunity | Who |\n|-|-|\n| a | b |",
    ],
)
def test_tables_of_the_narrative_are_no_finding(load_text: Load, section: str) -> None:
    assert said(load_text, section) == []
