"""Where keys of front matter stand, found without reading the file again: for what is said of a page as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from journeysite.diagnostics import Span
from journeysite.loading.front_matter import split
from journeysite.loading.places import Path
from journeysite.loading.sources import Source, read_text

_VALUE = r"[ \t]*:[ \t]+(?=[^\s#|>&*!?@`%\"'])"


def locate_in_header(source: Source, paths: Sequence[Path]) -> list[Span] | None:
    """The places of whole pages and of values with a key of their own; None where they are not plain to see."""
    if any(len(path) > 1 for path in paths) or (text := read_text(source).text) is None:
        return None
    parts = split(text, source.label)
    spans = []
    for path in paths:
        line, column = parts.header_line if parts.header else 1, 1
        if path:
            found = list(re.finditer(f"^{re.escape(str(path[0]))}{_VALUE}", parts.header, re.MULTILINE))
            if len(found) != 1:
                return None
            at = found[0]
            line += parts.header.count("\n", 0, at.end())
            column = at.end() - at.start() + 1
        spans.append(Span(source.label, line, column))
    return spans
