from __future__ import annotations

import pytest

from journeysite.diagnostics import Code, Diagnostic, Severity, Span
from journeysite.reporting.text import line, report, summary

CODES = {severity: Code("J901", "a-code", severity, "A code.") for severity in Severity}


def found(severity: str, remedy: str = "") -> Diagnostic:
    return CODES[Severity(severity)].at(Span("content/a.md", 12, 5), "There is no persona “alx”.", remedy)


def test_a_line_is_read_by_people_and_editors() -> None:
    assert line(found("error")) == "content/a.md:12:5: error J901: There is no persona “alx”."


def test_a_report_has_remedies_and_ends_with_the_numbers() -> None:
    assert report([found("error", "Did you mean “alex”?"), found("info")], 3) == (
        "content/a.md:12:5: error J901: There is no persona “alx”.\n"
        "    Did you mean “alex”?\n"
        "content/a.md:12:5: info J901: There is no persona “alx”.\n"
        "1 error and 1 remark in 3 files."
    )


@pytest.mark.parametrize(
    ("severities", "documents", "expected"),
    [
        ([], 0, "Nothing found in 0 files."),
        ([], 1, "Nothing found in 1 file."),
        (["error"], 1, "1 error in 1 file."),
        (["error", "error", "warning"], 40, "2 errors and 1 warning in 40 files."),
        (["error", "warning", "warning", "info", "info"], 2, "1 error, 2 warnings and 2 remarks in 2 files."),
    ],
)
def test_summaries(severities: list[str], documents: int, expected: str) -> None:
    assert summary([found(severity) for severity in severities], documents) == expected
