"""Every format in which findings can be written. A new one is a file beside this one and a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from journeysite.reporting import github, gitlab, json_report, junit, sarif, short, text
from journeysite.reporting.report import Report

Writer = Callable[[Report], str]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a report."""

    write: Writer
    people: bool = False
    """Whether people read it, in the characters that their terminal has; programs get UTF-8."""
    whole: bool = False
    """Whether it is one document, beside which nothing else may stand."""
    coloured: Writer | None = None
    """The same in the colours of a terminal."""
    job_summary: Writer | None = None
    """What it adds to the summary of a job, where there is one."""


FORMATS: Mapping[str, Format] = {
    "text": Format(text.write, people=True, coloured=text.coloured),
    "short": Format(short.write, people=True),
    "json": Format(json_report.write, whole=True),
    "github": Format(github.write, job_summary=github.job_summary),
    "gitlab": Format(gitlab.write, whole=True),
    "sarif": Format(sarif.write, whole=True),
    "junit": Format(junit.write, whole=True),
}
"""Every format, by the name that the command line has for it."""
