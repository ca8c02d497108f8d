"""`journeysite check`: everything that is wrong with a site's content, in one run."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from journeysite import pipeline
from journeysite.adapters import collector
from journeysite.adapters.commands.fixing import mend, show
from journeysite.adapters.commands.outputs import InOrder, Output, outputs_of
from journeysite.adapters.folder import NoSite, WrongOptions, open_folder
from journeysite.adapters.mending import changes_of
from journeysite.adapters.output import append, hand_over, say, wants_colour, write_files
from journeysite.adapters.reports import report_of
from journeysite.adapters.rules import ids_of, unknown
from journeysite.adapters.spelling import spelling_of
from journeysite.diagnostics import Diagnostic, fails
from journeysite.exporting.tidy import respelt
from journeysite.loading.documents import load
from journeysite.loading.sources import Source
from journeysite.reporting.formats import FORMATS
from journeysite.reporting.report import Report
from journeysite.rules.suppressions import UNKNOWN_SUPPRESSION
from journeysite.settings import Settings


@click.command(cls=InOrder)
@click.argument("site", type=click.Path(path_type=Path, exists=True), default=".")
@click.option(
    "--format", "formats", multiple=True, type=click.Choice(list(FORMATS)), help="How to write the findings [text]."
)
@click.option(
    "--output",
    "files",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where to write the format before it; else it is printed.",
)
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours in text; “auto” on a terminal, unless NO_COLOR is set.",
)
@click.option(
    "--without",
    metavar="RULE",
    multiple=True,
    help="Leave out a rule, by its code or slug, or a family: structure or practice. May be given several times.",
)
@click.option("--fix", is_flag=True, help="Mend what is certain: show the changes, ask, write, and check again.")
@click.option("--diff", "only_diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@click.option("--yes", is_flag=True, help="With --fix: write without asking.")
@click.pass_context
def check(
    context: click.Context,
    site: Path,
    formats: tuple[str, ...],
    files: tuple[Path, ...],
    color: str,
    without: tuple[str, ...],
    fix: bool,
    only_diff: bool,
    yes: bool,
) -> None:
    """Check the content of SITE (a folder with a mkdocs.yml, or the file itself; by default this folder).

    Prints every finding with its place and remedy. Several formats can be written in one run, as in
    “--format text --format sarif --output report.sarif”.

    Exit status: 0 nothing found, 1 findings (with --diff: something to mend), 2 wrong use, or a file suppresses what is
    no rule.
    """
    outputs = outputs_of(context, formats, files)
    if only_diff and (fix or formats or files):
        raise click.UsageError("“--diff” shows changes and nothing else: use it without --fix, --format and --output.")
    if yes and not fix:
        raise click.UsageError("“--yes” belongs to “--fix”.")
    try:
        folder = open_folder(site, remarks=True)
    except NoSite as error:
        raise click.UsageError(str(error)) from None
    except WrongOptions as error:
        _deliver(report_of(error.diagnostics, None, site), outputs, color)
        sys.exit(2)
    settings = _without(folder.settings, without)
    collector.look_at_new()

    def diagnostics_of(sources: Sequence[Source]) -> Sequence[Diagnostic]:
        return pipeline.read(sources, folder.files, settings, folder.noted).diagnostics

    if only_diff or fix:
        spelling = spelling_of(folder)
        changes = changes_of(
            folder.sources,
            diagnostics_of,
            lambda source, text: respelt(text, load(source, spelling.words), spelling),
        )
        if only_diff:
            show(changes)
            sys.exit(1 if changes else 0)
        mend(changes, ask=not yes)
    diagnostics = diagnostics_of(folder.sources)
    _deliver(report_of(diagnostics, folder.sources, site), outputs, color)
    sys.exit(_status(diagnostics))


def _status(diagnostics: Sequence[Diagnostic]) -> int:
    """The exit status; one that suppresses what is no rule has told the check nothing, as with a wrong option."""
    if not fails(diagnostics):
        return 0
    return 2 if fails(one for one in diagnostics if one.code.id == UNKNOWN_SUPPRESSION.id) else 1


def _deliver(report: Report, outputs: Sequence[Output], color: str) -> None:
    """Write the report in every form that is asked for; files come first, so that a refusal is all that is printed."""
    write_files({one.file: FORMATS[one.format].write(report) for one in outputs if one.file})
    for one in outputs:
        form = FORMATS[one.format]
        if form.job_summary and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
            append(Path(summary), form.job_summary(report))
    for form in (FORMATS[one.format] for one in outputs if not one.file):
        if form.people:
            colour = wants_colour(color, os.environ, sys.stdout.isatty())
            say((form.coloured if colour and form.coloured else form.write)(report), colour=colour)
        else:
            hand_over(form.write(report))


def _without(settings: Settings, names: Iterable[str]) -> Settings:
    """Settings in which rules and families are switched off, whatever `mkdocs.yml` says of them."""
    off: dict[str, None] = {}
    for name in names:
        if not (ids := ids_of(name)):
            raise click.BadParameter(" ".join(unknown(name)), param_hint="--without")
        off |= dict.fromkeys(ids)
    return replace(settings, rules={**settings.rules, **off})
