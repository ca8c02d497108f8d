"""What templates get: only what a reader needs, ready to print.

`Markup` is finished, safe HTML; `str` is text that the template escapes. Every `href` is relative to the page.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads somewhere; without an address it is only a name."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class PersonaChip:
    """A persona as a small round sign. `style` (1 to 6) picks colour, line and marker, by order within the page."""

    id: str
    name: str
    initial: str
    style: int
    href: str | None
    role: str = ""


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel; `icon` names a symbol of the icon sheet."""

    name: str
    icon: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value in a title block."""

    label: str
    value: Markup


@dataclass(frozen=True, slots=True)
class Freshness:
    """Whether a document has been reviewed in time: `current`, `due`, `overdue` or `never`."""

    state: str
    label: str
    date: str


# The stage table ----------------------------------------------------------------------------------------


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
class Pain:
    """A pain point; `severity` is 1 to 5."""

    text: Markup
    severity: int | None


@dataclass(frozen=True, slots=True)
class OpportunityItem:
    """An opportunity; `status` is the key (`in-progress`), the other fields are words."""

    text: Markup
    facts: tuple[str, ...]
    """Impact, effort, owner and due date in words."""
    status: str = ""
    status_label: str = ""
    href: str | None = None


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """A source with its facts (date, sample size) in words."""

    source: Markup
    facts: tuple[str, ...]
    quote: Markup | None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A KPI in a cell: its name and, where known, current value and target in words."""

    text: Markup
    href: str | None
    value: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One persona's curve through one cell, drawn in a box of 100 × 100 with y downwards."""

    style: int
    path: str
    area: str
    """The closed shape between curve and baseline; empty when several curves share the table."""


@dataclass(frozen=True, slots=True)
class Point:
    """One persona's emotion at one touchpoint. `y` is 0 (top) to 100; `tone` is -2 … +2 as n2 n1 z p1 p2."""

    style: int
    y: float | None
    tone: str
    score: str
    """With sign and true minus, as written: `+1`, `−2`; empty when there is only a feeling."""
    feeling: Markup | None
    persona: PersonaChip | None


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


# Pages --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Located:
    """A pain point or an opportunity of a map with the way to its cell."""

    where: Link
    stage: str
    pain: Pain | None = None
    opportunity: OpportunityItem | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """Related documents under one label: parent, parts, current or future state."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MapPage:
    """A map without its table and narrative."""

    type: str
    type_label: str
    status: str
    status_label: str
    summary: Markup | None
    goal: tuple[Markup, ...]
    scope: Markup | None
    personas: tuple[PersonaChip, ...]
    owner: str
    teams: tuple[str, ...]
    tags: tuple[str, ...]
    freshness: Freshness
    researched: str
    """“5 of 10 touchpoints researched”; empty when the map says nothing of it."""
    measures: tuple[Measure, ...]
    relations: tuple[Relation, ...]
    pains: tuple[Located, ...]
    opportunities: tuple[Located, ...]
    evidence: tuple[EvidenceItem, ...]


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A curve in miniature in a box of 100 × 30; `label` says it in words."""

    paths: tuple[Line, ...]
    baseline: float
    label: str


@dataclass(frozen=True, slots=True)
class MapCard:
    """A map in a listing."""

    title: str
    href: str
    type: str
    type_label: str
    status: str
    status_label: str
    summary: Markup | None
    personas: tuple[PersonaChip, ...]
    owner: str
    freshness: Freshness
    facts: tuple[str, ...]
    """How many stages and touchpoints, in words."""
    sparkline: Sparkline | None


@dataclass(frozen=True, slots=True)
class MapGroup:
    """Maps of one type."""

    anchor: str
    label: str
    cards: tuple[MapCard, ...]


@dataclass(frozen=True, slots=True)
class Trait:
    """A trait from 1 to 5."""

    name: str
    score: int


@dataclass(frozen=True, slots=True)
class TextList:
    """A named list of a profile: goals, frustrations, …"""

    key: str
    label: str
    texts: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A touchpoint at which a persona is met, with what is felt there."""

    where: Link
    channels: tuple[Channel, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class MeetingStage:
    """The touchpoints of one stage at which a persona is met."""

    where: Link
    number: int
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class Appearance:
    """One map in which a persona appears, stage by stage, with the persona's curve."""

    map: Link
    type_label: str
    status: str
    status_label: str
    sparkline: Sparkline | None
    stages: tuple[MeetingStage, ...]


@dataclass(frozen=True, slots=True)
class PersonaPage:
    """A persona's profile and journeys."""

    name: str
    initial: str
    role: Markup | None
    summary: Markup | None
    quote: Markup | None
    image: str | None
    status: str
    status_label: str
    segment: Markup | None
    owner: str
    tags: tuple[str, ...]
    freshness: Freshness
    demographics: tuple[Fact, ...]
    lists: tuple[TextList, ...]
    channels: tuple[Channel, ...]
    traits: tuple[Trait, ...]
    evidence: tuple[EvidenceItem, ...]
    appearances: tuple[Appearance, ...]
    icons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonaCard:
    """A persona in a listing."""

    name: str
    href: str
    initial: str
    style: int
    image: str | None
    role: Markup | None
    summary: Markup | None
    quote: Markup | None
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TouchpointUse:
    """One place in a map where a shared touchpoint is used."""

    map: Link
    stage: Link
    where: Link
    personas: tuple[PersonaChip, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class TouchpointPage:
    """A shared touchpoint and where it is used."""

    summary: Markup | None
    channels: tuple[Channel, ...]
    owner: str
    status: str
    status_label: str
    tags: tuple[str, ...]
    freshness: Freshness
    measures: tuple[Measure, ...]
    backstage: tuple[Markup, ...]
    evidence: tuple[EvidenceItem, ...]
    uses: tuple[TouchpointUse, ...]
    icons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TouchpointRow:
    """A shared touchpoint in a listing."""

    where: Link
    channels: tuple[Channel, ...]
    summary: Markup | None
    owner: str
    used: str
    """“used in 3 maps”."""


@dataclass(frozen=True, slots=True)
class TouchpointGroup:
    """The shared touchpoints of one channel."""

    channel: Channel
    anchor: str
    rows: tuple[TouchpointRow, ...]


@dataclass(frozen=True, slots=True)
class KpiPage:
    """A KPI: its numbers in words and where it is used."""

    summary: Markup | None
    owner: str
    status: str
    status_label: str
    freshness: Freshness
    facts: tuple[Fact, ...]
    """Unit, direction, baseline, target, current value."""
    series: tuple[tuple[str, str], ...]
    """Date and value, in words, oldest first."""
    evidence: tuple[EvidenceItem, ...]
    uses: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class KpiRow:
    """A KPI in a listing."""

    where: Link
    summary: Markup | None
    current: str
    target: str
    used: str


@dataclass(frozen=True, slots=True)
class Overdue:
    """A document whose review is due."""

    where: Link
    kind_label: str
    owner: str
    freshness: Freshness


@dataclass(frozen=True, slots=True)
class LowMoment:
    """One of the worst moments across all maps."""

    map: Link
    where: Link
    stage: str
    point: Point
    pain: Pain | None


@dataclass(frozen=True, slots=True)
class Home:
    """What there is."""

    counts: tuple[tuple[str, int, str], ...]
    """Label, number and address of each kind."""
    maps: tuple[MapGroup, ...]
    lows: tuple[LowMoment, ...]
    overdue: tuple[Overdue, ...]


@dataclass(frozen=True, slots=True)
class StarterCard:
    """A ready-to-copy template in the gallery."""

    title: str
    href: str
    summary: Markup | None
    kind_label: str
    sparkline: Sparkline | None


@dataclass(frozen=True, slots=True)
class StarterPage:
    """The Markdown of a template, to copy; `file` is where to put it."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding, as shown on the page while writing."""

    severity: str
    place: str
    code: str
    message: str
    remedy: str
