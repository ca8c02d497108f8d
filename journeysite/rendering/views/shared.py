"""Pages and rows of shared touchpoints and KPIs."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from journeysite.rendering.views.parts import Channel, Fact, Freshness, Link


@dataclass(frozen=True, slots=True)
class TouchpointUse:
    """One place in a map where a shared touchpoint is used."""

    map: Link
    stage: Link
    where: Link
    felt: Markup
    """What is felt there; the signs of those who are there, where nothing is said."""


@dataclass(frozen=True, slots=True)
class TouchpointPage:
    """A shared touchpoint and where it is used."""

    summary: Markup | None
    channels: Markup
    owner: str
    status: str
    status_label: str
    tags: tuple[str, ...]
    freshness: Freshness
    measures: tuple[Markup, ...]
    backstage: Markup
    evidence: Markup
    uses: tuple[TouchpointUse, ...]
    icons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TouchpointRow:
    """A shared touchpoint in a listing."""

    where: Link
    channels: Markup
    summary: Markup | None
    owner: str
    used: str
    """“used in 3 maps”."""


@dataclass(frozen=True, slots=True)
class TouchpointGroup:
    """The shared touchpoints of one channel."""

    channel: Channel
    anchor: str
    rows: tuple[TouchpointRow, ...]


@dataclass(frozen=True, slots=True)
class KpiPage:
    """A KPI: its numbers in words and where it is used."""

    summary: Markup | None
    owner: str
    status: str
    status_label: str
    freshness: Freshness
    facts: tuple[Fact, ...]
    """Unit, direction, baseline, target, current value."""
    series: tuple[tuple[str, str], ...]
    """Date and value, in words, oldest first."""
    evidence: Markup
    uses: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class KpiRow:
    """A KPI in a listing."""

    where: Link
    summary: Markup | None
    current: str
    target: str
    owner: str
    status: str
    status_label: str
    used: str
