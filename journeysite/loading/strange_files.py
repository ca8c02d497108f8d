"""What stands in the content folder and is no file of it: links that lead out, links in a circle, pipes and the like.

No reader opens them and no host copies them: a link can show everybody what only its writer may read.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Sequence
from os.path import realpath
from pathlib import Path
from typing import NamedTuple

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import UNREADABLE
from journeysite.loading.sources import leads_out


class Sorted(NamedTuple):
    """The files of a content folder, as paths from it: those that are its own, and those that are not to be touched."""

    own: tuple[str, ...]
    strange: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    """One for each link or pipe, however many files seem to lie behind it."""


def sort_out(root: Path, uris: Iterable[str], content: str) -> Sorted:
    """Tell the files that are the folder's own from those that only seem to stand in it.

    `content` is how diagnostics name the folder. Each folder is listed once, and only links are followed.
    """
    folders = _Folders(str(root), content)
    own: list[str] = []
    strange: list[str] = []
    for uri in uris:
        (strange if folders.fault_of(uri) else own).append(uri)
    return Sorted(tuple(own), tuple(strange), tuple(folders.said.values()))


class _Folders:
    """What is known of the folders on the way to files; each way is looked at once."""

    def __init__(self, root: str, content: str) -> None:
        self._root, self._content = root, content
        self._real = {"": realpath(root)}
        self._odd: dict[str, frozenset[str]] = {}
        self._faults: dict[str, Diagnostic | None] = {"": None}
        self.said: dict[str, Diagnostic] = {}
        """By the path of what is wrong."""

    def fault_of(self, uri: str) -> Diagnostic | None:
        """What is wrong with a path or with a folder on the way to it."""
        folder, _, name = uri.rpartition("/")
        if folder not in self._faults:
            self._faults[folder] = self.fault_of(folder)
        if fault := self._faults[folder]:
            return fault
        if name in self._odd_in(folder) and (fault := self._looked_at(uri, folder)):
            self.said[uri] = fault
        return fault

    def _odd_in(self, folder: str) -> frozenset[str]:
        """The names of everything in a folder that is neither a file nor a folder."""
        if folder not in self._odd:
            try:
                with os.scandir(f"{self._root}/{folder}") as entries:
                    odd = [one.name for one in entries if not _is_plain(one)]
            except OSError:  # nothing of this folder is on disk
                odd = []
            self._odd[folder] = frozenset(odd)
        return self._odd[folder]

    def _looked_at(self, uri: str, folder: str) -> Diagnostic | None:
        span = Span(f"{self._content}/{uri}")
        real = realpath(f"{self._root}/{uri}")
        if not _within(real, self._real[""]):
            return leads_out(span)
        try:
            mode = os.stat(real).st_mode  # noqa: PTH116 - the rest asks by text, too
        except OSError as error:
            reason = error.strerror or str(error)
            return UNREADABLE.at(span, f"This link leads nowhere: {reason}.", "Delete it, or let it lead to a file.")
        if stat.S_ISREG(mode):
            return None
        if not stat.S_ISDIR(mode):
            return UNREADABLE.at(span, "This is no file but a pipe or a device; it was not read.", "Move it elsewhere.")
        if any(_within(above, real) for above in self._above(folder)):
            return UNREADABLE.at(
                span, "This link leads back to a folder that it stands in; it was left out.", "Delete the link."
            )
        return None

    def _above(self, folder: str) -> Sequence[str]:
        """Where a folder and those above it really are."""
        steps = [folder[:at] for at, sign in enumerate(folder) if sign == "/"]
        ways = dict.fromkeys(("", *steps, folder))
        return [self._real.setdefault(way, realpath(f"{self._root}/{way}")) for way in ways]


def _is_plain(entry: os.DirEntry[str]) -> bool:
    return entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False)


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
