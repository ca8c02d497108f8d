"""`journeysite check`: everything that is wrong with a site's content, in one run."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import click

from journeysite import pipeline
from journeysite.adapters import collector
from journeysite.adapters.folder import NoSite, WrongOptions, open_folder
from journeysite.adapters.rules import ids_of, unknown
from journeysite.diagnostics import fails
from journeysite.reporting import text
from journeysite.settings import Settings


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True), default=".")
@click.option(
    "--without",
    metavar="RULE",
    multiple=True,
    help="Leave out a rule, by its code or slug, or a family: structure or practice. May be given several times.",
)
def check(site: Path, without: tuple[str, ...]) -> None:
    """Check the content of SITE (a folder with a mkdocs.yml, or the file itself; by default this folder).

    Prints every finding with its place and remedy. Exit status: 0 nothing found, 1 findings, 2 wrong use.
    """
    try:
        folder = open_folder(site, remarks=True)
    except NoSite as error:
        raise click.UsageError(str(error)) from None
    except WrongOptions as error:
        click.echo(text.report(error.diagnostics, 1))
        sys.exit(2)
    settings = _without(folder.settings, without)
    collector.look_at_new()
    content = pipeline.read(folder.sources, folder.files, settings, folder.noted)
    click.echo(text.report(content.diagnostics, len(folder.sources)))
    sys.exit(1 if fails(content.diagnostics) else 0)


def _without(settings: Settings, names: Iterable[str]) -> Settings:
    """Settings in which rules and families are switched off, whatever `mkdocs.yml` says of them."""
    off: dict[str, None] = {}
    for name in names:
        if not (ids := ids_of(name)):
            raise click.BadParameter(" ".join(unknown(name)), param_hint="--without")
        off |= dict.fromkeys(ids)
    return replace(settings, rules={**settings.rules, **off})
