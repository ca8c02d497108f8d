"""Numbers in front of names: `1. Find`, `Stage 2: Pay`, `ステージ1：認知`, `3단계: 구매`, `1️⃣ Find`, `(6) Return`."""

from __future__ import annotations

import re

from journeysite.loading.synonyms import LENGTH_WORDS, TABLE_WORDS


def _any(*keys: str) -> str:
    listed = {word.strip() for key in keys for word in TABLE_WORDS[key].split(",")}
    return "|".join(re.escape(word) for word in sorted(listed, key=len, reverse=True) if " " not in word)


_NUMBERED = _any("stage", "touchpoint")
"""What is numbered: “stage”, “step”, “Etappe”, …"""
_NUMBER = r"\d{1,3}(?:\.\d+)*"
_END = r"(?:\s*[.):–—-]+\s+|\s*[：．）、]\s*)"
_LENGTHS = "|".join(re.escape(word.strip()) for word in LENGTH_WORDS.split(","))
_NUMBERING = re.compile(
    rf"(?:{_NUMBERED})\s*{_NUMBER}(?:{_END}|\s+(?=[^\W\d_]))"
    rf"|(?:第\s*)?{_NUMBER}[.ª°]?\s*(?:{_NUMBERED}){_END}"
    rf"|[(（]\d{{1,2}}[)）]\s*(?=\S)"
    rf"|{_NUMBER}{_END}"
    rf"|\d+(?:\.\d+){{2,}}\s+"
    rf"|\d{{1,2}}\.[1-9]\d?\s+(?=[^\W\d_])(?!(?-i:[a-zß-öø-ÿа-яё])|(?:{_LENGTHS})\b)",
    re.IGNORECASE,
)
"""`Stage 1:`, `1.` or `1.2 Find`; but those of `24 hours before` and `1.5 hours later` belong to the name."""
_ENCLOSED = re.compile("(?:[0-9]\ufe0f?\u20e3|\U0001f51f|[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793])\\s*(?=\\S)")
"""Digits that are drawn as one sign: on a key, in a circle, with a full stop."""
_BEGINNING = re.compile(r"[^\W_]|[\"'“‘«„(\[`&<（「]|[-+−–]\d")
"""What a name may begin with; emoji, bullets and emphasis are left out."""
_STAGES = f"{_any('stage')}|step"
_STAGE = re.compile(rf"(?:^|\W)(?:{_STAGES})\s*\d|(?:^|\W)\d{{1,3}}\.?\s*(?:{_STAGES})(?!\w)", re.IGNORECASE)
_DIGIT = re.compile(r"\d")


def unnumbered(text: str) -> str:
    """A text without emoji, emphasis and numbers in front."""
    if text[:1].isalpha() and not _DIGIT.search(text):
        return text.strip()
    bare = _from_beginning(text)
    if enclosed := _ENCLOSED.match(bare):
        bare = _from_beginning(bare[enclosed.end() :])
    numbering = _NUMBERING.match(bare)
    return _from_beginning(bare[numbering.end() :]) if numbering else bare


def is_numbered(text: str) -> bool:
    """Whether a name counts stages, or steps in their place: `Stage 2: Pay`, `2단계`."""
    return bool(_STAGE.search(text))


def _from_beginning(text: str) -> str:
    start = next((at for at in range(len(text)) if _BEGINNING.match(text, at)), len(text))
    return text[start:].strip()
