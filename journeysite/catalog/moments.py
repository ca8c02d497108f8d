"""The moments that matter most in a journey: where it feels best and worst, and where it falls the most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from journeysite.catalog.curve import Curve, CurvePoint


class Drop(NamedTuple):
    """A fall from one point of a curve to the next."""

    before: CurvePoint
    after: CurvePoint

    @property
    def height(self) -> float:
        """How far it falls, in positions."""
        return self.before.position - self.after.position


@dataclass(frozen=True, slots=True)
class Moments:
    """The moments that matter. Of several alike it is the earliest, with everybody for whom it is the same there."""

    highest: tuple[CurvePoint, ...]
    lowest: tuple[CurvePoint, ...]
    drop: tuple[Drop, ...]
    """Empty where no curve ever falls."""
    again: frozenset[str]
    """What of highest, lowest and drop comes later, too."""


def moments(curves: Sequence[Curve]) -> Moments | None:
    """What stands out of some curves; None where nothing does, because all points are at one height."""
    lines = [tuple(curve.points.values()) for curve in curves]
    points = sorted((point for line in lines for point in line), key=lambda point: point.felt.column)
    if not points:
        return None
    top, bottom = max(point.position for point in points), min(point.position for point in points)
    if top == bottom:
        return None
    highest = [point for point in points if point.position == top]
    lowest = [point for point in points if point.position == bottom]
    drops = [Drop(before, after) for line in lines for before, after in pairwise(line)]
    steepest = max((drop.height for drop in drops), default=0)
    steep = [drop for drop in drops if drop.height == steepest > 0]
    steep.sort(key=lambda drop: drop.after.felt.column)
    return Moments(
        highest=tuple(point for point in highest if _alike(point, highest[0])),
        lowest=tuple(point for point in lowest if _alike(point, lowest[0])),
        drop=tuple(
            drop for drop in steep if _alike(drop.before, steep[0].before) and _alike(drop.after, steep[0].after)
        ),
        again=frozenset(
            key
            for key, found in (("highest", highest), ("lowest", lowest), ("drop", [drop.after for drop in steep]))
            if found and found[-1].felt.column > found[0].felt.column
        ),
    )


def _alike(one: CurvePoint, other: CurvePoint) -> bool:
    """Whether two feel the same at the same place."""
    return (one.felt.column, one.position) == (other.felt.column, other.position)
