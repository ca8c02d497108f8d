"""What people write in a form that the format does not have, and how it is written there: words for a remedy."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

_PROPERTIES = r"severity|impact|effort|owner|status|due|link"
_NEXT = re.compile(rf"(?<=\S)\s*[;/|+&]?\s+(?:and\s+)?(?=(?:{_PROPERTIES})\b)", re.IGNORECASE)
_SCORED = re.compile(r"(?P<who>[^\W\d][^(),;]{0,80}?)\s*\(\s*(?P<score>[-+−–]?\d+(?:\.\d+)?)\s*\)(?:[,;\s]+|$)")
_BETWEEN_NAMES = re.compile(r"\s*[,;&+/|]\s*|\s+(?:and|und|et|y|e|og|och|en)\s+", re.IGNORECASE)
_MOST_WORDS = 30


def with_commas(name: str, given: object) -> str:
    """How a property is written that others follow without a comma: `impact 4, effort 1` for `4 effort 1`."""
    parts = _NEXT.split(given) if isinstance(given, str) and name in _PROPERTIES.split("|") else []
    return f"A comma is missing: “{name} {', '.join(parts)}”." if len(parts) > 1 else ""


def with_scores_behind(words: str, known: Collection[str]) -> str:
    """How emotions of several personas are written: `Alex +1; Priya -1` for `Alex (+1), Priya (-1)`.

    `known` are the names of personas, without case: a word before a single score may be a feeling.
    """
    found = list(_SCORED.finditer(words))
    if not found or "".join(one[0] for one in found) != words:
        return ""
    if len(found) == 1 and found[0]["who"].casefold() not in known:
        return ""
    written = "; ".join(f"{one['who']} {one['score']}" for one in found)
    parted = " Emotions of several personas are parted by semicolons." if len(found) > 1 else ""
    return f"Write “{written}”.{parted}"


def names_in(text: str, known: Callable[[str], str | None]) -> list[str]:
    """The names of which a text is made that takes them for one; none where it holds anything else.

    `known` gives a name as it is to be written, or nothing where nobody has it.
    """
    names = []
    for part in _BETWEEN_NAMES.split(text.strip()):
        words = part.split()
        if len(words) > _MOST_WORDS:
            return []
        while words:
            length = next((n for n in range(len(words), 0, -1) if known(" ".join(words[:n]))), 0)
            name = known(" ".join(words[:length])) if length else None
            if not name:
                return []
            names.append(name)
            del words[:length]
    return names if len(names) > 1 else []
