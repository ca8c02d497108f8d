"""Labels that say whose a lane is: `Customer pain points`, `émotions du client`, `What they are feeling`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from journeysite.loading.normal import normal
from journeysite.loading.synonyms import ACTORS, ACTORS_BEHIND, ACTORS_JOINED, QUESTION_WORDS, SMALL_WORDS

_LANES = ("goal", "actions", "thoughts", "emotion", "gains", "pains", "channel", "touchpoints")
_SECTIONS = ("goals", "motivations", "frustrations", "behaviours", "needs", "channels")
_OF_SOMEBODY = frozenset((*_LANES, *_SECTIONS))
"""What somebody has or does; “customer support” is not what customers do."""


def _any(words: str) -> str:
    return "|".join(sorted({re.escape(normal(word)) for word in words.split(",")}, key=len, reverse=True))


_BEFORE = re.compile(rf"(?:(?:the )?(?:{_any(ACTORS)}) (?:s )?|(?:{_any(ACTORS_JOINED)}) ?)(?=\S)")
_BEHIND = re.compile(rf" (?:{_any(ACTORS_BEHIND)})$")
_ASKED = re.compile(rf"(?:{_any(QUESTION_WORDS)}) ")
_SMALL = frozenset(normal(word) for words in (SMALL_WORDS, ACTORS, ACTORS_BEHIND) for word in words.split(","))
_HELPING = ("do", "does")


def key_of_somebody(bare: str, keys: Mapping[str, str]) -> str | None:
    """The key of a normal label without the words that say whose it is; None where they are all there is."""
    if asked := _ASKED.match(bare):
        words = [word for word in bare[asked.end() :].split() if word not in _SMALL]
        if len(words) > 1 and words[0] in _HELPING:
            del words[0]
        return _kept(" ".join(words), keys)
    before, behind = _BEFORE.match(bare), _BEHIND.search(bare)
    return (before and _kept(bare[before.end() :], keys)) or (behind and _kept(bare[: behind.start()], keys)) or None


def _kept(bare: str, keys: Mapping[str, str]) -> str | None:
    key = keys.get(bare)
    return key if key in _OF_SOMEBODY else None
