from __future__ import annotations

from support.reports import finding

from journeysite.diagnostics import Diagnostic
from journeysite.reporting.report import reported


def prints(*found: Diagnostic, sources: dict[int, str] | None = None) -> list[str]:
    lines = sources or {}
    return [
        one.fingerprint for one in reported(found, lambda one: lines.get(one.span.line, ""), lambda file: f"s/{file}")
    ]


def test_other_lines_and_other_text_before_do_not_change_a_fingerprint() -> None:
    (before,) = prints(finding(line=3, column=4, message="The first is in line 2."), sources={3: "- a: b"})
    (after,) = prints(finding(line=9, column=8, message="The first is in line 5."), sources={9: "    -  a: b"})
    assert before == after


def test_equal_findings_have_fingerprints_of_their_own() -> None:
    three = prints(*(finding(line=line) for line in (1, 2, 3)))
    assert len(set(three)) == 3
    assert prints(finding(line=7)) == three[:1]


def test_what_is_another_finding_has_another_fingerprint() -> None:
    one = finding()
    others = [finding("warning", message="Another."), finding(file="content/b.md"), finding(message="It rains.")]
    assert len({*prints(one), *(name for other in others for name in prints(other))}) == 4
    assert prints(one, sources={12: "alx"}) != prints(one, sources={12: "aly"})


def test_the_folder_in_which_the_check_runs_makes_no_difference() -> None:
    here = reported([finding(file="content/a.md")], lambda _: "", lambda _: "site/content/a.md")
    above = reported([finding(file="site/content/a.md")], lambda _: "", lambda file: file)
    assert here[0].fingerprint == above[0].fingerprint
