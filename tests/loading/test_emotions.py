from __future__ import annotations

from typing import Any

import pytest

from journeysite.loading.emotions import expand_emotion
from journeysite.loading.places import Places
from journeysite.model.emotion import DEFAULT_SCALE, Scale

ONE_TO_FIVE = Scale(lowest=1, highest=5)


def felt(
    emotion: Any,
    feeling: Any = None,
    scale: Scale = DEFAULT_SCALE,
    travellers: tuple[str, ...] = ("alex", "priya-nair"),
) -> list[dict[str, Any]]:
    data: dict[str, Any] = {"emotion": emotion} | ({"feeling": feeling} if feeling is not None else {})
    expand_emotion(data, (), Places("a.md"), scale, travellers)
    found: list[dict[str, Any]] = data.get("emotion", [])
    return found


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
        ("(-1) sad", {"score": "-1", "feeling": "sad"}),
        ("sad -1", {"score": "-1", "feeling": "sad"}),
        ("sad (–1)", {"score": "-1", "feeling": "sad"}),
        ("alexx -1", {"persona": "alexx", "score": "-1"}),
        ("Score -2, angry", {"score": "-2", "feeling": "angry"}),
        ("Mood: −1 low", {"score": "-1", "feeling": "low"}),
        ("Alex：-1 sad", {"persona": "Alex", "score": "-1", "feeling": "sad"}),
        # No score is better than a wrong one.
        ("from +1 to -1", {"feeling": "from +1 to -1"}),
        ("Score 1 of 5", {"feeling": "Score 1 of 5"}),
        ("1 out of 5", {"feeling": "1 out of 5"}),
        ("+1 → −1", {"feeling": "+1 → −1"}),
        ("1−2 mixed", {"feeling": "1−2 mixed"}),
        ("😕 unsure -2", {"feeling": "😕 unsure -2"}),
        ("very positive (-2)", {"feeling": "very positive (-2)"}),
        ("positive (-2)", {"score": "-2", "feeling": "positive"}),
        ("— 1 sad", {"feeling": "— 1 sad"}),
        ("－1", {"feeling": "－1"}),
        ("- 2 sad", {"feeling": "- 2 sad"}),
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


def test_where_nobody_is_known_a_word_before_a_score_is_a_name() -> None:
    assert felt("sad -1", travellers=()) == [{"persona": "sad", "score": "-1"}]


def test_names_of_several_are_names_though_nobody_is_known() -> None:
    found = felt("alex +1; priya -1 sad", travellers=())
    assert [(one["persona"], one["score"]) for one in found] == [("alex", "+1"), ("priya", "-1")]
