from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.documents import Loaded
from journeysite.loading.half_written import fits, half_written

Load = Callable[..., Loaded]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Slow (severity 3", "(severity 3"),
        ("Slow (severity 3.", "(severity 3."),
        ("Slow [severity 3]", "[severity 3]"),
        ("Slow {Severity: 3}", "{Severity: 3}"),
        ("Slow（severity 3）", "（severity 3）"),
        ("Slow (severity 3].", "(severity 3]"),
        ("Slow (severity 3) and dear", "(severity 3)"),
        ("Faster (planned, impact 4, owner Web", "(planned, impact 4, owner Web"),
        ("Faster [due 2027-01-31]", "[due 2027-01-31]"),
        ("Faster (impact 4, link [T](https://a.b)", "(impact 4, link"),
    ],
)
def test_brackets_that_are_half_written(text: str, found: str) -> None:
    assert half_written(text) == (found, text.index(found))


@pytest.mark.parametrize(
    "text",
    [
        "Slow",
        "Slow (see below",
        "Costs (effort 3 days) too much",
        "Slow [3] and (impact on 2 shops) dear",
        "Slow (due to 2 storms",
        "See [the plan](severity 3)",
        "Slow (owner of the shop",
        "Slow (see figure 3) and dear",
        "(severity 3) is shown twice",
    ],
)
def test_brackets_in_a_sentence(text: str) -> None:
    assert half_written(text) is None


@pytest.mark.parametrize(
    ("text", "message", "text_shown"),
    [
        ("Slow (severity 3", "“(severity 3” is not read: its bracket is not closed.", "Slow (severity 3"),
        ("Slow [severity 3]", "“[severity 3]” is not read: properties stand in round brackets.", "Slow [severity 3]"),
        ("Slow (severity 3) now", "“(severity 3)” is not read: text follows it.", "Slow (severity 3) now"),
        ("Slow (severity 3) now (severity 2)", "“(severity 3)” is not read: text follows it.", "Slow (severity 3) now"),
        ("Slow (sev 3)", "“sev 3” is no property.", "Slow (sev 3)"),
        ("Slow (answered by )", "“answered by” names nothing that answers it.", "Slow (answered by )"),
        ("Slow (Answered_by: , severity 3)", "“Answered_by:” names nothing that answers it.", "Slow (Answered_by:)"),
    ],
)
def test_one_finding_each_and_the_words_stay(load_text: Load, text: str, message: str, text_shown: str) -> None:
    loaded = load_text(f"## A\n- Pain points: {text}\n")
    assert loaded.document
    assert loaded.document.value.stages[0].pains[0].text == text_shown
    assert [one.message for one in loaded.diagnostics] == [message]
    where = text.index(message.split("”")[0][1:])
    assert loaded.diagnostics[0].span.column == len("- Pain points: ") + where + 1


def test_a_value_that_does_not_fit_stays_in_the_text(load_text: Load) -> None:
    loaded = load_text(
        "## A\n- Pain points: Slow (severity high)\n- Opportunities: Faster (impact 3, due 31.12.2026)\n"
    )
    assert loaded.document
    stage = loaded.document.value.stages[0]
    assert (stage.pains[0].text, stage.opportunities[0].text) == ("Slow (severity high)", "Faster (due 31.12.2026)")
    assert [one.code.slug for one in loaded.diagnostics] == ["wrong-value", "wrong-value"]


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("severity", "3", True),
        ("impact", "6", False),
        ("effort", "12", False),
        ("due", "2027-01-31", True),
        ("due", "2027-02-30", False),
        ("due", "soon", False),
        ("status", "planned", True),
        ("status", "odd", False),
        ("owner", "Web", True),
        ("link", "", False),
    ],
)
def test_what_fits(name: str, value: str, *, expected: bool) -> None:
    assert fits(name, value) == expected
