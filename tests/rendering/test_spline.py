"""The line through the points of a curve."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeysite.rendering.spline import spans

POINTS = st.dictionaries(st.integers(0, 30), st.floats(-1, 1), max_size=12)


def at(curve: tuple[float, ...], t: float) -> float:
    a, b, c, d = curve
    return a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t * t * (1 - t) + d * t**3


@settings(max_examples=200, deadline=None)
@given(POINTS)
@example({0: -2.2e-311, 1: 0.0, 2: 1.0})
def test_the_line_passes_its_points_and_never_leaves_what_it_joins(points: dict[int, float]) -> None:
    columns = sorted(points)
    joined = list(spans(points))
    assert [(begin, end) for begin, end, _ in joined] == list(pairwise(columns))
    for begin, end, curve in joined:
        assert abs(curve[0] - points[begin]) < 1e-9
        assert abs(curve[3] - points[end]) < 1e-9
        low, high = sorted((points[begin], points[end]))
        assert all(low - 1e-9 <= at(curve, t / 8) <= high + 1e-9 for t in range(9))
