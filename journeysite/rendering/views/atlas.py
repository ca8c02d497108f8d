"""The pages that see many maps at once: coverage, comparisons, a persona's journeys, and how maps belong together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.views.parts import Link


class Grid(NamedTuple):
    """Personas or channels by stage. `key` is `personas` or `channels`."""

    key: str
    label: str
    corner: str
    """What its rows are."""
    stages: tuple[Markup, ...]
    rows: Iterable[Markup]
    """A `<tr>` for each, made one by one while the page is written."""
    behind: Iterable[Markup]
    """A folded list for each row: the maps that its cells are made of."""
    others: int
    """How many stages stand below the grid and not in it."""


class OtherStageRow(NamedTuple):
    """A stage that is not in the grids."""

    name: str
    number: Markup
    """How many touchpoints and whole stages, in words, with the way to them."""
    mean: Markup
    """How these feel on average; empty where nothing is felt."""
    maps: Markup
    personas: str
    channels: str


class CoveragePage(NamedTuple):
    """What the maps in force cover."""

    grids: tuple[Grid, ...]
    behind: Iterable[Markup]
    """A folded list for each stage of the grids, the maps that have it, and one for all stages."""
    others: Iterable[OtherStageRow]
    """The stages that are not in the grids."""
    rest: int
    """How many of them there are."""
    more: Link | None
    """The way to those that even this list leaves out."""


class ComparedFigure(NamedTuple):
    """A number in large type, and what it counts."""

    value: Markup
    label: str


class ComparedStage(NamedTuple):
    """A stage and what becomes of its touchpoints."""

    name: Markup
    note: str
    """What becomes of the stage itself, in words; empty where nothing does."""
    changes: Markup
    """An `<li>` for each touchpoint."""


class ComparisonPage(NamedTuple):
    """A future-state map beside the one that it improves on."""

    state: str
    """Of the one that it improves on: `today`, or `earlier` where that is a future-state map, too."""
    current: Link
    future: Link
    figures: tuple[ComparedFigure, ...]
    strip: Markup
    stages: tuple[ComparedStage, ...]
    pains: Mapping[str, Markup]
    """What is `open`, `answered` as the maps say, or `perhaps` so by the words: an `<li>` for each pain point."""
    added: Markup
    """The pain points that only the future map has."""


class JourneyStrip(NamedTuple):
    """A persona's journey through one map."""

    map: Link
    anchor: str
    facts: tuple[str, ...]
    strip: Markup | None
    """None where the persona feels nothing on the scale."""
    best: Markup
    worst: Markup


class JourneysPage(NamedTuple):
    """All journeys of a persona, one above another."""

    persona: Link
    journeys: Iterable[JourneyStrip]
    """Made one by one while the page is written."""


class Branch(NamedTuple):
    """A map in the tree of maps. `opens`: a list of others begins below it; `closes` is how many end behind it."""

    relation: str
    """What it is to the map above it, in words; empty for the first."""
    map: Link
    type_label: str
    status: str
    status_label: str
    opens: bool
    closes: int
