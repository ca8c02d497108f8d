"""The short forms that are written are those that people write, and what has none is told."""

from __future__ import annotations

from datetime import date

import pytest

from journeysite.exporting.lane_lines import lane_lines
from journeysite.exporting.short_forms import NoSpelling, emotion_text, evidence_text, judgement_text, name_texts
from journeysite.loading.vocabularies import vocabularies
from journeysite.model.emotion import DEFAULT_SCALE, Emotion
from journeysite.model.evidence import Evidence
from journeysite.model.judgements import Opportunity, PainPoint

LANES = vocabularies().lanes


@pytest.mark.parametrize(
    ("judgement", "text"),
    [
        (PainPoint(text="Slow"), "Slow"),
        (PainPoint(text="Slow (severity 3)", severity=2), "Slow (severity 3) (severity 2)"),
        (
            PainPoint(text="Slow", severity=2, answered_by=("Shoe finder", "one-page")),
            "Slow (severity 2, answered by Shoe finder; one-page)",
        ),
        (
            Opportunity(text="Go", impact=4, status="in progress", due=date(2027, 1, 31)),
            "Go (impact 4, in progress, due 2027-01-31)",
        ),
        (Opportunity(text="Go", link="https://a/b,c"), "Go (link [https://a/b,c](https://a/b,c))"),
    ],
)
def test_judgements(judgement: PainPoint | Opportunity, text: str) -> None:
    assert judgement_text(judgement, 0) == text


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        (
            Evidence(source="Survey", date=date(2026, 6, 14), sample=214, quote="Why?"),
            'Survey, 2026-06-14, n = 214: "Why?"',
        ),
        (Evidence(source="12 interviews", sample=12), "n = 12, 12 interviews"),
        (Evidence(source="12 interviews", sample=20), "n = 20, 12 interviews"),
        (Evidence(source="Of 2026-01-01, 2026-01-01", date=date(2026, 6, 14)), "2026-06-14, Of 2026-01-01, 2026-01-01"),
        (Evidence(link="notes.md"), "link notes.md"),
    ],
)
def test_evidence(evidence: Evidence, text: str) -> None:
    assert evidence_text(evidence, 0) == text


@pytest.mark.parametrize(
    ("emotions", "text"),
    [
        ([Emotion(score=1, feeling="curious")], "+1 curious"),
        (
            [Emotion(persona="alex", score=0), Emotion(persona="priya", score=-1.5, feeling="(hm)")],
            "alex: 0; priya -1.5 ((hm))",
        ),
        ([Emotion(score=1, feeling="- well")], "+1: - well"),
        ([Emotion(feeling="positive")], "(positive)"),
        ([Emotion(persona="priya nair-rao", score=1)], "priya nair-rao: +1"),
    ],
)
def test_emotions(emotions: list[Emotion], text: str) -> None:
    assert emotion_text(emotions, DEFAULT_SCALE, ()) == text


def test_names() -> None:
    assert name_texts("personas", ["alex", "Priya Nair"]) == ["alex, Priya Nair"]
    assert name_texts("kpis", ["Calls answered, and within a minute", "rate"]) == [
        "Calls answered, and within a minute",
        "rate",
    ]


def test_what_has_no_short_form() -> None:
    with pytest.raises(NoSpelling, match="ends with brackets that are read as facts"):
        judgement_text(PainPoint(text="Slow (severity 3)"), 0)
    with pytest.raises(NoSpelling, match="a fact of “Go” holds a comma or brackets"):
        judgement_text(Opportunity(text="Go", owner="A, B"), 0)
    with pytest.raises(NoSpelling, match="a fact of “Slow” holds a comma or brackets"):
        judgement_text(PainPoint(text="Slow", answered_by=("A; B",)), 0)
    with pytest.raises(NoSpelling, match="cannot be told apart"):
        evidence_text(Evidence(source="12 people, 13 people"), 0)
    with pytest.raises(NoSpelling, match="has no score"):
        emotion_text([Emotion(persona="alex")], DEFAULT_SCALE, ())
    with pytest.raises(NoSpelling, match="“a, b” is read as “a” and “b”"):
        name_texts("channel", ["a, b"])


@pytest.mark.parametrize(
    ("label", "key", "texts", "lines"),
    [
        ("Actions", "actions", ["x"], ["- Actions: x"]),
        ("Actions", "actions", ["x", "y"], ["- Actions:", "    - x", "    - y"]),
        ("Actions", "actions", ["---", "y"], ["- Actions: ---", "- Actions: y"]),
        ("Actions", "actions", ["3\u00a0€  each"], ["- Actions:", "", "    3\u00a0€  each"]),
        ("A label of five words", None, ["x"], ["- **A label of five words:** x"]),
        ("Actions", "actions", ["x\ny"], None),
        ("Actions", None, ["x"], None),
    ],
)
def test_lanes(label: str, key: str | None, texts: list[str], lines: list[str] | None) -> None:
    assert lane_lines(label, key, texts, LANES) == lines
