"""What a check has found, as every format is given it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256

from journeysite.diagnostics import Diagnostic, Severity
from journeysite.reporting.characters import as_bytes

_LONGEST_SNIPPET = 500
_LINE_NUMBER = re.compile(r"\bline \d+")


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding with what programs ask beside it."""

    found: Diagnostic
    source: str
    """The line that it is about; empty where it cannot be shown."""
    path: str
    """The file's path from the root of the repository, with slashes."""
    fingerprint: str
    """The same for the same finding when other lines come and go, and another one for every finding of a report."""

    @property
    def snippet(self) -> str | None:
        """The line for programs."""
        return _snippet(self.source) or None

    @property
    def told(self) -> str:
        """The message, and the remedy in a line of its own."""
        return f"{self.found.message}\n{self.found.remedy}".rstrip()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a check has found, in reading order."""

    findings: tuple[Reported, ...]
    files: tuple[str, ...]
    """The files that were looked at, as diagnostics name them."""
    version: str
    """The version of journeysite."""

    def of(self, severity: Severity) -> tuple[Reported, ...]:
        """The findings of one severity."""
        return tuple(one for one in self.findings if one.found.severity is severity)


def reported(
    diagnostics: Iterable[Diagnostic], source_of: Callable[[Diagnostic], str], path_of: Callable[[str], str]
) -> tuple[Reported, ...]:
    """Give every finding its line, its path and its fingerprint."""
    known: Counter[tuple[str, ...]] = Counter()
    findings = []
    for found in diagnostics:
        source, path = source_of(found), path_of(found.span.file)
        # Neither line nor column: the finding stays the same when text is put in above it or before it.
        words = " ".join(_snippet(source).split())
        same = (path, found.code.id, _LINE_NUMBER.sub("line", found.message), words)
        findings.append(Reported(found, source, path, _digest(*same, str(known[same]))))
        known[same] += 1
    return tuple(findings)


def _snippet(source: str) -> str:
    """The line as a whole or, where it is very long, not at all."""
    return source if len(source) <= _LONGEST_SNIPPET else ""


def _digest(*parts: str) -> str:
    return sha256(as_bytes("\0".join(parts))).hexdigest()[:32]
