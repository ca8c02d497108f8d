"""A map as the columns of its stage table."""

from __future__ import annotations

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


def columns(journey: JourneyMap) -> tuple[Column, ...]:
    """The columns of a map, from left to right."""
    return tuple(
        column
        for index, stage in enumerate(journey.stages)
        for column in (
            [Column(index, number, touchpoint) for number, touchpoint in enumerate(stage.touchpoints)]
            or [Column(index, None, stage)]
        )
    )
