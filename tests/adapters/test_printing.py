"""Browsers that fail: programs that stand in their place on somebody's machine."""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path

import pytest

from journeysite.adapters.printing import NotPrinted, Press

DAY = date(2026, 11, 22)


@pytest.fixture
def stand_in(tmp_path: Path) -> Path:
    return tmp_path / "browser"


def written(file: Path, script: str) -> Path:
    file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    file.chmod(0o755)
    return file


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 3", "ended with status 3."),
        ("echo '[7:8:1122/1.2:ERROR:bus.cc(4)] No bus' >&2; echo 'No display' >&2; exit 1", "status 1: No display"),
        ("echo '[7:7:FATAL:zygote.cc(1)] No usable sandbox!' >&2; echo '#1 0x5' >&2; exit 1", "No usable sandbox!"),
        ("kill -SEGV $$", "ended with status -11."),
        ("echo 'Cannot write' >&2", "has printed nothing: Cannot write"),
        ('for a; do case "$a" in --print-to-pdf=*) echo words > "${a#*=}";; esac; done', "has printed nothing."),
    ],
)
def test_a_browser_that_fails(stand_in: Path, script: str, said: str) -> None:
    with pytest.raises(NotPrinted) as caught:
        Press(written(stand_in, script)).printed("<p>", tagged=True, day=DAY)
    assert str(caught.value).startswith(str(stand_in))
    assert str(caught.value).endswith(said)


def test_a_program_that_cannot_be_started(stand_in: Path) -> None:
    stand_in.write_bytes(b"\x7fELF")
    stand_in.chmod(0o755)
    with pytest.raises(NotPrinted, match="cannot be started: "):
        Press(stand_in).read("<p>")


def test_a_browser_that_hangs_is_ended_with_its_children(stand_in: Path, tmp_path: Path) -> None:
    noted = tmp_path / "pids"
    press = Press(written(stand_in, f"sleep 60 & echo $! > {noted}; wait"), limit=2)
    began = time.monotonic()
    with pytest.raises(NotPrinted, match="was not ready after 2 seconds, and was ended"):
        press.read("<p>")
    assert time.monotonic() - began < 30
    child = int(noted.read_text("utf-8"))
    for _ in range(100):
        if not _runs(child):
            break
        time.sleep(0.05)
    assert not _runs(child)


def _runs(pid: int) -> bool:
    """Whether a process is there and more than a name that its parent has not yet taken note of."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text("utf-8")
    except FileNotFoundError:
        return False


def test_the_document_is_read_and_nothing_stays(
    stand_in: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for last in ("", "; exit 1"):
        written(stand_in, 'for a; do :; done; cat "${a#file://}"' + last)
        if last:
            with pytest.raises(NotPrinted):
                Press(stand_in).read("<p>é</p>")
        else:
            assert Press(stand_in).read("<p>é</p>") == "<p>é</p>"
    assert [file.name for file in tmp_path.iterdir()] == ["browser"]


def test_a_pdf_tells_nothing_of_when_it_was_made(stand_in: Path) -> None:
    script = 'for a; do case "$a" in --print-to-pdf=*) cp "$(dirname "$0")/made.pdf" "${a#*=}";; esac; done'
    made = (b"%%PDF-1.4\n/CreationDate (D:%s+00'00')\n/ModDate (D:%sZ)>>\n(D:20310101101112)\n"
            b"/ID (node%s) /Headers [(node%s) (node%s)]")  # fmt: skip
    days = (b"20310101101112", b"20310101101112")
    (stand_in.parent / "made.pdf").write_bytes(made % (*days, b"00000031", b"00000029", b"00000031"))
    printed = Press(written(stand_in, script)).printed("<p>", tagged=False, day=date(2026, 11, 22))
    settled = (b"20261122000000", b"20261122000000", b"00000002", b"00000001", b"00000002")
    assert printed == made % settled


def test_the_sandbox_is_left_out_for_root_alone(stand_in: Path) -> None:
    said = Press(written(stand_in, 'echo "$@"')).read("<p>").split()
    assert ("--no-sandbox" in said) is (os.geteuid() == 0)
    assert "--headless" in said
