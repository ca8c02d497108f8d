"""A map as an outline: what is true of the whole in front matter, the journey in the body."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from journeysite.exporting.front_matter import trimmed, written
from journeysite.exporting.inexpressible import Inexpressible
from journeysite.exporting.labels import LABELS
from journeysite.exporting.lane_lines import lane_lines
from journeysite.exporting.plain import as_typed, header
from journeysite.exporting.short_forms import NoSpelling, emotion_text, evidence_text, judgement_text, name_texts
from journeysite.loading.documents import Document
from journeysite.loading.places import Path
from journeysite.loading.vocabularies import Vocabularies, vocabularies
from journeysite.model.emotion import Scale
from journeysite.model.journey import JourneyMap, Moment, Touchpoint


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a site spells its outlines."""

    words: Vocabularies = field(default_factory=vocabularies)
    labels: Mapping[str, str] = field(default_factory=lambda: LABELS)
    """The label of each lane by its key, in the order in which lanes are written."""
    touchpoints: Mapping[str, str] = field(default_factory=dict)
    """The files of the shared touchpoints by id, as paths from the content folder."""


def outline(document: Document, spelling: Spelling, *, names_stages: bool = True) -> str:
    """The text of a map's file. Raises `Inexpressible` for what an outline has no words for.

    `names_stages`: whether front matter lists the stages, as a guard against slips in headings.
    """
    journey: JourneyMap = document.value
    data = header(journey)
    if names_stages and journey.stages:
        data["stages"] = [stage.name for stage in journey.stages]
    after = trimmed(document.after)
    writer = _Writer(journey, spelling, document.source.uri, level=_level(after))
    parts = (trimmed(document.before), "\n\n".join(writer.stages()), after)
    return written(data | as_typed(journey.x) | dict(document.host), "\n\n".join(filter(None, parts)))


def _level(after: str) -> int:
    """The level of the stages' headings: the text behind them must begin with one of the same level, or above."""
    marks = len(after) - len(after.lstrip("#"))
    return marks if 2 <= marks <= 5 and after[marks : marks + 1] == " " else 2


class _Writer:
    """Writes the stages of one map."""

    def __init__(self, journey: JourneyMap, spelling: Spelling, uri: str, level: int) -> None:
        self.journey = journey
        self.spelling = spelling
        self.folder = posixpath.dirname(uri)
        self.level = level

    def stages(self) -> Iterator[str]:
        """The text of each stage and of each touchpoint."""
        everyone = frozenset(self.journey.personas)
        for index, stage in enumerate(self.journey.stages):
            yield self._moment(stage, ("stages", index), self.level, everyone)
            there = everyone.union(stage.personas)
            for number, touchpoint in enumerate(stage.touchpoints):
                yield self._moment(touchpoint, ("stages", index, "touchpoints", number), self.level + 1, there)

    def _moment(self, moment: Moment, path: Path, level: int, there: frozenset[str]) -> str:
        lines = [f"{'#' * level} {self._heading(moment)}".rstrip()]
        known = {**self.spelling.labels, **{key: key for key in moment.lanes if key not in self.spelling.labels}}
        for key, label in known.items():
            own = key not in LABELS
            if given := moment.lanes.get(key) if own else getattr(moment, key):
                here = (*path, "lanes", key) if own else (*path, key)
                lines += self._lane(key, label, self._texts(key, given, here, there.union(moment.personas)), here)
        for key, own in moment.x.items():
            texts = own if isinstance(own, list) and len(own) > 1 else [own]
            if not all(isinstance(text, str) and text for text in texts):
                raise Inexpressible((*path, key), f"“{key}” of “{moment.name}” is more than a text or a list of texts")
            lines += self._lane(key, key, texts, (*path, key))
        return "\n".join(lines)

    def _heading(self, moment: Moment) -> str:
        shared = moment.touchpoint if isinstance(moment, Touchpoint) else None
        if not shared:
            return moment.name
        file = self.spelling.touchpoints.get(shared, f"touchpoints/{quote(shared, safe='')}.md")
        return f"[{moment.name}]({posixpath.relpath(file, self.folder or '.')})"

    def _lane(self, key: str, label: str, texts: Sequence[str], path: Path) -> list[str]:
        known = key if key in self.spelling.labels else None
        if lines := lane_lines(label, known, texts, self.spelling.words.lanes):
            return lines
        if lane_lines(label, known, ["text"], self.spelling.words.lanes) is None:
            raise Inexpressible(path, f"“{label}” is no label of that lane in an outline")
        odd = next((text for text in texts if lane_lines(label, known, [text], self.spelling.words.lanes) is None), "")
        broken = "has several lines, and is read as one" if "\n" in odd else "is read differently below a label"
        raise Inexpressible(path, f"“{' '.join(odd.split())}” {broken}")

    def _texts(self, key: str, given: Any, path: Path, there: Collection[str]) -> Sequence[str]:
        try:
            return _texts(key, given, self.journey.emotion_scale, there)
        except NoSpelling as error:
            raise Inexpressible((*path, error.index), str(error)) from None


def _texts(key: str, given: Any, scale: Scale, there: Collection[str]) -> Sequence[str]:
    """The values of a lane in their short forms."""
    if key in ("pains", "opportunities"):
        return [judgement_text(one, index) for index, one in enumerate(given)]
    if key == "evidence":
        return [evidence_text(one, index) for index, one in enumerate(given)]
    if key == "emotion":
        return [emotion_text(given, scale, there)]
    if key == "confidence":
        return [given.value]
    if key == "time":
        return [given]
    if key in ("channel", "personas", "kpis"):
        return name_texts(key, given)
    return list(given)
