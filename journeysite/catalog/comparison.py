"""A future-state map and the map that it improves on, side by side: what becomes of what is felt and of what hurts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeysite.catalog.alignment import StagePair, aligned
from journeysite.catalog.anchors import name_of
from journeysite.catalog.catalog import Catalog
from journeysite.catalog.curve import felt_by_all
from journeysite.catalog.guessed_answers import best, indexed
from journeysite.catalog.named_answers import is_left_open, named_spots
from journeysite.catalog.significant_words import Said, gist, said, significant
from journeysite.loading.documents import Document
from journeysite.loading.labels import normal
from journeysite.loading.sources import Kind
from journeysite.model.journey import JourneyMap, Spot, Stage
from journeysite.model.judgements import PainPoint


@dataclass(frozen=True, slots=True)
class Answered:
    """A pain point of the current map. `kept`: the future map has it too, in the same words."""

    spot: Spot
    pain: PainPoint
    kept: bool
    named: tuple[Spot, ...]
    """Where in the future map it says that it is answered."""
    guesses: tuple[Said, ...]
    """What in the future map may answer it, by the words; the best first. Empty where the pain point itself says."""
    becomes: int | None
    """The column of the future map that its own becomes; None where that is gone, and for a stage with touchpoints."""

    @property
    def is_open(self) -> bool:
        """Whether nothing becomes of it."""
        return self.kept or not (self.named or self.guesses)

    @property
    def is_answered(self) -> bool:
        """Whether the maps say that it is answered, and by what."""
        return bool(self.named) and not self.kept


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two maps, compared. Columns count from 0 in each map; feelings run from −1 to +1."""

    current: Document
    future: Document
    stages: tuple[StagePair, ...]
    before: Mapping[int, float]
    """The mean of what is felt in each column of the current map."""
    after: Mapping[int, float]
    pains: tuple[Answered, ...]
    """The pain points of the current map, the most severe first."""
    new_pains: tuple[tuple[Spot, PainPoint], ...]
    """Those that only the future map has, with their places; the most severe first."""


def current_of(catalog: Catalog, future: Document) -> Document | None:
    """The map that a map improves on, where both have stages to compare."""
    current = catalog.find(Kind.MAP, future.value.future_of)
    if current is None or current is future or not (current.value.stages and future.value.stages):
        return None
    return current


def compare(catalog: Catalog, current: Document, future: Document) -> Comparison:
    """What becomes of a map in the one that improves on it."""
    stages = tuple(aligned(catalog, current, future))
    return Comparison(
        current=current,
        future=future,
        stages=stages,
        before=felt_by_all(catalog, current),
        after=felt_by_all(catalog, future),
        pains=tuple(_answered(catalog, current, future, stages)),
        new_pains=tuple(sorted(_new_pains(current.value, future.value), key=lambda one: -(one[1].severity or 0))),
    )


def _answered(catalog: Catalog, current: Document, future: Document, stages: Sequence[StagePair]) -> Iterator[Answered]:
    after: Sequence[Stage] = future.value.stages
    kept = {normal(pain.text) for one in future.value.moments for pain in one.pains}
    counterpart = {pair.current: pair.future for pair in stages if pair.current is not None}
    becomes = {pair.current: pair.future for stage in stages for pair in stage.pairs if pair.current is not None}
    columns = {column.spot: i for i, column in enumerate(catalog.columns_of(current))}
    places = [column.spot for column in catalog.columns_of(future)]
    spread = Counter(stem for one in said(enumerate(after)) for stem in significant(one.text))
    known = {(one.lane, gist(one.text)) for one in said(enumerate(current.value.stages))}
    names = {
        places[there]: significant(name_of(catalog.columns_of(current)[column].moment)).keys()
        for column, there in becomes.items()
        if there is not None
    }
    indices: dict[int | None, Mapping[str, Sequence[Said]]] = {}
    named_there = named_spots(catalog, future)
    found = []
    for spot, moment in current.value.spots:
        there, column = counterpart.get(spot.stage), columns.get(spot)
        for pain in moment.pains:
            if there not in indices:
                searched = enumerate(after) if there is None else [(there, after[there])]
                new = (one for one in said(searched) if (one.lane, gist(one.text)) not in known)
                indices[there] = indexed(new, names)
            same = None if column is None else becomes.get(column)
            place = None if same is None else places[same]
            named = named_there.answering(pain)
            is_said = named or is_left_open(pain)
            guesses = () if is_said else best(significant(pain.text), indices[there], spread, place)
            found.append(Answered(spot, pain, normal(pain.text) in kept, named, guesses, same))
    yield from sorted(found, key=lambda one: -(one.pain.severity or 0))


def _new_pains(current: JourneyMap, future: JourneyMap) -> Iterator[tuple[Spot, PainPoint]]:
    known = {normal(pain.text) for moment in current.moments for pain in moment.pains}
    for spot, moment in future.spots:
        yield from ((spot, pain) for pain in moment.pains if normal(pain.text) not in known)
