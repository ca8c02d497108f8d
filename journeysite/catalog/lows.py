"""Where it hurts most: the lowest moments of maps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from heapq import nsmallest
from typing import NamedTuple

from journeysite.catalog.catalog import Catalog
from journeysite.catalog.curve import Felt, curves
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import MapType


class Low(NamedTuple):
    """A touchpoint, or a stage that has none, where somebody feels bad. `position` runs from −1 to +1."""

    journey: Document
    column: int
    position: float
    felt: Mapping[Document | None, Felt]
    """What each feels who feels that low there; everyone is `None` where the map does not say who is there."""
    severity: int
    """Of the worst pain point there; 0 without any."""
    before: int = 0
    """How many moments of the same map are as low and stand before it."""

    @property
    def order(self) -> tuple[float, int, int, int, str, int]:
        """The lowest first. Of moments as low, one of each map stands before any has a second.

        After that what more personas feel comes first, then what has the most severe pain point.
        """
        return (self.position, self.before, -len(self.felt), -self.severity, self.journey.id, self.column)


def lows(catalog: Catalog, most: int) -> Iterator[Low]:
    """The lowest moments of each map in force, at most so many of each. What is only planned hurts nobody."""
    for journey in catalog.of_kind(Kind.MAP).values():
        if journey.archived or journey.value.type is MapType.FUTURE_STATE:
            continue
        as_low: Counter[float] = Counter()
        for low in nsmallest(most, _lows_of(catalog, journey), key=lambda low: low.order):
            yield low._replace(before=as_low[low.position])
            as_low[low.position] += 1


def _lows_of(catalog: Catalog, journey: Document) -> Iterator[Low]:
    across = catalog.columns_of(journey)
    felt: dict[int, dict[float, dict[Document | None, Felt]]] = {}
    for curve in curves(catalog, journey):
        for one in curve.felt:
            if one.position is not None and one.position < 0:
                # A curve without a persona is that of everybody who is there.
                whose = (curve.persona,) if curve.persona else across[one.column].personas or (None,)
                as_low = felt.setdefault(one.column, {}).setdefault(one.position, {})
                for persona in whose:
                    as_low.setdefault(persona, one)
    for column, by_position in felt.items():
        lowest = min(by_position)
        severity = max((pain.severity or 0 for pain in across[column].moment.pains), default=0)
        yield Low(journey, column, lowest, by_position[lowest], severity)
