"""Numbers in front of names: `1. Find`, `Stage 2: Pay`, `ステージ1：認知`, `3단계: 구매`, `1️⃣ Find`, `(6) Return`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from journeysite.loading.synonyms import JOINING_WORDS, LENGTH_WORDS, TABLE_WORDS


def _any(*listed: str) -> str:
    return _either({word.strip() for words in listed for word in words.split(",")})


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True) if " " not in word)


def _for_one(words: str) -> str:
    """Of words in the singular and the plural, those in the singular."""
    listed = [word.strip().casefold() for word in words.split(",")]
    return _either({word for word in listed if not any(word != one and word.startswith(one) for one in listed)})


_WORDS = f"{TABLE_WORDS['stage']},{TABLE_WORDS['touchpoint']}"
_NUMBERED = _any(_WORDS)
"""What is numbered: “stage”, “step”, “Etappe”, …"""
_ONE = _for_one(_WORDS)
"""The same without plurals: before those, a number says how many there are (“3 steps: look, choose, pay”)."""
_NUMBER = r"\d{1,3}(?:\.\d{1,2})*"
_END = r"(?:\s*[.):–—-]+\s+|\s*[：．）、]\s*)"
_NUMBERING = re.compile(
    rf"(?:{_NUMBERED})\s*{_NUMBER}{_END}"
    rf"|(?P<word>(?:{_ONE})\s*{_NUMBER}\s+(?=[^\W\d_]))"
    rf"|(?:第\s*)?{_NUMBER}[.ª°]?\s*(?:{_ONE}){_END}"
    rf"|[(（]\d{{1,2}}[)）]\s*(?=\S)"
    rf"|#?{_NUMBER}(?!\s+[:–—-]\s+\d){_END}"
    rf"|[1-9]\d?(?:\.[1-9]\d?){{2,}}\s+"
    rf"|(?P<bare>\d{{1,2}}\.(?!15|30|45)[1-9]\d?\s+(?=[^\W\d_]))",
    re.IGNORECASE,
)
"""`Stage 1:`, `1.` or `1.2 Find`; but those of `24 hours before`, `1.5 hours later` and `7.30 Breakfast` belong to the
name. No sign follows a `word` with its number, nor a `bare` number: what stands behind tells whether they are one."""
_JOINING = re.compile(rf"(?:{_any(JOINING_WORDS, LENGTH_WORDS)})(?!\w)", re.IGNORECASE)
_ENCLOSED = re.compile("(?:[0-9]\ufe0f?\u20e3|\U0001f51f|[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793])\\s*(?=\\S)")
"""Digits that are drawn as one sign: on a key, in a circle, with a full stop."""
_BEGINNING = re.compile(
    r"[^\W_]|[\"'“‘«„(\[`&<（「]|[-+−–]\d|[$€£¥₹¿¡§№%]\s*\w|[#@~./=!…]{1,3}\w|!\["
    r"|(?<![*_])([*_])(?=[^\s*_])[^*_\n]*[^\s*_]\1(?![*_\w])(?=.*\w)"
)
"""What a name may begin with; emoji and bullets are left out, and emphasis of the whole."""
_STEPS = "step|schritt|étape|etapa|paso|passo"
"""Words for what may be a stage or a touchpoint."""
_STAGES = _either(
    word for word in map(str.strip, TABLE_WORDS["stage"].split(",")) if not re.match(_STEPS, word, re.IGNORECASE)
)
_STAGE = re.compile(rf"(?:^|\W)(?:{_STAGES})\s*\d|(?:^|\W)\d{{1,3}}\.?\s*(?:{_STAGES})(?!\w)", re.IGNORECASE)
_STEP = re.compile(rf"\W*(?:{_STEPS})\s*\d", re.IGNORECASE)
_DIGIT = re.compile(r"\d")


def unnumbered(text: str) -> str:
    """A text without emoji, emphasis and numbers in front."""
    if text[:1].isalpha() and not _DIGIT.search(text):
        return text.strip()
    bare = _from_beginning(text)
    if enclosed := _ENCLOSED.match(bare):
        bare = _from_beginning(bare[enclosed.end() :])
    numbering = _NUMBERING.match(bare)
    if not numbering or (numbering.lastgroup and _goes_on(bare[numbering.end() :])):
        return bare
    return _from_beginning(bare[numbering.end() :])


def counts_stages(text: str) -> bool:
    """Whether a name counts stages: `Stage 2: Pay`, `2단계`."""
    return bool(_STAGE.search(text))


def counts_steps(text: str) -> bool:
    """Whether a name counts steps, which may be stages or touchpoints: `Step 2: Pay`."""
    return bool(_STEP.match(text))


def _from_beginning(text: str) -> str:
    start = next((at for at in range(len(text)) if _BEGINNING.match(text, at)), len(text))
    return text[start:].strip()


def _goes_on(rest: str) -> bool:
    """Whether what follows a number goes on with it, as in `Step 2 of the form`; a name has a capital letter."""
    return rest[0].islower() or _JOINING.match(rest) is not None
