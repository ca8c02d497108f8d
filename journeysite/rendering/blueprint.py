"""The lines of a service blueprint: what customers see stands above them, what supports it below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from journeysite.model.lane import LaneRole
from journeysite.rendering.inline import escaped
from journeysite.rendering.words import Words

Lines = Mapping[tuple[LaneRole, LaneRole], str]
"""What the line between two parts is called."""


def lines_between(w: Words, roles: Sequence[LaneRole]) -> Lines:
    """The lines between lanes of these roles: each where all lanes of one part stand above all of the next."""
    front, back, support = LaneRole
    below = [role for role in roles if role is not front]
    if not below or any(role is not front for role in roles[: -len(below)]):
        return {}
    visibility = w("line_of_visibility")
    lines = {(front, back): visibility, (front, support): visibility}
    if (support, back) not in pairwise(below):
        lines[back, support] = w("line_of_interaction")
    return lines


def line_in_card(lines: Lines, reached: dict[str, LaneRole], role: LaneRole, card: str) -> str:
    """The line above the first cell of another part in a card of the table, as HTML; empty above all others.

    `reached` are the parts that cards have come to: those of no earlier cell begin on the front stage.
    """
    line = lines.get((reached.get(card, LaneRole.FRONTSTAGE), role), "")
    if line:
        reached[card] = role
        return f"<i class=js-line-in>{escaped(line)}</i> "
    return ""
