"""A map as the columns of its stage table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from journeysite.loading.documents import Document
from journeysite.model.journey import JourneyMap, Stage, Touchpoint


class Column(NamedTuple):
    """A touchpoint, or a stage that has none. Indices count from 0."""

    stage: int
    touchpoint: int | None
    moment: Stage | Touchpoint
    personas: tuple[Document, ...] = ()
    """Who is there; filled in where the map is a part of a catalog."""

    @property
    def path(self) -> tuple[str | int, ...]:
        """The way to the moment in the map's data."""
        if self.touchpoint is None:
            return ("stages", self.stage)
        return ("stages", self.stage, "touchpoints", self.touchpoint)


def columns(journey: JourneyMap, present: Iterable[tuple[Document, ...]] = ()) -> tuple[Column, ...]:
    """The columns of a map, from left to right, with who is `present` in each."""
    there = iter(present)
    found = []
    for index, stage in enumerate(journey.stages):
        if stage.touchpoints:
            for number, touchpoint in enumerate(stage.touchpoints):
                found.append(Column(index, number, touchpoint, next(there, ())))
        else:
            found.append(Column(index, None, stage, next(there, ())))
    return tuple(found)
