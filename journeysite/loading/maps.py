"""The data of a map: front matter, outline, or both."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter, ValidationError

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.bodies import Body, take_title, title_from_id
from journeysite.loading.codes import NO_STAGES, TWO_FORMS
from journeysite.loading.labels import plain_heading
from journeysite.loading.outline import Outline, read_outline
from journeysite.loading.places import Path, Places
from journeysite.loading.shortforms import (
    expand_emotion,
    expand_names,
    expand_texts,
    name_of,
    parse_evidence,
    parse_pain_or_opportunity,
    report_unknown_properties,
)
from journeysite.loading.sources import Source
from journeysite.loading.vocabularies import Vocabularies
from journeysite.model.emotion import DEFAULT_SCALE, EmotionScale, Scale

_SCALE: TypeAdapter[Scale] = TypeAdapter(EmotionScale)


def read_map(
    source: Source, data: dict[str, Any], body: str, body_line: int, words: Vocabularies, places: Places
) -> Body:
    """Complete the front matter of a map by what its body says, and write short forms out."""
    heading, body = take_title(body)
    data.setdefault("title", plain_heading(heading) if heading else title_from_id(source.id))
    expand_names(data, ("personas", "teams", "tags", "kpis", "lanes", "hide_lanes"), (), places)
    expand_texts(data, "evidence", (), places, parse_evidence)
    for key in ("parent", "future_of"):
        if isinstance(data.get(key), str):
            data[key] = name_of(data[key])
    outline = _outline(source, data, body, body_line, words, places)
    found = outline.diagnostics
    stages = data.get("stages")
    if isinstance(stages, list):
        scale = _scale(data)
        for index, stage in enumerate(stages):
            if isinstance(stage, dict):
                found += _expand_stage(data, stage, ("stages", index), words, places, scale)
    if not stages:
        found.append(
            NO_STAGES.at(
                Span(places.file, body_line),
                "The map has no stages: no heading has lanes below it.",
                "Write a heading for each stage, such as “## Awareness”, with lanes such as “- Actions: …” below.",
            )
        )
    notes = "".join(f"\n\n### {note.stage}\n\n{note.text}" for note in outline.notes)
    return Body(outline.before, notes + "\n\n" + outline.after if notes else outline.after, found)


def _outline(
    source: Source, data: dict[str, Any], body: str, body_line: int, words: Vocabularies, places: Places
) -> Outline:
    stages = data.get("stages")
    if isinstance(stages, str):
        expand_names(data, ("stages",), (), places)
        stages = data["stages"]
    names = stages if isinstance(stages, list) and all(isinstance(name, str) for name in stages) else None
    if isinstance(stages, list) and stages and names is None:
        for index, stage in enumerate(stages):
            if isinstance(stage, str):
                stages[index] = {"name": stage}
        probe = read_outline(body, body_line, None, words.lanes, words.lane_keys, Places(source.label))
        if not probe.stages:
            return Outline([], body, "")
        first = str(probe.stages[0]["name"])
        return Outline(
            [],
            body,
            "",
            diagnostics=[
                TWO_FORMS.at(
                    Span(source.label, body_line),
                    f"The front matter has the stages, and the body has headings with lanes (“{first}”, …).",
                    "Keep one of the two; the body is shown as text.",
                )
            ],
        )
    outline = read_outline(body, body_line, names, words.lanes, words.lane_keys, places)
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


def _expand_stage(
    data: dict[str, Any], stage: dict[str, Any], path: Path, words: Vocabularies, places: Places, scale: Scale
) -> list[Diagnostic]:
    found = _expand_moment(data, stage, path, words, places, scale)
    touchpoints = stage.get("touchpoints")
    if isinstance(touchpoints, str):
        touchpoints = stage["touchpoints"] = [touchpoints]
    if isinstance(touchpoints, list):
        for index, touchpoint in enumerate(touchpoints):
            if isinstance(touchpoint, str):
                touchpoint = touchpoints[index] = {"name": touchpoint}
            if isinstance(touchpoint, dict):
                found += _expand_moment(data, touchpoint, (*path, "touchpoints", index), words, places, scale)
    return found


def _expand_moment(
    data: dict[str, Any], moment: dict[str, Any], path: Path, words: Vocabularies, places: Places, scale: Scale
) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    expand_names(moment, ("channel", "personas", "kpis"), path, places)
    for key in ("pains", "opportunities"):
        if key in moment:
            expand_texts(moment, key, path, places, parse_pain_or_opportunity)
            found += report_unknown_properties(moment, key, path, places)
    if "evidence" in moment:
        expand_texts(moment, "evidence", path, places, parse_evidence)
    if "emotion" in moment or "feeling" in moment:
        travellers = {name for given in (data, moment) for name in given.get("personas") or () if isinstance(name, str)}
        found += expand_emotion(moment, path, places, scale, travellers)
    if isinstance(moment.get("touchpoint"), str):
        moment["touchpoint"] = name_of(moment["touchpoint"])
    if isinstance(moment.get("confidence"), str):
        moment["confidence"] = moment["confidence"].strip().lower()
    for key in words.lane_keys & moment.keys():
        moment.setdefault("lanes", {})[key] = moment.pop(key)
        _move(places, (*path, key), (*path, "lanes", key))
    own = {key: moment.pop(key) for key in list(moment) if key.startswith("x-")}
    if own:
        moment["x"] = own
    return found


def _move(places: Places, old: Path, new: Path) -> None:
    if place := places.values.get(old):
        places.values[new] = place
