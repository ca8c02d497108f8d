"""When files were last changed, as git knows it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import IO

_LOG = (
    "-c", "log.showRoot=true", "log", "--no-show-signature", "--no-renames", "--no-ext-diff", "--relative",
    "--name-status", "-z", "--format=%H %as", "--", ".",
)  # fmt: skip
"""The author's date, as plugins show it that read dates from git; the newest commit first."""

_ENVIRONMENT = {"LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1"}  # a partial clone asks nobody for what it lacks

_AT_ONCE = 1 << 16


@dataclass(frozen=True, slots=True)
class LastChanges:
    """What git knows of some files."""

    days: Mapping[str, date] = field(default_factory=dict)
    """By path from the content folder. A file that git does not know is not in it."""
    cut_off: int = 0
    """How many files have their last change before the history of this clone begins."""
    refused: str = ""
    """Why git says nothing of a repository that is there."""


def last_changes(docs_dir: Path, uris: Collection[str]) -> LastChanges:
    """The day of the last commit that changed each file; `uris` are paths from the content folder.

    One run of `git log` for all files. It is read as it comes, and stopped when everything is known.
    """
    try:
        asked = _git(docs_dir, "rev-parse", "--git-path", "shallow")
        said, fault = asked.communicate()
        if asked.returncode:
            absent = b"not a git repository" in fault
            return LastChanges(refused="" if absent else os.fsdecode(fault).strip().partition("\n")[0])
        begin = _boundary(docs_dir / os.fsdecode(said).rstrip("\n"))
        with _git(docs_dir, *_LOG) as log:
            assert log.stdout
            found = _first_seen(_tokens(log.stdout), frozenset(uris), begin)
            log.kill()  # it may be in the middle of a long history
        return found
    except OSError:  # there is no git here
        return LastChanges()


def _git(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    wants_fault = subprocess.PIPE if arguments[0] == "rev-parse" else subprocess.DEVNULL
    return subprocess.Popen(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **_ENVIRONMENT},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=wants_fault,
    )


def _boundary(file: Path) -> frozenset[str]:
    """The commits at which a shallow clone begins: they seem to add everything that was there before."""
    return frozenset(file.read_text("ascii").split()) if file.is_file() else frozenset()


def _first_seen(tokens: Iterator[str], wanted: frozenset[str], begin: frozenset[str]) -> LastChanges:
    """Read `commit day`, and for each file of the commit its status and its path, until nothing is wanted any more."""
    missing, days, cut_off = set(wanted), dict[str, date](), 0
    commit, day = "", ""
    for token in tokens:
        if not missing:
            break
        if " " in token:
            commit, _, day = token.partition(" ")
            continue
        path = next(tokens, "")
        if path in missing:
            missing.remove(path)
            if commit in begin:
                cut_off += 1
            elif token.strip() != "D" and (known := _day(day)):  # deleted, and here again: not yet committed
                days[path] = known
    return LastChanges(days, cut_off)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:  # beyond the calendar
        return None


def _tokens(stream: IO[bytes]) -> Iterator[str]:
    """What stands between the zero bytes of a stream."""
    rest = b""
    while block := stream.read(_AT_ONCE):
        *whole, rest = (rest + block).split(b"\0")
        yield from map(os.fsdecode, whole)
