from __future__ import annotations

from journeysite.catalog.columns import columns
from journeysite.model.journey import JourneyMap, Stage, Touchpoint


def test_a_stage_without_touchpoints_is_a_column() -> None:
    chat, shop = Touchpoint(name="Chat"), Touchpoint(name="Shop")
    journey = JourneyMap(
        title="A", stages=(Stage(name="a"), Stage(name="b", touchpoints=(chat, shop)), Stage(name="c"))
    )
    found = columns(journey)
    assert [(*column.spot, column.moment.name) for column in found] == [
        (0, None, "a"),
        (1, 0, "Chat"),
        (1, 1, "Shop"),
        (2, None, "c"),
    ]
    assert found[0].spot.path == ("stages", 0)
    assert found[2].spot.path == ("stages", 1, "touchpoints", 1)
    assert columns(JourneyMap(title="A")) == ()
