"""Opportunities over all maps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from journeysite.catalog.opportunities import is_late, opportunities, value_for_effort
from journeysite.model.judgements import Opportunity, OpportunityStatus
from journeysite.pipeline import Content


def test_those_of_maps_in_force_with_their_places(read_site: Callable[..., Content]) -> None:
    text = (
        "## A\n- Opportunities: Of the stage\n### T\n- Opportunities: One; Two\n### U\n- Opportunities:\n    - Three\n"
    )
    archived = "---\nstatus: archived\n---\n## A\n- Opportunities: Old\n"
    catalog = read_site({"maps/a.md": text, "maps/b.md": archived}).catalog
    found = list(opportunities(catalog))
    places = [(one.opportunity.text, *one.spot, one.moment.name) for one in found]
    assert places[0] == ("Of the stage", 0, None, "A")
    assert places[-1] == ("Three", 0, 1, "U")
    assert all(one.journey.id == "a" for one in found)


@pytest.mark.parametrize(
    ("status", "late"), [(None, True), ("idea", True), ("in progress", True), ("done", False), ("declined", False)]
)
def test_what_is_finished_is_never_late(status: str | None, late: bool) -> None:
    given = Opportunity(text="x", due=date(2026, 1, 1), status=OpportunityStatus(status) if status else None)
    assert is_late(given, date(2026, 1, 2)) is late
    assert not is_late(given, date(2026, 1, 1))
    assert not is_late(Opportunity(text="x"), date(2026, 1, 2))


def test_the_most_valuable_for_the_least_effort_comes_first() -> None:
    quick, large, equal, hard, unrated = (
        Opportunity(text="x", impact=5, effort=1),
        Opportunity(text="x", impact=5, effort=4),
        Opportunity(text="x", impact=4, effort=3),
        Opportunity(text="x", impact=1, effort=5),
        Opportunity(text="x", impact=3),
    )
    given = [unrated, hard, equal, large, quick, Opportunity(text="x")]
    assert sorted(given, key=value_for_effort) == [quick, large, equal, hard, unrated, given[-1]]
