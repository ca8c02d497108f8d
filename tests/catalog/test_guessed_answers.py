"""What may answer a pain point, by the words."""

from __future__ import annotations

from journeysite.catalog.guessed_answers import indexed
from journeysite.catalog.significant_words import Said
from journeysite.model.journey import Spot


def test_words_of_a_name_that_was_there_say_nothing() -> None:
    texts = [
        Said(Spot(0, 0), "gains", "The invoice arrives"),
        Said(Spot(0, 1), "gains", "No invoice"),
        Said(Spot(0), "name", "Pay"),
    ]
    found = indexed(texts, {Spot(0, 0): {"invoi"}})
    assert found == {"arriv": [texts[0]], "invoi": [texts[1]]}
