"""Where the front matter of a file ends and its body begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import UNCLOSED
from journeysite.loading.invisible import with_plain_keys

_OPEN = re.compile(r"(?:[^\S\n]*\n)*-{3}[ \t]*(?![^\n])")
_BOUNDARY = re.compile(r"\n(?:(?:-{3}|\.{3})[ \t]*(?![^\n])|(?P<heading>#{2,6} ))")
"""A line that closes the front matter, or one that may be a heading of the body."""
_TEXT = re.compile(r"\n(?!#)(?=[^\S\n]*\S)")
"""Where a line begins that is neither blank nor begins like a heading."""
_NO_BODY = re.compile(r"[\w-]+:(?:\s|$)| |-{3}|\.{3}")
"""How no text of a body begins: with a key, with an indent, or like a line that closes the front matter."""
_BODY = re.compile(r"#{1,6} |\|.*\||[*\-+] \*\*|> ")


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
    opening = _OPEN.match(text)
    if not opening:
        return Parts("", 1, text, 1)
    first_line = text.count("\n", 0, opening.end()) + 2
    for boundary in _BOUNDARY.finditer(text, opening.end()):
        if boundary["heading"]:
            if _goes_on_as_body(text, boundary.start() + 1):
                break
            continue
        body_line = first_line + text.count("\n", opening.end(), boundary.end())
        header = with_plain_keys(text[opening.end() + 1 : boundary.start()])
        return Parts(header, first_line, text[boundary.end() + 1 :], body_line)
    return _unclosed(text, file, first_line)


def _unclosed(text: str, file: str, first_line: int) -> Parts:
    lines = text.split("\n")
    start = first_line - 1
    end = next(
        (index for index in range(start, len(lines)) if not lines[index].strip() or _BODY.match(lines[index])),
        len(lines),
    )
    if end == start:  # a rule at the top of a page, not front matter
        return Parts("", 1, text, 1)
    found = UNCLOSED.at(
        Span(file, start),
        "The front matter has no closing “---”.",
        f"Write a line “---” where the front matter ends, as it seems before line {end + 1}.",
    )
    header = with_plain_keys("\n".join(lines[start:end]))
    return Parts(header, first_line, "\n".join(lines[end:]), end + 1, (found,))


def _goes_on_as_body(text: str, at: int) -> bool:
    """Whether a Markdown heading and its text stand here, so that a later “---” is a rule of the body.

    To YAML a heading is a comment, but text or a list never follows a blank line, a comment and nothing else.
    """
    above = text[text.rfind("\n", 0, at - 1) + 1 : at]
    if above.strip():
        return False
    following = _TEXT.search(text, at)
    return following is not None and not _NO_BODY.match(text, following.end())
