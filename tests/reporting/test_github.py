from __future__ import annotations

import html
import re

import pytest
from markdown_it import MarkdownIt
from support.reports import finding, report

from journeysite.reporting.github import MOST, MOST_ROWS, job_summary, write


def kinds(text: str) -> list[str]:
    return re.findall(r"^::(\w+) ", text, re.MULTILINE)


def unescaped(text: str) -> str:
    """As the runner reads it: %25 comes last."""
    for code, char in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, char)
    return text


def test_the_important_come_first_and_the_rest_is_counted() -> None:
    found = [finding(severity, line=line) for line in range(1, 13) for severity in ("info", "warning", "error")]
    text = write(report(*found))
    assert kinds(text) == ["error"] * MOST + ["warning"] * MOST + ["notice"] * MOST
    *_, more, last = text.splitlines()
    assert more.startswith("::notice title=journeysite::2 errors, 2 warnings and 3 remarks more: ")
    assert last == "12 errors, 12 warnings and 12 remarks in 3 files."


def test_what_is_shown_whole_needs_no_count() -> None:
    text = write(report(*(finding(line=line) for line in range(1, MOST + 1))))
    assert kinds(text) == ["error"] * MOST


def test_a_command_is_escaped() -> None:
    (command, _) = write(report(finding(message="100% of a: b, c", remedy="Do.", file="a:b,c%\r\n.md"))).splitlines()
    assert command == (
        "::error file=site/a%3Ab%2Cc%25%0D%0A.md,line=12,col=5,title=J901 a-code::100%25 of a: b, c%0ADo."
    )


@pytest.mark.parametrize("name", ["%0A.md", "%25%3A,:.md", "a\n::error::b", "::stop-commands::x"])
def test_a_file_name_comes_back_as_it_was(name: str) -> None:
    (command, _) = write(report(finding(file=name))).splitlines()
    properties = re.fullmatch(r"::error ([^:]*)::[^\n]*", command)
    assert properties
    assert unescaped(properties[1].split(",")[0]) == f"file=site/{name}"


def test_no_message_is_a_command() -> None:
    text = write(report(finding(message="x\n::error::y\r::warning::z")))
    assert len(text.splitlines()) == 2


def table(markdown: str) -> list[list[str]]:
    rendered = MarkdownIt("commonmark").enable("table").render(markdown)
    rows = re.findall(r"<tr>(.*?)</tr>", rendered, re.DOTALL)
    return [re.findall(r"<t[dh]>(.*?)</t[dh]>", row, re.DOTALL) for row in rows]


def test_the_summary_of_a_job_is_a_table_with_the_important_first() -> None:
    text = job_summary(report(finding("info"), finding("warning", remedy="Do that."), finding("error")))
    head, *rows = table(text)
    assert head == ["severity", "place", "finding", "remedy"]
    assert [row[0] for row in rows] == ["error", "warning", "info"]
    assert rows[1] == ["warning", "site/content/a.md:12:5", "J901: There is no persona “alx”.", "Do that."]
    assert "1 error, 1 warning and 1 remark in 3 files." in text


@pytest.mark.parametrize("hostile", ["a | b", "<img src=x>", "[a](b)", "`|`", "**b**", "\\|", "a &lt; b", "![a](b)"])
def test_text_in_the_summary_is_neither_markdown_nor_html(hostile: str) -> None:
    _, row = table(job_summary(report(finding(message=hostile, file=hostile, remedy=hostile))))
    assert [html.unescape(cell) for cell in row[1:]] == [f"site/{hostile}:12:5", f"J901: {hostile}", hostile]


def test_the_summary_of_a_job_stays_below_what_github_takes() -> None:
    found = [finding(message="`" * 5000, remedy="<" * 5000, line=line) for line in range(1, 1000)]
    text = job_summary(report(*found))
    assert len(text.encode()) < 1_000_000
    assert len(table(text)) == MOST_ROWS + 1
    assert "799 errors more." in text


def test_a_summary_without_findings_has_no_table() -> None:
    assert job_summary(report()) == "### journeysite check\n\nNothing found in 3 files.\n\n"
