"""JSON Schemas (draft-07, which editors understand) of what the reader accepts in front matter.

YAML's readers in editors make numbers and booleans of words without quotes, where ours takes every value as the text
that was written. So a text may be any scalar here, and a field that is left empty (`owner:`) is one that is not there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from journeysite.exporting.examples import example_of
from journeysite.exporting.facts import Fact, Shape, about, facts, name_of, parts
from journeysite.exporting.patterns import any_case
from journeysite.loading.documents import HOST_KEYS, MODELS
from journeysite.loading.profiles import OTHER_KEYS
from journeysite.loading.sources import Kind
from journeysite.model.emotion import Emotion
from journeysite.model.journey import Stage, Touchpoint
from journeysite.model.lane import Lane

Schema = dict[str, Any]

_BLANK: Schema = {"type": "null"}
_TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_ANY_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
_NUMERIC = r"^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$"
_DAY = r"^\s*\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\s*$"
_CLOCK = r"\d{1,2}(\s?[:.hH：]\s?[0-5]\d)?\s*([aApP]\.?\s?[mM]\.?|[uU][hH][rR])?"
_TIME = rf"^\s*{_CLOCK}(\s*(–|—|-|−|\.\.|…|to|until|bis)\s*{_CLOCK})?\s*$"
_SCALE = r"^\s*[-+−]?\d+\s*(\.\.|…|–|-|to)\s*[-+−]?\d+\s*$"
_OWN = "^x(-|$)"


def schema(kind: Kind, lanes: Sequence[Lane] = ()) -> Schema:
    """The schema of the front matter of a kind of document, on a site with these lanes of its own."""
    first, *others = parts(kind)
    made = _mapping(first, lanes)
    keys = made["properties"]
    for alias, key in OTHER_KEYS[kind].items():
        keys[alias] = {**keys[key], "description": f"Another name of `{key}`."}
    keys |= {key: {"description": "For the site generator, as it is."} for key in sorted(HOST_KEYS)}
    if kind is not Kind.MAP:
        made["not"] = {"required": ["name", "title"]}
    if kind is Kind.PERSONA:
        keys["demographics"] = _or_blank(_pairs_or_list(keys["demographics"]["anyOf"][0]), keys["demographics"])
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": name_of(first),
        "description": about(first),
        **made,
        "definitions": {model.__name__: _definition(model, lanes) for model in others},
    }


def schema_text(kind: Kind, lanes: Sequence[Lane] = ()) -> str:
    """A schema as the text of a file."""
    return json.dumps(schema(kind, lanes), ensure_ascii=False, indent=2) + "\n"


def _definition(model: type[Any], lanes: Sequence[Lane]) -> Schema:
    return {"title": name_of(model), "description": about(model), **_mapping(model, lanes)}


def _mapping(model: type[Any], lanes: Sequence[Lane]) -> Schema:
    found = facts(model)
    made: Schema = {"type": "object", "properties": {f.key: _property(f, model) for f in found if f.key != "x"}}
    if model in (Stage, Touchpoint):
        shape = _several(_TEXT)
        made["properties"] |= {lane.key: _or_blank(shape, {"title": lane.label}) for lane in lanes}
    if any(fact.key == "x" for fact in found):
        made["patternProperties"] = {_OWN: {}}
    made["additionalProperties"] = False
    if required := [fact.key for fact in found if fact.required]:
        made["required"] = required
        made["properties"] |= {key: _required(made["properties"][key]) for key in required}
    return made


def _property(fact: Fact, model: type[Any]) -> Schema:
    said: Schema = {"title": fact.label, "description": fact.meaning}
    if fact.default:
        said["default"] = fact.default
    if (example := example_of(model, fact.key)) is not None:
        said["examples"] = [example]
    return _or_blank(_shape(fact, model), said)


def _or_blank(shape: Schema, said: Schema) -> Schema:
    told = {key: item for key, item in said.items() if key not in ("anyOf", "type", "pattern")}
    return {**told, "anyOf": [*shape["anyOf"], _BLANK] if shape.keys() == {"anyOf"} else [shape, _BLANK]}


def _required(given: Schema) -> Schema:
    """A key that must have a value."""
    return {**given, "anyOf": [one for one in given["anyOf"] if one is not _BLANK]}


def _shape(fact: Fact, model: type[Any]) -> Schema:
    if fact.key in ("emotion", "feeling") and model in (Stage, Touchpoint):
        return _emotion() if fact.key == "emotion" else _feeling()
    if fact.key == "name" and model in (Stage, Touchpoint):
        return _ANY_TEXT
    if fact.shape is Shape.CHOICE:
        return _choice(fact, model)
    if fact.shape is Shape.LIST:
        return _list(fact)
    return _SHAPES[fact.shape]


def _several(item: Schema) -> Schema:
    """One, or a list in which items may be left empty."""
    return {"anyOf": [item, {"type": "array", "items": {"anyOf": [item, _BLANK]}}]}


def _pairs(value: Schema) -> Schema:
    return {"type": "object", "additionalProperties": {"anyOf": [value, _BLANK]}}


_UNITS = "|".join(map(any_case, ("day", "week", "month", "quarter", "year")))
_POINTS: Schema = {
    "anyOf": [{"type": "integer", "minimum": 1, "maximum": 5}, {"type": "string", "pattern": r"^\s*[1-5]\s*$"}]
}
_SHAPES: Mapping[Shape, Schema] = {
    Shape.TEXT: _TEXT,
    Shape.TEXTS: _several(_TEXT),
    Shape.NAMES: _several(_TEXT),
    Shape.DATE: {"type": "string", "format": "date", "pattern": _DAY},
    Shape.PERIOD: {
        "anyOf": [
            {"type": "integer", "minimum": 1, "maximum": 9999},
            {"type": "string", "pattern": rf"^\s*(?=\d*[1-9])\d{{1,4}}\s*({_UNITS})?[sS]?\s*$"},
        ]
    },
    Shape.TIME: {"type": "string", "pattern": _TIME},
    Shape.POINTS: _POINTS,
    Shape.COUNT: {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": r"^\s*0*[1-9]\d*\s*$"}]},
    Shape.NUMBER: {"anyOf": [{"type": "number"}, {"type": "string", "pattern": _NUMERIC}]},
    Shape.SCALE: {"type": "string", "pattern": _SCALE},
    Shape.TEXT_PAIRS: _pairs(_TEXT),
    Shape.POINT_PAIRS: _pairs(_POINTS),
    Shape.TEXTS_PAIRS: _pairs(_several(_TEXT)),
    Shape.ANYTHING: {},
}


def _choice(fact: Fact, model: type[Any]) -> Schema:
    """One of some words. The reader forgives capitals where a whole document or a moment is judged."""
    strict = model not in (*MODELS.values(), Stage, Touchpoint) or fact.key == "direction"
    words: Schema = {"enum": list(fact.choices)}
    if strict:
        return words
    return {"anyOf": [words, {"type": "string", "pattern": rf"^\s*({'|'.join(map(any_case, fact.choices))})\s*$"}]}


def _list(fact: Fact) -> Schema:
    """A list of what a definition describes; one alone and the short forms will do."""
    assert fact.of
    full: Schema = {"$ref": f"#/definitions/{fact.of.__name__}"}
    if fact.key == "series":
        return {"type": "array", "items": {"anyOf": [full, _BLANK]}}
    if fact.key == "stages":
        return {"anyOf": [_TEXT, {"type": "array", "maxItems": 200, "items": {"anyOf": [full, _TEXT, _BLANK]}}]}
    return _several({"anyOf": [full, _TEXT]})


def _emotion() -> Schema:
    """A score, a text, what each persona feels, or a list of these."""
    full: Schema = {"$ref": f"#/definitions/{Emotion.__name__}"}
    by_persona: Schema = {
        "type": "object",
        "propertyNames": {"not": {"enum": [fact.key for fact in facts(Emotion)]}},
        "additionalProperties": {"anyOf": [_TEXT, full, _BLANK]},
    }
    return _several({"anyOf": [_TEXT, by_persona, full]})


def _feeling() -> Schema:
    return {"anyOf": [*_several(_TEXT)["anyOf"], _pairs(_TEXT)]}


def _pairs_or_list(pairs: Schema) -> Schema:
    """`Age: 34`, as a mapping or as a list of such lines."""
    return {"anyOf": [pairs, _TEXT, {"type": "array", "items": {"anyOf": [pairs, _TEXT, _BLANK]}}]}
