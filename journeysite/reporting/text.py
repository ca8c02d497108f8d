"""Findings for people: one line each, as compilers write them, then the place in the source and the remedy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from journeysite.diagnostics import Diagnostic, Severity
from journeysite.reporting.characters import visible
from journeysite.reporting.excerpt import excerpt
from journeysite.reporting.report import Report, Reported

Paint = Callable[[str, str], str]
"""Gives a text the colour of a terminal that a code names."""

_BOLD, _QUIET = "1", "2"
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}


def write(report: Report) -> str:
    """All findings and a last line that counts them."""
    return _written(report, lambda text, code: text)


def coloured(report: Report) -> str:
    """The same in the colours of a terminal."""
    return _written(report, lambda text, code: f"\x1b[{code}m{text}\x1b[0m")


def line(found: Diagnostic) -> str:
    """`content/maps/shoes.md:12:5: error J401: There is no persona “alx”.`."""
    return visible(f"{found.span}: {found.severity} {found.code.id}: {found.message}")


def summary(diagnostics: Sequence[Diagnostic], documents: int) -> str:
    """`2 errors and 1 warning in 40 files.`."""
    files = f"{documents} {'file' if documents == 1 else 'files'}"
    return f"{counted(diagnostics) or 'Nothing found'} in {files}."


def summary_of(report: Report) -> str:
    """The same of a report."""
    return summary([one.found for one in report.findings], len(report.files))


def counted(diagnostics: Sequence[Diagnostic]) -> str:
    """`2 errors and 1 warning`; nothing of nothing."""
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
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def source_lines(one: Reported, paint: Paint = lambda text, code: text) -> Iterator[str]:
    """The line in the source and, below it, a mark under the column."""
    found = one.found
    if shown := excerpt(one.source, found.span.column):
        number = str(found.span.line)
        yield f"    {paint(f'{number} |', _QUIET)} {shown.text}"
        caret = paint("^", _COLOURS[found.severity])
        yield f"    {paint(' ' * len(number) + ' |', _QUIET)} {' ' * shown.caret}{caret}"


def _written(report: Report, paint: Paint) -> str:
    lines = [text for one in report.findings for text in (*_told(one, paint), "")]
    return "\n".join([*lines, summary_of(report)]) + "\n"


def _told(one: Reported, paint: Paint) -> Iterator[str]:
    found = one.found
    kind = paint(f"{found.severity} {found.code.id}:", _COLOURS[found.severity])
    yield f"{paint(visible(f'{found.span}:'), _BOLD)} {kind} {visible(found.message)}"
    yield from source_lines(one, paint)
    if found.remedy:
        yield f"    {visible(found.remedy)}"
