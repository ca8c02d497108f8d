"""Reports made by hand, for tests of their formats."""

from __future__ import annotations

from journeysite.diagnostics import Code, Diagnostic, Severity, Span
from journeysite.reporting.report import Report, reported

CODES = {severity: Code("J901", "a-code", severity, "A code.") for severity in Severity}


def finding(
    severity: str = "error",
    message: str = "There is no persona “alx”.",
    remedy: str = "",
    file: str = "content/a.md",
    line: int = 12,
    column: int = 5,
) -> Diagnostic:
    """A finding with its text exactly as it is given."""
    return Diagnostic(CODES[Severity(severity)], Span(file, line, column), message, remedy)


def report(*findings: Diagnostic, source: str = "", files: int = 3, above: str = "site/") -> Report:
    """A report of these findings, all about the same source line; the site lies in a folder of the repository."""
    names = [f"content/{letter}.md" for letter in "abcdefg"[:files]]
    return Report(reported(findings, lambda _: source, lambda file: above + file), tuple(names), "1.2.3")
