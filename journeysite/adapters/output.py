"""Where a report goes: a terminal, a pipe, files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import click

from journeysite.adapters.atomic import prepared
from journeysite.reporting.characters import as_bytes


class Unwritable(click.ClickException):
    """A file cannot be written; the text says which, and why."""

    exit_code = 2

    def __init__(self, file: Path, error: OSError) -> None:
        super().__init__(f"{file} cannot be written: {error.strerror or error}.")


def wants_colour(choice: str, environment: Mapping[str, str], terminal: bool) -> bool:
    """Whether to write in colours: `always` and `never` are obeyed, `auto` asks the environment and the terminal.

    NO_COLOR: https://no-color.org; FORCE_COLOR: https://force-color.org. An empty variable says nothing.
    """
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or (terminal and environment.get("TERM") != "dumb")


def say(text: str, *, colour: bool) -> None:
    """Print for people, in whatever characters the terminal has."""
    encoding = sys.stdout.encoding or "utf-8"
    click.echo(text.encode(encoding, "replace").decode(encoding), nl=False, color=colour)


def hand_over(text: str) -> None:
    """Print for programs: in UTF-8, whatever the terminal has."""
    sys.stdout.flush()
    sys.stdout.buffer.write(as_bytes(text))
    sys.stdout.buffer.flush()


def write_files(texts: Mapping[Path, str]) -> None:
    """Write all files, each as a whole and none unless all can be written; raises `Unwritable`."""
    ready: list[tuple[Path, Callable[[], Any]]] = []
    with ExitStack() as steps:
        for file, text in texts.items():
            with telling(file):
                if not _is_stream(file):
                    ready.append((file, steps.enter_context(prepared(file, as_bytes(text)))))
        for file, text in texts.items():
            if _is_stream(file):
                append(file, text)
        for file, replace in ready:
            with telling(file):
                replace()


def append(file: Path, text: str) -> None:
    """Put a text behind what a file holds; raises `Unwritable`."""
    with telling(file), file.open("ab") as stream:
        stream.write(as_bytes(text))


def _is_stream(file: Path) -> bool:
    """Whether a file is a pipe or a device, which is written to as it is; below /dev also a file that is in use."""
    return (file.exists() and not file.is_file()) or file.is_relative_to("/dev")


@contextmanager
def telling(file: Path) -> Iterator[None]:
    """Say of which file an `OSError` is, as `Unwritable`."""
    try:
        yield
    except OSError as error:
        raise Unwritable(file, error) from None
