"""The option `rules`, and the switch of the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from journeysite.adapters.cli import main
from journeysite.adapters.rules import ids_of, rule_faults, rules_from
from journeysite.diagnostics import Severity
from journeysite.rules import RULES


@pytest.mark.parametrize(
    ("given", "message", "remedy"),
    [
        (["J704"], "“rules” must be made of “rule: off” or “rule: warning” lines.", "Write “rules: {"),
        ({"no-persna": False}, "There is no rule “no-persna”.", "Did you mean “no-persona”?"),
        ({"practise": "off"}, "There is no rule “practise”.", "Did you mean “practice”?"),
        ({704: "off"}, "There is no rule “704”.", "Did you mean “J704”?"),
        ({"J201": "off"}, "“J201” is no rule: it is always looked for.", "Take it out, and mend what it finds."),
        ({"lane-clash": "off"}, "“lane-clash” is no rule: it is always looked for.", "Take it out, "),
        ({"J701": "eror"}, "“J701” must be one of off, error, warning, info, not “eror”.", "Did you mean “error”?"),
        ({"J701": True}, "“J701” must be one of off, error, warning, info, not “on”.", "Take it out: "),
        ({"J701": 2}, "“J701” must be one of off, error, warning, info, not “2”.", "Choose one of them."),
        ({"J701": ["off"]}, "“J701” must be one of off, error, warning, info, not a list.", "Choose one of them."),
        ({"J701": "off", "no-persona": "off"}, "“J701” and “no-persona” are the same rule.", "Keep one of the two."),
    ],
)
def test_what_is_wrong_is_said_once(given: Any, message: str, remedy: str) -> None:
    (fault,) = rule_faults(given)
    assert fault.message == message
    assert fault.remedy.startswith(remedy)


def test_what_is_right() -> None:
    given = {"J701": False, "practice": "warning", "two-scores": "info", "structure": None}
    assert list(rule_faults(given)) == []
    severities = rules_from(given)
    assert severities["J701"] is None
    assert severities["J702"] is Severity.WARNING
    assert severities["J509"] is Severity.INFO
    assert "J401" not in severities


def test_families_and_rules_have_names_of_their_own() -> None:
    assert len(ids_of("practice")) + len(ids_of("structure")) + len(ids_of("checking")) == len(RULES)
    assert ids_of("J701") == ids_of("j701") == ids_of("no-persona") == ("J701",)


def site(folder: Path, rules: str = "") -> str:
    (folder / "content" / "maps").mkdir(parents=True)
    (folder / "content" / "maps" / "a.md").write_text("## A\n- Actions: x\n- Emotion: +1; +2\n", "utf-8")
    options = f"\n  - journeysite: {{rules: {rules}}}" if rules else " [journeysite]"
    (folder / "mkdocs.yml").write_text(f"docs_dir: content\nplugins:{options}\n", "utf-8")
    return str(folder)


def test_remarks_fail_nothing(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["check", "--format", "short", site(tmp_path, "{structure: off}")])
    assert result.exit_code == 0
    assert " info J701: This map does not say who travels.\n" in result.output


def test_leaving_out_for_once(tmp_path: Path) -> None:
    folder = site(tmp_path, "{J701: error}")
    outputs = [
        CliRunner().invoke(
            main, ["check", "--format", "short", folder, *(part for name in names for part in ("--without", name))]
        )
        for names in ([], ["structure"], ["structure", "practice"], ["two-scores", "practice"])
    ]
    assert ["J509" in one.output for one in outputs] == [True, False, False, False]
    assert ["J701" in one.output for one in outputs] == [True, True, False, False]
    assert [one.exit_code for one in outputs] == [1, 1, 0, 0]


def test_an_unknown_rule_is_left_out_by_nobody(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["check", "--format", "short", site(tmp_path), "--without", "practise"])
    assert result.exit_code == 2
    assert "There is no rule “practise”. Did you mean “practice”?" in result.output


def test_a_wrong_rule_in_the_configuration(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["check", "--format", "short", site(tmp_path, "{practise: off}")])
    assert result.exit_code == 2
    assert "mkdocs.yml:3:27: error J601: There is no rule “practise”.\n    Did you mean “practice”?" in result.output


@pytest.mark.parametrize(
    ("rules", "name", "status", "said"),
    [
        (
            "",
            "two-score",
            2,
            "a.md:3:14: warning J802: There is no rule “two-score”.\n    Did you mean “two-scores”?\n",
        ),
        ("", "J999", 2, "J802: There is no rule “J999”."),
        ("", "J201", 2, "J802: “J201” is found while reading, and cannot be suppressed."),
        ("{J802: error}", "J999", 2, "error J802"),
        ("{J802: info}", "J999", 1, "info J802"),
        ("{J802: off}", "J999", 1, ""),
        ("", "no-persona", 1, ""),
    ],
)
def test_a_file_that_suppresses_what_is_no_rule(tmp_path: Path, rules: str, name: str, status: int, said: str) -> None:
    folder = site(tmp_path, rules)
    file = tmp_path / "content" / "maps" / "a.md"
    file.write_text(f"---\nsuppress:\n  {name}: Because\n---\n{file.read_text('utf-8')}", "utf-8")
    result = CliRunner().invoke(main, ["check", folder])
    assert result.exit_code == status
    assert ("J802" in result.output) == bool(said)
    assert said.partition("\n")[0] in result.output
    assert result.output.count("There is no rule") <= 1
