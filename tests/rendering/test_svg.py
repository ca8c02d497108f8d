"""The emotion curve as paths."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeysite.rendering.svg import BASELINE, COLUMN, curve_path, sparkline_path, y_of

POINTS = st.dictionaries(st.integers(0, 30), st.floats(-1, 1), min_size=1, max_size=20)


def _followed(path: str) -> list[tuple[float, float]]:
    """Where a relative path goes, with all its control points."""
    start, *steps = re.findall(r"([Mcs])([^McsL]*)", path)
    x, y = map(float, start[1].split())
    found = [(x, y)]
    for letter, text in steps:
        numbers = [float(number) for number in re.findall(r"-?\d+", text)]
        assert len(numbers) == (6 if letter == "c" else 4)
        found += [(x + right, y + down) for right, down in zip(numbers[::2], numbers[1::2], strict=True)]
        x, y = found[-1]
    return found


@pytest.mark.parametrize(("position", "y"), [(1, 8.0), (0, 50.0), (-1, 92.0), (0.5, 29.0)])
def test_up_is_good(position: float, y: float) -> None:
    assert y_of(position) == y


@given(POINTS)
def test_the_curve_meets_its_points_and_never_leaves_the_range_of_its_neighbours(points: dict[int, float]) -> None:
    columns = sorted(points)
    path, _ = curve_path(points)
    there = _followed(path) if path else []
    assert (len(columns) > 1) == bool(there)
    for one in columns if there else ():
        assert any(
            x == COLUMN * one + COLUMN / 2 and y == pytest.approx(10 * y_of(points[one]), abs=0.6) for x, y in there
        )
    for x, y in there:
        column = (x - COLUMN / 2) / COLUMN
        left = max(one for one in columns if one <= column)
        right = min(one for one in columns if one >= column)
        near = (10 * y_of(points[left]), 10 * y_of(points[right]))
        assert min(near) - 1.1 <= y <= max(near) + 1.1


def test_one_point_is_no_line() -> None:
    assert curve_path({3: 0.5}) == ("", "")
    assert sparkline_path({3: 0.5}, 5) == ("", "")


def test_an_area_closes_on_the_baseline() -> None:
    path, area = curve_path({0: 1, 1: -1, 3: -1})
    assert path == "M3 80c2 280 4 840 6 840c4 0 8 0 12 0"
    assert area == f"{path}L21 {10 * BASELINE:g}H3Z"
