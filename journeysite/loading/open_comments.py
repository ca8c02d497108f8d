"""Comments that are not closed: to Markdown, all that follows would be a part of them."""

from __future__ import annotations

import re

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.blocks import scan
from journeysite.loading.codes import UNCLOSED_BLOCK

AS_TEXT = "&lt;!--"
"""What the beginning of such a comment becomes."""
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


def without_open_comments(body: str, first_line: int, file: str) -> tuple[str, list[Diagnostic]]:
    """A body in which comments that are not closed are text, so that what follows them is read; and what to say."""
    if body.rfind("<!--") <= body.rfind("-->"):
        return body, []
    lines = body.split("\n")
    last = max((index for index, line in enumerate(lines) if "-->" in line), default=-1)
    found: list[Diagnostic] = []
    for index in range(max(last, 0), len(lines)):
        if "<!--" not in lines[index]:
            continue
        line = _CODE.sub(lambda code: " " * len(code[0]), lines[index])
        column = line.find("<!--", line.rfind("-->") + 1)
        if column < 0 or _is_code(lines, index):
            continue
        if not found:
            span = Span(file, first_line + index, column + 1)
            message = "This comment is not closed: it is shown as text."
            found.append(UNCLOSED_BLOCK.at(span, message, "Write “-->” where it ends."))
        if not line[:column].strip():
            lines[index] = f"{line[:column]}{AS_TEXT}{lines[index][column + 4 :]}"
    return "\n".join(lines), found


def _is_code(lines: list[str], index: int) -> bool:
    return any(block.kind == "code" and block.first <= index < block.end for block in scan(lines))
