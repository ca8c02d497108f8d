from __future__ import annotations

from journeysite.loading.vocabularies import vocabularies
from journeysite.model.lane import Lane


def test_a_site_adds_its_lanes_to_the_words_of_maps() -> None:
    words = vocabularies([Lane(key="sky", label="Weather outside", synonyms=("rain",))])
    assert {words.lanes.key_of(label) for label in ("sky", "Weather outside", "Rain")} == {"sky"}
    assert words.lane_keys == {"sky"}
    assert words.lanes.key_of("Actions") == "actions"
    assert words.personas.key_of("Weather outside") is None
    assert words.personas.key_of("Pain points") == "frustrations"


def test_a_site_without_lanes_has_the_words_of_the_format() -> None:
    assert vocabularies().lane_keys == frozenset()
