"""The command line, and the site on disk that it opens."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from journeysite import __version__
from journeysite.adapters.cli import main
from journeysite.adapters.folder import NoSite, kind_of, open_folder
from journeysite.adapters.options import OptionError, settings_from
from journeysite.loading.sources import Kind
from journeysite.settings import FOLDERS

CONFIG = "docs_dir: content\nplugins:\n  - journeysite\n"
MAP = "## A\n- Actions: x\n"


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


# The command ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "status", "last"),
    [
        (MAP, 0, "Nothing found in 1 file."),
        ("\ufeff" + MAP, 0, "1 remark in 1 file."),
        (MAP + "- Wether: x\n", 1, "1 warning in 1 file."),
        ("---\nsumary: x\n---\n" + MAP, 1, "1 error in 1 file."),
    ],
)
def test_exit_status(tmp_path: Path, text: str, status: int, last: str) -> None:
    result = run("check", str(write(tmp_path, {"mkdocs.yml": CONFIG, "content/maps/a.md": text})))
    assert (result.exit_code, result.output.splitlines()[-1]) == (status, last)


def test_a_site_is_a_folder_or_a_file_or_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"mkdocs.yml": CONFIG, "content/maps/a.md": "---\nsumary: x\n---\n" + MAP})
    outside = run("check", str(tmp_path)).output
    assert outside.startswith(f"{tmp_path.as_posix()}/content/maps/a.md:2:1: error J201: ")
    assert run("check", str(tmp_path / "mkdocs.yml")).output == outside
    monkeypatch.chdir(tmp_path)
    assert run("check").output.startswith("content/maps/a.md:2:1: error J201: ")
    assert run("check", str(tmp_path)).output == run("check").output
    monkeypatch.chdir(tmp_path / "content")
    assert run("check", "..").output.count("a.md:2:1: ") == 1


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "There is no mkdocs.yml in "),
        ({"mkdocs.yml": CONFIG}, "which mkdocs.yml names, does not exist."),
        ({"mkdocs.yml": "a: b: c"}, "mapping values are not allowed here in "),
        ({"mkdocs.yml": "- a"}, "is not made of “key: value” lines."),
        ({"mkdocs.yml": "words"}, "is not made of “key: value” lines."),
        ({"mkdocs.yml": "INHERIT: none.yml"}, "cannot be read: "),
        (
            {"mkdocs.yml": "plugins:\n  - journeysite: {lane: []}", "docs/a.md": ""},
            "There is no option “lane”. Did you mean “lanes”?",
        ),
        (
            {"mkdocs.yml": "plugins:\n  - journeysite: words", "docs/a.md": ""},
            "The options of the plugin are not made of",
        ),
    ],
)
def test_wrong_use(tmp_path: Path, files: dict[str, str], message: str) -> None:
    result = run("check", str(write(tmp_path, files)))
    assert result.exit_code == 2
    assert message in result.output
    assert "Traceback" not in result.output


def test_a_missing_folder_help_and_version() -> None:
    assert run("check", "no-such-folder").exit_code == 2
    assert "check" in run("-h").output
    assert run("--version").output == f"journeysite, version {__version__}\n"


def test_it_runs_as_a_module(tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": CONFIG, "content/maps/a.md": MAP})
    arguments = [sys.executable, "-m", "journeysite", "check"]
    result = subprocess.run(arguments, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (0, "Nothing found in 1 file.\n")


# The site on disk -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("uri", "kind"),
    [
        ("maps/a.md", Kind.MAP),
        ("maps/2026/a.markdown", Kind.MAP),
        ("personas/alex.md", Kind.PERSONA),
        ("touchpoints/chat.md", Kind.TOUCHPOINT),
        ("kpis/rate.md", Kind.KPI),
        ("maps/index.md", None),
        ("maps/2026/README.md", None),
        ("maps/.a.md", None),
        ("maps/a.png", None),
        ("a.md", None),
        ("mapsa/a.md", None),
        ("other/maps/a.md", None),
    ],
)
def test_what_files_describe(uri: str, kind: Kind | None) -> None:
    assert kind_of(uri, FOLDERS) is kind


def test_the_inner_of_two_folders_counts() -> None:
    folders = {**FOLDERS, Kind.MAP: "journeys", Kind.PERSONA: "journeys/people"}
    assert kind_of("journeys/a.md", folders) is Kind.MAP
    assert kind_of("journeys/people/a.md", folders) is Kind.PERSONA


@pytest.mark.parametrize(
    "plugins",
    ["[journeysite]", "{journeysite: {}}", "[search, journeysite: {}]", "[journeysite: null]", "", "words", "5"],
)
def test_plugins_in_every_form(tmp_path: Path, plugins: str) -> None:
    write(tmp_path, {"mkdocs.yml": f"plugins: {plugins}\n", "docs/maps/a.md": MAP})
    folder = open_folder(tmp_path)
    assert [source.uri for source in folder.sources] == ["maps/a.md"]
    assert folder.settings.content_name == "docs"


def test_options_are_read(tmp_path: Path) -> None:
    config = "plugins:\n  - journeysite: {maps_folder: journeys, today: 2026-11-22}\nuse_directory_urls: false\n"
    write(tmp_path, {"mkdocs.yml": config, "docs/journeys/a.md": MAP, "docs/maps/b.md": MAP})
    folder = open_folder(tmp_path)
    assert [source.uri for source in folder.sources] == ["journeys/a.md"]
    assert folder.settings.today == date(2026, 11, 22)
    assert not folder.settings.directory_urls


def test_other_names_and_special_values_of_the_configuration(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"mkdocs.yaml": "site_name: !ENV [NONE, x]\nINHERIT: base.yml\n", "base.yml": CONFIG, "content/maps/a.md": MAP},
    )
    assert len(open_folder(tmp_path).sources) == 1


def test_linked_folders_are_followed_but_not_in_circles(tmp_path: Path) -> None:
    write(
        tmp_path, {"mkdocs.yml": CONFIG, "content/maps/a.md": MAP, "content/shared/b.md": MAP, "content/.git/c.md": MAP}
    )
    (tmp_path / "content/maps/more").symlink_to(tmp_path / "content/shared")
    (tmp_path / "content/maps/again").symlink_to(tmp_path / "content")
    assert open_folder(tmp_path).files == ("maps/a.md", "maps/more/b.md", "shared/b.md")


def test_a_site_without_configuration_is_none(tmp_path: Path) -> None:
    with pytest.raises(NoSite):
        open_folder(tmp_path)


# Options ----------------------------------------------------------------------------------------------------


def made(**options: Any) -> Any:
    return settings_from(options, drafts=False, directory_urls=True)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"map_folder": "x"}, "There is no option “map_folder”. Did you mean “maps_folder”?"),
        ({"maps_folder": ".."}, "“maps_folder” must be a folder below the content folder, not “..”."),
        ({"maps_folder": "."}, "“maps_folder” must be a folder below the content folder, not “.”."),
        ({"maps_folder": "a//b"}, "“maps_folder” must be a folder below the content folder, not “a//b”."),
        ({"maps_folder": "a\\b"}, "“maps_folder” must be a folder below the content folder, not “a\\b”."),
        ({"maps_folder": "personas"}, "Two kinds of content cannot share a folder."),
        ({"templates_folder": "maps"}, "Two kinds of content cannot share a folder."),
        ({"today": "soon"}, "“today” must be a date like 2026-09-30, not “soon”."),
        (
            {"lanes": [{"key": "a"}]},
            "“lanes” must be a list of “{key: …, label: …}”; lane 1 is not: “label” is missing.",
        ),
        ({"lanes": [{"key": "emotion", "label": "E"}]}, "“lanes”: “emotion” is already a key; choose another."),
        ({"lanes": [{"key": "confidence", "label": "C"}]}, "“lanes”: “confidence” is already a key; choose another."),
        ({"lanes": [{"key": "a", "label": "A"}] * 2}, "“lanes”: “a” is already a key; choose another."),
        (
            {"lanes": [{"key": "A b", "label": "A"}]},
            "“lanes”: the key “A b” must be made of lower-case letters, digits and underscores.",
        ),
    ],
)
def test_options_that_cannot_be(options: dict[str, Any], message: str) -> None:
    with pytest.raises(OptionError) as caught:
        made(**options)
    assert str(caught.value) == message


@pytest.mark.parametrize("lanes", ["words", {"a": 1}, [1], [{"key": "a", "label": "A", "role": "x"}]])
def test_lanes_of_a_wrong_kind(lanes: Any) -> None:
    with pytest.raises(OptionError, match="“lanes"):
        made(lanes=lanes)


@pytest.mark.parametrize("today", ["2026-11-22", date(2026, 11, 22)])
def test_today_may_be_set(today: Any) -> None:
    assert made(today=today).today == date(2026, 11, 22)


def test_today_may_come_from_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert made().today == date(1970, 1, 1)
    assert made(today="2026-11-22").today == date(2026, 11, 22)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert made().today == date.today()


@pytest.mark.parametrize("epoch", ["²", "soon", "9" * 30])
def test_a_build_without_a_sound_day(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(OptionError, match="SOURCE_DATE_EPOCH must be a number of seconds"):
        made()


def test_today_with_a_time_is_a_day() -> None:
    from datetime import UTC, datetime

    assert made(today=datetime(2026, 11, 22, 12, tzinfo=UTC)).today == date(2026, 11, 22)
    assert type(made(today=datetime(2026, 11, 22, 12, tzinfo=UTC)).today) is date
