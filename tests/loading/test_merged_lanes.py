from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

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
