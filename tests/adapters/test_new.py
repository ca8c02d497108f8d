"""`journeysite new`: a file from a template, and never over another."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shutil import rmtree

import pytest
from click.testing import CliRunner, Result
from support.building import strictly, write

from journeysite.adapters.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new site, in which one stands."""
    assert run("init", str(tmp_path / "site"), "--ci", "none").exit_code == 0
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site"


def refused(site: Path, *arguments: str) -> str:
    """What is said, where nothing must be written."""
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    folders = sorted(path for path in site.rglob("*") if path.is_dir())
    result = run("new", *arguments)
    assert result.exit_code == 2
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    assert sorted(path for path in site.rglob("*") if path.is_dir()) == folders
    return result.output.partition("Error: ")[2].strip()


def test_each_kind_is_written_and_passes_the_check(site: Path) -> None:
    for kind in ("map", "persona", "touchpoint", "kpi"):
        result = run("new", kind, f"My first {kind}")
        assert result.exit_code == 0, result.output
        lines = result.output.splitlines()
        assert lines[0] == f"Written: content/{kind}s/my-first-{kind}.md"
        assert any("journeysite check" in line for line in lines[1:])
    assert run("check", "--without", "practice").output == "Nothing found in 8 files.\n"  # nobody meets the persona yet
    text = (site / "content" / "maps" / "my-first-map.md").read_text("utf-8")
    assert "title: My first map\n" in text
    assert "personas: [leyla]\n" in text
    assert f"reviewed: {date.today()}\n" in text
    assert strictly(site).warnings == []


def test_a_template_in_either_form(site: Path) -> None:
    for form in ("outline", "front-matter"):
        result = run("new", "map", f"Two nights: {form}", "--template", "hospitality", "--form", form)
        assert result.exit_code == 0, result.output
        assert "Who travels: leyla." in result.output
    outline, data = (
        (site / "content" / "maps" / f"two-nights-{form}.md").read_text("utf-8") for form in ("outline", "front-matter")
    )
    assert 'title: "Two nights: outline"\n' in outline
    assert "## Wishing\n" in outline
    assert "stages:\n  - name: Wishing\n" in data
    assert "## Wishing" not in data
    assert run("check", "--without", "practice").output == "Nothing found in 6 files.\n"  # one map, twice


def test_who_travels_can_be_said(site: Path) -> None:
    assert run("new", "persona", "Jonas").exit_code == 0
    assert run("new", "map", "One", "--persona", "jonas", "--persona", "Leyla").exit_code == 0
    assert "personas: [jonas, leyla]\n" in (site / "content" / "maps" / "one.md").read_text("utf-8")
    assert "Did you mean “Jonas”?" in refused(site, "map", "Two", "--persona", "jonsa")


def test_a_future_state_improves_on_a_map_of_the_site(site: Path) -> None:
    assert run("new", "map", "Next year", "--template", "future-state").exit_code == 0
    assert "future_of: borrowing-a-first-book\n" in (site / "content" / "maps" / "next-year.md").read_text("utf-8")
    assert run("check", "--without", "practice").output == "Nothing found in 5 files.\n"


def test_options_of_the_site_count(tmp_path: Path) -> None:
    config = (
        "site_name: x\ndocs_dir: docs\nplugins:\n  - journeysite: {maps_folder: journeys/maps, today: 2030-01-01}\n"
    )
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(config)
    result = run("new", "map", "Erste Bestellung ä", "--site", str(tmp_path))
    assert result.exit_code == 0, result.output
    text = (tmp_path / "docs" / "journeys" / "maps" / "erste-bestellung-a.md").read_text("utf-8")
    assert "reviewed: 2030-01-01\n" in text
    assert f"due {date(2027, 1, 31) + (date(2030, 1, 1) - date(2026, 11, 1))}" in text
    assert run("check", str(tmp_path)).exit_code == 0


def test_nothing_is_written_over(site: Path) -> None:
    assert run("new", "map", "One").exit_code == 0
    assert "already: content/maps/one.md" in refused(site, "map", "One")
    assert "already: content/maps/one.md" in refused(site, "map", "ONE!")
    grouped = site / "content" / "maps" / "2026"
    grouped.mkdir()
    (grouped / "two.md").write_text("---\ntitle: Number two\nstatus: draft\n---\n## A\n- Actions: x\n")
    assert "already: content/maps/2026/two.md" in refused(site, "map", "Two")
    assert "already: content/maps/2026/two.md" in refused(site, "map", "number two")
    (site / "content" / "maps" / "three.md").symlink_to(site / "nowhere.md")
    assert "Choose another name" in refused(site, "map", "Three")


@pytest.mark.parametrize("template", ["persona", "persona-at-work", "persona-in-sections"])
def test_a_persona_in_either_form(site: Path, template: str) -> None:
    read = []
    for form in ("outline", "front-matter"):
        assert run("new", "persona", f"Sam {form}", "--template", template, "--form", form).exit_code == 0
        text = (site / f"content/personas/sam-{form}.md").read_text("utf-8")
        read.append(text.partition("\n---\n")[2])
    assert "## " in read[0]
    assert "## Goals" not in read[1]
    assert run("check", "--without", "practice").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("map", "X", "--template", "hotel-stya"), "Did you mean “hotel-stay”?"),
        (("map", "X", "--template", "persona"), "“persona” is a template of a persona."),
        (("kpi", "X", "--form", "outline"), "A KPI has front matter and text, and no outline."),
        (("kpi", "X", "--persona", "leyla"), "--persona is for maps only"),
        (("map", "¿?!"), "neither letters nor digits"),
        (("map", ""), "neither letters nor digits"),
        (("map", "README"), "would be the page of the whole folder"),
        (("kpi", "Con"), "cannot exist on Windows"),
        (("map", "x" * 101), "at most 100 characters"),
        (("map", "two\nlines"), "one line"),
        (("map", "X", "--site", "content"), "There is no mkdocs.yml"),
        (("journey", "X"), "'journey' is not one of"),
    ],
)
def test_one_clear_message(site: Path, arguments: tuple[str, ...], words: str) -> None:
    assert words in refused(site, *arguments)


def test_a_name_that_leads_elsewhere_stays_in_the_folder(site: Path) -> None:
    assert run("new", "map", "../../outside").exit_code == 0
    assert (site / "content" / "maps" / "outside.md").is_file()


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    site = write(tmp_path, {"index.md": "# Home\n", "kpis": "a file where a folder is needed\n"})
    assert "cannot be written" in refused(site, "kpi", "Returns", "--site", str(site))


def test_wrong_options_are_told_as_by_the_check(tmp_path: Path) -> None:
    site = write(tmp_path, config="docs_dir: content\nplugins:\n  - journeysite: {nav_limits: 3}\n")
    result = run("new", "map", "X", "--site", str(site))
    assert (result.exit_code, result.output) == (2, run("check", str(site)).output)


def test_a_file_in_the_place_of_the_folder(site: Path) -> None:
    rmtree(site / "content" / "kpis")
    (site / "content" / "kpis").write_text("x")
    said = refused(site, "kpi", "Return rate")
    assert said == "“content/kpis” is a file, and no folder: “content/kpis/return-rate.md” cannot be written."


@pytest.mark.parametrize("has_content", [True, False])
def test_what_is_new_is_in_order(site: Path, has_content: bool) -> None:
    if not has_content:  # then comments stand where names would
        for file in (site / "content").glob("*/*.md"):
            file.unlink()
    for template, form in (("future-state", "outline"), ("future-state", "front-matter"), ("hotel-stay", "outline")):
        assert run("new", "map", f"{template} {form}", "--template", template, "--form", form).exit_code == 0
    result = run("format", "--check")
    assert (result.output.splitlines()[:-1], result.exit_code) == ([], 0)
