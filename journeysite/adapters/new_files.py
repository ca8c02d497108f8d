"""Writing what is new: never over something, and never by half."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from journeysite.adapters.option_faults import label_of

_KEPT = (".git",)
"""What an empty folder may hold: a repository that was just made or cloned."""


class NotWritten(Exception):
    """Nothing was written; the text says why and what to do."""


def write_folder(target: Path, files: Mapping[str, str]) -> None:
    """Write the files of a folder that does not exist yet or is empty: all of them or none; raises `NotWritten`."""
    name = target.as_posix()
    try:
        if target.is_dir():
            _refuse_full(target)
            with tempfile.TemporaryDirectory(prefix=".journeysite-", dir=target) as staging:
                _write_all(Path(staging), files)
                _move_up(Path(staging), target)
            return
        if target.exists() or target.is_symlink():
            raise NotWritten(f"“{name}” is not a folder. Give the name of one that is new or empty.")
        if not target.parent.is_dir():
            raise NotWritten(
                f"There is no folder “{target.parent.as_posix()}” to make “{target.name}” in. Make it first."
            )
        with tempfile.TemporaryDirectory(prefix=".journeysite-", dir=target.parent) as staging:
            complete = Path(staging) / "site"
            complete.mkdir()  # with the permissions of any new folder; the temporary one is ours alone
            _write_all(complete, files)
            complete.rename(target)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise NotWritten(f"“{name}” cannot be written: {reason}. Nothing was written.") from None


def _refuse_full(target: Path) -> None:
    there = sorted(entry.name for entry in target.iterdir() if entry.name not in _KEPT)
    if there:
        some = ", ".join(there[:3]) + (", …" if len(there) > 3 else "")
        raise NotWritten(
            f"The folder “{target.as_posix()}” is not empty: it holds {some}. Nothing was written. "
            "Give the name of a folder that is new or empty."
        )


def _write_all(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")


def _move_up(staging: Path, target: Path) -> None:
    moved: list[Path] = []
    try:
        for entry in sorted(staging.iterdir()):
            entry.rename(target / entry.name)
            moved.append(target / entry.name)
    except OSError:
        for entry in moved:
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        raise


def write_file(file: Path, text: str) -> None:
    """Write a file that does not exist yet, and its folder with it; raises `NotWritten`."""
    missing = [folder for folder in file.parents if not folder.exists()]
    if blocking := next((place for place in file.parents if place.is_file()), None):
        raise NotWritten(f"“{label_of(blocking)}” is a file, and no folder: “{label_of(file)}” cannot be written.")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            stream = file.open("x", encoding="utf-8", newline="\n")
        except FileExistsError:
            raise NotWritten(
                f"“{file.as_posix()}” exists already; it was left as it is. Choose another name."
            ) from None
        try:
            with stream:
                stream.write(text)
        except OSError:
            file.unlink()
            raise
    except OSError as error:
        for folder in missing:
            if folder.is_dir():
                os.rmdir(folder)  # noqa: PTH106 - only what was made here, and only while it is empty
        raise NotWritten(f"“{file.as_posix()}” cannot be written: {error.strerror or error}.") from None
