"""Marks that git leaves where two versions of a file could not be joined: the first version is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import MERGE_CONFLICT

_MARK = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: .*)?")
_REMEDY = "Keep one of the two, and remove the lines with <<<<<<<, ======= and >>>>>>>."


def without_conflicts(text: str, file: str) -> tuple[str, list[Diagnostic]]:
    """A text with the first of two versions wherever both stand in it, and a finding for each such place.

    Marks and second versions become blank lines, so that all lines keep their numbers.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return text, []
    lines = text.split("\n")
    places = list(_places(lines))
    found = [
        MERGE_CONFLICT.at(
            Span(file, marks["first"] + 1),
            "Two versions of this file were merged, and both stand here between the marks of git"
            + ("; the first is read." if "=" in marks else "."),
            _REMEDY,
        )
        for marks in places
    ]
    for marks in places:
        for sign in marks:
            lines[marks[sign]] = ""
        if "=" in marks:
            start = marks.get("|", marks["="])
            lines[start : marks[">"]] = [""] * (marks[">"] - start)
    return "\n".join(lines), found


def _places(lines: list[str]) -> Iterator[dict[str, int]]:
    """The indices of the marks of each place, by their signs; lines of `=` are marks only between two others."""
    marks: dict[str, int] = {}
    for index, line in enumerate(lines):
        found = _MARK.fullmatch(line) if line[:1] in "<|=>" and line else None
        sign = found[1][0] if found else ""
        if sign == "<":
            if marks:
                yield {key: marks[key] for key in ("first", "<")}
            marks = {"first": index, "<": index}
        elif sign == ">":
            whole = marks and "=" in marks
            if marks and not whole:
                marks = {key: marks[key] for key in ("first", "<")}
            yield {"first": index, **marks, ">": index}
            marks = {}
        elif sign and marks and sign not in marks:
            marks[sign] = index
    if marks:
        yield {key: marks[key] for key in ("first", "<")}
