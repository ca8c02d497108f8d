"""A Markdown body as a flat list of blocks with line numbers.

A map is a few hundred short lines, and a site has thousands of maps; a full Markdown parser needs more than five times
as long for what the outline asks (see docs/decisions). The scanner knows CommonMark's block starts, keeps every line,
and a test holds its headings against markdown-it's.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from markdown_it.common.html_blocks import block_names
from markdown_it.common.html_re import HTML_OPEN_CLOSE_TAG_STR

_LINE = re.compile(r"^( *)(?:([-*+]|(?<! {4})#{1,6}) (?=\S)(?![-*_\s]*$))?(.*)$", re.MULTILINE)
"""A line in three parts: its indent, the mark of an item or a heading, and the text behind it."""
_BLANK = ("", "", "")
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_BULLETS = frozenset("-*+")
_ATX = re.compile(r"(#{1,6})(?=[ \t]|$)[ \t]*")
_ITEM = re.compile(r"([-*+]|\d{1,9}[.)])(?:([ \t]+)(.*)|$)")
_FIRST_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+\S")
_NUMBER_ONE = re.compile(r"0*1[.)][ \t]+\S")
_RULE = re.compile(r"(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$")
_SETEXT = re.compile(r"(?:=+|-+)[ \t]*$")
_FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
_DELIMITER = re.compile(r":?-+:?")
_HTML = re.compile(
    rf"<(?:(?:script|pre|style|textarea)(?=[\s>]|$)|!--|\?|![A-Z]|/?(?:{'|'.join(block_names)})(?=\s|/?>|$))",
    re.IGNORECASE,
)
_LONE_TAG = re.compile(HTML_OPEN_CLOSE_TAG_STR + r"\s*$")
_RAW_TEXT = re.compile(r"<(script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE)


class Block(NamedTuple):
    """One block. `kind` is heading, item, paragraph, rule, quote, table, code or html; cell for one of a table.

    A table that was read is a rule: all that it says stands in its cells.
    """

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
    """Divide lines into blocks, in order; blank lines belong to none.

    Most blocks are items, headings and paragraphs of one line, with a blank line, an item or a heading behind them:
    these are told at a glance, all others line by line.
    """
    blocks: list[Block] = []
    rows: list[tuple[str, str, str]] = _LINE.findall("\n".join(lines))
    rows.append(_BLANK)
    index, content_indent = 0, 0  # content_indent: where the text of the outermost open list begins; 0 outside lists
    while index < len(lines):
        spaces, mark, text = rows[index]
        if not (mark or text):
            index += 1
            continue
        indent = len(spaces)
        inside = content_indent if indent >= content_indent else 0
        following = rows[index + 1]
        if (following[1] or not following[2]) and (inside or indent < 4):
            if mark in _BULLETS:
                blocks.append(Block("item", index, index + 1, indent, text.rstrip(), indent + 3))
                index, content_indent = index + 1, inside or indent + 2
                continue
            if mark and not inside and (heading := without_closing(text.rstrip())):
                level = len(mark)
                blocks.append(Block("heading", index, index + 1, level, heading, indent + level + 2))
                index, content_indent = index + 1, 0
                continue
            if not mark and (text[0].isalpha() or (text[:2] == "**" and text[2:3].isalpha())) and "|" not in text:
                blocks.append(Block("paragraph", index, index + 1, indent, text.rstrip(), indent + 1))
                index, content_indent = index + 1, inside
                continue
        if text.isspace() and not mark:
            index += 1
            continue
        block, content_indent = _next_block(lines, index, blocks, content_indent)
        blocks.append(block)
        index = block.end
    return blocks


def _next_block(lines: list[str], index: int, blocks: list[Block], content_indent: int) -> tuple[Block, int]:
    """The block that begins in a line, and where the text of the outermost list begins behind it."""
    line = lines[index]
    text = line.lstrip(" \t")
    indent = _width(line[: len(line) - len(text)])
    if indent < content_indent:
        content_indent = 0
    if indent > 3 and not content_indent and not _goes_on(blocks, index):
        return _code(lines, index, text, indent), 0
    block = _block_at(lines, index, text.rstrip(), indent, content_indent)
    if block.kind == "item" and not content_indent:
        is_empty = not block.text and (block.end == len(lines) or not lines[block.end].strip())
        content_indent = 0 if is_empty else _content_indent(_ITEM.match(text), indent)
    return block, content_indent


def _goes_on(blocks: list[Block], index: int) -> bool:
    """Whether there is no blank line between a line and a paragraph or item above, so that it cannot be code."""
    return bool(blocks) and blocks[-1].end == index and blocks[-1].kind in ("paragraph", "item")


def _code(lines: list[str], index: int, text: str, indent: int) -> Block:
    end = index + 1
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > 3):
        end += 1
    return Block("code", index, end, indent, text.rstrip(), len(lines[index]) - len(text) + 1)


def _block_at(lines: list[str], index: int, text: str, indent: int, content_indent: int) -> Block:
    column = len(lines[index]) - len(lines[index].lstrip(" \t")) + 1
    first = text[0]
    if first == "#" and (found := _ATX.match(text)):
        if content_indent:  # a heading within a list heads nothing
            return Block("paragraph", index, index + 1, indent, text, column)
        heading = without_closing(text[found.end() :])
        return Block("heading", index, index + 1, len(found[1]), heading, column + found.end() if heading else column)
    if first in "`~" and (fence := _FENCE.match(text)):
        return Block(
            "code", index, _fence_end(lines, index, fence[1] or fence[2], content_indent), indent, text, column
        )
    if first in "-*_" and _RULE.match(text):
        return Block("rule", index, index + 1, indent, text, column)
    if first == ">":
        return Block("quote", index, _run_end(lines, index), indent, text, column)
    if first == "<" and (_HTML.match(text) or _LONE_TAG.match(text)):
        return Block("html", index, _html_end(lines, index, text), indent, text, column)
    if first in "-*+0123456789" and (item := _ITEM.match(text)):
        end = _item_end(lines, index, item, indent)
        content = item[3] or ""
        if end > index + 1:
            content = "\n".join([content, *(line.strip() for line in lines[index + 1 : end])]).strip()
        return Block("item", index, end, indent, content, column + (item.start(3) if item[2] else len(text)))
    if "|" in text and _begins_table(lines, index):
        return Block("table", index, _table_end(lines, index), indent, text, column)
    return _paragraph(lines, index, indent, column, inside_item=bool(content_indent))


def in_one_line(text: str) -> str:
    """A text with single spaces between its words; a space that keeps words together, or has its own width, stays."""
    return " ".join(text.split()) if text.isascii() else _SPACES.sub(" ", text).strip()


def without_closing(heading: str) -> str:
    """A heading's text without the `##` that may close it."""
    bare = heading.rstrip("#")
    return bare.rstrip() if not bare or bare[-1] in " \t" else heading.strip()


def _content_indent(item: re.Match[str] | None, indent: int) -> int:
    """The column from which lines belong to a list item."""
    assert item
    if item[2] == " " or not (item[3] and item[3].strip()):
        return indent + len(item[1]) + 1
    marker = " " * indent + item[1]
    gap = len((marker + item[2]).expandtabs(4)) - len(marker)
    return indent + len(item[1]) + (gap if gap < 5 else 1)


def _paragraph(lines: list[str], index: int, indent: int, column: int, *, inside_item: bool) -> Block:
    end = index + 1
    while end < len(lines):
        text = lines[end].strip()
        if not inside_item and _SETEXT.match(text) and _indent(lines[end]) < 4:
            heading = " ".join(line.strip() for line in lines[index:end])
            return Block("heading", index, end + 1, 1 if text[0] == "=" else 2, heading, column)
        if _interrupts(lines, end, paragraph=not inside_item) or ("|" in text and _begins_table(lines, end)):
            break
        end += 1
    return Block("paragraph", index, end, indent, "\n".join(line.strip() for line in lines[index:end]), column)


def _item_end(lines: list[str], index: int, item: re.Match[str], indent: int) -> int:
    """The end of an item's first paragraph; where it begins with none, only indented lines go on with the item."""
    text = item[3] or ""
    is_paragraph = text[:1].isalpha() or (text and not _interrupts([text], 0))
    if is_paragraph or (index + 1 < len(lines) and _indent(lines[index + 1]) >= _content_indent(item, indent)):
        return _run_end(lines, index)
    return index + 1


def _begins_table(lines: list[str], index: int) -> bool:
    return index + 1 < len(lines) and "|" in lines[index] and _is_delimiter(lines[index + 1])


def _table_end(lines: list[str], index: int) -> int:
    end = index + 2
    while end < len(lines) and not _interrupts(lines, end) and _indent(lines[end]) < _indent(lines[index]) + 4:
        end += 1
    return end


def _run_end(lines: list[str], index: int) -> int:
    """The end of a run of lines that continue a block: up to a blank line or the start of another block."""
    is_quote = lines[index].lstrip()[0] == ">"
    for end in range(index + 1, len(lines)):
        line = lines[end]
        if _interrupts(lines, end, quote=is_quote):
            return end
        if "|" in line and not is_quote and _indent(line) > _indent(lines[index]) and _begins_table(lines, end):
            return end
        if is_quote and line.lstrip()[0] != ">":
            quoted, is_marked = lines[end - 1].lstrip(" \t>"), lines[end - 1].lstrip()[0] == ">"
            if is_marked and (not quoted or _interrupts([quoted], 0)):
                return end  # only a paragraph goes on without the mark
    return len(lines)


def _interrupts(lines: list[str], index: int, *, quote: bool = False, paragraph: bool = False) -> bool:
    """Whether a line begins another block than the `quote`, the `paragraph` outside lists, or the item before it."""
    text = lines[index].strip()
    if not text:
        return True
    first = text[0]
    if first == ">":
        return not quote
    if _indent(lines[index]) > 3:
        if first == "#":
            return not (quote or paragraph) and bool(_ATX.match(text))
        return bool(first in "-*+0123456789" and _ITEM.match(text)) and not _RULE.match(text) and not quote
    return bool(
        (first == "#" and _ATX.match(text))
        or (first in "`~" and _FENCE.match(text))
        or (first in "-*_" and _RULE.match(text))
        or (first in "-*+" and _ITEM.match(text))
        or (first in "0123456789" and (_NUMBER_ONE if paragraph else _FIRST_ITEM).match(text))
        or (first == "<" and _HTML.match(text))
    )


def _fence_end(lines: list[str], index: int, fence: str, content_indent: int) -> int:
    closing = re.compile(rf"[ \t]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
    for end in range(index + 1, len(lines)):
        line = lines[end]
        if content_indent and line.strip() and _indent(line) < content_indent:
            return end  # the list ends, and its fence with it
        if closing.match(line) and _indent(line) < content_indent + 4:
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
    return (
        "-" in text
        and "|" in text
        and not text.strip("|:- \t")
        and all(_DELIMITER.fullmatch(cell.strip()) for cell in text.removeprefix("|").removesuffix("|").split("|"))
    )


def _indent(line: str) -> int:
    return _width(line[: len(line) - len(line.lstrip(" \t"))])


def _width(spaces: str) -> int:
    return len(spaces.expandtabs(4)) if "\t" in spaces else len(spaces)
