"""Words that certainly mean another one, and words that may not."""

from __future__ import annotations

import pytest

from journeysite.loading.labels import LANE_WORDS, Vocabulary
from journeysite.loading.misspellings import is_near, is_slip, name_meant, surely_meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("frist-order", "first-order"),
        ("first-ordr", "first-order"),
        ("first-orderr", "first-order"),
        ("first_order", "first-order"),
        ("First Order", "first-order"),
        ("firstorder", "first-order"),
        ("live-chats", "live-chat"),
        ("titel", "title"),
        ("oportunites", "opportunities"),
        ("alexx", "alex"),
    ],
)
def test_slips(word: str, meant: str) -> None:
    assert is_slip(word, meant)
    assert surely_meant(word, {meant: 1, "something-else": 2}) == meant


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("buying-2026", "buying-2027"),
        ("checkout-v2", "checkout-v3"),
        ("team-a", "team-b"),
        ("shop-eu", "shop-us"),
        ("alexa", "alex"),
        ("mary", "mark"),
        ("steps", "stops"),
        ("motion", "emotion"),
        ("resources", "sources"),
        ("christina", "christine"),
        ("first-order-today", "first-order"),
        ("", "first-order"),
    ],
)
def test_other_words(word: str, other: str) -> None:
    assert not is_slip(word, other)
    assert surely_meant(word, {other: 1}) is None


def test_two_things_that_are_near_are_not_certain() -> None:
    assert surely_meant("actons", {"actions": "actions", "actors": "personas"}) is None
    assert surely_meant("alexx", {"alex": 1, "alexa": 2}) is None
    assert surely_meant("alexx", {"alex": 1, "Alex": 1}) in ("alex", "Alex")
    assert surely_meant("a" * 200, {"a" * 201: 1}) is None


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("leila", "leyla"),
        ("leyl", "leyla"),
        ("aelx", "alex"),
        ("alx", "alex"),
        ("alexa", "alex"),
        ("mary", "mark"),
        ("Leila", "Leyla"),
        ("tina-marks", "nina-marks"),
        ("live-chta", "live-chat"),
        ("frist-oder", "first-order"),
    ],
)
def test_names_with_one_other_near(word: str, meant: str) -> None:
    assert is_near(word, meant)
    assert name_meant(word, {meant: 1, "something-else": 2}) == meant


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("kim", "tim"),
        ("kim", "jim-bo"),
        ("team-a", "team-b"),
        ("order-2", "order-3"),
        ("lala", "leyla"),
        ("first-order-today", "first-order"),
        ("x" * 200, "x" * 199),
        ("", "alex"),
    ],
)
def test_names_that_are_not_near(word: str, other: str) -> None:
    assert name_meant(word, {other: 1}) is None


def test_a_name_near_two_others_is_not_certain() -> None:
    assert name_meant("leila", {"leyla": 1, "lila": 2}) is None
    assert name_meant("leila", {"leyla": 1, "layla": 2}) == "leyla"
    assert name_meant("leila", {"leyla": 1, "Leyla": 1}) in ("leyla", "Leyla")


def test_a_label_is_written_like_the_one_it_replaces() -> None:
    words = Vocabulary(LANE_WORDS)
    assert words.surely("Oportunities") == "Opportunities"
    assert words.surely("pain pionts") == "pain points"
    assert words.surely("CHANEL") == "CHANNEL"
    assert words.surely("1. Oportunities") is None
    assert words.surely("Resources") is None
