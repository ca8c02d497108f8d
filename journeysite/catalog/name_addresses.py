"""What names that people give (owners, teams, channels, tags, stages) are called in addresses.

An address is a promise: it depends on nothing but the name, so it stays what it is whatever names there are besides.
Names of one address are one: those that differ only in case and composition, and in blanks for hyphens, dashes or
apostrophes. `spellings.py` says how it is written, `channels.py` what else is one channel.
"""

from __future__ import annotations

import re
from hashlib import sha256
from unicodedata import normalize

from journeysite.catalog.anchors import slug
from journeysite.kept import kept

NONE = "none"
"""The address of what has no name: no name may have it."""

_BETWEEN = re.compile(r"[\s\u2010-\u2015'’-]+")
"""What stands between the words of names: “E-commerce” is “e commerce”, but not “ecommerce”, which is one word."""


@kept(most=4096)
def name_address(name: str) -> str:
    """The address of a name: its words; where they leave signs out, with a few digits that tell the whole name."""
    readable = slug(name)
    return readable if says_all(readable, name) and readable != NONE else with_digits(readable, name)


def id_address(id_: str) -> str:
    """The address of an id or of a word of the format, which it is itself."""
    return id_ if id_ != NONE else with_digits(id_, id_)


def says_all(readable: str, name: str) -> bool:
    """Whether the words of a name leave nothing of it out."""
    return bool(readable) and readable == _key(name)


def with_digits(readable: str, name: str) -> str:
    """Some words of a name, and digits that tell it from all others."""
    digits = sha256(_key(name).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{readable}-{digits}".lstrip("-")


def run_together(name: str) -> str:
    """The words of a name as one: what “Web site” and “website” have in common."""
    return _BETWEEN.sub("", normalize("NFKC", name).casefold()) or name


def _key(name: str) -> str:
    """What all spellings of a name have in common: any other sign than those between words makes another one."""
    return _BETWEEN.sub("-", normalize("NFKC", name).casefold()).strip("-") or name
