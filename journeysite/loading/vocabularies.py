"""The words that a site's writers may use: the format's and the site's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeysite.loading.labels import LANE_WORDS, PERSONA_WORDS, Vocabulary
from journeysite.model.lane import Lane


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """Labels of lanes and of persona sections, and the keys of the site's own lanes."""

    lanes: Vocabulary
    personas: Vocabulary
    lane_keys: frozenset[str]


def vocabularies(lanes: Sequence[Lane] = ()) -> Vocabularies:
    """The vocabularies of a site with these lanes of its own."""
    return Vocabularies(Vocabulary(LANE_WORDS, lanes), Vocabulary(PERSONA_WORDS), frozenset(lane.key for lane in lanes))
