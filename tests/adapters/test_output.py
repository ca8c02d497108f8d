from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from journeysite.adapters.output import Unwritable, append, wants_colour, write_files


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "expected"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"TERM": "dumb", "FORCE_COLOR": "1"}, False, True),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colours(choice: str, environment: dict[str, str], terminal: bool, expected: bool) -> None:
    assert wants_colour(choice, environment, terminal) is expected


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_files_are_written_and_replaced(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("much that was there before")
    write_files({tmp_path / "a": "ä\n", tmp_path / "b": "b\udce9\n"})
    assert (tmp_path / "a").read_bytes() == "ä\n".encode()
    assert (tmp_path / "b").read_bytes() == b"b?\n"
    assert names(tmp_path) == ["a", "b"]


@pytest.mark.parametrize("bad", ["folder", "none/a", "a/b", "x" * 300])
def test_nothing_is_written_when_one_file_cannot_be(tmp_path: Path, bad: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "a").write_text("old")
    with pytest.raises(Unwritable) as caught:
        write_files({tmp_path / "a": "new", tmp_path / "b": "new", tmp_path / bad: "new"})
    assert str(caught.value.message).startswith(f"{tmp_path / bad} cannot be written: ")
    assert caught.value.exit_code == 2
    assert (tmp_path / "a").read_text() == "old"
    assert names(tmp_path) == ["a", "folder"]


def test_a_file_that_must_not_change_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    (tmp_path / "a").chmod(0o444)
    with pytest.raises(Unwritable):
        write_files({tmp_path / "a": "new"})
    assert (tmp_path / "a").read_text() == "old"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    write_files({tmp_path / "link": "new"})
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a").read_text() == "new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text()), daemon=True)
    reader.start()
    write_files({pipe: "text"})
    reader.join(10)
    assert (got, pipe.is_fifo()) == (["text"], True)


def test_text_is_put_behind(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old\n")
    append(tmp_path / "a", "ä\n")
    append(tmp_path / "b", "new\n")
    assert (tmp_path / "a").read_text("utf-8") == "old\nä\n"
    assert (tmp_path / "b").read_text() == "new\n"
    with pytest.raises(Unwritable):
        append(tmp_path, "x")
