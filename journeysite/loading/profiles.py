"""The data of a persona, a shared touchpoint or a KPI: front matter, and for personas the sections of the body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from journeysite.loading.blocks import scan
from journeysite.loading.bodies import Body, settle_title
from journeysite.loading.labelled import Entry, read_labels
from journeysite.loading.labels import Vocabulary
from journeysite.loading.places import Path, Places
from journeysite.loading.sections import Section, section_tree
from journeysite.loading.shortforms import expand_names, expand_texts, parse_evidence
from journeysite.loading.sources import Kind, Source
from journeysite.loading.vocabularies import Vocabularies

_LISTS = frozenset(("goals", "motivations", "frustrations", "behaviours", "needs", "tools", "evidence", "channels"))
_PAIRS = frozenset(("demographics", "traits"))


def read_profile(
    source: Source, data: dict[str, Any], body: str, body_line: int, words: Vocabularies, places: Places
) -> Body:
    """Complete the front matter of a persona, touchpoint or KPI by what its body says, and write short forms out."""
    if "name" not in data and "title" in data:  # what other generators call it
        data["name"] = data.pop("title")
        places.move(("title",), ("name",), data["name"])
    for key, other in (("channels", "channel"), ("channel", "channels")):  # a persona's word and a touchpoint's
        if source.kind is (Kind.PERSONA if other == "channels" else Kind.TOUCHPOINT) and key in data:
            data.setdefault(other, data.pop(key))
            places.move((key,), (other,), data[other])
    body = settle_title(data, "name", body, source.id)
    if source.kind is Kind.PERSONA:
        body = _read_sections(data, body, body_line, words.personas, places)
    if isinstance(data.get("demographics"), list | str):
        _pair(data, "demographics", places)
    expand_names(data, ("channel", "channels", "kpis", "tags"), (), places)
    expand_texts(data, "evidence", (), places, parse_evidence)
    return Body(body)


def _read_sections(data: dict[str, Any], body: str, body_line: int, vocabulary: Vocabulary, places: Places) -> str:
    """Take the sections that are fields of a persona out of the body; the front matter wins where both have one."""
    lines = body.split("\n")
    taken: set[int] = set()
    root = section_tree(scan(lines))
    sections = [section for section in root.walk() if section.heading]
    counts = Counter(_key(section, vocabulary) for section in sections)
    for section in sections:
        key = _key(section, vocabulary)
        assert section.heading
        if not key or key in data or counts[key] > 1:
            continue
        entry = Entry("", key, section.heading.first, section.heading.column, [])
        values = read_labels(lines, section.blocks, vocabulary, entry)
        if values.unplaced or section.children or len(values.entries) > 1 or not entry.values:
            continue  # more than a list: it stays as it is written
        data[key] = [value.text for value in entry.values]
        places.keys[key,] = (section.heading.first + body_line, section.heading.column)
        places.values[key,] = (entry.values[0].line + body_line, entry.values[0].column)
        for index, value in enumerate(entry.values):
            places.values[key, index] = (value.line + body_line, value.column)
        if key in _PAIRS:
            _pair(data, key, places)
        elif key not in _LISTS:
            data[key] = " ".join(data[key])
        end = max(block.end for block in section.blocks)
        taken.update(range(section.heading.first, end))
    return "\n".join(line for index, line in enumerate(lines) if index not in taken)


def _key(section: Section, vocabulary: Vocabulary) -> str | None:
    key = vocabulary.key_of(section.heading.text) if section.heading else None
    return key if key in _LISTS or key in _PAIRS or key in ("summary", "quote", "role") else None


def _pair(data: dict[str, Any], key: str, places: Places) -> None:
    """`- Age: 34` becomes a pair; a line without a colon becomes its own heading."""
    pairs: dict[str, Any] = {}
    for name, text, at in _pairs(data[key], key):
        pairs[name] = f"{pairs[name]}, {text}" if name in pairs else text
        if place := places.values.get(at):
            places.values.setdefault((key, name), place)
    data[key] = pairs


def _pairs(given: Any, key: str) -> Iterator[tuple[str, Any, Path]]:
    for index, item in enumerate(given if isinstance(given, list) else [given]):
        if isinstance(item, dict):
            yield from ((name, text, (key, index, name)) for name, text in item.items())
            continue
        name, colon, text = str(item).replace("**", "").partition(":")
        at = (key, index) if isinstance(given, list) else (key,)
        yield (name.strip(), text.strip(), at) if colon else (str(index + 1), name.strip(), at)
