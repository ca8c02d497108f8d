"""The stage table."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.views.parts import Line, PersonaChip


class StageHead(NamedTuple):
    """A stage over its columns."""

    anchor: str
    number: int
    name: Markup
    place: str
    """The classes that say where it begins."""
    span: int
    own: bool
    """Whether it has no touchpoints, so that its column is its own."""
    tint: int
    """1 or 2, in turn."""
    mark: Markup
    """What it says of its own faults."""


class LaneRow(NamedTuple):
    """A lane. `kind` is texts, quotes, emotion, pains, opportunities, measures or evidence; feelings where emotions of
    stages stand apart from the curve."""

    id: str
    key: str
    label: str
    kind: str
    icon: str
    role: str
    anchors: tuple[str, ...]
    """The ids of its cells."""
    cells: Markup
    """The `<td>` of every column."""
    line: str = ""
    """What the line above it is called, where another part of a service blueprint begins."""


class Toggle(NamedTuple):
    """A persona in the legend; `drawn` says whether there is a curve of its own, with a sign of its own."""

    persona: PersonaChip
    drawn: bool


class StageTable(NamedTuple):
    """A whole map as a table."""

    caption: str
    moments: Markup
    """The moments that matter, in one sentence; empty where nothing stands out."""
    own_moments: tuple[tuple[int, str, Markup], ...]
    """The same of each persona with a curve of its own, with style and name; empty where there is one curve."""
    stages: tuple[StageHead, ...]
    touchpoints: Markup
    """The `<th>` of every touchpoint; empty without any."""
    width: int
    """The number of columns."""
    most: int | None
    """How many of them stand side by side on paper, where that is fewer than usual."""
    lanes: tuple[LaneRow, ...]
    legend: tuple[Toggle, ...]
    """Everybody whose curve or touchpoints it shows."""
    alone: bool
    """Whether there is at most one curve."""
    icons: tuple[str, ...]
    """The symbols of the icon sheet that it uses."""
    shapes: tuple[tuple[int, str], ...]
    """The signs of its curves, as number and path."""
    curves: tuple[Line, ...]
    """Its curves, in a box in which each column is 6 wide and 1000 high."""
    lowest: Markup
    highest: Markup
    """The ends of the scale in words, as `−2` and `+2`."""
