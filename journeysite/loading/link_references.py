"""Links whose addresses stand elsewhere: `[Alex][alex]`, and in a line of its own `[alex]: ../personas/alex.md`.

A stage is cut into cells, and a cell knows nothing of lines elsewhere. So each link gets its address before the body is
read, and what the readers then say of columns is put right for the line as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.places import Places

_DEFINITION = re.compile(
    r" {0,3}\[(?!\^)(?P<label>[^\[\]]+)\]:[ \t]+(?P<target><[^<>()\s]+>|[^<>()\s]*[/.#:][^<>()\s]*)"
    r"(?:[ \t]+(?P<title>\"[^\"()]*\"|'[^'()]*'))?[ \t]*"
)
"""What stands behind the colon looks like an address: `[Alex]: waits` is text."""
_REFERENCE = re.compile(
    r"(?P<code>(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))"
    r"|(?<![\\\]!])\[(?P<text>[^\[\]]+)\](?:\[(?P<label>[^\[\]]*)\])?(?![\[(:])"
)
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")

_Shift = tuple[int, int, int]
"""Where in a written line a link begins, how long it is there, and how long it became; columns count from 1."""


@dataclass(frozen=True, slots=True)
class Written:
    """A body in which every link has its address."""

    text: str
    definitions: str = ""
    """The lines that were taken out: what is shown as Markdown still needs them."""
    shifts: Mapping[int, tuple[_Shift, ...]] = field(default_factory=dict)
    """By line of the file."""

    def correct(self, places: Places) -> None:
        """Give the places of values the columns in which they were written."""
        for known in (places.values, places.keys):
            known.update({path: (line, self._column(line, at)) for path, (line, at) in known.items()})

    def corrected(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Diagnostics with the columns in which things were written."""
        return [
            replace(
                one,
                span=self._corrected(one.span),
                fixes=tuple(replace(fix, span=self._corrected(fix.span)) for fix in one.fixes),
            )
            for one in found
        ]

    def _corrected(self, span: Span) -> Span:
        return replace(span, column=self._column(span.line, span.column))

    def _column(self, line: int, column: int) -> int:
        for start, before, after in reversed(self.shifts.get(line, ())):
            if column > start:  # the shifts before this one are counted in the next rounds
                column = start if column < start + after else column - after + before
        return column


def written_out(body: str, first_line: int) -> Written:
    """Give the links of a body their addresses; no line moves."""
    if "]:" not in body:
        return Written(body)
    lines = body.split("\n")
    prose = list(_prose(lines))
    taken = {index: found for index in prose if (found := _DEFINITION.fullmatch(lines[index]))}
    targets: dict[str, str] = {}
    for found in taken.values():
        targets.setdefault(key(found["label"]), " ".join(filter(None, (found["target"], found["title"]))))
    if not targets:
        return Written(body)
    definitions = "\n".join(lines[index] for index in taken)
    shifts = {}
    for index in prose:
        if index in taken:
            lines[index] = ""
        elif "[" in lines[index]:
            lines[index], shift = _with_addresses(lines[index], targets)
            if shift:
                shifts[first_line + index] = shift
    return Written("\n".join(lines), definitions, shifts)


def defined(*texts: str) -> Mapping[str, str]:
    """The addresses that Markdown defines, by label."""
    lines = [line for text in texts if "]:" in text for line in text.split("\n")]
    found = [match for index in _prose(lines) if (match := _DEFINITION.fullmatch(lines[index]))]
    return {match["label"]: match["target"] for match in found}


def _prose(lines: list[str]) -> Iterable[int]:
    """The lines that are no code between fences."""
    fence = ""
    for index, line in enumerate(lines):
        found = _FENCE.match(line)
        if found and not fence:
            fence = found[1]
        elif found and found[1].startswith(fence) and not line[found.end() :].strip():
            fence = ""
        elif not fence:
            yield index


def _with_addresses(line: str, targets: Mapping[str, str]) -> tuple[str, tuple[_Shift, ...]]:
    shifts = []
    added = 0

    def write(found: re.Match[str]) -> str:
        nonlocal added
        target = None if found["code"] else targets.get(key(found["label"] or found["text"]))
        if target is None:
            return found[0]
        link = f"[{found['text']}]({target})"
        shifts.append((found.start() + 1 + added, len(found[0]), len(link)))
        added += len(link) - len(found[0])
        return link

    return _REFERENCE.sub(write, line), tuple(shifts)


def key(label: str) -> str:
    """Labels are compared without case and with single spaces, as Markdown does."""
    return " ".join(label.split()).casefold()
