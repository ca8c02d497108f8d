"""Comments that are not closed: to Markdown, all that follows would be a part of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.blocks import scan
from journeysite.loading.codes import UNCLOSED_BLOCK

AS_TEXT = "&lt;!--"
"""What the beginning of such a comment becomes."""
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


def without_open_comments(body: str, first_line: int, file: str) -> tuple[str, list[Diagnostic]]:
    """A body in which comments that are not closed are text, so that what follows them is read; and what to say."""
    if "<!--" not in body:
        return body, []
    lines = body.split("\n")
    found = list(_swallowed(lines, first_line, file)) if body.count("<!--") > 1 else []
    if body.rfind("<!--") <= body.rfind("-->"):
        return body, found
    last = max((index for index, line in enumerate(lines) if "-->" in line), default=0)
    code = _in_code([*lines[:last], *(line.replace("<!--", AS_TEXT) for line in lines[last:])])
    for index in range(last, len(lines)):
        if "<!--" not in lines[index] or index in code:
            continue
        line = _CODE.sub(lambda code: " " * len(code[0]), lines[index])
        column = line.find("<!--", line.rfind("-->") + 1)
        if column < 0:
            continue
        span = Span(file, first_line + index, column + 1)
        message = "This comment is not closed: it is shown as text."
        found.append(UNCLOSED_BLOCK.at(span, message, "Write “-->” where it ends."))
        if not line[:column].strip():
            lines[index] = f"{line[:column]}{AS_TEXT}{lines[index][column + 4 :]}"
    return "\n".join(lines), found


def _swallowed(lines: list[str], first_line: int, file: str) -> Iterator[Diagnostic]:
    """Say which comments hold the beginning of another one, with which they end: nothing between the two is read."""
    for block in scan(lines):
        if block.kind != "html" or not lines[block.first].lstrip().startswith("<!--") or "-->" in lines[block.first]:
            continue
        inner = (at for at in range(block.first + 1, block.end) if lines[at].lstrip().startswith("<!--"))
        if "-->" in lines[block.end - 1] and (second := next(inner, None)):
            yield UNCLOSED_BLOCK.at(
                Span(file, first_line + block.first, lines[block.first].index("<!--") + 1),
                f"This comment is not closed before the next one, in line {first_line + second}, and ends with it:"
                " nothing between them is read.",
                "Write “-->” where it ends.",
            )


def _in_code(lines: list[str]) -> frozenset[int]:
    return frozenset(at for block in scan(lines) if block.kind == "code" for at in range(block.first, block.end))
