"""`journeysite format`: keys and labels in the documented order, texts as they are."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from os.path import realpath
from pathlib import Path

import click

from journeysite.adapters.atomic import write_whole
from journeysite.adapters.commands.refusal import refuse_options
from journeysite.adapters.folder import Folder, NoSite, WrongOptions
from journeysite.adapters.one_file import find, site_of
from journeysite.adapters.spelling import spelling_of
from journeysite.exporting.outline import Spelling
from journeysite.exporting.tidy import has_errors, tidied
from journeysite.loading.documents import load
from journeysite.loading.sources import Source


@click.command("format")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--check", is_flag=True, help="Change nothing; say which files would change.")
def format_command(paths: Sequence[Path], check: bool) -> None:
    """Put keys and labels of PATHS into the documented order: of files, folders of them, or whole sites.

    By default that is the site here. Labels become the site's own words. Texts, comments and empty lines stay. A file
    with errors stays as it is. Exit status: 0 done, 1 with --check: files would change, 2 wrong use.
    """
    try:
        sources = list(_sources(paths or (Path(),)))
    except NoSite as error:
        raise click.UsageError(str(error)) from None
    except WrongOptions as error:
        refuse_options(error, Path())
    changed = [source for source, spelling in sources if _change(source, spelling, write=not check)]
    count = f"{len(changed)} of {len(sources)} {'file' if len(sources) == 1 else 'files'}"
    click.echo(f"{count} would change." if check else f"{count} changed.")
    sys.exit(1 if check and changed else 0)


def _sources(paths: Sequence[Path]) -> Iterator[tuple[Source, Spelling]]:
    """The files that paths name, each once: files, folders of them, and whole sites."""
    seen: set[str] = set()
    for path in paths:
        folder, sources = _named(path)
        spelling = spelling_of(folder)
        for source in sources:
            if (real := realpath(source.path)) not in seen:
                seen.add(real)
                yield source, spelling


def _named(path: Path) -> tuple[Folder, Sequence[Source]]:
    if path.suffix in (".yml", ".yaml"):
        folder = site_of(path.parent)
        return folder, folder.sources
    if not path.is_dir():
        one = find(path)
        return one.folder, (one.source,)
    folder, within = site_of(path), Path(realpath(path))
    if Path(realpath(folder.docs_dir)).is_relative_to(within):
        return folder, folder.sources
    sources = [one for one in folder.sources if Path(realpath(one.path)).is_relative_to(within)]
    if not sources:
        raise NoSite(f"{path} holds no map, persona, touchpoint or KPI.")
    return folder, sources


def _change(source: Source, spelling: Spelling, *, write: bool) -> bool:
    """Whether a file is not tidy; it is written anew if it may be."""
    loaded = load(source, spelling.words)
    if has_errors(loaded):
        click.echo(f"{source.label}: It has errors, and stays as it is; see journeysite check.", err=True)
        return False
    before = source.path.read_bytes().decode("utf-8")
    after = tidied(before, loaded, spelling)
    if after == before:
        return False
    click.echo(source.label)
    if write:
        try:
            write_whole(source.path, after.encode())
        except OSError as error:
            click.echo(f"{source.label} cannot be written: {error.strerror}. It has not changed.", err=True)
            sys.exit(2)
    return True
