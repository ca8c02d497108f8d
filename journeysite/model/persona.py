"""A persona: a named, evidence-based profile of a customer segment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from journeysite.model.base import Date, FivePoints, Names, Text, Texts, nothing, value
from journeysite.model.evidence import Evidence
from journeysite.model.journey import Status
from journeysite.model.period import ReviewPeriod


@value
class Persona:
    """Who travels."""

    name: Text
    """What the persona is called."""
    status: Status = Status.PUBLISHED
    """Where the document stands: a draft never reaches a published site."""
    role: Text | None = None
    """Who the persona is, in a few words."""
    summary: Text | None = None
    """One or two sentences."""
    quote: Text | None = None
    """A sentence in the persona's own words."""
    image: Text | None = None
    """A picture, as a path from the persona's own file."""
    segment: Text | None = None
    """The customer segment that the persona stands for."""
    demographics: Mapping[str, Text] = Field(default_factory=nothing)
    """Free facts: age, place, household, …"""
    goals: Texts = ()
    """What the persona wants."""
    motivations: Texts = ()
    """Why."""
    frustrations: Texts = ()
    """What gets in the way."""
    behaviours: Texts = ()
    """What the persona usually does."""
    needs: Texts = ()
    """What the persona cannot do without."""
    tools: Texts = ()
    """Devices and services."""
    channels: Names = ()
    """Where the persona can be met."""
    traits: Mapping[str, FivePoints] = Field(default_factory=nothing)
    """How marked a trait is, from 1 to 5."""
    owner: Text | None = None
    """A team or a person."""
    reviewed: Date | None = None
    """The day of the last review."""
    review_every: ReviewPeriod | None = None
    """How long a review holds."""
    tags: Names = ()
    """Tags, also for the tags plugin."""
    evidence: tuple[Evidence, ...] = ()
    """What the profile is based on."""
    suppress: Mapping[str, str] = Field(default_factory=nothing)
    """Findings that this file does without: the reason, by the code or the slug of a rule."""
    x: Mapping[str, Any] = Field(default_factory=nothing)
    """The writer's own `x-…` keys, untouched."""
