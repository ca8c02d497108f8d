"""The order of names, as people know it: without case, and numbers by their value."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"0*([0-9]+)")


def by_name(name: str) -> str:
    """What a name is sorted by: “P2” stands before “P10”."""
    return _NUMBER.sub(_valued, name.casefold())


def _valued(number: re.Match[str]) -> str:
    """A number behind the number of its digits: of two, the longer one is the greater."""
    return f"{len(number[1]):06}{number[1]}"
