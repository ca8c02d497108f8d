"""The plain way to write YAML, read without a parser: keys, lists and values in lines of their own.

Programs write front matter like this, and so do most people; it takes a third of the time that the parser's events
take. What is written in any other way (comments, brackets, blocks of text, empty fields, and all that is wrong) is left
to the parser, and a test holds both readers to the same result.
"""

from __future__ import annotations

import re
from typing import Any

from journeysite.kept import kept
from journeysite.loading.places import Path
from journeysite.loading.surprises import surprise

_ODD = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_QUOTES = frozenset("'\"")
_SPECIAL = frozenset("-?:,[]{}#&*!|>'\"%@` ")
"""What a value begins with that may be more than its text to YAML."""
_NOTEWORTHY = _SPECIAL | frozenset("0123456789+.")
_SHORT = 6
"""Shorter values may be `null` or `false`."""
_NULLS = frozenset(("~", "null", "Null", "NULL"))
_DEEPEST = 20
_LONGEST_KEY = 100

Plain = tuple[dict[str, Any], dict[Path, str]]
"""Data, and what YAML 1.1 would read differently in them, by path."""


class _NotPlain(Exception):
    """A line is not written in the plain way."""


def read_plain(text: str) -> Plain | None:
    """Read a text that is written in the plain way; None for any other text."""
    if not text or ("#" in text and " #" in text) or _ODD.search(text):
        return None
    try:
        return _read(text.split("\n"))
    except _NotPlain:
        return None


def _read(lines: list[str]) -> Plain:
    data: dict[str, Any] = {}
    surprises: dict[Path, str] = {}
    holder: Any = data  # the mapping or list that a line belongs to,
    level = 0  # that of its lines,
    path: Path = ()  # the way to it,
    above: list[tuple[Any, int, Path]] = []  # and what it stands in, from the outermost
    opened = ""  # a key whose mapping or list begins in the next line
    last: Any = None  # where the text stands that the next line may go on with
    for line in lines:
        head, colon, text = line.partition(": ")
        if colon or line[-1:] == ":":
            here, key = _head(head if colon else line[:-1])
        else:
            bare = line.lstrip(" ")
            here, key, text = 2 * (len(line) - len(bare)) + 1, "", bare[2:]
            if not bare:
                last = None
                continue
            if bare[:2] != "- ":
                if last is None or here <= level + 1 or bare[0] in _SPECIAL or bare[-1] == " ":
                    raise _NotPlain
                holder[last] = text = f"{holder[last]} {bare}"
                _note(surprises, (*path, last), text)
                continue
        if opened:
            if here <= level or len(above) == _DEEPEST:
                raise _NotPlain  # an empty field, or one that is too deep
            above.append((holder, level, path))
            below: Any = [] if here % 2 else {}
            holder[opened] = below
            holder, level, path, opened = below, here, (*path, opened), ""
        elif here != level:
            while level > here and above:
                holder, level, path = above.pop()
            if here != level:
                raise _NotPlain
        if here % 2:
            last = len(holder)
            holder.append(text)
            if key:
                above.append((holder, level, path))
                holder[last] = below = {}
                holder, level, path = below, here + 3, (*path, last)
        if key:
            if key in holder:
                raise _NotPlain
            if not text:
                opened, last = key, None
                continue
            holder[key] = text
            last = key
        if text[-1:] in ("", " "):
            raise _NotPlain
        first = text[0]
        if first in _QUOTES:
            holder[last] = _in_quotes(text)
            last = None
        elif first in _NOTEWORTHY or len(text) < _SHORT or ":" in text:
            _note(surprises, (*path, last), text)
    if opened:
        raise _NotPlain
    return data, surprises


@kept(most=1024)
def _head(text: str) -> tuple[int, str]:
    """The level of a line and its key, by what stands before the colon.

    A level is twice the indent, and one more for an item of a list: a list may be indented like the key it belongs to.
    """
    key = text.lstrip(" ")
    level = 2 * (len(text) - len(key))
    if key.startswith("- "):
        level, key = level + 1, key[2:]
    if not key.replace("-", "_").isidentifier() or key[0] == "-" or len(key) > _LONGEST_KEY:
        raise _NotPlain
    return level, key


def _in_quotes(text: str) -> str:
    """What stands in quotes, which must be text and nothing else."""
    quote, inner = text[0], text[1:-1]
    if len(text) < 2 or text[-1] != quote or quote in inner or (quote == '"' and "\\" in inner):
        raise _NotPlain
    return inner


def _note(surprises: dict[Path, str], at: Path, text: str) -> None:
    """See that a text without quotes is text to YAML; note what else YAML 1.1 takes it for."""
    if text[0] in _SPECIAL and not (text[0] == "-" and text[1:2].isdigit()):
        raise _NotPlain
    if text in _NULLS or (":" in text and (": " in text or text[-1] == ":")):
        raise _NotPlain
    if kind := surprise(text):
        surprises[at] = kind
    else:
        surprises.pop(at, None)
