"""Dates and numbers that can mean only one thing."""

from __future__ import annotations

import pytest

from journeysite.loading.certain_values import certain_date, certain_number


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026/09/30", "2026-09-30"),
        ("2026.9.30", "2026-09-30"),
        ("2026-9-3", "2026-09-03"),
        ("30.09.2026", "2026-09-30"),
        ("30/9/2026", "2026-09-30"),
        ("09/30/2026", "2026-09-30"),
        ("05.05.2026", "2026-05-05"),
        ("03.04.2026", None),
        ("03/04/2026", None),
        ("09.30.2026", None),
        ("31.02.2026", None),
        ("2026-13-01", None),
        ("2026/09-30", None),
        ("30.09.26", None),
        ("soon", None),
    ],
)
def test_dates(written: str, meant: str | None) -> None:
    assert certain_date(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [("−3", "-3"), ("–3.5", "-3.5"), ("-3", None), ("−", None), ("−3,5", None), ("1–3", None), ("—3", None)],
)
def test_numbers(written: str, meant: str | None) -> None:
    assert certain_number(written) == meant
