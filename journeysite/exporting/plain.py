"""A value of the model as the plain data that front matter holds, with its keys in the documented order.

A key that would say only what is so without it is left out. The reader's own functions decide where a short form will
do: it is used where it is read as the same value, and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import Field, fields
from enum import Enum
from typing import Any

from journeysite.loading.emotions import expand_emotion
from journeysite.loading.places import Places
from journeysite.loading.properties import parse_opportunity, parse_pain
from journeysite.model.emotion import Emotion, Scale
from journeysite.model.evidence import Evidence
from journeysite.model.journey import JourneyMap, Moment
from journeysite.model.judgements import Opportunity, PainPoint
from journeysite.model.period import Period
from journeysite.model.shared import Reading

_ALWAYS = frozenset(("title", "name", "type"))
"""Keys that are written even where the reader would fill in the same."""
_NAMES = frozenset(("personas", "channel", "channels", "teams", "tags", "kpis", "lanes", "hide_lanes", "answered_by"))
_NUMBER = re.compile(r"(?:0|[1-9]\d*)(?:\.\d*[1-9])?")


def plain(value: Any, lane_keys: Collection[str] = ()) -> dict[str, Any]:
    """The data of a map, persona, touchpoint or KPI; `lane_keys` are the site's own lanes."""
    data = header(value)
    if stages := getattr(value, "stages", ()):
        data["stages"] = [_moment(stage, value.emotion_scale, lane_keys) for stage in stages]
    return data | as_typed(value.x)


def header(value: Any) -> dict[str, Any]:
    """The data of a document without its stages and without the writer's own keys."""
    always = _ALWAYS | {"status"} if isinstance(value, JourneyMap) else _ALWAYS
    given = {field: getattr(value, field.name) for field in fields(value) if field.name not in ("x", "stages")}
    return {
        field.name: _plain(field.name, item)
        for field, item in given.items()
        if field.name in always or not _is_default(field, item)
    }


def as_typed(own: Mapping[str, Any]) -> dict[str, Any]:
    """The writer's own keys. The reader has kept `3` and `true` as text; other programs get them as they stood."""
    return {key: _typed(given) for key, given in own.items()}


def _typed(data: Any) -> Any:
    if isinstance(data, Mapping):
        return {key: _typed(item) for key, item in data.items()}
    if isinstance(data, list | tuple):
        return [_typed(item) for item in data]
    if data in ("true", "false"):
        return data == "true"
    if isinstance(data, str) and len(data) < 16 and _NUMBER.fullmatch(data):
        return float(data) if "." in data else int(data)
    return data


def number(given: float) -> int | float:
    """A whole number without a point."""
    return int(given) if given == int(given) else given


def scale_text(scale: Scale) -> str:
    """A scale as it is written: `1..5`."""
    return f"{number(scale.lowest)}..{number(scale.highest)}"


def _is_default(field: Field[Any], given: Any) -> bool:
    return not given if isinstance(given, tuple | Mapping) else bool(given == field.default)


def _moment(moment: Moment, scale: Scale, lane_keys: Collection[str]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    shared = getattr(moment, "touchpoint", None)
    for field in fields(moment):
        given = getattr(moment, field.name)
        if field.name in ("x", "lanes", "touchpoints", "touchpoint") or _is_default(field, given):
            continue
        if field.name == "emotion":
            data |= _felt(given, scale)
        else:
            data[field.name] = _plain(field.name, given)
    if shared:
        named = {"name": data.pop("name")} if "name" in data else {}
        data = {**named, "touchpoint": shared, **data}
    own = {key: _one_or_many(texts) for key, texts in moment.lanes.items()}
    data |= {key: own.pop(key) for key in list(own) if key in lane_keys}
    if own:
        data["lanes"] = own
    if touchpoints := getattr(moment, "touchpoints", ()):
        data["touchpoints"] = [_moment(touchpoint, scale, lane_keys) for touchpoint in touchpoints]
    return data | as_typed(moment.x)


def _plain(key: str, given: Any) -> Any:
    if isinstance(given, Enum):
        return given.value
    if isinstance(given, Scale):
        return scale_text(given)
    if isinstance(given, Period):
        return str(given)
    if isinstance(given, float):
        return number(given)
    if isinstance(given, Mapping):
        return dict(given)
    if isinstance(given, tuple):
        return _listed(key, given)
    return given


def _listed(key: str, given: Sequence[Any]) -> Any:
    if isinstance(given[0], PainPoint | Opportunity | Evidence | Reading):
        return [_part(one) for one in given]
    if key in _NAMES:
        alone = len(given) == 1 and not re.search(r"[,;\[]", given[0])
        return given[0] if alone and key not in ("personas", "teams", "tags") else list(given)
    return _one_or_many(given)


def _one_or_many(texts: Sequence[str]) -> Any:
    return texts[0] if len(texts) == 1 else list(texts)


def _part(value: Any) -> Any:
    """A pain point, opportunity, source, reading or emotion; a pain point or opportunity of words alone is a text."""
    data = {
        field.name: _plain(field.name, given)
        for field in fields(value)
        if (given := getattr(value, field.name)) not in (None, ())
    }
    parse = parse_pain if isinstance(value, PainPoint) else parse_opportunity
    if data.keys() == {"text"} and parse(data["text"]).keys() == {"text"}:
        return data["text"]
    return data


# Emotions ---------------------------------------------------------------------------------------------------


def _felt(emotions: Sequence[Emotion], scale: Scale) -> dict[str, Any]:
    """The keys `emotion` and `feeling`, in the shortest form that is read as these emotions."""
    in_full = {"emotion": [_part(one) for one in emotions]}
    return next((data for data in _spellings(emotions) if is_read_as(data, emotions, scale)), in_full)


def _spellings(emotions: Sequence[Emotion]) -> Iterable[dict[str, Any]]:
    first = emotions[0]
    if len(emotions) == 1 and not first.persona:
        score = {} if first.score is None else {"emotion": number(first.score)}
        yield score if first.feeling is None else {**score, "feeling": first.feeling}
    if all(one.persona for one in emotions) and len({one.persona for one in emotions}) == len(emotions):
        yield {"emotion": {one.persona: _score_or_more(one) for one in emotions}}


def _score_or_more(emotion: Emotion) -> Any:
    if emotion.score is not None and emotion.feeling is None:
        return number(emotion.score)
    return {key: given for key, given in _part(emotion).items() if key != "persona"}


def is_read_as(
    data: Mapping[str, Any], emotions: Sequence[Emotion], scale: Scale, travellers: Collection[str] = ()
) -> bool:
    """Whether the reader takes the keys `emotion` and `feeling` for these emotions."""
    given = {key: _as_text(item) for key, item in data.items()}
    expand_emotion(given, (), Places(""), scale, travellers)
    return [_facts(one) for one in given.get("emotion", ())] == [
        (one.persona, one.score, one.feeling) for one in emotions
    ]


def _facts(read: Any) -> Any:
    if not isinstance(read, dict):
        return read
    score = read.get("score")
    return read.get("persona"), None if score is None else float(score), read.get("feeling")


def _as_text(data: Any) -> Any:
    """What YAML's reader hands over: numbers as text."""
    if isinstance(data, Mapping):
        return {key: _as_text(item) for key, item in data.items()}
    if isinstance(data, list):
        return [_as_text(item) for item in data]
    return data if isinstance(data, str) else str(data)
