"""`journeysite init`: a complete small site, ready to be built and changed."""

from __future__ import annotations

import os
import shlex
from datetime import date
from pathlib import Path

import click

from journeysite.adapters.new_files import NotWritten, write_folder
from journeysite.adapters.output import say
from journeysite.adapters.requirement import requirement
from journeysite.loading.bodies import title_from_id
from journeysite.scaffolding.sites import Ci, site_files

_LONGEST = 100
"""Characters that the name of a site may have."""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", help="What the site is called; by default the name of the folder.")
@click.option(
    "--ci", type=click.Choice([one.value for one in Ci]), default=Ci.BOTH.value, help="Recipes for checks in CI."
)
def init(folder: Path, name: str | None, ci: str) -> None:
    """Make a small site in DIR, a folder that does not exist yet or is empty (a `.git` in it may stay).

    It has a map, a persona, a shared touchpoint and a KPI to replace, mkdocs.yml, recipes for CI, and settings of
    editors. Exit status: 0 written, 2 not written.
    """
    needed, complete = requirement()
    try:
        title = _title(name, folder)
        write_folder(folder, site_files(title, date.today(), needed, Ci(ci)))
    except NotWritten as error:
        raise click.UsageError(str(error)) from None
    except FileNotFoundError:  # a shell may stand in a folder that somebody has deleted
        raise click.UsageError("The folder that you are in does not exist any more. Change to another.") from None
    where = "this folder" if folder == Path() else folder.as_posix()
    said = [f"Made the site “{title}” in {where}."]
    if not complete:
        said.append("Before it is built in CI, put the address of journeysite into requirements.txt.")
    said.append("Next:")
    if folder.resolve() != Path.cwd():
        said.append(f"    cd {shlex.quote(folder.as_posix())}")
    said += ["    mkdocs serve", '    journeysite new map "My first map"', ""]
    say("\n".join(said), colour=False)


def _title(name: str | None, folder: Path) -> str:
    if name is None:
        title = title_from_id(Path(os.path.abspath(folder)).name)[:_LONGEST]  # noqa: PTH100 - a link keeps its name
        return title if title and title.isprintable() else "Customer journeys"
    title = name.strip()
    if not title or len(title) > _LONGEST or not title.isprintable():
        raise click.UsageError(f"--name must be one line of 1 to {_LONGEST} characters.")
    return title
