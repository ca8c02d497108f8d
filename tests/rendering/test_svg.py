"""The emotion curve as paths."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeysite.rendering.svg import BASELINE, cell_paths, sparkline_path, y_of

POINTS = st.dictionaries(st.integers(0, 30), st.floats(-1, 1), min_size=1, max_size=20)


def _numbers(path: str) -> list[tuple[float, float]]:
    found = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]
    return list(zip(found[::2], found[1::2], strict=True))


@pytest.mark.parametrize(("position", "y"), [(1, 8.0), (0, 50.0), (-1, 92.0), (0.5, 29.0)])
def test_up_is_good(position: float, y: float) -> None:
    assert y_of(position) == y


@given(POINTS)
def test_the_curve_never_leaves_the_range_of_its_neighbours(points: dict[int, float]) -> None:
    columns = sorted(points)
    for column, (path, _) in cell_paths(points).items():
        left = max((one for one in columns if one <= column), default=column)
        right = min((one for one in columns if one >= column), default=column)
        near = (
            {*columns[max(columns.index(left) - 1, 0) : columns.index(right) + 2]} if left in columns else set(columns)
        )
        ys = [10 * y_of(points[one]) for one in near]
        for x, y in _numbers(path):
            assert -0.01 <= x <= 6.01
            assert min(ys) - 1.1 <= y <= max(ys) + 1.1


@given(POINTS)
def test_cells_join_at_their_edges_and_meet_their_points(points: dict[int, float]) -> None:
    paths = {column: _numbers(path) for column, (path, _) in cell_paths(points).items()}
    for column, here in paths.items():
        after = paths.get(column + 1)
        if after and here[-1][0] == 6:
            assert after[0][0] == 0
            assert after[0][1] == pytest.approx(here[-1][1], abs=1.1)
        if column in points:
            assert any(x == 3 and y == pytest.approx(10 * y_of(points[column]), abs=1.1) for x, y in here)


@given(POINTS)
def test_every_column_between_the_first_and_the_last_point_is_crossed(points: dict[int, float]) -> None:
    if len(points) > 1:
        assert sorted(cell_paths(points)) == list(range(min(points), max(points) + 1))


def test_one_point_is_no_line() -> None:
    assert cell_paths({3: 0.5}) == {}
    assert sparkline_path({3: 0.5}, 5) == ("", "")


def test_an_area_closes_on_the_baseline() -> None:
    path, area = cell_paths({0: 1, 1: -1})[0]
    assert path.startswith("M3 80C4 ")
    assert area.startswith(path)
    assert area.endswith(f"L6 {10 * BASELINE:g}L3 {10 * BASELINE:g}Z")
