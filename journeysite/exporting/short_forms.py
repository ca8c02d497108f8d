"""The short forms of an outline: `Deep-link tags (impact 4, owner Marketing)`, `Alex +1 relieved; Priya -1 impatient`.

Each function tries the spellings that people use and takes the first that the reader takes for the same value.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields
from enum import Enum
from itertools import product
from typing import Any

from journeysite.exporting.plain import is_read_as, number
from journeysite.loading.evidence import parse_evidence
from journeysite.loading.half_written import BRACKETS
from journeysite.loading.names import expand_names
from journeysite.loading.places import Places
from journeysite.loading.properties import UNKNOWN, parse_opportunity, parse_pain
from journeysite.model.emotion import Emotion, Scale
from journeysite.model.evidence import Evidence
from journeysite.model.judgements import Opportunity, PainPoint

_NAMES = ("answered_by",)
"""Facts that are lists of names."""


class NoSpelling(Exception):
    """There is no short form for a value; `index` is its place in its list, and the text says why."""

    def __init__(self, index: int, why: str) -> None:
        self.index = index
        super().__init__(why)


def judgement_text(judgement: PainPoint | Opportunity, index: int) -> str:
    """A pain point or an opportunity, with its facts in brackets at the end."""
    facts = _facts(judgement)
    text = facts.pop("text")
    parse = parse_pain if isinstance(judgement, PainPoint) else parse_opportunity
    for linked in (False, True):
        parts = [_fact(key, given, linked=linked) for key, given in facts.items()]
        spelling = f"{text} ({', '.join(parts)})" if parts else text
        parsed: dict[str, Any] = _parsed(parse(spelling))
        expand_names(parsed, _NAMES, (), Places(""))
        if parsed == {"text": text, **facts}:
            return spelling
    why = f"“{text}” ends with brackets that are read as facts" if not facts else f"a fact of “{text}” holds a comma"
    raise NoSpelling(index, f"{why} or brackets" if facts else why)


def _facts(value: Any) -> dict[str, Any]:
    """The fields that say something, as the reader hands them over: all text, and lists of names."""
    given = {field.name: getattr(value, field.name) for field in fields(value)}
    return {key: list(item) if isinstance(item, tuple) else str(item.value if isinstance(item, Enum) else item)
            for key, item in given.items() if item not in (None, ())}  # fmt: skip


def _fact(key: str, given: Any, *, linked: bool) -> str:
    if key == "status":
        return str(given)
    if key in _NAMES:
        return f"{key.replace('_', ' ')} {'; '.join(given)}"
    return f"link [{given}]({given})" if linked and key == "link" else f"{key} {given}"


def _parsed(parsed: dict[str, tuple[str, int]]) -> dict[str, str]:
    """The parts of a text, without what it only seems to say: that stays in the text, with a finding."""
    return {key: part for key, (part, _) in parsed.items() if not (key[0] == UNKNOWN and part[0] in BRACKETS)}


def evidence_text(evidence: Evidence, index: int) -> str:
    """A source: `Exit survey, 2026-06-14, n = 214, link https://…: "I could not find the pair."`."""
    facts = _facts(evidence)
    told = {
        "source": facts.get("source"),
        "date": facts.get("date"),
        "sample": f"n = {facts['sample']}" if "sample" in facts else None,
        "link": f"link {facts['link']}" if "link" in facts else None,
    }
    for order in (
        ("source", "date", "sample", "link"),
        ("date", "sample", "source", "link"),
        ("source", "date", "link"),
    ):
        spelling = ", ".join(part for key in order if (part := told[key]))
        if "quote" in facts:
            spelling += f': "{facts["quote"]}"'
        if _parsed(parse_evidence(spelling)) == facts:
            return spelling
    raise NoSpelling(index, f"the parts of “{facts.get('source') or facts.get('quote', '')}” cannot be told apart")


def emotion_text(emotions: Sequence[Emotion], scale: Scale, travellers: Collection[str]) -> str:
    """The emotions of everyone who is there, parted by semicolons."""
    told = []
    for index, emotion in enumerate(emotions):
        for spelling in _emotion_spellings(emotion):
            if is_read_as({"emotion": [spelling]}, [emotion], scale, travellers):
                told.append(spelling)
                break
        else:
            raise NoSpelling(index, _why(emotion))
    return "; ".join(told)


def _emotion_spellings(emotion: Emotion) -> Iterator[str]:
    who = emotion.persona
    heads = (f"{who} ", f"{who}: ", f"[{who}](../personas/{who}.md) ") if who else ("",)
    feeling = emotion.feeling or ""
    if emotion.score is None:
        tails: Sequence[str] = (feeling, f"({feeling})")
    else:
        score = number(emotion.score)
        told = f"{score:+}" if score > 0 else f"{score}"
        tails = (f"{told} {feeling}".strip(), f"{told}: {feeling}", f"{told} ({feeling})")
    for tail, head in product(tails, heads):
        yield head + tail


def _why(emotion: Emotion) -> str:
    if emotion.feeling and ";" in emotion.feeling:
        return f"“{emotion.feeling}” holds a semicolon, which parts the emotions of several personas"
    if emotion.score is None:
        return f"“{emotion.feeling or emotion.persona}” has no score, and without one it is read differently"
    return f"“{emotion.persona or emotion.feeling}” is read differently beside a score"


def name_texts(key: str, names: Sequence[str]) -> list[str]:
    """Names with commas between them, or one by one where they are read differently together."""
    for texts in ([", ".join(names)], list(names)):
        data: dict[str, Any] = {key: list(texts)}
        expand_names(data, (key,), (), Places(""), split_items=True)
        if data[key] == list(names):
            return texts
    for index, name in enumerate(names):
        data = {key: [name]}
        expand_names(data, (key,), (), Places(""), split_items=True)
        if data[key] != [name]:
            raise NoSpelling(index, f"“{name}” is read as {' and '.join(f'“{one}”' for one in data[key])}")
    raise NoSpelling(0, f"“{', '.join(names)}” are read differently together")
