"""The recipes for CI in the publishers' guide: they can be read, their commands work, their files appear."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest
import yaml
from click.testing import CliRunner
from markdown_it import MarkdownIt

from journeysite.adapters.cli import main
from journeysite.reporting.formats import FORMATS

GUIDE = Path(__file__).resolve().parents[2] / "content/guide/publishers.md"
TEXT = GUIDE.read_text("utf-8")
BLOCKS = [
    (token.info, token.content)
    for token in MarkdownIt("commonmark").parse(TEXT)
    if token.type == "fence" and "journeysite check" in token.content
]
COMMANDS = sorted({found for _, block in BLOCKS for found in re.findall(r"journeysite (check[^'\n]*)", block)})


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "content/maps").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("docs_dir: content\nplugins: [journeysite]\n", "utf-8")
    (tmp_path / "content/maps/a.md").write_text("## A\n- Wether: dry\n", "utf-8")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_there_are_recipes() -> None:
    assert len(COMMANDS) >= 5
    assert {name for name in FORMATS if any(f"--format {name}" in command for command in COMMANDS)} >= {
        *("github", "gitlab", "sarif", "junit")
    }


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_does_what_the_recipe_needs(command: str, site: Path) -> None:
    result = CliRunner().invoke(main, shlex.split(command))
    assert result.exit_code == 1, result.output
    for file in re.findall(r"--output (\S+)", command):
        assert parse(file) if file.endswith(".xml") else json.loads((site / file).read_text("utf-8"))


@pytest.mark.parametrize(("info", "block"), [block for block in BLOCKS if "yaml" in block[0]])
def test_a_recipe_is_yaml_and_uses_the_file_that_it_writes(info: str, block: str) -> None:
    assert isinstance(yaml.safe_load(block), dict)
    for file in re.findall(r"--output (\S+)", block):
        assert re.search(rf"(sarif_file|codequality|testResultsFiles): {re.escape(file)}\n", block)


def test_every_format_is_in_the_table() -> None:
    section = TEXT.partition("\n## In pull requests\n")[2]
    assert re.findall(r"^\| `(\w+)` \|", section.partition("\n### ")[0], re.MULTILINE) == [*FORMATS]
