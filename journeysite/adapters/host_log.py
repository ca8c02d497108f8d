"""The host's log: what we say in it, and what the host has counted there."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from mkdocs.config.base import Config
from mkdocs.utils import CountHandler

from journeysite.adapters.last_changes import LastChanges
from journeysite.diagnostics import Diagnostic, Severity
from journeysite.reporting.characters import visible
from journeysite.reporting.text import line

LOG = logging.getLogger("mkdocs.plugins.journeysite")


def report(diagnostics: Iterable[Diagnostic]) -> None:
    """Say what was found, as warnings of the host: a strict build counts them."""
    for found in diagnostics:
        level = logging.INFO if found.severity is Severity.INFO else logging.WARNING
        LOG.log(level, "%s", sentence(found))


def report_changes(known: LastChanges) -> None:
    """Say why days of last changes are missing; a repository that is not there is no fault."""
    if known.cut_off:
        LOG.info(
            "git does not know when %d files were last changed, because the clone of the repository is shallow. "
            "Fetch the whole history; in GitHub Actions with “fetch-depth: 0”.",
            known.cut_off,
        )
    if known.refused:
        LOG.info("git tells no last changes: %s", visible(known.refused))


def sentence(found: Diagnostic) -> str:
    """A finding in one line with its remedy."""
    return f"{line(found)} {visible(found.remedy)}".rstrip()


def has_warned() -> bool:
    """Whether the host will refuse this build: a strict one counts warnings, and looks only after the last hook."""
    host = logging.getLogger(Config.__module__.partition(".")[0])
    return any(handler.get_counts() for handler in host.handlers if isinstance(handler, CountHandler))
