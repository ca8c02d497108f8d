"""The formats of `journeysite check` on the command line: what goes where."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest
from click.testing import CliRunner, Result

from journeysite.adapters.cli import main

FILES = {
    "mkdocs.yml": "docs_dir: content\nplugins:\n  - journeysite: {rules: {practice: off}}\n",
    "content/maps/a.md": "---\nsumary: x\n---\n## A\n- Actions: x\n",
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    for variable in ("GITHUB_STEP_SUMMARY", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


def test_text_is_the_default_even_on_github(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    result = run()
    assert result.exit_code == 1
    assert result.stdout.startswith("content/maps/a.md:2:1: error J201: ")
    assert "    2 | sumary: x\n      | ^\n" in result.stdout
    assert run("--format", "text").stdout == result.stdout


def test_a_document_is_printed_as_it_is(site: Path) -> None:
    result = run("--format", "json")
    assert (result.exit_code, json.loads(result.stdout)["summary"]["errors"]) == (1, 1)


def test_a_sound_site_is_reported_with_status_0(site: Path) -> None:
    (site / "content/maps/a.md").write_text("## A\n- Actions: x\n", "utf-8")
    result = run("--format", "sarif", "--output", "report.sarif")
    assert (result.exit_code, result.output) == (0, "")
    assert json.loads((site / "report.sarif").read_text("utf-8"))["runs"][0]["results"] == []


def test_wrong_options_are_reported_in_every_format(site: Path) -> None:
    (site / "mkdocs.yml").write_text("plugins:\n  - journeysite: {lane: []}\ndocs_dir: content\n", "utf-8")
    result = run("--format", "json", "--output", "a.json", "--format", "junit", "--output", "a.xml", "--format", "text")
    assert result.exit_code == 2
    assert json.loads((site / "a.json").read_text("utf-8"))["findings"][0]["file"] == "mkdocs.yml"
    assert parse(site / "a.xml").getroot().get("failures") == "1"
    assert "  - journeysite: {lane: []}\n" in result.stdout


def test_no_site_leaves_no_report(site: Path) -> None:
    (site / "mkdocs.yml").unlink()
    assert run("--format", "json", "--output", "a.json").exit_code == 2
    assert not (site / "a.json").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        "--format text --format sarif --output a.sarif --format json --output a.json",
        "--format sarif --output a.sarif --format json --output=a.json --format text --output -",
        "--format json --output a.json --format text --format sarif --output a.sarif .",
    ],
)
def test_an_output_belongs_to_the_format_before_it(site: Path, arguments: str) -> None:
    result = run(*arguments.split())
    assert result.exit_code == 1
    assert json.loads((site / "a.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert json.loads((site / "a.json").read_text("utf-8"))["form"] == 1
    assert result.stdout.endswith("1 error in 1 file.\n")


@pytest.mark.parametrize("arguments", ["--output a.txt", "--output a.txt --format text"])
def test_one_format_and_one_output_need_no_order(site: Path, arguments: str) -> None:
    assert run(*arguments.split()).stdout == ""
    assert (site / "a.txt").read_text("utf-8") == run().stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("--format xml", "'xml' is not one of 'text'"),
        ("--format", "requires an argument"),
        ("--format json --output a --output b", "“--output b” has no “--format” of its own before it."),
        ("--output a --format json --format text", "“--output a” has no “--format” of its own before it."),
        ("--format json --output a --format sarif --output a", "Two formats cannot both go to a."),
        ("--format text --format json", "“json” cannot be printed beside another format."),
        ("--color sometimes", "'sometimes' is not one of"),
        ("--format json --output none/a", "none/a cannot be written: No such file or directory."),
        ("--format json --output content", "content cannot be written: Is a directory."),
        ("--format json --output mkdocs.yml/a", "mkdocs.yml/a cannot be written: Not a directory."),
    ],
)
def test_wrong_use(site: Path, arguments: str, message: str) -> None:
    before = sorted(site.rglob("*"))
    result = run(*arguments.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert sorted(site.rglob("*")) == before


def test_the_summary_of_a_job_is_appended(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(site / "summary.md"))
    (site / "summary.md").write_text("Before\n", "utf-8")
    assert run().exit_code == 1
    assert (site / "summary.md").read_text("utf-8") == "Before\n"
    result = run("--format", "text", "--format", "github")
    assert "\n::error file=content/maps/a.md,line=2,col=1," in result.stdout
    assert (site / "summary.md").read_text("utf-8").startswith("Before\n### journeysite check\n")


def test_a_summary_that_cannot_be_written_is_one_message(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(site / "none/summary.md"))
    result = run("--format", "github")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "summary.md cannot be written: No such file or directory." in result.stderr


@pytest.mark.parametrize(("choice", "painted"), [("auto", False), ("always", True), ("never", False)])
def test_colours_are_only_for_terminals(site: Path, choice: str, painted: bool) -> None:
    assert ("\x1b[" in run("--color", choice).stdout) is painted
    run("--color", choice, "--output", "a.txt")
    assert "\x1b[" not in (site / "a.txt").read_text("utf-8")


def test_the_environment_forces_and_forbids_colours(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run().stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run().stdout


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="Windows has no such file")
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "-"])
def test_a_file_that_standard_output_goes_to_is_not_replaced(site: Path, name: str) -> None:
    with (site / "log.txt").open("ab") as log:
        log.write(b"Before\n")
        log.flush()
        command = [sys.executable, "-m", "journeysite", "check", "--format", "short", "--output", name]
        assert subprocess.run(command, stdout=log, check=False).returncode == 1
    text = (site / "log.txt").read_text("utf-8")
    assert text.startswith("Before\ncontent/maps/a.md:2:1: ")
    assert text.endswith("1 error in 1 file.\n")


def printed(*arguments: str, encoding: str) -> bytes:
    return subprocess.run(
        [sys.executable, "-m", "journeysite", "check", *arguments],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    ).stdout


def test_terminals_get_their_characters_and_programs_utf_8(site: Path) -> None:
    assert b"?sumary?" in printed(encoding="ascii")
    assert "“sumary”" in json.loads(printed("--format", "json", encoding="ascii"))["findings"][0]["message"]
    assert "“sumary”" in printed("--format", "github", encoding="cp1252").decode("utf-8")
