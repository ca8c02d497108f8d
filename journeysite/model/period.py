"""A period as people write it: `90 days`, `6 months`, `1 year`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError, PydanticKnownError

from journeysite.model.base import shared, value

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_WRITTEN = re.compile(r"(\d{1,4})\s*(day|week|month|quarter|year)?s?")


@value
class Period:
    """So many days, weeks, months, quarters or years: as they are written, for a month has no number of days."""

    count: int
    unit: str

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"

    def after(self, day: date) -> date | None:
        """The day on which a period ends that begins on a day; None beyond the calendar.

        Months go by the calendar: from the 31st on to the last day of a shorter month.
        """
        try:
            if self.unit in _DAYS:
                return day + timedelta(days=self.count * _DAYS[self.unit])
            year, month = divmod(day.year * 12 + day.month - 1 + self.count * _MONTHS[self.unit], 12)
            return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
        except (OverflowError, ValueError):
            return None


def _period(given: Any) -> Any:
    """`90 days`, `6 months`, `1 year` or a bare number of days."""
    if isinstance(given, Period):
        return given
    found = _WRITTEN.fullmatch(str(given).strip().lower())
    if not found:
        raise PydanticCustomError("period", "must be a period like “90 days”, “6 months” or “1 year”")
    if not int(found[1]):
        raise PydanticKnownError("greater_than_equal", {"ge": 1})
    return shared(Period(count=int(found[1]), unit=found[2] or "day"))


ReviewPeriod = Annotated[Period, BeforeValidator(_period)]
"""How long a review holds, written as `6 months`; a bare number counts days."""
