"""What could be improved, over all maps: where it stands, and how far it has come."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date
from typing import NamedTuple

from journeysite.catalog.catalog import Catalog
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import JourneyMap, Spot, Stage, Touchpoint
from journeysite.model.judgements import Opportunity, OpportunityStatus


class Placed(NamedTuple):
    """An opportunity and where it stands."""

    opportunity: Opportunity
    journey: Document
    spot: Spot

    @property
    def moment(self) -> Stage | Touchpoint:
        """The stage or touchpoint that could be improved."""
        value: JourneyMap = self.journey.value
        return value.at(self.spot)


def opportunities(catalog: Catalog) -> Iterator[Placed]:
    """The opportunities of all maps that are in force, map by map."""
    for journey in catalog.of_kind(Kind.MAP).values():
        if not journey.archived:
            yield from opportunities_of(journey)


def opportunities_of(journey: Document, owners: Container[str] | None = None) -> Iterator[Placed]:
    """The opportunities of one map: all, or those of owners who are called so."""
    for spot, moment in journey.value.spots:
        for one in moment.opportunities:
            if owners is None or one.owner in owners:
                yield Placed(one, journey, spot)


def is_finished(given: Opportunity) -> bool:
    """Whether nothing is left to be done: it is done, or declined."""
    return given.status in (OpportunityStatus.DONE, OpportunityStatus.DECLINED)


def value_for_effort(given: Opportunity) -> tuple[int, int]:
    """A key by which the most valuable for the least effort come first, and what is not rated last."""
    return (given.effort - given.impact) if given.impact and given.effort else 5, -(given.impact or 0)


def is_late(given: Opportunity, today: date) -> bool:
    """Whether the day has passed by which an opportunity was to be done."""
    return bool(given.due and given.due < today and not is_finished(given))
