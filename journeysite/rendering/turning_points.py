"""The moments that matter in words: signs where they happen, and one sentence above a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from journeysite.catalog.curve import Curve, CurvePoint
from journeysite.catalog.moments import moments
from journeysite.loading.documents import Document
from journeysite.rendering import parts
from journeysite.rendering.inline import escaped
from journeysite.rendering.persona_styles import style_classes
from journeysite.rendering.site import Site
from journeysite.rendering.views.parts import PersonaChip
from journeysite.rendering.words import Words


class Turn(NamedTuple):
    """What stands out at one point of a curve."""

    key: str
    """highest, lowest or drop."""
    personas: tuple[Document, ...]
    """Whose curves it is on; empty where it is on all of them."""


class TurningPoints(NamedTuple):
    """What a map tells of the moments that matter."""

    summary: Markup
    """One sentence; empty where nothing stands out."""
    turns: Mapping[int, Sequence[Turn]]
    """By column."""
    rings: frozenset[tuple[int, str | None]]
    """Columns and persona ids: whose points on the curve are ringed."""


_SIGNS = {"highest": "&#9650;", "lowest": "&#9660;", "drop": "&#8600;"}
"""Triangles and an arrow; by number, because the signs themselves would double the memory that a page needs."""

NONE = TurningPoints(Markup(), {}, frozenset())


def turning_points(site: Site, journey: Document, drawn: Sequence[Curve], anchors: Sequence[str]) -> TurningPoints:
    """What stands out of the curves of a map; `anchors` are where the sentence leads, by column."""
    found = moments(drawn)
    if not found:
        return NONE
    w = site.w
    across = site.catalog.columns_of(journey)

    def score(point: CurvePoint) -> str:
        return parts.score(site, journey, point.felt.emotion.score)

    def named(point: CurvePoint) -> str:
        column = across[point.felt.column]
        name = site.called(column.moment, column.stage + 1)
        return f'<a href="#{anchors[point.felt.column]}"><bdi>{escaped(name)}</bdi></a>'

    def whose(points: Sequence[CurvePoint]) -> tuple[Document, ...]:
        return tuple(point.persona for point in points if point.persona) if len(points) < len(drawn) else ()

    def told(points: Sequence[CurvePoint], felt: str) -> str:
        names = tuple(f"<bdi>{escaped(persona.title)}</bdi>" for persona in whose(points))
        who = w.together(names) if names else ""
        return w("moment_of" if who else "moment_at", where=named(points[0]), felt=felt, who=who)

    def placed(key: str, points: Sequence[CurvePoint]) -> str:
        return w("moment_first" if key in found.again else "moment_place", told=told(points, score(points[0])))

    highest, lowest = found.highest, found.lowest
    after = tuple(drop.after for drop in found.drop)
    turns: dict[int, list[Turn]] = {}
    for key, points in (("highest", highest), ("lowest", lowest), ("drop", after)):
        if points:
            turns.setdefault(points[0].felt.column, []).append(Turn(key, whose(points)))
    values = {"best": placed("highest", highest), "worst": placed("lowest", lowest)}
    if found.drop:
        before = found.drop[0].before
        fall = w("moment_fall", before=score(before), after=score(after[0]))
        values |= {"before": named(before), "after": told(after, fall)}
    told_as = "moments_drop_first" if "drop" in found.again else "moments_drop" if found.drop else "moments"
    summary = Markup(w(told_as, **values))
    rings = frozenset((point.felt.column, point.persona.id if point.persona else None) for point in (*highest, *lowest))
    return TurningPoints(summary, turns, rings)


def own_turning_points(
    site: Site, journey: Document, drawn: Sequence[Curve], anchors: Sequence[str]
) -> Mapping[str, TurningPoints]:
    """What stands out of each persona's own curve, by the persona's id; nothing where a map has only one curve."""
    several = drawn if len(drawn) > 1 else ()
    return {curve.persona.id: turning_points(site, journey, [curve], anchors) for curve in several if curve.persona}


def turns_below(
    w: Words,
    index: int,
    everybody: TurningPoints,
    own: Mapping[str, TurningPoints],
    chips: Mapping[str, PersonaChip],
) -> str:
    """What stands below a point of the curve, with the name and in the colour of whose it is; `chips` by persona id.

    What stands out of one persona's curve and not of all is seen only where some personas are hidden.
    """
    turns = everybody.turns.get(index, ())
    one_alone = {(turn.key, turn.personas[0].id) for turn in turns if len(turn.personas) == 1}
    shown = [_below(w, turn, [chips[persona.id] for persona in turn.personas], several=bool(own)) for turn in turns]
    for id_, found in own.items():
        others = (turn for turn in found.turns.get(index, ()) if (turn.key, id_) not in one_alone)
        shown += [_below(w, turn, [chips[id_]], " data-own hidden") for turn in others]
    return "".join(shown)


def _below(w: Words, turn: Turn, whose: Sequence[PersonaChip], more: str = "", *, several: bool = False) -> str:
    """What several feel alike is told of them together only while nobody is hidden, like the sentence of all."""
    of = f" {style_classes(whose[0].style)}" if len(whose) == 1 else ""
    together = ' data-moments=""' if several and not of else ""
    return f'<p class="js-turn{of}"{together}{more}>{turn_sign(w, turn, [chip.name for chip in whose])}</p>'


def turn_sign(w: Words, turn: Turn, names: Sequence[str]) -> str:
    """A sign and the word for it, and of whose curves it is; without names where it is on all of them."""
    said = f'<span aria-hidden="true">{_SIGNS[turn.key]}</span> {escaped(w(f"moment_{turn.key}"))}'
    who = tuple(f"<bdi>{escaped(name)}</bdi>" for name in names)
    return w("story_with", text=said, facts=w.together(who)) if who else said
