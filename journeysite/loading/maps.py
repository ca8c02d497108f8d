"""The data of a map: front matter, outline, or both."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pydantic import TypeAdapter, ValidationError

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.bodies import Body, parted, settle_title, title_from_id
from journeysite.loading.codes import NO_STAGES, SEVERAL_MAPS, TWO_FORMS
from journeysite.loading.emotions import expand_emotion
from journeysite.loading.evidence import parse_evidence
from journeysite.loading.names import expand_names, name_of
from journeysite.loading.near_misses import near_misses
from journeysite.loading.outline import Outline, read_outline
from journeysite.loading.places import Path, Places
from journeysite.loading.properties import parse_opportunity, parse_pain, report_unknown_properties
from journeysite.loading.said_nothing import nothing_in, report_nothing
from journeysite.loading.scales import scale_of
from journeysite.loading.shortforms import expand_texts
from journeysite.loading.sources import Source
from journeysite.loading.vocabularies import Vocabularies
from journeysite.model.emotion import DEFAULT_SCALE, EmotionScale, Scale
from journeysite.model.evidence import Confidence

_SCALE: TypeAdapter[Scale] = TypeAdapter(EmotionScale)
_CONFIDENCES = frozenset(one.value for one in Confidence)
_JUDGEMENTS = (("pains", parse_pain), ("opportunities", parse_opportunity))


def read_map(
    source: Source, data: dict[str, Any], body: str, body_line: int, words: Vocabularies, places: Places
) -> Body:
    """Complete the front matter of a map by what its body says, and write short forms out."""
    has_title, whole = "title" in data, body
    body = settle_title(data, "title", body, source.id)
    expand_names(data, ("personas", "teams", "tags", "kpis", "lanes", "hide_lanes"), (), places)
    for key in ("lanes", "hide_lanes"):
        if isinstance(data.get(key), list):
            data[key] = [_lane_key(name, words) for name in data[key]]
    expand_texts(data, "evidence", (), places, parse_evidence)
    for key in ("parent", "future_of"):
        if isinstance(data.get(key), str):
            data[key] = name_of(data[key])
    back = places.way_back()
    outline = _outline(source, data, body, body_line, words, places)
    if outline.lacks_heading and body != whole:  # what was taken for the title is a heading like those of the stages
        back()
        if not has_title:
            data["title"] = title_from_id(source.id)
        del data["stages"]
        outline = _outline(source, data, whole, body_line, words, places)
        outline.diagnostics.extend(_report_titles(outline, places))
    found = outline.diagnostics
    stages = data.get("stages")
    if isinstance(stages, list):
        if "emotion_scale" not in data and (scale := outline.scale or scale_of(stages)):
            data["emotion_scale"] = scale
        expand = _Expansion(data, words, places, _scale(data), split_items=bool(outline.stages))
        for index, stage in enumerate(stages):
            if isinstance(stage, dict):
                found += expand.stage(stage, ("stages", index))
        found += report_nothing(expand.nothing, places)
    if not stages or outline.lacks_lanes:
        found.append(
            _no_stages(outline, has_stages=bool(stages), at=Span(places.file, body_line if body.strip() else 1))
        )
        found += near_misses(body, body_line, words, places.file, with_headings=not stages)
    notes = "".join(f"\n\n### {note.stage}\n\n{note.text}" for note in outline.notes)
    return Body(outline.before, notes + "\n\n" + outline.after if notes else outline.after, found)


def _no_stages(outline: Outline, *, has_stages: bool, at: Span) -> Diagnostic:
    """Say that there are no stages, or none but those of numbered steps, and how to write some."""
    remedy = "Write a heading for each stage, such as “## Awareness”, with lanes such as “- Actions: …” below."
    if has_stages:
        return NO_STAGES.at(at, "The map has no lanes: its numbered steps are read as touchpoints.", remedy)
    if outline.lanes_above:
        message = "The map has no stages: its lanes stand under the title, and no heading says which stage they are."
        return NO_STAGES.at(
            Span(at.file, outline.lanes_above),
            message,
            "Put a heading for the stage, such as “## Awareness”, above them.",
        )
    return NO_STAGES.at(at, "The map has no stages: no heading has lanes below it.", remedy)


def _report_titles(outline: Outline, places: Places) -> Iterator[Diagnostic]:
    """Say which heading of the first level has lanes below it as the first has, which could be the title."""
    for index, (first, second) in enumerate(pairwise(outline.stages[:2]), 1):
        yield SEVERAL_MAPS.at(
            places.of_value(("stages", index)),
            f"“{first['name']}” and “{second['name']}” are both headings “#” with lanes below, so both are read as"
            " stages.",
            "Write one file for each, if they are maps; or write “title: …” into the front matter, if they are stages.",
        )


def _lane_key(name: Any, words: Vocabularies) -> Any:
    """The key of a lane that is named by a label: `Pain points` means `pains`."""
    key = words.lanes.key_of(name) if isinstance(name, str) else None
    return "channels" if key == "channel" else key or name


def _outline(
    source: Source, data: dict[str, Any], body: str, body_line: int, words: Vocabularies, places: Places
) -> Outline:
    stages = data.get("stages")
    if isinstance(stages, str):
        expand_names(data, ("stages",), (), places)
        stages = data["stages"]
    names = stages if isinstance(stages, list) and stages and all(isinstance(name, str) for name in stages) else None
    if isinstance(stages, dict):  # reported as a wrong value
        return Outline([], body, "")
    if stages and names is None:
        for index, stage in enumerate(stages):
            if isinstance(stage, str):
                stages[index] = {"name": stage}
        elsewhere = Places(source.label)
        probe = read_outline(body, body_line, None, words.lanes, words.lane_keys, elsewhere)
        if not probe.stages:
            return Outline([], *parted(body))
        first = str(probe.stages[0]["name"])
        return Outline(
            [],
            body,
            "",
            diagnostics=[
                TWO_FORMS.at(
                    elsewhere.of_value(("stages", 0)),
                    f"The front matter has the stages, and the body has headings with lanes (“{first}”, …).",
                    "Keep one of the two; the body is shown as text.",
                )
            ],
        )
    outline = read_outline(body, body_line, names, words.lanes, words.lane_keys, places, str(data["title"]))
    if outline.stages:
        data["stages"] = outline.stages
    elif names is not None:
        data["stages"] = [{"name": name} for name in names]
    return outline


def _scale(data: dict[str, Any]) -> Scale:
    try:
        return _SCALE.validate_python(data["emotion_scale"]) if "emotion_scale" in data else DEFAULT_SCALE
    except ValidationError:
        return DEFAULT_SCALE


class _Expansion:
    """Writes out the short forms in the stages of one map."""

    def __init__(
        self, data: dict[str, Any], words: Vocabularies, places: Places, scale: Scale, *, split_items: bool
    ) -> None:
        self.words = words
        self.places = places
        self.scale = scale
        self.split_items = split_items
        self.travellers = frozenset(_names(data))
        self.nothing: list[tuple[str, Path]] = []
        """What lanes said that say only that there is nothing, with the way to each."""

    def stage(self, stage: dict[str, Any], path: Path) -> list[Diagnostic]:
        """Write out a stage and its touchpoints."""
        found = self._moment(stage, path, self.travellers)
        touchpoints = stage.get("touchpoints")
        if isinstance(touchpoints, str | dict):
            self.places.move((*path, "touchpoints"), (*path, "touchpoints", 0), touchpoints)
            touchpoints = stage["touchpoints"] = [touchpoints]
        if isinstance(touchpoints, list):
            there = self.travellers.union(_names(stage))
            for index, touchpoint in enumerate(touchpoints):
                if isinstance(touchpoint, str):
                    touchpoint = touchpoints[index] = {"name": touchpoint}
                if isinstance(touchpoint, dict):
                    found += self._moment(touchpoint, (*path, "touchpoints", index), there)
        return found

    def _moment(self, moment: dict[str, Any], path: Path, there: frozenset[str]) -> list[Diagnostic]:
        found: list[Diagnostic] = []
        places = self.places
        expand_names(moment, ("channel", "personas", "kpis"), path, places, split_items=self.split_items)
        for key, parse in _JUDGEMENTS:
            if (word := nothing_in(moment.get(key))) is not None:
                del moment[key]
                self.nothing.append((word, (*path, key, 0)))
            if key in moment:
                expand_texts(moment, key, path, places, parse)
                found += report_unknown_properties(moment, key, path, places)
        for index, pain in enumerate(moment.get("pains") or ()):
            if isinstance(pain, dict) and "answered_by" in pain:
                expand_names(pain, ("answered_by",), (*path, "pains", index), places)
        if "evidence" in moment:
            expand_texts(moment, "evidence", path, places, parse_evidence)
        if "emotion" in moment or "feeling" in moment:
            travellers = there.union(_names(moment)) if "personas" in moment else there
            found += expand_emotion(moment, path, places, self.scale, travellers)
        if isinstance(moment.get("touchpoint"), str):
            moment["touchpoint"] = name_of(moment["touchpoint"])
        if isinstance(moment.get("confidence"), str) and (bare := moment["confidence"].strip().lower()) in _CONFIDENCES:
            moment["confidence"] = bare
        for key in [key for key in moment if key in self.words.lane_keys] if self.words.lane_keys else ():
            if isinstance(lanes := moment.setdefault("lanes", {}), dict):
                places.move((*path, key), (*path, "lanes", key), moment[key])
                lanes[key] = moment.pop(key)
        if own := [key for key in moment if key[:2] == "x-" or key == "x"]:
            moment["x"] = {key: moment.pop(key) for key in own}
        return found


def _names(data: dict[str, Any]) -> list[str]:
    """The personas that a map, a stage or a touchpoint names."""
    given = data.get("personas")
    return [name for name in given if isinstance(name, str)] if isinstance(given, list) else []
