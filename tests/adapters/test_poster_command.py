"""`journeysite poster`: every way in which it must not write. What it writes is looked at with a real browser."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.building import CONFIG, MAP, PERSONA, write

from journeysite.adapters.cli import main

DRAFT = "---\ntitle: Second order\nstatus: draft\n---\n## A\n- Actions: x\n"
FILES = {
    "maps/first-order.md": MAP,
    "maps/second-order.md": DRAFT,
    "maps/words.md": "---\ntitle: Only words\n---\nNo stages.\n",
    "maps/faulty.md": "---\ntitle: Faulty\nsumary: x\n---\n## A\n- Actions: x\n",
    "maps/unreadable.md": b"\xff\xfe\x00",
    "personas/alex.md": PERSONA,
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site on a machine without a browser."""
    folder = write(tmp_path / "site", FILES)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("JOURNEYSITE_BROWSER", raising=False)
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["poster", *map(str, arguments)])


def refused(site: Path, *arguments: str | Path) -> str:
    """What is said, where nothing must be written."""
    before = {path: path.is_file() and path.read_bytes() for path in site.rglob("*")}
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert {path: path.is_file() and path.read_bytes() for path in site.rglob("*")} == before
    return " ".join(result.stderr.split())


NO_BROWSER = "No browser was found that can print"


@pytest.mark.parametrize(
    "name", ["first-order", "First order", "first ORDER", "content/maps/first-order.md", "second-order", "Second order"]
)
def test_a_map_is_named_by_its_id_its_title_or_its_file(site: Path, name: str) -> None:
    assert refused(site, name).startswith(NO_BROWSER)


def test_a_file_brings_its_site(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site.parent)
    assert refused(site, "site/content/maps/first-order.md").startswith(NO_BROWSER)
    assert refused(site, "first-order", "--site", "site").startswith(NO_BROWSER)
    assert refused(site, "first-order").startswith("There is no mkdocs.yml in ")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("frist-order", "There is no map “frist-order”. Did you mean “first-order”?"),
        ("alex", "There is no map “alex”. Give the id of one, its title or its file."),
        ("", "There is no map “”. Give the id of one, its title or its file."),
        ("content/personas/alex.md", "content/personas/alex.md is no map: maps are the Markdown files in maps/."),
        ("mkdocs.yml", "mkdocs.yml is no map: maps are the Markdown files in maps/."),
        ("words", "“Only words” has no stages, so there is nothing to show. See `journeysite check`."),
    ],
)
def test_what_is_no_map(site: Path, name: str, said: str) -> None:
    assert refused(site, name) == said


@pytest.mark.parametrize(
    ("name", "found"), [("faulty", "faulty.md:3:1: error J201"), ("unreadable", "unreadable.md:1:1: error ")]
)
def test_a_map_with_errors_would_be_incomplete(site: Path, name: str, found: str) -> None:
    said = refused(site, name)
    assert found in said
    assert said.endswith("What is wrong would be missing on paper. Nothing was written; mend it first.")


def test_a_file_that_exists_stays(site: Path) -> None:
    (site / "first-order.pdf").write_text("mine", "utf-8")
    assert refused(site, "first-order") == "first-order.pdf exists. Nothing was written; --force replaces it."
    assert refused(site, "first-order", "--force").startswith(NO_BROWSER)


def test_there_is_a_folder_to_write_into(site: Path) -> None:
    missing = "There is no folder posters to write a.pdf into. Make it first."
    assert refused(site, "first-order", "--output", "posters/a.pdf") == missing
    assert "is a directory" in refused(site, "first-order", "--output", "content")


def test_a_folder_that_takes_no_files(site: Path, tmp_path: Path) -> None:
    script = tmp_path / "browser"  # it prints, and meanwhile the folder goes
    script.write_text(
        '#!/bin/sh\nfor a; do case "$a" in --print-to-pdf=*) echo %PDF > "${a#*=}"; /bin/rmdir "$GONE";; esac; done\n'
        "echo '<html data-measured=\"{&quot;portrait&quot;:false,&quot;zoom&quot;:1,&quot;more&quot;:0,"
        "&quot;smallest&quot;:9}\">'\n"
    )
    script.chmod(0o755)
    (site / "out").mkdir()
    result = CliRunner(env={"GONE": str(site / "out")}).invoke(
        main, ["poster", "first-order", "--output", "out/a.pdf", "--browser", str(script)]
    )
    assert result.exit_code == 2
    assert result.stderr.strip() == "out/a.pdf cannot be written: No such file or directory."


def test_tiles_are_smaller_than_the_poster(site: Path) -> None:
    said = refused(site, "first-order", "--paper", "a3", "--tiles", "a3")
    assert "A poster of a3 is not cut into sheets of a3." in said
    assert "is not one of 'a0', 'a1', 'a2', 'a3'" in refused(site, "first-order", "--paper", "a5")


def test_wrong_options_of_the_site_are_told(site: Path) -> None:
    (site / "mkdocs.yml").write_text("docs_dir: content\nplugins:\n  - journeysite: {lane: []}\n", "utf-8")
    assert "error J601: There is no option “lane”." in refused(site, "first-order")


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo 'Trace/breakpoint trap' >&2; exit 133", "ended with status 133: Trace/breakpoint trap"),
        (
            "echo '<html><head></head><body>ERR_FILE_NOT_FOUND</body></html>'",
            "could not read the file that it was given.",
        ),
    ],
)
def test_a_browser_that_does_not_work(site: Path, tmp_path: Path, script: str, said: str) -> None:
    program = tmp_path / "chromium"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)
    assert f"{program} {said}" in refused(site, "first-order")


def test_a_template_with_an_error(site: Path) -> None:
    folder = site / "overrides" / "journeysite"
    folder.mkdir(parents=True)
    (folder / "poster.html").write_text("{{ page.nothing }}")
    config = CONFIG.replace("{name: material", "{name: material, custom_dir: overrides")
    said = refused(write(site, {}, config), "first-order", "--browser", sys.executable)
    assert "poster.html:1: " in said
    assert "has no attribute 'nothing'" in said
