"""Which rules are run, how much they matter, and what files do without."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from journeysite.diagnostics import Severity
from journeysite.pipeline import Content
from journeysite.rules import RULES
from journeysite.rules.rule import Family
from journeysite.rules.run import run, run_remarks
from journeysite.settings import Settings

ReadSite = Callable[..., Content]

MAP = "## A\n- Actions: x\n- Emotion: +1; +2\n"
"""One warning of structure (two scores), and several remarks."""


def found(read_site: ReadSite, options: str, text: str = MAP, *, remarks: bool = True) -> dict[str, str]:
    content = read_site({"maps/a.md": text}, options, remarks=remarks)
    return {one.code.slug: one.severity.value for one in content.diagnostics}


@pytest.mark.parametrize(
    ("options", "slug", "severity"),
    [
        ("", "no-persona", "info"),
        ("rules: {no-persona: warning}", "no-persona", "warning"),
        ("rules: {J701: error}", "no-persona", "error"),
        ("rules: {j701: off}", "no-persona", None),
        ('rules: {J701: "off"}', "no-persona", None),
        ("rules: {practice: off}", "no-persona", None),
        ("rules: {practice: error, J701: info}", "no-persona", "info"),
        ("rules: {J701: info, practice: error}", "no-evidence", "error"),
        ("rules: {two-scores: info}", "two-scores", "info"),
        ("rules: {structure: off}", "two-scores", None),
        ("rules: {J701: }", "no-persona", "info"),
        ("", "not-looked", "info"),
        ("rules: {checking: off}", "not-looked", None),
        ("rules: {not-looked: warning}", "not-looked", "warning"),
    ],
)
def test_a_site_decides(read_site: ReadSite, options: str, slug: str, severity: str | None) -> None:
    assert found(read_site, options).get(slug) == severity


def test_a_build_looks_only_for_what_is_more_than_a_remark(read_site: ReadSite) -> None:
    assert found(read_site, "", remarks=False) == {"two-scores": "warning"}
    with_two = found(read_site, "rules: {no-persona: warning, two-scores: info}", remarks=False)
    assert with_two == {"no-persona": "warning", "two-scores": "info"}


@pytest.mark.parametrize(
    "rules",
    [{}, {"J701": None}, {"J701": Severity.WARNING}, {rule.code.id: None for rule in RULES}],
    ids=["as they are", "one off", "one a warning", "all off"],
)
@pytest.mark.parametrize("text", [MAP, f"---\nsuppress: {{no-persona: none yet, J709: never}}\n---\n{MAP}"])
def test_the_remarks_that_a_build_leaves_out_are_those_of_a_check(
    read_site: ReadSite, rules: dict[str, Severity | None], text: str
) -> None:
    catalog = read_site({"maps/a.md": text}).catalog
    settings = Settings(date(2026, 1, 1), rules=rules)
    practice = {rule.code.id for rule in RULES if rule.family is Family.PRACTICE}
    built = [(found.code, found.path) for found in run(catalog, settings)]
    checked = [(found.code, found.path) for found in run(catalog, replace(settings, remarks=True))]
    left_out = [(code, path) for code, path in checked if code.id in practice and (code, path) not in built]
    assert [(found.code, found.path) for found in run_remarks(catalog, settings)] == left_out


def suppressing(*lines: str) -> str:
    return "\n".join(["---", "suppress:", *(f"  {line}" for line in lines), "---", MAP])


@pytest.mark.parametrize("name", ["two-scores", "J509", "j509"])
def test_a_file_does_without_a_finding(read_site: ReadSite, name: str) -> None:
    assert found(read_site, "rules: {practice: off}", suppressing(f"{name}: Both were felt")) == {}


@pytest.mark.parametrize("reason", ["", " ''", ' " "'])
def test_without_a_reason_it_does_not(read_site: ReadSite, reason: str) -> None:
    assert found(read_site, "rules: {practice: off}", suppressing(f"two-scores:{reason}")) == {
        "two-scores": "warning",
        "suppression-without-reason": "warning",
    }


@pytest.mark.parametrize("written", ["two-scores", "[two-scores]", "two-scores, J508"])
def test_names_alone_give_no_reason(read_site: ReadSite, written: str) -> None:
    text = f"---\nsuppress: {written}\n---\n{MAP}"
    assert "suppression-without-reason" in found(read_site, "rules: {practice: off}", text)


@pytest.mark.parametrize(
    ("name", "message", "remedy"),
    [
        ("two-score", "There is no rule “two-score”.", "Did you mean “two-scores”?"),
        ("J118", "“J118” is found while reading, and cannot be suppressed.", "Mend what it says."),
        ("unknown-key", "“unknown-key” is found while reading, and cannot be suppressed.", "Mend what it says."),
        ("practice", "There is no rule “practice”.", "Name a rule by its code or its slug."),
        ("unused-suppression", "There is no rule “unused-suppression”.", "Name a rule by its code or its slug."),
    ],
)
def test_only_rules_are_suppressed(read_site: ReadSite, name: str, message: str, remedy: str) -> None:
    content = read_site({"maps/a.md": suppressing(f"{name}: Because", "two-scores: Both")}, "rules: {practice: off}")
    (one,) = content.diagnostics
    assert (one.code.slug, one.span.line, one.message) == ("unknown-suppression", 3, message)
    assert remedy in one.remedy


def test_a_suppression_that_nothing_needs(read_site: ReadSite) -> None:
    text = suppressing("two-scores: Both were felt", "unknown-lane: It is there", "no-persona: A sketch")
    assert found(read_site, "", text, remarks=False) == {"unused-suppression": "warning"}
    content = read_site({"maps/a.md": text}, "rules: {unknown-lane: off}")
    assert content.diagnostics == ()  # what nobody looks for may be there


def test_what_was_not_looked_for_is_suppressed_too(read_site: ReadSite) -> None:
    texts = [suppressing("one-team: A sketch", "always-happy: A sketch"), suppressing("two-scores: Both were felt")]
    said = [
        [
            one.message
            for one in read_site({"maps/a.md": text}, remarks=True).diagnostics
            if one.code.slug == "not-looked"
        ]
        for text in texts
    ]
    assert [[re.findall("“([a-z-]+)”", message) for message in messages] for messages in said] == [
        [["review-overdue"]],
        [["one-team", "review-overdue", "always-happy"]],
    ]


def test_rules_that_could_not_look_are_told_once_for_a_map(read_site: ReadSite) -> None:
    owned = f"---\nowner: Shop\nteams: [Shop, Web]\n---\n{MAP}"
    files = {"maps/a.md": MAP, "maps/b.md": owned, "maps/c.md": MAP, "maps/d.md": MAP, "maps/e.md": MAP}
    content = read_site(files, remarks=True)
    told = [one for one in content.diagnostics if one.code.slug == "not-looked"]
    folder = told[0].span.file.removesuffix("a.md")
    assert [(one.span.file.removeprefix(folder), one.message, one.remedy) for one in told] == [
        (
            "a.md",
            "“one-team” (J711) was not looked for here, because neither `teams` nor an owner is named; nor was"
            " “review-overdue” (J712), because it does not say how often it is reviewed (`review_every`); nor was"
            " “always-happy” (J715), because fewer than 3 of its emotions have a score."
            f" The same holds for {folder}c.md, {folder}d.md and 1 more.",
            "Complete it, or suppress “J711” or “J712” or “J715” and say why.",
        ),
        (
            "b.md",
            "“review-overdue” (J712) was not looked for here, because it does not say how often it is reviewed"
            " (`review_every`); nor was “always-happy” (J715), because fewer than 3 of its emotions have a score.",
            "Complete it, or suppress “J712” or “J715” and say why.",
        ),
    ]


def test_personas_touchpoints_and_kpis_may_suppress(read_site: ReadSite) -> None:
    old = "---\nname: {}\nreviewed: 2020-01-01\nreview_every: 1 year\nsuppress: {{J712: It is history}}\n---\n"
    files = {f"{folder}/a.md": old.format("A") for folder in ("personas", "touchpoints", "kpis")}
    options = "rules: {practice: off, J712: error}"
    assert read_site(files, options).diagnostics == ()
    files = {name: text.replace("suppress", "x-suppress") for name, text in files.items()}
    assert len(read_site(files, options).diagnostics) == 3


def test_a_suppression_that_is_no_text(read_site: ReadSite) -> None:
    text = f"---\nsuppress:\n  two-scores: [a, b]\n---\n{MAP}"
    assert found(read_site, "rules: {practice: off}", text) == {"wrong-value": "error", "two-scores": "warning"}
