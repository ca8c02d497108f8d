"""The stage table."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from journeysite.rendering.views.parts import (
    Channel,
    EvidenceItem,
    Line,
    Measure,
    OpportunityItem,
    Pain,
    PersonaChip,
    Point,
)


@dataclass(frozen=True, slots=True)
class StageHead:
    """A stage over its columns. `column` counts from 1."""

    anchor: str
    number: int
    name: Markup
    goal: Markup | None
    column: int
    span: int
    tint: int
    """1 or 2, in turn."""


@dataclass(frozen=True, slots=True)
class TouchpointHead:
    """A column: a touchpoint, or a stage that has none (then `anchor` and `name` are empty)."""

    anchor: str
    name: Markup | None
    channels: tuple[Channel, ...]
    personas: tuple[PersonaChip, ...]
    shared: bool
    column: int
    first: bool
    """Whether it is the first of its stage."""
    stage_anchor: str


@dataclass(frozen=True, slots=True)
class Mark:
    """The sign of one emotion on the curve, and the score beside it. Lengths are in pixels, `y` in per cent."""

    style: int
    tone: str
    y: float
    shift: float
    """How far it is moved sideways, because others stand at the same height."""
    score: str
    """Empty where a neighbour says the same."""
    x: float = 0.0
    """Where the score stands, from the middle of the sign."""
    below: float = 0.0
    anchor: str = "middle"
    """How the score is aligned: `start`, `middle` or `end`."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the stage table: only the fields of its lane's kind are filled."""

    anchor: str
    """Empty for a gap in a row of the stages' own, whose columns have their cells in the row below."""
    headers: str
    """The ids of the lane, the stage and the touchpoint headings (the HTML `headers` attribute)."""
    column: int
    span: int
    first: bool
    of_stage: bool
    """Whether it belongs to the stage itself and spans its columns."""
    texts: tuple[Markup, ...] = ()
    pains: tuple[Pain, ...] = ()
    opportunities: tuple[OpportunityItem, ...] = ()
    evidence: tuple[EvidenceItem, ...] = ()
    measures: tuple[Measure, ...] = ()
    confidence: str = ""
    """`assumption`, `partial` or `researched`."""
    confidence_label: str = ""
    lines: tuple[Line, ...] = ()
    points: tuple[Point, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether the cell says nothing (a curve may still pass through it)."""
        return not (
            self.texts
            or self.pains
            or self.opportunities
            or self.evidence
            or self.measures
            or self.confidence
            or self.points
        )


@dataclass(frozen=True, slots=True)
class LaneRow:
    """A lane. `kind` is texts, quotes, emotion, pains, opportunities, measures or evidence."""

    id: str
    key: str
    label: str
    kind: str
    icon: str
    role: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class StageTable:
    """A whole map as a table."""

    caption: str
    stages: tuple[StageHead, ...]
    columns: tuple[TouchpointHead, ...]
    lanes: tuple[LaneRow, ...]
    personas: tuple[PersonaChip, ...]
    """Everybody whose curve or touchpoints it shows, for the legend and the toggles."""
    icons: tuple[str, ...]
    """The symbols of the icon sheet that it uses."""
    baseline: float
    """The y of the middle of the emotion scale."""
    lowest: str
    highest: str
    """The ends of the scale in words, as `−2` and `+2`."""
