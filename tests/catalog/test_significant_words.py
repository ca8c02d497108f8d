"""Which words of a text say what it is about, and which texts may be an answer."""

from __future__ import annotations

import pytest

from journeysite.catalog.significant_words import Said, gist, said, significant
from journeysite.model.journey import Spot, Stage, Touchpoint
from journeysite.model.judgements import Opportunity


def test_significant_words() -> None:
    assert significant("The returned parcels are **never** looked at again, 2024!") == {
        "retur": "returned",
        "parce": "parcels",
        "looke": "looked",
    }


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


def test_what_may_be_an_answer() -> None:
    stage = Stage(
        name="Return",
        goal=("Money back",),
        touchpoints=(
            Touchpoint(
                name="Parcel shop",
                gains=("No tape",),
                opportunities=(Opportunity(text="Refund at once"),),
                lanes={"law": ("14 days",)},
            ),
        ),
    )
    assert list(said([(3, stage)])) == [
        Said(Spot(3), "name", "Return"),
        Said(Spot(3), "goal", "Money back"),
        Said(Spot(3, 0), "name", "Parcel shop"),
        Said(Spot(3, 0), "gains", "No tape"),
        Said(Spot(3, 0), "law", "14 days"),
        Said(Spot(3, 0), "opportunities", "Refund at once"),
    ]
