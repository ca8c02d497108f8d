"""A map's page and card."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from journeysite.rendering.views.parts import (
    EvidenceItem,
    Freshness,
    Link,
    Measure,
    OpportunityItem,
    Pain,
    PersonaChip,
    Sparkline,
)


@dataclass(frozen=True, slots=True)
class Located:
    """A pain point or an opportunity of a map with the way to its cell."""

    where: Link
    stage: str
    pain: Pain | None = None
    opportunity: OpportunityItem | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """Related documents under one label: parent, parts, current or future state."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MapPage:
    """A map without its table and narrative."""

    type: str
    type_label: str
    status: str
    status_label: str
    summary: Markup | None
    goal: tuple[Markup, ...]
    scope: Markup | None
    personas: tuple[PersonaChip, ...]
    owner: str
    teams: tuple[str, ...]
    tags: tuple[str, ...]
    freshness: Freshness | None
    researched: str
    """“5 of 10 touchpoints researched”; empty when the map says nothing of it."""
    measures: tuple[Measure, ...]
    relations: tuple[Relation, ...]
    pains: tuple[Located, ...]
    opportunities: tuple[Located, ...]
    evidence: tuple[EvidenceItem, ...]


@dataclass(frozen=True, slots=True)
class MapCard:
    """A map in a listing."""

    title: str
    href: str
    type: str
    type_label: str
    status: str
    status_label: str
    summary: Markup | None
    personas: tuple[PersonaChip, ...]
    owner: str
    freshness: Freshness | None
    facts: tuple[str, ...]
    """How many stages and touchpoints, in words."""
    sparkline: Sparkline | None


@dataclass(frozen=True, slots=True)
class MapGroup:
    """Maps of one type."""

    anchor: str
    label: str
    cards: tuple[MapCard, ...]
    more: Link | None = None
    """The way to those that the group leaves out."""
