from __future__ import annotations

from typing import Any

import pytest

from journeysite.loading.places import Places
from journeysite.loading.shortforms import (
    expand_names,
    link_target,
    name_of,
    parse_evidence,
    parse_opportunity,
    parse_pain,
    split_names,
    stem,
)


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Exit survey, 2026-06-14, n = 214: "I could not find it."',
            {"source": "Exit survey", "date": "2026-06-14", "sample": "214", "quote": "I could not find it."},
        ),
        ("2026-06-14, Exit survey", {"source": "Exit survey", "date": "2026-06-14"}),
        ("Sales, n = 31,400, 2026-01-01", {"source": "Sales", "sample": "31400", "date": "2026-01-01"}),
        ("Sales, n=1.000", {"source": "Sales", "sample": "1000"}),
        ("Sales, n = 3.5", {"source": "Sales, n = 3.5"}),
        ("12 interviews, 2026-05-20", {"source": "12 interviews", "sample": "12", "date": "2026-05-20"}),
        ("[Sales, all](sales.md), n = 3", {"source": "[Sales, all](sales.md)", "sample": "3"}),
        ("Letter: „Nie wieder“", {"source": "Letter", "quote": "Nie wieder"}),
        ('"Just words"', {"source": '"Just words"'}),
        ("Survey: many said so", {"source": "Survey: many said so"}),
        ("Report, link https://a.b/c?d=e, n = 3", {"source": "Report", "link": "https://a.b/c?d=e", "sample": "3"}),
        ("Notes, link [Call notes](../notes.md#two)", {"source": "Notes", "link": "../notes.md#two"}),
        ("link notes.md", {"link": "notes.md"}),
        ("Search study, link building", {"source": "Search study, link building"}),
        ("Notes, link a.md, link b.md", {"source": "Notes, link b.md", "link": "a.md"}),
    ],
)
def test_evidence(text: str, expected: dict[str, str]) -> None:
    assert {name: part for name, (part, _) in parse_evidence(text).items()} == expected


@pytest.mark.parametrize("parse", [parse_evidence, parse_pain, parse_opportunity])
@pytest.mark.parametrize(
    "text",
    [
        'Exit survey,  2026-06-14, n = 214: "Not found."',
        " 2026-06-14 , Survey",
        "Survey, link   https://a.b/c, n = 3",
        "Faster (impact 4,  effort 1, owner Web team, planned, as ever)",
    ],
)
def test_each_part_says_where_it_stands(parse: Any, text: str) -> None:
    for name, (part, offset) in parse(text).items():
        if name in ("date", "quote", "owner", "impact", "effort", "status"):
            assert part in text[offset : offset + len(part) + 8]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("alex, priya", [("alex", 0), ("priya", 6)]),
        ("alex;priya ,", [("alex", 0), ("priya", 5)]),
        ("[Meyer, Anna](../personas/anna.md), alex", [("[Meyer, Anna](../personas/anna.md)", 0), ("alex", 36)]),
        (" , ", []),
    ],
)
def test_names_in_a_text(text: str, expected: list[tuple[str, int]]) -> None:
    assert split_names(text) == expected


@pytest.mark.parametrize(
    ("given", "is_outline", "expected"),
    [
        ("alex, [Priya](../personas/priya.md)", False, ["alex", "priya"]),
        (["alex", "Meyer, Anna"], False, ["alex", "Meyer, Anna"]),
        (["alex, priya", "sam"], True, ["alex", "priya", "sam"]),
        ({"a": "b"}, False, {"a": "b"}),
    ],
)
def test_lists_of_names(given: Any, is_outline: bool, expected: Any) -> None:
    data = {"personas": given}
    expand_names(data, ("personas", "teams"), (), Places("a.md"), split_items=is_outline)
    assert data == {"personas": expected}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("ad-clicks, return-rate", ["ad-clicks", "return-rate"]),
        ("Share of people who pay, in per cent", ["Share of people who pay, in per cent"]),
        ("[Rate](../kpis/rate.md), Time", ["rate", "Time"]),
    ],
)
def test_kpis_may_be_measures_in_words(given: str, expected: list[str]) -> None:
    data: dict[str, Any] = {"kpis": given}
    expand_names(data, ("kpis",), (), Places("a.md"))
    assert data["kpis"] == expected


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("alex", "alex"),
        (" Alex Doe ", "Alex Doe"),
        ("[Alex](../personas/alex.md)", "alex"),
        ("[Alex](../personas/a%20b.md#top)", "a b"),
        ("[Web](https://example.org/)", "Web"),
        ("[Alex](alex.md) and more", "[Alex](alex.md) and more"),
    ],
)
def test_references(reference: str, name: str) -> None:
    assert name_of(reference) == name


def test_links() -> None:
    assert link_target("[Chat](../touchpoints/chat.md 'title')") == ("Chat", "../touchpoints/chat.md")
    assert link_target("a [Chat](chat.md)") is None
    assert stem("a/b.md?x#y") == "b"
    assert stem("a/b.markdown") == stem("b.mkd") == "b"
