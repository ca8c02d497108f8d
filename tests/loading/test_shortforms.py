from __future__ import annotations

from typing import Any

import pytest

from journeysite.loading.places import Places
from journeysite.loading.shortforms import (
    expand_emotion,
    expand_names,
    link_target,
    name_of,
    parse_evidence,
    parse_pain_or_opportunity,
    split_names,
    stem,
)
from journeysite.model.emotion import DEFAULT_SCALE, Scale

ONE_TO_FIVE = Scale(lowest=1, highest=5)


def felt(
    emotion: Any,
    feeling: Any = None,
    scale: Scale = DEFAULT_SCALE,
    travellers: tuple[str, ...] = ("alex", "priya-nair"),
) -> list[dict[str, Any]]:
    data = {"emotion": emotion} | ({"feeling": feeling} if feeling is not None else {})
    expand_emotion(data, (), Places("a.md"), scale, travellers)
    return data.get("emotion", [])  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+1", {"score": "+1"}),
        ("0", {"score": "0"}),
        ("+1 curious", {"score": "+1", "feeling": "curious"}),
        ("+1, curious", {"score": "+1", "feeling": "curious"}),
        ("+1: curious", {"score": "+1", "feeling": "curious"}),
        ("+1 (curious)", {"score": "+1", "feeling": "curious"}),
        ("−2 annoyed", {"score": "-2", "feeling": "annoyed"}),
        ("–2 annoyed", {"score": "-2", "feeling": "annoyed"}),
        ("-0.5 so so", {"score": "-0.5", "feeling": "so so"}),
        ("😀 +2", {"score": "+2", "feeling": "😀"}),
        ("very negative", {"score": "-2", "feeling": "very negative"}),
        ("Positive, hopeful", {"score": "1", "feeling": "Positive, hopeful"}),
        ("Alex: +1 relieved", {"persona": "Alex", "score": "+1", "feeling": "relieved"}),
        ("Alex +1 relieved", {"persona": "Alex", "score": "+1", "feeling": "relieved"}),
        ("**Alex**: +1 relieved", {"persona": "Alex", "score": "+1", "feeling": "relieved"}),
        ("Alex 2 relieved", {"persona": "Alex", "score": "2", "feeling": "relieved"}),
        ("Alex: glad", {"persona": "Alex", "feeling": "glad"}),
        ("Alex positive", {"persona": "Alex", "score": "1", "feeling": "positive"}),
        ("Priya Nair -1 impatient", {"persona": "Priya Nair", "score": "-1", "feeling": "impatient"}),
        ("Priya Nair 0 calm", {"persona": "Priya Nair", "score": "0", "feeling": "calm"}),
        ("[Priya](../personas/priya-nair.md) 0 calm", {"persona": "priya-nair", "score": "0", "feeling": "calm"}),
        ("Sam +2 glad", {"persona": "Sam", "score": "+2", "feeling": "glad"}),
        ("Sam 0 calm", {"persona": "Sam", "score": "0", "feeling": "calm"}),
        # No score is better than a wrong one.
        ("Tired after 3 hours", {"feeling": "Tired after 3 hours"}),
        ("Tired after 3 hours, -1", {"feeling": "Tired after 3 hours, -1"}),
        ("Down to 0 motivation", {"feeling": "Down to 0 motivation"}),
        ("drops by -2", {"feeling": "drops by -2"}),
        ("3.5/5", {"feeling": "3.5/5"}),
        ("50% happy", {"feeling": "50% happy"}),
        ("1-2 mixed", {"feeling": "1-2 mixed"}),
        ("-1,5", {"feeling": "-1,5"}),
        ("1st impression", {"feeling": "1st impression"}),
        ("positive surprise", {"feeling": "positive surprise"}),
        ("Morning: fine", {"feeling": "Morning: fine"}),
    ],
)
def test_emotions_in_words(text: str, expected: dict[str, str]) -> None:
    assert felt(text) == [expected]


@pytest.mark.parametrize(
    ("emotion", "feeling", "expected"),
    [
        ("Alex +1 glad; Priya Nair -1", None, [("Alex", "+1", "glad"), ("Priya Nair", "-1", None)]),
        ("+1;;", None, [(None, "+1", None)]),
        (["+1 free", "fast"], None, [(None, "+1", "free"), (None, None, "fast")]),
        ({"alex": "1", "priya-nair": "-1 tired"}, None, [("alex", "1", None), ("priya-nair", "-1", "tired")]),
        ({"persona": "alex", "score": "1"}, None, [("alex", "1", None)]),
        ({"alex": {"score": "1", "feeling": "glad"}}, None, [("alex", "1", "glad")]),
        ("+1", "glad", [(None, "+1", "glad")]),
        ("+1 free", "glad", [(None, "+1", "free, glad")]),
        ("+1", ["glad", "free"], [(None, "+1", "glad, free")]),
        (None, "glad", [(None, None, "glad")]),
        ({"alex": "1"}, {"alex": "glad", "sam": "sad"}, [("alex", "1", "glad"), ("sam", None, "sad")]),
        ("+1", {"alex": "glad"}, [(None, "+1", None), ("alex", None, "glad")]),
    ],
)
def test_emotions_in_front_matter(emotion: Any, feeling: Any, expected: list[tuple[str | None, ...]]) -> None:
    found = [tuple(one.get(key) for key in ("persona", "score", "feeling")) for one in felt(emotion, feeling)]
    assert found == expected


def test_words_of_another_scale() -> None:
    assert felt("neutral", scale=ONE_TO_FIVE) == [{"score": "3", "feeling": "neutral"}]


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
        ("Too slow (severity high)", {"text": "Too slow", "severity": "high"}),
        ("See [the plan](planned)", {"text": "See [the plan](planned)"}),
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
        ("(severity 3)", {"text": "", "severity": "3"}),
        (")", {"text": ")"}),
        ("a (b (c)", {"text": "a (b (c)"}),
    ],
)
def test_pains_and_opportunities(text: str, expected: dict[str, str]) -> None:
    assert {name: part for name, (part, _) in parse_pain_or_opportunity(text).items()} == expected


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
    ],
)
def test_evidence(text: str, expected: dict[str, str]) -> None:
    assert {name: part for name, (part, _) in parse_evidence(text).items()} == expected


@pytest.mark.parametrize("parse", [parse_evidence, parse_pain_or_opportunity])
@pytest.mark.parametrize(
    "text",
    [
        'Exit survey,  2026-06-14, n = 214: "Not found."',
        " 2026-06-14 , Survey",
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
