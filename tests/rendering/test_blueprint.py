"""The lines of a service blueprint."""

from __future__ import annotations

import pytest

from journeysite.model.lane import LaneRole
from journeysite.rendering.blueprint import line_in_card, lines_between
from journeysite.rendering.words import words

FRONT, BACK, SUPPORT = LaneRole


@pytest.mark.parametrize(
    ("roles", "there"),
    [
        ([FRONT, FRONT, BACK], True),
        ([FRONT, SUPPORT], True),
        ([BACK, SUPPORT], True),
        ([FRONT, BACK, FRONT], False),
        ([BACK, BACK], False),
        ([], False),
    ],
)
def test_lines_need_parts_in_order(roles: list[LaneRole], there: bool) -> None:
    assert bool(lines_between(words("en"), roles)) is there


def test_a_card_has_each_line_once_and_above_what_it_has() -> None:
    lines = lines_between(words("en"), [FRONT, BACK, SUPPORT])
    reached: dict[str, LaneRole] = {}
    cells = [("a", FRONT), ("a", BACK), ("a", BACK), ("a", SUPPORT), ("b", SUPPORT), ("b", SUPPORT)]
    said = [line_in_card(lines, reached, role, card) for card, role in cells]
    assert [one.partition(">")[2].partition("<")[0] for one in said] == [
        "", "Line of visibility", "", "Line of internal interaction", "Line of visibility", "",
    ]  # fmt: skip
