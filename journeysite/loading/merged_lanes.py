"""Lanes that share one label, such as “Thoughts & emotions”: quotes, faces and scores tell which is which."""

from __future__ import annotations

import re
from collections.abc import Sequence

from journeysite.loading.emotions import tells_feeling
from journeysite.loading.labelled import Entry, Value
from journeysite.loading.labels import Vocabulary

_QUOTE = re.compile(r"[*_]*(?:\"[^\"]+\"|“[^”]+”|„[^“”]+[“”]|«[^»]+»|»[^«]+«|「[^」]+」)[*_]*")
_BEFORE = re.compile(r"(?:[\s,;:：]|\.(?!\d)|[–—−-](?!\d)(?!(?<=[–−-])\s+\d))*")
_BEHIND = " \t,;:：.–—−-"
"""What stands between a quote and the words beside it; a dash before a number is its sign, or may be."""


def apart(entries: Sequence[Entry], vocabulary: Vocabulary) -> Sequence[Entry]:
    """Entries with each merged lane taken apart where its text tells how; else it stays one, under its own name."""
    if all(entry.key for entry in entries):
        return entries
    return [part for entry in entries for part in ([entry] if entry.key else _parts(entry, vocabulary))]


def _parts(entry: Entry, vocabulary: Vocabulary) -> list[Entry]:
    keys = vocabulary.merged(entry.label)
    if len(keys) != 2 or "thoughts" not in keys:
        return [entry]
    (other,) = (key for key in keys if key != "thoughts")
    thoughts: list[Value] = []
    others: list[Value] = []
    for value in entry.values:
        said, beside = _said(value)
        thoughts += said
        others += beside
    if not thoughts and not (other == "emotion" and others and all(tells_feeling(value.text) for value in others)):
        return [entry]
    parts = [entry._replace(key="thoughts", values=thoughts), entry._replace(key=other, values=others)]
    return [part for part in parts if part.values]


def _said(value: Value) -> tuple[list[Value], list[Value]]:
    """The quotes in a text, and the words beside them."""
    said: list[Value] = []
    beside: list[Value] = []
    start = 0
    for quote in (*_QUOTE.finditer(value.text), None):
        between = value.text[start : quote.start() if quote else None]
        first, last = _bounds(between) if said or quote else (0, len(between))
        words = between[first:last]
        if any(not character.isspace() and character not in "*_()" for character in words):
            beside.append(value._replace(text=words, column=value.column + start + first))
        if quote:
            bare = quote[0].strip("*_")
            said.append(value._replace(text=bare, column=value.column + quote.start() + quote[0].index(bare)))
            start = quote.end()
    return said, beside


def _bounds(between: str) -> tuple[int, int]:
    """Where the words between two quotes begin and end."""
    before = _BEFORE.match(between)
    first = before.end() if before else 0
    return first, max(first, len(between.rstrip(_BEHIND)))
