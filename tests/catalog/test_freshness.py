from __future__ import annotations

from datetime import date

import pytest

from journeysite.catalog.freshness import Freshness, freshness

REVIEWED = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("reviewed", "every", "today", "expected"),
    [
        (None, 90, date(2026, 1, 1), Freshness.NEVER),
        (REVIEWED, None, date(2036, 1, 1), Freshness.CURRENT),
        (REVIEWED, 90, date(2026, 3, 18), Freshness.CURRENT),
        (REVIEWED, 90, date(2026, 3, 19), Freshness.DUE),
        (REVIEWED, 90, date(2026, 4, 1), Freshness.DUE),
        (REVIEWED, 90, date(2026, 4, 2), Freshness.OVERDUE),
        (REVIEWED, 9999 * 365, date(2026, 4, 2), Freshness.CURRENT),
        (date.min, 1, date(2026, 4, 2), Freshness.OVERDUE),
    ],
)
def test_reviews(reviewed: date | None, every: int | None, today: date, expected: Freshness) -> None:
    assert freshness(reviewed, every, today) is expected
