from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.documents import Loaded
from journeysite.model.emotion import Scale

Load = Callable[..., Loaded]


def said(loaded: Loaded) -> list[str]:
    return [f"{found.span.line}:{found.span.column} {found.code.slug}" for found in loaded.diagnostics]


@pytest.mark.parametrize(
    ("header", "found", "names"),
    [
        ("stages: [A]", [], ["A"]),
        ("stages: A", [], ["A"]),
        ("stages: A, B", ["2:12 stage-without-heading"], ["A", "B"]),
        ("stages: []", [], ["A"]),
        ("stages:", [], ["A"]),
        ("stages: {A: b}", ["2:9 wrong-value"], []),
        ("stages:\n  - name: B\n    goal: g", ["6:4 two-forms"], ["B"]),
        ("stages:\n  - name: B\n    goal: g\n  - C", ["7:4 two-forms"], ["B", "C"]),
    ],
)
def test_stages_in_front_matter_and_body(load_text: Load, header: str, found: list[str], names: list[str]) -> None:
    loaded = load_text(f"---\n{header}\n---\n## A\n- Actions: x\n")
    assert loaded.document
    assert said(loaded) == found
    assert [stage.name for stage in loaded.document.value.stages] == names


@pytest.mark.parametrize(
    ("header", "lane", "stages"),
    [
        ("", "", ["Buying"]),
        ("stages: [Search, Pay]\n", "", ["Search", "Pay"]),
        ("", "- Goal: a lane of its own\n\n", ["Buying"]),
        ("stages: [Buying]\n", "", ["Buying"]),
        ("stages: [Buying]\n", "Words.\n\n", ["Buying"]),
    ],
)
def test_one_heading_around_all_that_have_lanes(load_text: Load, header: str, lane: str, stages: list[str]) -> None:
    """It is a stage, unless front matter says that it is none; what is uncertain is said."""
    body = f"## Buying\n{lane}### Search\n- Actions: x\n\n### Pay\n- Actions: y\n"
    loaded = load_text(f"---\ntitle: M\n{header}---\n{body}")
    assert loaded.document
    assert [stage.name for stage in loaded.document.value.stages] == stages
    assert ("## Buying" in loaded.document.before) is (stages == ["Search", "Pay"])
    found = {("", ""): ["4:4 one-stage"], ("stages: [Buying]\n", "Words.\n\n"): ["6:1 unplaced-text"]}
    assert said(loaded) == found.get((header, lane), [])


def test_what_is_not_read_stays_as_text(load_text: Load) -> None:
    body = "## A\n- Actions: x\n"
    loaded = load_text(f"---\nstages:\n  - name: B\n    goal: g\n---\n{body}")
    assert loaded.document
    assert loaded.document.before == body


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("---\ntitle: a\n---\n", "1:1"),
        ("---\ntitle: a\n---\nwords\n", "4:1"),
        ("words\n", "1:1"),
        ("## A\nwords\n", "1:1"),
    ],
)
def test_a_map_without_stages(load_text: Load, text: str, place: str) -> None:
    assert said(load_text(text)) == [f"{place} no-stages"]


def test_notes_stand_between_stages_and_the_rest(load_text: Load) -> None:
    loaded = load_text("## A\n- Actions: x\n\nWords.\n\n## End\nBye.\n")
    assert loaded.document
    assert loaded.document.after == "\n\n### A\n\nWords.\n\n## End\nBye.\n"


def test_lanes_may_be_named_by_any_label(load_text: Load) -> None:
    loaded = load_text(
        "---\nlanes: [User actions, Mood, Shoe size, channel]\nhide_lanes: Frictions\n---\n## A\n- Actions: x\n"
    )
    assert loaded.document
    assert loaded.document.value.lanes == ("actions", "emotion", "Shoe size", "channels")
    assert loaded.document.value.hide_lanes == ("pains",)


def test_a_faulty_scale_is_told_once_and_the_default_counts(load_text: Load) -> None:
    loaded = load_text("---\nemotion_scale: many\n---\n## A\n- Emotion: positive\n")
    assert said(loaded) == ["2:16 wrong-value"]
    assert loaded.document
    assert loaded.document.value.emotion_scale == Scale(lowest=-2, highest=2)
    assert loaded.document.value.stages[0].emotion[0].score == 1


def test_who_travels_is_known_from_the_stage_too(load_text: Load) -> None:
    loaded = load_text(
        "---\nemotion_scale: 1..5\nstages:\n  - name: A\n    personas: priya-nair\n    touchpoints:\n"
        "      - name: B\n        emotion: Priya Nair 4 glad\n---\n"
    )
    assert loaded.document
    (emotion,) = loaded.document.value.stages[0].touchpoints[0].emotion
    assert (emotion.persona, emotion.score, emotion.feeling) == ("Priya Nair", 4, "glad")


@pytest.mark.parametrize("written", ["touchpoints: Chat", "touchpoints: {name: Chat}", "touchpoints: [Chat]"])
def test_one_touchpoint_needs_no_list(load_text: Load, written: str) -> None:
    loaded = load_text(f"---\nstages:\n  - name: A\n    {written}\n---\n")
    assert loaded.document
    assert [one.name for one in loaded.document.value.stages[0].touchpoints] == ["Chat"]
    assert said(loaded) == []


@pytest.mark.parametrize(
    ("header", "title", "codes"),
    [
        ("", "Shoes", ["several-maps"]),
        ("---\ntitle: A\n---\n", "A", ["several-maps"]),
        ("---\ntitle: Buying\n---\n", "Buying", []),
    ],
)
def test_a_heading_with_lanes_is_no_title_where_others_have_lanes_too(
    load_text: Load, header: str, title: str, codes: list[str]
) -> None:
    loaded = load_text(f"{header}# A\n- Actions: x\n\n# B\n- Actions: y\n")
    assert loaded.document
    assert loaded.document.title == title
    assert [(stage.name, *stage.actions) for stage in loaded.document.value.stages] == [("A", "x"), ("B", "y")]
    assert [found.code.slug for found in loaded.diagnostics] == codes


def test_lanes_without_a_stage_are_told_so(load_text: Load) -> None:
    (found,) = load_text("# Map\n\n- Actions: x\n").diagnostics
    assert (found.code.slug, found.span.line) == ("no-stages", 3)
    assert "its lanes stand under the title" in found.message
