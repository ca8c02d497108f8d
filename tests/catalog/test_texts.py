from __future__ import annotations

from typing import Any

import pytest

from journeysite.catalog.texts import texts
from journeysite.model.emotion import Emotion
from journeysite.model.evidence import Evidence
from journeysite.model.journey import JourneyMap, Stage, Touchpoint
from journeysite.model.judgements import Opportunity, PainPoint
from journeysite.model.persona import Persona

STAGE = Stage(
    name="n",
    goal=("g",),
    actions=("a", "b"),
    pains=(PainPoint(text="p"),),
    opportunities=(Opportunity(text="o", link="l.md"),),
    emotion=(Emotion(score=1), Emotion(score=1, feeling="f")),
    lanes={"sky": ("s",)},
    evidence=(Evidence(source="e", quote="q", link="k.md"),),
    touchpoints=(Touchpoint(touchpoint="chat", thoughts=("t",)),),
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            JourneyMap(title="t", summary="s", goal=("g",), stages=(STAGE,)),
            {
                ("summary",): "s",
                ("goal", 0): "g",
                ("stages", 0, "name"): "n",
                ("stages", 0, "goal", 0): "g",
                ("stages", 0, "actions", 0): "a",
                ("stages", 0, "actions", 1): "b",
                ("stages", 0, "lanes", "sky", 0): "s",
                ("stages", 0, "pains", 0, "text"): "p",
                ("stages", 0, "opportunities", 0, "text"): "o",
                ("stages", 0, "opportunities", 0, "link"): "[](l.md)",
                ("stages", 0, "emotion", 1, "feeling"): "f",
                ("stages", 0, "evidence", 0, "source"): "e",
                ("stages", 0, "evidence", 0, "quote"): "q",
                ("stages", 0, "evidence", 0, "link"): "[](k.md)",
                ("stages", 0, "touchpoints", 0, "thoughts", 0): "t",
            },
        ),
        (Persona(name="n", role="r", needs=("a",), image="i.png"),
         {("role",): "r", ("needs", 0): "a", ("image",): "[](i.png)"}),
    ],
    ids=["map", "persona"],
)  # fmt: skip
def test_every_text_and_the_way_to_it(value: Any, expected: dict[tuple[Any, ...], str]) -> None:
    assert dict(texts(value)) == expected
