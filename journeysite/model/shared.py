"""What several maps share: touchpoints and KPIs."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pydantic import Field

from journeysite.model.base import Date, Days, Names, Text, Texts, nothing, value
from journeysite.model.evidence import Evidence
from journeysite.model.journey import Status


@value
class SharedTouchpoint:
    """A touchpoint that several maps use."""

    name: Text
    status: Status = Status.PUBLISHED
    channel: Names = ()
    summary: Text | None = None
    owner: Text | None = None
    reviewed: Date | None = None
    review_every: Days | None = None
    kpis: Names = ()
    tags: Names = ()
    backstage: Texts = ()
    evidence: tuple[Evidence, ...] = ()
    suppress: Mapping[str, str] = Field(default_factory=nothing)
    """Findings that this file does without: the reason, by the code or the slug of a rule."""
    x: Mapping[str, Any] = Field(default_factory=nothing)


class Direction(StrEnum):
    """Which way a measure gets better."""

    UP = "up"
    DOWN = "down"


@value
class Reading:
    """The value of a measure on a day."""

    date: Date
    value: float


@value
class Kpi:
    """A measure of a stage or a map."""

    name: Text
    status: Status = Status.PUBLISHED
    summary: Text | None = None
    unit: Text | None = None
    direction: Direction | None = None
    baseline: float | None = None
    target: float | None = None
    current: float | None = None
    series: tuple[Reading, ...] = ()
    owner: Text | None = None
    reviewed: Date | None = None
    review_every: Days | None = None
    tags: Names = ()
    evidence: tuple[Evidence, ...] = ()
    suppress: Mapping[str, str] = Field(default_factory=nothing)
    """Findings that this file does without: the reason, by the code or the slug of a rule."""
    x: Mapping[str, Any] = Field(default_factory=nothing)
