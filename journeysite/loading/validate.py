"""Plain data becomes a value of the model; every fault gets a diagnostic, and the rest is kept."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from journeysite.diagnostics import Diagnostic, did_you_mean
from journeysite.loading.codes import MISSING, SURPRISE, UNKNOWN_KEY, WRONG_VALUE
from journeysite.loading.places import Path, Places
from journeysite.model.emotion import Emotion
from journeysite.model.evidence import Evidence
from journeysite.model.findings import Opportunity, PainPoint
from journeysite.model.journey import Stage, Touchpoint
from journeysite.model.shared import Reading

T = TypeVar("T")

_ROUNDS = 20

_NESTED: Mapping[str, type[Any]] = {
    "stages": Stage,
    "touchpoints": Touchpoint,
    "pains": PainPoint,
    "opportunities": Opportunity,
    "evidence": Evidence,
    "emotion": Emotion,
    "series": Reading,
}


@cache
def _adapter(model: type[T]) -> TypeAdapter[T]:
    return TypeAdapter(model)


def build(
    model: type[T], data: dict[str, Any], places: Places, required: Mapping[str, Any]
) -> tuple[T, list[Diagnostic]]:
    """Make a value of the model; what does not fit is reported and left out.

    `required` holds the fields without which there is no value (a title or a name), for when they do not fit.
    """
    found: list[Diagnostic] = []
    for _ in range(_ROUNDS):
        try:
            value: T = _adapter(cast(Hashable, model)).validate_python(data)
            return value, found
        except ValidationError as error:
            faults = error.errors(include_url=False)
            found += [_diagnostic(model, fault, places) for fault in faults]
            # From the back, so that taking an item out of a list does not move the ones before it.
            for fault in sorted(faults, key=lambda fault: [str(part).zfill(6) for part in fault["loc"]], reverse=True):
                _take_out(data, fault, places)
            data |= {key: given for key, given in required.items() if key not in data}
    raise AssertionError(f"the data of {places.file} cannot be made to fit")


def _diagnostic(model: type[Any], fault: ErrorDetails, places: Places) -> Diagnostic:
    path: Path = fault["loc"]
    name = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    if fault["type"] == "unexpected_keyword_argument":
        known = _field_names(model, path[:-1])
        return UNKNOWN_KEY.at(
            places.of_key(path),
            f"“{path[-1]}” is no key of {_what(model, path[:-1])}.",
            did_you_mean(str(path[-1]), known) or "Keys of your own begin with “x-”.",
        )
    if fault["type"] in ("missing", "missing_argument", "missing_keyword_only_argument"):
        return MISSING.at(places.of_value(path[:-1]), f"“{path[-1]}” is missing here.", f"Add “{path[-1]}: …”.")
    span = places.of_value(path)
    given = fault["input"]
    shown = f", not “{given}”" if isinstance(given, str) and len(given) < 60 else f", not {_kind(given)}"
    expected = _expected(fault)
    guess = did_you_mean(given, _choices(fault)) if isinstance(given, str) else ""
    return WRONG_VALUE.at(span, f"“{name}” {expected}{shown}.", guess or "Mend the value, or take the key out.")


def _expected(fault: ErrorDetails) -> str:
    context = fault.get("ctx", {})
    kind = fault["type"]
    if kind == "enum":
        return f"must be one of {', '.join(_choices(fault))}"
    if kind in ("less_than_equal", "greater_than_equal"):
        return "must be at most " + str(context["le"]) if "le" in context else "must be at least " + str(context["ge"])
    if kind.startswith("int"):
        return "must be a whole number"
    if kind.startswith(("float", "finite")):
        return "must be a number"
    if kind.startswith("date"):
        return "must be a date of the calendar, like 2026-09-30"
    if kind == "string_type":
        return "must be a text"
    if kind == "string_too_short":
        return "must not be empty"
    if kind == "too_long":
        return f"must have at most {context.get('max_length')} items"
    if kind in ("tuple_type", "list_type"):
        return "must be a list"
    if kind in ("dict_type", "mapping_type"):
        return "must be made of “key: value” lines"
    if kind.startswith(("dataclass", "model")):
        return "must be made of “key: value” lines"
    return fault["msg"]


def _choices(fault: ErrorDetails) -> list[str]:
    expected = str(fault.get("ctx", {}).get("expected", ""))
    return [word for word in expected.replace(" or ", ", ").replace("'", "").split(", ") if word]


def _kind(given: Any) -> str:
    if isinstance(given, Mapping):
        return "a mapping"
    return "a list" if isinstance(given, list | tuple) else f"“{str(given)[:40]}”"


def _what(model: type[Any], path: Path) -> str:
    if "touchpoints" in path and isinstance(path[-1], int):
        return "a touchpoint"
    last = next((part for part in reversed(path) if isinstance(part, str)), None)
    return {
        None: {"JourneyMap": "a map", "Persona": "a persona", "Kpi": "a KPI"}.get(
            model.__name__, "a shared touchpoint"
        ),
        "stages": "a stage",
        "pains": "a pain point",
        "opportunities": "an opportunity",
        "evidence": "evidence",
        "emotion": "an emotion",
        "series": "a reading",
    }.get(last, f"“{last}”")


def _field_names(model: type[Any], path: Path) -> list[str]:
    last = next((part for part in reversed(path) if isinstance(part, str)), "")
    return [field.name for field in fields(_NESTED.get(last, model))]


def _take_out(data: Any, fault: ErrorDetails, places: Places) -> None:
    """Remove what does not fit; text under an unknown key of a stage or touchpoint becomes a lane of its own."""
    path = list(fault["loc"])
    if fault["type"].startswith("missing"):
        path.pop()
    holder = data
    for part in path[:-1]:
        try:
            holder = holder[part]
        except (KeyError, IndexError, TypeError):
            return
    last = path[-1] if path else None
    if isinstance(holder, list) and isinstance(last, int) and last < len(holder):
        del holder[last]
        places.close_gap(tuple(path))
    elif isinstance(holder, dict) and last in holder:
        given = holder.pop(last)
        texts = [given] if isinstance(given, str) else given
        of_moment = len(path) > 2 and isinstance(path[-2], int) and path[-3] in ("stages", "touchpoints")
        if of_moment and isinstance(texts, list) and texts and all(isinstance(text, str) for text in texts):
            holder.setdefault("lanes", {}).setdefault(str(last), texts)


def report_surprises(value: Any, surprises: Mapping[Path, str], places: Places) -> list[Diagnostic]:
    """Say which texts, written without quotes, other programs read as a yes or no, a number or a date."""
    found = []
    for path, kind in surprises.items():
        here = value
        for part in path:
            if isinstance(here, Mapping):
                here = here.get(part)
            elif isinstance(here, tuple):
                here = here[part] if isinstance(part, int) and part < len(here) else None
            else:
                here = getattr(here, str(part), None)
        if isinstance(here, tuple) and len(here) == 1:
            here = here[0]
        if type(here) is str:  # an enum or a date means what it says
            found.append(
                SURPRISE.at(
                    places.of_value(path),
                    f"“{here}” is read here as text, but by other YAML programs as {kind}.",
                    f'Put it in quotes: "{here}".',
                )
            )
    return found
