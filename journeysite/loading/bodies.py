"""What reading a body yields beside the data."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from journeysite.diagnostics import Diagnostic

_H1 = re.compile(r"#[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")

_MARKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|\*\*|__|`")
"""Links, bold and code in a title, which is plain text."""


@dataclass(frozen=True, slots=True)
class Body:
    """The Markdown that stays, before and after what was taken out."""

    before: str
    after: str = ""
    diagnostics: list[Diagnostic] = field(default_factory=list)


def take_title(body: str) -> tuple[str, str]:
    """Take a first heading `# Title` out of a body (the page prints its title itself), without moving a line."""
    lines = body.split("\n")
    for index, line in enumerate(lines):
        if not line.strip():
            continue
        found = _H1.fullmatch(line)
        if found and found[1].strip():
            lines[index] = ""
            return _MARKS.sub(lambda mark: mark[1] or "", found[1]).strip(), "\n".join(lines)
        break
    return "", body


def title_from_id(name: str) -> str:
    """`buying-online` becomes `Buying online`."""
    words = re.sub(r"[-_]+", " ", name).strip() or name
    return words[:1].upper() + words[1:]
