"""The line that is drawn through the points of a curve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

Bezier = tuple[float, float, float, float]
"""The four ordinates of a cubic Bézier whose abscissae are evenly spaced."""


def spans(points: Mapping[int, float]) -> Iterator[tuple[int, int, Bezier]]:
    """The curve through points, from each column to the next one that has a point.

    A monotone cubic (F. N. Fritsch and R. E. Carlson, SIAM J. Numer. Anal. 17, 1980, 238–246) through the middles
    of the columns: it never rises above or falls below the points that it joins, so it never leaves the scale.
    """
    xs = sorted(points)
    ys = [points[x] for x in xs]
    tangents = _tangents(xs, ys)
    for index in range(len(xs) - 1):
        third = (xs[index + 1] - xs[index]) / 3
        second, last = ys[index] + tangents[index] * third, ys[index + 1]
        yield xs[index], xs[index + 1], (ys[index], second, last - tangents[index + 1] * third, last)


_LEVEL = 1e-9
"""A slope that nobody sees, and that would be no number to divide by."""


def _tangents(xs: Sequence[int], ys: Sequence[float]) -> list[float]:
    if len(xs) < 2:
        return [0.0] * len(xs)
    slopes = [(ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]) for i in range(len(xs) - 1)]
    tangents = [
        slopes[0],
        *((a + b) / 2 if a * b > 0 else 0.0 for a, b in pairwise(slopes)),
        slopes[-1],
    ]
    for i, slope in enumerate(slopes):
        if abs(slope) < _LEVEL:
            tangents[i] = tangents[i + 1] = 0.0
            continue
        alpha, beta = tangents[i] / slope, tangents[i + 1] / slope
        length = (alpha * alpha + beta * beta) ** 0.5
        if length > 3:
            tangents[i], tangents[i + 1] = 3 * alpha / length * slope, 3 * beta / length * slope
    return tangents
