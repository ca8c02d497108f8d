"""Heads on paper: goals give way first, then columns."""

from __future__ import annotations

import pytest

from journeysite.rendering.heads_on_paper import OnPaper, StageText, TouchpointText, on_paper

AS_USUAL = OnPaper(None, goals_apart=False)


@pytest.mark.parametrize(
    ("goal", "touchpoint", "expected"),
    [
        (0, 25, AS_USUAL),
        (40, 25, AS_USUAL),
        (90, 55, OnPaper(None, goals_apart=True)),
        (200, 55, OnPaper(None, goals_apart=True)),
        (0, 150, OnPaper(5, goals_apart=False)),
        (90, 150, OnPaper(5, goals_apart=True)),
        (90, 5000, OnPaper(2, goals_apart=True)),
    ],
)
def test_seven_stages_of_one_touchpoint(goal: int, touchpoint: int, expected: OnPaper) -> None:
    assert on_paper([StageText(12, goal, 1)] * 7, [TouchpointText(touchpoint, 20)] * 7) == expected


def test_a_stage_over_many_columns_has_room_for_its_goal() -> None:
    wide, narrow = StageText(12, 90, 4), StageText(12, 90, 1)
    touchpoints = [TouchpointText(50, 20)] * 8
    assert on_paper([wide, wide], touchpoints) == AS_USUAL
    assert on_paper([narrow] * 8, touchpoints) == OnPaper(None, goals_apart=True)
    assert on_paper([StageText(12, 90, 8)], touchpoints) == AS_USUAL, "eight columns are not cut"
    assert on_paper([StageText(12, 90, 8), narrow], touchpoints).goals_apart


def test_one_column_and_none_are_printed_as_they_are() -> None:
    assert on_paper([], []) == AS_USUAL
    assert on_paper([StageText(900, 900, 1)], [TouchpointText(9000, 0)]) == OnPaper(None, goals_apart=True)
