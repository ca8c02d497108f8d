"""Characters that would do something else than be seen."""

from __future__ import annotations

import re
from unicodedata import combining, east_asian_width

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
"""Controls, among them those of a terminal; marks that turn the direction of text; halves of characters."""
_JOINERS = "\u200b\u200c\u200d\ufe0e\ufe0f"
_PICTURES = 0x2400


def visible(text: str) -> str:
    """The text with a symbol for everything that a terminal would obey: `␛` for an escape, `�` for the rest."""
    return _UNSEEN.sub(lambda found: _picture(ord(found[0])), text)


def width(text: str) -> int:
    """How many columns a terminal gives to a visible text: two to a wide character, none to an accent on another."""
    return sum(_width(char) for char in text)


def as_bytes(text: str) -> bytes:
    """The text in UTF-8; what is half a character, as in file names of another encoding, becomes `?`."""
    return text.encode("utf-8", "replace")


def _picture(code: int) -> str:
    return chr(_PICTURES + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"


def _width(char: str) -> int:
    if char.isascii():
        return 1
    if combining(char) or char in _JOINERS:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
