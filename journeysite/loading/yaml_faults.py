"""What the YAML parser finds wrong, in a writer's words."""

from __future__ import annotations

import re
from typing import Any

import yaml

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import ALIAS, TAB, YAML_SYNTAX

_KINDS = {"*": "an alias", "&": "an anchor"}
_QUOTE_IT = "Put the whole value in quotes."
_ITEM = re.compile(r"-(?:\s|$)")
_KEY_OR_ITEM = re.compile(r"\s*(?:-\s|-$|[\w-]+:(?:\s|$)|#|$)")

# What the parser says, what that means, what helps, and whether the fault is where the parser began to read something
# (“context”) rather than where it gave up.
_MEANINGS = (
    (
        "mapping values are not allowed",
        "A second “: ” stands in one value.",
        "Put the value in quotes; or begin the line in the column of the other keys, if it is a key.",
        False,
    ),
    ("while scanning a quoted scalar", "The quotes that open here are not closed.", "Close them.", True),
    ("unknown escape character", "A backslash stands in double quotes.", "Use single quotes.", False),
    (
        "while parsing a flow",
        "The brackets that open here are not closed, or hold something that needs quotes.",
        "Close the brackets, or put text that begins with [ or { in quotes.",
        True,
    ),
    (
        "while scanning a block scalar",
        "A value cannot begin with “{character}” and go on in the same line.",
        _QUOTE_IT,
        True,
    ),
    ("cannot start any token", "A value cannot begin with “{character}”.", _QUOTE_IT, False),
    (
        "block sequence entries are not allowed",
        "A list cannot begin in the line of its key.",
        "Begin it in the next line, or put the value in quotes if it is text.",
        False,
    ),
    (
        "could not find expected ':'",
        "This line is no “key: value”.",
        "Write a colon and a space after the key; or indent the line, if it continues the value above.",
        True,
    ),
    (
        "did not find expected '-'",
        "This line is indented differently from the lines above.",
        "Let all keys of one mapping begin in the same column.",
        False,
    ),
    (
        "did not find expected key",
        "This line is indented differently from the lines above.",
        "Let all keys of one mapping begin in the same column.",
        False,
    ),
)


def explained(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Diagnostic:
    """Say what the parser found and where; `first_line` is where the text starts in its file."""
    lines = text.split("\n")
    context, problem = getattr(error, "context", None) or "", getattr(error, "problem", None) or "it cannot be read"
    began, ended = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)

    def at(mark: Any) -> Span:
        return Span(file, mark.line + first_line, mark.column + 1) if mark else Span(file, first_line)

    line = lines[ended.line] if ended and ended.line < len(lines) else ""
    if ended and "\t" in line[: ended.column + 1] and not line[: ended.column + 1].strip("\t -"):
        return TAB.at(at(ended), "A tab indents this line; YAML takes only spaces.", "Replace the tab by spaces.")
    if context.startswith(("while scanning an alias", "while scanning an anchor")):
        sign = _character(lines, began)
        message = f"A value cannot begin with “{sign}”, which makes {_KINDS.get(sign, 'an alias')} of it in YAML."
        return ALIAS.at(at(began), message, _QUOTE_IT)
    if ended and "expected key" in problem and line[: ended.column].rstrip().endswith(("'", '"')):
        return YAML_SYNTAX.at(
            at(ended), "Text follows the quotes that close here.", "Put the whole value in quotes of the other kind."
        )
    if ended and "expected key" in problem and line[: ended.column].rstrip().endswith(("]", "}")):
        return YAML_SYNTAX.at(
            at(ended),
            "Text follows the bracket that closes here.",
            "Put the whole value in quotes: to YAML, brackets hold a list.",
        )
    if ended and "did not find expected" in problem and _ITEM.match(line, ended.column):
        return YAML_SYNTAX.at(
            at(ended),
            "This item of a list begins in another column than the items above.",
            "Let all items of one list begin in the same column.",
        )
    for words, message, remedy, is_context in _MEANINGS:
        if words in f"{context} {problem}":
            mark = began if is_context and began else ended
            return YAML_SYNTAX.at(at(mark), message.replace("{character}", _character(lines, mark)), remedy)
    return YAML_SYNTAX.at(
        at(ended or began), f"This is not valid YAML: {problem}.", "Mend the line, or put its value in quotes."
    )


def with_quotes_closed(error: yaml.YAMLError, text: str) -> str | None:
    """The text with quotes closed at the end of the line in which they open; None if that is not the fault.

    A line below that may go on with the quoted text makes it uncertain where they end.
    """
    began = getattr(error, "context_mark", None)
    if not began or "while scanning a quoted scalar" not in (getattr(error, "context", None) or ""):
        return None
    lines = text.split("\n")
    if began.line >= len(lines) or not all(_KEY_OR_ITEM.match(line) for line in lines[began.line + 1 :][:1]):
        return None
    quote, inner = lines[began.line][began.column], lines[began.line][began.column + 1 :]
    if quote in inner or inner.endswith("\\"):
        return None
    lines[began.line] = f"{lines[began.line].rstrip()}{quote}"
    return "\n".join(lines)


def _character(lines: list[str], mark: Any) -> str:
    return lines[mark.line][mark.column : mark.column + 1] if mark and mark.line < len(lines) else ""
