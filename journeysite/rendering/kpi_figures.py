"""The figures of a KPI: where it is, where it shall go, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from journeysite.model.shared import Direction, Kpi
from journeysite.rendering import items
from journeysite.rendering.views.shared import Figure
from journeysite.rendering.words import Words

_LONGEST_UNIT = 16
"""A longer one, in letters, is said once among the facts, and not beside each number."""

_LONGEST_SIGN = 2
"""Up to here a unit is a sign, such as %, and as large as its number."""

_LARGE = 10
"""How many letters of a number there is room for in large figures; those of a word behind it count half."""


def figures(w: Words, kpi: Kpi) -> Iterator[Figure]:
    """What stands in large figures above the page."""
    if kpi.current is not None:
        yield _figure(w, kpi, kpi.current, w("current"))
    if kpi.target is not None:
        yield _figure(w, kpi, kpi.target, w("target"))
    if kpi.baseline is not None and kpi.current is not None:
        yield _change(w, kpi, kpi.current, kpi.baseline)
    elif kpi.baseline is not None:
        yield _figure(w, kpi, kpi.baseline, w("baseline"))


def met(kpi: Kpi) -> bool | None:
    """Whether the target is met; None where that cannot be said."""
    if kpi.current is None or kpi.target is None or kpi.direction is None:
        return None
    return kpi.current >= kpi.target if kpi.direction is Direction.UP else kpi.current <= kpi.target


def progress(w: Words, kpi: Kpi) -> tuple[int, str] | None:
    """How much of the way from baseline to target is done, in hundredths and in words; None where nobody can say."""
    done = _done(kpi)
    if met(kpi) or (done is not None and done >= 1):
        return 100, w("target_met")
    if done is None:
        return None
    share = int(round(done * 100, 9)) if done > 0 else 0  # 0.29 * 100 is a little less than 29
    return share, w("progress_behind") if done < 0 else w("progress_said", n=w.number(share))


def _done(kpi: Kpi) -> float | None:
    if kpi.current is None or kpi.target is None or kpi.baseline is None:
        return None
    way = kpi.target / 2 - kpi.baseline / 2  # halves do not overflow
    return (kpi.current / 2 - kpi.baseline / 2) / way if way else None


def has_long_unit(kpi: Kpi) -> bool:
    """Whether the unit is said once, and not beside each number."""
    return len(kpi.unit or "") > _LONGEST_UNIT


def number_of(w: Words, kpi: Kpi, number: float) -> str:
    """A value with its unit, unless that is long."""
    return w.number(number) if has_long_unit(kpi) else items.amount(w, kpi, number)


def _figure(w: Words, kpi: Kpi, number: float, label: str) -> Figure:
    return _made(kpi, number_of(w, kpi, number) if _is_sign(kpi) else w.number(number), label)


def _change(w: Words, kpi: Kpi, current: float, baseline: float) -> Figure:
    """Since the baseline. A difference of percentages is no percentage: signs of units are left out."""
    change = float(Decimal(str(current)) - Decimal(str(baseline)))  # 0.3 − 0.1 is 0.2
    sign = "−" if change < 0 else "+" if change else ""
    label = w("since_baseline", baseline=number_of(w, kpi, baseline))
    verdict = tone = ""
    if not change:
        verdict = w("compared_same")
    elif kpi.direction:
        better = (change > 0) is (kpi.direction is Direction.UP)
        verdict, tone = (w("compared_better"), "p1") if better else (w("compared_worse"), "n1")
    return _made(kpi, f"{sign}{w.number(abs(change))}", label)._replace(verdict=verdict, tone=tone)


def _made(kpi: Kpi, number: str, label: str) -> Figure:
    unit = "" if _is_sign(kpi) or has_long_unit(kpi) else kpi.unit or ""
    return Figure(number, unit, len(number) + len(unit) / 2 <= _LARGE, label, "", "")


def _is_sign(kpi: Kpi) -> bool:
    return len(kpi.unit or "") <= _LONGEST_SIGN
