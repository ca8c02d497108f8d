"""The short forms of emotions: `+1 curious`, `Alex +1 relieved; Priya -1 impatient`, `{alex: 1}`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from journeysite.diagnostics import Diagnostic, nearest
from journeysite.kept import kept
from journeysite.loading.codes import NO_SCORE
from journeysite.loading.faces import FACES, word_of
from journeysite.loading.names import name_of
from journeysite.loading.other_forms import with_scores_behind
from journeysite.loading.places import Path, Place, Places
from journeysite.loading.scales import FRACTION
from journeysite.loading.shortforms import Parsed
from journeysite.loading.synonyms import LANE_WORDS
from journeysite.model.emotion import SCALE_WORDS, Scale

_SCORE = re.compile(
    r"(?P<score>[-+−–]?\d++(?:\.\d++)?+)(?:\s*+/\s*+(?P<of>\d++))?+(?![\w/%]|[.,]\d|\s*[-−–—]\s*\d)"
    r"(?!\s*(?:to|of|out of|von|sur|de|из|til+|until|bis|a|à|to|до|から|→|➔|->|=>|>|/|\.\.+|…|~|〜|～)\s*[-+−–]?\d)"
    r"\s*[.,:：;–—-]?\s*(?P<feeling>.*)",
    re.DOTALL,
)
_WORD = re.compile(
    rf"({'|'.join(sorted(SCALE_WORDS, key=len, reverse=True))})(?:\s*[,:：;–—(-].*|\s*[.!]?)", re.IGNORECASE | re.DOTALL
)
_ICON = re.compile(r"([^\w\s+＋−–—‐‑－(\[*-]+)\s+")
_SIGNED_NUMBER = re.compile(r"(?<![\w.,/])[-+−–]\d")
_IN_BRACKETS = re.compile(r"\((\s*[-+−–]?\d+(?:\.\d+)?\s*)\)")
_FELT_FIRST = re.compile(r"(?P<feeling>[^\W\d_]+)\s*[,(\s]\s*(?P<score>[-+−–]\d+(?:\.\d+)?)\s*[).!]?\s*")
"""One word with a score behind it."""
_LANE = "|".join(sorted(set(re.findall(r"[^\W\d_]{3,}", LANE_WORDS["emotion"])), key=len, reverse=True))
_CALLS_SCORE = re.compile(rf"(?:{_LANE})\s*[:：=]?\s*(?=[-+−–]?\d)", re.IGNORECASE)
"""What is no name: `Score -2`, `Mood: 1`."""
_WORDS = re.compile(r"\S+")
_SIGNS = frozenset("+-−–")
_BY_SEMICOLON = re.compile(r"[^;\s][^;]*")
_LONGEST_NAME = 5
_LINKED = re.compile(r"(?P<who>\[[^\[\]]*\]\([^()]*\))\s*[:：]?\s*(?P<rest>.+)", re.DOTALL)
_SIGNED = re.compile(r"(?P<who>.{1,80}?)(?:\s*[:：]\s*|\s+)(?P<rest>(?:[-+−–]\d|0\b).*)", re.DOTALL)
_NAMED = re.compile(r"(?P<who>[^:：]{1,80})[:：]\s*(?P<rest>.+)", re.DOTALL)
_EMOTIONS = re.compile(r"[^;,\s](?:(?!,\s*[^\W\d][\w.' -]{0,40}?[\s:：]+[-+−–]\d)[^;])*")
"""Emotions are parted by semicolons, and by a comma that a name and a signed score follow."""


def expand_emotion(
    data: dict[str, Any], path: Path, places: Places, scale: Scale, travellers: Collection[str]
) -> list[Diagnostic]:
    """Turn `+1 curious`, `Alex +1 relieved; Priya -1 impatient` and `{alex: 1}` into a list of emotions."""
    given, feeling = data.get("emotion"), data.pop("feeling", None)
    known = _known(frozenset(travellers))
    written = list(_written(given, (*path, "emotion")))
    emotions = [_emotion(one, scale, known, alone=len(written) == 1) for one in written]
    added = _add_feelings(emotions, feeling, path) if feeling is not None else []
    places.later(_place, (*path, "emotion"), written, added, scale, known)
    if emotions:
        data["emotion"] = emotions
    if all(type(emotion) is dict and "score" in emotion for emotion in emotions):
        return []
    return _report_gaps(emotions, path, places, scale, known)


class _Written(NamedTuple):
    """An emotion as it was written: text, or a mapping; `who` is a key in front of it."""

    who: str | None
    what: Any
    at: Path
    offset: int = 0


def _written(given: Any, at: Path) -> Iterator[_Written]:
    """The emotions of a field: of one text or mapping, or of a list of such."""
    for index, item in enumerate(given) if isinstance(given, list) else ((None, given),):
        here = at if index is None else (*at, index)
        if isinstance(item, str):
            for part, offset in _divided(item):
                yield _Written(None, part, here, offset)
        elif isinstance(item, dict) and not item.keys() & {"persona", "score", "feeling"}:
            for who, felt in item.items():
                yield _Written(who, felt if isinstance(felt, str | dict) else {"score": felt}, (*here, who))
        elif item is not None:
            yield _Written(None, item, here)


def _emotion(written: _Written, scale: Scale, known: Collection[str], *, alone: bool) -> Any:
    who, what = written.who, written.what
    if isinstance(what, str):
        parsed = _parse_emotion(what, scale, known, named=who is not None, alone=alone)
        what = {name: part for name, (part, _) in parsed.items()}
    return what if who is None else {"persona": name_of(who), **what}


def _divided(text: str) -> list[tuple[str, int]]:
    """The emotions in a text, and where each begins."""
    if "," in text:
        return [(part[0].strip(), part.start()) for part in _EMOTIONS.finditer(text)]
    if ";" in text:
        return [(part[0].strip(), part.start()) for part in _BY_SEMICOLON.finditer(text)]
    bare = text.strip()
    return [(bare, len(text) - len(text.lstrip()))] if bare else []


def _place(
    places: Places, path: Path, written: Sequence[_Written], added: Sequence[Path], scale: Scale, known: Collection[str]
) -> None:
    """Fill in the places of emotions, which may come from each other's paths, and of those that `feeling:` adds."""
    found: dict[Path, Place | None] = {}
    for index, (who, what, at, offset) in enumerate(written):
        here = (*path, index)
        if isinstance(what, str):
            found[here] = places.within(at, offset)
            parsed = _parse_emotion(what, scale, known, named=who is not None, alone=len(written) == 1)
            for name, (_, start) in parsed.items():
                found[*here, name] = places.within(at, offset + start)
        else:
            found[here] = places.values.get(at)
            for name in what if isinstance(what, dict) else ():
                found[*here, name] = places.values.get((*at, name))
        if who is not None:
            found[*here, "persona"] = places.keys.get(at) or places.nearest(at)
    for index, at in enumerate(added, len(written)):
        of_somebody = len(at) > len(path)
        found[*path, index] = (of_somebody and places.keys.get(at)) or places.nearest(at)
    places.values.update((here, place) for here, place in found.items() if place)


@kept(most=256)
def _known(travellers: frozenset[str]) -> frozenset[str]:
    return frozenset(name for traveller in travellers for name in _spellings(traveller))


def _spellings(name: str) -> tuple[str, str]:
    """A persona's id as it is written, and as a name: `priya-nair` and `priya nair`."""
    return name.casefold(), re.sub("[-_]+", " ", name).casefold()


def _add_feelings(emotions: list[Any], feeling: Any, path: Path) -> list[Path]:
    """Add the words of `feeling:`, for everyone or by persona, to the emotions that `emotion:` gives.

    Returns where the emotions were written that nobody has given yet.
    """
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
    added: list[Path] = []
    for who, words in named.items():
        if who not in used:
            emotions.append({"persona": who, "feeling": words})
            added.append((*path, "feeling", who))
    if not emotions:
        emotions.append({"feeling": everyone})
        added.append((*path, "feeling"))
    return added


def _report_gaps(
    emotions: list[Any], path: Path, places: Places, scale: Scale, known: Collection[str]
) -> list[Diagnostic]:
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
            f"Write the scale into the front matter, such as “emotion_scale: 1..{part['of']}”."
            if (part := FRACTION.search(words))
            else with_scores_behind(words, known)
            or f"Put a number from {lowest} to {scale.highest:g} in front, such as "
            + (f"“{middle:g} {words}”." if len(words) < 30 and words[0].isalpha() else f"“{lowest} annoyed”."),
        )
        for index in gaps.values()
        if (words := str(emotions[index].get("feeling", "")))
    ]


def _parse_emotion(text: str, scale: Scale, known: Collection[str], *, named: bool, alone: bool) -> Parsed:
    """The parts of an emotion; `named`: a key in front says whose; `alone`: no other stands beside it."""
    parsed: Parsed = {}
    if bracketed := _IN_BRACKETS.match(text) if text[:1] == "(" else None:
        text = f" {bracketed[1]} {text[bracketed.end() :]}"  # as long as it was
    if text[:1].isalpha() and (felt := _FELT_FIRST.fullmatch(text)) and not _is_name(felt["feeling"], known, alone):
        score = felt["score"].replace("−", "-").replace("–", "-")
        return {"score": (score, felt.start("score")), "feeling": (felt["feeling"], 0)}
    start = _before_score(text, known)
    icon = None if start or text[:1].isalnum() or text[:1] in _SIGNS else _ICON.match(text)
    if icon and _scored(text[icon.end() :], scale):
        start = icon.end()
    scored = None if start else _scored(text, scale)
    if not start and not named and not scored and (whose := _whose(text, known)):
        parsed["persona"] = (whose[0], 0)
        start = whose[1]
    rest = text[start:]
    if scored := scored or _scored(rest, scale):
        parsed["score"] = (scored["score"].replace("−", "-").replace("–", "-"), start)
        start += scored.start("feeling")
        rest = scored["feeling"]
    elif _SIGNED_NUMBER.search(rest):
        pass  # a number that is not understood: what a word or face beside it says may be something else
    elif (word := _WORD.fullmatch(rest)) and (score := scale.score_of(word[1].lower())) is not None:
        parsed["score"] = (f"{score:g}", start)
    elif not rest.isascii() and (face := word_of(rest)) and (score := scale.score_of(face[0])) is not None:
        parsed["score"] = (f"{score:g}", start + face[1])
    words = rest.strip()
    if words.startswith("(") and words.endswith(")"):
        words = words[1:-1].strip()
    if words:
        parsed["feeling"] = (words, start + rest.index(words))
    if icon and scored and "persona" not in parsed:
        parsed["feeling"] = (f"{icon[1]} {words}".strip(), 0)
    return parsed


def _before_score(text: str, known: Collection[str]) -> int:
    """How long that is which stands before a score and says no more than that one follows."""
    if text[:1] == " ":
        return len(text) - len(text.lstrip())
    called = _CALLS_SCORE.match(text) if text[:1].isalpha() else None
    if not called or not _SCORE.match(text, called.end()) or text[: called.end()].strip(" :：=").casefold() in known:
        return 0
    return called.end()


def _is_name(word: str, known: Collection[str], alone: bool) -> bool:
    """Whether a word before a score may name somebody: `sad -1` does not, `alexx -1` may be a slip.

    Where nobody is known, any word may: a name that is wrong is told, a feeling is not.
    """
    return not (word.islower() and alone and known) or word in known or bool(nearest(word, sorted(known)))


def _scored(text: str, scale: Scale) -> re.Match[str] | None:
    """The score that a text begins with; a part of a number, as in `3/5`, where the scale ends with that number."""
    found = _SCORE.match(text)
    if found and found["of"] and not (scale.lowest in (0, 1) and float(found["of"]) == scale.highest):
        return None
    return found


def may_be_felt(text: str) -> bool:
    """Whether a text may be an emotion: it tells one by itself, or has a number with a sign."""
    return tells_feeling(text) or bool(_SIGNED_NUMBER.search(text))


def tells_feeling(text: str) -> bool:
    """Whether a text is an emotion by itself: it has a face, or begins with a score or a word of the scale."""
    return _is_felt(text) or (not text.isascii() and any(character in FACES for character in text))


def _whose(text: str, known: Collection[str]) -> tuple[str, int] | None:
    """Whose emotion a text is, and where the emotion begins in it."""
    if text[:1] == "[" and (linked := _LINKED.match(text)) and _is_felt(linked["rest"]):
        return name_of(linked["who"]), linked.start("rest")
    for word in islice(_WORDS.finditer(text), _LONGEST_NAME):
        name, after = text[: word.end()].strip(" *_:："), text[word.end() :].lstrip(" :：")
        if name.casefold() in known and (_is_felt(after) or (after and word[0].endswith((":", "：")))):
            return name, len(text) - len(after)
    if (signed := _SIGNED.match(text)) and _may_be_name(signed["who"], signed["rest"]):
        return signed["who"].strip(" *_:："), signed.start("rest")
    if (before_colon := _NAMED.match(text)) and _is_felt(before_colon["rest"]):
        return name_of(before_colon["who"].strip(" *_")), before_colon.start("rest")
    return None


def _is_felt(text: str) -> bool:
    return bool(_SCORE.match(text) or _WORD.fullmatch(text))


def _may_be_name(text: str, score: str) -> bool:
    """Whether words before a score are a name (`Priya Nair −1`), or a part of the sentence (`drops by −1`)."""
    words = text.split()
    is_score = bool(_SCORE.match(score))
    if not is_score and words[0].islower():  # from +1 to -1
        return False
    if not is_score or any(word[0].islower() or word[-1] in ".,;!?" for word in words):
        return len(words) == 1 and text[0].isalpha() and score[0] in "-+−–"
    if not text[0].isalnum() and not text.startswith("*"):
        return False
    return len(words) == 1 or (len(words) <= _LONGEST_NAME and score[0] in "-+−–")
