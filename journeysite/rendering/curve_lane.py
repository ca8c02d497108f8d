"""The cells of the emotion lane, as HTML: a piece of the curve in each, and what is felt in words."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from journeysite.rendering.inline import attribute
from journeysite.rendering.items import feelings
from journeysite.rendering.marks import Mark, marks
from journeysite.rendering.persona_styles import STYLES, style_classes
from journeysite.rendering.svg import COLUMN, HEIGHT
from journeysite.rendering.views.parts import Point

SHAPES = (
    "M-5 0a5 5 0 0 0 10 0a5 5 0 0 0-10 0",
    "M-4.5-4.5h9v9h-9z",
    "M0-6 5.6 4.4H-5.6z",
    "M0-6.2 6.2 0 0 6.2-6.2 0z",
    "M-2-5.6h4V-2h3.6v4H2v3.6h-4V2h-3.6v-4H-2z",
    "M0 6-5.6-4.4H5.6z",
)
"""The sign of a persona on the curve: another shape for each style from 1 to 6, drawn around the origin."""


def shape_of(number: int) -> str:
    """The sign of a persona by its number: who shares a colour and a line with another has another shape."""
    return SHAPES[(number - 1 + (number - 1) // STYLES) % len(SHAPES)]


# The inner box is stretched to the cell and shows its column of the curves, which are drawn once in the page; the signs
# are not stretched, so they stay round.
_WINDOW = f'<svg viewBox="%d 0 {COLUMN} {HEIGHT}" preserveAspectRatio=none><use xlink:href=#js-curves /></svg>'


def curve_cell(
    points: Sequence[Point],
    column: int | None,
    signs: Mapping[str, str],
    *,
    alone: bool,
    ringed: Container[int] = (),
    own_rings: Container[int] = (),
    below: str = "",
) -> str:
    """What one column shows; `column` is its number where a curve crosses it.

    `alone` says that the table has one curve, whose signs tell the tone, not the persona; `ringed` are the numbers of
    those whose points stand out, `own_rings` of those whose points do so only where others are hidden, and `below` is
    what is said of that.
    """
    drawn = "" if column is None else _WINDOW % (column * COLUMN)
    marked = "".join(
        [_mark(mark, alone=alone, ringed=mark.style in ringed, own=mark.style in own_rings) for mark in marks(points)]
    )
    middle = f"<svg x=50%>{marked}</svg>" if marked else ""
    said = feelings([point for point in points if not point.of_stage], signs, below)
    return f"<svg class=js-curve aria-hidden=true>{drawn}{middle}</svg>{said}"


def _mark(mark: Mark, *, alone: bool, ringed: bool, own: bool) -> str:
    """The sign is drawn once in the page; percentages place it, and pixels move it and its score from there."""
    moved = f"x={mark.shift:g} " if mark.shift else ""
    place = f"{moved}y={mark.y:g}% /"
    whose = f"js-{mark.tone}" if alone else attribute(style_classes(mark.style))
    sign = f"<use xlink:href=#js-m{f'1 class={whose}' if alone else mark.style} {place}>"
    if ringed or own:
        hidden = "" if ringed else " data-own hidden"
        sign = f"<use xlink:href=#js-ring class={whose}{hidden} {place}>{sign}"
    if not mark.score:
        return sign
    aligned = "" if mark.anchor == "middle" else f" text-anchor={mark.anchor}"
    x, below = mark.x + mark.shift, mark.below
    if ringed and not aligned:  # outside the ring
        below += 4 if below > 0 else -4
    beside = f" dx={x:g}" if x else ""
    return f"{sign}<text y={mark.y:g}%{beside} dy={below:g}{aligned}>{mark.score}</text>"
