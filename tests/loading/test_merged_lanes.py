from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeysite.loading.documents import Loaded

Load = Callable[..., Loaded]


def stage(load_text: Load, label: str, text: str) -> tuple[Any, list[str]]:
    loaded = load_text(f"## A\n- Actions: x\n- {label}: {text}\n")
    assert loaded.document
    return loaded.document.value.stages[0], [found.code.slug for found in loaded.diagnostics]


@pytest.mark.parametrize(
    ("label", "text", "thoughts", "feelings"),
    [
        ("Thoughts & emotions", '"At last." — relieved', ('"At last."',), ["relieved"]),
        ("Thoughts/Feelings", "*“So much paper”*, 😕 unsure", ("“So much paper”",), ["😕 unsure"]),
        ("Feelings and thoughts", '+1 keen: "Good."', ('"Good."',), ["keen"]),
        ("Thinking & Feeling", "😡", (), ["😡"]),
        ("Gedanken und Gefühle", "„Endlich.“ erleichtert", ("„Endlich.“",), ["erleichtert"]),
    ],
)
def test_quotes_and_faces_tell_lanes_apart(
    load_text: Load, label: str, text: str, thoughts: tuple[str, ...], feelings: list[str]
) -> None:
    found, _ = stage(load_text, label, text)
    assert (found.thoughts, [one.feeling for one in found.emotion]) == (thoughts, feelings)
    assert not found.lanes


@pytest.mark.parametrize(
    ("label", "text"),
    [("Thoughts & emotions", "wonders what it costs"), ("Pains & opportunities", '"Slow" is what they say')],
)
def test_a_lane_that_does_not_tell_keeps_its_name(load_text: Load, label: str, text: str) -> None:
    found, codes = stage(load_text, label, text)
    assert found.lanes == {label: (text,)}
    assert codes == ["unknown-label"]


def test_two_names_of_one_lane_are_that_lane(load_text: Load) -> None:
    found, codes = stage(load_text, "Pains / frustrations", "slow")
    assert [pain.text for pain in found.pains] == ["slow"]
    assert codes == []


SPELLINGS = ("{quote} {score}", "{quote}, {score} {felt}", "{quote} — {score} {felt}", "{score} {felt} {quote}")
SPELLINGS += ("{score} {quote}", "{felt} {score} {quote}", "{quote} {felt} {score}", "{quote}: {score}, {felt}.")
SPELLINGS += ("{quote} ({score})", "{score} ({felt}) {quote}", "{quote}{score} {felt}", "({score}) {felt} {quote}")


@given(
    st.integers(-2, 2),
    st.sampled_from("-–−"),
    st.sampled_from(SPELLINGS),
    st.sampled_from(('"Oh no"', "“Oh no”", "*„Ach je“*", "「ああ」")),
    st.sampled_from(("sad", "glad", "müde", "усталый")),
    st.sampled_from(
        ("- {}: {}", "| Step | {} |\n|-|-|\n| x | {} |", "| Lane | Text |\n|-|-|\n| Actions | x |\n| {} | {} |")
    ),
)
def test_the_score_read_is_the_score_written(
    load_text: Load, score: int, minus: str, spelling: str, quote: str, felt: str, form: str
) -> None:
    sign = minus if score < 0 else "+" if score else ""
    text = spelling.format(score=f"{sign}{abs(score)}", quote=quote, felt=felt)
    loaded = load_text(f"---\npersonas: [alex]\n---\n## A\n{form.format('Thoughts & feelings', text)}\n")
    assert loaded.document
    (stage,) = loaded.document.value.stages
    (moment,) = stage.touchpoints or (stage,)
    scores = {one.score for one in moment.emotion if one.score is not None}
    assert scores == {score} or (not score and not scores and "felt" in spelling.split("{score}")[0])
    assert [one.persona for one in moment.emotion if one.persona] == []


@pytest.mark.parametrize("text", ['"Oh no" - 2 sad', '"Oh no" – 2', '"Oh no" -2, "hm" +1'])
def test_a_dash_before_a_number_is_not_lost(load_text: Load, text: str) -> None:
    found, codes = stage(load_text, "Thoughts & feelings", text)
    assert {one.score for one in found.emotion} <= {-2, 1, None}
    assert codes == ["emotion-without-score"] * any(one.score is None for one in found.emotion)
