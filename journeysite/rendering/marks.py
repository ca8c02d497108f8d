"""Where the signs of a curve and their scores stand when several share a cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeysite.rendering.views.parts import Point

_NEAR = 16
"""How far apart in height, in per cent of the cell, signs are too near to stand above each other."""

_MOST_WRITTEN = 3
"""How many signs may have scores beside them; among more, where they would lie on curves, only the outermost have."""

_STEP = 7.5
"""Half the distance between signs that stand side by side, in pixels."""


class Mark(NamedTuple):
    """The sign of one emotion on the curve, and the score beside it. Lengths are in pixels, `y` in per cent."""

    style: int
    tone: str
    y: float
    shift: float
    """How far it is moved sideways, because others stand at the same height."""
    score: str
    """Empty where a neighbour says the same, and between the outermost of many: the words below say each."""
    x: float = 0.0
    """Where the score stands, from the middle of the sign."""
    below: float = 0.0
    anchor: str = "middle"
    """How the score is aligned: `start`, `middle` or `end`."""


def marks(points: Sequence[Point]) -> tuple[Mark, ...]:
    """Signs that would lie on each other stand side by side.

    A score stands above the highest sign, below the lowest, else beside it; one that neighbours share is written once.
    """
    drawn = [(point, point.y) for point in points if point.y is not None]
    if len(drawn) == 1:
        point, y = drawn[0]
        under = point.tone in ("n1", "n2")
        return (Mark(point.style, point.tone, y, 0.0, point.score, 0.0, 21 if under else -11),)
    made = tuple(_mark(drawn, index) for index in range(len(drawn)))
    if len(made) <= _MOST_WRITTEN:
        return made
    return tuple(mark if mark.anchor == "middle" else mark._replace(score="") for mark in made)


def _mark(drawn: Sequence[tuple[Point, float]], index: int) -> Mark:
    point, y = drawn[index]
    near = [other for other, (_, height) in enumerate(drawn) if abs(height - y) < _NEAR]
    above = any(height < y for other, (_, height) in enumerate(drawn) if other not in near)
    below = any(height > y for other, (_, height) in enumerate(drawn) if other not in near)
    mixed = any(drawn[other][0].score != point.score for other in near)
    left = near.index(index)
    right = len(near) - 1 - left
    sign = (point.style, point.tone, y, (left - right) * _STEP)
    if mixed or (above and below):
        if right == 0:
            return Mark(*sign, point.score, 10, 4.5, "start")
        return Mark(*sign, point.score, -10, 4.5, "end") if left == 0 and mixed else Mark(*sign, "")
    if right == 0:
        under = above or (not below and point.tone in ("n1", "n2"))
        return Mark(*sign, point.score, -left * _STEP, 21 if under else -11)
    return Mark(*sign, "")
