"""YAML becomes plain data in which every scalar is the text that was written, with its place.

YAML 1.1 reads `NO` as false, `12:30` as 750 and `1.10` as 1.1. Here the text stays as it is, and the model
says what a field holds; where another program would read something else, a diagnostic says so.
The event stream is used, not the loader: it gives exact places, and stays flat however deep the input nests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, cast

import yaml

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import ALIAS, DUPLICATE_KEY, NOT_A_MAPPING, SURPRISE, TOO_DEEP, YAML_SYNTAX
from journeysite.loading.places import Path, Places
from journeysite.loading.yaml_faults import explained

DEEPEST = 40
"""How deep front matter may nest; the format itself needs eight levels."""

_MOST_ERRORS = 25

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Characters that only YAML takes for the end of a line."""
_REFUSED = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COMMENT = re.compile(r"[ \t]+(#[^\s#].*)")
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_SURPRISES = (
    (re.compile(r"(?:y|n|yes|no|on|off|true|false)", re.IGNORECASE), "a yes or no"),
    (re.compile(r"[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?"), "a number in base 60"),
    (re.compile(r"0[0-7_]+|0x[0-9a-fA-F_]+|0b[01_]+"), "a number in another base"),
    (re.compile(r"\d{4}-\d\d?-\d\d?(?:[Tt ].*)?"), "a date"),
    (re.compile(r"[-+]?(?:\d[\d_]*\.\d*0|\d+_[\d_]*|\d*\.?\d+[eE][-+]?\d+|\.inf|\.nan)", re.IGNORECASE), "a number"),
)


@dataclass(frozen=True, slots=True)
class YamlReading:
    """What was read: a mapping of plain data, with what other programs would read differently."""

    data: dict[str, Any] = field(default_factory=dict)
    surprises: dict[Path, str] = field(default_factory=dict)
    """Paths of unquoted scalars that YAML 1.1 reads as something else than text, and as what."""
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_yaml(text: str, places: Places, first_line: int) -> YamlReading:
    """Read a mapping, as far as it can be read; `first_line` is where the text starts in its file.

    After a fault, reading goes on at the next line that begins with a key, so that one slip costs one key.
    """
    reading = YamlReading()
    text = _cleaned(_LINE_BREAKS.sub(" ", text), reading, places.file, first_line)
    for _ in range(_MOST_ERRORS):
        try:
            _Reader(reading, text, places, first_line).read(yaml.parse(text, Loader=_LOADER))
            break
        except yaml.YAMLError as error:
            fault = _Fault(explained(error, text, places.file, first_line))
        except _Fault as error:
            fault = error
        found = fault.found
        _take_back(reading.data, places, found.span.line, fault.path)
        lines = text.split("\n")
        start = found.span.line - first_line + 1
        resumed = _next_key(lines, start)
        unread = [index for index in range(start, resumed) if lines[index].strip()]
        if unread:
            end = unread[-1] + first_line
            found = replace(found, message=f"{found.message} What follows, up to line {end}, was not read.")
        reading.diagnostics.append(found)
        text, first_line = "\n".join(lines[resumed:]), first_line + resumed
    return reading


def _cleaned(text: str, reading: YamlReading, file: str, first_line: int) -> str:
    """Report characters that YAML refuses, and take them out."""
    for found in _REFUSED.finditer(text):
        before = text[: found.start()]
        span = Span(file, first_line + before.count("\n"), len(before) - before.rfind("\n"))
        message = f"An invisible character (U+{ord(found[0]):04X}) stands here."
        reading.diagnostics.append(YAML_SYNTAX.at(span, message, "Remove it."))
        if len(reading.diagnostics) >= _MOST_ERRORS:
            break
    return _REFUSED.sub(" ", text)


def _next_key(lines: list[str], start: int) -> int:
    for index in range(start, len(lines)):
        if re.match(r"[\w-]+:(?:\s|$)", lines[index]):
            return index
    return len(lines)


def _take_back(data: dict[str, Any], places: Places, line: int, path: Path) -> None:
    """Forget what was read from a faulty line on: half a value would be a second fault."""
    if path:
        data.pop(str(path[0]), None)
    for known, place in list(places.values.items()):
        above = places.values.get(known[:-1], (0, 0)) if known else (line, 0)
        if place[0] < line or above[0] >= line:
            continue
        holder: Any = data
        *above_it, last = cast("tuple[Any, ...]", known)
        for part in above_it:
            holder = holder[part] if isinstance(holder, list) else holder.get(part, {})
        if isinstance(holder, list):
            del holder[last:]
        elif isinstance(holder, dict):
            holder.pop(last, None)


class _Fault(Exception):
    """Something that ends the reading of a key; `path` leads to a value that goes as a whole."""

    def __init__(self, found: Diagnostic, path: Path = ()) -> None:
        self.found = found
        self.path = path


class _Reader:
    """Turns events into data; what stands before a syntax error is already in place when it is raised."""

    def __init__(self, reading: YamlReading, text: str, places: Places, first_line: int) -> None:
        self.reading = reading
        self.lines = text.split("\n") if _COMMENT.search(text) else []
        self.places = places
        self.first_line = first_line

    def read(self, events: Iterator[Any]) -> None:
        for event in events:
            if isinstance(event, yaml.MappingStartEvent):
                self._mapping(events, self.reading.data, (), 1)
            elif isinstance(event, yaml.ScalarEvent | yaml.SequenceStartEvent | yaml.AliasEvent):
                if not (isinstance(event, yaml.ScalarEvent) and event.value in _NULLS):
                    self._say(
                        NOT_A_MAPPING,
                        event,
                        "The front matter is not made of “key: value” lines.",
                        "Write a key, a colon and a value on each line, such as “title: Opening an account”.",
                    )
                if isinstance(event, yaml.SequenceStartEvent):
                    self._skip(events)

    def _mapping(self, events: Iterator[Any], into: dict[str, Any], path: Path, depth: int) -> None:
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            if not isinstance(event, yaml.ScalarEvent):
                raise _Fault(
                    YAML_SYNTAX.at(
                        Span(self.places.file, *self._place(event)),
                        "A key must be a word, not a list or a mapping.",
                        "Put text that begins with [, { or * in quotes.",
                    )
                )
            key = event.value
            below = (*path, key)
            if key in into:
                earlier = self.places.of_key(below).line
                self._say(
                    DUPLICATE_KEY,
                    event,
                    f"“{key}” stands here a second time; line {earlier} counts.",
                    "Keep one of the two.",
                )
                self._node(next(events), events, {}, "", ("", *below), depth)
                continue
            self.places.keys[below] = self._place(event)
            self._node(next(events), events, into, key, below, depth)

    def _sequence(self, events: Iterator[Any], into: list[Any], path: Path, depth: int) -> None:
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            into.append(None)
            self._node(event, events, into, len(into) - 1, (*path, len(into) - 1), depth)
            if into[-1] is None:  # an item that was left empty
                into.pop()

    def _node(
        self, event: Any, events: Iterator[Any], into: dict[str, Any] | list[Any], key: Any, path: Path, depth: int
    ) -> None:
        line, column = self._place(event)
        in_quotes = isinstance(event, yaml.ScalarEvent) and event.style in ("'", '"')
        self.places.values[path] = (line, column + in_quotes)
        mark = self._special(event)
        if isinstance(event, yaml.ScalarEvent):
            text = self._scalar(event, path)
            into[key] = f"{mark} {text or ''}".strip() if mark else text
        elif isinstance(event, yaml.AliasEvent):
            pass
        elif depth >= DEEPEST:
            raise _Fault(
                TOO_DEEP.at(
                    Span(self.places.file, *self._place(event)),
                    f"The front matter is nested more than {DEEPEST} levels deep.",
                    "Put text that begins with [ or { in quotes; the format itself needs eight levels.",
                ),
                path,
            )
        elif isinstance(event, yaml.MappingStartEvent):
            into[key] = mapping = dict[str, Any]()
            self._mapping(events, mapping, path, depth + 1)
        elif isinstance(event, yaml.SequenceStartEvent):
            into[key] = sequence = list[Any]()
            self._sequence(events, sequence, path, depth + 1)

    def _special(self, event: Any) -> str:
        """Report an alias, an anchor or a tag, which are no text to YAML; return what was written."""
        tag = getattr(event, "tag", None) or ""
        if isinstance(event, yaml.AliasEvent):
            mark, kind = f"*{event.anchor}", "an alias"
        elif event.anchor:
            mark, kind = f"&{event.anchor}", "an anchor"
        elif tag.startswith("!"):
            mark, kind = tag, "a tag"
        else:
            return ""
        self._say(
            ALIAS,
            event,
            f"“{mark}” at the start of a value is {kind} to YAML, which the format does not take.",
            "Put the whole value in quotes if it is text.",
        )
        return mark

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> str | None:
        text: str = event.value
        if not event.style:
            if self.lines:
                self._report_comment(event)
            if text in _NULLS:
                return None
            if len(text) < 40 and (kind := _surprise(text)):
                self.reading.surprises[path] = kind
        return text

    def _report_comment(self, event: yaml.ScalarEvent) -> None:
        """Report text behind a value that YAML takes for a comment: `goal: Be #1 in town`."""
        mark: Any = event.end_mark
        if mark.line < len(self.lines) and (found := _COMMENT.match(self.lines[mark.line], mark.column)):
            span = Span(self.places.file, mark.line + self.first_line, found.start(1) + 1)
            self.reading.diagnostics.append(
                SURPRISE.at(
                    span,
                    f"“{found[1][:40]}” is a comment to YAML, because a # after a space begins one.",
                    "Put the whole value in quotes; or write a space after the # if it is a comment.",
                )
            )

    @staticmethod
    def _skip(events: Iterator[Any]) -> None:
        open_collections = 1
        while open_collections:
            event = next(events)
            open_collections += isinstance(event, yaml.CollectionStartEvent)
            open_collections -= isinstance(event, yaml.CollectionEndEvent)

    def _place(self, event: Any) -> tuple[int, int]:
        return event.start_mark.line + self.first_line, event.start_mark.column + 1

    def _say(self, code: Any, event: Any, message: str, remedy: str) -> None:
        span = Span(self.places.file, *self._place(event))
        self.reading.diagnostics.append(code.at(span, message, remedy))


def _surprise(text: str) -> str:
    for pattern, kind in _SURPRISES:
        if pattern.fullmatch(text):
            return kind
    return ""
