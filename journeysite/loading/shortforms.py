"""The short forms in which people write emotions, pain points, opportunities, evidence and names.

Both readers hand over plain data in which these may be text; here the text becomes the mapping that it stands for:
`Deep-link tags (impact 4, effort 1)` becomes `{text: Deep-link tags, impact: 4, effort: 1}`, each part with its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from sys import intern
from typing import Any
from urllib.parse import unquote

from journeysite.diagnostics import Diagnostic, Fix, Span, did_you_mean
from journeysite.kept import kept
from journeysite.loading.codes import UNKNOWN_PROPERTY
from journeysite.loading.half_written import BRACKETS, fits, half_written, shortened, what_is_half
from journeysite.loading.misspellings import surely_meant
from journeysite.loading.places import Path, Places
from journeysite.loading.sources import PAGE_ENDINGS
from journeysite.model.findings import OpportunityStatus

Parsed = dict[str, tuple[str, int]]
"""The parts of a text: what each stands for, and how far behind the text's beginning it stands."""

_LINK = re.compile(r"\[([^\[\]]*)\]\(\s*<?([^()>\s]++)>?[^()]*\)")
_LISTED = re.compile(r"(?:[^,;\[(]++|\[[^\[\]]*\]\([^()]*\)|\([^()]*\)|[\[(])+")
_LISTED_WORDS = re.compile(r"[^,;\s](?:[^,;]*[^,;\s])?")
_PROPERTIES = ("severity", "answered by", "impact", "effort", "owner", "status", "due", "link")
FACTS = frozenset(("owner", "status", "due", "due date", "deadline", "date"))
"""What only plans say of each row."""
_PROPERTY = re.compile(
    rf"({'|'.join(_PROPERTIES)})\b\s*(?P<sign>[:=]?)\s*(?P<value>.*)".replace("answered by", "answered[ _]by"),
    re.IGNORECASE | re.DOTALL,
)
_ANSWERED = "answered_by"
_OF_PAIN = ("severity", _ANSWERED)
_MISSPELT = re.compile(r"[a-z]+\s*[:=]?\s*\d+", re.IGNORECASE)
_COUNTED = ("severity", "impact", "effort")
_LETTERS = re.compile(r"[a-z]+", re.IGNORECASE)
_CLOSING_QUOTES = ('"', "”", "“", "»", "’")
UNKNOWN = "\0"
"""What marks a part that is no property; no file holds this character."""
_STATUSES = {status.value: status.value for status in OpportunityStatus} | {"in-progress": "in progress"}
_NUMBER = r"\d{1,3}(?:[,. ]\d{3})+|\d+"
_SAMPLE = re.compile(
    rf"n\s*=\s*({_NUMBER})|({_NUMBER})\s+(?:people|respondents|participants|interviews|customers|cases|sessions)",
    re.IGNORECASE,
)
_EVIDENCE_PART = re.compile(r"(?:[^,\[]++|\[[^\[\]]*\]\([^()]*\)|\[|(?<=\d),(?=\d{3}(?!\d)))+")
_AN_ID = re.compile(r"(?:^|[,;])\s*[a-z0-9]+(?:-[a-z0-9]+)+\s*(?:[,;]|$)")
_IDS = re.compile(r"[\w-]+(?:\s*[,;]\s*[\w-]+)*")
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_TARGET = re.compile(r"(?:\w+:|\.{0,2}/|[\w./-]+\.\w{2,5}(?![^#?]))\S*")
"""An address or the path of a file: `link https://…` and `link notes.md`, but not `link building`."""
_QUOTE = re.compile(r":\s*[\"“„«‘](.+)[\"”“»’]$", re.DOTALL)


def name_of(text: str) -> str:
    """The id, name or linked file that a reference means: `[Alex](../personas/alex.md)` means `alex`."""
    text = text.strip()
    found = _LINK.fullmatch(text) if text[:1] == "[" else None
    if not found:
        return text
    return found[1].strip() if "://" in found[2] else stem(found[2])


def stem(target: str) -> str:
    """The id of the document that a link leads to."""
    file = unquote(target.split("#")[0].split("?")[0]).rstrip("/").rsplit("/", 1)[-1]
    ending = next((ending for ending in PAGE_ENDINGS if file.endswith(ending)), "")
    return file.removesuffix(ending)


def link_target(text: str) -> tuple[str, str] | None:
    """Label and target of a text that is one link and nothing else."""
    found = _LINK.fullmatch(text.strip())
    return (found[1], found[2]) if found else None


def split_names(text: str) -> list[tuple[str, int]]:
    """The names in a list, with their offsets: commas and semicolons part them, but not within links and brackets."""
    if "," not in text and ";" not in text:
        name = text.strip()
        return [(name, len(text) - len(text.lstrip()))] if name else []
    if "[" not in text and "(" not in text:
        return [(part[0], part.start()) for part in _LISTED_WORDS.finditer(text)]
    return [
        (part[0].strip(), part.start() + len(part[0]) - len(part[0].lstrip()))
        for part in _LISTED.finditer(text)
        if part[0].strip()
    ]


def expand_names(
    data: dict[str, Any], keys: Collection[str], path: Path, places: Places, *, split_items: bool = False
) -> None:
    """Turn each field of names, one text or many, into a list of bare ids or names.

    A text may hold several names, separated by commas; an item of a YAML list is one name, commas and all, while
    that of an outline (`split_items`) is a text.
    """
    for key in keys:
        given = data.get(key)
        if given is None:
            continue
        listed = [given] if isinstance(given, str) else given
        if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
            continue
        are_whole = listed is given and not split_items
        called = _place_or_name if key == _ANSWERED else name_of
        data[key] = [intern(called(part)) for item in listed for part, _ in _names(item, key, are_whole=are_whole)]
        places.later(_place_names, (*path, key), given, are_whole)


def _place_or_name(text: str) -> str:
    """The place in a map that a link means, `[Shoe finder](next-year.md#shoe-finder)`; else the name."""
    linked = link_target(text)
    return (linked[1].partition("#")[2] if linked else "") or name_of(text)


def _names(text: str, key: str, *, are_whole: bool) -> list[tuple[str, int]]:
    """The names in a text, and where each begins; a measure in words is one name."""
    if are_whole or (key == "kpis" and "](" not in text and not _IDS.fullmatch(text) and not _AN_ID.search(text)):
        return [(text, 0)]
    return split_names(text)


def _place_names(places: Places, path: Path, given: str | Sequence[str], are_whole: bool) -> None:
    origins = [(path, given)] if isinstance(given, str) else [((*path, at), text) for at, text in enumerate(given)]
    found = [
        places.within(origin, offset)
        for origin, text in origins
        for _, offset in _names(text, str(path[-1]), are_whole=are_whole)
    ]
    for index, place in enumerate(found):
        places.put((*path, index), place)


def expand_texts(data: dict[str, Any], key: str, path: Path, places: Places, parse: Callable[[str], Parsed]) -> None:
    """Turn each item of a list that is text into the mapping that it stands for."""
    given = data.get(key)
    if isinstance(given, str | dict):
        places.move((*path, key), (*path, key, 0), given)
        given = data[key] = [given]
    if not isinstance(given, list):
        return
    texts = {index: item for index, item in enumerate(given) if isinstance(item, str)}
    if texts:
        places.later(_place_parts, (*path, key), parse, texts)
    for index, text in texts.items():
        given[index] = {name: part for name, (part, _) in parse(text).items()}


def _place_parts(places: Places, path: Path, parse: Callable[[str], Parsed], texts: Mapping[int, str]) -> None:
    for index, text in texts.items():
        for name, (_, offset) in parse(text).items():
            places.put((*path, index, name), places.within((*path, index), offset))


def parse_pain(text: str) -> Parsed:
    """`Nobody knows the price (severity 4, answered by Product page; Basket)`."""
    return _parse_finding(text, of_pain=True)


def parse_opportunity(text: str) -> Parsed:
    """`Deep-link tags (impact 4, effort 1, owner Marketing, planned, due 2027-01-31)`."""
    return _parse_finding(text, of_pain=False)


def _parse_finding(text: str, *, of_pain: bool) -> Parsed:
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
        if found and found[0] == _ANSWERED and not of_pain:  # words of the sentence
            found = None
        if named is not None and not found and text[:start].rstrip().endswith(";"):
            parsed[_ANSWERED] = (text[named : start + len(part)], named)
            continue
        named = None
        if found and found[0] not in parsed:
            parsed[found[0]] = (found[1], start + found[2])
            named = start + found[2] if found[0] == _ANSWERED else None
            if (found[0] in _OF_PAIN) != of_pain or not fits(found[0], found[1]):
                shown.append(part)
        else:
            unknown.append((part, start))
            shown.append(part)
    if not parsed:  # brackets in the sentence, no properties
        return _without_properties(text, [one for one in unknown if _MISSPELT.fullmatch(one[0]) and _guess(one[0])])
    bare = text[:first].strip()
    if (half := half_written(bare)) and not (half[0][-1] == bare[-1] == ")"):
        unknown.append(half)
    parsed |= {f"{UNKNOWN}{index}": word for index, word in enumerate(unknown)}
    parsed["text"] = (f"{bare} ({', '.join(shown)})" if shown else bare, 0)
    return parsed


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
    if _key(named) == _ANSWERED:
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
            named = _PROPERTY.fullmatch(word)
            if named and _key(named) in item:
                message = f"“{word}” stands beside another “{named[1].lower()}”, which counts."
                both = "Put a semicolon between names." if _key(named) == _ANSWERED else "Keep one of the two."
                found.append(UNKNOWN_PROPERTY.at(span, message, both))
                continue
            guess = "" if named else _guess(word)
            remedy = f"Properties are {', '.join(_PROPERTIES)}, and a status such as planned."
            if named and _key(named) == _ANSWERED and key == "opportunities":
                remedy = "Pain points say what answers them."
            fixes = () if named else _other_property(word, item, span)
            found.append(UNKNOWN_PROPERTY.at(span, f"“{word}” is no property.", guess or remedy, fixes))
    return found


def _other_property(word: str, item: Mapping[str, Any], span: Span) -> tuple[Fix, ...]:
    """The property that a misspelt one certainly is, unless the item has it already."""
    first = word.split()[0].rstrip(":=")
    meant = surely_meant(first, {known: known for known in _PROPERTIES})
    return (Fix(span, first, meant),) if meant and meant not in item else ()


def parse_evidence(text: str) -> Parsed:
    """`Exit survey, 2026-06-14, n = 214: "I could not find the pair."`."""
    parsed: Parsed = {}
    text = text.rstrip()
    if text.endswith(_CLOSING_QUOTES) and (quote := _QUOTE.search(text)):
        parsed["quote"] = (quote[1], quote.start(1))
        text = text[: quote.start()]
    source: list[str] = []
    for part in _EVIDENCE_PART.finditer(text):
        written = part[0]
        word, start = written.strip(), part.start() + len(written) - len(written.lstrip())
        may_count = word[:1] in ("n", "N") or word[:1].isdecimal()
        sample = _SAMPLE.fullmatch(word) if may_count and "sample" not in parsed else None
        if sample:
            parsed["sample"] = (re.sub(r"\D", "", sample[1] or sample[2]), start)
        if may_count and _ISO_DATE.fullmatch(word) and "date" not in parsed:
            parsed["date"] = (word, start)
        elif word[:5] == "link " and "link" not in parsed and (target := _target(word[5:])):
            parsed["link"] = (target, start + word.index(target, 5))
        elif not (sample and sample[1]):  # “12 interviews” says more than the number
            source.append(written)
    if named := ",".join(source).strip():
        parsed["source"] = (named, 0)
    return parsed


def _target(text: str) -> str:
    """The address that a text gives, bare or as a link; nothing where it gives none."""
    linked = link_target(text)
    target = linked[1] if linked else text.strip()
    return target if _TARGET.fullmatch(target) else ""
