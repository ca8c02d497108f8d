"""The home page, the gallery of templates, and what the checker found."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.views.parts import Freshness, Link, Sparkline


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


class Overdue(NamedTuple):
    """A document whose review is due, or that never had one."""

    where: Link
    kind_label: str
    owner: Link | None
    freshness: Freshness


class DueReviews(NamedTuple):
    """What is to be reviewed."""

    shown: tuple[Overdue, ...]
    more: Link | None
    """How many are left out."""
    health: str | None
    """The way to the page that says more."""
    practised: bool
    """Whether anybody reviews maps here."""


class Home(NamedTuple):
    """What there is, and what a manager asks."""

    counts: tuple[tuple[str, int, str], ...]
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


class StarterCard(NamedTuple):
    """A ready-to-copy template in the gallery."""

    title: str
    href: str
    summary: Markup | None
    kind_label: str
    sparkline: Sparkline | None


class StarterGroup(NamedTuple):
    """Templates of one sort in the gallery."""

    anchor: str
    label: str
    cards: tuple[StarterCard, ...]


class StarterPage(NamedTuple):
    """The Markdown of a template, and the ways to get it."""

    file: str
    """Where to put it."""
    text: str
    command: str
    """What makes the file."""
    download: str
    """The address of the Markdown itself."""
    name: str
    """What the downloaded file is called."""
    new_file: str | None = None
    """The address of a page of the repository that makes the file."""
    hint: str = ""
    """What is left to do by hand on that page."""


class Fault(NamedTuple):
    """A finding, as shown on the page while writing."""

    id: str
    """The anchor of its entry in the list."""
    severity: str
    place: str
    code: str
    message: str
    remedy: str
    anchor: str | None = None
    """The anchor of the cell, touchpoint or stage that it concerns, where it is about one."""
    where: str = ""
    """What people call that."""
