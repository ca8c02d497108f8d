"""Labelled text: `- Actions: …`, `**Actions:** …`, `Actions:` with bullets below, all as (label, values)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from journeysite.loading.blocks import Block, in_one_line
from journeysite.loading.labels import Vocabulary
from journeysite.model.clock import is_likely_time

_BOLD = re.compile(r"(\*\*|__|\*|_)(?P<label>[^*_\n]{1,80}?)\s*(?::\s*\1|\1\s*:)\s*(?P<text>.*)", re.DOTALL)
_BOLD_ALONE = re.compile(r"(\*\*|__)(?P<label>[^*_\n]{1,80}?)\1(?P<text>)\s*")
_MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:\s|$)")
_BOLD_MARKS = frozenset("*_")
_NO_LABEL = frozenset('*_`[](){}<>"“')
"""What no label begins with, unless it is bold."""
_LONGEST = 61


class Value(NamedTuple):
    """One text under a label, with its place in the body: the index of its line, and its column from 1."""

    text: str
    line: int
    column: int


class Entry(NamedTuple):
    """A label and what stands under it; `key` is None where nobody knows the label."""

    label: str
    key: str | None
    line: int
    column: int
    values: list[Value]


class Labelled(NamedTuple):
    """The blocks of a section, sorted into labelled text and what stands under no label."""

    entries: list[Entry]
    unplaced: list[Block]


def read_labels(
    lines: Sequence[str], blocks: Sequence[Block], vocabulary: Vocabulary, heading: Entry | None = None
) -> Labelled:
    """Read labels and values. With `heading`, the section is itself one lane and its blocks are the values."""
    entries: list[Entry] = [heading] if heading else []
    unplaced: list[Block] = []
    current: Entry | None = heading
    label_indent = -1  # how far the label of the current entry is indented, when it is a list item
    for block in blocks:
        if block.kind == "rule":
            current = heading
            continue
        nested = current is not None and (current is heading or label_indent < 0 or block.level > label_indent)
        if block.kind == "quote" and nested and current is not None and (quoted := _quoted(lines, block)):
            current.values.append(quoted)
            continue
        if block.kind not in ("item", "paragraph"):
            unplaced.append(block)
            if block.kind != "html":
                current = heading
            continue
        if block.kind == "item":
            if nested and current is not None and current is not heading and block.level:
                _add(current, block)
            elif found := _label(lines, block, 0, block.text, vocabulary, known_only=nested):
                entries.append(found)
                current, label_indent = found, block.level
            elif nested and current is not None:
                _add(current, block)
            else:
                unplaced.append(block)
                current = None
        else:
            known_only = nested and (current is heading or _explains(current))
            if _paragraph_labels(lines, block, vocabulary, entries, known_only=known_only):
                current, label_indent = entries[-1], -1
            elif nested and current is not None:
                current.values.extend(_line(lines, index) for index in range(block.first, block.end))
            else:
                unplaced.append(block)
    return Labelled([as_meant(entry) for entry in entries], unplaced)


def as_meant(entry: Entry) -> Entry:
    """An entry; one that is called “Time” or “When” and tells no time of the day (“two weeks”) is a lane unknown."""
    if entry.key != "time" or not entry.values or any(is_likely_time(value.text) for value in entry.values):
        return entry
    return entry._replace(key=None)


def _explains(entry: Entry | None) -> bool:
    """Whether a paragraph that begins with bold text is a value: the first below its label, or one among such."""
    return entry is not None and all(value.text.startswith(("**", "__")) for value in entry.values)


def _paragraph_labels(
    lines: Sequence[str], block: Block, vocabulary: Vocabulary, entries: list[Entry], *, known_only: bool
) -> int:
    """Read the labelled lines of a paragraph; how many there are. Lines without a label go on with the last."""
    count = 0
    for index, line in enumerate(block.text.split("\n")):
        bold = _bold(line) if line[:1] in _BOLD_MARKS else None
        found = _label(lines, block, index, line, vocabulary, known_only=not bold or (known_only and not count))
        if found:
            entries.append(found)
            count += 1
        elif count:
            entries[-1].values.append(_line(lines, block.first + index))
        else:
            return 0
    return count


def _label(
    lines: Sequence[str], block: Block, index: int, text: str, vocabulary: Vocabulary, *, known_only: bool
) -> Entry | None:
    if bold := _bold(text) if text[:1] in _BOLD_MARKS else None:
        label, behind = bold["label"].strip(), bold["text"]
    else:
        label, colon, behind = text.partition(":")
        label = label.rstrip()
        if not colon or not 0 < len(label) <= _LONGEST or (behind and not behind[0].isspace()):
            return None
        if label[0] in _NO_LABEL or label[0].isspace() or "\n" in label:
            return None
    key = vocabulary.key_of(label)
    if key is None and (known_only or not label.strip("?!. ") or (not bold and len(label.split()) > 4)):
        return None
    column = block.column if index == 0 else _column(lines[block.first + index])
    entry = Entry(label, key, block.first + index, column, [])
    if rest := behind.strip():
        at = text.index(rest, bold.end("label") if bold else len(label))
        below = text.count("\n", 0, at)
        line = block.first + index + below
        entry.values.append(Value(in_one_line(rest), line, _column(lines[line]) if below else column + at))
    return entry


def _bold(text: str) -> re.Match[str] | None:
    """A label in bold or italics, at the beginning of a text or in a line of its own."""
    return _BOLD.match(text) or _BOLD_ALONE.fullmatch(text)


def _quoted(lines: Sequence[str], block: Block) -> Value | None:
    """The text of a quote, where it is one plain paragraph."""
    bare = [line.strip().removeprefix(">").strip() for line in lines[block.first : block.end]]
    if not all(bare) or any(line[0] in ">#|`~<" or _MARKER.match(line) for line in bare):
        return None
    first = lines[block.first]
    return Value(" ".join(bare), block.first, first.index(bare[0], first.index(">")) + 1)


def _line(lines: Sequence[str], index: int) -> Value:
    """A whole line as a value."""
    return Value(lines[index].strip(), index, _column(lines[index]))


def _column(line: str) -> int:
    """Where the text of a line begins, from 1."""
    return len(line) - len(line.lstrip()) + 1


def _add(entry: Entry, block: Block) -> None:
    text = in_one_line(block.text)
    if text:
        entry.values.append(Value(text, block.first, block.column))
