"""`journeysite check`: everything that is wrong with a site's content, in one run."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from journeysite import pipeline
from journeysite.adapters import collector
from journeysite.adapters.folder import NoSite, WrongOptions, open_folder
from journeysite.diagnostics import fails
from journeysite.reporting import text


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True), default=".")
def check(site: Path) -> None:
    """Check the content of SITE (a folder with a mkdocs.yml, or the file itself; by default this folder).

    Prints every finding with its place and remedy. Exit status: 0 nothing found, 1 findings, 2 wrong use.
    """
    try:
        folder = open_folder(site)
    except NoSite as error:
        raise click.UsageError(str(error)) from None
    except WrongOptions as error:
        click.echo(text.report(error.diagnostics, 1))
        sys.exit(2)
    collector.look_at_new()
    content = pipeline.read(folder.sources, folder.files, folder.settings, folder.noted)
    click.echo(text.report(content.diagnostics, len(folder.sources)))
    sys.exit(1 if fails(content.diagnostics) else 0)
