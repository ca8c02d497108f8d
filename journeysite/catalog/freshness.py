"""Whether a document has been looked at in time."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from journeysite.model.period import Period


class Freshness(StrEnum):
    """How a review stands."""

    CURRENT = "current"
    DUE = "due"
    OVERDUE = "overdue"
    NEVER = "never"


DUE_SOON = 14
"""From how many days before its end a period counts as due: its last day included."""


def freshness(reviewed: date | None, every: Period | None, today: date) -> Freshness:
    """How a review stands on a day; without `review_every` a review stays current, and one to come is none."""
    if reviewed is None or is_to_come(reviewed, today):
        return Freshness.NEVER
    end = review_end(reviewed, every)
    if end is None:
        return Freshness.CURRENT
    if today > end:
        return Freshness.OVERDUE
    return Freshness.DUE if today >= end - timedelta(days=DUE_SOON) else Freshness.CURRENT


def review_end(reviewed: date | None, every: Period | None) -> date | None:
    """The last day on which a review holds; None where it holds for ever, or never was."""
    return every.after(reviewed) if reviewed and every else None


def is_to_come(reviewed: date, today: date) -> bool:
    """Whether the day of a review is a slip: it has not begun, not even where tomorrow begins first."""
    return (reviewed - today).days > 1


def changed_since(reviewed: date | None, changed: date | None) -> bool:
    """Whether somebody has changed a document after the day of its review."""
    return bool(reviewed and changed and changed > reviewed)
