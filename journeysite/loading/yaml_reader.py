"""YAML becomes plain data in which every scalar is the text that was written, with its place.

YAML 1.1 reads `NO` as false, `12:30` as 750 and `1.10` as 1.1. Here the text stays as it is, and the model
says what a field holds; where another program would read something else, a diagnostic says so.
The event stream is used, not the loader: it gives exact places, and stays flat however deep the input nests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import ALIAS, DUPLICATE_KEY, NOT_A_MAPPING, TAB, TOO_DEEP, YAML_SYNTAX
from journeysite.loading.places import Path, Places

DEEPEST = 40
"""How deep front matter may nest; the format itself needs eight levels."""

_MOST_ERRORS = 25

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
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

    After a syntax error, reading goes on at the next line that begins with a key, so that one slip costs one key.
    """
    reading = YamlReading()
    for _ in range(_MOST_ERRORS):
        try:
            _Reader(reading, places, first_line).read(yaml.parse(text, Loader=_LOADER))
            break
        except yaml.YAMLError as error:
            found = _explained(error, text, places.file, first_line)
            if not any(said.code is ALIAS and said.span.line == found.span.line for said in reading.diagnostics):
                reading.diagnostics.append(found)
            lines = text.split("\n")
            resumed = _next_key(lines, found.span.line - first_line + 1)
            text, first_line = "\n".join(lines[resumed:]), first_line + resumed
        except _TooDeep as found_deep:
            reading.diagnostics.append(
                TOO_DEEP.at(
                    found_deep.span,
                    f"The front matter is nested more than {DEEPEST} levels deep; what follows was not read.",
                    "Put text that begins with [ or { in quotes; the format itself needs eight levels.",
                )
            )
            break
    return reading


def _next_key(lines: list[str], start: int) -> int:
    for index in range(start, len(lines)):
        if re.match(r"[\w-]+:(?:\s|$)", lines[index]):
            return index
    return len(lines)


class _TooDeep(Exception):
    def __init__(self, span: Span) -> None:
        self.span = span


class _Reader:
    """Turns events into data; what stands before a syntax error is already in place when it is raised."""

    def __init__(self, reading: YamlReading, places: Places, first_line: int) -> None:
        self.reading = reading
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
                self._odd_key(event, events)
                continue
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
        self.places.values[path] = self._place(event)
        if isinstance(event, yaml.ScalarEvent):
            into[key] = self._scalar(event, path)
        elif isinstance(event, yaml.AliasEvent):
            self._say(
                ALIAS,
                event,
                f"“*{event.anchor}” is a YAML alias, which the format does not take.",
                "Put the text in quotes if it is meant to begin with a star.",
            )
        elif depth >= DEEPEST:
            raise _TooDeep(Span(self.places.file, *self._place(event)))
        elif isinstance(event, yaml.MappingStartEvent):
            into[key] = mapping = dict[str, Any]()
            self._mapping(events, mapping, path, depth + 1)
        elif isinstance(event, yaml.SequenceStartEvent):
            into[key] = sequence = list[Any]()
            self._sequence(events, sequence, path, depth + 1)

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> str | None:
        text: str = event.value
        if not event.style:
            if text in _NULLS:
                return None
            if len(text) < 40 and (kind := _surprise(text)):
                self.reading.surprises[path] = kind
        return text

    def _odd_key(self, event: Any, events: Iterator[Any]) -> None:
        self._say(
            YAML_SYNTAX,
            event,
            "A key must be a word, not a list or a mapping.",
            "Put text that begins with [ or { in quotes.",
        )
        if isinstance(event, yaml.CollectionStartEvent):
            self._skip(events)
        following = next(events)
        if isinstance(following, yaml.CollectionStartEvent):
            self._skip(events)

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


_REMEDIES = (
    ("mapping values are not allowed", "Put a value that holds “: ” in quotes."),
    ("cannot start any token", "Put a value that begins with this character in quotes."),
    (
        "expected <block end>",
        "Check the indentation, and put a value that begins with a quote mark in quotes as a whole.",
    ),
    ("could not find expected ':'", "Write a colon and a space after the key."),
    ("while scanning a quoted scalar", "Close the quotes."),
    ("unexpected end of stream", "Close the quotes or brackets."),
    ("did not find expected ',' or", "Close the bracket, or put text that begins with [ or { in quotes."),
    ("did not find expected key", "Check the indentation: keys of one mapping begin in the same column."),
    ("control characters are not allowed", "Remove the invisible character."),
    ("special characters are not allowed", "Remove the invisible character."),
)


def _explained(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Diagnostic:
    """Say in a writer's words what the parser found, and where."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:  # a ReaderError knows only a position
        before = text[: getattr(error, "position", 0)]
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
    else:
        line, column = mark.line, mark.column
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
    context = getattr(error, "context", None) or ""
    span = Span(file, line + first_line, column + 1)
    lines = text.split("\n")
    if line < len(lines) and "\t" in lines[line][: column + 1] and not lines[line][: column + 1].strip("\t -"):
        return TAB.at(span, "A tab indents this line; YAML takes only spaces.", "Replace the tab by spaces.")
    remedy = next(
        (help_ for words, help_ in _REMEDIES if words in f"{context} {problem}"),
        "Mend the line, or put its value in quotes.",
    )
    return YAML_SYNTAX.at(span, f"This is not valid YAML: {problem}.", remedy)
