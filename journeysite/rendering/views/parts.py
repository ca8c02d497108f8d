"""What many views share: names, signs and points. Those that a map has hundreds of are tuples."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup


class Link(NamedTuple):
    """A name that leads somewhere; without an address it is only a name."""

    text: str
    href: str | None = None


class PersonaChip(NamedTuple):
    """A persona as a small round sign. `style` picks colour, line and marker: the same ones on every page.

    It is 1 to 6; in a stage table of more than six personas, the number of `own_numbers`.
    """

    id: str
    name: str
    initial: str
    style: int
    href: str | None


class Channel(NamedTuple):
    """A channel; `icon` names a symbol of the icon sheet."""

    name: str
    icon: str


class Fact(NamedTuple):
    """A label and its value in a title block."""

    label: str
    value: Markup


class FreshSign(NamedTuple):
    """Whether a document has been reviewed in time: `current`, `due`, `overdue`, `never`, or empty: it needs none."""

    state: str
    label: str
    """Said beside “Reviewed”."""
    told: str
    """Said where nothing else names the review: “review overdue”."""
    date: str


class LastChange(NamedTuple):
    """The day of the last change, and what is to be said of it."""

    date: str
    since: str
    """“changed since the review”; empty otherwise."""


class Line(NamedTuple):
    """One persona's curve, drawn in a box of its own with y downwards."""

    style: int
    """0 for the accent."""
    path: str
    area: str
    """The closed shape between curve and baseline, in the accent; empty for several curves, and for another colour."""


class Point(NamedTuple):
    """One persona's emotion at one touchpoint. `y` is 0 (top) to 100; `tone` is -2 … +2 as n2 n1 z p1 p2."""

    style: int
    y: float | None
    tone: str
    score: Markup
    """With sign and true minus, as written: `+1`, `−2`; empty when there is only a feeling."""
    feeling: Markup | None
    persona: str | None
    """The id of whom it belongs to; None where it is everyone's."""
    of_stage: bool = False
    """Whether the stage as a whole feels so, which is said there in words."""


class Sparkline(NamedTuple):
    """A curve in miniature in a box of 100 × 30, whose middle is that of the scale; `label` says it in words."""

    paths: tuple[Line, ...]
    label: Markup
