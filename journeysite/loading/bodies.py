"""What reading a body yields beside the data."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from journeysite.diagnostics import Diagnostic
from journeysite.loading.blocks import scan, without_closing
from journeysite.loading.labels import normal, plain_heading, without_attributes

_FIRST_LINE = re.compile(r"(?:[^\S\n]*\n)*(?P<line>[^\n]*)(?:(?<=[^\n])\n(?P<underline>=+[ \t]*)(?![^\n]))?")
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
    found, heading = _first_heading(body)
    if key not in data:
        data[key] = plain_heading(heading) or title_from_id(name)
    elif not heading or normal(heading) != normal(str(data[key])):
        return body
    if not heading:
        return body
    return body[: found.start("line")] + "\n" * bool(found["underline"]) + body[found.end() :]


def first_heading(body: str) -> str:
    """The heading `# Title` that a body begins with, as plain text; empty where it begins with something else."""
    return _first_heading(body)[1]


def _first_heading(body: str) -> tuple[re.Match[str], str]:
    found = _FIRST_LINE.match(body)
    assert found
    if found["underline"]:
        return found, _plain(without_attributes(found["line"].strip()))
    if found["line"].startswith(("# ", "#\t")):
        return found, _plain(without_attributes(without_closing(found["line"][1:].strip())))
    return found, ""


def _plain(heading: str) -> str:
    return _MARKS.sub(lambda mark: mark[1] or "", heading)


def title_from_id(name: str) -> str:
    """`buying-online` becomes `Buying online`."""
    words = re.sub(r"[-_]+", " ", name).strip() or name
    return words[:1].upper() + words[1:]


def title_as_written(header: str, key: str) -> str:
    """The title in its line of front matter, where YAML cannot read it: `title: Shoes: the film`; else nothing."""
    found = re.search(rf"^\t*{key}:[ \t]+(?!#\s)(?=.*\w)(.+)$", header, re.MULTILINE)
    written = found[1].strip() if found else ""
    return written[1:-1] if written[:1] in ("'", '"') and written[-1] == written[0] else written


STAGES_HERE = "<!-- stages -->"
"""A line of a body that says where the stages of the front matter are shown; else its first section follows them."""
STAGES_MARK = re.compile(r" {0,3}<!--\s*stages\s*-->\s*", re.IGNORECASE)
"""That line, as people may write it."""


def parted(body: str) -> tuple[str, str]:
    """A narrative in two parts: before the stages of the front matter, and after them.

    As around the stages of an outline, what stands below no heading introduces the map, and the sections follow.
    """
    lines = body.split("\n")
    section = len(lines)
    for block in scan(lines):
        if block.kind == "html" and STAGES_MARK.fullmatch(lines[block.first]):
            return "\n".join(lines[: block.first]), "\n".join(lines[block.first + 1 :])
        if block.kind == "heading" and block.level > 1:
            section = min(section, block.first)
    return "\n".join(lines[:section]), "\n".join(lines[section:])
