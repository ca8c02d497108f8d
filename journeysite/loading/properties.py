"""Pain points and opportunities in short form: a text, and properties in brackets at its end."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from journeysite.diagnostics import Diagnostic, Fix, Span, did_you_mean
from journeysite.kept import kept
from journeysite.loading.codes import UNKNOWN_PROPERTY
from journeysite.loading.half_written import BRACKETS, fits, half_written, shortened, what_is_half
from journeysite.loading.misspellings import surely_meant
from journeysite.loading.names import ANSWERED, link_target, split_names
from journeysite.loading.places import Path, Places
from journeysite.loading.shortforms import Parsed
from journeysite.model.judgements import OpportunityStatus

_PROPERTIES = ("severity", "answered by", "impact", "effort", "owner", "status", "due", "link")
_PROPERTY = re.compile(
    rf"({'|'.join(_PROPERTIES)})\b\s*(?P<sign>[:=]?)\s*(?P<value>.*)".replace("answered by", "answered[ _]by"),
    re.IGNORECASE | re.DOTALL,
)
_UNANSWERED = re.compile(r"answered[ _]by\s*[:=]?", re.IGNORECASE)
_OF_PAIN = ("severity", ANSWERED)
_MISSPELT = re.compile(r"[a-z]+\s*[:=]?\s*\d+", re.IGNORECASE)
_COUNTED = ("severity", "impact", "effort")
_LETTERS = re.compile(r"[a-z]+", re.IGNORECASE)
UNKNOWN = "\0"
"""What marks a part that is no property; no file holds this character."""
_STATUSES = {status.value: status.value for status in OpportunityStatus} | {"in-progress": "in progress"}


def parse_pain(text: str) -> Parsed:
    """`Nobody knows the price (severity 4, answered by Product page; Basket)`."""
    return _parse_judgement(text, of_pain=True)


def parse_opportunity(text: str) -> Parsed:
    """`Deep-link tags (impact 4, effort 1, owner Marketing, planned, due 2027-01-31)`."""
    return _parse_judgement(text, of_pain=False)


def _parse_judgement(text: str, *, of_pain: bool) -> Parsed:
    """The text and the properties; one that is not of its kind, or has no value that fits, stays in the text too."""
    group = _brackets_at_end(text)
    if not group:
        return _without_properties(text, [])
    first, last = group
    parsed: Parsed = {}
    unknown: list[tuple[str, int]] = []
    shown: list[str] = []  # what the page would lose: what is no property, and values that do not fit
    named: int | None = None  # where the names begin that a semicolon may add another one to
    for part, offset in split_names(text[first + 1 : last]):
        start = first + 1 + offset
        found = _property(part)
        if found and found[0] == ANSWERED and not of_pain:  # words of the sentence
            found = None
        if named is not None and not found and text[:start].rstrip().endswith(";"):
            parsed[ANSWERED] = (text[named : start + len(part)], named)
            continue
        named = None
        if found and found[0] not in parsed:
            parsed[found[0]] = (found[1], start + found[2])
            named = start + found[2] if found[0] == ANSWERED else None
            if (found[0] in _OF_PAIN) != of_pain or not fits(found[0], found[1]):
                shown.append(part)
        else:
            unknown.append((part, start))
            shown.append(part)
    if not parsed:  # brackets in the sentence, no properties
        return _without_properties(text, [one for one in unknown if _is_slip(one[0], of_pain=of_pain)])
    bare = text[:first].strip()
    if (half := half_written(bare)) and not (half[0][-1] == bare[-1] == ")"):
        unknown.append(half)
    parsed |= {f"{UNKNOWN}{index}": word for index, word in enumerate(unknown)}
    parsed["text"] = (f"{bare} ({', '.join(shown)})" if shown else bare, 0)
    return parsed


def _is_slip(part: str, *, of_pain: bool) -> bool:
    """Whether words in brackets are meant as a property, though they are none."""
    return bool((_MISSPELT.fullmatch(part) and _guess(part)) or (of_pain and _UNANSWERED.fullmatch(part)))


def _without_properties(text: str, unknown: list[tuple[str, int]]) -> Parsed:
    """A text that ends with no properties, with what seems to be meant as some."""
    if not unknown and (half := half_written(text)):
        unknown = [half]
    return {"text": (text, 0)} | {f"{UNKNOWN}{index}": word for index, word in enumerate(unknown)}


@kept(most=2048)
def _property(part: str) -> tuple[str, str, int] | None:
    """Name and value of a property, and where the value begins in its text."""
    if status := _STATUSES.get(part.lower()):
        return "status", status, 0
    named = _PROPERTY.fullmatch(part)
    if not named or not _is_meant(named):
        return None
    name, value = _key(named), named["value"].strip()
    linked = link_target(value) if name == "link" else None
    return name, linked[1] if linked else value, named.start("value")


def _key(named: re.Match[str]) -> str:
    """The key of a property: it may be written in capitals, and with spaces."""
    return named[1].lower().replace(" ", "_")


def _brackets_at_end(text: str) -> tuple[int, int] | None:
    """Where the brackets at the end of a text open and close; they may hold links, and a full stop may follow."""
    last = len(text.rstrip(" \t\n.,;")) - 1
    if last < 0 or text[last] != ")":
        return None
    first = text.rfind("(", 0, last)
    if ")" in text[first:last]:
        first, depth = last, 1
        while depth and first:
            first -= 1
            depth += (text[first] == ")") - (text[first] == "(")
        if depth:
            return None
    return None if first < 0 or (first and text[first - 1] == "]") else (first, last)


def _is_meant(named: re.Match[str]) -> bool:
    """Whether words that begin like a property are one: `due 2027-01-31`, `impact: high`, but not `due to weather`."""
    if _key(named) == ANSWERED:
        return bool(named["value"].strip())
    of_words = named[1].lower() in ("owner", "link")
    return of_words or bool(named["sign"]) or len(named["value"].split()) < 2 or named["value"][:1].isdigit()


def _guess(word: str) -> str:
    first = _LETTERS.match(word)
    if first and (name := shortened(first[0], _COUNTED)):
        return f"Did you mean “{name}”?"
    return did_you_mean(word.split()[0], (*_PROPERTIES, *_STATUSES))


def report_unknown_properties(data: dict[str, Any], key: str, path: Path, places: Places) -> list[Diagnostic]:
    """Say what stood among properties in brackets and is none."""
    found = []
    for index, item in enumerate(data.get(key) or ()):
        if not isinstance(item, dict) or f"{UNKNOWN}0" not in item:
            continue
        for mark in [name for name in item if name[:1] == UNKNOWN]:
            word = item.pop(mark)
            span = places.of_value((*path, key, index, mark))
            if word[0] in BRACKETS:
                found.append(UNKNOWN_PROPERTY.at(span, *what_is_half(word)))
                continue
            if key == "pains" and _UNANSWERED.fullmatch(word):
                remedy = "Write what answers it, such as “answered by Basket”, or “answered by nothing”."
                found.append(UNKNOWN_PROPERTY.at(span, f"“{word}” names nothing that answers it.", remedy))
                continue
            named = _PROPERTY.fullmatch(word)
            if named and _key(named) in item:
                message = f"“{word}” stands beside another “{named[1].lower()}”, which counts."
                both = "Put a semicolon between names." if _key(named) == ANSWERED else "Keep one of the two."
                found.append(UNKNOWN_PROPERTY.at(span, message, both))
                continue
            guess = "" if named else _guess(word)
            remedy = f"Properties are {', '.join(_PROPERTIES)}, and a status such as planned."
            if named and _key(named) == ANSWERED and key == "opportunities":
                remedy = "Pain points say what answers them."
            fixes = () if named else _other_property(word, item, span)
            found.append(UNKNOWN_PROPERTY.at(span, f"“{word}” is no property.", guess or remedy, fixes))
    return found


def _other_property(word: str, item: Mapping[str, Any], span: Span) -> tuple[Fix, ...]:
    """The property that a misspelt one certainly is, unless the item has it already."""
    first = word.split()[0].rstrip(":=")
    meant = surely_meant(first, {known: known for known in _PROPERTIES})
    return (Fix(span, first, meant),) if meant and meant not in item else ()
