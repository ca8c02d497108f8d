"""Where something stands within a value: values are told from their beginning."""

from __future__ import annotations

from collections.abc import Sequence

from journeysite.diagnostics import Span


def place_behind(lines: Sequence[str], span: Span, before: str) -> Span:
    """The place behind the first words of a value that begins at a place of a file.

    Spaces and line breaks may be others than they were written, and a link may have its address elsewhere. Where the
    file says the words in another way, as with signs that YAML escapes, the place is that of the value.
    """
    if not before or span.line > len(lines):
        return span
    text = "\n".join(lines[span.line - 1 :])
    at = _behind(text, span.column - 1, before)
    if at is None and text[span.column - 1 : span.column] in ("'", '"'):
        at = _behind(text, span.column, before)
    if at is None:
        return span
    return Span(span.file, span.line + text.count("\n", 0, at), at - (text.rfind("\n", 0, at) + 1) + 1)


def _behind(text: str, at: int, before: str) -> int | None:
    index = 0
    while index < len(before):
        sign = before[index]
        if sign.isspace():
            index += 1
        elif at < len(text) and text[at] == sign:
            index, at = index + 1, at + 1
        elif at < len(text) and text[at].isspace():
            at += 1
        elif sign == "(" and before[index - 1 : index] == "]":  # the address stands elsewhere
            index = before.find(")", index) + 1 or len(before)
            at = text.find("]", at) + 1 if text[at : at + 1] == "[" else at
        else:
            return None
    while at < len(text) and text[at].isspace():
        at += 1
    return at
