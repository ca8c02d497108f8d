"""Every format copes with any text in messages, lines and file names, and loses no finding."""

from __future__ import annotations

import json
import re
from xml.etree.ElementTree import fromstring

from hypothesis import given
from hypothesis import strategies as st
from support.reports import finding, report

from journeysite.reporting.characters import as_bytes
from journeysite.reporting.formats import FORMATS
from journeysite.reporting.github import job_summary
from journeysite.reporting.report import Report

SPECIAL = st.sampled_from(
    ["\0", "\x1b[0m", "]]>", "<!--", "&#0;", "\r\n", "::error::", "%0A", '"', "\\", "\ud800", "|"]
)
TEXT = st.lists(st.one_of(SPECIAL, st.text(st.characters(codec=None), max_size=8)), max_size=6).map("".join)
FINDINGS = st.builds(
    finding,
    st.sampled_from(["error", "warning", "info"]),
    message=TEXT,
    remedy=TEXT,
    file=TEXT,
    line=st.integers(1, 99),
    column=st.integers(1, 99),
)
REPORTS = st.builds(lambda found, source: report(*found, source=source), st.lists(FINDINGS, max_size=5), TEXT)


def written(name: str, about: Report) -> bytes:
    return as_bytes(FORMATS[name].write(about))


@given(REPORTS)
def test_json_can_be_read(about: Report) -> None:
    assert len(json.loads(written("json", about))["findings"]) == len(about.findings)
    assert len(json.loads(written("gitlab", about))) == len(about.findings)
    assert len(json.loads(written("sarif", about))["runs"][0]["results"]) == len(about.findings)


@given(REPORTS)
def test_xml_can_be_read(about: Report) -> None:
    root = fromstring(written("junit", about))
    failing = [one for one in about.findings if one.found.severity.value != "info"]
    assert len(root.findall(".//failure")) == len(failing)


@given(REPORTS)
def test_github_gets_one_line_a_finding(about: Report) -> None:
    lines = re.split(rb"\r\n|\r|\n", written("github", about))
    assert len(lines) == len(about.findings) + 2
    assert all(re.match(rb"::(error|warning|notice) file=[^:\r\n]*::", line) for line in lines[:-2])


@given(REPORTS)
def test_the_summary_has_one_row_a_finding(about: Report) -> None:
    rows = [line for line in as_bytes(job_summary(about)).split(b"\n") if line.startswith(b"|")]
    assert len(rows) == (len(about.findings) + 2 if about.findings else 0)


@given(REPORTS)
def test_text_has_the_line_that_editors_read(about: Report) -> None:
    for name in ("text", "short"):
        lines = written(name, about).decode().split("\n")
        found = [line for line in lines if re.search(r":\d+:\d+: (error|warning|info) J901: ", line)]
        assert len(found) >= len(about.findings)
