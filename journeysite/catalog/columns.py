"""A map as the columns of its stage table."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable
from typing import NamedTuple

from journeysite.loading.documents import Document
from journeysite.model.emotion import Emotion
from journeysite.model.journey import JourneyMap, Spot, Stage, Touchpoint


class Column(NamedTuple):
    """A touchpoint, or a stage that has none. Indices count from 0."""

    stage: int
    touchpoint: int | None
    moment: Stage | Touchpoint
    personas: tuple[Document, ...] = ()
    """Who is there; filled in where the map is a part of a catalog."""
    of_stage: tuple[Emotion, ...] = ()
    """What the stage around a touchpoint feels like, for all who feel nothing of their own at the touchpoint."""

    @property
    def emotions(self) -> tuple[Emotion, ...]:
        """All that is felt here."""
        return self.moment.emotion + self.of_stage

    @property
    def spot(self) -> Spot:
        """Where the moment stands."""
        return Spot(self.stage, self.touchpoint)


def columns(journey: JourneyMap, present: Iterable[tuple[Document, ...]] = ()) -> tuple[Column, ...]:
    """The columns of a map, from left to right, with who is `present` in each."""
    there = iter(present)
    found = []
    for index, stage in enumerate(journey.stages):
        if stage.touchpoints:
            for number, touchpoint in enumerate(stage.touchpoints):
                found.append(Column(index, number, touchpoint, next(there, ()), emotions_of_stage(stage, touchpoint)))
        else:
            found.append(Column(index, None, stage, next(there, ())))
    return tuple(found)


def emotions_of_stage(stage: Stage, touchpoint: Touchpoint) -> tuple[Emotion, ...]:
    """The emotions of a stage that count at one of its touchpoints.

    They do for whoever is there and has no emotion of their own; one that names nobody is everybody's own.
    """
    own = touchpoint.emotion
    if not stage.emotion or any(not one.persona for one in own):
        return ()
    felt = {one.persona.casefold() for one in own if one.persona}
    there = {name.casefold() for name in touchpoint.personas}
    return tuple(one for one in stage.emotion if not one.persona or _counts(one.persona.casefold(), felt, there))


def _counts(persona: str, felt: Container[str], there: Collection[str]) -> bool:
    return persona not in felt and (not there or persona in there)
