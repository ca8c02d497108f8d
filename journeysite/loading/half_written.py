"""Properties in brackets that are not read, or not as they are meant.

Their brackets are of another kind, without an end, or in the middle of a text; or their value is not one of the format.
"""

from __future__ import annotations

import re
from datetime import date

from journeysite.kept import kept
from journeysite.model.judgements import OpportunityStatus

BRACKETS = "([{（【"
"""What such properties begin with."""
_POINTS = r"(?:severity|impact|effort)\s*[:=]?\s*\d{1,2}"
_DAY = r"due\s*[:=]?\s*\d{4}-\d\d-\d\d"
_OTHERS = r"[^()\[\]{}（）【】]"
_HALF = re.compile(
    rf"(?<!\])[(\[{{（【]\s*(?:{_OTHERS}*?[,;]\s*)?(?:{_POINTS}|{_DAY})(?=\s*(?:[,;)\]}}）】]|[.!]?\s*$))"
    rf"{_OTHERS}*[)\]}}）】]?",
    re.IGNORECASE,
)
"""Brackets with a number of points or a day, which nobody writes in a sentence."""
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_STATUSES = frozenset(status.value for status in OpportunityStatus)
_SHORTENED = 3
"""How many letters of the name of a property tell which one is meant: `sev 3`."""


def half_written(text: str) -> tuple[str, int] | None:
    """The first brackets in a text that hold properties, with their offset; None where there are none.

    What the format reads, brackets at the end, must have been taken out.
    """
    found = _HALF.search(text)
    if not found or (not found.start() and found[0][-1] == ")"):  # a sentence may begin with brackets
        return None
    return found[0].strip(), found.start()


def what_is_half(written: str) -> tuple[str, str]:
    """What is to be said about the brackets that `half_written` found, and what helps."""
    if written[0] == "(" and written[-1] == ")":
        return f"“{written}” is not read: text follows it.", "Put properties at the end of the text."
    if written[0] == "(" and written[-1] not in "]}）】":
        return f"“{written}” is not read: its bracket is not closed.", "Write a “)” at the end of the text."
    inner = written.strip("()[]{}（）【】 ")
    return f"“{written}” is not read: properties stand in round brackets.", f"Write “({inner})” at the end of the text."


def shortened(word: str, names: tuple[str, ...]) -> str | None:
    """The name that begins with a word of three letters or more: `sev` means `severity`."""
    short = word.lower()
    return next((name for name in names if len(short) >= _SHORTENED and name.startswith(short)), None)


@kept(most=1024)
def fits(name: str, value: str) -> bool:
    """Whether the value of a property is one that the format takes."""
    if name in ("severity", "impact", "effort"):
        return len(value) == 1 and value in "12345"
    if name == "due":
        return _is_day(value)
    return value in _STATUSES if name == "status" else bool(value)


def _is_day(value: str) -> bool:
    if not _ISO_DATE.fullmatch(value):
        return False
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False
