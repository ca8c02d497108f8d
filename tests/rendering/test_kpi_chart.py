"""Where a value stands in the picture, and what is said there."""

from __future__ import annotations

import re
from datetime import date

import pytest

from journeysite.model.shared import Kpi, Reading
from journeysite.rendering.kpi_chart import chart
from journeysite.rendering.words import words

W = words("en")


def _kpi(*values: tuple[int, float], target: float | None = None, unit: str = "%") -> Kpi:
    readings = tuple(Reading(date=date(2026, 1, day), value=number) for day, number in values)
    return Kpi(name="Returns", unit=unit, target=target, series=readings)


def _dots(html: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r'<circle[^>]* cx="([^"%]+)%" cy="([^"%]+)%"', html)]


def _said(html: str) -> list[str]:
    return [text.replace("\xa0", " ") for text in re.findall(r"<text x[^>]*>([^<]*)<", html)]


def _days(html: str) -> list[str]:
    return re.findall(r'<text class="js-quiet"[^>]*>([^<]*)<', html)


@pytest.mark.parametrize("values", [(), ((1, 3),)])
def test_a_single_value_makes_no_line(values: tuple[tuple[int, float], ...]) -> None:
    assert chart(W, _kpi(*values)) == ""


def test_values_of_one_day_stand_one_above_another() -> None:
    html = chart(W, _kpi((1, 3), (1, 4)))
    (x, low), (other, high) = _dots(html)
    assert x == other == 50
    assert high < low
    assert _days(html) == ["1 Jan", "2026"]


def test_days_stand_below_their_values_where_there_is_room() -> None:
    assert _days(chart(W, _kpi((1, 3), (11, 4), (21, 5)))) == ["1 Jan", "2026", "11 Jan", "21 Jan"]
    assert _days(chart(W, _kpi((1, 3), (2, 3), (20, 4), (21, 5)))) == ["1 Jan", "2026", "21 Jan"]


def test_a_year_is_said_where_it_begins() -> None:
    days = (date(2025, 3, 31), date(2025, 12, 31), date(2026, 10, 31))
    kpi = Kpi(name="Returns", series=tuple(Reading(date=day, value=1) for day in days))
    assert _days(chart(W, kpi)) == ["31 Mar", "2025", "31 Dec", "31 Oct", "2026"]


def test_higher_is_further_up_and_a_longer_time_is_a_longer_way() -> None:
    (first, low), (second, high), (third, middle) = _dots(chart(W, _kpi((21, 15), (1, 10), (5, 20))))
    assert first < second < third
    assert (second - first) * 4 == pytest.approx(third - second)
    assert high < middle < low
    assert middle == pytest.approx((high + low) / 2)


def test_the_first_and_the_last_value_and_the_target_are_said() -> None:
    html = chart(W, _kpi((1, 54), (2, 50), (3, 57), target=65))
    assert _said(html) == ["54 %", "57 %", "Target 65 %"]
    (target,) = re.findall(r'js-baseline" d="M0 ([^H]+)H', html)
    assert all(y > float(target) for _, y in _dots(html))


def test_equal_values_are_a_level_line() -> None:
    assert {y for _, y in _dots(chart(W, _kpi((1, 0), (2, 0))))} == {45.0}


def test_values_may_be_as_far_apart_as_numbers_are() -> None:
    assert [y for _, y in _dots(chart(W, _kpi((1, -1.7e308), (2, 0), (3, 1.7e308))))] == [84.0, 45.0, 6.0]


def test_a_unit_is_escaped_and_left_to_the_table_where_it_is_long() -> None:
    assert _said(chart(W, _kpi((1, 1), (2, 2), unit="<b>"))) == ["1 &lt;b&gt;", "2 &lt;b&gt;"]
    assert _said(chart(W, _kpi((1, 1), (2, 2), unit="in " * 200))) == ["1", "2"]
