from __future__ import annotations

import pytest

from journeysite.loading.near_misses import near_misses
from journeysite.loading.vocabularies import vocabularies
from journeysite.model.lane import Lane


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## A\n- Acttions: x\n- Note: y", ["8:3 “Acttions” is no lane. Did you mean “actions”?"]),
        ("**Thougts:** x\n\n## A\n- Thougts: y", ["7:1 “Thougts” is no lane. Did you mean “thoughts”?"]),
        ("### Painpoints\n- x", ["7:5 “Painpoints” is no lane. Did you mean “pain points”?"]),
        ("## A\n- Blueprin: x", ["8:3 “Blueprin” is no lane. Did you mean “blueprint”?"]),
        ("## A\nWords.\n\n## Goals\n- x", []),
    ],
)
def test_labels_that_are_one_slip_away_from_a_lane(body: str, expected: list[str]) -> None:
    words = vocabularies((Lane(key="blueprint", label="Blueprint"),))
    found = [f"{one.span.line}:{one.span.column} {one.message} {one.remedy}" for one in near_misses(body, 7, words, "")]
    assert found == expected


def test_many_wrong_labels_take_no_time() -> None:
    body = "## A\n" + "\n".join(f"- label{number}: x" for number in range(5_000)) + "\n- Acttions: x"
    assert list(near_misses(body, 1, vocabularies(), "")) == []
