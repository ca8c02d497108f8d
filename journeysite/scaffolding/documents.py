"""A new file: the text of a template under a name of its own."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from journeysite.catalog.anchors import slug
from journeysite.scaffolding.fitting import as_scalar
from journeysite.scaffolding.starters import WRITTEN

_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_TITLE = re.compile(r"^(?P<key>title|name): .*$", re.MULTILINE)


def id_of(name: str) -> str:
    """The id that a name gives: lower case, hyphens, Latin letters without accents; other scripts stay.

    Empty where a name has neither letters nor digits.
    """
    return slug("".join(map(_without_accent, unicodedata.normalize("NFC", name))))


def _without_accent(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[:1]
    return base if base.isascii() and base.isalpha() else letter


def named(text: str, name: str, today: date) -> str:
    """The text of a template with a title, as if it had been written today: due dates keep their distance."""
    start, fence, rest = text.partition("\n---\n")
    start = _TITLE.sub(lambda found: f"{found['key']}: {as_scalar(name)}", start, count=1)
    later = today - WRITTEN
    return _DAY.sub(lambda found: (date.fromisoformat(found[0]) + later).isoformat(), start + fence + rest)
