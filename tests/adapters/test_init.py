"""`journeysite init`: a whole site or nothing."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.building import ENVIRONMENT, bytes_of, strictly
from support.built_pages import problems

from journeysite.adapters.cli import main
from journeysite.adapters.new_files import NotWritten, write_folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["init", *arguments])


def test_the_new_site_is_built_strictly_as_it_is(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "journeysite"]
    made = subprocess.run(
        [*command, "init", "journeys"], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, timeout=60
    )
    assert (made.returncode, made.stderr) == (0, "")
    assert "Made the site “Journeys” in journeys." in made.stdout
    site = tmp_path / "journeys"
    checked = subprocess.run([*command, "check"], cwd=site, env=ENVIRONMENT, capture_output=True, text=True, timeout=60)
    assert (checked.returncode, checked.stdout) == (0, "Nothing found in 4 files.\n")
    built = strictly(site)
    assert built.warnings == []
    assert problems(built.site) == [], "nothing leads nowhere, and nothing is loaded from outside"
    assert "Borrowing a first book" in built.read("maps/borrowing-a-first-book/index.html")
    assert [path.name for path in tmp_path.iterdir()] == ["journeys"]


def test_folders_have_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    assert run(str(tmp_path / "site")).exit_code == 0
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("site", "other")]
    assert modes[0] == modes[1]


def test_an_empty_folder_and_a_new_repository_are_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("empty", "cloned/.git"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "cloned" / ".git" / "HEAD").write_text("ref\n")
    assert run(str(tmp_path / "empty")).exit_code == 0
    monkeypatch.chdir(tmp_path / "cloned")
    here = run(".", "--name", "Here")
    assert here.exit_code == 0
    assert "cd " not in here.output
    first, second = bytes_of(tmp_path / "empty"), bytes_of(tmp_path / "cloned")
    assert first.keys() == second.keys() - {".git/HEAD"}
    assert second[".git/HEAD"] == b"ref\n"
    assert b'site_name: "Here"\n' in second["mkdocs.yml"]


def test_recipes_can_be_left_out(tmp_path: Path) -> None:
    assert run(str(tmp_path / "site"), "--ci", "gitlab").exit_code == 0
    assert (tmp_path / "site" / ".gitlab-ci.yml").is_file()
    assert not (tmp_path / "site" / ".github").exists()


def refused(folder: Path, *arguments: str) -> str:
    """What is said, where nothing must be written."""
    before = sorted(str(path) for path in folder.rglob("*"))
    result = run(*arguments)
    assert result.exit_code == 2
    assert sorted(str(path) for path in folder.rglob("*")) == before
    errors = [line for line in result.output.splitlines() if line.startswith("Error: ")]
    assert len(errors) == 1
    assert "Traceback" not in result.output
    return errors[0]


def test_what_is_there_is_left_alone(tmp_path: Path) -> None:
    for name in ("mkdocs.yml", "a", "b", "c"):
        (tmp_path / name).write_text("mine\n")
    assert "is not empty: it holds a, b, c, …. Nothing was written." in refused(tmp_path, str(tmp_path))
    assert "is not a folder" in refused(tmp_path, str(tmp_path / "a"))
    (tmp_path / "loop").symlink_to(tmp_path / "nowhere")
    assert "is not a folder" in refused(tmp_path, str(tmp_path / "loop"))


def test_places_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert "There is no folder" in refused(tmp_path, str(tmp_path / "not" / "there"))
    assert "There is no folder" in refused(tmp_path, str(tmp_path / "file" / "site"))
    assert "cannot be written" in refused(tmp_path, str(tmp_path / ("x" * 300)))
    if Path("/proc/self").is_dir():
        assert "cannot be written" in refused(tmp_path, "/proc/new-site")


def test_a_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert "does not exist any more" in refused(tmp_path, ".")
    monkeypatch.chdir(tmp_path)


def test_an_odd_name_of_a_folder_is_not_that_of_the_site(tmp_path: Path) -> None:
    assert run(str(tmp_path / "two\nlines")).exit_code == 0
    config = (tmp_path / "two\nlines" / "mkdocs.yml").read_text("utf-8")
    assert 'site_name: "Customer journeys"\n' in config


@pytest.mark.parametrize("name", ["", "   ", "two\nlines", "x" * 101, "bell\a"])
def test_names_that_no_site_can_have(tmp_path: Path, name: str) -> None:
    assert "--name must be one line" in refused(tmp_path, str(tmp_path / "site"), "--name", name)


@pytest.mark.parametrize("folder", ["new", "empty"])
def test_nothing_is_written_by_half(tmp_path: Path, folder: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NotWritten, match="cannot be written"):
        write_folder(tmp_path / folder, {"a.md": "a", "b/c.md": "c", "z" * 300: "too long a name for a file"})
    assert [path.name for path in tmp_path.rglob("*")] == ["empty"]
