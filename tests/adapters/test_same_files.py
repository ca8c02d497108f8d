"""The check judges the files that a build publishes, by the host's own rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from support.building import CONFIG, MAP, SMALL, Built, build, write

from journeysite.adapters.cli import main

LEFT_OUT = """\
exclude_docs: |
  old/
  *.txt
  !kept.txt
draft_docs: maps/later.md
"""
FAULTY = "---\nsumary: x\n---\n## A\n- Actions: x\n"
CONTENT = {
    **SMALL,
    "maps/old/first-order.md": FAULTY,
    "maps/later.md": FAULTY,
    "maps/.hidden.md": FAULTY,
    "maps/notes.txt": "Notes.\n",
    "templates/persona.md": FAULTY,
    "index.md": "# Welcome\n",
}


def both(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], Built]:
    monkeypatch.chdir(folder)
    said = CliRunner().invoke(main, ["check", "--without", "practice"]).output  # a build makes no remarks
    return [line for line in said.splitlines() if line.startswith(("content/", "mkdocs.yml"))], build(folder)


def test_what_is_left_out_is_not_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said, built = both(write(tmp_path, CONTENT, LEFT_OUT + CONFIG), monkeypatch)
    assert said == built.warnings == []


def test_what_is_published_is_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    linking = MAP.replace("Taps the", "See [this](old/first-order.md) and [this](kept.txt): taps the")
    content = {**CONTENT, "maps/first-order.md": linking, "maps/kept.txt": "x", "maps/plan.yml": "x"}
    said, built = both(write(tmp_path, content, LEFT_OUT + CONFIG), monkeypatch)
    assert [line.partition(" ")[2][:12] for line in said] == ["error J406: ", "warning J107"]
    assert [line.partition("-  ")[2].startswith(one) for line, one in zip(built.warnings, said, strict=True)] == [
        True
    ] * 2


def test_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = CONFIG.replace("journeysite]", "journeysite: {kpis_folder: figures}]")
    said, built = both(write(tmp_path, SMALL, config), monkeypatch)
    assert said == ["mkdocs.yml:4:46: warning J605: There is no folder “content/figures”."]
    assert [line.partition("-  ")[2].startswith(said[0]) for line in built.warnings] == [True]


def test_an_option_that_is_inherited_has_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    base = "plugins:\n  search: {}\n  journeysite:\n    nav_limit: x\n"
    config = "site_name: Test\nINHERIT: base.yml\ndocs_dir: content\nplugins: {journeysite: {today: soon}}\n"
    folder = write(tmp_path, SMALL, config)
    (folder / "base.yml").write_text(base, "utf-8")
    monkeypatch.chdir(folder)
    result = CliRunner().invoke(main, ["check"])
    places = [line.partition(": ")[0] for line in result.output.splitlines() if "error J602" in line]
    assert (places, result.exit_code) == (["base.yml:4:16", "mkdocs.yml:4:32"], 2)
    log = build(folder).log
    assert all(place in log for place in places)
