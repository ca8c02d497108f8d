"""A Markdown body as a flat list of blocks with line numbers.

A map is a few hundred short lines, and a site has thousands of maps; a full Markdown parser needs seven times as
long for what the outline asks (see docs/decisions). The scanner knows CommonMark's block starts, keeps
every line, and a test holds its headings against markdown-it's.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_ATX = re.compile(r"(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$")
_ITEM = re.compile(r"([-*+]|\d{1,9}[.)])(?:([ \t]+)(.*)|$)")
_RULE = re.compile(r"(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$")
_SETEXT = re.compile(r"(?:=+|-+)[ \t]*$")
_FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
_DELIMITER_ROW = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_HTML = re.compile(r"<(?:[a-zA-Z][\w-]*(?=[\s/>]|$)|/[a-zA-Z]|!--|\?|![A-Z])")
_RAW_TEXT = re.compile(r"<(script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE)


class Block(NamedTuple):
    """One block. `kind` is heading, item, paragraph, rule, quote, table, code or html."""

    kind: str
    first: int
    """The index of its first line."""
    end: int
    """The index after its last line."""
    level: int
    """A heading's level; else how far it is indented, in columns."""
    text: str
    """Its inline text; lines are joined by `\\n` in paragraphs and items."""
    column: int
    """Where the text begins in the first line, from 1."""


def scan(lines: list[str]) -> list[Block]:
    """Divide lines into blocks, in order; blank lines belong to none."""
    blocks: list[Block] = []
    index, content_indent = 0, 0  # content_indent: where the text of the open list item begins; 0 outside lists
    while index < len(lines):
        line = lines[index]
        text = line.lstrip(" \t")
        if not text:
            index += 1
            continue
        indent = _width(line[: len(line) - len(text)])
        if indent < 2:
            after_blank = index == 0 or not lines[index - 1].strip()
            if content_indent and (after_blank or blocks[-1].kind != "item"):
                content_indent = 0 if not _ITEM.match(text) else content_indent
        block = _block_at(lines, index, text.rstrip(), indent, content_indent)
        if block.kind == "item":
            content_indent = indent + 2
        elif block.level < 2 or block.kind == "heading":
            content_indent = 0
        blocks.append(block)
        index = block.end
    return blocks


def _block_at(lines: list[str], index: int, text: str, indent: int, content_indent: int) -> Block:
    column = len(lines[index]) - len(lines[index].lstrip(" \t")) + 1
    if indent > 3 and not content_indent:
        end = index + 1
        while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > 3):
            end += 1
        return Block("code", index, end, indent, text, column)
    first = text[0]
    if first == "#" and (found := _ATX.match(text)) and indent < 4:
        heading = found[2] or ""
        return Block(
            "heading", index, index + 1, len(found[1]), heading.strip(), column + found.start(2) if found[2] else column
        )
    if first in "`~" and (fence := _FENCE.match(text)):
        return Block("code", index, _fence_end(lines, index, fence[1] or fence[2]), indent, text, column)
    if first in "-*_" and _RULE.match(text):
        return Block("rule", index, index + 1, indent, text, column)
    if first == ">":
        return Block("quote", index, _run_end(lines, index), indent, text, column)
    if first == "<" and _HTML.match(text) and indent < 4:
        return Block("html", index, _html_end(lines, index, text), indent, text, column)
    if first in "-*+0123456789" and (item := _ITEM.match(text)):
        end = _run_end(lines, index)
        rest = [item[3] or "", *(line.strip() for line in lines[index + 1 : end])]
        return Block(
            "item", index, end, indent, "\n".join(rest).strip(), column + (item.start(3) if item[2] else len(text))
        )
    if first == "|" or (index + 1 < len(lines) and "|" in text and _is_delimiter(lines[index + 1])):
        end = index + 1
        while end < len(lines) and "|" in lines[end]:
            end += 1
        return Block("table", index, end, indent, text, column)
    return _paragraph(lines, index, indent, column, inside_item=bool(content_indent))


def _paragraph(lines: list[str], index: int, indent: int, column: int, *, inside_item: bool) -> Block:
    end = index + 1
    while end < len(lines):
        text = lines[end].strip()
        if not inside_item and _SETEXT.match(text) and _indent(lines[end]) < 4:
            heading = " ".join(line.strip() for line in lines[index:end])
            return Block("heading", index, end + 1, 1 if text[0] == "=" else 2, heading, column)
        if _interrupts(lines, end):
            break
        end += 1
    return Block("paragraph", index, end, indent, "\n".join(line.strip() for line in lines[index:end]), column)


def _run_end(lines: list[str], index: int) -> int:
    """The end of a run of lines that continue a block: up to a blank line or the start of another block."""
    end = index + 1
    while end < len(lines) and not _interrupts(lines, end, quote=lines[index].lstrip().startswith(">")):
        end += 1
    return end


def _interrupts(lines: list[str], index: int, *, quote: bool = False) -> bool:
    text = lines[index].strip()
    if not text:
        return True
    first = text[0]
    if first == ">":
        return not quote
    if _indent(lines[index]) > 3:
        return bool(first in "-*+0123456789" and _ITEM.match(text)) and not _RULE.match(text) and not quote
    return bool(
        (first == "#" and _ATX.match(text))
        or (first in "`~" and _FENCE.match(text))
        or (first in "-*_" and _RULE.match(text))
        or (first in "-*+" and _ITEM.match(text))
        or (first in "0123456789" and re.match(r"\d{1,9}[.)][ \t]+\S", text))
        or first == "|"
        or (first == "<" and _HTML.match(text) and not re.match(r"</?[a-z]+[^>]*>.", text))
    )


def _fence_end(lines: list[str], index: int, fence: str) -> int:
    closing = re.compile(rf"[ \t]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
    for end in range(index + 1, len(lines)):
        if closing.match(lines[end]):
            return end + 1
    return len(lines)


def _html_end(lines: list[str], index: int, text: str) -> int:
    closing = ""
    if text.startswith("<!--"):
        closing = "-->"
    elif raw := _RAW_TEXT.match(text):
        closing = f"</{raw[1].lower()}>"
    end = index
    while end < len(lines):
        if closing and closing in lines[end].lower():
            return end + 1
        if not closing and not lines[end].strip():
            return end
        end += 1
    return end


def _is_delimiter(line: str) -> bool:
    text = line.strip()
    return "-" in text and "|" in text and bool(_DELIMITER_ROW.match(text))


def _indent(line: str) -> int:
    return _width(line[: len(line) - len(line.lstrip(" \t"))])


def _width(spaces: str) -> int:
    return len(spaces.expandtabs(4)) if "\t" in spaces else len(spaces)
