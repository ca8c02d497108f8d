"""Every rule has a manual page, and its examples show what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.manuals import example, options

import journeysite.rules
from journeysite.adapters.cli import main
from journeysite.rules import RULES
from journeysite.rules.rule import Family, Rule

of_every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.slug)
PARTS = ("**Why it matters.**", "**How to mend it.**", "**Where it comes from.**", "**Bad:**", "**Good:**")


def run(rule: Rule, which: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Result:
    files = example(rule, which)
    assert files, f"there is no “{which}” example"
    indented = "".join(f"      {line}\n" for line in options(rule).splitlines())
    config = f"site_name: Example\ndocs_dir: content\nplugins:\n  - journeysite:\n{indented}"
    for path, text in {"mkdocs.yml": config, **{f"content/{path}": text for path, text in files.items()}}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    monkeypatch.chdir(folder)
    return CliRunner().invoke(main, ["check", "--format", "short"])


@of_every_rule
def test_the_bad_example_gives_exactly_this_finding(
    rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = run(rule, "Bad", tmp_path, monkeypatch).output
    found = [line.split()[2].rstrip(":") for line in output.splitlines() if line.startswith("content/")]
    assert found, output
    assert set(found) == {rule.code.id}, output


@of_every_rule
def test_the_good_example_gives_no_finding(rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run(rule, "Good", tmp_path, monkeypatch)
    assert (result.output.startswith("Nothing found in "), result.exit_code) == (True, 0), result.output


@of_every_rule
def test_a_manual_page_says_why_and_how(rule: Rule) -> None:
    needed = PARTS if rule.family is Family.PRACTICE else [part for part in PARTS if "from" not in part]
    at = [rule.manual.find(part) for part in needed]
    assert -1 not in at
    assert at == sorted(at)


def test_every_page_belongs_to_a_rule() -> None:
    folder = Path(journeysite.rules.__file__).parent / "manual"
    slugs = {rule.code.slug for rule in RULES if rule.family is not Family.PRACTICE}
    assert {page.stem for page in folder.iterdir()} == slugs
