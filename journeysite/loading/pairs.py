"""Pairs of name and text, such as the facts and traits of a persona, in whatever form they are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeysite.loading.labels import COLON
from journeysite.loading.places import Path, Places


def pair(data: dict[str, Any], key: str, places: Places) -> None:
    """`- Age: 34` becomes a pair; a line without a colon becomes its own heading."""
    pairs: dict[str, Any] = {}
    for name, text, at in _pairs(data[key], key):
        pairs[name] = f"{pairs[name]}, {text}" if name in pairs else text
        if place := places.values.get(at):
            places.values.setdefault((key, name), place)
    data[key] = pairs


def _pairs(given: Any, key: str) -> Iterator[tuple[str, Any, Path]]:
    for index, item in enumerate(given if isinstance(given, list) else [given]):
        if isinstance(item, dict):
            yield from ((name, text, (key, index, name)) for name, text in item.items())
            continue
        name, colon, text = COLON.sub(":", str(item).replace("**", ""), count=1).partition(":")
        at = (key, index) if isinstance(given, list) else (key,)
        yield (name.strip(), text.strip(), at) if colon else (str(index + 1), name.strip(), at)
