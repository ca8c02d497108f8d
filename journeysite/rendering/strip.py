"""A whole journey in one picture: its stages as headings of columns, and curves below that line up with them.

A table of fixed layout gives every touchpoint the same width, and the drawing is one SVG over all of them. So it lines
up at any width, on screen and paper, without a script. Its caption is empty and as wide as the headings need, so that
no word of them breaks: a table is never narrower than its caption, and no style stands in the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import unescape
from math import ceil
from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.inline import escaped
from journeysite.rendering.spline import spans
from journeysite.rendering.svg import BASELINE, y_of

_LEAST, _MOST = 42, 10.0
"""How wide the picture is at least, and a word at most before it may break, in the size of its headings' text."""

_PART = re.compile(r"<[^>]*>|[\s/–—-]+|[\u2e80-\uffef]")
"""Where a line may break: at spaces and dashes, and between the letters of scripts that have no spaces."""


class Band(NamedTuple):
    """A stage over some columns; `name` is HTML."""

    name: str
    columns: int


class Drawn(NamedTuple):
    """A curve by column, from −1 to +1, with what is said at some of its points, as HTML. `style` is 1 to 6."""

    style: int
    points: Mapping[int, float]
    said: Mapping[int, str]


def strip(bands: Sequence[Band], drawn: Sequence[Drawn], ends: tuple[str, str], label: str) -> Markup:
    """The picture. `ends` are the highest and the lowest score of the scale as HTML, `label` says it in words."""
    width = sum(band.columns for band in bands)
    heads = "".join(f'<th scope="col"{_span(band.columns)}>{band.name}</th>' for band in bands)
    lines = "".join(
        f'<path class="js-line js-s{curve.style}" d="{_path(curve.points, width)}" vector-effect="non-scaling-stroke"/>'
        for curve in drawn
        if len(curve.points) > 1
    )
    marks = "".join(_marks(curve, width) for curve in drawn)
    said = escaped(label)
    return Markup(
        f'<div class="js-region js-strip" tabindex="0" role="region" aria-label="{said}"><table class="js-picture">'
        f'<caption aria-hidden="true"><svg width="{_ems(bands)}em" height="0"></svg></caption>'
        f"<thead><tr>{heads}</tr></thead><tbody><tr><td{_span(width)}>"
        f'<svg class="js-plot" role="img" aria-label="{said}" focusable="false">'
        '<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">'
        f'<path class="js-baseline" d="M0 {BASELINE:g}H100" vector-effect="non-scaling-stroke"/>'
        f'<path class="js-edges" d="{_edges(bands, width)}" vector-effect="non-scaling-stroke"/>{lines}</svg>'
        f'{marks}<text class="js-end" x="4" y="8%" dy=".35em">{ends[0]}</text>'
        f'<text class="js-end" x="4" y="92%" dy=".35em">{ends[1]}</text></svg></td></tr></tbody></table></div>'
    )


def _span(columns: int) -> str:
    return f' colspan="{columns}"' if columns > 1 else ""


def _ems(bands: Iterable[Band]) -> int:
    """How wide the picture is when no word of a heading breaks."""
    columns, each = 0, 0.0
    for band in bands:
        longest = max((_width(word) for word in _PART.split(unescape(band.name))), default=0.0)
        columns += band.columns
        each = max(each, (min(longest, _MOST) + 1) / band.columns)
    return max(_LEAST, ceil(columns * each))


def _width(word: str) -> float:
    """About how wide a word is; rather more."""
    return sum(0.8 if letter.isupper() or letter in "mw" else 0.56 for letter in word)


def _edges(bands: Iterable[Band], width: int) -> str:
    """The lines between stages."""
    path, at = "", 0
    for band in bands:
        path += f"M{_x(at, width)} 0V100" if at else ""
        at += band.columns
    return path


def _path(points: Mapping[int, float], width: int) -> str:
    moves = list(spans(points))
    path = f"M{_x(moves[0][0] + 0.5, width)} {y_of(moves[0][2][0])}"
    for begin, end, (_, second, third, last) in moves:
        step = (end - begin) / 3
        path += (
            f"C{_x(begin + 0.5 + step, width)} {y_of(second)} {_x(end + 0.5 - step, width)} {y_of(third)}"
            f" {_x(end + 0.5, width)} {y_of(last)}"
        )
    return path


def _marks(curve: Drawn, width: int) -> str:
    """The points of a curve; the box around each has no scale, so they stay round."""
    return "".join(
        f'<svg class="js-s{curve.style}" x="{_x(column + 0.5, width)}%" y="{y_of(position)}%" overflow="visible">'
        f'<circle class="js-mark" r="{6 if column in curve.said else 4}"/>'
        f"{_said(curve.said.get(column), position)}</svg>"
        for column, position in curve.points.items()
    )


def _said(text: str | None, position: float) -> str:
    """What is said at a point: above it where it is high, below where it is low."""
    return f'<text text-anchor="middle" y="{-12 if position > 0 else 22}">{text}</text>' if text else ""


def _x(column: float, width: int) -> str:
    return f"{100 * column / width:.4g}"
