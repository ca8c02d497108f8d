from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from journeysite.model.clock import TimeOfDay, is_likely_time

TIME: TypeAdapter[str] = TypeAdapter(TimeOfDay)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("07:30", "07:30"),
        ("7:30", "07:30"),
        ("7.30", "07:30"),
        ("7h30", "07:30"),
        ("12:30 Uhr", "12:30"),
        ("8 Uhr", "08:00"),
        ("7:30 pm", "19:30"),
        ("12 am", "00:00"),
        ("12 p.m.", "12:00"),
        ("07:30–08:00", "07:30–08:00"),
        ("7:30 - 8:00", "07:30–08:00"),
        ("7 am to 8:15 am", "07:00–08:15"),
        ("22:00–24:00", "22:00–24:00"),
        ("23:30–00:30", "23:30–00:30"),
    ],
)
def test_times_of_the_day(written: str, read: str) -> None:
    assert TIME.validate_python(written) == read
    assert is_likely_time(written)


@pytest.mark.parametrize("written", ["25:00", "7:75", "24:01", "13:00 pm", "07:30–08:00–09:00", "0 am"])
def test_what_is_meant_as_a_time_and_is_none(written: str) -> None:
    assert is_likely_time(written)
    with pytest.raises(ValidationError, match="must be a time of day like 07:30"):
        TIME.validate_python(written)


@pytest.mark.parametrize("written", ["", "730", "7", "two weeks", "5 minutes", "after 8:30", "2026-01-31", "1" * 9999])
def test_what_is_no_time(written: str) -> None:
    assert not is_likely_time(written)
    with pytest.raises(ValidationError):
        TIME.validate_python(written)
