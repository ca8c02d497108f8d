"""The emotion curve as SVG paths, in boxes that stretch with the columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeysite.rendering.spline import Bezier, spans

BASELINE = 50.0
"""The y of the middle of the scale in a box of 100 by 100."""

_REACH = 42.0  # how far the ends of the scale lie from the middle; leaves room for the markers


def y_of(position: float) -> float:
    """The y of a position between −1 and +1, downwards from 0 to 100."""
    return round(BASELINE - _REACH * position, 1)


COLUMN, HEIGHT = 6, 1000
"""The box of a column: whole numbers say where a curve goes, finer than a pixel."""


def curve_path(points: Mapping[int, float], *, area: bool = True) -> tuple[str, str]:
    """The whole curve over all columns and, if wanted, the area between it and the baseline; empty for one point."""
    path, first, before = "", 0, 0
    x = y = 0
    for begin, end, bezier in spans(points):
        start, second, third, last = [round(10 * (BASELINE - _REACH * position)) for position in bezier]
        if not path:
            first = x = begin * COLUMN + COLUMN // 2
            path, y = f"M{x} {start}", start
        wide = (end - begin) * COLUMN
        bent = f"{2 * wide // 3}{third - y:+}" if third < y else f"{2 * wide // 3} {third - y}"
        to = f" {wide}{last - y}" if last < y else f" {wide} {last - y}"
        # Smooth, and as long: its first control point mirrors the last one.
        path += f"s{bent}{to}" if wide == before else f"c{wide // 3} {second - y} {bent}{to}"
        x, y, before = x + wide, last, wide
    level = round(10 * BASELINE)
    return path, f"{path}L{x} {level}H{first}Z" if area and path else ""


def sparkline_path(points: Mapping[int, float], columns: int, *, area: bool = True) -> tuple[str, str]:
    """The whole curve and, if wanted, the area below it, in a box of 100 by 30."""
    moves = [(begin + 0.5, end + 0.5, bezier) for begin, end, bezier in spans(points)]
    return _drawn(moves, 100 / max(columns, 1), 15.0, 12.6, area=area) if moves else ("", "")


def _drawn(
    moves: Sequence[tuple[float, float, Bezier]], width: float, baseline: float, reach: float, *, area: bool
) -> tuple[str, str]:
    start = moves[0][0] * width
    path = _MOVE % (start, baseline - reach * moves[0][2][0])
    before = 0.0
    for begin, end, (_, second, third, last) in moves:
        x, third_of = end * width, (end - begin) * width / 3
        if third_of == before:  # smooth, and as long: its first control point mirrors the last one
            path += _SMOOTH % (x - third_of, baseline - reach * third, x, baseline - reach * last)
            continue
        path += _CURVE % (
            begin * width + third_of, baseline - reach * second, x - third_of, baseline - reach * third,
            x, baseline - reach * last,
        )  # fmt: skip
        before = third_of
    return path, f"{path}L{x:.3g} {baseline:.3g}L{start:.3g} {baseline:.3g}Z" if area else ""


_MOVE = "M%.3g %.3g"
_CURVE = "C%.3g %.3g %.3g %.3g %.3g %.3g"
_SMOOTH = "S%.3g %.3g %.3g %.3g"
"""Three figures are a tenth of a per cent of a box's height: finer than a pixel."""
