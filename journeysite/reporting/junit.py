"""Findings as JUnit XML, which Jenkins, Azure DevOps and most others show as results of tests.

A file is a suite; a finding is a failed test of it, a file without findings one test that has passed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from posixpath import splitext
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from journeysite.diagnostics import Severity
from journeysite.reporting.report import Report, Reported
from journeysite.reporting.text import source_lines

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not allow, not even escaped (section 2.2)."""


def write(report: Report) -> str:
    """One document for the site; remarks are tests that have passed, because they fail no check."""
    by_file: dict[str, list[Reported]] = defaultdict(list, {file: [] for file in report.files})
    for one in report.findings:
        by_file[one.found.span.file].append(one)
    suites = [_suite(file, by_file[file]) for file in sorted(by_file)]
    numbers = {name: str(sum(int(suite.attrib[name]) for suite in suites)) for name in ("tests", "failures")}
    root = Element("testsuites", {"name": "journeysite check", **numbers})
    root.extend(suites)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(file: str, findings: Sequence[Reported]) -> Element:
    failures = [one for one in findings if one.found.severity is not Severity.INFO]
    numbers = {"tests": str(max(1, len(findings))), "failures": str(len(failures)), "errors": "0", "skipped": "0"}
    suite = Element("testsuite", {"name": _clean(file), **numbers})
    if not findings:
        _case(suite, file, "nothing found")
    for one in findings:
        found = one.found
        case = _case(suite, file, f"{found.code.id} {found.code.slug}: {found.message}")
        lines = "\n".join([str(found.span), *source_lines(one), found.remedy]).rstrip()
        if found.severity is Severity.INFO:
            SubElement(case, "system-out").text = _clean(f"{found.message}\n{lines}")
        else:
            failure = SubElement(case, "failure", {"type": found.severity.value, "message": _clean(found.message)})
            failure.text = _clean(lines)
    return suite


def _case(suite: Element, file: str, name: str) -> Element:
    # A dot in the name of a class would end the name of a package.
    return SubElement(
        suite, "testcase", {"classname": _clean(splitext(file)[0]), "name": _clean(name), "file": _clean(file)}
    )


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)
