"""The short forms in which people write emotions, pain points, opportunities, evidence and names.

Both readers hand over plain data in which these may be text; here the text becomes the mapping that it stands for:
`Deep-link tags (impact 4, effort 1)` becomes `{text: Deep-link tags, impact: 4, effort: 1}`, each part with its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache
from itertools import islice
from sys import intern
from typing import Any
from urllib.parse import unquote

from journeysite.diagnostics import Diagnostic, Span, did_you_mean
from journeysite.loading.codes import NO_SCORE, UNKNOWN_PROPERTY
from journeysite.loading.places import Path, Places
from journeysite.model.emotion import SCALE_WORDS, Scale
from journeysite.model.findings import OpportunityStatus

Parsed = dict[str, tuple[str, int]]
"""The parts of a text: what each stands for, and how far behind the text's beginning it stands."""

_LINK = re.compile(r"\[([^\[\]]*)\]\(\s*<?([^()>\s]++)>?[^()]*\)")
_LISTED = re.compile(r"(?:\[[^\[\]]*\]\([^()]*\)|[^,;])+")
_PROPERTIES = ("severity", "impact", "effort", "owner", "status", "due", "link")
_PROPERTY = re.compile(rf"({'|'.join(_PROPERTIES)})\b\s*(?P<sign>[:=]?)\s*(?P<value>.*)", re.IGNORECASE | re.DOTALL)
_MISSPELT = re.compile(r"[a-z]+\s*[:=]?\s*\d+", re.IGNORECASE)
_CLOSING_QUOTES = ('"', "”", "“", "»", "’")
_UNKNOWN = "\0"
"""What marks a part that is no property; no file holds this character."""
_STATUSES = {status.value: status.value for status in OpportunityStatus} | {"in-progress": "in progress"}
_NUMBER = r"\d{1,3}(?:[,. ]\d{3})+|\d+"
_SAMPLE = re.compile(
    rf"n\s*=\s*({_NUMBER})|({_NUMBER})\s+(?:people|respondents|participants|interviews|customers|cases|sessions)",
    re.IGNORECASE,
)
_EVIDENCE_PART = re.compile(r"(?:\[[^\[\]]*\]\([^()]*\)|(?<=\d),(?=\d{3}(?!\d))|[^,])+")
_AN_ID = re.compile(r"(?:^|[,;])\s*[a-z0-9]+(?:-[a-z0-9]+)+\s*(?:[,;]|$)")
_IDS = re.compile(r"[\w-]+(?:\s*[,;]\s*[\w-]+)*")
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_QUOTE = re.compile(r":\s*[\"“„«‘](.+)[\"”“»’]$", re.DOTALL)
_SCORE = re.compile(
    r"(?P<score>[-+−–]?\d++(?:\.\d++)?+)(?![\w/%]|[.,]\d|\s*[-–—]\s*\d)\s*[.,:;–—-]?\s*(?P<feeling>.*)", re.DOTALL
)
_WORD = re.compile(
    rf"({'|'.join(sorted(SCALE_WORDS, key=len, reverse=True))})(?:\s*[,:;–—(-].*|\s*[.!]?)", re.IGNORECASE | re.DOTALL
)
_ICON = re.compile(r"([^\w\s+−–(\[*-]+)\s+")
_LONGEST_NAME = 5
_LINKED = re.compile(r"(?P<who>\[[^\[\]]*\]\([^()]*\))\s*:?\s*(?P<rest>.+)", re.DOTALL)
_SIGNED = re.compile(r"(?P<who>.{1,80}?)(?:\s*:\s*|\s+)(?P<rest>(?:[-+−–]\d|0\b).*)", re.DOTALL)
_NAMED = re.compile(r"(?P<who>[^:]{1,80}):\s*(?P<rest>.+)", re.DOTALL)


def name_of(text: str) -> str:
    """The id, name or linked file that a reference means: `[Alex](../personas/alex.md)` means `alex`."""
    found = _LINK.fullmatch(text.strip())
    if not found:
        return text.strip()
    return found[1].strip() if "://" in found[2] else stem(found[2])


def stem(target: str) -> str:
    """The id of the document that a link leads to."""
    file = unquote(target.split("#")[0].split("?")[0]).rstrip("/").rsplit("/", 1)[-1]
    return file.removesuffix(".md")


def link_target(text: str) -> tuple[str, str] | None:
    """Label and target of a text that is one link and nothing else."""
    found = _LINK.fullmatch(text.strip())
    return (found[1], found[2]) if found else None


def split_names(text: str) -> list[tuple[str, int]]:
    """The names in a list that is separated by commas or semicolons, with their offsets; links stay whole."""
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
        names: list[str] = []
        found: list[tuple[int, int]] = []
        for index, item in enumerate(listed):
            came_from = (*path, key) if isinstance(given, str) else (*path, key, index)
            in_words = key == "kpis" and "](" not in item and not _IDS.fullmatch(item) and not _AN_ID.search(item)
            whole = in_words or (isinstance(given, list) and not split_items)
            span = places.of_value(came_from)
            for part, offset in [(item, 0)] if whole else split_names(item):
                found.append((span.line, span.column + offset))
                names.append(intern(name_of(part)))
        data[key] = names
        for index, place in enumerate(found):
            places.values[*path, key, index] = place


def expand_texts(data: dict[str, Any], key: str, path: Path, places: Places, parse: Callable[[str], Parsed]) -> None:
    """Turn each item of a list that is text into the mapping that it stands for."""
    given = data.get(key)
    if isinstance(given, str | dict):
        places.move((*path, key), (*path, key, 0), given)
        given = data[key] = [given]
    if not isinstance(given, list):
        return
    for index, item in enumerate(given):
        if not isinstance(item, str):
            continue
        span = places.of_value((*path, key, index))
        parsed = parse(item)
        given[index] = {name: part for name, (part, _) in parsed.items()}
        for name, (_, offset) in parsed.items():
            places.values[*path, key, index, name] = (span.line, span.column + offset)


def parse_pain_or_opportunity(text: str) -> Parsed:
    """`Deep-link tags (impact 4, effort 1, owner Marketing, planned, due 2027-01-31)`."""
    group = _brackets_at_end(text)
    if not group:
        return {"text": (text, 0)}
    first, last = group
    parsed: Parsed = {}
    unknown: list[tuple[str, int]] = []
    for part, offset in split_names(text[first + 1 : last]):
        start = first + 1 + offset
        if (status := _STATUSES.get(part.lower())) and "status" not in parsed:
            parsed["status"] = (status, start)
        elif (named := _PROPERTY.fullmatch(part)) and _is_meant(named) and named[1].lower() not in parsed:
            value = named["value"].strip()
            linked = link_target(value) if named[1].lower() == "link" else None
            parsed[named[1].lower()] = (linked[1] if linked else value, start + named.start("value"))
        else:
            unknown.append((part, start))
    if not parsed:  # brackets in the sentence, no properties
        misspelt = [(part, start) for part, start in unknown if _MISSPELT.fullmatch(part) and _guess(part)]
        return {"text": (text, 0)} | {f"{_UNKNOWN}{index}": word for index, word in enumerate(misspelt)}
    parsed |= {f"{_UNKNOWN}{index}": word for index, word in enumerate(unknown)}
    rest = f" ({', '.join(part for part, _ in unknown)})" if unknown else ""
    parsed["text"] = (text[:first].strip() + rest, 0)
    return parsed


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
    of_words = named[1].lower() in ("owner", "link")
    return of_words or bool(named["sign"]) or len(named["value"].split()) < 2 or named["value"][:1].isdigit()


def _guess(word: str) -> str:
    return did_you_mean(word.split()[0], (*_PROPERTIES, *_STATUSES))


def report_unknown_properties(data: dict[str, Any], key: str, path: Path, places: Places) -> list[Diagnostic]:
    """Say what stood among properties in brackets and is none."""
    found = []
    for index, item in enumerate(data.get(key) or ()):
        for mark in [name for name in item if name[:1] == _UNKNOWN] if isinstance(item, dict) else ():
            word = item.pop(mark)
            span = places.of_value((*path, key, index, mark))
            named = _PROPERTY.fullmatch(word)
            if named and named[1].lower() in item:
                message = f"“{word}” stands beside another “{named[1].lower()}”, which counts."
                found.append(UNKNOWN_PROPERTY.at(span, message, "Keep one of the two."))
                continue
            guess = "" if named else _guess(word)
            remedy = f"Properties are {', '.join(_PROPERTIES)}, and a status such as planned."
            found.append(UNKNOWN_PROPERTY.at(span, f"“{word}” is no property.", guess or remedy))
    return found


def parse_evidence(text: str) -> Parsed:
    """`Exit survey, 2026-06-14, n = 214: "I could not find the pair."`."""
    parsed: Parsed = {}
    text = text.rstrip()
    if text.endswith(_CLOSING_QUOTES) and (quote := _QUOTE.search(text)):
        parsed["quote"] = (quote[1], quote.start(1))
        text = text[: quote.start()]
    source: list[str] = []
    for part in _EVIDENCE_PART.finditer(text):
        word, start = part[0].strip(), part.start() + len(part[0]) - len(part[0].lstrip())
        sample = _SAMPLE.fullmatch(word) if "sample" not in parsed else None
        if sample:
            parsed["sample"] = (re.sub(r"\D", "", sample[1] or sample[2]), start)
        if _ISO_DATE.fullmatch(word) and "date" not in parsed:
            parsed["date"] = (word, start)
        elif not (sample and sample[1]):  # “12 interviews” says more than the number
            source.append(part[0])
    if named := ",".join(source).strip():
        parsed["source"] = (named, 0)
    return parsed


_EMOTIONS = re.compile(r"[^;,\s](?:(?!,\s*[^\W\d][\w.' -]{0,40}?[\s:]+[-+−–]\d)[^;])*")
"""Emotions are parted by semicolons, and by a comma that a name and a signed score follow."""


def expand_emotion(
    data: dict[str, Any], path: Path, places: Places, scale: Scale, travellers: Collection[str]
) -> list[Diagnostic]:
    """Turn `+1 curious`, `Alex +1 relieved; Priya -1 impatient` and `{alex: 1}` into a list of emotions."""
    given, feeling = data.get("emotion"), data.pop("feeling", None)
    known = frozenset(name for traveller in travellers for name in _spellings(traveller))
    emotions: list[Any] = []
    found: list[dict[str, tuple[int, int]]] = []  # where each emotion and its parts stand

    def add(persona: str | None, text: str, span: Span) -> None:
        parsed = _parse_emotion(text, scale, known, named=persona is not None)
        here = {name: (span.line, span.column + offset) for name, (_, offset) in parsed.items()}
        emotions.append({name: part for name, (part, _) in parsed.items()})
        found.append({"": (span.line, span.column), **here})

    def add_as_it_is(emotion: Any, at: Path) -> None:
        keys = emotion if isinstance(emotion, dict) else ()
        emotions.append(emotion)
        found.append({key: place for key in ("", *keys) if (place := places.values.get((*at, key) if key else at))})

    for index, item in enumerate(given if isinstance(given, list) else [given]):
        at = (*path, "emotion", index) if isinstance(given, list) else (*path, "emotion")
        if isinstance(item, str):
            span = places.of_value(at)
            for part in _EMOTIONS.finditer(item):
                add(None, part[0].strip(), Span(span.file, span.line, span.column + part.start()))
        elif isinstance(item, dict) and not item.keys() & {"persona", "score", "feeling"}:
            for persona, felt in item.items():
                if isinstance(felt, str):
                    add(persona, felt, places.of_value((*at, persona)))
                else:
                    add_as_it_is(felt if isinstance(felt, dict) else {"score": felt}, (*at, persona))
                emotions[-1] = {"persona": name_of(persona), **emotions[-1]}
                name = places.of_key((*at, persona))
                found[-1]["persona"] = (name.line, name.column)
        elif item is not None:
            add_as_it_is(item, at)
    _add_feelings(emotions, found, feeling, path, places)
    for index, parts in enumerate(found):
        for part_name, place in parts.items():
            places.values[(*path, "emotion", index, part_name) if part_name else (*path, "emotion", index)] = place
    if emotions:
        data["emotion"] = emotions
    return _report_gaps(emotions, path, places, scale)


@lru_cache(maxsize=1024)
def _spellings(name: str) -> tuple[str, str]:
    """A persona's id as it is written, and as a name: `priya-nair` and `priya nair`."""
    return name.casefold(), re.sub("[-_]+", " ", name).casefold()


def _add_feelings(
    emotions: list[Any], found: list[dict[str, tuple[int, int]]], feeling: Any, path: Path, places: Places
) -> None:
    """Add the words of `feeling:`, for everyone or by persona, to the emotions that `emotion:` gives."""
    if feeling is None:
        return
    named = {name_of(who): words for who, words in feeling.items()} if isinstance(feeling, dict) else {}
    everyone = (
        ", ".join(feeling)
        if isinstance(feeling, list) and all(isinstance(words, str) for words in feeling)
        else feeling
    )
    used = set()
    for index, emotion in enumerate(emotions):
        if not isinstance(emotion, dict):
            continue
        who = emotion.get("persona")
        words = (named.get(who) if who else None) if isinstance(feeling, dict) else everyone
        if words is not None:
            used.add(who)
            own = emotion.get("feeling")
            emotions[index] = {**emotion, "feeling": f"{own}, {words}" if own and isinstance(words, str) else words}
    for who, words in named.items():
        if who not in used:
            emotions.append({"persona": who, "feeling": words})
            name = places.of_key((*path, "feeling", who))
            found.append({"": (name.line, name.column)})
    if not emotions:
        span = places.of_value((*path, "feeling"))
        emotions.append({"feeling": everyone})
        found.append({"": (span.line, span.column)})


def _report_gaps(emotions: list[Any], path: Path, places: Places, scale: Scale) -> list[Diagnostic]:
    """Report who feels something here without a score, each once."""
    scored = {one.get("persona") for one in emotions if isinstance(one, dict) and "score" in one}
    gaps: dict[str | None, int] = {}
    for index, emotion in enumerate(emotions):
        if isinstance(emotion, dict) and emotion.get("persona") not in scored:
            gaps.setdefault(emotion.get("persona"), index)
    lowest, middle = f"{scale.lowest:g}".replace("-", "−"), (scale.lowest + scale.highest) // 2
    return [
        NO_SCORE.at(
            places.of_value((*path, "emotion", index)),
            f"“{words[:60]}” has no score, so the curve has a gap here.",
            f"Put a number from {lowest} to {scale.highest:g} in front, such as "
            + (f"“{middle:g} {words}”." if len(words) < 30 and words[0].isalpha() else f"“{lowest} annoyed”."),
        )
        for index in gaps.values()
        if (words := str(emotions[index].get("feeling", "")))
    ]


def _parse_emotion(text: str, scale: Scale, known: Collection[str], *, named: bool) -> Parsed:
    parsed: Parsed = {}
    icon = _ICON.match(text)
    start = icon.end() if icon and _SCORE.match(text, icon.end()) else 0
    if not start and not named and not _SCORE.match(text) and (whose := _whose(text, known)):
        parsed["persona"] = (whose[0], 0)
        start = whose[1]
    rest = text[start:]
    if scored := _SCORE.match(rest):
        parsed["score"] = (re.sub("[−–]", "-", scored["score"]), start)
        start += scored.start("feeling")
        rest = scored["feeling"]
    elif (word := _WORD.fullmatch(rest)) and (score := scale.score_of(word[1].lower())) is not None:
        parsed["score"] = (f"{score:g}", start)
    words = rest.strip()
    if words.startswith("(") and words.endswith(")"):
        words = words[1:-1].strip()
    if words:
        parsed["feeling"] = (words, start + rest.index(words))
    if icon and "score" in parsed and "persona" not in parsed:
        parsed["feeling"] = (f"{icon[1]} {words}".strip(), 0)
    return parsed


def _whose(text: str, known: Collection[str]) -> tuple[str, int] | None:
    """Whose emotion a text is, and where the emotion begins in it."""
    if (linked := _LINKED.match(text)) and _is_felt(linked["rest"]):
        return name_of(linked["who"]), linked.start("rest")
    for word in islice(re.finditer(r"\S+", text), _LONGEST_NAME):
        name, after = text[: word.end()].strip(" *_:"), text[word.end() :].lstrip(" :")
        if name.casefold() in known and (_is_felt(after) or (after and word[0].endswith(":"))):
            return name, len(text) - len(after)
    if (signed := _SIGNED.match(text)) and _may_be_name(signed["who"], signed["rest"]):
        return signed["who"].strip(" *_:"), signed.start("rest")
    if (before_colon := _NAMED.match(text)) and _is_felt(before_colon["rest"]):
        return name_of(before_colon["who"].strip(" *_")), before_colon.start("rest")
    return None


def _is_felt(text: str) -> bool:
    return bool(_SCORE.match(text) or _WORD.fullmatch(text))


def _may_be_name(text: str, score: str) -> bool:
    """Whether words before a score are a name (`Priya Nair −1`), or a part of the sentence (`drops by −1`)."""
    words = text.split()
    if not _SCORE.match(score) or any(word[0].islower() or word[-1] in ".,;!?" for word in words):
        return len(words) == 1 and text[0].isalpha() and score[0] in "-+−–"
    if not text[0].isalnum() and not text.startswith("*"):
        return False
    return len(words) == 1 or (len(words) <= _LONGEST_NAME and score[0] in "-+−–")
