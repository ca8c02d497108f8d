"""What a body may hold that would harm the page: nesting without end, and pictures of other sites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.blocks import Block, scan
from journeysite.loading.codes import REMOTE_MEDIA, TOO_DEEP_TEXT
from journeysite.loading.link_references import defined, key

DEEPEST = 50
"""How deep quotes, lists and brackets may nest: Markdown processors take each level by a call of its own."""

_MARKS = re.compile(rf"^[ \t]*((?:(?:>|(?:[-*+]|\d{{1,9}}[.)])[ \t])[ \t]*){{{DEEPEST + 1},}})", re.MULTILINE)
_INDENT = re.compile(rf"^(?:[ ]{{4}}|\t){{{DEEPEST + 1},}}(?=\S)", re.MULTILINE)
_STARS = re.compile(rf"\*{{{4 * DEEPEST},}}|_{{{4 * DEEPEST},}}")
_SUSPECT = re.compile(rf"\n[ \t>*+.)\d-]{{{DEEPEST}}}[^\n]")
"""A line that begins with so many marks that it is worth a closer look."""
_CODE = re.compile(r"(?<!`)(`++)[^`\n]+\1(?!`)")
_ADDRESS = r"(?:https?:)?//"
_REMOTE = re.compile(
    rf"""!\[[^\[\]]*\]\(\s*<?{_ADDRESS}[^()\s>]*"""
    rf"""|<[a-z]+\s[^<>]*?(?:(?:src|srcset|poster)\s*=\s*["']?|srcset\s*=\s*["'][^"'<>]*?\s){_ADDRESS}"""
    r"""|!\[(?P<words>[^\[\]]*)\](?:[ ]?\[(?P<label>[^\[\]]*)\])?+(?!\()""",
    re.IGNORECASE,
)
"""A picture, film or sound of another site, or a picture whose address stands in a line elsewhere."""
_REMOTE_TARGET = re.compile(rf"<?{_ADDRESS}", re.IGNORECASE)


def calm(body: str, first_line: int, file: str) -> tuple[str, list[Diagnostic]]:
    """Turn what nests too deep into code, so that it is shown and harms nobody; no line moves."""
    many_brackets = body.count("[") > DEEPEST
    is_suspect = _SUSPECT.search(f"\n{body}") or "*" * 4 * DEEPEST in body or "_" * 4 * DEEPEST in body
    if not (is_suspect or many_brackets):
        return body, []
    lines = body.split("\n")
    places: list[tuple[int, int, str]] = []
    for block in scan(lines):
        if block.kind in ("code", "rule"):
            continue
        for index in range(block.first, block.end):
            line = lines[index]
            if found := _MARKS.match(line):
                what = "Quotes" if ">" in found[1] else "Lists"
                places.append((index, found.start(1), what))
                lines[index] = f"`{found[1].rstrip()}` {line[found.end() :]}"
            elif found := _INDENT.match(line):
                places.append((index, found.end(), "Lists"))
                lines[index] = line.lstrip()
            elif found := _STARS.search(line):
                places.append((index, found.start(), "Emphasis marks"))
                lines[index] = _STARS.sub(r"`\g<0>`", line)
        if many_brackets and (place := _deep_brackets(lines, block)):
            places.append((*place, "Brackets"))
            _as_code(lines, block)
    if not places:
        return body, []
    index, column, what = places[0]
    more = len(places) - 1
    also = f", and the like in {more} more {'line' if more == 1 else 'lines'}" if more else ""
    message = f"{what} are nested more than {DEEPEST} levels deep here{also}; they are shown as they are written."
    remedy = "Write it with fewer levels, or as a block of code between two lines of ```."
    span = Span(file, first_line + index, column + 1)
    return "\n".join(lines), [TOO_DEEP_TEXT.at(span, message, remedy)]


def _deep_brackets(lines: list[str], block: Block) -> tuple[int, int] | None:
    """Where the brackets of a block begin that nest too deep."""
    opened: list[tuple[int, int]] = []
    for index in range(block.first, block.end):
        for found in re.finditer(r"\\.|[\[\]]", lines[index]):
            if found[0] == "[":
                opened.append((index, found.start()))
                if len(opened) > DEEPEST:
                    return opened[0]
            elif found[0] == "]" and opened:
                opened.pop()
    return None


def _as_code(lines: list[str], block: Block) -> None:
    """Make code of a block from its first bracket on."""
    text = "\n".join(lines[block.first : block.end])
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    first = next(index for index in range(block.first, block.end) if "[" in lines[index])
    at = lines[first].index("[")
    lines[first] = f"{lines[first][:at]}{fence} {lines[first][at:]}"
    lines[block.end - 1] = f"{lines[block.end - 1].rstrip()} {fence}"


def remote_media(body: str, first_line: int, file: str) -> Iterator[Diagnostic]:
    """Say where the text asks for a picture, film or sound of another site, which is left out of the page."""
    if not ("<" in body or "!" in body) or "//" not in body or not _REMOTE.search(body):
        return
    remote = {key(label) for label, target in defined(body).items() if _REMOTE_TARGET.match(target)}
    lines = body.split("\n")
    for block in scan(lines):
        if block.kind == "code":
            continue
        text = "\n".join(lines[block.first : block.end])
        if "`" in text:
            text = _CODE.sub(lambda code: " " * len(code[0]), text)
        line, line_start, before = first_line + block.first, 0, 0
        for found in _REMOTE.finditer(text) if remote or "//" in text else ():
            if found["words"] is not None and key(found["label"] or found["words"]) not in remote:
                continue
            at = found.start()
            line += text.count("\n", before, at)
            line_start = max(line_start, text.rfind("\n", before, at) + 1)
            before = at
            yield REMOTE_MEDIA.at(
                Span(file, line, at - line_start + 1),
                "This would be loaded from another site; it is left out.",
                "Copy the file into the content folder, and link to it there.",
            )
