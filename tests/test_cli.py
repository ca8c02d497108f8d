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
from journeysite.adapters.options import OPTIONS, OptionError, option_faults, settings_from
from journeysite.loading.sources import Kind
from journeysite.settings import FOLDERS

CONFIG = "docs_dir: content\nplugins:\n  - journeysite: {rules: {practice: off}}\n"
PLUGINS = "plugins: [journeysite]\n"
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
        ({"mkdocs.yml": PLUGINS}, "which MkDocs takes without “docs_dir: …”, does not exist."),
        ({"mkdocs.yml": CONFIG, "contents/a.md": ""}, "does not exist. Did you mean “contents”?"),
        ({"mkdocs.yml": PLUGINS + "exclude_docs: [a]\n", "docs/a.md": ""}, "“exclude_docs” in "),
        ({"mkdocs.yml": "site_name: x\n", "docs/a.md": ""}, "mkdocs.yml does not list the plugin journeysite."),
        ({"mkdocs.yml": "plugins: words\n", "docs/a.md": ""}, "mkdocs.yml does not list the plugin journeysite."),
        ({"mkdocs.yml": "plugins: 5\n", "docs/a.md": ""}, "mkdocs.yml does not list the plugin journeysite."),
        (
            {"mkdocs.yml": "plugins:\n  - search\n  - journeysites\n", "docs/a.md": ""},
            "“journeysites” is no name of it. Add “- journeysite” below “plugins:”.",
        ),
        (
            {"mkdocs.yml": "plugins:\n  - journeysite\nplugins:\n  - search\n", "docs/a.md": ""},
            "mkdocs.yml:3:1: “plugins” stands here a second time; the last one counts.",
        ),
        (
            {"mkdocs.yml": "plugins:\n  - journeysite:\n    nav_limit: 5\n", "docs/a.md": ""},
            "is no option of “journeysite” as it stands. Indent it deeper than the name.",
        ),
        (
            {"mkdocs.yml": PLUGINS + "lanes: []\n", "docs/a.md": ""},
            "mkdocs.yml. Indent it below “- journeysite:”.",
        ),
        ({"mkdocs.yml": "journeysite:\n  nav_limit: 5\n", "docs/a.md": ""}, "mkdocs.yml. Indent it below “plugins:”."),
        ({"mkdocs.yml": PLUGINS + "docs_dir: .\n"}, "should not be the parent directory of the config file."),
        ({"mkdocs.yml": "plugins: [journeysite, journeysite]\n", "docs/a.md": ""}, "the plugin journeysite twice."),
        (
            {"mkdocs.yml": "plugins:\n  - journeysite: {enabled: false}\n", "docs/a.md": ""},
            "switches the plugin journeysite off",
        ),
        ({"mkdocs.yml": "a: b: c"}, "mapping values are not allowed here in "),
        ({"mkdocs.yml": "- a"}, "is not made of “key: value” lines."),
        ({"mkdocs.yml": "words"}, "is not made of “key: value” lines."),
        ({"mkdocs.yml": "INHERIT: none.yml"}, "cannot be read: "),
        (
            {"mkdocs.yml": "plugins:\n  - journeysite: {lane: []}", "docs/a.md": ""},
            "mkdocs.yml:2:19: error J601: There is no option “lane”.\n"
            "    2 |   - journeysite: {lane: []}\n      |                   ^\n"
            "    Did you mean “lanes”?\n\n1 error in 1 file.\n",
        ),
        (
            {"mkdocs.yml": "plugins:\n  - journeysite: words", "docs/a.md": ""},
            "are not made of “key: value” lines.",
        ),
    ],
)
def test_wrong_use(tmp_path: Path, files: dict[str, str], message: str) -> None:
    result = run("check", str(write(tmp_path, files)))
    assert result.exit_code == 2
    assert message in result.output
    assert "Traceback" not in result.output


def test_a_configuration_above_is_named(tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": CONFIG, "content/maps/a.md": MAP})
    result = run("check", str(tmp_path / "content"))
    assert result.exit_code == 2
    assert "There is one in the folder above." in result.output


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
        ("maps/a.mkd", Kind.MAP),
        ("maps/a.MD", None),
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
    ["[journeysite]", "{journeysite: {}}", "[search, journeysite: {}]", "[journeysite: null]"],
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


def faults(**options: Any) -> list[tuple[str, str]]:
    with pytest.raises(OptionError) as caught:
        made(**options)
    return [(fault.code.id, fault.message) for fault in caught.value.faults]


ODD_FOLDER = "“maps_folder” must be a folder below the content folder, not “{}”."


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        ({"map_folder": "x"}, "J601", "There is no option “map_folder”."),
        *(({"maps_folder": odd}, "J602", ODD_FOLDER.format(odd)) for odd in ("..", ".", "", "a//b", "a\\b", " a", 5)),
        (
            {"maps_folder": "personas"},
            "J602",
            "“maps_folder” and “personas_folder” cannot both be the folder “personas”.",
        ),
        (
            {"templates_folder": "maps"},
            "J602",
            "“templates_folder” and “maps_folder” cannot both be the folder “maps”.",
        ),
        ({"today": "soon"}, "J602", "“today” must be a date like 2026-09-30, not “soon”."),
        ({"language": "xx"}, "J602", "“language” must be a code such as en or pt-BR, not “xx”."),
        ({"language": ["en"]}, "J602", "“language” must be a code such as en or pt-BR, not “['en']”."),
        ({"nav_limit": -1}, "J602", "“nav_limit” must be a whole number from 0, not “-1”."),
        ({"nav_limit": True}, "J602", "“nav_limit” must be a whole number from 0, not “True”."),
    ],
)
def test_options_that_cannot_be(options: dict[str, Any], code: str, message: str) -> None:
    assert faults(**options) == [(code, message)]


A = {"key": "a", "label": "Air"}


@pytest.mark.parametrize(
    ("lanes", "found"),
    [
        ("words", [("J602", "“lanes” must be a list of “{key: …, label: …}”.")]),
        ({"key": "a"}, [("J602", "“lanes” must be a list of “{key: …, label: …}”.")]),
        ([1], [("J602", "A lane must be made of “key: …” and “label: …”, not “1”.")]),
        ([{"key": "a"}], [("J602", "Lane 1 has no “label”.")]),
        ([{"key": "a", "lable": "Air"}], [("J601", "“lable” is no key of a lane.")]),
        ([{**A, "role": "x"}], [("J602", "“role” must be one of frontstage, backstage, support, not “x”.")]),
        ([{**A, "icon": 5}], [("J602", "“icon” must be a text, not “5”.")]),
        ([{**A, "icon": "sms"}], []),
        ([{**A, "icon": "fax"}], [("J604", "There is no icon “fax”.")]),
        (
            [{"key": "A b", "label": "Air"}],
            [("J602", "The key “A b” must be made of lower-case letters, digits and underscores.")],
        ),
        ([{"key": "emotion", "label": "Air"}], [("J603", "“emotion” is already a key of the format.")]),
        ([{"key": "confidence", "label": "Air"}], [("J603", "“confidence” is already a key of the format.")]),
        ([A, {"key": "a", "label": "Sea"}], [("J603", "Lane 1 has the key “a”, too.")]),
        ([A, {"key": "b", "label": "air:"}], [("J603", "“air:” already means the lane “a”.")]),
        ([A, {"key": "b", "label": "Sea", "synonyms": "A"}], [("J603", "“A” already means the lane “a”.")]),
        ([{**A, "synonyms": ["Air", "a", "AIR"]}], []),
        ([{**A, "synonyms": ["Moods", "Mood"]}], [("J603", "“Mood” already means the lane “emotion” of the format.")]),
        (
            [{"key": "help", "label": "Support"}],
            [("J603", "“Support” already means the lane “backstage” of the format.")],
        ),
    ],
)
def test_lanes(lanes: Any, found: list[tuple[str, str]]) -> None:
    assert [(fault.code.id, fault.message) for fault in option_faults({"lanes": lanes})] == found


def test_all_wrong_options_are_told_each_with_a_remedy() -> None:
    with pytest.raises(OptionError) as caught:
        made(nav_limits=3, today="soon", lanes=[A, {"key": "b", "label": "B", "icon": "mail"}], language="german")
    assert [fault.path for fault in caught.value.faults] == [
        ("nav_limits",),
        ("lanes", 1, "icon"),
        ("today",),
        ("language",),
    ]
    assert all(fault.remedy for fault in caught.value.faults)
    assert str(caught.value).count("\n") == 3


def test_options_without_a_value_are_absent() -> None:
    assert made(**dict.fromkeys(OPTIONS)) == made()


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
