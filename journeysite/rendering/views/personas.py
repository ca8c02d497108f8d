"""A persona's page and card."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.views.parts import Fact, FreshSign, LastChange, Link, Sparkline


class Trait(NamedTuple):
    """A trait from 1 to 5."""

    name: str
    score: int


class TextList(NamedTuple):
    """A named list of a profile: goals, frustrations, …"""

    key: str
    label: str
    texts: Markup


class MeetingStage(NamedTuple):
    """The touchpoints of one stage at which a persona is met."""

    where: Link
    number: int
    meetings: Markup
    """An `<li>` for each touchpoint: its name, its channels and what is felt there."""


class Appearance(NamedTuple):
    """One map in which a persona appears, stage by stage, with the persona's curve."""

    map: Link
    type_label: str
    status: str
    status_label: str
    sparkline: Sparkline | None
    best: Markup
    """The highest point and the way to it; empty where nothing is felt."""
    worst: Markup
    """The lowest point; empty where it is the highest, too."""
    holds: str
    """How many touchpoints and stages there are, in words."""
    stages: tuple[MeetingStage, ...]


class PersonaPage(NamedTuple):
    """A persona's profile and journeys."""

    name: str
    initial: str
    style: int
    """Of its colour."""
    role: Markup | None
    summary: Markup | None
    quote: Markup | None
    image: str | None
    status: str
    status_label: str
    segment: Markup | None
    owner: Link | None
    tags: tuple[str, ...]
    freshness: FreshSign | None
    changed: LastChange | None
    demographics: tuple[Fact, ...]
    lists: tuple[TextList, ...]
    channels: Markup
    traits: tuple[Trait, ...]
    evidence: Markup
    appearances: Iterable[Appearance]
    """Made one by one while the page is written: a persona may travel in thousands of maps."""
    together: Link | None
    """The way to the page with the curves of all of them."""
    icons: tuple[str, ...]


class PersonaCard(NamedTuple):
    """A persona in a listing."""

    name: str
    href: str
    initial: str
    style: int
    image: str | None
    role: Markup | None
    summary: Markup | None
    quote: Markup | None
    facts: tuple[str, ...]
