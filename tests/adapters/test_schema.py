"""`journeysite schema`: what is printed, what is written, and what is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.building import CONFIG, SMALL, write

from journeysite.adapters.cli import main

OWN = CONFIG.replace("journeysite]", "journeysite: {maps_folder: journeys, lanes: [{key: rule, label: Rules}]}]")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["schema", *arguments])


def test_one_kind_is_printed_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert json.loads(run("kpi").output)["title"] == "KPI"
    assert run().output.startswith("==> map.schema.json <==\n{\n")


def test_the_site_here_is_meant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write(tmp_path, {"journeys/a.md": SMALL["maps/first-order.md"]}, OWN))
    assert json.loads(run("map").output)["definitions"]["Touchpoint"]["properties"]["rule"]["title"] == "Rules"
    assert "folder: content/journeys\n" in run("--for", "decap").output
    assert '"path": "[[workspace]]/content/journeys"' in run("--for", "front-matter-cms").output
    assert '"Lane: Rules"' in run("--for", "vscode").output


def test_files_that_exist_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode/settings.json").write_text("{}", "utf-8")
    done = run("--for", "vscode", "--output", ".")
    assert done.exit_code == 0
    assert done.stdout == ".vscode/journeysite.code-snippets\n"
    assert done.stderr == ".vscode/settings.json exists and was kept; --force replaces it.\n"
    assert (tmp_path / ".vscode/settings.json").read_text("utf-8") == "{}"
    done = run("--for", "vscode", "--output", ".", "--force")
    assert done.output == ".vscode/journeysite.code-snippets\n.vscode/settings.json\n"
    assert run("--output", "schema").exit_code == 0
    assert len(list((tmp_path / "schema").iterdir())) == 4


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["maps"], "'maps' is not one of"),
        (["--for", "vim"], "'vim' is not one of"),
        (["map", "--for", "decap"], "What is for decap is about all kinds together. Leave “map” out."),
        (["--force"], "--force goes with --output FOLDER."),
        (["--output", "/proc/none"], "cannot be written"),
    ],
)
def test_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.output


def test_wrong_options_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write(tmp_path, SMALL, CONFIG.replace("journeysite]", "journeysite: {lane: []}]")))
    assert "There is no option “lane”." in run("map").output
