"""The emotion curve: whose feeling goes how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journeysite.catalog.catalog import Catalog
from journeysite.catalog.columns import Column
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.emotion import Emotion


class Felt(NamedTuple):
    """An emotion in a column. `position` runs from −1 to +1 over the map's scale; None without a score on it."""

    column: int
    emotion: Emotion
    position: float | None


class CurvePoint(NamedTuple):
    """A point that a curve is drawn through; `persona` is None where it is everyone's."""

    persona: Document | None
    felt: Felt
    position: float


@dataclass(frozen=True, slots=True)
class Curve:
    """What one persona feels along a map, or everyone (`persona` is None)."""

    persona: Document | None
    felt: tuple[Felt, ...]

    @property
    def points(self) -> Mapping[int, CurvePoint]:
        """By column: the first with a score, where several are felt; columns without one are left out."""
        found: dict[int, CurvePoint] = {}
        for felt in self.felt:
            if felt.position is not None and felt.column not in found:
                found[felt.column] = CurvePoint(self.persona, felt, felt.position)
        return found

    @property
    def positions(self) -> Mapping[int, float]:
        """How high its points are, by column."""
        return {column: point.position for column, point in self.points.items()}


def curves(catalog: Catalog, journey: Document) -> tuple[Curve, ...]:
    """The curves of a map: one for each persona as soon as any emotion names one, else one for everyone.

    An emotion that names nobody is felt by every persona who is there and has none of their own. Where a map does not
    say who is there, all are whom it names.
    """
    across = catalog.columns_of(journey)
    if _names_personas(across):
        return tuple(Curve(persona, felt) for persona, felt in _by_persona(catalog, journey, across).items() if felt)
    felt = [_felt(journey, index, emotion) for index, column in enumerate(across) for emotion in column.emotions]
    return (Curve(None, tuple(felt)),) if felt else ()


def curve_of(catalog: Catalog, journey: Document, persona: Document) -> Curve:
    """What one persona feels along a map, own emotions before those of everyone."""
    felt = [
        _felt(journey, index, emotion)
        for index, column in enumerate(catalog.columns_of(journey))
        for emotion in _emotions_of(catalog, journey, persona, column)
    ]
    return Curve(persona, tuple(felt))


def _emotions_of(catalog: Catalog, journey: Document, persona: Document, column: Column) -> Sequence[Emotion]:
    """What a persona feels in a column: emotions of their own, else those that name nobody."""
    own = [one for one in column.emotions if one.persona and catalog.find(Kind.PERSONA, one.persona) is persona]
    if own or persona not in _there(catalog, journey, column):
        return own
    return [one for one in column.emotions if not one.persona]


def _there(catalog: Catalog, journey: Document, column: Column) -> Sequence[Document]:
    """Who is in a column: all who travel, where neither touchpoint, stage nor map says it."""
    value = journey.value
    said = column.moment.personas or value.stages[column.stage].personas or value.personas
    return column.personas if said else catalog.personas_of(journey)


def _names_personas(across: Iterable[Column]) -> bool:
    return any(emotion.persona for column in across for emotion in column.emotions)


def felt_at(catalog: Catalog, journey: Document, index: int) -> Iterator[tuple[Document | None, Felt]]:
    """What is felt in one column, and by whom: the same as all curves hold of it."""
    across = catalog.columns_of(journey)
    column = across[index]
    if _names_personas(across):
        yield from _felt_by_personas(catalog, journey, index, column)
    else:
        yield from ((None, _felt(journey, index, emotion)) for emotion in column.emotions)


def felt_by_all(catalog: Catalog, journey: Document) -> Mapping[int, float]:
    """The mean of all that is felt in each column, from −1 to +1; columns without a score are left out."""
    felt: dict[int, list[float]] = {}
    for curve in curves(catalog, journey):
        for one in curve.felt:
            if one.position is not None:
                felt.setdefault(one.column, []).append(one.position)
    return {column: sum(felt[column]) / len(felt[column]) for column in sorted(felt)}


def _by_persona(catalog: Catalog, journey: Document, across: Sequence[Column]) -> Mapping[Document, tuple[Felt, ...]]:
    """What each persona of a map feels, in the order of the map's personas."""
    felt: dict[Document, list[Felt]] = {persona: [] for persona in catalog.personas_of(journey)}
    for index, column in enumerate(across):
        if column.emotions:
            for persona, one in _felt_by_personas(catalog, journey, index, column):
                felt[persona].append(one)
    return {persona: tuple(found) for persona, found in felt.items()}


def _felt_by_personas(
    catalog: Catalog, journey: Document, index: int, column: Column
) -> Iterator[tuple[Document, Felt]]:
    emotions = column.emotions
    own = [(catalog.find(Kind.PERSONA, one.persona), one) for one in emotions if one.persona]
    for persona, emotion in own:
        if persona:
            yield persona, _felt(journey, index, emotion)
    if len(own) < len(emotions):
        named = {persona for persona, _ in own}
        others = [persona for persona in _there(catalog, journey, column) if persona not in named]
        for emotion in emotions:
            if not emotion.persona:
                felt = _felt(journey, index, emotion)
                yield from ((persona, felt) for persona in others)


def _felt(journey: Document, column: int, emotion: Emotion) -> Felt:
    scale = journey.value.emotion_scale
    on_scale = emotion.score is not None and scale.holds(emotion.score)
    return Felt(column, emotion, scale.position(emotion.score) if on_scale else None)
