"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step, with the rights of the one it replaces; raises `OSError`, and then nothing changed."""
    with prepared(path, data) as replace:
        replace()


@contextmanager
def prepared(path: Path, data: bytes) -> Iterator[Callable[[], Any]]:
    """Write beside a file what is to replace it, with its rights; what is given puts it there. Both raise `OSError`.

    Without the second step nothing is changed, and nothing left: who writes several files prepares all of them first.
    """
    path = Path(os.path.realpath(path))  # a link stays a link
    mode = _mode(path)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        part.chmod(mode)
        yield partial(part.replace, path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """The rights that a file has, or is to have; raises `OSError` where it must stay: a rename would not ask."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not path.exists():
        return 0o666 & ~_umask()
    mode = stat.S_IMODE(path.stat().st_mode)
    if not (mode & stat.S_IWUSR and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise PermissionError(
            errno.EACCES, "the file or its folder is read-only"
        )  # also to root, who may do everything
    return mode


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
