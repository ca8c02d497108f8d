"""The lines of a service blueprint: what customers see stands above them, what supports it below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from journeysite.model.lane import LaneRole
from journeysite.rendering.inline import escaped
from journeysite.rendering.words import Words

Lines = Mapping[tuple[LaneRole, LaneRole], str]
"""What the line between two parts is called."""

_FROM_THE_TOP = list(LaneRole)


def lines_between(w: Words, roles: Sequence[LaneRole]) -> Lines:
    """The lines between lanes of these roles; none where their order has none: front stage, back stage, support."""
    if len(set(roles)) < 2 or any(_FROM_THE_TOP.index(a) > _FROM_THE_TOP.index(b) for a, b in pairwise(roles)):
        return {}
    front, back, support = _FROM_THE_TOP
    visibility = w("line_of_visibility")
    return {(front, back): visibility, (front, support): visibility, (back, support): w("line_of_interaction")}


def line_in_card(lines: Lines, reached: dict[str, LaneRole], role: LaneRole, card: str) -> str:
    """The line above the first cell of another part in a card of the table, as HTML; empty above all others.

    `reached` are the parts that cards have come to: those of no earlier cell begin on the front stage.
    """
    line = lines.get((reached.get(card, LaneRole.FRONTSTAGE), role), "")
    if line:
        reached[card] = role
        return f"<i class=js-line-in>{escaped(line)}</i> "
    return ""
