"""A build goes to a hidden folder first and takes the site's place only when it has succeeded.

Both folders are inside the site's own: the same disk, and hosts leave hidden files alone when they clean.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from mkdocs.exceptions import PluginError

NAME = ".journeysite-building"
"""What is being built."""
PREVIOUS = ".journeysite-previous"
"""What stood there before, until all that is new is in its place."""


def stage(site_dir: Path) -> Path:
    """Make an empty staging folder; what an interrupted build left is removed.

    `PluginError` where nothing can be made.
    """
    staging = site_dir / NAME
    shutil.rmtree(staging, ignore_errors=True)
    try:
        staging.mkdir(parents=True)
    except OSError as error:
        raise _refused(site_dir, error) from None
    return staging


def publish(staging: Path) -> None:
    """Put the staged site in the place of the old one; hidden files of the old one (`.git`) stay.

    `PluginError` when a file cannot be moved; the old site is whole again then. What cannot even be put back is kept.
    """
    site_dir, previous = staging.parent, staging.parent / PREVIOUS
    new = {file.name for file in staging.iterdir()}
    gone = [old.name for old in site_dir.iterdir() if not old.name.startswith(".") or old.name in new]
    try:
        shutil.rmtree(previous, ignore_errors=True)
        previous.mkdir()
        _move_all(
            [(site_dir / name, previous / name) for name in gone] + [(staging / name, site_dir / name) for name in new]
        )
    except OSError as error:
        raise _refused(site_dir, error) from None
    discard(previous)
    staging.rmdir()


def discard(staging: Path) -> None:
    """Throw a failed build away; the site stays as it was, and a folder made for it goes again."""
    shutil.rmtree(staging, ignore_errors=True)
    if staging.parent.is_dir() and not any(staging.parent.iterdir()):
        staging.parent.rmdir()


def _move_all(moves: Iterable[tuple[Path, Path]]) -> None:
    """Move every file or folder, or none: after an error what was moved goes back."""
    done = []
    try:
        for there, here in moves:
            there.replace(here)
            done.append((there, here))
    except OSError:
        for there, here in reversed(done):
            here.replace(there)
        raise


def _refused(site_dir: Path, error: OSError) -> PluginError:
    where, previous = error.filename or site_dir, site_dir / PREVIOUS
    if previous.is_dir() and not any(previous.iterdir()):
        previous.rmdir()
    state = (
        f"What could not be put back is in “{previous}”."
        if previous.is_dir()
        else f"The site in “{site_dir}” is as it was."
    )
    return PluginError(
        f"journeysite: “{where}” cannot be written: {error.strerror}. {state} "
        "Give yourself the right to write there, or choose another `site_dir`."
    )
