"""Findings for GitHub Actions: commands in the log, which become annotations, and a summary of the job.

The commands and their escaping: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from journeysite.diagnostics import Severity
from journeysite.reporting.characters import visible
from journeysite.reporting.report import Report, Reported
from journeysite.reporting.text import counted, summary_of

MOST = 10
"""So many annotations of one kind GitHub shows for a step."""
MOST_ROWS = 200
"""So many findings stand in the summary of a job, which may have 1 MB."""
_LONGEST_CELL = 500

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]|~$#!])")


def write(report: Report) -> str:
    """An annotation for each finding as far as GitHub shows them, most important first; the rest is counted."""
    shown = [
        *report.of(Severity.ERROR)[:MOST],
        *report.of(Severity.WARNING)[:MOST],
        *report.of(Severity.INFO)[: MOST - 1],  # the count is a notice, too
    ]
    rest = [one.found for one in report.findings if one not in shown]
    lines = [_annotation(one) for one in shown]
    if rest:
        more = f"{counted(rest)} more: GitHub shows at most {MOST} annotations of a kind. See the summary of the job."
        lines.append(f"::notice title=journeysite::{_escaped(more, _IN_MESSAGE)}")
    return "\n".join([*lines, summary_of(report)]) + "\n"


def job_summary(report: Report) -> str:
    """The findings as a table in Markdown, most important first."""
    ordered = [one for severity in Severity for one in report.of(severity)]
    lines = ["### journeysite check", "", summary_of(report), ""]
    if ordered:
        lines += ["| severity | place | finding | remedy |", "|---|---|---|---|"]
        lines += [_row(one) for one in ordered[:MOST_ROWS]]
        lines.append("")
    if rest := [one.found for one in ordered[MOST_ROWS:]]:
        lines += [f"{counted(rest)} more.", ""]
    return "\n".join(lines) + "\n"


def _annotation(one: Reported) -> str:
    found = one.found
    properties = {
        "file": one.path,
        "line": str(found.span.line),
        "col": str(found.span.column),
        "title": f"{found.code.id} {found.code.slug}",
    }
    said = ",".join(f"{name}={_escaped(value, _IN_PROPERTY)}" for name, value in properties.items())
    told = "\n".join(visible(line) for line in one.told.split("\n"))
    return f"::{_COMMANDS[found.severity]} {said}::{_escaped(told, _IN_MESSAGE)}"


def _escaped(text: str, table: Mapping[str, str]) -> str:
    return "".join(table.get(char, char) for char in text)


def _row(one: Reported) -> str:
    found = one.found
    place = f"{one.path}:{found.span.line}:{found.span.column}"
    cells = (found.severity, place, f"{found.code.id}: {found.message}", found.remedy)
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _cell(text: str) -> str:
    """A text that is neither Markdown nor HTML."""
    text = visible(text if len(text) <= _LONGEST_CELL else f"{text[:_LONGEST_CELL]}…")
    return _MARKDOWN.sub(r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
