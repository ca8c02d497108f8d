"""The events of PyYAML's parser become plain data in which every scalar is the text that was written, with its place.

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
from journeysite.loading.codes import ALIAS, DUPLICATE_KEY, NOT_A_MAPPING, SURPRISE, TOO_DEEP, YAML_SYNTAX
from journeysite.loading.places import Path, Places
from journeysite.loading.surprises import surprise

DEEPEST = 40
"""How deep front matter may nest; the format itself needs eight levels."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT = re.compile(r"[ \t]+(#[^\s#].*)")
_QUOTES = frozenset("'\"")
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(frozen=True, slots=True)
class YamlReading:
    """What was read: a mapping of plain data, with what other programs would read differently."""

    data: dict[str, Any] = field(default_factory=dict)
    surprises: dict[Path, str] = field(default_factory=dict)
    """Paths of unquoted scalars that YAML 1.1 reads as something else than text, and as what."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    may_have_gaps: bool = True
    """Whether a key may stand without a value."""


class Fault(Exception):
    """Something that ends the reading of a key; `path` leads to a value that goes as a whole."""

    def __init__(self, found: Diagnostic, path: Path = ()) -> None:
        self.found = found
        self.path = path


class EventReader:
    """Turns events into data; what stands before a syntax error is already in place when it is raised."""

    def __init__(self, reading: YamlReading, text: str, places: Places, first_line: int) -> None:
        self.reading = reading
        self.text = text
        self.lines = text.split("\n") if "#" in text and _COMMENT.search(text) else []
        self.places = places
        self.values, self.keys = places.values, places.keys
        self.first_line = first_line

    def read(self) -> None:
        """Read all that the text holds; raises `Fault`, or the parser's own error."""
        events = yaml.parse(self.text, Loader=_LOADER)
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
                raise Fault(
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
            self.keys[below] = self._place(event)
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
        is_scalar = isinstance(event, yaml.ScalarEvent)
        if is_scalar and event.tag is None and event.anchor is None:
            self.values[path] = (line, column + (event.style in _QUOTES))
            into[key] = self._scalar(event, path)
            return
        self.values[path] = (line, column + (is_scalar and event.style in _QUOTES))
        mark = self._special(event)
        if is_scalar:
            text = self._scalar(event, path)
            into[key] = f"{mark} {text or ''}".strip() if mark else text
            if mark:
                self.reading.surprises.pop(path, None)  # it is told once that the value needs quotes
        elif isinstance(event, yaml.AliasEvent):
            pass
        elif depth >= DEEPEST:
            raise Fault(
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
            if kind := surprise(text):
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
