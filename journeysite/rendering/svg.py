"""The emotion curve as SVG paths, in boxes that stretch with their cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeysite.catalog.curve import Bezier, pieces

BASELINE = 50.0
"""The y of the middle of the scale in a box of 100 by 100."""

_REACH = 42.0  # how far the ends of the scale lie from the middle; leaves room for the markers


def y_of(position: float) -> float:
    """The y of a position between −1 and +1, downwards from 0 to 100."""
    return round(BASELINE - _REACH * position, 1)


def cell_paths(points: Mapping[int, float]) -> Mapping[int, tuple[str, str]]:
    """By column, the piece of the curve that crosses it, and the area between that piece and the baseline."""
    return {column: _paths(parts, 100.0, 0.0) for column, parts in pieces(points).items() if parts}


def sparkline_path(points: Mapping[int, float], columns: int) -> tuple[str, str]:
    """The whole curve, and the area below it, in a box of 100 by 30."""
    width = 100 / max(columns, 1)
    moves = []
    for column, parts in sorted(pieces(points).items()):
        moves += [
            (column * width + begin * width, column * width + end * width, bezier) for begin, end, bezier in parts
        ]
    return _drawn(moves, 15.0, 12.6)


def _paths(parts: Sequence[tuple[float, float, Bezier]], width: float, left: float) -> tuple[str, str]:
    return _drawn(
        [(left + begin * width, left + end * width, bezier) for begin, end, bezier in parts], BASELINE, _REACH
    )


def _drawn(moves: Sequence[tuple[float, float, Bezier]], baseline: float, reach: float) -> tuple[str, str]:
    if not moves:
        return "", ""
    commands = [f"M{_n(moves[0][0])} {_n(baseline - reach * moves[0][2][0])}"]
    for begin, end, (_, second, third, last) in moves:
        third_of = (end - begin) / 3
        commands.append(
            f"C{_n(begin + third_of)} {_n(baseline - reach * second)} {_n(end - third_of)} "
            f"{_n(baseline - reach * third)} {_n(end)} {_n(baseline - reach * last)}"
        )
    path = "".join(commands)
    return path, f"{path}L{_n(moves[-1][1])} {_n(baseline)}L{_n(moves[0][0])} {_n(baseline)}Z"


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0") if number != 0 else "0"
