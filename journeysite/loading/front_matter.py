"""Where the front matter of a file ends and its body begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import UNCLOSED

_FENCE = re.compile(r"-{3}[ \t]*")
_CLOSE = re.compile(r"(?:-{3}|\.{3})[ \t]*")
_HEADING = re.compile(r"#{2,6} ")
_KEY = re.compile(r"[\w-]+:(?:\s|$)")
_BODY = re.compile(r"#{1,6} |[*\-+] \*\*|> ")


@dataclass(frozen=True, slots=True)
class Parts:
    """The two parts of a file; lines count from 1."""

    header: str
    header_line: int
    body: str
    body_line: int
    diagnostics: tuple[Diagnostic, ...] = ()


def split(text: str, file: str) -> Parts:
    """Split a text (with `\\n` as its only line ending) into front matter and body.

    Where the closing `---` is missing, the header goes on to the first empty line or the first line of Markdown.
    """
    lines = text.split("\n")
    start = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if not _FENCE.fullmatch(lines[start]):
        return Parts("", 1, text, 1)
    for index in range(start + 1, len(lines)):
        if _goes_on_as_body(lines, index):
            break
        if _CLOSE.fullmatch(lines[index]):
            return Parts("\n".join(lines[start + 1 : index]), start + 2, "\n".join(lines[index + 1 :]), index + 2)
    end = next(
        (index for index in range(start + 1, len(lines)) if not lines[index].strip() or _BODY.match(lines[index])),
        len(lines),
    )
    if end == start + 1:  # a rule at the top of a page, not front matter
        return Parts("", 1, text, 1)
    found = UNCLOSED.at(
        Span(file, start + 1),
        "The front matter has no closing “---”.",
        f"Write a line “---” where the front matter ends, as it seems before line {end + 1}.",
    )
    return Parts("\n".join(lines[start + 1 : end]), start + 2, "\n".join(lines[end:]), end + 1, (found,))


def _goes_on_as_body(lines: list[str], index: int) -> bool:
    """Whether a Markdown heading and its text stand here, so that a later “---” is a rule of the body.

    To YAML a heading is a comment, but text or a list never follows a blank line, a comment and nothing else.
    """
    if not _HEADING.match(lines[index]) or lines[index - 1].strip():
        return False
    following = next((line for line in lines[index + 1 :] if line.strip() and line[0] != "#"), "")
    return bool(following) and not following.startswith((" ", "---", "...")) and not _KEY.match(following)
