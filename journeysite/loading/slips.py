"""Slips of the pen that Markdown takes for text, so that a part of a file is not what it was meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import (
    HEADING_WITHOUT_SPACE,
    MERGE_CONFLICT,
    UNCLOSED_BLOCK,
    WRONG_FOLDER,
)
from journeysite.loading.labels import LANE_WORDS, PERSONA_WORDS, Vocabulary
from journeysite.loading.sources import Kind
from journeysite.loading.synonyms import PERSONAS_ALSO

_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
_GLUED = re.compile(r"(#{2,6})[^\s#]")
_SOME_GLUED = re.compile(r"^#{2,6}[^\s#]", re.MULTILINE)
_FENCE = re.compile(r"[ \t]*(?:(`{3,})[^`]*$|(~{3,}))")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_LABEL = re.compile(r"[ \t]*[-*+][ \t]+(?:\*\*)?([\w ]{3,30}?)(?:\*\*)?:")
_LANES = Vocabulary(LANE_WORDS)
_FELT = ("actions", "emotion", "thoughts")
_PROFILE = Vocabulary({key: f"{words}, {PERSONAS_ALSO.get(key, key)}" for key, words in PERSONA_WORDS.items()})
_WORDS = {Kind.PERSONA: "persona", Kind.TOUCHPOINT: "shared touchpoint", Kind.KPI: "KPI"}


def conflicts(text: str, file: str) -> Iterator[Diagnostic]:
    """Marks that git leaves where two versions of a file could not be joined; said once."""
    if ("<<<<<<<" in text or ">>>>>>>" in text) and (found := _CONFLICT.search(text)):
        yield MERGE_CONFLICT.at(
            Span(file, text.count("\n", 0, found.start()) + 1),
            "Two versions of this file were merged, and both stand here between the marks of git.",
            "Keep one of the two, and remove the lines with <<<<<<<, ======= and >>>>>>>.",
        )


def slips(body: str, first_line: int, file: str, kind: Kind) -> Iterator[Diagnostic]:
    """Blocks that are not closed, headings that are none, and a map in a folder of something else."""
    yield from _open_comment(body, first_line, file)
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
            f"This has the lanes of a map, but stands in a folder where each file is a {_WORDS[kind]}.",
            "Move the file to the folder of the maps.",
        )


def _open_comment(body: str, first_line: int, file: str) -> Iterator[Diagnostic]:
    if "<!--" not in body:
        return
    lines = body.split("\n")
    at = max(index for index, line in enumerate(lines) if "<!--" in line)
    line = _CODE.sub(lambda code: " " * len(code[0]), lines[at])
    column = line.rfind("<!--")
    if column >= 0 and "-->" not in line[column:] and not any("-->" in later for later in lines[at + 1 :]):
        yield UNCLOSED_BLOCK.at(
            Span(file, first_line + at, column + 1),
            "This comment is not closed: all that follows is hidden.",
            "Write “-->” where it ends.",
        )
