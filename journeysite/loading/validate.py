"""Plain data becomes a value of the model; every fault gets a diagnostic, and the rest is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic.dataclasses import rebuild_dataclass
from pydantic_core import ErrorDetails

from journeysite.diagnostics import Diagnostic, Fix, did_you_mean, nearest
from journeysite.loading.certain_values import certain_form
from journeysite.loading.codes import MISSING, UNKNOWN_KEY, WRONG_VALUE
from journeysite.loading.labels import LANE_WORDS, PERSONA_WORDS, Vocabulary
from journeysite.loading.misspellings import surely_meant
from journeysite.loading.other_forms import with_commas
from journeysite.loading.places import Path, Places, without_gaps
from journeysite.model.emotion import Emotion
from journeysite.model.evidence import Evidence
from journeysite.model.journey import JourneyMap, Stage, Touchpoint
from journeysite.model.judgements import Opportunity, PainPoint
from journeysite.model.persona import Persona
from journeysite.model.shared import Kpi, Reading, SharedTouchpoint

T = TypeVar("T")

_ROUNDS = 20
_LANE_LABELS = Vocabulary(LANE_WORDS)
_PERSONA_LABELS = Vocabulary(PERSONA_WORDS)

_OF_CHOICE = {"confidence": "Confidence", "time": "Time"}
"""Fields of a stage or touchpoint that take one of a few words, or a form; their labels show what is neither."""

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
    rebuild_dataclass(cast("type[Any]", model))  # else the adapter makes a validator without the model's configuration
    return TypeAdapter(model)


def build(
    model: type[T],
    data: dict[str, Any],
    places: Places,
    required: Mapping[str, Any],
    surprises: dict[Path, str] | None = None,
) -> tuple[T, list[Diagnostic]]:
    """Make a value of the model; what does not fit is reported and left out.

    `required` holds the fields without which there is no value (a title or a name), for when they do not fit. The
    paths of `places` and `surprises` follow what is left.
    """
    found: list[Diagnostic] = []
    for number in range(_ROUNDS):
        try:
            value: T = _adapter(cast(Hashable, model)).validate_python(data)
            return value, found
        except ValidationError as error:
            faults = error.errors(include_url=False)
            misspelt = Counter(
                (*fault["loc"][:-1], _guess(model, fault["loc"])) for fault in faults if _is_unknown(fault)
            )
            twice = {path for path, count in misspelt.items() if count > 1}
            found += [
                _diagnostic(model, fault, places, twice)
                for fault in faults
                # What is missing only now was taken out for another fault.
                if not (_is_missing(fault) and (number or fault["loc"] in misspelt))
            ]
            gaps: dict[Path, list[int]] = {}
            # From the back, so that taking an item out of a list does not move the ones before it.
            for fault in sorted(faults, key=lambda fault: [str(part).zfill(6) for part in fault["loc"]], reverse=True):
                _take_out(data, fault, places, gaps)
            if gaps:
                gaps = {path: sorted(gone) for path, gone in gaps.items()}
                places.close_gaps(gaps)
                kept = without_gaps(surprises or {}, gaps)
                if surprises:
                    surprises.clear()
                    surprises.update(kept)
            data |= {key: given for key, given in required.items() if key not in data}
    raise AssertionError(f"the data of {places.file} cannot be made to fit")


def _diagnostic(model: type[Any], fault: ErrorDetails, places: Places, twice: Collection[Path]) -> Diagnostic:
    """What is to be said about a fault; `twice` are the keys that several others seem to mean."""
    path: Path = fault["loc"]
    name = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    if _is_unknown(fault):
        guess = _guess(model, path)
        return UNKNOWN_KEY.at(
            places.of_key(path),
            f"“{path[-1]}” is no key of {_what(model, path[:-1])}.",
            f"Did you mean “{guess}”?" if guess else _for_strangers(path),
            () if (*path[:-1], guess) in twice else _other_key(model, path, guess, places),
        )
    if _is_missing(fault):
        return MISSING.at(places.of_value(path[:-1]), f"“{path[-1]}” is missing here.", f"Add “{path[-1]}: …”.")
    given = fault["input"]
    what = f"An item of “{name}”" if isinstance(path[-1], int) and not isinstance(given, list | dict) else f"“{name}”"
    guess = did_you_mean(given, _choices(fault)) if isinstance(given, str) and len(given) < 60 else ""
    remedy = with_commas(name, given) or "Mend the value, or take the key out."
    if fault["type"] == "string_type" and isinstance(given, Mapping):
        remedy = "Put text that begins with { or holds “: ” in quotes."
    if path == ("status",):
        remedy = "Until it is mended, the page counts as a draft."
        guess = f"{guess} {remedy}".strip()
    span = places.of_value(path)
    certain = certain_form(given.strip(), fault["type"]) if isinstance(given, str) else None
    fixes = (Fix(span, given.strip(), certain),) if certain else ()
    return WRONG_VALUE.at(span, f"{what} {_expected(fault)}{_instead(fault, given)}.", guess or remedy, fixes)


def _other_key(model: type[Any], path: Path, guess: str, places: Places) -> tuple[Fix, ...]:
    """The key that is certainly meant, unless it stands there as well."""
    word, known = str(path[-1]), _field_names(model, path[:-1])
    if not guess or (*path[:-1], guess) in places.keys or path not in places.keys:
        return ()
    by_table = guess != (nearest(word, known) or "")
    if by_table or surely_meant(word, {key: key for key in known}) == guess:
        return (Fix(places.of_key(path), word, guess),)
    return ()


def _for_strangers(path: Path) -> str:
    """What to do about a key that is nobody's, or that of a document of another kind."""
    if path == ("draft",):
        return "Write “status: draft” if the page is a draft."
    kinds = (("map", JourneyMap), ("persona", Persona), ("shared touchpoint", SharedTouchpoint), ("KPI", Kpi))
    others = [what for what, model in kinds if len(path) == 1 and path[0] in _field_names(model, ())]
    if others:
        return f"It is a key of a {' or '.join(others)}: this file may belong in another folder."
    return "Keys of your own begin with “x-”."


def _instead(fault: ErrorDetails, given: Any) -> str:
    """What stands there instead."""
    if fault["type"] in ("too_long", "string_too_short"):
        return ""
    return f", not “{given}”" if isinstance(given, str) and len(given) < 60 else f", not {_kind(given)}"


def _is_missing(fault: ErrorDetails) -> bool:
    return fault["type"].startswith("missing")


def _is_unknown(fault: ErrorDetails) -> bool:
    return fault["type"] == "unexpected_keyword_argument"


def _guess(model: type[Any], path: Path) -> str:
    """The key that an unknown one may mean: the same by the table of labels (`pain_points`), or the nearest."""
    known = _field_names(model, path[:-1])
    if path == ("name",) and model is JourneyMap:
        return "title"
    in_moment = len(path) > 2 and path[-3] in ("stages", "touchpoints")
    words = _PERSONA_LABELS if model is Persona else _LANE_LABELS if in_moment else None
    key = words.key_of(str(path[-1])) or words.key_in_one_word(str(path[-1])) if words else None
    if key and key in known:
        return key
    return nearest(str(path[-1]), known) or ""


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
        return f"must have at most {context.get('max_length')} items; the others are left out"
    if kind in ("tuple_type", "list_type"):
        return "must be a list"
    if kind in ("dict_type", "mapping_type") or kind.startswith(("dataclass", "model")):
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
    last = next((part for part in reversed(path) if isinstance(part, str)), None)
    return {
        None: {"JourneyMap": "a map", "Persona": "a persona", "Kpi": "a KPI"}.get(
            model.__name__, "a shared touchpoint"
        ),
        "stages": "a stage",
        "touchpoints": "a touchpoint",
        "pains": "a pain point",
        "opportunities": "an opportunity",
        "evidence": "evidence",
        "emotion": "an emotion",
        "series": "a reading",
    }.get(last, f"“{last}”")


def _field_names(model: type[Any], path: Path) -> list[str]:
    last = next((part for part in reversed(path) if isinstance(part, str)), "")
    return [field.name for field in fields(_NESTED.get(last, model))]


def _take_out(data: Any, fault: ErrorDetails, places: Places, gaps: dict[Path, list[int]]) -> None:
    """Remove what does not fit.

    In a stage or touchpoint, text under an unknown key, or that is no choice of its key, becomes a lane of its own.
    """
    path = list(fault["loc"])
    if _is_missing(fault):
        path.pop()
    holders = [data]  # what contains each part of the path; a text that stands for a list of one contains nothing
    for part in path[:-1]:
        try:
            holders.append(holders[-1][part])
        except (KeyError, IndexError, TypeError):
            break
    while holders and not isinstance(holders[-1], dict | list):
        holders.pop()
    depth = len(holders) - 1
    holder, last = holders[-1], path[depth] if path else None
    if isinstance(holder, list) and isinstance(last, int):
        if last < len(holder) and last not in gaps.get(tuple(path[:depth]), ()):  # it may lack two things
            del holder[last]
            gaps.setdefault(tuple(path[:depth]), []).append(last)
    elif isinstance(holder, dict) and last in holder:
        if fault["type"] == "too_long":
            del holder[last][fault["ctx"]["max_length"] :]
            return
        given = holder.pop(last)
        texts = [given] if isinstance(given, str) else given
        of_moment = depth > 1 and isinstance(path[depth - 1], int) and path[depth - 2] in ("stages", "touchpoints")
        are_texts = isinstance(texts, list) and texts and all(isinstance(text, str) for text in texts)
        if of_moment and are_texts and (_is_unknown(fault) or last in _OF_CHOICE):
            lanes, label = holder.setdefault("lanes", {}), _OF_CHOICE.get(str(last), str(last))
            if isinstance(lanes, dict) and label not in lanes:
                lanes[label] = texts
                places.move(tuple(path), (*path[:depth], "lanes", label), given)
