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
    """The moments that matter. Of several alike it is the earliest, with everybody for whom it is the same there."""

    highest: tuple[Spot, ...]
    lowest: tuple[Spot, ...]
    drop: tuple[Drop, ...]
    """Empty where no curve ever falls."""
    again: frozenset[str]
    """What of highest, lowest and drop comes later, too."""


def moments(curves: Sequence[Curve]) -> Moments | None:
    """What stands out of some curves; None where nothing does, because all points are at one height."""
    lines = [tuple(_spots(curve)) for curve in curves]
    spots = sorted((spot for line in lines for spot in line), key=lambda spot: spot.felt.column)
    if not spots:
        return None
    top, bottom = max(spot.position for spot in spots), min(spot.position for spot in spots)
    if top == bottom:
        return None
    highest = [spot for spot in spots if spot.position == top]
    lowest = [spot for spot in spots if spot.position == bottom]
    drops = [Drop(before, after) for line in lines for before, after in pairwise(line)]
    steepest = max((drop.height for drop in drops), default=0)
    steep = [drop for drop in drops if drop.height == steepest > 0]
    steep.sort(key=lambda drop: drop.after.felt.column)
    return Moments(
        highest=tuple(spot for spot in highest if _alike(spot, highest[0])),
        lowest=tuple(spot for spot in lowest if _alike(spot, lowest[0])),
        drop=tuple(
            drop for drop in steep if _alike(drop.before, steep[0].before) and _alike(drop.after, steep[0].after)
        ),
        again=frozenset(
            key
            for key, found in (("highest", highest), ("lowest", lowest), ("drop", [drop.after for drop in steep]))
            if found and found[-1].felt.column > found[0].felt.column
        ),
    )


def _alike(one: Spot, other: Spot) -> bool:
    """Whether two feel the same at the same place."""
    return (one.felt.column, one.position) == (other.felt.column, other.position)


def _spots(curve: Curve) -> Iterator[Spot]:
    """The points of a curve from left to right: the first with a score, where several are felt in a column."""
    seen = set()
    for felt in curve.felt:
        if felt.position is not None and felt.column not in seen:
            seen.add(felt.column)
            yield Spot(curve.persona, felt, felt.position)
