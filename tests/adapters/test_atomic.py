"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from journeysite.adapters.atomic import prepared, write_whole
from journeysite.adapters.output import write_files

WRITERS = [write_whole, lambda file, data: write_files({file: data.decode()})]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_rights_stay(tmp_path: Path, write: Callable[[Path, bytes], None], mode: int) -> None:
    (tmp_path / "a").write_text("old")
    (tmp_path / "a").chmod(mode)
    before = os.umask(0o022)
    try:
        write(tmp_path / "a", b"new")
        write(tmp_path / "b", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "a").read_text() == "new"
    assert (tmp_path / "a").stat().st_mode & 0o777 == mode
    assert (tmp_path / "b").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("write", WRITERS)
def test_a_file_that_is_read_only_is_not_replaced(tmp_path: Path, write: Callable[[Path, bytes], None]) -> None:
    (tmp_path / "a").write_text("old")
    (tmp_path / "a").chmod(0o444)
    with pytest.raises(Exception, match="read-only"):
        write(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_text() == "old"


def test_what_is_prepared_and_not_wanted_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with prepared(tmp_path / "a", b"new"):
        assert len(list(tmp_path.iterdir())) == 2
    assert [file.read_text() for file in tmp_path.iterdir()] == ["old"]


def test_a_folder_stays_one(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path / "a", b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["a"]
