"""YAML becomes plain data: the plain way to write it at once, all else by the parser, which finds every fault."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

import yaml

from journeysite.diagnostics import Span
from journeysite.loading.codes import YAML_SYNTAX
from journeysite.loading.places import Path, Places
from journeysite.loading.yaml_events import EventReader, Fault, YamlReading
from journeysite.loading.yaml_faults import explained, with_quotes_closed
from journeysite.loading.yaml_plain import read_plain

_MOST_ERRORS = 25

_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Characters that only YAML takes for the end of a line."""
_REFUSED = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_yaml(text: str, places: Places, first_line: int) -> YamlReading:
    """Read a mapping, as far as it can be read; `first_line` is where the text starts in its file.

    After a fault, reading goes on at the next line that begins with a key, so that one slip costs one key.
    """
    if plain := read_plain(text):
        places.later(_place, text, first_line)
        return YamlReading(*plain, may_have_gaps=False)
    return parse(text, places, first_line)


def parse(text: str, places: Places, first_line: int) -> YamlReading:
    """Read a mapping by the parser's events, and fill in all places."""
    reading = YamlReading()
    text = _cleaned(_LINE_BREAKS.sub(" ", text), reading, places.file, first_line)
    for _ in range(_MOST_ERRORS):
        back = _way_back(reading, places)
        try:
            EventReader(reading, text, places, first_line).read()
            break
        except yaml.YAMLError as error:
            fault = Fault(explained(error, text, places.file, first_line))
            if mended := with_quotes_closed(error, text):
                back()
                reading.diagnostics.append(fault.found)
                text = mended
                continue
        except Fault as error:
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


def _way_back(reading: YamlReading, places: Places) -> Callable[[], None]:
    """A function that lets go of all that is read from now on."""
    data, surprises, said = dict(reading.data), dict(reading.surprises), len(reading.diagnostics)
    places_back = places.way_back()

    def back() -> None:
        reading.data.clear()
        reading.data.update(data)
        reading.surprises.clear()
        reading.surprises.update(surprises)
        del reading.diagnostics[said:]
        places_back()

    return back


def _place(places: Places, text: str, first_line: int) -> None:
    parse(text, places, first_line)


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
