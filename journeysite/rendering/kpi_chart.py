"""The values of a KPI over time as a line, with its target: a picture of the table that stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from journeysite.model.shared import Kpi, Reading
from journeysite.rendering import items
from journeysite.rendering.inline import escaped
from journeysite.rendering.words import Words

_LEFT, _RIGHT = 3, 97
"""Where the first and the last value stand, in per cent of the width."""

_TOP, _MIDDLE, _BOTTOM = 6, 50, 94
"""Where the highest value, the middle and the lowest value stand, in per cent of the height."""

_LONGEST_UNIT = 16
"""A longer one, in letters, is not said in the picture: the table has it."""


def chart(w: Words, kpi: Kpi) -> Markup:
    """The picture; empty where fewer than two days have a value. Not for screen readers, who have the table."""
    readings = sorted(kpi.series, key=lambda one: one.date)
    if len({one.date for one in readings}) < 2:
        return Markup("")
    levels = [one.value for one in readings] + ([] if kpi.target is None else [kpi.target])
    least, most = min(levels), max(levels)
    points = [(x, _y(one.value, least, most)) for x, one in zip(_xs(readings), readings, strict=True)]
    line = "L".join(f"{x:.4g} {y:.4g}" for x, y in points)
    return Markup(
        '<div class="js-picture"><svg class="js-plot" aria-hidden="true" focusable="false">'
        '<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">'
        f"{''.join(_target_line(kpi, least, most))}"
        f'<path class="js-line" d="M{line}" vector-effect="non-scaling-stroke"/></svg>'
        f"{''.join(_target_name(w, kpi, points, least, most))}{''.join(_marks(w, kpi, readings, points))}</svg></div>"
    )


def _xs(readings: Sequence[Reading]) -> Iterator[float]:
    """By their days, so that a longer time is a longer way."""
    first, last = readings[0].date, readings[-1].date
    for one in readings:
        yield _LEFT + (_RIGHT - _LEFT) * (one.date - first).days / (last - first).days


def _y(number: float, least: float, most: float) -> float:
    """Downwards, as in SVG; in the middle where all numbers are one."""
    if most == least:
        return _MIDDLE
    share = (number / 2 - least / 2) / (most / 2 - least / 2)  # halves do not overflow
    return _BOTTOM - (_BOTTOM - _TOP) * share


def _target_line(kpi: Kpi, least: float, most: float) -> Iterator[str]:
    if kpi.target is not None:
        y = _y(kpi.target, least, most)
        yield f'<path class="js-baseline" d="M0 {y:.4g}H100" vector-effect="non-scaling-stroke"/>'


def _target_name(w: Words, kpi: Kpi, points: Sequence[tuple[float, float]], least: float, most: float) -> Iterator[str]:
    """On the side of its line where fewer values are."""
    if kpi.target is not None:
        y = _y(kpi.target, least, most)
        below = sum(1 if other > y else -1 for _, other in points) <= 0
        said = f"{escaped(w('target'))} {_number(w, kpi, kpi.target)}"
        yield f'<text x="50%" y="{y:.4g}%" dy="{18 if below else -8}" text-anchor="middle">{said}</text>'


def _marks(w: Words, kpi: Kpi, readings: Sequence[Reading], points: Sequence[tuple[float, float]]) -> Iterator[str]:
    """A dot for each value; the first and the last are said, too."""
    ends = {0: "start", len(points) - 1: "end"}
    for number, (one, (x, y)) in enumerate(zip(readings, points, strict=True)):
        yield f'<circle class="js-mark" cx="{x:.4g}%" cy="{y:.4g}%" r="5"/>'
        if number in ends:
            place = f'x="{x:.4g}%" y="{y:.4g}%" dy="{-12 if y < _MIDDLE else 22}" text-anchor="{ends[number]}"'
            yield f"<text {place}>{_number(w, kpi, one.value)}</text>"


def _number(w: Words, kpi: Kpi, number: float) -> str:
    return escaped(items.amount(w, kpi, number) if len(kpi.unit or "") <= _LONGEST_UNIT else w.number(number))
