"""The lines of a service blueprint."""

from __future__ import annotations

from itertools import pairwise

import pytest

from journeysite.model.lane import LaneRole
from journeysite.rendering.blueprint import line_in_card, lines_between
from journeysite.rendering.words import words

FRONT, BACK, SUPPORT = LaneRole


@pytest.mark.parametrize(
    ("roles", "drawn"),
    [
        ([FRONT, FRONT, BACK], ["visibility"]),
        ([FRONT, SUPPORT], ["visibility"]),
        ([BACK, SUPPORT], ["interaction"]),
        ([FRONT, BACK, BACK, SUPPORT], ["visibility", "interaction"]),
        ([FRONT, BACK, SUPPORT, BACK], ["visibility"]),
        ([FRONT, BACK, FRONT], []),
        ([BACK, FRONT, SUPPORT], []),
        ([BACK, BACK], []),
        ([], []),
    ],
)
def test_each_line_needs_its_two_parts_apart(roles: list[LaneRole], drawn: list[str]) -> None:
    lines = lines_between(words("en"), roles)
    found = [lines[both] for both in pairwise(roles) if both in lines]
    assert [one.rpartition(" ")[2] for one in found] == drawn


def test_a_card_has_each_line_once_and_above_what_it_has() -> None:
    lines = lines_between(words("en"), [FRONT, BACK, SUPPORT])
    reached: dict[str, LaneRole] = {}
    cells = [("a", FRONT), ("a", BACK), ("a", BACK), ("a", SUPPORT), ("b", SUPPORT), ("b", SUPPORT)]
    said = [line_in_card(lines, reached, role, card) for card, role in cells]
    assert [one.partition(">")[2].partition("<")[0] for one in said] == [
        "", "Line of visibility", "", "Line of internal interaction", "Line of visibility", "",
    ]  # fmt: skip
