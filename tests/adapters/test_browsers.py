"""Finding a browser, on machines with and without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeysite.adapters.browsers import NoBrowser, find_browser


def program(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("#!/bin/sh\n", "utf-8")
    file.chmod(0o755)
    return file


@pytest.mark.parametrize("name", ["chromium", "google-chrome", "chrome", "msedge", "microsoft-edge"])
def test_one_on_the_path(tmp_path: Path, name: str) -> None:
    browser = program(tmp_path / "bin" / name)
    assert find_browser(None, {"PATH": str(tmp_path / "bin")}) == browser


def test_the_first_name_goes_before_the_first_folder(tmp_path: Path) -> None:
    program(tmp_path / "a" / "msedge")
    chromium = program(tmp_path / "b" / "chromium")
    assert find_browser(None, {"PATH": f"{tmp_path / 'a'}:{tmp_path / 'b'}"}) == chromium


def test_one_in_a_usual_place(tmp_path: Path) -> None:
    mac = program(tmp_path / "Applications" / "Google Chrome.app" / "Contents" / "MacOS" / "Google Chrome")
    assert find_browser(None, {"PATH": "", "HOME": str(tmp_path)}) == mac


def test_what_is_named_goes_before_what_is_found(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "chromium")
    mine, other = program(tmp_path / "mine"), program(tmp_path / "bin" / "other")
    machine = {"PATH": str(tmp_path / "bin"), "JOURNEYSITE_BROWSER": "other"}
    assert find_browser(None, machine) == other
    assert find_browser(str(mine), machine) == mine


def test_nothing_takes_the_place_of_what_is_named(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "chromium")
    machine = {"PATH": str(tmp_path / "bin")}
    with pytest.raises(NoBrowser, match=r"--browser names “chromum”, which is no program\."):
        find_browser("chromum", machine)
    with pytest.raises(NoBrowser, match=r"JOURNEYSITE_BROWSER names “.*nothing”, which is no program\."):
        find_browser(None, {**machine, "JOURNEYSITE_BROWSER": str(tmp_path / "nothing")})
    (tmp_path / "text").write_text("words", "utf-8")
    with pytest.raises(NoBrowser, match="which is no program"):
        find_browser(str(tmp_path / "text"), machine)


def test_a_machine_without_any(tmp_path: Path) -> None:
    with pytest.raises(NoBrowser, match=r"Chromium, Google Chrome or Microsoft Edge\. Install one, or name"):
        find_browser(None, {"PATH": str(tmp_path)})
