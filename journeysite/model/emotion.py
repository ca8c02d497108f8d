"""How a moment feels: a score on a scale, and a word for it."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from journeysite.model.base import Text, value

SCALE_WORDS = ("very negative", "negative", "neutral", "positive", "very positive")
"""The words of every scale, from its lowest to its highest point in equal steps."""


@value
class Scale:
    """The numbers that a map's emotions are given in."""

    lowest: float
    highest: float

    def holds(self, score: float) -> bool:
        """Whether a score lies on the scale."""
        return self.lowest <= score <= self.highest

    def position(self, score: float) -> float:
        """Where a score lies between the lowest (−1) and the highest point (+1) of the scale."""
        return 2 * (score - self.lowest) / (self.highest - self.lowest) - 1

    def score_of(self, word: str) -> float | None:
        """The score that one of the scale's own words stands for."""
        if word not in SCALE_WORDS:
            return None
        step = (self.highest - self.lowest) / (len(SCALE_WORDS) - 1)
        return self.lowest + SCALE_WORDS.index(word) * step


DEFAULT_SCALE = Scale(lowest=-2, highest=2)
"""From −2 (very negative) to +2 (very positive)."""


def _scale(given: Any) -> Any:
    """Read `1..5`, `-5..+5` or `1-10`."""
    if isinstance(given, Scale):
        return given
    found = re.fullmatch(r"([-+−]?\d+)\s*(?:\.\.|…|–|-|to)\s*([-+−]?\d+)", str(given).strip())
    if found:
        lowest, highest = (int(number.replace("−", "-")) for number in found.groups())
        if lowest < highest:
            return Scale(lowest=lowest, highest=highest)
    raise PydanticCustomError("emotion_scale", "must be a scale like 1..5, the lowest number first")


EmotionScale = Annotated[Scale, BeforeValidator(_scale)]
"""A scale, written as `1..5`."""


@value
class Emotion:
    """How one persona, or everyone, feels at a touchpoint."""

    persona: Text | None = None
    """Whose emotion it is; nobody's in particular when absent."""
    score: float | None = None
    """A number on the map's scale, by default −2 to +2."""
    feeling: Text | None = None
    """The feeling in words."""
