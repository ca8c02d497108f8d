"""`journeysite format`: files of a site in order, or a list of those that are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.building import write

from journeysite.adapters.cli import main

UNTIDY = "---\nowner: Shop\ntitle: A\n---\n## A\n- Does: x\n"
TIDY = "---\ntitle: A\nowner: Shop\n---\n## A\n- Actions: x\n"
BROKEN = "---\nsumary: x\n---\n## A\n- Does: x\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write(tmp_path, {"maps/a.md": UNTIDY, "maps/b.md": TIDY, "maps/c.md": BROKEN})


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["format", *arguments])


def test_a_whole_site(site: Path) -> None:
    checked = run("--check")
    assert (checked.exit_code, checked.stdout) == (1, "content/maps/a.md\n1 of 3 files would change.\n")
    assert (site / "content/maps/a.md").read_text("utf-8") == UNTIDY
    done = run()
    assert (done.exit_code, done.stdout) == (0, "content/maps/a.md\n1 of 3 files changed.\n")
    assert done.stderr == "content/maps/c.md: It has errors, and stays as it is; see journeysite check.\n"
    assert [(site / f"content/maps/{name}.md").read_text("utf-8") for name in "abc"] == [TIDY, TIDY, BROKEN]
    assert run("--check").exit_code == 0


def test_some_files(site: Path) -> None:
    done = run("content/maps/b.md", "content/maps/a.md", "content/maps/a.md")
    assert done.stdout == "content/maps/a.md\n1 of 2 files changed.\n"
    assert sorted(file.name for file in (site / "content/maps").iterdir()) == ["a.md", "b.md", "c.md"]


def test_the_files_of_a_folder_and_no_others(site: Path) -> None:
    untidy = "---\nsummary: x\nname: Alex\n---\n"
    (site / "content/personas").mkdir()
    (site / "content/personas/alex.md").write_text(untidy, "utf-8")
    assert run("content/maps").stdout == "content/maps/a.md\n1 of 3 files changed.\n"
    assert (site / "content/personas/alex.md").read_text("utf-8") == untidy
    assert run("content").stdout == "content/personas/alex.md\n1 of 4 files changed.\n"


def test_links_that_lead_to_each_other(site: Path) -> None:
    (site / "content/maps/l.md").symlink_to("l.md")
    done = run()
    assert done.stdout == "content/maps/a.md\n1 of 3 files changed.\n"
    assert run("content/maps/b.md").exit_code == 0
    assert CliRunner().invoke(main, ["convert", "content/maps/b.md", "--to", "outline"]).exit_code == 0


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("content/empty", "holds no map, persona, touchpoint or KPI"),
        ("none.md", "does not exist"),
        ("content/index.md", "is no map, persona, touchpoint or KPI"),
        ("/", "is not in a site"),
    ],
)
def test_wrong_use(site: Path, path: str, message: str) -> None:
    (site / "content/index.md").write_text("# Home\n", "utf-8")
    (site / "content/empty").mkdir()
    result = run(path)
    assert result.exit_code == 2
    assert message in result.output
