"""The short forms of emotions: `+1 curious`, `Alex +1 relieved; Priya -1 impatient`, `{alex: 1}`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from journeysite.diagnostics import Diagnostic
from journeysite.loading.codes import NO_SCORE
from journeysite.loading.places import Path, Place, Places
from journeysite.loading.shortforms import Parsed, name_of
from journeysite.model.emotion import SCALE_WORDS, Scale

_SCORE = re.compile(
    r"(?P<score>[-+−–]?\d++(?:\.\d++)?+)(?![\w/%]|[.,]\d|\s*[-–—]\s*\d)\s*[.,:;–—-]?\s*(?P<feeling>.*)", re.DOTALL
)
_WORD = re.compile(
    rf"({'|'.join(sorted(SCALE_WORDS, key=len, reverse=True))})(?:\s*[,:;–—(-].*|\s*[.!]?)", re.IGNORECASE | re.DOTALL
)
_ICON = re.compile(r"([^\w\s+−–(\[*-]+)\s+")
_WORDS = re.compile(r"\S+")
_SIGNS = frozenset("+-−–")
_BY_SEMICOLON = re.compile(r"[^;\s][^;]*")
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
    known = _known(frozenset(travellers))
    felt = [
        one
        for index, item in enumerate(given if isinstance(given, list) else [given])
        for one in _emotions(item, (*path, "emotion", index) if item is not given else (*path, "emotion"), scale, known)
    ]
    if feeling is not None:
        _add_feelings(felt, feeling, path)
    places.later(_place, (*path, "emotion"), [origins for _, origins in felt])
    emotions = [emotion for emotion, _ in felt]
    if emotions:
        data["emotion"] = emotions
    if all(type(emotion) is dict and "score" in emotion for emotion in emotions):
        return []
    return _report_gaps(emotions, path, places, scale)


Origins = dict[str, tuple[str, Path, int]]
"""Where an emotion (under no name) and its parts come from: the place in or of a value, or that of a key."""

Felt = tuple[Any, Origins]


def _emotions(item: Any, at: Path, scale: Scale, known: Collection[str]) -> Iterator[Felt]:
    """The emotions of one value in front matter or of one text."""
    if isinstance(item, str):
        for part, offset in _divided(item):
            yield _read(None, part, at, offset, scale, known)
    elif isinstance(item, dict) and not item.keys() & {"persona", "score", "feeling"}:
        for persona, given in item.items():
            here = (*at, persona)
            if isinstance(given, str):
                emotion, origins = _read(persona, given, here, 0, scale, known)
            else:
                emotion, origins = _as_it_is(given if isinstance(given, dict) else {"score": given}, here)
            yield {"persona": name_of(persona), **emotion}, {**origins, "persona": ("key", here, 0)}
    elif item is not None:
        yield _as_it_is(item, at)


def _divided(text: str) -> list[tuple[str, int]]:
    """The emotions in a text, and where each begins."""
    if "," in text:
        return [(part[0].strip(), part.start()) for part in _EMOTIONS.finditer(text)]
    if ";" in text:
        return [(part[0].strip(), part.start()) for part in _BY_SEMICOLON.finditer(text)]
    bare = text.strip()
    return [(bare, len(text) - len(text.lstrip()))] if bare else []


def _read(persona: str | None, text: str, at: Path, offset: int, scale: Scale, known: Collection[str]) -> Felt:
    parsed = _parse_emotion(text, scale, known, named=persona is not None)
    origins: Origins = {"": ("in", at, offset)}
    for name, (_, start) in parsed.items():
        origins[name] = ("in", at, offset + start)
    return {name: part for name, (part, _) in parsed.items()}, origins


def _as_it_is(emotion: Any, at: Path) -> Felt:
    keys = emotion if isinstance(emotion, dict) else ()
    return emotion, {"": ("of", at, 0)} | {key: ("of", (*at, key), 0) for key in keys}


def _place(places: Places, path: Path, felt: Sequence[Origins]) -> None:
    """Fill in the places of emotions, which may come from each other's paths."""
    found: dict[Path, Place] = {}
    for index, origins in enumerate(felt):
        for name, (kind, origin, offset) in origins.items():
            place = places.values.get(origin) if kind == "of" else places.within(origin, offset)
            if kind == "key":
                place = places.keys.get(origin, place)
            if place:
                found[(*path, index, name) if name else (*path, index)] = place
    places.values.update(found)


@lru_cache(maxsize=256)
def _known(travellers: frozenset[str]) -> frozenset[str]:
    return frozenset(name for traveller in travellers for name in _spellings(traveller))


def _spellings(name: str) -> tuple[str, str]:
    """A persona's id as it is written, and as a name: `priya-nair` and `priya nair`."""
    return name.casefold(), re.sub("[-_]+", " ", name).casefold()


def _add_feelings(felt: list[Felt], feeling: Any, path: Path) -> None:
    """Add the words of `feeling:`, for everyone or by persona, to the emotions that `emotion:` gives."""
    named = {name_of(who): words for who, words in feeling.items()} if isinstance(feeling, dict) else {}
    everyone = (
        ", ".join(feeling)
        if isinstance(feeling, list) and all(isinstance(words, str) for words in feeling)
        else feeling
    )
    used = set()
    for index, (emotion, origins) in enumerate(felt):
        if not isinstance(emotion, dict):
            continue
        who = emotion.get("persona")
        words = (named.get(who) if who else None) if isinstance(feeling, dict) else everyone
        if words is not None:
            used.add(who)
            own = emotion.get("feeling")
            words = f"{own}, {words}" if own and isinstance(words, str) else words
            felt[index] = {**emotion, "feeling": words}, origins
    for who, words in named.items():
        if who not in used:
            felt.append(({"persona": who, "feeling": words}, {"": ("key", (*path, "feeling", who), 0)}))
    if not felt:
        felt.append(({"feeling": everyone}, {"": ("in", (*path, "feeling"), 0)}))


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
    icon = None if text[:1].isalnum() or text[:1] in _SIGNS else _ICON.match(text)
    start = icon.end() if icon and _SCORE.match(text, icon.end()) else 0
    scored = None if start else _SCORE.match(text)
    if not start and not named and not scored and (whose := _whose(text, known)):
        parsed["persona"] = (whose[0], 0)
        start = whose[1]
    rest = text[start:]
    if scored := scored or _SCORE.match(rest):
        parsed["score"] = (scored["score"].replace("−", "-").replace("–", "-"), start)
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
    if text[:1] == "[" and (linked := _LINKED.match(text)) and _is_felt(linked["rest"]):
        return name_of(linked["who"]), linked.start("rest")
    for word in islice(_WORDS.finditer(text), _LONGEST_NAME):
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
