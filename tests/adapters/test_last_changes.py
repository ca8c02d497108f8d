"""What real repositories tell of last changes, and what happens where they tell nothing."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest
from support.repositories import Repository

from journeysite.adapters.last_changes import LastChanges, last_changes

FIRST, SECOND, THIRD = date(2026, 1, 2), date(2026, 2, 3), date(2026, 3, 4)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Two files of the first day, one of which was changed on the second."""
    made = Repository(tmp_path / "repository")
    made.write("content/maps/a.md", "a").write("content/maps/b.md", "b").write("outside.md", "o").commit(FIRST)
    made.write("content/maps/a.md", "changed").commit(SECOND)
    return made


def known(repository: Repository, *uris: str) -> dict[str, date]:
    return dict(last_changes(repository.folder / "content", uris).days)


def test_each_file_has_the_day_of_the_last_commit_that_changed_it(repository: Repository) -> None:
    assert known(repository, "maps/a.md", "maps/b.md") == {"maps/a.md": SECOND, "maps/b.md": FIRST}


def test_only_what_is_asked_for_is_told(repository: Repository) -> None:
    assert known(repository, "maps/b.md") == {"maps/b.md": FIRST}
    assert known(repository) == {}


def test_a_file_that_is_not_committed_has_no_day(repository: Repository) -> None:
    repository.write("content/maps/new.md", "n")
    assert known(repository, "maps/new.md", "maps/b.md") == {"maps/b.md": FIRST}


def test_a_file_that_was_deleted_and_is_here_again_has_no_day_until_it_is_committed(repository: Repository) -> None:
    repository.remove("content/maps/a.md").commit(THIRD)
    repository.write("content/maps/a.md", "again")
    assert known(repository, "maps/a.md") == {}


def test_a_file_of_another_name_was_changed_when_it_was_renamed(repository: Repository) -> None:
    repository.git("mv", "content/maps/b.md", "content/maps/c.md").commit(THIRD)
    assert known(repository, "maps/c.md") == {"maps/c.md": THIRD}


@pytest.mark.parametrize(
    "name", ['maps/with "quotes".md', "maps/schön.md", "maps/two  spaces.md", "maps/D", "maps/靴.md"]
)
def test_any_name_of_a_file_is_read(repository: Repository, name: str) -> None:
    repository.write(f"content/{name}", "x").commit(THIRD)
    assert known(repository, name, "maps/a.md") == {name: THIRD, "maps/a.md": SECOND}


def test_the_author_s_day_counts_as_in_other_plugins(repository: Repository) -> None:
    repository.write("content/maps/a.md", "later").commit(THIRD, committed=date(2026, 5, 6))
    assert known(repository, "maps/a.md") == {"maps/a.md": THIRD}


@pytest.mark.parametrize(
    ("setting", "value"), [("log.showRoot", "false"), ("log.showSignature", "true"), ("diff.renames", "copies")]
)
def test_what_people_have_configured_changes_nothing(repository: Repository, setting: str, value: str) -> None:
    repository.git("config", setting, value)
    assert known(repository, "maps/a.md", "maps/b.md") == {"maps/a.md": SECOND, "maps/b.md": FIRST}


def test_a_content_folder_that_is_the_repository(repository: Repository) -> None:
    assert dict(last_changes(repository.folder, ["outside.md"]).days) == {"outside.md": FIRST}


def test_a_shallow_clone_tells_only_what_it_has_seen(repository: Repository, tmp_path: Path) -> None:
    repository.write("content/maps/a.md", "third").commit(THIRD)
    for depth, expected in ((1, LastChanges({}, 2)), (2, LastChanges({"maps/a.md": THIRD}, 1))):
        clone = tmp_path / f"clone-{depth}"
        command = ["git", "clone", "-q", "--depth", str(depth), repository.folder.as_uri(), str(clone)]
        subprocess.run(command, check=True, capture_output=True)
        assert last_changes(clone / "content", ["maps/a.md", "maps/b.md"]) == expected


def test_without_a_repository_nothing_is_told_and_nobody_is_to_blame(tmp_path: Path) -> None:
    assert last_changes(tmp_path, ["maps/a.md"]) == LastChanges()


def test_without_a_commit_nothing_is_told(tmp_path: Path) -> None:
    made = Repository(tmp_path / "empty").write("content/maps/a.md", "a")
    assert last_changes(made.folder / "content", ["maps/a.md"]) == LastChanges()


def test_without_git_nothing_is_told(repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert last_changes(repository.folder / "content", ["maps/a.md"]) == LastChanges()


def test_what_git_refuses_is_said(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository.folder / ".git" / "config").write_text("[core\n")
    found = last_changes(repository.folder / "content", ["maps/a.md"])
    assert not found.days
    assert "config" in found.refused


def test_a_long_history_is_read_only_as_far_as_needed(tmp_path: Path) -> None:
    """The output is far longer than a pipe holds: whoever does not stop reading, or git, would wait for ever."""
    made = Repository(tmp_path / "long")
    many = [f"content/maps/{number:04}-{'x' * 120}.md" for number in range(1500)]
    for name in many:
        made.write(name, "1")
    made.commit(FIRST)
    made.write("content/maps/a.md", "a").commit(SECOND)
    assert known(made, "maps/a.md") == {"maps/a.md": SECOND}
    assert set(known(made, *(name.removeprefix("content/") for name in many)).values()) == {FIRST}
