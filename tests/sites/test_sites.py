"""Whole sites as fixtures: one folder for each fault with the exact output of the check, and sound ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from made import MADE, make

from journeysite.adapters.cli import main
from journeysite.adapters.codes import OPTION_CODES, SITE_CODES
from journeysite.diagnostics import Severity
from journeysite.loading.codes import READING_CODES
from journeysite.rules import RULE_CODES, RULES
from journeysite.rules.rule import Family

BROKEN = Path(__file__).parent / "broken"
FOLDERS = sorted(folder.name for folder in BROKEN.iterdir() if (folder / "mkdocs.yml").is_file())
STRUCTURE = tuple(rule.code for rule in RULES if rule.family is Family.STRUCTURE)
CODES = {code.slug: code for code in (*READING_CODES, *STRUCTURE, *SITE_CODES)}
"""The kinds of fault that have broken sites; of the others, the examples on their manual pages are run."""


@pytest.mark.parametrize("name", FOLDERS)
def test_a_broken_site_gets_exactly_these_messages(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    shutil.copytree(BROKEN / name, site)
    make(name, site)
    if name == "case-clash" and len(list((site / "content/maps").iterdir())) < 2:
        pytest.skip("this file system does not tell upper from lower case")
    monkeypatch.chdir(site)
    result = CliRunner().invoke(main, ["check", "--without", "practice", "--format", "short"])
    assert result.output == (BROKEN / name / "expected.txt").read_text("utf-8")
    code = CODES[name.partition("--")[0]]
    assert f" {code.id}: " in result.output
    assert result.exit_code == (0 if code.severity is Severity.INFO else 2 if code in OPTION_CODES else 1)


def test_every_kind_of_fault_has_a_broken_site() -> None:
    assert {name.partition("--")[0] for name in FOLDERS} == set(CODES)


def test_every_made_file_belongs_to_a_broken_site() -> None:
    assert MADE.keys() <= set(FOLDERS)


@pytest.mark.parametrize("name", ["minimal", "full"])
def test_a_sound_site_has_no_findings(name: str) -> None:
    result = CliRunner().invoke(main, ["check", "--without", "practice", str(Path(__file__).parent / name)])
    assert result.output.startswith("Nothing found in ")
    assert result.exit_code == 0


def test_code_ids_and_slugs_are_used_once() -> None:
    codes = (*READING_CODES, *RULE_CODES, *SITE_CODES)
    assert len({code.id for code in codes}) == len({code.slug for code in codes}) == len(codes)
    for family in (READING_CODES, RULE_CODES, SITE_CODES):
        assert [code.id for code in family] == sorted(code.id for code in family)
    assert all(code.meaning.endswith(".") for code in codes)
