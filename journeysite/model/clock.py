"""A time of the day, as people write it: `07:30`, `7.30`, `7:30 pm`, `07:30–08:00`."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from journeysite.model.base import Text

_CLOCK = re.compile(r"(\d{1,2})(?:\s?[:.hH：]\s?(\d\d))?\s*(?:([ap])\.?\s?m\.?|(Uhr))?", re.IGNORECASE)
_PARTED = re.compile(r"\s*(?:–|—|-|−|\.\.|…|\bto\b|\buntil\b|\bbis\b)\s*")
_LIKELY = re.compile(r"\d{1,2}\s?(?:[:.hH：]\s?\d\d|[ap]\.?\s?m\b|Uhr\b)", re.IGNORECASE)
_BESIDE = re.compile(r"[\d\s:.：–—−…-]|[ap]\.?\s?m\b|\b(?:h|Uhr|to|until|bis)\b|(?<=\d)h(?=\d)", re.IGNORECASE)
_LAST_HOUR, _NOON = 24, 12
_LONGEST = 40


def _time_of_day(given: Any) -> str:
    """One time or two, with a leading zero and an en dash between them."""
    written = str(given).strip()
    parts = _PARTED.split(written) if len(written) <= _LONGEST else []
    times = [time for part in parts if (time := _clock(part))]
    if times and len(times) == len(parts) <= 2:
        return "–".join(times)
    raise PydanticCustomError("time_of_day", "must be a time of day like 07:30, or a span like 07:30–08:00")


def _clock(written: str) -> str | None:
    found = _CLOCK.fullmatch(written)
    if not found or not any(found.group(2, 3, 4)):  # a bare number may be anything
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    if minute > 59 or hour > _LAST_HOUR or (hour == _LAST_HOUR and minute):
        return None
    return f"{hour:02}:{minute:02}"


def is_likely_time(text: str) -> bool:
    """Whether a text is meant as a time of day, rightly written or not: “7:30” and “25:00” are, “two weeks” is not."""
    return len(text) <= _LONGEST and bool(_LIKELY.search(text)) and not _BESIDE.sub("", text)


TimeOfDay = Annotated[Text, BeforeValidator(_time_of_day)]
"""A time of day as `07:30`, or from one to another as `07:30–08:00`."""
