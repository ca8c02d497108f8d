"""What several maps share: touchpoints and KPIs."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pydantic import Field

from journeysite.model.base import Date, Names, Text, Texts, nothing, value
from journeysite.model.evidence import Evidence
from journeysite.model.journey import Status
from journeysite.model.period import ReviewPeriod


@value
class SharedTouchpoint:
    """A touchpoint that several maps use."""

    name: Text
    """What the touchpoint is called."""
    status: Status = Status.PUBLISHED
    """Where the document stands: a draft never reaches a published site."""
    channel: Names = ()
    """Where it happens."""
    summary: Text | None = None
    """One or two sentences."""
    owner: Text | None = None
    """A team or a person."""
    reviewed: Date | None = None
    """The day of the last review."""
    review_every: ReviewPeriod | None = None
    """How long a review holds."""
    kpis: Names = ()
    """Measures."""
    tags: Names = ()
    """Tags, also for the tags plugin."""
    backstage: Texts = ()
    """What staff and systems do here."""
    evidence: tuple[Evidence, ...] = ()
    """Sources."""
    suppress: Mapping[str, str] = Field(default_factory=nothing)
    """Findings that this file does without: the reason, by the code or the slug of a rule."""
    x: Mapping[str, Any] = Field(default_factory=nothing)
    """The writer's own `x-…` keys, untouched."""


class Direction(StrEnum):
    """Which way a measure gets better."""

    UP = "up"
    DOWN = "down"


@value
class Reading:
    """The value of a measure on a day."""

    date: Date
    """The day."""
    value: float
    """The value on that day."""


@value
class Kpi:
    """A measure of a stage or a map."""

    name: Text
    """What the measure is called."""
    status: Status = Status.PUBLISHED
    """Where the document stands: a draft never reaches a published site."""
    summary: Text | None = None
    """What is measured."""
    unit: Text | None = None
    """`%`, `days`, `minutes`, …"""
    direction: Direction | None = None
    """Which way is better."""
    baseline: float | None = None
    """Where it began."""
    target: float | None = None
    """Where it shall go."""
    current: float | None = None
    """Where it is."""
    series: tuple[Reading, ...] = ()
    """Values over time."""
    owner: Text | None = None
    """A team or a person."""
    reviewed: Date | None = None
    """The day of the last review."""
    review_every: ReviewPeriod | None = None
    """How long a review holds."""
    tags: Names = ()
    """Tags, also for the tags plugin."""
    evidence: tuple[Evidence, ...] = ()
    """Sources."""
    suppress: Mapping[str, str] = Field(default_factory=nothing)
    """Findings that this file does without: the reason, by the code or the slug of a rule."""
    x: Mapping[str, Any] = Field(default_factory=nothing)
    """The writer's own `x-…` keys, untouched."""
