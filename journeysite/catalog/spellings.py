"""How names are written that people write in several ways: one name for all spellings of an owner or a channel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from journeysite.catalog.name_addresses import name_address


def one_name_each(names: Iterable[str], address: Callable[[str], str] = name_address) -> Mapping[str, str]:
    """By address, the spelling that stands for all that have it: the most frequent one, and of those the first.

    Only what pages show goes by it: the address is made from any of them.
    """
    spellings: dict[str, Counter[str]] = {}
    for name in names:
        spellings.setdefault(address(name), Counter())[name] += 1
    return {key: max(counted, key=lambda name: counted[name]) for key, counted in spellings.items()}
