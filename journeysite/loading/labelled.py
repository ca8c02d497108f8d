"""Labelled text: `- Actions: …`, `**Actions:** …`, `Actions:` with bullets below, all as (label, values)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeysite.loading.blocks import Block, in_one_line
from journeysite.loading.emotions import may_be_felt
from journeysite.loading.labels import COLON, Vocabulary
from journeysite.model.clock import is_likely_time

_BOLD = re.compile(r"(\*\*|__|\*|_)(?P<label>[^*_\n]{1,80}?)\s*(?:[:：]\s*\1|\1\s*[:：])\s*(?P<text>.*)", re.DOTALL)
_BOLD_DASHED = re.compile(r"(\*\*|__)(?P<label>[^*_\n]{1,80}?)\1\s+(?P<dash>[–—]|-{1,3})\s+(?P<text>.*)", re.DOTALL)
"""A dash ends a label where the label is known: `**Thoughts** — "Hm"`."""
_BOLD_ALONE = re.compile(r"(\*\*|__)(?P<label>[^*_\n]{1,80}?)\1(?P<text>)\s*")
_DEFINES = re.compile(r":\s+(?=\S)")
"""What a line begins with that says what the line above means: a list of definitions."""
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


class _Body(NamedTuple):
    """The lines that are read, and the words that are known."""

    lines: Sequence[str]
    vocabulary: Vocabulary
    by_dash: bool
    """Whether a dash may end a label; below the name of a lane, bold words before a dash are what the lane lists."""


def read_labels(
    lines: Sequence[str],
    blocks: Sequence[Block],
    vocabulary: Vocabulary,
    heading: Entry | None = None,
    *,
    by_dash: bool = True,
) -> Labelled:
    """Read labels and values. With `heading`, the section is itself one lane and its blocks are the values.

    `by_dash`: a dash may end the bold label of a lane, too.
    """
    body = _Body(lines, vocabulary, by_dash and heading is None)
    entries: list[Entry] = [heading] if heading else []
    unplaced: list[Block] = []
    current: Entry | None = heading
    label_indent = -1  # how far the label of the current entry is indented, when it is a list item
    for block in _without_lazy_labels(body, blocks):
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
            if label_indent < 0 and current and current is not heading and _is_told(current) and not block.level:
                nested = nested and may_be_felt(block.text)
            if nested and current is not None and current is not heading and block.level:
                _add(current, block)
            elif found := _label(body, block, 0, block.text, known_only=nested):
                entries.append(found)
                current, label_indent = found, block.level
            elif nested and current is not None:
                _add(current, block)
            else:
                unplaced.append(block)
                current = None
        else:
            known_only = nested and (current is heading or _explains(current))
            if _paragraph_labels(body, block, entries, known_only=known_only):
                current, label_indent = entries[-1], -1
            elif nested and current is not None and current is not heading and _is_no_feeling(current, block):
                unplaced.append(block)
                current = heading
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


def _is_no_feeling(entry: Entry, block: Block) -> bool:
    """Whether a paragraph below an emotion that is told already is another text."""
    return entry.key == "emotion" and bool(entry.values) and not may_be_felt(block.text)


def _is_told(entry: Entry) -> bool:
    """Whether an emotion stands in the line of its label, so that no list has to follow."""
    return entry.key == "emotion" and any(value.line == entry.line for value in entry.values)


def _without_lazy_labels(body: _Body, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with a bold label right below an item as a block of its own, though it goes on with the item."""
    for block in blocks:
        parts = block.text.split("\n") if block.kind == "item" and "\n" in block.text else ()
        at = next((at for at, part in enumerate(parts) if at and _is_lazy_label(body, block, at, part)), 0)
        if not at:
            yield block
            continue
        first = block.first + at
        yield block._replace(end=first, text="\n".join(parts[:at]))
        yield Block("paragraph", first, block.end, 0, "\n".join(parts[at:]), _column(body.lines[first]))


def _is_lazy_label(body: _Body, block: Block, at: int, part: str) -> bool:
    if part[:1] not in _BOLD_MARKS or _column(body.lines[block.first + at]) > block.level + 1:
        return False
    bold = _bold(part, body)
    return bold is not None and body.vocabulary.key_of(bold["label"]) is not None


def _explains(entry: Entry | None) -> bool:
    """Whether a paragraph that begins with bold text is a value: the first below its label, or one among such."""
    return entry is not None and all(value.text.startswith(("**", "__")) for value in entry.values)


def _paragraph_labels(body: _Body, block: Block, entries: list[Entry], *, known_only: bool) -> int:
    """Read the labelled lines of a paragraph; how many there are. Lines without a label go on with the last."""
    count = 0
    texts = block.text.split("\n")
    for index, line in enumerate(texts):
        bold = _bold(line, body) if line[:1] in _BOLD_MARKS else None
        found = _label(body, block, index, line, known_only=not bold or (known_only and not count))
        if not found and index + 1 < len(texts) and _DEFINES.match(texts[index + 1]):
            found = _label(body, block, index, f"{line.rstrip(':')}:", known_only=True)
        if found:
            entries.append(found)
            count += 1
        elif count:
            value = _line(body.lines, block.first + index)
            mark = _DEFINES.match(value.text)
            start = mark.end() if mark else 0
            entries[-1].values.append(value._replace(text=value.text[start:], column=value.column + start))
        else:
            return 0
    return count


def _label(body: _Body, block: Block, index: int, text: str, *, known_only: bool) -> Entry | None:
    if bold := _bold(text, body) if text[:1] in _BOLD_MARKS else None:
        label, behind = bold["label"].strip(), bold["text"]
    else:
        colon = COLON.search(text)
        if not colon:
            return None
        label, behind = text[: colon.start()].rstrip(), text[colon.end() :]
        if not 0 < len(label) <= _LONGEST or (behind and not behind[0].isspace() and colon[0] == ":"):
            return None
        if label[0] in _NO_LABEL or label[0].isspace() or "\n" in label:
            return None
    key = body.vocabulary.key_of(label)
    if key is None and (known_only or not label.strip("?!. ") or (not bold and len(label.split()) > 4)):
        return None
    column = block.column if index == 0 else _column(body.lines[block.first + index])
    entry = Entry(label, key, block.first + index, column, [])
    if rest := behind.strip():
        at = text.index(rest, bold.end("label") if bold else len(label))
        below = text.count("\n", 0, at)
        line = block.first + index + below
        entry.values.append(Value(in_one_line(rest), line, _column(body.lines[line]) if below else column + at))
    return entry


def _bold(text: str, body: _Body) -> re.Match[str] | None:
    """A label in bold or italics, at the beginning of a text or in a line of its own."""
    if found := _BOLD.match(text) or _BOLD_ALONE.fullmatch(text):
        return found
    dashed = _BOLD_DASHED.match(text) if body.by_dash else None
    if not dashed or not body.vocabulary.is_known(dashed["label"]):
        return None
    may_be_sign = dashed["dash"] != "—" and dashed["text"][:1].isdecimal()
    return None if may_be_sign else dashed


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
