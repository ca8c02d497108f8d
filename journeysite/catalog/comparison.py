"""A future-state map and the map that it improves on, side by side: what becomes of each stage and touchpoint."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journeysite.catalog.anchors import name_of
from journeysite.catalog.catalog import Catalog
from journeysite.catalog.columns import Column
from journeysite.catalog.curve import felt_by_all
from journeysite.catalog.guessed_answers import best, gist, indexed
from journeysite.catalog.named_answers import Spot, is_left_open, named_spots
from journeysite.catalog.significant_words import Said, said, significant
from journeysite.loading.documents import Document
from journeysite.loading.labels import normal
from journeysite.loading.sources import Kind
from journeysite.model.findings import PainPoint
from journeysite.model.journey import JourneyMap, Moment, Stage


class Pair(NamedTuple):
    """A column of the current map and what becomes of it; None where it is new, or gone."""

    current: int | None
    future: int | None


@dataclass(frozen=True, slots=True)
class StagePair:
    """A stage of the current map and what becomes of it; None where it is new, or gone."""

    current: int | None
    future: int | None
    pairs: tuple[Pair, ...]


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
    stages = tuple(_stages(catalog, current, future))
    return Comparison(
        current=current,
        future=future,
        stages=stages,
        before=felt_by_all(catalog, current),
        after=felt_by_all(catalog, future),
        pains=tuple(_answered(catalog, current, future, stages)),
        new_pains=tuple(sorted(_new_pains(current.value, future.value), key=lambda one: -(one[1].severity or 0))),
    )


# What becomes of stages and touchpoints -----------------------------------------------------------------


def _stages(catalog: Catalog, current: Document, future: Document) -> Iterator[StagePair]:
    """The stages of both maps in the order of the future one; those that are gone stand where they stood."""
    matched = _matched_stages(current.value.stages, future.value.stages)
    before, after = _by_stage(catalog.columns_of(current)), _by_stage(catalog.columns_of(future))
    found: dict[int, int] = {}
    for number, columns in after.items():
        if number in matched:
            found |= _matched_columns(before[matched[number]], columns)
    taken = set(found.values())
    moved = {index: column for columns in before.values() for index, column in columns.items() if index not in taken}
    new = {index: column for columns in after.values() for index, column in columns.items() if index not in found}
    found |= _by_identity(moved, new)
    taken = set(found.values())
    gone = {number: [index for index in columns if index not in taken] for number, columns in before.items()}
    known = set(matched.values())
    for one, other in _with_gone(after, matched, [number for number in before if number not in known]):
        columns = after[other] if other is not None else {}
        pairs = _with_gone(columns, found, gone[one] if one is not None else ())
        yield StagePair(one, other, tuple(Pair(*pair) for pair in pairs))


def _matched_stages(current: Sequence[Stage], future: Sequence[Stage]) -> dict[int, int]:
    """Stages of the current map by those of the future one: of one name, else in one place between such."""
    by_name: dict[str, list[int]] = {}
    for number, stage in enumerate(current):
        by_name.setdefault(normal(stage.name), []).append(number)
    matched = {
        number: by_name[name].pop(0)
        for number, stage in enumerate(future)
        if stage.name and by_name.get(name := normal(stage.name))
    }
    taken = set(matched.values())
    last = -1
    for number in range(len(future)):
        if number in matched:
            last = matched[number]
        elif last + 1 < len(current) and last + 1 not in taken:
            last += 1
            matched[number] = last
            taken.add(last)
    return matched


def _by_stage(columns: Sequence[Column]) -> dict[int, dict[int, Column]]:
    found: dict[int, dict[int, Column]] = {}
    for index, column in enumerate(columns):
        found.setdefault(column.stage, {})[index] = column
    return found


def _matched_columns(before: Mapping[int, Column], after: Mapping[int, Column]) -> dict[int, int]:
    """Columns of a stage of the current map by those of the future one.

    The same touchpoint; else one whose name shares a significant word; else the only one that is left on both sides.
    """
    found = _by_identity(before, after)
    taken = set(found.values())
    stems: dict[str, list[int]] = {}
    for index, column in before.items():
        for stem in significant(name_of(column.moment)) if index not in taken else ():
            stems.setdefault(stem, []).append(index)
    for index, column in after.items():
        if index not in found:
            words = significant(name_of(column.moment))
            other = next((one for stem in words for one in stems.get(stem, ()) if one not in taken), None)
            if other is not None:
                found[index] = other
                taken.add(other)
    left, new = [i for i in before if i not in taken], [i for i in after if i not in found]
    if len(left) == len(new) == 1:
        found[new[0]] = left[0]
    return found


def _by_identity(before: Mapping[int, Column], after: Mapping[int, Column]) -> dict[int, int]:
    """Columns that are the same touchpoint: shared by both maps, else of one name."""
    known: dict[str, list[int]] = {}
    for index, column in before.items():
        known.setdefault(_identity(column), []).append(index)
    return {
        index: known[key].pop(0) for index, column in after.items() if (key := _identity(column)) and known.get(key)
    }


def _identity(column: Column) -> str:
    shared = getattr(column.moment, "touchpoint", None)
    return f"-> {shared.casefold()}" if shared else normal(column.moment.name)


def _with_gone(
    future: Iterable[int], matched: Mapping[int, int], gone: Iterable[int]
) -> Iterator[tuple[int | None, int | None]]:
    """Pairs in the order of the future map; what is gone stands behind the pair that it stood behind, or first."""
    order = list(future)
    behind: dict[int, list[int]] = {}
    known = sorted((matched[number], place) for place, number in enumerate(order) if number in matched)
    for number in gone:
        at = bisect(known, (number, 0)) - 1
        behind.setdefault(known[at][1] if at >= 0 else -1, []).append(number)
    yield from ((number, None) for number in behind.get(-1, ()))
    for place, number in enumerate(order):
        yield matched.get(number), number
        yield from ((one, None) for one in behind.get(place, ()))


# What becomes of pain points ----------------------------------------------------------------------------


def _answered(catalog: Catalog, current: Document, future: Document, stages: Sequence[StagePair]) -> Iterator[Answered]:
    after: Sequence[Stage] = future.value.stages
    kept = {normal(pain.text) for stage in after for _, one in _moments(stage) for pain in one.pains}
    counterpart = {pair.current: pair.future for pair in stages if pair.current is not None}
    becomes = {pair.current: pair.future for stage in stages for pair in stage.pairs if pair.current is not None}
    columns = {(column.stage, column.touchpoint): i for i, column in enumerate(catalog.columns_of(current))}
    places = [(column.stage, column.touchpoint) for column in catalog.columns_of(future)]
    spread = Counter(stem for one in said(enumerate(after)) for stem in significant(one.text))
    known = {(one.lane, gist(one.text)) for one in said(enumerate(current.value.stages))}
    names = {
        places[there]: significant(name_of(catalog.columns_of(current)[column].moment)).keys()
        for column, there in becomes.items()
        if there is not None
    }
    indices: dict[int | None, Mapping[str, Sequence[Said]]] = {}
    spots = named_spots(catalog, future)
    found = []
    for number, stage in enumerate(current.value.stages):
        there = counterpart.get(number)
        for touchpoint, moment in _moments(stage):
            column = columns.get((number, touchpoint))
            for pain in moment.pains:
                if there not in indices:
                    searched = enumerate(after) if there is None else [(there, after[there])]
                    new = (one for one in said(searched) if (one.lane, gist(one.text)) not in known)
                    indices[there] = indexed(new, names)
                same = None if column is None else becomes.get(column)
                place = None if same is None else places[same]
                named = spots.answering(pain)
                is_said = named or is_left_open(pain)
                guesses = () if is_said else best(significant(pain.text), indices[there], spread, place)
                found.append(Answered((number, touchpoint), pain, normal(pain.text) in kept, named, guesses, same))
    yield from sorted(found, key=lambda one: -(one.pain.severity or 0))


def _new_pains(current: JourneyMap, future: JourneyMap) -> Iterator[tuple[Spot, PainPoint]]:
    known = {normal(pain.text) for stage in current.stages for _, one in _moments(stage) for pain in one.pains}
    for number, stage in enumerate(future.stages):
        for touchpoint, moment in _moments(stage):
            new = (pain for pain in moment.pains if normal(pain.text) not in known)
            yield from (((number, touchpoint), pain) for pain in new)


def _moments(stage: Stage) -> Iterator[tuple[int | None, Moment]]:
    """A stage itself, then its touchpoints with their numbers."""
    yield None, stage
    yield from enumerate(stage.touchpoints)
