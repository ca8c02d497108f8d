"""The body of a persona: sections with known headings and labels with known words become fields; all else stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from journeysite.loading.blocks import Block, scan
from journeysite.loading.bodies import Body, first_heading, settle_title
from journeysite.loading.labelled import Entry, Value, read_labels
from journeysite.loading.labels import Vocabulary, normal
from journeysite.loading.pairs import pair
from journeysite.loading.places import Places
from journeysite.loading.sections import Section, section_tree
from journeysite.loading.several_personas import other_personas, persona_named
from journeysite.loading.sources import Source
from journeysite.loading.synonyms import FACT_WORDS, PERSONAS_ALSO

_LISTS = frozenset(("goals", "motivations", "frustrations", "behaviours", "needs", "tools", "evidence", "channels"))
_PAIRS = frozenset(("demographics", "traits"))
_TEXTS = frozenset(("summary", "quote", "role"))
_LABELS_ONLY = frozenset(("name", "segment", "owner"))
_ALSO = Vocabulary(PERSONAS_ALSO)
_FACTS = frozenset(normal(word) for word in FACT_WORDS.split(","))
_JOBS = frozenset(("title", "position"))
"""What a role is called among facts."""
_LONGEST, _LONGEST_FACT = 300, 60
"""A longer profile is a text of its own, and no summary; a longer fact is no fact."""
_BEHIND_NAME = re.compile(r"\s*(?:[,:;(]|\s[–—-]\s)\s*")


def read_persona(
    source: Source, data: dict[str, Any], body: str, body_line: int, vocabulary: Vocabulary, places: Places
) -> Body:
    """Complete the front matter of a persona by what its body says; the front matter wins where both have a field."""
    reader = _Reader(data, body.split("\n"), body_line, vocabulary, places)
    if others := list(other_personas(reader.root, reader.lines, body_line, places.file, vocabulary)):
        take_title(data, places)
        return Body(settle_title(data, "name", body, source.id), diagnostics=others)
    is_named, above = "name" in data, ""
    reader.read_labels()
    reader.read_sections()
    if not is_named:
        body = _named(data, body, reader, places)
        above = _place_title(data)
    body = settle_title(data, "name", body, source.id)
    left = (line for index, line in enumerate(body.split("\n")) if index not in reader.taken)
    return Body(above + "\n".join(left))


def _named(data: dict[str, Any], body: str, reader: _Reader, places: Places) -> str:
    """Find out who it is, where front matter has no `name`; the body without a heading that says no more."""
    if "name" in data:
        return body
    heading, title = first_heading(body), data.get("title")
    named = [name for section in reader.sections if section.heading and (name := persona_named(section.heading.text))]
    if len(named) == 1:
        data["name"] = named[0]
        return settle_title({}, "name", body, "") if persona_named(heading) else body
    if heading and isinstance(title, str) and title.startswith(heading) and _BEHIND_NAME.match(title, len(heading)):
        data["name"] = heading
    else:
        take_title(data, places)
    return body


def take_title(data: dict[str, Any], places: Places) -> None:
    """What other generators call a name."""
    if "name" not in data and "title" in data:
        data["name"] = data.pop("title")
        places.move(("title",), ("name",), data["name"])


def _place_title(data: dict[str, Any]) -> str:
    """Keep a title that is more than the name: “Ashleigh, screen reader user” says a role, others a summary.

    One that has no place there is the beginning of the text.
    """
    if not isinstance(data.get("title"), str):
        return ""
    title = data.pop("title")
    if normal(title) == normal(data["name"]):
        return ""
    behind = _BEHIND_NAME.match(title, len(data["name"])) if title.startswith(data["name"]) else None
    key, text = ("role", title[behind.end() :].rstrip(")")) if behind else ("summary", title)
    if text and data.setdefault(key, text) == text:
        return ""
    return f"{title}\n\n"


class _Reader:
    """Reads the body of one persona into its data, and remembers which lines it has taken."""

    def __init__(
        self, data: dict[str, Any], lines: list[str], first_line: int, vocabulary: Vocabulary, places: Places
    ) -> None:
        self.data = data
        self.lines = lines
        self.first_line = first_line
        self.vocabulary = vocabulary
        self.places = places
        self.taken: set[int] = set()
        self.root = section_tree(scan(lines))
        self.sections = [section for section in self.root.walk() if section.heading]
        self.counts = Counter(self._key(section) for section in self.sections)
        self.also = Counter(self._also(section) for section in self.sections)

    # Sections ---------------------------------------------------------------------------------------------

    def read_sections(self) -> None:
        """Take sections that hold a list or a paragraph and nothing else, where the file has one of the kind."""
        for section in self.sections:
            key = self._key(section)
            if key and key not in self.data and self.counts[key] == 1:
                self._take_section(section, key)
        for section in self.sections:
            also = self._also(section)
            if also and also not in self.data and not self.counts[also] and self.also[also] == 1:
                self._take_short(section, also)

    def _key(self, section: Section) -> str | None:
        key = self.vocabulary.key_of(section.heading.text) if section.heading else None
        return key if key in _LISTS or key in _PAIRS or key in _TEXTS else None

    def _also(self, section: Section) -> str | None:
        return _ALSO.key_of(section.heading.text) if section.heading else None

    def _take_section(self, section: Section, key: str) -> None:
        assert section.heading
        entry = Entry("", key, section.heading.first, section.heading.column, [])
        read = read_labels(self.lines, section.blocks, self.vocabulary, entry)
        if read.unplaced or section.children or len(read.entries) > 1 or not entry.values:
            return  # more than a list: it stays as it is written
        self._put(key, entry, "; " if section.blocks[0].kind == "item" else " ")
        self.taken.update(range(section.heading.first, max(block.end for block in section.blocks)))

    def _take_short(self, section: Section, key: str) -> None:
        """Take the list that a section begins with, or its one paragraph; its heading stays where more is below it."""
        assert section.heading
        items = _leading_items(section.blocks)
        blocks = items or [
            block for block in section.blocks[:1] if block.kind == "paragraph" and not section.blocks[1:]
        ]
        entry = Entry("", key, section.heading.first, section.heading.column, [])
        read = read_labels(self.lines, blocks, self.vocabulary, entry)
        if read.unplaced or len(read.entries) > 1 or not 0 < _length(entry.values) <= _LONGEST:
            return
        self._put(key, entry, "; " if items else " ")
        begin = section.heading.first if blocks == section.blocks and not section.children else blocks[0].first
        self.taken.update(range(begin, blocks[-1].end))

    # Labels -----------------------------------------------------------------------------------------------

    def read_labels(self) -> None:
        """Take labelled texts at the head of the file, and below a heading that names the persona."""
        for section in self.root.walk():
            is_head = section.level < 2 and not self._key(section)
            if is_head or (section.heading and persona_named(section.heading.text) is not None):
                read = read_labels(self.lines, section.blocks, self.vocabulary)
                starts = sorted([entry.line for entry in read.entries] + [block.first for block in read.unplaced])
                end = max((block.end for block in section.blocks), default=0)
                self._take_labels(read.entries, [*starts, end])

    def _take_labels(self, entries: Sequence[Entry], starts: Sequence[int]) -> None:
        are_facts = any(entry.key in ("name", "role") or normal(entry.label) in _FACTS for entry in entries)
        facts: list[Entry] = []
        for entry in entries:
            key = entry.key or _ALSO.key_of(entry.label)
            if are_facts and normal(entry.label) in _JOBS:
                key = "role"
            if not entry.values:
                continue
            if key in _LISTS or key in _TEXTS or key in _LABELS_ONLY:
                is_free = key not in self.data and not self.counts[key]
                if not is_free or (key in _TEXTS and _length(entry.values) > _LONGEST):
                    continue
                self._put(str(key), entry, " ")
            elif key is None and are_facts and _is_fact(entry):
                facts.append(entry)
                continue
            else:
                continue
            self._take_lines(entry, starts)
        if facts and "demographics" not in self.data and not self.counts["demographics"]:
            found: dict[str, str] = {}
            for entry in facts:
                text = entry.values[0].text
                found[entry.label] = f"{found[entry.label]}, {text}" if entry.label in found else text
                self.places.keys.setdefault(("demographics",), self._at(facts[0]))
                self.places.values["demographics", entry.label] = self._at(entry.values[0])
                self._take_lines(entry, starts)
            self.data["demographics"] = found

    def _take_lines(self, entry: Entry, starts: Sequence[int]) -> None:
        self.taken.update(range(entry.line, next(start for start in starts if start > entry.line)))

    # Values -----------------------------------------------------------------------------------------------

    def _put(self, key: str, entry: Entry, separator: str) -> None:
        texts = [value.text for value in entry.values]
        self.data[key] = texts
        self.places.keys[key,] = self._at(entry)
        self.places.values[key,] = self._at(entry.values[0])
        for index, value in enumerate(entry.values):
            self.places.values[key, index] = self._at(value)
        if key in _PAIRS:
            pair(self.data, key, self.places)
        elif key not in _LISTS:
            self.data[key] = separator.join(texts)

    def _at(self, one: Entry | Value) -> tuple[int, int]:
        return one.line + self.first_line, one.column


def _leading_items(blocks: Sequence[Block]) -> list[Block]:
    return list(takewhile(lambda block: block.kind == "item", blocks))


def _length(values: Sequence[Value]) -> int:
    return sum(len(value.text) for value in values)


def _is_fact(entry: Entry) -> bool:
    return len(entry.values) == 1 and len(entry.values[0].text) <= _LONGEST_FACT
