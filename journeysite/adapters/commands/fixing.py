"""How `journeysite check --fix` shows its changes and asks for leave to write them."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from journeysite.adapters.mending import Change, diff_of, write_changes
from journeysite.adapters.output import hand_over, say
from journeysite.reporting.characters import visible


def show(changes: Sequence[Change]) -> None:
    """Print the changes: on a terminal for people, else as a patch, to the letter."""
    if sys.stdout.isatty():
        say("".join(_for_people(changes)), colour=False)
    else:
        hand_over("".join(diff_of(changes)))


def mend(changes: Sequence[Change], *, ask: bool) -> None:
    """Show the changes and write them, if that is wanted; a refusal ends with status 2, and nothing is written.

    All is said on the error stream, for the report is what is printed.
    """
    count = f"{len(changes)} {'file' if len(changes) == 1 else 'files'}"
    if not changes:
        click.echo("There is nothing that can be mended with certainty.", err=True)
        return
    click.echo("".join(_for_people(changes)), err=True)
    if ask and not sys.stdin.isatty():
        raise Unasked(f"Nothing was written: nobody can be asked here. Add “--yes” to change {count}.")
    if ask and not click.confirm("Write these changes?", default=False, err=True):
        click.echo("Nothing was written.", err=True)
        return
    write_changes(changes)
    click.echo(f"{count} changed.", err=True)


class Unasked(click.ClickException):
    """Leave to write is needed, and there is no terminal to ask for it."""

    exit_code = 2


def _for_people(changes: Sequence[Change]) -> list[str]:
    """The diff without anything that a terminal would obey."""
    return [f"{visible(part)}\n" for line in diff_of(changes) for part in line.rstrip("\r\n").split("\n")]
