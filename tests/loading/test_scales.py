from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.documents import Loaded

Load = Callable[..., Loaded]


def read(load_text: Load, emotions: list[str], header: str = "") -> tuple[list[float | None], list[str]]:
    body = "".join(f"## {index}\n- Actions: x\n- Emotion: {text}\n" for index, text in enumerate(emotions))
    loaded = load_text(f"---\ntitle: a\n{header}---\n{body}")
    assert loaded.document
    codes = [found.code.slug for found in loaded.diagnostics]
    journey = loaded.document.value
    positions = [
        None if emotion.score is None else journey.emotion_scale.position(emotion.score)
        for stage in journey.stages
        for emotion in stage.emotion
    ]
    return positions, codes


@pytest.mark.parametrize(
    ("emotions", "header", "positions"),
    [
        (["1/5 lost", "3/5", "5 / 5 glad"], "", [-1, 0, 1]),
        (["3.5/5 fine", "2/5"], "emotion_scale: 1..5\n", [0.25, -0.5]),
        (["0/10", "5/10 so-so"], "", [-1, 0]),
        (["3/5", "angry"], "emotion_scale: 1..5\n", [0, None]),
        (["😡", "😐 well", "🙂", "+1"], "", [-1, 0, 0.5, 0.5]),
        (["🤩 great"], "emotion_scale: -5..+5\n", [1]),
        (["7", "+1"], "emotion_scale: 1-10\n", [1 / 3, -1]),
        (["😐 → 😡"], "", [None]),
        (["1/2 asleep"], "", [None]),
    ],
)
def test_scores(load_text: Load, emotions: list[str], header: str, positions: list[float | None]) -> None:
    found, codes = read(load_text, emotions, header)
    assert found == [one if one is None else pytest.approx(one) for one in positions]
    assert codes == (["emotion-without-score"] if None in positions else [])


def test_scores_of_different_scales_are_not_guessed(load_text: Load) -> None:
    assert read(load_text, ["3/5", "+1"]) == ([None, 0.5], ["emotion-without-score"])
    assert read(load_text, ["3/5", "4/10"]) == ([None, None], ["emotion-without-score"] * 2)


@pytest.mark.parametrize(
    ("label", "score", "position"),
    [
        ("Emotion (1-5)", "4", 0.5),
        ("Mood (−5 to +5)", "-5 lost", -1),
        ("Emotion (1–10)", "5.5", 0),
        ("Emotion (how it feels)", "+1", 0.5),
    ],
)
def test_the_label_names_the_scale(load_text: Load, label: str, score: str, position: float) -> None:
    for body in (
        f"## A\n- Actions: x\n- {label}: {score}\n",
        f"| Stage | Actions | {label} |\n|-|-|-|\n| A | x | {score} |\n",
    ):
        loaded = load_text(body)
        assert loaded.document
        journey = loaded.document.value
        assert journey.emotion_scale.position(journey.stages[0].emotion[0].score) == position
        assert loaded.diagnostics == ()


def test_labels_that_name_different_scales_name_none(load_text: Load) -> None:
    loaded = load_text("## A\n- Actions: x\n- Emotion (1-5): 2\n\n## B\n- Actions: x\n- Emotion: 2\n")
    assert loaded.document
    assert loaded.document.value.emotion_scale.lowest == -2


def test_an_unknown_scale_is_told(load_text: Load) -> None:
    loaded = load_text("## A\n- Actions: x\n- Emotion: 3/5 well\n\n## B\n- Actions: x\n- Emotion: +1\n")
    assert [found.remedy for found in loaded.diagnostics] == [
        "Write the scale into the front matter, such as “emotion_scale: 1..5”."
    ]
