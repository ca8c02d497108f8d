"""Findings for GitLab: a Code Quality report, which merge requests show.

The form is GitLab's subset of Code Climate's: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from journeysite.diagnostics import Severity
from journeysite.reporting.report import Report, Reported

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(report: Report) -> str:
    """One list of findings."""
    return json.dumps([_finding(one) for one in report.findings], ensure_ascii=False, indent=2) + "\n"


def _finding(one: Reported) -> Mapping[str, object]:
    found = one.found
    return {
        "description": " ".join(one.told.split("\n")),
        "check_name": f"{found.code.id} {found.code.slug}",
        "fingerprint": one.fingerprint,
        "severity": _SEVERITIES[found.severity],
        "location": {"path": one.path, "lines": {"begin": found.span.line}},
    }
