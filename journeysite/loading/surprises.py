"""Unquoted words that YAML 1.1 does not take for text."""

from __future__ import annotations

import re

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
