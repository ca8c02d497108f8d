"""Changes to the text of a file: what is mended changes, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from journeysite.diagnostics import Fix

_LINE_END = re.compile(r"\r\n|\r|\n")
_BEFORE_FILE = re.compile(r"[^\[\]\w\n\r]*\[[^\[\]\n\r]*\]\(\s*<?(?:[^()<>\s]*/)?")
"""A link up to the name of its file; emphasis or an emoji may stand in front."""


def edited(text: str, fixes: Iterable[Fix]) -> str:
    """The text of a file, as its bytes have it (with byte order mark and line endings), with these changes made.

    A change is left out where the file does not hold what it expects, and where it overlaps with another one.
    """
    starts = [len(text) - len(text.lstrip("\ufeff")), *(end.end() for end in _LINE_END.finditer(text))]
    found = {(at, at + len(fix.was), fix.becomes) for fix in fixes if (at := _find(text, starts, fix)) is not None}
    for start, end, becomes in sorted(found, reverse=True):
        if not any(other[0] < end and start < other[1] for other in found if other != (start, end, becomes)):
            text = text[:start] + becomes + text[end:]
    return text


def _find(text: str, starts: list[int], fix: Fix) -> int | None:
    """Where the text stands that is to be replaced: at its place, behind a quote there, or as the file of a link."""
    if not fix.was or not 0 < fix.span.line <= len(starts):
        return None
    at = starts[fix.span.line - 1] + fix.span.column - 1
    if text[at : at + 1] in ('"', "'"):
        at += 1
    elif (link := _BEFORE_FILE.match(text, at)) and text.startswith(f"{fix.was}.", link.end()):
        return link.end() if fix.was.islower() else None  # the name of a file, not what it is called
    end = at + len(fix.was)
    return at if text[at:end] == fix.was and not text[end : end + 1].isalnum() else None
