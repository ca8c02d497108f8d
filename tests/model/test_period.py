"""Periods, as people write them and as the calendar has them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from journeysite.model.period import Period, ReviewPeriod

READ: TypeAdapter[Period] = TypeAdapter(ReviewPeriod)


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("90 days", "90 days"),
        ("1 day", "1 day"),
        ("2 weeks", "2 weeks"),
        ("6 Months", "6 months"),
        ("1 quarter", "1 quarter"),
        ("1years", "1 year"),
        ("30", "30 days"),
        (7, "7 days"),
    ],
)
def test_periods_are_written_as_they_were(given: Any, written: str) -> None:
    assert str(READ.validate_python(given)) == written
    assert str(READ.validate_python(written)) == written


@pytest.mark.parametrize("given", ["", "often", "0 days", "-1 days", "1.5 years", "99999 days", "90 Tage"])
def test_no_periods(given: str) -> None:
    with pytest.raises(ValidationError):
        READ.validate_python(given)


@pytest.mark.parametrize(
    ("period", "begins", "ends"),
    [
        ("90 days", "2026-01-01", "2026-04-01"),
        ("2 weeks", "2026-12-25", "2027-01-08"),
        ("3 months", "2026-08-23", "2026-11-23"),
        ("1 month", "2026-01-31", "2026-02-28"),
        ("1 month", "2028-01-31", "2028-02-29"),
        ("1 month", "2026-12-31", "2027-01-31"),
        ("1 month", "2026-11-15", "2026-12-15"),
        ("18 months", "2026-08-31", "2028-02-29"),
        ("1 quarter", "2026-11-30", "2027-02-28"),
        ("1 year", "2028-02-29", "2029-02-28"),
        ("4 years", "2024-02-29", "2028-02-29"),
    ],
)
def test_months_go_by_the_calendar(period: str, begins: str, ends: str) -> None:
    assert READ.validate_python(period).after(date.fromisoformat(begins)) == date.fromisoformat(ends)


@pytest.mark.parametrize("period", ["9999 days", "1 month", "9999 years"])
def test_what_ends_beyond_the_calendar_never_ends(period: str) -> None:
    assert READ.validate_python(period).after(date(9999, 12, 31)) is None
