"""What is said of a KPI in large figures, and how far it has come."""

from __future__ import annotations

from typing import Any

import pytest

from journeysite.model.shared import Direction, Kpi
from journeysite.rendering.kpi_figures import figures, progress
from journeysite.rendering.words import words

W = words("en")
DOWN, UP = Direction.DOWN, Direction.UP


def _figures(**given: Any) -> list[tuple[str, ...]]:
    found = figures(W, Kpi(name="K", **given))
    return [
        tuple(text.replace("\xa0", " ") for text in (one.number, one.unit, one.label, one.verdict, one.tone))
        for one in found
    ]


def test_where_it_is_where_it_shall_go_and_how_far_it_has_come() -> None:
    assert _figures(unit="%", direction=DOWN, baseline=38, target=28, current=37) == [
        ("37 %", "", "Current", "", ""),
        ("28 %", "", "Target", "", ""),
        ("−1", "", "since the baseline of 38 %", "better", "p1"),
    ]


@pytest.mark.parametrize(
    ("direction", "current", "number", "verdict", "tone"),
    [
        (UP, 0.3, "+0.2", "better", "p1"),
        (DOWN, 0.3, "+0.2", "worse", "n1"),
        (UP, -0.1, "−0.2", "worse", "n1"),
        (None, 0.3, "+0.2", "", ""),
        (UP, 0.1, "0", "as before", ""),
    ],
)
def test_a_change_is_good_or_bad_by_the_direction(
    direction: Direction | None, current: float, number: str, verdict: str, tone: str
) -> None:
    (_, change) = _figures(direction=direction, baseline=0.1, current=current)
    assert change == (number, "", "since the baseline of 0.1", verdict, tone)


def test_a_word_stands_smaller_behind_its_number_and_a_long_unit_not_at_all() -> None:
    assert _figures(unit="minutes", baseline=20, current=15) == [
        ("15", "minutes", "Current", "", ""),
        ("−5", "minutes", "since the baseline of 20 minutes", "", ""),
    ]
    assert _figures(unit="garments of each hundred", baseline=20, current=15) == [
        ("15", "", "Current", "", ""),
        ("−5", "", "since the baseline of 20", "", ""),
    ]


@pytest.mark.parametrize(
    ("number", "unit", "large"),
    [(1240, "minutes", True), (999999.5, "", True), (999999999.5, "", False), (1240, "opened accounts", False)],
)
def test_what_is_too_long_for_a_phone_is_not_in_large_figures(number: float, unit: str, large: bool) -> None:
    (found,) = figures(W, Kpi(name="K", current=number, unit=unit or None))
    assert found.large == large


def test_a_baseline_alone_is_a_figure() -> None:
    assert _figures(baseline=20) == [("20", "", "Baseline", "", "")]
    assert _figures() == []


@pytest.mark.parametrize(
    ("baseline", "target", "current", "found"),
    [
        (38, 28, 37, (10, "10 %")),
        (0, 100, 99.9, (99, "99 %")),
        (0, 100, 29, (29, "29 %")),
        (0, 100, 57, (57, "57 %")),
        (0, 100, 100, (100, "target met")),
        (0, 100, 120, (100, "target met")),
        (10, 20, 5, (0, "worse than the baseline")),
        (-1.7e308, 1.7e308, 0, (50, "50 %")),
        (0, 1e-300, -1e300, (0, "worse than the baseline")),
        (10, 10, 9, None),
        (None, 10, 9, None),
        (10, None, 9, None),
        (10, 20, None, None),
    ],
)
def test_the_way_from_baseline_to_target(
    baseline: float | None, target: float | None, current: float | None, found: tuple[int, str] | None
) -> None:
    assert progress(W, Kpi(name="K", baseline=baseline, target=target, current=current)) == found


def test_without_a_baseline_a_target_may_be_met() -> None:
    assert progress(W, Kpi(name="K", target=10, current=9, direction=DOWN)) == (100, "target met")
    assert progress(W, Kpi(name="K", target=10, current=9, direction=UP)) is None
