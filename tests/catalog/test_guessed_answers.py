"""What may answer a pain point, by the words."""

from __future__ import annotations

from journeysite.catalog.guessed_answers import indexed
from journeysite.catalog.significant_words import Said


def test_words_of_a_name_that_was_there_say_nothing() -> None:
    texts = [
        Said(0, 0, "gains", "The invoice arrives"),
        Said(0, 1, "gains", "No invoice"),
        Said(0, None, "name", "Pay"),
    ]
    found = indexed(texts, {(0, 0): {"invoi"}})
    assert found == {"arriv": [texts[0]], "invoi": [texts[1]]}
