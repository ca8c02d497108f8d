"""Pages and rows of shared touchpoints and KPIs."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.views.parts import Channel, Fact, FreshSign, LastChange, Link


class TouchpointUse(NamedTuple):
    """One place in a map where a shared touchpoint is used."""

    map: Link
    stage: Link
    where: Link
    felt: Markup
    """What is felt there; the signs of those who are there, where nothing is said."""


class TouchpointPage(NamedTuple):
    """A shared touchpoint and where it is used."""

    summary: Markup | None
    channels: Markup
    owner: Link | None
    status: str
    status_label: str
    tags: tuple[str, ...]
    freshness: FreshSign | None
    changed: LastChange | None
    measures: tuple[Markup, ...]
    backstage: Markup
    evidence: Markup
    uses: tuple[TouchpointUse, ...]
    icons: tuple[str, ...]


class TouchpointRow(NamedTuple):
    """A shared touchpoint in a listing."""

    where: Link
    channels: Markup
    summary: Markup | None
    owner: Link | None
    used: str
    """“used in 3 maps”."""


class TouchpointGroup(NamedTuple):
    """The shared touchpoints of one channel."""

    channel: Channel
    anchor: str
    rows: tuple[TouchpointRow, ...]


class Figure(NamedTuple):
    """A number in large figures."""

    number: str
    unit: str
    """Smaller, behind it; empty where it is part of the number, or long."""
    large: bool
    """Whether there is room for large figures on a phone."""
    label: str
    verdict: str
    """Whether it is better or worse; empty where nobody can say."""
    tone: str
    """p1 for better, n1 for worse."""


class KpiPage(NamedTuple):
    """A KPI: its numbers in words and where it is used."""

    summary: Markup | None
    owner: Link | None
    status: str
    status_label: str
    freshness: FreshSign | None
    changed: LastChange | None
    figures: tuple[Figure, ...]
    """Current value, target, and the change since the baseline."""
    facts: tuple[Fact, ...]
    """Unit, where it does not stand beside the numbers, and direction."""
    series: tuple[tuple[str, str], ...]
    """Date and value, in words, oldest first."""
    chart: Markup
    """The same as a line; empty for a single value."""
    evidence: Markup
    uses: tuple[Link, ...]


class KpiRow(NamedTuple):
    """A KPI in a listing."""

    where: Link
    summary: Markup | None
    current: str
    target: str
    progress: str
    """How much of the way from baseline to target is done; empty where nobody can say."""
    bar: Markup
    """The same as a bar."""
    owner: Link | None
    status: str
    status_label: str
    used: str
