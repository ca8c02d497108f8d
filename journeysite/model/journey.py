"""A journey map: stages, touchpoints and what happens in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, Field

from journeysite.model.base import Date, Names, Text, Texts, each_shared, nothing, value
from journeysite.model.clock import TimeOfDay
from journeysite.model.emotion import DEFAULT_SCALE, Emotion, EmotionScale
from journeysite.model.evidence import Confidence, Evidence
from journeysite.model.judgements import Opportunity, PainPoint
from journeysite.model.period import ReviewPeriod


class MapType(StrEnum):
    """What a map shows: how it is, how it shall be, or how a day passes."""

    CURRENT_STATE = "current-state"
    FUTURE_STATE = "future-state"
    DAY_IN_THE_LIFE = "day-in-the-life"


class Status(StrEnum):
    """Where a document stands; drafts never reach a published site."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"
    ARCHIVED = "archived"


@value
class Moment:
    """What a stage and a touchpoint have in common: the lanes of the stage table."""

    name: str = ""
    """What it is called; a finding if there is none."""
    time: TimeOfDay | None = None
    """At what time of the day: `07:30`, or from one time to another."""
    channel: Names = ()
    """Where it happens: website, app, email, phone, chat, store, …"""
    personas: Names = ()
    """Who is there: ids or names; the map's own personas when absent."""
    goal: Texts = ()
    """What the persona wants to reach."""
    actions: Texts = ()
    """What the persona does."""
    thoughts: Texts = ()
    """What the persona thinks or says."""
    emotion: Annotated[tuple[Emotion, ...], AfterValidator(each_shared)] = ()
    """How it feels."""
    gains: Texts = ()
    """What delights."""
    pains: tuple[PainPoint, ...] = ()
    """What hurts."""
    opportunities: tuple[Opportunity, ...] = ()
    """What could be improved."""
    kpis: Names = ()
    """Measures: ids or names of shared KPIs, or a measure in words."""
    backstage: Texts = ()
    """What staff and systems do that the customer does not see."""
    confidence: Confidence | None = None
    """How well this is founded."""
    evidence: tuple[Evidence, ...] = ()
    """Sources."""
    lanes: Mapping[str, Texts] = Field(default_factory=nothing)
    """Lanes of the site's own, by key, and labels that no lane knows, as written."""
    x: Mapping[str, Any] = Field(default_factory=nothing)
    """The writer's own `x-…` keys, untouched."""


@value
class Touchpoint(Moment):
    """One interaction within a stage: a column of the stage table."""

    touchpoint: Text | None = None
    """The id of a shared touchpoint that this one is an instance of."""


@value
class Stage(Moment):
    """A phase of the journey. Its own lanes span the columns of its touchpoints."""

    touchpoints: tuple[Touchpoint, ...] = ()
    """In a stage only: its touchpoints, in order."""


class Spot(NamedTuple):
    """Where a moment stands: its stage and its touchpoint, both counted from 0; None for the stage itself."""

    stage: int
    touchpoint: int | None = None

    @property
    def path(self) -> tuple[str | int, ...]:
        """The way to it in the map's data."""
        if self.touchpoint is None:
            return ("stages", self.stage)
        return ("stages", self.stage, "touchpoints", self.touchpoint)


@value
class JourneyMap:
    """One actor group's experience of reaching one goal."""

    title: Text
    """What the map is called."""
    type: MapType = MapType.CURRENT_STATE
    """How it is, how it shall be, or how a day passes."""
    status: Status = Status.PUBLISHED
    """Where the document stands: a draft never reaches a published site."""
    summary: Text | None = None
    """One sentence for lists, search and the top of the page."""
    personas: Names = ()
    """Who travels; the default for every touchpoint."""
    goal: Texts = ()
    """What the map is meant to find out or to show."""
    scope: Text | None = None
    """Whom and what the map covers."""
    owner: Text | None = None
    """A team or a person."""
    teams: Names = ()
    """Who else is concerned."""
    reviewed: Date | None = None
    """The day of the last review."""
    review_every: ReviewPeriod | None = None
    """How long a review holds."""
    tags: Names = ()
    """Tags, also for the tags plugin."""
    parent: Text | None = None
    """The map that this one is a part of."""
    future_of: Text | None = None
    """In a future-state map: the map that it improves on."""
    emotion_scale: EmotionScale = DEFAULT_SCALE
    """The lowest and the highest score."""
    kpis: Names = ()
    """Measures of the whole map."""
    evidence: tuple[Evidence, ...] = ()
    """Sources of the whole map."""
    lanes: Names = ()
    """The lanes to show, in this order; all lanes that hold something when absent."""
    hide_lanes: Names = ()
    """Lanes that this map does not show."""
    stages: Annotated[tuple[Stage, ...], Field(max_length=200)] = ()
    """The order of the headings, or the journey itself."""
    suppress: Mapping[str, str] = Field(default_factory=nothing)
    """Findings that this file does without: the reason, by the code or the slug of a rule."""
    x: Mapping[str, Any] = Field(default_factory=nothing)
    """The writer's own `x-…` keys, untouched."""

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Every stage and touchpoint, each stage before its touchpoints."""
        return tuple([moment for stage in self.stages for moment in (stage, *stage.touchpoints)])

    @property
    def spots(self) -> Iterator[tuple[Spot, Stage | Touchpoint]]:
        """The same, each with where it stands."""
        for number, stage in enumerate(self.stages):
            yield Spot(number), stage
            for index, touchpoint in enumerate(stage.touchpoints):
                yield Spot(number, index), touchpoint

    def at(self, spot: Spot) -> Stage | Touchpoint:
        """The stage or touchpoint that stands there."""
        stage = self.stages[spot.stage]
        return stage if spot.touchpoint is None else stage.touchpoints[spot.touchpoint]
