"""`journeysite convert`: a file in the other of the two forms."""

from __future__ import annotations

from pathlib import Path

import click

from journeysite.adapters.atomic import write_whole
from journeysite.adapters.commands.refusal import refuse, refuse_options
from journeysite.adapters.folder import NoSite, WrongOptions
from journeysite.adapters.one_file import find
from journeysite.adapters.reports import report_of
from journeysite.adapters.spelling import spelling_of
from journeysite.diagnostics import Severity
from journeysite.exporting.comments import comment_lines
from journeysite.exporting.conversion import Form, converted
from journeysite.exporting.inexpressible import Inexpressible
from journeysite.loading.documents import Document, load, locate
from journeysite.loading.sources import read_text
from journeysite.reporting import text


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--to", "form", type=click.Choice([form.value for form in Form]), required=True, help="The form to write."
)
@click.option("--write", is_flag=True, help="Write into FILE itself.")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write into another file.")
@click.option("--force", is_flag=True, help="Let --output replace a file that exists.")
def convert(file: Path, form: str, write: bool, output: Path | None, force: bool) -> None:
    """Print FILE, a map or persona of a site, as an outline or as front matter alone.

    Both forms say the same. What a form cannot say is reported, and nothing is written. Exit status: 0 done, 2 not.
    """
    if write and output:
        raise click.UsageError("--write and --output are two places. Choose one.")
    if force and not output:
        raise click.UsageError("--force goes with --output FILE.")
    target = file if write else output
    if output and output.exists() and not force:
        raise click.UsageError(f"{output} exists. Nothing was written; --force replaces it.")
    written = _converted(file, Form(form))
    if target is None:
        click.echo(written, nl=False)
        return
    if b"\r\n" in file.read_bytes():
        written = written.replace("\n", "\r\n")
    try:
        write_whole(target, written.encode())
    except OSError as error:
        refuse(f"{target} cannot be written: {error.strerror}. Nothing has changed.")


def _converted(file: Path, form: Form) -> str:
    try:
        one = find(file)
    except NoSite as error:
        raise click.UsageError(str(error)) from None
    except WrongOptions as error:
        refuse_options(error, file)
    spelling = spelling_of(one.folder)
    loaded = load(one.source, spelling.words)
    errors = [found for found in loaded.diagnostics if found.severity is Severity.ERROR]
    if errors or not loaded.document:
        click.echo(text.write(report_of(errors, [one.source], file)), err=True)
        refuse("What is wrong would be lost. Nothing was written; mend it first.")
    try:
        written = converted(loaded.document, form, spelling)
    except Inexpressible as error:
        span = locate(one.source, [error.path], spelling.words)[0]
        refuse(f"{span}: {_CALLED[form]} cannot say this: {error}. Nothing was written.")
    _say_comments(loaded.document)
    return written


_CALLED = {Form.OUTLINE: "An outline", Form.FRONT_MATTER: "Front matter"}


def _say_comments(document: Document) -> None:
    """Say which comments the other form has no place for."""
    source = read_text(document.source).text or ""
    if lines := comment_lines(source, f"{document.before}\n{document.after}"):
        where = ", ".join(map(str, lines[:10])) + (", …" if len(lines) > 10 else "")
        what = f"The comment in line {where} stays" if len(lines) == 1 else f"The comments in lines {where} stay"
        click.echo(f"{document.source.label}: {what} behind.", err=True)
