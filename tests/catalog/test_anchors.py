from __future__ import annotations

import pytest

from journeysite.catalog.anchors import anchors, name_of, slug
from journeysite.model.journey import JourneyMap, Stage, Touchpoint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Awareness", "awareness"),
        ("Friend's post on Instagram", "friend-s-post-on-instagram"),
        ("[Live chat](../touchpoints/live-chat.md)", "live-chat"),
        ("**Very** _good_", "very-good"),
        ("Größe & Maß", "grösse-mass"),
        ("認知 ステージ", "認知-ステージ"),
        ("a -- b", "a-b"),
        ("🎉", ""),
        ("", ""),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


def stage(name: str, *touchpoints: str) -> Stage:
    return Stage(name=name, touchpoints=tuple(Touchpoint(name=touchpoint) for touchpoint in touchpoints))


def all_anchors(*stages: Stage) -> list[str]:
    found = anchors(JourneyMap(title="A", stages=stages))
    return [anchor for one in found for anchor in (one.stage, *one.touchpoints)]


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        ([stage("Order", "Basket"), stage("Run", "Park")], ["order", "basket", "run", "park"]),
        ([stage("Order", "Call"), stage("Run", "Call")], ["order", "call", "run", "run-call"]),
        ([stage("Order", "Run"), stage("Run")], ["order", "order-run", "run"]),
        ([stage("Run"), stage("Run"), stage("Run")], ["run", "run-2", "run-3"]),
        ([stage("Run", "A", "A", "A", "A")], ["run", "a", "run-a", "run-a-2", "run-a-3"]),
        ([stage("Run", "A", "A", "Run A 2", "A")], ["run", "a", "run-a", "run-a-2", "run-a-3"]),
        ([stage("🎉", "🚀"), stage("")], ["stage-1", "stage-1-1", "stage-2"]),
        ([stage("A-2"), stage("A"), stage("A")], ["a-2", "a", "a-3"]),
    ],
)
def test_anchors_are_unique(stages: list[Stage], expected: list[str]) -> None:
    found = all_anchors(*stages)
    assert len(set(found)) == len(found)
    assert found == expected


def test_a_stage_put_before_others_moves_no_anchor() -> None:
    stages = [stage("A"), stage("Support"), stage("B"), stage("Support")]
    assert all_anchors(*stages) == ["a", "support", "b", "support-2"]
    assert all_anchors(stage("Before"), *stages)[1:] == all_anchors(*stages)


def test_no_anchor_can_be_that_of_a_cell() -> None:
    assert not any("--" in anchor for anchor in all_anchors(stage("a--b", "c -- d", "c--d"), stage("a--b")))


def test_many_touchpoints_of_one_name() -> None:
    assert len(set(all_anchors(stage("A", *["B"] * 20_000)))) == 20_001


def test_names() -> None:
    assert name_of(Touchpoint(touchpoint="chat")) == "chat"
    assert name_of(Touchpoint(name="Chat", touchpoint="chat")) == "Chat"
    assert name_of(Stage()) == ""
