from __future__ import annotations

import pytest

from journeysite.loading.properties import parse_opportunity, parse_pain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Too slow", {"text": "Too slow"}),
        ("Too slow (severity 3)", {"text": "Too slow", "severity": "3"}),
        ("Too slow (severity: 3).", {"text": "Too slow", "severity": "3"}),
        ("Too (very) slow (severity=3)", {"text": "Too (very) slow", "severity": "3"}),
        ("Too slow (see below)", {"text": "Too slow (see below)"}),
        ("Too slow (due to the weather)", {"text": "Too slow (due to the weather)"}),
        ("Too slow (impact on sales)", {"text": "Too slow (impact on sales)"}),
        ("Too slow (severity high)", {"text": "Too slow (severity high)", "severity": "high"}),
        ("Too slow (severity 3, impact 4)", {"text": "Too slow (impact 4)", "severity": "3", "impact": "4"}),
        ("See [the plan](planned)", {"text": "See [the plan](planned)"}),
        ("Slow (severity 3, answered by Shoe finder)", {"text": "Slow", "severity": "3", "answered_by": "Shoe finder"}),
        (
            "Slow (answered by: Shoe finder;  [One page, at last](next.md#one-page); severity 3; x)",
            {
                "text": "Slow (x)",
                "answered_by": "Shoe finder;  [One page, at last](next.md#one-page)",
                "severity": "3",
            },
        ),
        ("Slow (Answered_by nothing)", {"text": "Slow", "answered_by": "nothing"}),
        ("Slow (answered by)", {"text": "Slow (answered by)"}),
        ("Calls (answered by A, severity 3; B)", {"text": "Calls (B)", "answered_by": "A", "severity": "3"}),
        ("(severity 3)", {"text": "", "severity": "3"}),
        (")", {"text": ")"}),
        ("a (b (c)", {"text": "a (b (c)"}),
    ],
)
def test_pains(text: str, expected: dict[str, str]) -> None:
    assert {name: part for name, (part, _) in parse_pain(text).items() if name.isidentifier()} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Faster (impact 4, effort 1, owner Web team, in-progress, due 2027-01-31, link [T](https://a/1))",
            {
                "text": "Faster",
                "impact": "4",
                "effort": "1",
                "owner": "Web team",
                "status": "in progress",
                "due": "2027-01-31",
                "link": "https://a/1",
            },
        ),
        ("Faster (impact 4, due 31.1.2027)", {"text": "Faster (due 31.1.2027)", "impact": "4", "due": "31.1.2027"}),
        ("Faster (due 2027-02-30)", {"text": "Faster (due 2027-02-30)", "due": "2027-02-30"}),
        ("Faster (status odd)", {"text": "Faster (status odd)", "status": "odd"}),
        ("Faster (severity 2, planned)", {"text": "Faster (severity 2)", "severity": "2", "status": "planned"}),
    ],
)
def test_opportunities(text: str, expected: dict[str, str]) -> None:
    assert {name: part for name, (part, _) in parse_opportunity(text).items()} == expected


def test_only_a_pain_point_is_answered() -> None:
    text = "Calls that are (answered by robots)"
    assert parse_opportunity(text) == {"text": (text, 0)}
