"""The values of a KPI over time as a line, with its target: a picture of the table that stands below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from journeysite.model.shared import Kpi, Reading
from journeysite.rendering.inline import escaped
from journeysite.rendering.kpi_figures import number_of
from journeysite.rendering.words import Words

_LEFT, _MIDDLE, _RIGHT = 5, 50, 95
"""Where the first value, the only day and the last value stand, in per cent of the width."""

_TOP, _EVEN, _BOTTOM = 6, 45, 84
"""Where the highest value, the middle and the lowest value stand, in per cent of the height; below it, days do."""

_APART = 15
"""How far one day stands from the next that is said, in per cent of the width: there is room for it on a phone."""


def chart(w: Words, kpi: Kpi) -> Markup:
    """The picture; empty for a single value. Not for screen readers, who have the table."""
    readings = sorted(kpi.series, key=lambda one: one.date)
    if len(readings) < 2:
        return Markup("")
    levels = [one.value for one in readings] + ([] if kpi.target is None else [kpi.target])
    least, most = min(levels), max(levels)
    points = [(x, _y(one.value, least, most)) for x, one in zip(_xs(readings), readings, strict=True)]
    line = "L".join(f"{x:.4g} {y:.4g}" for x, y in points)
    return Markup(
        '<div class="js-picture js-chart"><svg class="js-plot" aria-hidden="true" focusable="false">'
        '<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">'
        '<path class="js-edges" d="M0 100H100" vector-effect="non-scaling-stroke"/>'
        f"{''.join(_target_line(kpi, least, most))}"
        f'<path class="js-line" d="M{line}" vector-effect="non-scaling-stroke"/></svg>'
        f"{''.join(_days(w, readings, points))}{''.join(_marks(w, kpi, readings, points))}"
        f"{''.join(_target_name(w, kpi, points, least, most))}</svg></div>"
    )


def _xs(readings: Sequence[Reading]) -> Iterator[float]:
    """By their days, so that a longer time is a longer way; one above another where all are of one day."""
    first, last = readings[0].date, readings[-1].date
    for one in readings:
        yield _LEFT + (_RIGHT - _LEFT) * (one.date - first).days / (last - first).days if last > first else _MIDDLE


def _y(number: float, least: float, most: float) -> float:
    """Downwards, as in SVG; in the middle where all numbers are one."""
    if most == least:
        return _EVEN
    share = (number / 2 - least / 2) / (most / 2 - least / 2)  # halves do not overflow
    return _BOTTOM - (_BOTTOM - _TOP) * share


def _days(w: Words, readings: Sequence[Reading], points: Sequence[tuple[float, float]]) -> Iterator[str]:
    """Days below the values, as many as there is room for; the year where it is another than before."""
    end = points[-1][0]
    before, year = -100.0, 0
    for one, (x, _) in zip(readings, points, strict=True):
        if x - before < _APART or 0 < end - x < _APART:
            continue
        place = f'class="js-quiet" x="{x:.4g}%" y="100%" text-anchor="middle"'
        yield f'<text {place} dy="18">{escaped(w.day(one.date))}</text>'
        if one.date.year != year:
            yield f'<text {place} dy="34">{one.date.year}</text>'
        before, year = x, one.date.year


def _target_line(kpi: Kpi, least: float, most: float) -> Iterator[str]:
    if kpi.target is not None:
        y = _y(kpi.target, least, most)
        yield f'<path class="js-baseline" d="M0 {y:.4g}H100" vector-effect="non-scaling-stroke"/>'


def _target_name(w: Words, kpi: Kpi, points: Sequence[tuple[float, float]], least: float, most: float) -> Iterator[str]:
    """On the side of its line where fewer values are."""
    if kpi.target is not None:
        y = _y(kpi.target, least, most)
        below = sum(1 if other > y else -1 for _, other in points) <= 0
        said = f"{escaped(w('target'))} {escaped(number_of(w, kpi, kpi.target))}"
        yield f'<text x="50%" y="{y:.4g}%" dy="{18 if below else -8}" text-anchor="middle">{said}</text>'


def _marks(w: Words, kpi: Kpi, readings: Sequence[Reading], points: Sequence[tuple[float, float]]) -> Iterator[str]:
    """A dot for each value; the first and the last are said, too."""
    ends = {0: "start", len(points) - 1: "end"}
    for number, (one, (x, y)) in enumerate(zip(readings, points, strict=True)):
        yield f'<circle class="js-mark" cx="{x:.4g}%" cy="{y:.4g}%" r="5"/>'
        if number in ends:
            place = f'x="{x:.4g}%" y="{y:.4g}%" dy="{-12 if y < _EVEN else 22}" text-anchor="{ends[number]}"'
            yield f"<text {place}>{escaped(number_of(w, kpi, one.value))}</text>"
