"""The cells of the emotion lane, as HTML: a piece of the curve in each, and what is felt in words."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from journeysite.rendering.items import feelings
from journeysite.rendering.marks import Mark, marks
from journeysite.rendering.views.parts import Line, Point

SHAPES = (
    "M-5 0a5 5 0 0 0 10 0a5 5 0 0 0-10 0",
    "M-4.5-4.5h9v9h-9z",
    "M0-6 5.6 4.4H-5.6z",
    "M0-6.2 6.2 0 0 6.2-6.2 0z",
    "M-2-5.6h4V-2h3.6v4H2v3.6h-4V2h-3.6v-4H-2z",
    "M0 6-5.6-4.4H5.6z",
)
"""The sign of a persona on the curve: another shape for each style from 1 to 6, drawn around the origin."""

# The inner box is stretched to the cell; the signs are not, so they stay round.
_OPEN = '<svg class=js-curve aria-hidden=true><svg viewBox="0 0 6 1000" preserveAspectRatio=none>'


def curve_cell(
    points: Sequence[Point],
    lines: Sequence[Line],
    signs: Mapping[str, str],
    *,
    alone: bool,
    ringed: Container[int] = (),
    below: str = "",
) -> str:
    """What one column shows; `alone` says that the table has one curve, whose signs tell the tone, not the persona.

    `ringed` are the styles whose points stand out, and `below` is what is said of that.
    """
    drawn = "".join([_line(line, alone=alone) for line in lines])
    marked = "".join([_mark(mark, alone=alone, ringed=mark.style in ringed) for mark in marks(points)])
    middle = f'<svg x="50%">{marked}</svg>' if marked else ""
    return f"{_OPEN}{drawn}</svg>{middle}</svg>{feelings(points, signs, below)}"


def _line(line: Line, *, alone: bool) -> str:
    area = f'<path class=js-area d="{line.area}"/>' if line.area else ""
    return f'{area}<path d="{line.path}"/>' if alone else f'{area}<path class=js-s{line.style} d="{line.path}"/>'


def _mark(mark: Mark, *, alone: bool, ringed: bool) -> str:
    """The sign is drawn once in the page; percentages place it, and pixels move it and its score from there."""
    shape, class_ = (1, mark.tone) if alone else (mark.style, f"s{mark.style}")
    moved = f" transform=translate({mark.shift:g})" if mark.shift else ""
    place = f"y={mark.y:g}% class=js-{class_}{moved}"
    sign = f"<use xlink:href=#js-m{shape} {place} />"
    if ringed:
        sign = f"<use xlink:href=#js-ring {place} />{sign}"
    if not mark.score:
        return sign
    aligned = "" if mark.anchor == "middle" else f" text-anchor={mark.anchor}"
    x, below = mark.x + mark.shift, mark.below
    if ringed and not aligned:  # outside the ring
        below += 4 if below > 0 else -4
    beside = f" dx={x:g}" if x else ""
    return f"{sign}<text y={mark.y:g}%{beside} dy={below:g}{aligned}>{mark.score}</text>"
