"""Words by which a lane says that it has nothing: `Pain points: None`."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from journeysite.diagnostics import Diagnostic
from journeysite.loading.codes import SAYS_NOTHING
from journeysite.loading.places import Path, Places
from journeysite.loading.tables import DASHES

_WORDS = frozenset(("none", "nothing", "n/a", "n.a"))

_CALLED: Mapping[Hashable, str] = {"pains": "a pain point", "opportunities": "an opportunity"}


def nothing_in(given: Any) -> str | None:
    """What a lane says that says only that there is nothing, in one word or by a dash; None where it says something."""
    if isinstance(given, list) and len(given) == 1:
        [given] = given
    if not isinstance(given, str):
        return None
    bare = given.strip(" \t\n.*_")
    return bare if bare.casefold() in _WORDS or (len(bare) == 1 and bare in DASHES) else None


def report_nothing(found: Sequence[tuple[str, Path]], places: Places) -> list[Diagnostic]:
    """Say once of a map which words were taken for nothing, each with the way to it. Of dashes, nobody asks."""
    words = [one for one in found if one[0] not in DASHES]
    if not words:
        return []
    (word, path), *others = words
    also = f"; nor are words like it in {len(others)} more place{'s' if len(others) > 1 else ''}" if others else ""
    message = f"“{word}” is not listed as {_CALLED[path[-2]]}{also}."
    return [SAYS_NOTHING.at(places.of_value(path), message, "Leave the line out: a lane without it says the same.")]
