"""Unquoted words that YAML 1.1 does not take for text, and what is said of them."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from typing import Any

from journeysite.diagnostics import Diagnostic
from journeysite.loading.codes import SURPRISE
from journeysite.loading.places import Path, Places
from journeysite.model.journey import Moment
from journeysite.model.judgements import Opportunity, PainPoint

_KINDS = (
    (r"(?i:y|n|yes|no|on|off|true|false)", "a yes or no"),
    (r"[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?", "a number in base 60"),
    (r"0[0-7_]+|0x[0-9a-fA-F_]+|0b[01_]+", "a number in another base"),
    (r"\d{4}-\d\d?-\d\d?(?:[Tt ].*)?", "a date"),
    (r"(?i:[-+]?(?:\d[\d_]*\.\d*0|\d+_[\d_]*|\d*\.?\d+e[-+]?\d+|\.inf|\.nan))", "a number"),
)
_SURPRISE = re.compile("|".join(f"({pattern})" for pattern, _ in _KINDS))
_FIRST = frozenset("0123456789+-.")
_LONGEST_WORD = 5
_LONGEST = 40


def surprise(text: str) -> str:
    """What other programs read in place of a text that stands without quotes, or nothing."""
    if text[0] not in _FIRST:
        if len(text) > _LONGEST_WORD:
            return ""
    elif len(text) >= _LONGEST or (text.isdecimal() and text[0] != "0"):
        return ""
    found = _SURPRISE.fullmatch(text)
    return _KINDS[found.lastindex - 1][1] if found and found.lastindex else ""


def report_surprises(value: Any, surprises: Mapping[Path, str], places: Places) -> list[Diagnostic]:
    """Say which texts, written without quotes, other programs read as a yes or no, a number or a date."""
    found = []
    for path, kind in surprises.items():
        here = value
        for part in path:
            here = _within(here, part)
        if isinstance(here, tuple) and len(here) == 1:
            here = here[0]
        if isinstance(here, PainPoint | Opportunity):
            here = here.text
        if type(here) is str and not _is_time(path):  # an enum, a date or a time means what it says
            found.append(
                SURPRISE.at(
                    places.of_value(path),
                    f"“{here}” is read here as text, but by other YAML programs as {kind}.",
                    f'Put it in quotes: "{here}".',
                )
            )
    return found


def _is_time(path: Path) -> bool:
    return path[-1] == "time" and len(path) > 2 and path[-3] in ("stages", "touchpoints")


def _within(value: Any, part: Hashable) -> Any:
    if isinstance(value, tuple):
        if isinstance(part, int):
            return value[part] if part < len(value) else None
        return _within(value[0], part) if len(value) == 1 else None
    if isinstance(value, Mapping):
        return value.get(part)
    found = getattr(value, str(part), None)
    return _within(value.lanes, part) if found is None and isinstance(value, Moment) else found
