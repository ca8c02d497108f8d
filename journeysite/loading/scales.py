"""The scale of a map that declares none, where its labels or scores say it: `Emotion (1-5)`, `4.5/5`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

FRACTION = re.compile(r"(?:^|[^\w.,/])(?P<score>\d+(?:\.\d+)?)\s*/\s*(?P<of>\d+)(?![\w/.])")
_SCORE = re.compile(r"(?<![\w.,/])[-+−–]?\d+(?:\.\d+)?")
_GREATEST = 100
_IN_LABEL = re.compile(r"\(\s*([-+−–]?\d+)\s*(?:\.\.|…|–|-|to|bis|à|a)\s*([-+−]?\d+)\s*\)\W*$")


def scale_in(label: str) -> str | None:
    """The scale that stands in brackets at the end of a label: `Emotion (1-5)`, `Mood (−5 to +5)`."""
    found = _IN_LABEL.search(label)
    if not found:
        return None
    lowest, highest = (int(re.sub("[−–]", "-", number)) for number in found.groups())
    return f"{lowest}..{highest}" if lowest < highest else None


def scale_of(stages: Any) -> str | None:
    """The scale on which all emotions of a map are given as parts of the same number; None where they are not.

    It begins with 0 where a score is below 1, and with 1 else.
    """
    texts = [text for text in _emotions(stages) if _SCORE.search(text)]
    if not texts or any("/" not in text for text in texts):
        return None
    found = [FRACTION.search(text) for text in texts]
    if not all(found):
        return None
    scores = {float(one["score"]) for one in found if one}
    highest = {int(one["of"]) for one in found if one}
    if len(highest) != 1 or not 2 < max(highest) <= _GREATEST or max(scores) > max(highest):
        return None
    return f"{0 if min(scores) < 1 else 1}..{max(highest)}"


def _emotions(moments: Any) -> Iterator[str]:
    """The emotions of stages or touchpoints that are text."""
    for moment in moments if isinstance(moments, list) else ():
        if isinstance(moment, Mapping):
            given = moment.get("emotion")
            yield from (text for text in (given if isinstance(given, list) else [given]) if isinstance(text, str))
            yield from _emotions(moment.get("touchpoints"))
