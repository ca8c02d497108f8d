"""The short forms in which people write emotions, pain points, opportunities, evidence and names.

Both readers hand over plain data in which these may be text; here the text becomes the mapping that it stands for:
`Deep-link tags (impact 4, effort 1)` becomes `{text: Deep-link tags, impact: 4, effort: 1}`, each part with its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any
from urllib.parse import unquote

from journeysite.diagnostics import Diagnostic, did_you_mean
from journeysite.loading.codes import NO_SCORE, UNKNOWN_PROPERTY
from journeysite.loading.places import Path, Places
from journeysite.model.emotion import SCALE_WORDS, Scale
from journeysite.model.findings import OpportunityStatus

Parsed = dict[str, tuple[str, int]]
"""The parts of a text: what each stands for, and how far behind the text's beginning it stands."""

_LINK = re.compile(r"\[([^\]]*)\]\(\s*<?([^)>\s]+)>?[^)]*\)")
_GROUP = re.compile(r"\s*\(([^()]*)\)\s*$")
_PROPERTIES = ("severity", "impact", "effort", "owner", "status", "due", "link")
_PROPERTY = re.compile(rf"({'|'.join(_PROPERTIES)})\b\s*[:=]?\s*(.*)", re.IGNORECASE | re.DOTALL)
_STATUSES = {status.value: status.value for status in OpportunityStatus} | {"in-progress": "in progress"}
_SAMPLE = re.compile(
    r"n\s*=\s*(\d[\d,. ]*)|(\d+)\s+(?:people|respondents|participants|interviews|customers|cases|sessions)",
    re.IGNORECASE,
)
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_QUOTE = re.compile(r":\s*[\"“„«‘](.+)[\"”“»’]\s*$", re.DOTALL)
_SCORE = re.compile(r"(?P<score>[-+−–]?\d+(?:\.\d+)?)(?![\d/%]|\.\.)\s*[,:;–—-]?\s*(?P<feeling>.*)", re.DOTALL)
_SIGNED = re.compile(r"(?P<who>.{1,80}?)[\s:]\s*(?P<rest>(?:[-+−–]\d|0\b).*)", re.DOTALL)
_NAMED = re.compile(r"(?P<who>[^:]{1,80}):\s*(?P<rest>.+)", re.DOTALL)


def name_of(text: str) -> str:
    """The id, name or linked file that a reference means: `[Alex](../personas/alex.md)` means `alex`."""
    found = _LINK.fullmatch(text.strip())
    return stem(found[2]) if found else text.strip()


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
        for part in re.finditer(r"(?:\[[^\]]*\]\([^)]*\)|[^,;])+", text)
        if part[0].strip()
    ]


def expand_names(data: dict[str, Any], keys: Collection[str], path: Path, places: Places) -> None:
    """Turn each field of names, one text or many, into a list of bare ids or names."""
    for key in keys:
        given = data.get(key)
        if given is None:
            continue
        listed = [given] if isinstance(given, str) else given
        if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
            continue
        names: list[str] = []
        for index, item in enumerate(listed):
            came_from = (*path, key) if isinstance(given, str) else (*path, key, index)
            parts = (
                split_names(item)
                if key != "kpis" or "](" in item or re.fullmatch(r"[\w-]+(?:\s*[,;]\s*[\w-]+)*", item)
                else [(item, 0)]
            )
            span = places.of_value(came_from)
            for part, offset in parts:
                places.values["names", *path, key, len(names)] = (span.line, span.column + offset)
                names.append(name_of(part))
        data[key] = names
        for index in range(len(names)):
            places.values[*path, key, index] = places.values.pop(("names", *path, key, index))


def expand_texts(data: dict[str, Any], key: str, path: Path, places: Places, parse: Callable[[str], Parsed]) -> None:
    """Turn each item of a list that is text into the mapping that it stands for."""
    given = data.get(key)
    if isinstance(given, str | dict):
        given = data[key] = [given]
        if place := places.values.get((*path, key)):
            places.values[*path, key, 0] = place
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
    found = _GROUP.search(text)
    if not found:
        return {"text": (text, 0)}
    parsed: Parsed = {}
    unknown = []
    for part, offset in split_names(found[1]):
        start = found.start(1) + offset
        if status := _STATUSES.get(part.lower()):
            parsed["status"] = (status, start)
        elif named := _PROPERTY.fullmatch(part):
            parsed[named[1].lower()] = (named[2].strip(), start)
        else:
            unknown.append((part, start))
    if not parsed:
        return {"text": (text, 0)}  # brackets in the sentence, no properties
    if unknown:
        parsed["?"] = (unknown[0][0], unknown[0][1])
    parsed["text"] = (
        text[: found.start()].strip() + (f" ({', '.join(part for part, _ in unknown)})" if unknown else ""),
        0,
    )
    return parsed


def report_unknown_properties(data: dict[str, Any], key: str, path: Path, places: Places) -> list[Diagnostic]:
    """Say what stood among properties in brackets and is none."""
    found = []
    for index, item in enumerate(data.get(key) or ()):
        if isinstance(item, dict) and "?" in item:
            word = item.pop("?")
            guess = did_you_mean(word.split()[0] if word.split() else word, (*_PROPERTIES, *_STATUSES))
            found.append(
                UNKNOWN_PROPERTY.at(
                    places.of_value((*path, key, index, "?")),
                    f"“{word}” is no property.",
                    guess or f"Properties are {', '.join(_PROPERTIES)}, and a status such as planned.",
                )
            )
    return found


def parse_evidence(text: str) -> Parsed:
    """`Exit survey, 2026-06-14, n = 214: "I could not find the pair."`."""
    parsed: Parsed = {}
    if quote := _QUOTE.search(text):
        parsed["quote"] = (quote[1], quote.start(1))
        text = text[: quote.start()]
    source: list[str] = []
    for part in re.finditer(r"(?:\[[^\]]*\]\([^)]*\)|[^,])+", text):
        word, start = part[0].strip(), part.start() + 1
        if _ISO_DATE.fullmatch(word) and "date" not in parsed:
            parsed["date"] = (word, start)
        elif (sample := _SAMPLE.fullmatch(word)) and "sample" not in parsed:
            parsed["sample"] = (re.sub(r"[,. ]", "", sample[1] or sample[2]), start)
        else:
            source.append(part[0])
    if named := ",".join(source).strip():
        parsed["source"] = (named, 0)
    return parsed


def expand_emotion(
    data: dict[str, Any], path: Path, places: Places, scale: Scale, travellers: Collection[str]
) -> list[Diagnostic]:
    """Turn `+1 curious`, `Alex +1 relieved; Priya -1 impatient` and `{alex: 1}` into a list of emotions."""
    given, feeling = data.get("emotion"), data.pop("feeling", None)
    emotions: list[dict[str, Any]] = []
    found: list[Diagnostic] = []
    known = {name.casefold() for name in travellers}

    def add(persona: str | None, text: str, at: Path, offset: int = 0) -> None:
        span = places.of_value(at)
        places.values[*path, "emotion", len(emotions)] = place = (span.line, span.column + offset)
        places.values["emotion", *path, len(emotions)] = place
        emotions.append(_emotion(persona, text, scale, known))
        if "score" not in emotions[-1]:
            found.append(
                NO_SCORE.at(
                    places.of_value(("emotion", *path, len(emotions) - 1)),
                    f"“{text}” has no score, so the curve has a gap here.",
                    f"Put a number of the scale in front, such as “{scale.lowest:g} {text}” or “+1 {text}”."
                    if len(text) < 30
                    else "Put a number of the scale in front, such as “+1 curious”.",
                )
            )

    listed = given if isinstance(given, list) else [given]
    for index, item in enumerate(listed):
        at = (*path, "emotion", index) if isinstance(given, list) else (*path, "emotion")
        if isinstance(item, str):
            for part in re.finditer(r"[^;]+", item):
                if part[0].strip():
                    add(None, part[0].strip(), at, part.start() + len(part[0]) - len(part[0].lstrip()))
        elif isinstance(item, dict) and item.keys() <= {"persona", "score", "feeling"}:
            emotions.append(item)
        elif isinstance(item, dict):
            for persona, text in item.items():
                if isinstance(text, str):
                    add(persona, text, (*at, persona))
                elif isinstance(text, dict):
                    emotions.append({"persona": persona, **text})
    if isinstance(feeling, str):
        emotions = [{**emotion, "feeling": emotion.get("feeling") or feeling} for emotion in emotions] or [
            {"feeling": feeling}
        ]
        found = [] if given is not None else found
    elif isinstance(feeling, dict):
        emotions = [
            {**emotion, **({"feeling": feeling[who]} if (who := emotion.get("persona")) in feeling else {})}
            for emotion in emotions
        ]
    if emotions:
        data["emotion"] = emotions
    return found


def _emotion(persona: str | None, text: str, scale: Scale, known: Collection[str]) -> dict[str, Any]:
    emotion: dict[str, Any] = {"persona": name_of(persona)} if persona else {}
    rest = text
    if not persona and not _SCORE.match(text):
        who = _SIGNED.match(text) or _NAMED.match(text)
        if not who:
            first, _, after = text.partition(" ")
            if first.casefold() in known and _SCORE.match(after.strip()):
                emotion["persona"], rest = first, after.strip()
        elif _SCORE.match(who["rest"]) or who["rest"].strip().lower() in SCALE_WORDS:
            emotion["persona"], rest = name_of(who["who"].strip(" *_")), who["rest"]
    if scored := _SCORE.match(rest):
        emotion["score"] = re.sub("[−–]", "-", scored["score"])
        rest = scored["feeling"]
    elif (score := scale.score_of(rest.strip().lower())) is not None:
        emotion["score"] = str(score)
    if rest.strip(" ()"):
        emotion["feeling"] = rest.strip(" ()") if rest.strip().startswith("(") else rest.strip()
    return emotion
