"""The home page."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.views.parts import FreshSign, Link, Sparkline


class HomeMap(NamedTuple):
    """A map by its name and its curve."""

    where: Link
    sparkline: Sparkline | None
    status: str
    status_label: str


class HomeMaps(NamedTuple):
    """Maps of one type."""

    anchor: str
    label: str
    maps: tuple[HomeMap, ...]
    more: Link | None
    """The way to those that are left out."""


class LowMoment(NamedTuple):
    """One of the worst moments across all maps."""

    map: Link
    where: Link
    stage: str
    felt: Markup
    pain: Markup
    """Empty where nothing hurts in particular."""


class Doing(NamedTuple):
    """What is being done."""

    facts: tuple[str, ...]
    """How many opportunities have come how far, in words."""
    plans: Markup
    """An `<li>` for each of those that are shown."""


class Change(NamedTuple):
    """A map that was changed lately."""

    where: Link
    when: str
    """In words: “changed on …”."""


class DueReview(NamedTuple):
    """A document whose review is due, or that never had one."""

    where: Link
    kind_label: str
    owner: Link | None
    freshness: FreshSign


class DueReviews(NamedTuple):
    """What is to be reviewed."""

    shown: tuple[DueReview, ...]
    more: Link | None
    """How many are left out."""
    health: str | None
    """The way to the page that says more."""
    practised: bool
    """Whether anybody reviews maps here."""


class Home(NamedTuple):
    """What there is, and what a manager asks."""

    counts: tuple[tuple[str, str, str], ...]
    """Label, number and address of each kind."""
    maps: tuple[HomeMaps, ...]
    lows: tuple[LowMoment, ...]
    pains: str
    """The way to the register of pain points."""
    doing: Doing | None
    opportunities: str
    """The way to the register of opportunities."""
    changes: tuple[Change, ...]
    feed: str
    """The address of the feed; empty where there is none."""
    reviews: DueReviews
