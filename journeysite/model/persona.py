"""A persona: a named, evidence-based profile of a customer segment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from journeysite.model.base import Date, Days, FivePoints, Names, Text, Texts, nothing, value
from journeysite.model.evidence import Evidence
from journeysite.model.journey import Status


@value
class Persona:
    """Who travels."""

    name: Text
    status: Status = Status.PUBLISHED
    role: Text | None = None
    summary: Text | None = None
    quote: Text | None = None
    """A sentence in the persona's own words."""
    image: Text | None = None
    """A picture, as a path from the persona's own file."""
    segment: Text | None = None
    demographics: Mapping[str, Text] = Field(default_factory=nothing)
    """Free facts: age, place, household, …"""
    goals: Texts = ()
    motivations: Texts = ()
    frustrations: Texts = ()
    behaviours: Texts = ()
    needs: Texts = ()
    tools: Texts = ()
    channels: Names = ()
    traits: Mapping[str, FivePoints] = Field(default_factory=nothing)
    """How marked a trait is, from 1 to 5."""
    owner: Text | None = None
    reviewed: Date | None = None
    review_every: Days | None = None
    tags: Names = ()
    evidence: tuple[Evidence, ...] = ()
    suppress: Mapping[str, str] = Field(default_factory=nothing)
    """Findings that this file does without: the reason, by the code or the slug of a rule."""
    x: Mapping[str, Any] = Field(default_factory=nothing)
