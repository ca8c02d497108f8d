"""Front matter that is none: of another format, or not between two lines `---` at the top of its file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import UNMARKED_FRONT_MATTER
from journeysite.model.journey import Status

_KEY = re.compile(r"([\w-]+)[ \t]*[:=](?:\s|$)")
_RULER = re.compile(r"[^\S\n]*(?:\+{3}|[-—–=~_*]{1,6}|-{4,}|-{3}[ \t]*(?:ya?ml|toml|json))[^\S\n]*", re.IGNORECASE)
"""What people and other programs write where `---` is meant, at the beginning of its line."""
_MARK = re.compile(r"-{3}[ \t]*")
_END = re.compile(r"(?:---|\.\.\.|—)[ \t]*")
_FENCE = re.compile(r"[ \t]*(?:`{3,}|~{3,})[ \t]*(ya?ml|toml|json)?[ \t]*", re.IGNORECASE)
_TITLE = re.compile(r"#[ \t]")
_UNDERLINE = re.compile(r"=+[ \t]*")
_HEADING = re.compile(r"#{1,6}[ \t]")
_GOES_ON = re.compile(r"[ \t]+\S|-[ \t]|#")
"""How a line of front matter begins that has no key of its own."""
_STATUS = re.compile(r"""(?:^|[{,])[ \t]*["']?status["']?[ \t]*[:=][ \t]*["']?(\w+)""", re.IGNORECASE | re.MULTILINE)
_DRAFT = re.compile(
    r"""(?:^|[{,])[ \t]*["']?draft["']?[ \t]*[:=][ \t]*["']?(?:true|yes|on|1)\b|^status[ \t]+draft[ \t]*$""",
    re.IGNORECASE | re.MULTILINE,
)
_PUBLIC = frozenset(status.value for status in Status) - {Status.DRAFT.value}
_LONGEST = 60
"""How many lines are looked at."""
_REMEDY = "Write it as “key: value” lines between two lines “---”"


class Unmarked(NamedTuple):
    """Front matter that is not read: what is to be said about it, and whether it makes a draft of its file."""

    found: Diagnostic
    draft: bool


def unmarked_front_matter(text: str, file: str, keys: Collection[str], *, is_profile: bool = False) -> Unmarked | None:
    """What a file without front matter has in its place, if that is front matter to its writer.

    `keys` are those of the format. A profile (`is_profile`) may begin with labels that are written like keys.
    """
    lines = text.split("\n", _LONGEST)[:_LONGEST]
    first = _below_title(lines)
    if first == len(lines):
        return None
    what = _misplaced(lines, first, keys, is_profile=is_profile)
    remedy = f"{_REMEDY}."
    if not what and (marked := _marked_below(lines, keys)):
        first, what = marked, "Front matter is read only at the top of the file"
        remedy = "Move it there, above all else."
    if not what:
        return None
    draft = says_draft("\n".join(lines[first:]))
    if draft:
        remedy = f"{remedy} Until it is mended, the page counts as a draft."
    return Unmarked(UNMARKED_FRONT_MATTER.at(Span(file, first + 1), f"{what}; it is shown as text.", remedy), draft)


def second_front_matter(body: str, body_line: int, file: str, keys: Collection[str]) -> Unmarked | None:
    """Front matter right below front matter, where it is text; `body_line` is the number of the body's first line."""
    lines = body.split("\n", _LONGEST)[:_LONGEST]
    at = _below_title(lines)
    if at == len(lines) or not _MARK.fullmatch(lines[at]) or not _is_whole(lines, at, keys, least=1):
        return None
    remedy = "Write all of it between the first two lines “---”."
    found = UNMARKED_FRONT_MATTER.at(Span(file, body_line + at), "Front matter stands here once more, as text.", remedy)
    return Unmarked(found, says_draft("\n".join(lines[at:])))


def says_draft(text: str) -> bool:
    """Whether the top of a file, down to its first heading below the title, makes a draft of it.

    A status that nobody knows does so, too.
    """
    head = "\n".join(_top(text.split("\n", _LONGEST)[:_LONGEST]))
    statuses = [found[1].lower() for found in _STATUS.finditer(head)]
    return bool(_DRAFT.search(head)) or any(status not in _PUBLIC for status in statuses)


def _top(lines: Sequence[str]) -> Iterator[str]:
    """The lines above the first heading; one of the first level is a title, or a comment of front matter."""
    for line in lines:
        if _HEADING.match(line) and not _TITLE.match(line):
            return
        yield line


def _below_title(lines: Sequence[str]) -> int:
    """The index of the first line that is neither blank nor a part of a comment or title."""
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        if line.startswith("<!--"):
            end = next((index for index in range(at, len(lines)) if "-->" in lines[index]), None)
            if end is None:
                return at
            at = end
        elif line and at + 1 < len(lines) and _UNDERLINE.fullmatch(lines[at + 1]) and not _RULER.fullmatch(line):
            at += 1
        elif line and not _TITLE.match(line):
            return at
        at += 1
    return at


def _misplaced(lines: Sequence[str], first: int, keys: Collection[str], *, is_profile: bool) -> str:
    """What is wrong with the front matter that begins in a line; nothing where none begins there."""
    line = lines[first]
    following = [*lines[first + 1 : first + 2], ""][0]
    if _RULER.fullmatch(line) and not _MARK.fullmatch(line) and _is_key(following.strip(), keys):
        return f"“{line.strip()}” does not begin front matter"
    if line.startswith("{") and '"' in line + following:
        return "Front matter in JSON is not read"
    if fence := _FENCE.fullmatch(line):
        inner = [one for one in lines[first + 1 :] if one.strip() and not _MARK.fullmatch(one)]
        known = _known(inner, keys)
        is_meant = inner and _KEY.match(inner[0]) and len(known) > (0 if fence[1] else 1)
        return "Front matter in a block of code is not read" if is_meant else ""
    if not _KEY.match(line):
        return ""
    run = list(_run(lines[first:]))
    is_ended = _is_key(line, keys) and any(_END.fullmatch(one) for one in lines[first:])
    if is_ended or (len(_known(run, keys)) > 1 and not is_profile) or _makes_draft(run):
        return "There is no “---” before the front matter"
    return ""


def _makes_draft(run: Sequence[str]) -> bool:
    return any(_DRAFT.match(line) or ((found := _STATUS.match(line)) and found[1].lower() == "draft") for line in run)


def _run(lines: Sequence[str]) -> Iterator[str]:
    """The lines from the first on that may be front matter."""
    for line in lines:
        if not (_KEY.match(line) or not line.strip() or (_GOES_ON.match(line) and not _HEADING.match(line))):
            return
        yield line


def _marked_below(lines: Sequence[str], keys: Collection[str]) -> int:
    """The index of the line `---` with which whole front matter begins below other text; 0 where none does."""
    top = list(_top(lines))
    for at, line in enumerate(top):
        if at and _MARK.fullmatch(line) and _is_whole(lines, at, keys, least=1 if at < 3 else 2):
            return at
    return 0


def _is_whole(lines: Sequence[str], at: int, keys: Collection[str], *, least: int) -> bool:
    """Whether a line `---` begins front matter that is closed, and has so many keys of the format or is a draft's."""
    run = list(_run(lines[at + 1 :]))
    end = at + 1 + len(run)
    if not run or end == len(lines) or not _END.fullmatch(lines[end]) or not _KEY.match(run[0]):
        return False
    return len(_known(run, keys)) >= least or _makes_draft(run)


def _known(lines: Sequence[str], keys: Collection[str]) -> set[str]:
    """The keys of the format that begin lines."""
    return {found[1] for line in lines if (found := _KEY.match(line)) and found[1] in keys}


def _is_key(line: str, keys: Collection[str]) -> bool:
    found = _KEY.match(line)
    return found is not None and found[1] in keys
