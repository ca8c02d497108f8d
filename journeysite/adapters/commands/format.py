"""`journeysite format`: keys and labels in the documented order, texts as they are."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from journeysite.adapters.atomic import write_whole
from journeysite.adapters.folder import NoSite, WrongOptions
from journeysite.adapters.one_file import find, site_of, spelling_of
from journeysite.adapters.reports import report_of
from journeysite.exporting.outline import Spelling
from journeysite.exporting.tidy import has_errors, tidied
from journeysite.loading.documents import load
from journeysite.loading.sources import Source
from journeysite.reporting import text


@click.command("format")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--check", is_flag=True, help="Change nothing; say which files would change.")
def format_command(paths: Sequence[Path], check: bool) -> None:
    """Put keys and labels of FILES, or of a whole SITE (by default the one here), into the documented order.

    Labels become the site's own words. Texts, comments and empty lines stay. A file with errors stays as it is.
    Exit status: 0 done, 1 with --check: files would change, 2 wrong use.
    """
    try:
        sources = list(_sources(paths or (Path(),)))
    except NoSite as error:
        raise click.UsageError(str(error)) from None
    except WrongOptions as error:
        click.echo(text.write(report_of(error.diagnostics, None, Path())), err=True)
        sys.exit(2)
    changed = [source for source, spelling in sources if _change(source, spelling, write=not check)]
    count = f"{len(changed)} of {len(sources)} {'file' if len(sources) == 1 else 'files'}"
    click.echo(f"{count} would change." if check else f"{count} changed.")
    sys.exit(1 if check and changed else 0)


def _sources(paths: Sequence[Path]) -> Iterator[tuple[Source, Spelling]]:
    seen: set[Path] = set()
    for path in paths:
        if path.is_dir() or path.suffix in (".yml", ".yaml"):
            folder = site_of(path if path.is_dir() else path.parent)
            sources: Sequence[Source] = folder.sources
        else:
            place = find(path)
            folder, sources = place.folder, (place.source,)
        spelling = spelling_of(folder)
        for source in sources:
            if source.path.resolve() not in seen:
                seen.add(source.path.resolve())
                yield source, spelling


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
