"""Findings as JSON for programs; `theme/schema/check-report.schema.json` says what it holds."""

from __future__ import annotations

import json
from collections.abc import Mapping

from journeysite.diagnostics import Severity
from journeysite.reporting.report import Report, Reported

FORM = 1
"""The number of the form; it changes when a program that reads it would have to change."""


def write(report: Report) -> str:
    """One object: the tool, the numbers, and all findings in reading order."""
    data = {
        "form": FORM,
        "tool": {"name": "journeysite", "version": report.version},
        "summary": {
            "files": len(report.files),
            "errors": len(report.of(Severity.ERROR)),
            "warnings": len(report.of(Severity.WARNING)),
            "infos": len(report.of(Severity.INFO)),
        },
        "findings": [_finding(one) for one in report.findings],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(one: Reported) -> Mapping[str, object]:
    found = one.found
    return {
        "code": found.code.id,
        "slug": found.code.slug,
        "severity": found.severity.value,
        "file": found.span.file,
        "line": found.span.line,
        "column": found.span.column,
        "message": found.message,
        "remedy": found.remedy or None,
        "source": one.snippet,
        "fingerprint": one.fingerprint,
    }
