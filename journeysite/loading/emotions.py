"""The short forms of emotions: `+1 curious`, `Alex +1 relieved; Priya -1 impatient`, `{alex: 1}`."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import islice
from typing import Any

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import NO_SCORE
from journeysite.loading.places import Path, Places
from journeysite.loading.shortforms import Parsed, name_of
from journeysite.model.emotion import SCALE_WORDS, Scale

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
