"""Diagnostics for people: one line each, as compilers write them, and the remedy below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from journeysite.diagnostics import Diagnostic, Severity


def line(found: Diagnostic) -> str:
    """`content/maps/shoes.md:12:5: error J401: There is no persona “alx”.`."""
    return f"{found.span}: {found.severity} {found.code.id}: {found.message}"


def report(diagnostics: Sequence[Diagnostic], documents: int) -> str:
    """All findings and a last line that counts them."""
    lines = [
        text for found in diagnostics for text in (line(found), *([f"    {found.remedy}"] if found.remedy else []))
    ]
    return "\n".join([*lines, summary(diagnostics, documents)])


def summary(diagnostics: Sequence[Diagnostic], documents: int) -> str:
    """`2 errors and 1 warning in 40 files.`."""
    counts = Counter(found.severity for found in diagnostics)
    parts = [
        f"{counts[severity]} {name if counts[severity] == 1 else plural}"
        for severity, name, plural in (
            (Severity.ERROR, "error", "errors"),
            (Severity.WARNING, "warning", "warnings"),
            (Severity.INFO, "remark", "remarks"),
        )
        if counts[severity]
    ]
    files = f"{documents} {'file' if documents == 1 else 'files'}"
    if not parts:
        return f"Nothing found in {files}."
    return f"{' and '.join([', '.join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)} in {files}."
