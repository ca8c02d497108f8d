from __future__ import annotations

from datetime import date

import pytest

from journeysite.catalog.freshness import Freshness, changed_since, freshness, review_end
from journeysite.model.period import Period

REVIEWED = date(2026, 1, 1)


def period(count: int, unit: str = "day") -> Period:
    return Period(count=count, unit=unit)


@pytest.mark.parametrize(
    ("reviewed", "every", "today", "expected"),
    [
        (None, period(90), date(2026, 1, 1), Freshness.NEVER),
        (REVIEWED, None, date(2036, 1, 1), Freshness.CURRENT),
        (REVIEWED, period(90), date(2026, 3, 17), Freshness.CURRENT),
        (REVIEWED, period(90), date(2026, 3, 18), Freshness.DUE),
        (REVIEWED, period(90), date(2026, 4, 1), Freshness.DUE),
        (REVIEWED, period(90), date(2026, 4, 2), Freshness.OVERDUE),
        (REVIEWED, period(9999, "year"), date(2026, 4, 2), Freshness.CURRENT),
        (REVIEWED, None, date(2025, 12, 31), Freshness.CURRENT),  # where tomorrow has begun
        (REVIEWED, None, date(2025, 12, 30), Freshness.NEVER),
        (REVIEWED, period(90), date(2025, 1, 1), Freshness.NEVER),
        (date.max, None, REVIEWED, Freshness.NEVER),
        (date(2026, 8, 23), period(3, "month"), date(2026, 11, 23), Freshness.DUE),
        (date(2026, 8, 23), period(3, "month"), date(2026, 11, 24), Freshness.OVERDUE),
        (date.min, period(1), date(2026, 4, 2), Freshness.OVERDUE),
    ],
)
def test_reviews(reviewed: date | None, every: Period | None, today: date, expected: Freshness) -> None:
    assert freshness(reviewed, every, today) is expected


@pytest.mark.parametrize(
    ("reviewed", "every", "end"),
    [
        (REVIEWED, period(90), date(2026, 4, 1)),
        (REVIEWED, None, None),
        (None, period(90), None),
        (REVIEWED, period(9999, "year"), None),
    ],
)
def test_how_long_a_review_holds(reviewed: date | None, every: Period | None, end: date | None) -> None:
    assert review_end(reviewed, every) == end


@pytest.mark.parametrize(
    ("changed", "since"),
    [(None, False), (REVIEWED, False), (date(2025, 12, 31), False), (date(2026, 1, 2), True)],
)
def test_a_change_on_the_day_of_the_review_belongs_to_it(changed: date | None, since: bool) -> None:
    assert changed_since(REVIEWED, changed) is since
    assert not changed_since(None, changed)
