"""What a pain point says that answers it: touchpoints and stages of a future-state map, by their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeysite.catalog.anchors import anchors
from journeysite.catalog.catalog import Catalog, frozen
from journeysite.catalog.significant_words import significant
from journeysite.loading.documents import Document
from journeysite.loading.labels import normal
from journeysite.loading.sources import Kind
from journeysite.model.journey import Moment, Spot
from journeysite.model.judgements import PainPoint

NOTHING = "nothing"
"""What a pain point names that stays open."""


@dataclass(frozen=True, slots=True)
class NamedSpots:
    """The stages and touchpoints of a map by what people call them."""

    by_anchor: Mapping[str, Spot]
    touchpoints: Mapping[str, tuple[Spot, ...]]
    stages: Mapping[str, tuple[Spot, ...]]
    names: tuple[str, ...]
    """All names as they are written, for those who look for the nearest."""

    def called(self, name: str) -> tuple[Spot, ...]:
        """Where a name leads: the one of that anchor, else the touchpoints, else the stages of that name."""
        if (spot := self.by_anchor.get(name)) is not None:
            return (spot,)
        bare = normal(name)
        return self.touchpoints.get(bare) or self.stages.get(bare, ())

    def answering(self, pain: PainPoint) -> tuple[Spot, ...]:
        """Where a pain point says that it is answered, each place once."""
        return tuple(dict.fromkeys(spot for name in pain.answered_by for spot in self.called(name)))


def named_spots(catalog: Catalog, journey: Document) -> NamedSpots:
    """The stages and touchpoints of a map by their names; a shared touchpoint also has its own name and its id."""
    by_anchor: dict[str, Spot] = {}
    touchpoints: dict[str, list[Spot]] = {}
    stages: dict[str, list[Spot]] = {}
    names: list[str] = []
    for number, (stage, known) in enumerate(zip(journey.value.stages, anchors(journey.value), strict=True)):
        by_anchor[known.stage] = Spot(number)
        if stage.name:
            stages.setdefault(normal(stage.name), []).append(Spot(number))
            names.append(stage.name)
        for index, touchpoint in enumerate(stage.touchpoints):
            by_anchor[known.touchpoints[index]] = Spot(number, index)
            shared = catalog.find(Kind.TOUCHPOINT, touchpoint.touchpoint)
            called = (touchpoint.name, touchpoint.touchpoint, shared.title if shared else None)
            own = {normal(name): name for name in called if name}
            names += [name for name in own.values() if name != touchpoint.touchpoint]
            for bare in own:
                touchpoints.setdefault(bare, []).append(Spot(number, index))
    return NamedSpots(by_anchor, frozen(touchpoints), frozen(stages), tuple(dict.fromkeys(names)))


def is_left_open(pain: PainPoint) -> bool:
    """Whether a pain point says that nothing answers it."""
    return [name.casefold() for name in pain.answered_by] == [NOTHING]


def telling(moment: Moment, pain: PainPoint) -> Sequence[str]:
    """What a place that answers a pain point says of it: gains and actions with a word of it, else all gains.

    Where a touchpoint gains several things, not each of them is about the pain point.
    """
    words = significant(pain.text).keys()
    alike = [text for text in (*moment.gains, *moment.actions) if words & significant(text).keys()]
    return alike or moment.gains or moment.actions
