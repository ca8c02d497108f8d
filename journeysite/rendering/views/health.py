"""What needs care."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.views.parts import Link


class CareGroup(NamedTuple):
    """What one owner has."""

    anchor: str
    owner: Link | None
    """None for what nobody owns."""
    facts: tuple[str, ...]
    """How many reviews are overdue, and so on, in words."""
    rows: Markup
    """A `<tr>` for each document."""


class RuleRow(NamedTuple):
    """A kind of finding and where it occurs."""

    anchor: str
    id: str
    meaning: str
    severity: str
    severity_label: str
    number: str
    """“3 times:”."""
    where: tuple[Link, ...]
    """The documents that have most of it, with numbers."""
    more: str
    """How many others; empty for none."""


class Health(NamedTuple):
    """What needs care, by owner and by kind of finding."""

    counts: tuple[tuple[str, str], ...]
    """A number and what it counts."""
    groups: Iterable[CareGroup]
    rules: tuple[RuleRow, ...]
    feed: str
    """The address of the feed; empty where there is none."""
