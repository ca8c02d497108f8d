from __future__ import annotations

import re

import pytest
from support.reports import finding, report

from journeysite.reporting import short
from journeysite.reporting.text import coloured, line, summary, write


def test_a_line_is_read_by_people_and_editors() -> None:
    assert line(finding("error")) == "content/a.md:12:5: error J901: There is no persona “alx”."


def test_a_report_has_source_lines_and_remedies_and_ends_with_the_numbers() -> None:
    found = [finding("error", remedy="Did you mean “alex”?"), finding("info", line=7)]
    assert write(report(*found, source="for alx and\tme")) == (
        "content/a.md:12:5: error J901: There is no persona “alx”.\n"
        "    12 | for alx and me\n"
        "       |     ^\n"
        "    Did you mean “alex”?\n"
        "\n"
        "content/a.md:7:5: info J901: There is no persona “alx”.\n"
        "    7 | for alx and me\n"
        "      |     ^\n"
        "\n"
        "1 error and 1 remark in 3 files.\n"
    )


def test_the_short_form_has_no_source() -> None:
    found = [finding("error", remedy="Did you mean “alex”?"), finding("info")]
    assert short.write(report(*found, source="for alx")) == (
        "content/a.md:12:5: error J901: There is no persona “alx”.\n"
        "    Did you mean “alex”?\n"
        "content/a.md:12:5: info J901: There is no persona “alx”.\n"
        "1 error and 1 remark in 3 files.\n"
    )


def test_a_finding_without_a_line_has_no_mark() -> None:
    assert "^" not in write(report(finding()))


def test_colours_add_nothing_else() -> None:
    found = report(finding(remedy="Do that."), finding("warning"), finding("info"), source="for alx")
    painted = coloured(found)
    assert "\x1b[1;31merror J901:\x1b[0m" in painted
    assert "\x1b[1;33m^\x1b[0m" in painted
    assert re.sub(r"\x1b\[[0-9;]+m", "", painted) == write(found)


def test_nothing_that_a_terminal_would_obey_is_printed() -> None:
    hostile = "\x1b]0;title\x07 \x9b31m \u202e"
    found = report(finding(message=hostile, remedy=hostile, file=f"{hostile}.md"), source=hostile)
    for text in (write(found), short.write(found)):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
        assert "␛]0;title␇ �31m �" in text


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
    assert summary([finding(severity) for severity in severities], documents) == expected
