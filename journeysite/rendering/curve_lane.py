"""The cells of the emotion lane, as HTML: a piece of the curve in each, and what is felt in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from journeysite.rendering.items import feelings
from journeysite.rendering.marks import Mark, marks
from journeysite.rendering.svg import BASELINE
from journeysite.rendering.views.parts import Line, Point

_SHAPES = (
    '<circle class="js-mark" r="5"/>',
    '<rect class="js-mark" x="-4.5" y="-4.5" width="9" height="9"/>',
    '<path class="js-mark" d="M0-6 5.6 4.4H-5.6z"/>',
    '<path class="js-mark" d="M0-6.2 6.2 0 0 6.2-6.2 0z"/>',
    '<path class="js-mark" d="M-2-5.6h4V-2h3.6v4H2v3.6h-4V2h-3.6v-4H-2z"/>',
    '<path class="js-mark" d="M0 6-5.6-4.4H5.6z"/>',
)

# The inner box is stretched to the cell; the signs are not, so they stay round.
_OPEN = (
    '<svg class="js-curve" aria-hidden="true" focusable="false" width="100%" height="100%">'
    '<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">'
    f'<path class="js-baseline" d="M0 {BASELINE:g}H100" vector-effect="non-scaling-stroke"/>'
)


def marker(style: int) -> Markup:
    """The sign of a persona on the curve: another shape for each style from 1 to 6, drawn around the origin."""
    return Markup(_SHAPES[style - 1])


def curve_cell(points: Sequence[Point], lines: Sequence[Line], signs: Mapping[str, str], *, alone: bool) -> str:
    """What one column shows; `alone` says that the table has one curve, whose signs tell the tone, not the persona."""
    drawn = "".join(map(_line, lines))
    marked = "".join(_mark(mark, 1 if alone else mark.style) for mark in marks(points))
    return f"{_OPEN}{drawn}</svg>{marked}</svg>{feelings(points, signs)}"


def _line(line: Line) -> str:
    area = f'<path class="js-area js-s{line.style}" d="{line.area}"/>' if line.area else ""
    return f'{area}<path class="js-line js-s{line.style}" d="{line.path}" vector-effect="non-scaling-stroke"/>'


def _mark(mark: Mark, shape: int) -> str:
    score = f'<text text-anchor="{mark.anchor}" x="{mark.x}" y="{mark.below}">{mark.score}</text>' if mark.score else ""
    return (
        f'<svg class="js-point js-s{mark.style} js-tone-{mark.tone}" x="50%" y="{mark.y}%" overflow="visible">'
        f'<g transform="translate({mark.shift} 0)">{_SHAPES[shape - 1]}{score}</g></svg>'
    )
