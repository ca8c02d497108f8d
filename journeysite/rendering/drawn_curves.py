"""What is felt along a map, as its stage table draws and says it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeysite.catalog.curve import Curve, Felt
from journeysite.loading.documents import Document
from journeysite.model.emotion import Emotion
from journeysite.rendering import parts
from journeysite.rendering.site import Site
from journeysite.rendering.svg import curve_path
from journeysite.rendering.views.parts import Line, Point


@dataclass(frozen=True, slots=True)
class DrawnCurves:
    """The curves of a map, in the columns of its table."""

    points: Mapping[int, Sequence[Point]]
    """What is felt, by column; also what no curve is drawn through."""
    lines: Sequence[Line]
    crossed: Container[int]
    """The columns that a line crosses."""
    alone: bool
    """Whether there is at most one curve."""


def drawn_curves(site: Site, journey: Document, curves: Sequence[Curve], style: Mapping[str, int]) -> DrawnCurves:
    """The curves of a map, drawn; `style` are the numbers of its personas, by id."""
    start = journey.source.uri
    across = site.catalog.columns_of(journey)
    points: dict[int, list[Point]] = {}
    lines: list[Line] = []
    crossed: set[int] = set()
    for curve in curves:
        whose = curve.persona.id if curve.persona else None
        number = style[whose] if whose else 1
        for felt in curve.felt:
            point = parts.point(site, journey, felt, number, whose, start)
            of_stage = felt.emotion in across[felt.column].of_stage
            points.setdefault(felt.column, []).append(point._replace(of_stage=True) if of_stage else point)
        positions = curve.positions
        if len(positions) > 1:
            lines.append(Line(number, *curve_path(positions, area=len(curves) == 1)))
            crossed.update(range(min(positions), max(positions) + 1))
    for felt in _not_drawn(site, journey, curves):
        points.setdefault(felt.column, []).append(parts.point(site, journey, felt, 0, None, start))
    return DrawnCurves(points, lines, crossed, alone=len(curves) < 2)


def _not_drawn(site: Site, journey: Document, curves: Sequence[Curve]) -> Iterator[Felt]:
    """What somebody unknown feels, or nobody who is there: it is on no curve, and only said."""
    on_curves: dict[int, list[Emotion]] = {}
    for curve in curves:
        for felt in curve.felt:
            on_curves.setdefault(felt.column, []).append(felt.emotion)
    for index, column in enumerate(site.catalog.columns_of(journey)):
        for emotion in parts.emotions(site, column.moment.emotion):
            if emotion not in on_curves.get(index, ()):
                yield Felt(index, _with_name(emotion), None)


def _with_name(emotion: Emotion) -> Emotion:
    words = " ".join(word for word in (emotion.persona, emotion.feeling) if word)
    return Emotion(score=emotion.score, feeling=words or None)
