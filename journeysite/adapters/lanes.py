"""The option `lanes` becomes lanes of the site's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from journeysite.adapters.codes import LANE_CLASH, UNKNOWN_ICON, UNKNOWN_OPTION, WRONG_OPTION
from journeysite.adapters.option_faults import OptionFault
from journeysite.diagnostics import did_you_mean, nearest
from journeysite.loading.labels import LANE_WORDS, Vocabulary, normal
from journeysite.loading.places import Path
from journeysite.model.journey import Touchpoint
from journeysite.model.lane import BUILT_IN_LANES, Lane, LaneRole
from journeysite.rendering.environment import icon_names

_FORMAT = Vocabulary(LANE_WORDS)
_KEYS = tuple(field.name for field in fields(Lane))
_TAKEN = frozenset(
    (*BUILT_IN_LANES, *(field.name for field in fields(Touchpoint)), "touchpoints", "channels", "feeling")
)


def lanes_from(given: Sequence[Any]) -> tuple[Lane, ...]:
    """The lanes that the option declares, in which nothing is wrong."""
    return tuple(_lane().validate_python(lane) for lane in given)


def lane_faults(given: Any) -> Iterator[OptionFault]:
    """Everything that is wrong with the option: the shape of each lane, and words that two lanes claim."""
    if not isinstance(given, list | tuple):
        message = "“lanes” must be a list of “{key: …, label: …}”."
        yield OptionFault(WRONG_OPTION, ("lanes",), message, "Begin each lane with “- key: …”.")
        return
    sound: list[tuple[int, Lane]] = []
    for index, item in enumerate(given):
        try:
            sound.append((index, _lane().validate_python(item)))
        except ValidationError as error:
            faults = error.errors(include_url=False)
            meant = {nearest(str(fault["loc"][0]), _KEYS) for fault in faults if _is_unknown(fault)}
            yield from (
                _shape_fault(index, item, fault)
                for fault in faults
                if not (_is_missing(fault) and fault["loc"][0] in meant)  # misspelt is not missing
            )
    keys: dict[str, int] = {}
    words: dict[str, Lane] = {}
    for index, lane in sound:
        yield from _key_faults(index, lane, keys)
        if lane.icon not in icon_names():
            remedy = (
                did_you_mean(lane.icon, icon_names(), cutoff=0.6) or f"Icons are {', '.join(sorted(icon_names()))}."
            )
            yield OptionFault(UNKNOWN_ICON, ("lanes", index, "icon"), f"There is no icon “{lane.icon}”.", remedy)
        yield from _word_faults(index, lane, words)


@cache
def _lane() -> TypeAdapter[Lane]:
    """What checks a lane: most sites declare none."""
    return TypeAdapter(Lane)


def _is_missing(fault: ErrorDetails) -> bool:
    return fault["type"].startswith("missing")


def _is_unknown(fault: ErrorDetails) -> bool:
    return fault["type"].startswith("unexpected")


def _shape_fault(index: int, item: Any, fault: ErrorDetails) -> OptionFault:
    path: Path = ("lanes", index, *fault["loc"])
    if not fault["loc"]:
        message = f"A lane must be made of “key: …” and “label: …”, not “{str(item)[:40]}”."
        return OptionFault(WRONG_OPTION, path, message, "Write “- key: …”, and below it “label: …”.")
    name = str(fault["loc"][0])
    if _is_missing(fault):
        return OptionFault(WRONG_OPTION, path[:2], f"Lane {index + 1} has no “{name}”.", f"Add “{name}: …”.")
    if _is_unknown(fault):
        remedy = did_you_mean(name, _KEYS) or f"The keys of a lane are {', '.join(_KEYS)}."
        return OptionFault(UNKNOWN_OPTION, path, f"“{name}” is no key of a lane.", remedy)
    given = fault["input"]
    if name == "role":
        message = f"“role” must be one of {', '.join(LaneRole)}, not “{given}”."
        return OptionFault(WRONG_OPTION, path, message, did_you_mean(str(given), LaneRole) or "Choose one of them.")
    kind = "a text or a list of texts" if name == "synonyms" else "a text"
    return OptionFault(WRONG_OPTION, path, f"“{name}” must be {kind}, not “{str(given)[:40]}”.", "Put it in quotes.")


def _key_faults(index: int, lane: Lane, taken: dict[str, int]) -> Iterator[OptionFault]:
    path: Path = ("lanes", index, "key")
    if not re.fullmatch("[a-z][a-z0-9_]*", lane.key):
        message = f"The key “{lane.key}” must be made of lower-case letters, digits and underscores."
        fit = re.sub(r"\W+", "_", normal(lane.key), flags=re.ASCII).strip("_")
        yield OptionFault(WRONG_OPTION, path, message, f"Write “{fit}”." if fit else "Choose another.")
    elif lane.key in _TAKEN:
        message = f"“{lane.key}” is already a key of the format."
        yield OptionFault(LANE_CLASH, path, message, "Choose another key, or use the lane that the format has.")
    elif taken.setdefault(lane.key, index) != index:
        message = f"Lane {taken[lane.key] + 1} has the key “{lane.key}”, too."
        yield OptionFault(LANE_CLASH, path, message, "Give each lane a key of its own.")


def _word_faults(index: int, lane: Lane, claimed: dict[str, Lane]) -> Iterator[OptionFault]:
    """A label has one meaning: a map could not say which of two lanes it wants."""
    for way, word in ((("label",), lane.label), *((("synonyms", n), word) for n, word in enumerate(lane.synonyms))):
        path: Path = ("lanes", index, *way)
        if key := _FORMAT.keys.get(normal(word)):
            message = f"“{word}” already means the lane “{key}” of the format."
            yield OptionFault(LANE_CLASH, path, message, "Choose another word, or use the lane that the format has.")
            continue
        other = claimed.setdefault(normal(word), lane)
        if other is not lane:
            message = f"“{word}” already means the lane “{other.key}”."
            yield OptionFault(LANE_CLASH, path, message, "Give each lane words of its own.")
    claimed.setdefault(normal(lane.key), lane)
