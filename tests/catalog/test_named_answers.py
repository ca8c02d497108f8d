"""What a place that answers a pain point says of it."""

from __future__ import annotations

import pytest

from journeysite.catalog.named_answers import telling
from journeysite.model.journey import Touchpoint
from journeysite.model.judgements import PainPoint

PAIN = PainPoint(text="The total changes without a word")


@pytest.mark.parametrize(
    ("gains", "actions", "told"),
    [
        (("Errors stand beside the field", "It is quick"), ("Sees one total",), ["Sees one total"]),
        (("Totals stay", "It is quick"), ("Pays",), ["Totals stay"]),
        (("It is quick",), ("Pays",), ["It is quick"]),
        ((), ("Pays",), ["Pays"]),
        ((), (), []),
    ],
)
def test_what_is_told_of_an_answer(gains: tuple[str, ...], actions: tuple[str, ...], told: list[str]) -> None:
    assert list(telling(Touchpoint(gains=gains, actions=actions), PAIN)) == told
