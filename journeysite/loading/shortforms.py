"""Short forms: a text becomes the mapping that it stands for.

Both readers hand over plain data in which these may be text:
`Deep-link tags (impact 4, effort 1)` becomes `{text: Deep-link tags, impact: 4, effort: 1}`, each part with its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from journeysite.loading.places import Path, Places

Parsed = dict[str, tuple[str, int]]
"""The parts of a text: what each stands for, and how far behind the text's beginning it stands."""


def expand_texts(data: dict[str, Any], key: str, path: Path, places: Places, parse: Callable[[str], Parsed]) -> None:
    """Turn each item of a list that is text into the mapping that it stands for."""
    given = data.get(key)
    if isinstance(given, str | dict):
        places.move((*path, key), (*path, key, 0), given)
        given = data[key] = [given]
    if not isinstance(given, list):
        return
    texts = {index: item for index, item in enumerate(given) if isinstance(item, str)}
    if texts:
        places.later(_place_parts, (*path, key), parse, texts)
    for index, text in texts.items():
        given[index] = {name: part for name, (part, _) in parse(text).items()}


def _place_parts(places: Places, path: Path, parse: Callable[[str], Parsed], texts: Mapping[int, str]) -> None:
    for index, text in texts.items():
        for name, (_, offset) in parse(text).items():
            places.put((*path, index, name), places.within((*path, index), offset))
