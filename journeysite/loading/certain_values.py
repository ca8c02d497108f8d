"""Dates and numbers in other forms than the format's, where these can mean only one thing."""

from __future__ import annotations

import re
from datetime import date

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_NEGATIVE = re.compile(r"[−–](\d+(?:\.\d+)?)")
_MONTHS = 12


def certain_form(written: str, fault: str) -> str | None:
    """What a value certainly means that has a fault of this type, as pydantic and the model name them."""
    if fault == "iso_date":
        return certain_date(written)
    return certain_number(written) if fault == "float_parsing" else None


def certain_date(written: str) -> str | None:
    """A date like 2026-09-30 for `2026/9/30`, `30.09.2026` or `09/30/2026`; None for `03/04/2026`, which may be two."""
    if found := _YEAR_FIRST.fullmatch(written):
        return _day(found[1], found[3], found[4])
    if found := _YEAR_LAST.fullmatch(written):
        first, second = int(found[1]), int(found[3])
        if first == second or first > _MONTHS:
            return _day(found[4], found[3], found[1])
        if second > _MONTHS and found[2] == "/":
            return _day(found[4], found[1], found[3])
    return None


def certain_number(written: str) -> str | None:
    """A number with the sign `-` for one with a minus sign or a dash; None for any other text."""
    found = _NEGATIVE.fullmatch(written)
    return f"-{found[1]}" if found else None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
