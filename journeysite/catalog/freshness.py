"""Whether a document has been looked at in time."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum


class Freshness(StrEnum):
    """How a review stands."""

    CURRENT = "current"
    DUE = "due"
    OVERDUE = "overdue"
    NEVER = "never"


DUE_SOON = 14
"""From how many days before its end a period counts as due."""


def freshness(reviewed: date | None, every: int | None, today: date) -> Freshness:
    """How a review stands on a day; without `review_every` a review stays current."""
    if reviewed is None:
        return Freshness.NEVER
    if every is None:
        return Freshness.CURRENT
    try:
        end = reviewed + timedelta(days=every)
    except OverflowError:  # beyond the calendar
        return Freshness.CURRENT
    if today > end:
        return Freshness.OVERDUE
    return Freshness.DUE if today > end - timedelta(days=DUE_SOON) else Freshness.CURRENT
