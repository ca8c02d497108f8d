"""What may answer a pain point, by the words."""

from __future__ import annotations

import pytest

from journeysite.catalog.guessed_answers import gist, indexed
from journeysite.catalog.significant_words import Said


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Reads the **invoice**.", "reads an invoice", True),
        ("Returning a parcel", "Returns the parcels!", True),
        ("Reads the invoice", "Reads no invoice", False),
        ("Waits 2 days", "Waits 14 days", False),
        ("Reads the invoice", "The invoice reads", False),
    ],
)
def test_texts_that_say_the_same(one: str, other: str, same: bool) -> None:
    assert (gist(one) == gist(other)) is same


def test_words_of_a_name_that_was_there_say_nothing() -> None:
    texts = [
        Said(0, 0, "gains", "The invoice arrives"),
        Said(0, 1, "gains", "No invoice"),
        Said(0, None, "name", "Pay"),
    ]
    found = indexed(texts, {(0, 0): {"invoi"}})
    assert found == {"arriv": [texts[0]], "invoi": [texts[1]]}
