"""Where a report goes: a terminal, a pipe, files."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from secrets import token_hex

import click

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
    finished: list[tuple[Path, Path, Path]] = []
    with ExitStack() as leftovers:
        for file, text in texts.items():
            with _telling(file):
                place = _place(file)
                if not _is_stream(place):
                    new = place.with_name(f".{place.name}.{token_hex(4)}")  # beside the file, to be moved in one step
                    leftovers.callback(_remove, new)
                    with new.open("xb") as stream:
                        stream.write(as_bytes(text))
                    finished.append((file, new, place))
        for file, text in texts.items():
            if _is_stream(file):
                append(file, text)
        for file, new, place in finished:
            with _telling(file):
                new.replace(place)


def append(file: Path, text: str) -> None:
    """Put a text behind what a file holds; raises `Unwritable`."""
    with _telling(file), file.open("ab") as stream:
        stream.write(as_bytes(text))


def _place(file: Path) -> Path:
    """The file itself: what a link leads to is replaced, and the link stays."""
    if file.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if file.exists() and not os.access(file, os.W_OK):  # a rename would not ask
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return file if _is_stream(file) else Path(os.path.realpath(file))


def _remove(leftover: Path) -> None:
    with suppress(OSError):  # nothing is left where nothing could be written
        leftover.unlink()


def _is_stream(file: Path) -> bool:
    """Whether a file is a pipe or a device, which is written to as it is; below /dev also a file that is in use."""
    return (file.exists() and not file.is_file()) or file.is_relative_to("/dev")


@contextmanager
def _telling(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unwritable(file, error) from None
