"""Findings for editors and logs: as for people, without the source."""

from __future__ import annotations

from journeysite.reporting.characters import visible
from journeysite.reporting.report import Report
from journeysite.reporting.text import line, summary_of


def write(report: Report) -> str:
    """All findings with their remedies, and a last line that counts them."""
    found = (one.found for one in report.findings)
    lines = [text for one in found for text in (line(one), *([f"    {visible(one.remedy)}"] if one.remedy else []))]
    return "\n".join([*lines, summary_of(report)]) + "\n"
