"""Who owns what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.views.parts import Link


class OwnedList(NamedTuple):
    """Some of the things that somebody owns."""

    anchor: str
    label: str
    number: str
    rows: Markup
    """An `<li>` for each, up to a limit."""
    more: str
    """How many are left out; empty for none."""


class OwnerPage(NamedTuple):
    """All that a team or a person owns."""

    facts: tuple[str, ...]
    """How much of what, and what is late, in words."""
    lists: Iterable[OwnedList]


class OwnerRow(NamedTuple):
    """An owner in the list of all owners; the numbers are in words of the language."""

    where: Link
    maps: str
    others: str
    """Personas, shared touchpoints and KPIs."""
    opportunities: str
    """Those that are not finished."""
    late: tuple[str, ...]
    """What is overdue: how many of them, and how many reviews."""
