from __future__ import annotations

from pathlib import Path

import pytest

from journeysite import pipeline
from journeysite.adapters.folder import WrongOptions, open_folder
from journeysite.adapters.reports import report_of, repository_of
from journeysite.reporting.report import Report

CONFIG = "docs_dir: content\nplugins:\n  - journeysite\n"
FAULTY = "---\nsumary: x\n---\n## A\n- Actions: x\n"


def site(folder: Path, config: str = CONFIG, text: str | bytes = FAULTY) -> Path:
    (folder / "content/maps").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    (folder / "content/maps/a.md").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def checked(path: Path) -> Report:
    try:
        folder = open_folder(path)
    except WrongOptions as error:
        return report_of(error.diagnostics, None, path)
    content = pipeline.read(folder.sources, folder.files, folder.settings, folder.noted)
    return report_of(content.diagnostics, folder.sources, path)


def places(report: Report) -> list[tuple[str, str]]:
    return [(one.found.span.file, one.path) for one in report.findings]


def test_paths_begin_at_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    here = site(tmp_path / "docs/journeys")
    monkeypatch.chdir(here)
    expected = "docs/journeys/content/maps/a.md"
    assert places(checked(Path())) == [("content/maps/a.md", expected)]
    assert places(checked(Path("mkdocs.yml"))) == [("content/maps/a.md", expected)]
    monkeypatch.chdir(here / "content")
    assert places(checked(Path("..")))[0][1] == expected
    monkeypatch.chdir(tmp_path.parent)
    assert places(checked(here))[0][1] == expected


def test_a_worktree_is_a_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: elsewhere")
    assert repository_of(site(tmp_path / "a")) == tmp_path


def test_without_a_repository_paths_begin_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site(tmp_path / "a")
    monkeypatch.chdir(tmp_path)
    assert places(checked(Path("a"))) == [("a/content/maps/a.md", "a/content/maps/a.md")]
    (tmp_path / "b").mkdir()
    monkeypatch.chdir(tmp_path / "b")
    outside = f"{tmp_path.as_posix()}/a/content/maps/a.md"
    assert places(checked(tmp_path / "a")) == [(outside, outside)]


def test_a_site_behind_a_link_lies_in_the_repository_of_its_target(tmp_path: Path) -> None:
    (tmp_path / "repository/.git").mkdir(parents=True)
    site(tmp_path / "repository/journeys")
    (tmp_path / "link").symlink_to(tmp_path / "repository/journeys")
    assert places(checked(tmp_path / "link"))[0][1] == "journeys/content/maps/a.md"


@pytest.mark.parametrize("text", [FAULTY, FAULTY.replace("\n", "\r\n"), "\ufeff" + FAULTY])
def test_the_source_line_is_the_one_that_was_read(tmp_path: Path, text: str) -> None:
    assert [one.source for one in checked(site(tmp_path, text=text)).findings][-1] == "sumary: x"


def test_a_fault_in_the_configuration_is_shown_there(tmp_path: Path) -> None:
    report = checked(site(tmp_path, "plugins:\n  - journeysite: {lane: []}\ndocs_dir: content\n"))
    assert [(one.found.code.id, one.source) for one in report.findings] == [("J601", "  - journeysite: {lane: []}")]
    assert report.files == ((tmp_path / "mkdocs.yml").as_posix(),)


def test_what_was_not_read_is_not_shown(tmp_path: Path) -> None:
    here = site(tmp_path / "site", text=b"caf\xe9 secret\n")
    (tmp_path / "secret.md").write_text("secret\n")
    (here / "content/maps/linked.md").symlink_to(tmp_path / "secret.md")
    (here / "content/maps/secret.txt").write_text("secret\n")
    report = checked(here)
    assert sorted(one.found.code.id for one in report.findings) == ["J101", "J104", "J107"]
    assert {one.source for one in report.findings} == {""}
