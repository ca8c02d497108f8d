from __future__ import annotations

import pytest

from journeysite.loading.blocks import scan
from journeysite.loading.headings import Headings
from journeysite.loading.labels import LANE_WORDS, Vocabulary
from journeysite.loading.sections import Section, section_tree


def first(text: str, lanes: frozenset[str] = frozenset()) -> tuple[Headings, Section]:
    lines = text.split("\n")
    return Headings(lines, Vocabulary(LANE_WORDS), lanes), section_tree(scan(lines)).children[0]


@pytest.mark.parametrize(
    ("text", "lane"),
    [
        ("#### Pain points\n- slow", "pains"),
        ("#### 😖 **Pain points:**", "pains"),
        ("#### Pain points\n- Problem: slow", "pains"),
        ("#### Support\n- Actions: calls", None),
        ("#### Basket\n- Actions: pays", None),
    ],
)
def test_headings_that_name_a_lane(text: str, lane: str | None) -> None:
    headings, section = first(text)
    assert headings.lane_of(section) == lane


def test_names_are_compared_without_numbering_and_emphasis() -> None:
    _, section = first("## 2. **After** the _order_")
    assert Headings.name(section) == "after the order"


def test_an_unknown_heading_among_lanes_is_a_lane() -> None:
    headings, section = first("## A\n### Actions\nx\n### Shoe size\n42\n### Basket\n- Actions: x")
    assert [headings.is_lane(child, by_heading=True) for child in section.children] == [True, True, False]
