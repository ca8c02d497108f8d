"""How names are written that people write in several ways: one name for all spellings of an owner or a channel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from journeysite.catalog.anchors import slug
from journeysite.catalog.name_addresses import name_key


def one_name_each(names: Iterable[str]) -> Mapping[str, str]:
    """By key, the spelling that stands for all that have the same `name_key`.

    It is one with the most parts (“E-commerce”, not “ecommerce”), so that the address made from it stays whoever else
    writes the name, and how often. Of those it is the most frequent one, and of them the first.
    """
    spellings: dict[str, Counter[str]] = {}
    for name in names:
        spellings.setdefault(name_key(name), Counter())[name] += 1
    return {key: min(counted, key=lambda name: _rank(name, counted[name])) for key, counted in spellings.items()}


def _rank(name: str, times: int) -> tuple[int, str, int]:
    words = slug(name)
    return -len(words.split("-")), words, -times
