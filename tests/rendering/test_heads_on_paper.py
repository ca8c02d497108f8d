"""Heads on paper: where names are long, fewer columns stand side by side."""

from __future__ import annotations

import pytest

from journeysite.rendering.heads_on_paper import StageText, TouchpointText, columns_on_paper


@pytest.mark.parametrize(
    ("stage", "touchpoint", "expected"),
    [(12, 25, None), (12, 55, None), (12, 150, 5), (90, 150, 3), (12, 5000, 2)],
)
def test_seven_stages_of_one_touchpoint(stage: int, touchpoint: int, expected: int | None) -> None:
    assert columns_on_paper([StageText(stage, 1)] * 7, [TouchpointText(touchpoint, 20)] * 7) == expected


def test_a_stage_over_many_columns_has_room_for_its_name() -> None:
    wide, narrow = StageText(60, 4), StageText(60, 1)
    touchpoints = [TouchpointText(50, 20)] * 8
    assert columns_on_paper([wide, wide], touchpoints) is None
    assert columns_on_paper([narrow] * 8, touchpoints) is not None
    assert columns_on_paper([StageText(60, 8)], touchpoints) is None, "eight columns are not cut"


def test_one_column_and_none_are_printed_as_they_are() -> None:
    assert columns_on_paper([], []) is None
    assert columns_on_paper([StageText(900, 1)], [TouchpointText(9000, 0)]) is None
