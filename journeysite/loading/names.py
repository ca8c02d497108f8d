"""Names in a text: the references that links and words are, and lists of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from sys import intern
from typing import Any
from urllib.parse import unquote

from journeysite.loading.places import Path, Places
from journeysite.loading.sources import PAGE_ENDINGS

_LINK = re.compile(r"\[([^\[\]]*)\]\(\s*<?([^()>\s]++)>?[^()]*\)")
_LISTED = re.compile(r"(?:[^,;\[(]++|\[[^\[\]]*\]\([^()]*\)|\([^()]*\)|[\[(])+")
_LISTED_WORDS = re.compile(r"[^,;\s](?:[^,;]*[^,;\s])?")
_AN_ID = re.compile(r"(?:^|[,;])\s*[a-z0-9]+(?:-[a-z0-9]+)+\s*(?:[,;]|$)")
_IDS = re.compile(r"[\w-]+(?:\s*[,;]\s*[\w-]+)*")
ANSWERED = "answered_by"
"""The field of a pain point that names places in another map."""


def name_of(text: str) -> str:
    """The id, name or linked file that a reference means: `[Alex](../personas/alex.md)` means `alex`."""
    text = text.strip()
    found = _LINK.fullmatch(text) if text[:1] == "[" else None
    if not found:
        return text
    return found[1].strip() if "://" in found[2] else stem(found[2])


def stem(target: str) -> str:
    """The id of the document that a link leads to."""
    file = unquote(target.split("#")[0].split("?")[0]).rstrip("/").rsplit("/", 1)[-1]
    ending = next((ending for ending in PAGE_ENDINGS if file.endswith(ending)), "")
    return file.removesuffix(ending)


def link_target(text: str) -> tuple[str, str] | None:
    """Label and target of a text that is one link and nothing else."""
    found = _LINK.fullmatch(text.strip())
    return (found[1], found[2]) if found else None


def split_names(text: str) -> list[tuple[str, int]]:
    """The names in a list, with their offsets: commas and semicolons part them, but not within links and brackets."""
    if "," not in text and ";" not in text:
        name = text.strip()
        return [(name, len(text) - len(text.lstrip()))] if name else []
    if "[" not in text and "(" not in text:
        return [(part[0], part.start()) for part in _LISTED_WORDS.finditer(text)]
    return [
        (part[0].strip(), part.start() + len(part[0]) - len(part[0].lstrip()))
        for part in _LISTED.finditer(text)
        if part[0].strip()
    ]


def expand_names(
    data: dict[str, Any], keys: Collection[str], path: Path, places: Places, *, split_items: bool = False
) -> None:
    """Turn each field of names, one text or many, into a list of bare ids or names.

    A text may hold several names, separated by commas; an item of a YAML list is one name, commas and all, while
    that of an outline (`split_items`) is a text.
    """
    for key in keys:
        given = data.get(key)
        if given is None:
            continue
        listed = [given] if isinstance(given, str) else given
        if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
            continue
        are_whole = listed is given and not split_items
        called = _place_or_name if key == ANSWERED else name_of
        data[key] = [intern(called(part)) for item in listed for part, _ in _names(item, key, are_whole=are_whole)]
        places.later(_place_names, (*path, key), given, are_whole)


def _place_or_name(text: str) -> str:
    """The place in a map that a link means, `[Shoe finder](next-year.md#shoe-finder)`; else the name."""
    linked = link_target(text)
    return (linked[1].partition("#")[2] if linked else "") or name_of(text)


def _names(text: str, key: str, *, are_whole: bool) -> list[tuple[str, int]]:
    """The names in a text, and where each begins; a measure in words is one name."""
    if are_whole or (key == "kpis" and "](" not in text and not _IDS.fullmatch(text) and not _AN_ID.search(text)):
        return [(text, 0)]
    return split_names(text)


def _place_names(places: Places, path: Path, given: str | Sequence[str], are_whole: bool) -> None:
    origins = [(path, given)] if isinstance(given, str) else [((*path, at), text) for at, text in enumerate(given)]
    found = [
        places.within(origin, offset)
        for origin, text in origins
        for _, offset in _names(text, str(path[-1]), are_whole=are_whole)
    ]
    for index, place in enumerate(found):
        places.put((*path, index), place)
