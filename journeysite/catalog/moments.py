"""The moments that matter most in a journey: where it feels best and worst, and where it falls the most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from journeysite.catalog.curve import Curve, Felt
from journeysite.loading.documents import Document


class Spot(NamedTuple):
    """A point of somebody's curve; `persona` is None where it is everyone's."""

    persona: Document | None
    felt: Felt
    position: float


class Drop(NamedTuple):
    """A fall from one point of a curve to the next."""

    before: Spot
    after: Spot

    @property
    def height(self) -> float:
        """How far it falls, in positions."""
        return self.before.position - self.after.position


@dataclass(frozen=True, slots=True)
class Moments:
    """The moments that matter. Of several alike it is the earliest; within a column, that of the first curve."""

    highest: Spot
    lowest: Spot
    drop: Drop | None
    """None where no curve ever falls."""


def moments(curves: Sequence[Curve]) -> Moments | None:
    """What stands out of some curves; None where nothing does, because all points are at one height."""
    lines = [tuple(_spots(curve)) for curve in curves]
    spots = sorted((spot for line in lines for spot in line), key=lambda spot: spot.felt.column)
    if not spots:
        return None
    highest = max(spots, key=lambda spot: spot.position)
    lowest = min(spots, key=lambda spot: spot.position)
    if highest.position == lowest.position:
        return None
    drops = [Drop(before, after) for line in lines for before, after in pairwise(line)]
    drops.sort(key=lambda drop: drop.after.felt.column)
    steepest = max(drops, key=lambda drop: drop.height, default=None)
    return Moments(highest, lowest, steepest if steepest and steepest.height > 0 else None)


def _spots(curve: Curve) -> Iterator[Spot]:
    """The points of a curve from left to right: the first with a score, where several are felt in a column."""
    seen = set()
    for felt in curve.felt:
        if felt.position is not None and felt.column not in seen:
            seen.add(felt.column)
            yield Spot(curve.persona, felt, felt.position)
