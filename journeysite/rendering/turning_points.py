"""The moments that matter in words: signs where they happen, and one sentence above a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from journeysite.catalog.curve import Curve
from journeysite.catalog.moments import Spot, moments
from journeysite.loading.documents import Document
from journeysite.rendering import parts
from journeysite.rendering.inline import escaped
from journeysite.rendering.site import Site
from journeysite.rendering.views.parts import PersonaChip
from journeysite.rendering.words import Words


class Turn(NamedTuple):
    """What stands out at one point of a curve."""

    key: str
    """highest, lowest or drop."""
    persona: Document | None
    """Whose curve it is; None where a map has only one."""


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

    def score(spot: Spot) -> str:
        return parts.score(site, journey, spot.felt.emotion.score)

    def named(spot: Spot) -> str:
        column = across[spot.felt.column]
        name = site.called(column.moment, column.stage + 1)
        return f'<a href="#{anchors[spot.felt.column]}"><bdi>{escaped(name)}</bdi></a>'

    def told(spot: Spot, felt: str) -> str:
        who = f"<bdi>{escaped(spot.persona.title)}</bdi>" if spot.persona and len(drawn) > 1 else ""
        return w("moment_of" if who else "moment_at", where=named(spot), felt=felt, who=who)

    highest, lowest, drop = found.highest, found.lowest, found.drop
    turns: dict[int, list[Turn]] = {}
    for key, spot in (("highest", highest), ("lowest", lowest), ("drop", drop.after if drop else None)):
        if spot:
            turns.setdefault(spot.felt.column, []).append(Turn(key, spot.persona if len(drawn) > 1 else None))
    values = {"best": told(highest, score(highest)), "worst": told(lowest, score(lowest))}
    if drop:
        fall = w("moment_fall", before=score(drop.before), after=score(drop.after))
        values |= {"before": named(drop.before), "after": told(drop.after, fall)}
    summary = Markup(w("moments_drop" if drop else "moments", **values))
    rings = frozenset((spot.felt.column, spot.persona.id if spot.persona else None) for spot in (highest, lowest))
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
    told = {(turn.key, turn.persona.id) for turn in turns if turn.persona}
    shown = [_below(w, turn, chips[turn.persona.id] if turn.persona else None) for turn in turns]
    for id_, found in own.items():
        others = (turn for turn in found.turns.get(index, ()) if (turn.key, id_) not in told)
        shown += [_below(w, turn, chips[id_], " data-own hidden") for turn in others]
    return "".join(shown)


def _below(w: Words, turn: Turn, whose: PersonaChip | None, more: str = "") -> str:
    of = f" js-s{whose.style}" if whose else ""
    return f'<p class="js-turn{of}"{more}>{turn_sign(w, turn, whose.name if whose else "")}</p>'


def turn_sign(w: Words, turn: Turn, whose: str) -> str:
    """A sign and the word for it, and of whose curve it is; empty where there is only one."""
    said = f'<span aria-hidden="true">{_SIGNS[turn.key]}</span> {escaped(w(f"moment_{turn.key}"))}'
    return w("story_with", text=said, facts=f"<bdi>{escaped(whose)}</bdi>") if whose else said
