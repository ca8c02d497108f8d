"""The order in which people expect names: case does not count, and numbers count as numbers."""

from __future__ import annotations

import re

_DIGITS = re.compile(r"\d+")
_LONGEST = 20
"""Of longer numbers, only the digits count."""


def natural_order(name: str) -> str:
    """What names are sorted by: “Journey 9” before “Journey 10”, and “Journey 10: a” before “Journey 109”."""
    return _DIGITS.sub(lambda found: found[0].zfill(_LONGEST), name.casefold())
