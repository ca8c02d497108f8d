"""What reading a body yields beside the data."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from journeysite.diagnostics import Diagnostic
from journeysite.loading.blocks import without_closing
from journeysite.loading.labels import normal, plain_heading

_MARKS = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)|\*\*|__|`")
"""Links, bold and code in a title, which is plain text."""


@dataclass(frozen=True, slots=True)
class Body:
    """The Markdown that stays, before and after what was taken out."""

    before: str
    after: str = ""
    diagnostics: list[Diagnostic] = field(default_factory=list)


def settle_title(data: dict[str, Any], key: str, body: str, name: str) -> str:
    """See that the data have a title: their own, else a first heading `# Title`, else one made from the file's name.

    The page prints its title itself: a heading that says the same is taken out of the body, which is returned;
    no line moves.
    """
    lines = body.split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    heading = ""
    if lines[first].startswith(("# ", "#\t")):
        heading = _plain(without_closing(lines[first][1:].strip()))
    underline = lines[first + 1] if first + 1 < len(lines) else ""
    underlined = bool(re.fullmatch(r"=+[ \t]*", underline)) and bool(lines[first].strip())
    if underlined:
        heading = _plain(lines[first].strip())
    if key not in data:
        data[key] = plain_heading(heading) or title_from_id(name)
    elif normal(heading) != normal(str(data[key])):
        return body
    if heading:
        lines[first : first + 1 + underlined] = [""] * (1 + underlined)
    return "\n".join(lines)


def _plain(heading: str) -> str:
    return _MARKS.sub(lambda mark: mark[1] or "", heading)


def title_from_id(name: str) -> str:
    """`buying-online` becomes `Buying online`."""
    words = re.sub(r"[-_]+", " ", name).strip() or name
    return words[:1].upper() + words[1:]
