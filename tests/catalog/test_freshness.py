from __future__ import annotations

from datetime import date

import pytest

from journeysite.catalog.freshness import Freshness, changed_since, freshness, review_end

REVIEWED = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("reviewed", "every", "today", "expected"),
    [
        (None, 90, date(2026, 1, 1), Freshness.NEVER),
        (REVIEWED, None, date(2036, 1, 1), Freshness.CURRENT),
        (REVIEWED, 90, date(2026, 3, 17), Freshness.CURRENT),
        (REVIEWED, 90, date(2026, 3, 18), Freshness.DUE),
        (REVIEWED, 90, date(2026, 4, 1), Freshness.DUE),
        (REVIEWED, 90, date(2026, 4, 2), Freshness.OVERDUE),
        (REVIEWED, 9999 * 365, date(2026, 4, 2), Freshness.CURRENT),
        (REVIEWED, None, date(2025, 12, 31), Freshness.CURRENT),  # where tomorrow has begun
        (REVIEWED, None, date(2025, 12, 30), Freshness.NEVER),
        (REVIEWED, 90, date(2025, 1, 1), Freshness.NEVER),
        (date.max, None, REVIEWED, Freshness.NEVER),
        (date.min, 1, date(2026, 4, 2), Freshness.OVERDUE),
    ],
)
def test_reviews(reviewed: date | None, every: int | None, today: date, expected: Freshness) -> None:
    assert freshness(reviewed, every, today) is expected


@pytest.mark.parametrize(
    ("reviewed", "every", "end"),
    [
        (REVIEWED, 90, date(2026, 4, 1)),
        (REVIEWED, None, None),
        (None, 90, None),
        (REVIEWED, 9999 * 365, None),
    ],
)
def test_how_long_a_review_holds(reviewed: date | None, every: int | None, end: date | None) -> None:
    assert review_end(reviewed, every) == end


@pytest.mark.parametrize(
    ("changed", "since"),
    [(None, False), (REVIEWED, False), (date(2025, 12, 31), False), (date(2026, 1, 2), True)],
)
def test_a_change_on_the_day_of_the_review_belongs_to_it(changed: date | None, since: bool) -> None:
    assert changed_since(REVIEWED, changed) is since
    assert not changed_since(None, changed)
