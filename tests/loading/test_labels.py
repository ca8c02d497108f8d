from __future__ import annotations

import pytest

from journeysite.loading.labels import LANE_WORDS, PERSONA_WORDS, Vocabulary, normal, plain_heading, plain_headings
from journeysite.model.lane import Lane

WORDS = Vocabulary(LANE_WORDS, [Lane(key="weather", label="Weather outside", synonyms=("Sky", "Steps"))])


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Actions", "actions"),
        ("ACTIONS:", "actions"),
        ("User actions", "actions"),
        ("**Pain points**", "pains"),
        ("😖 Pain points", "pains"),
        ("3. Pain points", "pains"),
        ("Pain points (of the site)", "pains"),
        ("**Pain points (of the site)**:", "pains"),
        ("How might we …", "opportunities"),
        ("Émotions", "emotion"),
        ("Emotional state", "emotion"),
        ("weather", "weather"),
        ("Weather outside", "weather"),
        ("sky", "weather"),
        ("Steps", "weather"),  # a site's own word comes before the format's
        ("1️⃣ Actions", "actions"),
        ("② Emotion", "emotion"),
        ("Blockers", "pains"),
        ("Unmet needs", "pains"),
        ("Tasks", "actions"),
        ("Key questions", "thoughts"),
        ("Success metric", "kpis"),
        ("Areas for improvement", "opportunities"),
        ("Customer support", None),
        ("User research", None),
        ("Shoe size", None),
        ("", None),
        ("🎉", None),
    ],
)
def test_keys(label: str, key: str | None) -> None:
    assert WORDS.key_of(label) == key


@pytest.mark.parametrize("words", [LANE_WORDS, PERSONA_WORDS], ids=["lanes", "personas"])
def test_no_word_stands_for_two_keys(words: dict[str, str]) -> None:
    listed = [normal(word) for line in words.values() for word in line.split(",")]
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Awareness", "Awareness"),
        ("1. Awareness", "Awareness"),
        ("Stage 1: Awareness", "Awareness"),
        ("Phase 2 – Decision", "Decision"),
        ("Step 3 Pay", "Pay"),
        ("🔍 **Stage 1: Awareness & Discovery (before)**", "Awareness & Discovery (before)"),
        ("Stage 1", "Stage 1"),
        ("24 hours before", "24 hours before"),
        ("Week 5: Waiting", "Week 5: Waiting"),
        ("1.5 hours later", "1.5 hours later"),
        ("1.1 Scroll", "Scroll"),
        ("–1 day", "–1 day"),
        ("-1 day", "-1 day"),
        ("2026", "2026"),
        ("🎉", "🎉"),
        ("認知 ステージ", "認知 ステージ"),
        ("“Hello”", "“Hello”"),
        ("[Live chat](../touchpoints/live-chat.md)", "[Live chat](../touchpoints/live-chat.md)"),
        ("`code` first", "`code` first"),
        ("", ""),
        ("*Find*", "Find"),
        ("_1. Find_", "Find"),
        ("***Find***", "Find"),
    ],
)
def test_plain_headings(heading: str, name: str) -> None:
    assert plain_heading(heading) == name


@pytest.mark.parametrize(
    "heading", ["2**3", "a__b__c", "2 ** 3 ** 4", "C. difficile test", "M&S", "3D try-on", "(optional) Gift wrap"]
)
def test_signs_within_a_name_stay(heading: str) -> None:
    assert plain_heading(heading) == heading


@pytest.mark.parametrize(
    ("headings", "names"),
    [
        (["1. Find", "2. **Pay**", "3. Pay"], ["Find", "Pay", "Pay"]),
        (["1. Tag", "**2. Tag**"], ["1. Tag", "2. Tag"]),
        (["Step 1: Email", "Step 2: Email"], ["Step 1: Email", "Step 2: Email"]),
        (["🎉 Pay", "Pay"], ["🎉 Pay", "Pay"]),
        (["Pay", "Pay"], ["Pay", "Pay"]),
        (["Kauf", "18. Geburtstag", "🎉 Rat"], ["Kauf", "18. Geburtstag", "Rat"]),
        (["1. Find", "Pay"], ["Find", "Pay"]),
        (["Find", "Stage 4: Pay"], ["Find", "Pay"]),
        (["2. Find"], ["Find"]),
        ([], []),
    ],
)
def test_numbers_that_tell_names_apart_stay(headings: list[str], names: list[str]) -> None:
    assert plain_headings(headings) == names


def test_lanes_in_one_label() -> None:
    assert WORDS.merged("Thoughts, feelings") == WORDS.merged("Thoughts & feelings") == ("thoughts", "emotion")


def test_names_that_differ_only_in_numbers_stay_apart() -> None:
    assert normal("7 days before") != normal("30 days before")
    assert normal("🎉") != normal("🚀")


def test_guesses_name_the_nearest_label() -> None:
    assert WORDS.guess("Pain pionts") == "Did you mean “pain points”?"
    assert WORDS.guess("Aktoinen") == "Did you mean “aktionen”?"
    assert WORDS.guess("Shoe size") == ""
