"""A build goes to a hidden folder first and takes the site's place only when it has succeeded."""

from __future__ import annotations

import shutil
from pathlib import Path

NAME = ".journeysite-building"
"""The hidden folder inside the site's own: the same disk, and hosts leave hidden files alone when they clean."""


def stage(site_dir: Path) -> Path:
    """Make an empty staging folder; what an interrupted build left is removed."""
    staging = site_dir / NAME
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    return staging


def publish(staging: Path) -> None:
    """Put the staged site in the place of the old one. Hidden files of the old one (`.git`) stay."""
    site_dir = staging.parent
    for old in site_dir.iterdir():
        if not old.name.startswith("."):
            shutil.rmtree(old) if old.is_dir() and not old.is_symlink() else old.unlink()
    for new in staging.iterdir():
        target = site_dir / new.name
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        new.replace(target)
    staging.rmdir()


def discard(staging: Path) -> None:
    """Throw a failed build away; the site stays as it was, and a folder made for it goes again."""
    shutil.rmtree(staging, ignore_errors=True)
    if staging.parent.is_dir() and not any(staging.parent.iterdir()):
        staging.parent.rmdir()
