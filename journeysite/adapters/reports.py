"""A report of what a check has found, with what only the disk knows: source lines, and where the repository begins."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from journeysite import __version__
from journeysite.adapters.codes import SITE_CODES
from journeysite.diagnostics import Diagnostic
from journeysite.loading.sources import Source, read_text
from journeysite.reporting.report import Report, reported


def report_of(diagnostics: Sequence[Diagnostic], sources: Sequence[Source] | None, site: Path) -> Report:
    """Report findings about a site and its documents, or about its configuration where nothing else was read."""
    files = {found.span.file for found in diagnostics} if sources is None else {source.label for source in sources}
    findings = reported(diagnostics, _source_lines(sources or ()), _paths(repository_of(site)))
    return Report(findings, tuple(sorted(files)), __version__)


def repository_of(site: Path) -> Path:
    """The folder above a site that git keeps; this one where there is none."""
    for here in (Path(os.path.abspath(site)), site.resolve()):  # noqa: PTH100 - links stay as they are named
        for folder in (here, *here.parents):
            if (folder / ".git").exists():
                return folder
    return Path.cwd()


def _paths(repository: Path) -> Callable[[str], str]:
    """A function that names a file by its path from the repository; one outside of it by its whole path."""
    root = (str(repository), os.path.realpath(repository))

    @cache
    def path_of(label: str) -> str:
        named = os.path.abspath(label)  # noqa: PTH100 - links stay as they are named
        for file, folder in zip((named, os.path.realpath(named)), root, strict=True):
            if Path(file).is_relative_to(folder):
                return Path(file).relative_to(folder).as_posix()
        return Path(named).as_posix()

    return path_of


def _source_lines(sources: Iterable[Source]) -> Callable[[Diagnostic], str]:
    """A function that finds the line of a finding, in nothing but what was read: documents and the configuration."""
    by_label = {source.label: source for source in sources}
    codes = frozenset(SITE_CODES)

    @cache
    def lines_of(label: str) -> Sequence[str]:
        if source := by_label.get(label):
            return (read_text(source).text or "").split("\n")
        try:
            return Path(label).read_text("utf-8-sig").split("\n")
        except (OSError, ValueError):
            return ()

    def line_of(found: Diagnostic) -> str:
        span = found.span
        lines = lines_of(span.file) if span.file in by_label or found.code in codes else ()
        return lines[span.line - 1] if span.line <= len(lines) else ""

    return line_of
