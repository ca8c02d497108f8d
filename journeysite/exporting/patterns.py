"""Regular expressions for JavaScript, whose readers here take no flags: JSON Schemas, and the search of a page."""

from __future__ import annotations

import re


def any_case(word: str) -> str:
    """A pattern for a word in capitals or not."""
    return "".join(f"[{letter.upper()}{letter}]" if letter.isalpha() else re.escape(letter) for letter in word)
