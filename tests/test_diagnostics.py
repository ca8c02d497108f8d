from __future__ import annotations

import pytest

from journeysite.diagnostics import Code, Severity, Span, did_you_mean, fails, in_reading_order

ERROR = Code("J901", "an-error", Severity.ERROR, "An error.")
WARNING = Code("J902", "a-warning", Severity.WARNING, "A warning.")
INFO = Code("J903", "a-remark", Severity.INFO, "A remark.")


def test_spans_are_written_as_compilers_do() -> None:
    assert str(Span("content/a.md", 3, 7)) == "content/a.md:3:7"
    assert str(Span("a.md")) == "a.md:1:1"


def test_a_code_makes_diagnostics() -> None:
    found = ERROR.at(Span("a.md"), "Fact.", "Remedy.")
    assert (found.severity, found.message, found.remedy) == (Severity.ERROR, "Fact.", "Remedy.")


def test_findings_are_read_in_order_and_said_once() -> None:
    first, second = ERROR.at(Span("a.md", 2, 9), "m"), WARNING.at(Span("a.md", 2, 10), "m")
    third, fourth = ERROR.at(Span("a.md", 10, 1), "m"), ERROR.at(Span("b.md", 1, 1), "m")
    assert in_reading_order([fourth, third, second, first, second]) == (first, second, third, fourth)


@pytest.mark.parametrize(("code", "expected"), [(ERROR, True), (WARNING, True), (INFO, False)])
def test_what_fails(code: Code, expected: bool) -> None:
    assert fails([INFO.at(Span("a.md"), "m"), code.at(Span("a.md"), "m")]) is expected
    assert not fails([])


@pytest.mark.parametrize(
    ("word", "choices", "cutoff", "expected"),
    [
        ("sumary", ["title", "summary"], 0.7, "Did you mean “summary”?"),
        ("ALX", ["Alex", "Priya"], 0.7, "Did you mean “Alex”?"),
        ("xyz", ["title"], 0.7, ""),
        ("titel", ["title"], 0.9, ""),
        ("", ["title"], 0.7, ""),
        ("title", [], 0.7, ""),
    ],
)
def test_guesses(word: str, choices: list[str], cutoff: float, expected: str) -> None:
    assert did_you_mean(word, choices, cutoff) == expected
