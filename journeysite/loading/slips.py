"""Slips of the pen that Markdown takes for text, so that a part of a file is not what it was meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import (
    HEADING_WITHOUT_SPACE,
    UNCLOSED_BLOCK,
    WRONG_FOLDER,
)
from journeysite.loading.labels import LANE_WORDS, PERSONA_WORDS, Vocabulary
from journeysite.loading.sources import KIND_WORDS, Kind
from journeysite.loading.synonyms import PERSONAS_ALSO

_GLUED = re.compile(r"(#{2,6})[^\s#]")
_SOME_GLUED = re.compile(r"^#{2,6}[^\s#]", re.MULTILINE)
_FENCE = re.compile(r"[ \t]*(?:(`{3,})[^`]*$|(~{3,}))")
_LABEL = re.compile(r"[ \t]*[-*+][ \t]+(?:\*\*)?([\w ]{3,30}?)(?:\*\*)?:")
_LANES = Vocabulary(LANE_WORDS)
_FELT = ("actions", "emotion", "thoughts")
_PROFILE = Vocabulary({key: f"{words}, {PERSONAS_ALSO.get(key, key)}" for key, words in PERSONA_WORDS.items()})


def slips(body: str, first_line: int, file: str, kind: Kind) -> Iterator[Diagnostic]:
    """Code that is not closed, headings that are none, and a map in a folder of something else."""
    if kind is Kind.MAP and not ("```" in body or "~~~" in body or _SOME_GLUED.search(body)):
        return
    lanes: set[str] = set()
    felt: list[int] = []
    fence, opened = "", 0
    lines = body.split("\n")
    for index, line in enumerate(lines):
        found = _FENCE.match(line) if "`" in line or "~" in line else None
        if fence:
            if found and found[0].strip().startswith(fence) and not line.strip("`~ \t"):
                fence = ""
            continue
        if found:
            fence, opened = found[1] or found[2], index
        elif glued := _GLUED.match(line):
            yield HEADING_WITHOUT_SPACE.at(
                Span(file, first_line + index),
                f"“{line.strip()[:40]}” is not read as a heading: there is no space behind the “#”.",
                f"Write “{glued[1]} {line.strip()[len(glued[1]) :][:40]}”.",
            )
        elif kind is not Kind.MAP and ":" in line and (label := _LABEL.match(line)):
            key = _LANES.key_of(label[1]) or ""
            lanes.add(key)
            if key in _FELT and not _PROFILE.key_of(label[1]):
                felt.append(index)
    if fence:
        yield UNCLOSED_BLOCK.at(
            Span(file, first_line + opened),
            "This block of code is not closed: all that follows is code.",
            f"Write a line “{fence}” where it ends.",
        )
    if felt and len(lanes - {""}) > 1:
        yield WRONG_FOLDER.at(
            Span(file, first_line + felt[0]),
            f"This has the lanes of a map, but stands in a folder where each file is a {KIND_WORDS[kind]}.",
            "Move the file to the folder of the maps.",
        )
