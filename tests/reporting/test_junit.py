from __future__ import annotations

from xml.etree.ElementTree import fromstring

from support.reports import finding, report

from journeysite.reporting.junit import write


def test_a_suite_a_file_and_a_failure_a_finding() -> None:
    found = [finding(remedy="Do."), finding("warning", file="content/b.md"), finding(file="mkdocs.yml")]
    root = fromstring(write(report(*found, source="for alx")).encode())
    assert root.attrib == {"name": "journeysite check", "tests": "4", "failures": "3"}
    assert [suite.get("name") for suite in root] == ["content/a.md", "content/b.md", "content/c.md", "mkdocs.yml"]
    (case,) = root[0]
    assert case.attrib == {
        "classname": "content/a",
        "name": "J901 a-code: There is no persona “alx”.",
        "file": "content/a.md",
    }
    assert case[0].tag == "failure"
    assert case[0].attrib == {"type": "error", "message": "There is no persona “alx”."}
    assert case[0].text == "content/a.md:12:5\n    12 | for alx\n       |     ^\nDo."
    assert root[1][0][0].get("type") == "warning"


def test_a_file_without_findings_is_a_test_that_has_passed() -> None:
    root = fromstring(write(report(files=1)).encode())
    assert root.attrib == {"name": "journeysite check", "tests": "1", "failures": "0"}
    ((case,),) = root
    assert (case.get("name"), list(case)) == ("nothing found", [])


def test_a_remark_fails_nothing() -> None:
    root = fromstring(write(report(finding("info"))).encode())
    assert root.get("failures") == "0"
    assert [child.tag for child in root[0][0]] == ["system-out"]


def test_control_characters_are_removed() -> None:
    text = write(report(finding(message="a\x00\x1b\x0b<b>\ufffe\ud800&c", file="a\x07.md")))
    assert fromstring(text.encode())[-1].get("name") is not None
    assert 'message="a&lt;b&gt;&amp;c"' in text
    assert 'name="a.md"' in text
