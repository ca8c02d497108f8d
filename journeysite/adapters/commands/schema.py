"""`journeysite schema`: the format for editors, as schemas and as their own configurations."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from os.path import relpath
from pathlib import Path

import click

from journeysite.adapters.atomic import write_whole
from journeysite.adapters.commands.refusal import refuse_options
from journeysite.adapters.folder import NoSite, WrongOptions
from journeysite.adapters.one_file import site_of
from journeysite.exporting.decap import decap
from journeysite.exporting.front_matter_cms import front_matter_cms
from journeysite.exporting.json_schema import schema_text
from journeysite.exporting.library import Library
from journeysite.exporting.vscode import vscode
from journeysite.loading.sources import Kind

_EDITORS: Mapping[str, Callable[[Library], dict[str, str]]] = {
    "json": lambda library: {f"{kind.value}.schema.json": schema_text(kind, library.lanes) for kind in Kind},
    "vscode": vscode,
    "front-matter-cms": front_matter_cms,
    "decap": decap,
}


@click.command()
@click.argument("kind", required=False, type=click.Choice([kind.value for kind in Kind]))
@click.option("--for", "editor", type=click.Choice(list(_EDITORS)), default="json", help="By default json.")
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="Write the files into this folder.")
@click.option("--force", is_flag=True, help="Let --output replace files that exist.")
def schema(kind: str | None, editor: str, output: Path | None, force: bool) -> None:
    """Print the JSON Schema of the front matter of KIND, or of all kinds, or what an editor wants instead.

    The site here, if there is one, says which folders and lanes there are. Exit status: 0 done, also where files that
    exist were kept; 2 wrong use.
    """
    if kind and editor != "json":
        raise click.UsageError(f"What is for {editor} is about all kinds together. Leave “{kind}” out.")
    if force and not output:
        raise click.UsageError("--force goes with --output FOLDER.")
    files = _EDITORS[editor](_library())
    if kind:
        files = {name: content for name, content in files.items() if name.startswith(f"{kind}.")}
    if output:
        _write(files, output, force=force)
        return
    for name, content in files.items():
        click.echo(f"==> {name} <==\n{content}" if len(files) > 1 else content, nl=len(files) > 1)


def _library() -> Library:
    """The folders and lanes of the site here; those of the format where there is none."""
    try:
        folder = site_of(Path())
    except NoSite:
        return Library()
    except WrongOptions as error:
        refuse_options(error, Path())
    content = Path(relpath(folder.docs_dir)).as_posix()
    return Library(content, folder.settings.folders, folder.settings.lanes)


def _write(files: Mapping[str, str], output: Path, *, force: bool) -> None:
    """Write those files that do not exist, and say which; of the others, that they were kept."""
    for name, content in files.items():
        path = output / name
        if path.exists() and not force:
            click.echo(f"{path.as_posix()} exists and was kept; --force replaces it.", err=True)
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, content.encode())
        except OSError as error:
            click.echo(f"{path} cannot be written: {error.strerror}.", err=True)
            sys.exit(2)
        click.echo(path.as_posix())
