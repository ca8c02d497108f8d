"""A map's page and card."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.views.parts import FreshSign, LastChange, Link, Sparkline


class Located(NamedTuple):
    """Pain points or opportunities of a map, each with the way to its cell: those that weigh most."""

    number: int
    """How many there are, those that are left out here included."""
    items: Markup
    """An `<li>` for each that is listed."""
    more: str
    """How many others stand in the table alone, in words; empty where all are listed."""


class Relation(NamedTuple):
    """Related documents under one label: parent, parts, current or future state."""

    label: str
    links: tuple[Link, ...]


class MapPage(NamedTuple):
    """A map without its table and narrative."""

    type: str
    type_label: str
    status: str
    status_label: str
    summary: Markup | None
    goal: tuple[Markup, ...]
    scope: Markup | None
    personas: Markup
    """Their signs."""
    owner: Link | None
    teams: tuple[Link, ...]
    tags: tuple[str, ...]
    freshness: FreshSign | None
    changed: LastChange | None
    researched: str
    """“5 of 10 touchpoints researched”; empty when the map says nothing of it."""
    measures: tuple[Markup, ...]
    relations: tuple[Relation, ...]
    compared: tuple[Link, ...]
    """The pages that lay it beside its current or future state."""
    pains: Located
    opportunities: Located
    evidence: Markup
    """The list of sources of the whole map; empty without any."""
    sources: int
    story: str
    """The address of the map as a text; empty without stages."""


class MapCard(NamedTuple):
    """A map in a listing."""

    title: str
    href: str
    type: str
    type_label: str
    status: str
    status_label: str
    summary: Markup | None
    personas: Markup
    """Their signs."""
    owner: Link | None
    freshness: FreshSign | None
    facts: tuple[str, ...]
    """How many stages and touchpoints, in words."""
    sparkline: Sparkline | None
    facets: str = ""
    """The numbers of its values, where the cards of a page can be filtered."""


class MapGroup(NamedTuple):
    """Maps of one type."""

    anchor: str
    label: str
    number: int
    """How many it shows."""
    cards: Iterable[MapCard]
    """Made one by one while the page is written: there may be thousands."""
