"""Anchors that people have pasted into tickets: written out here, so that nobody changes one without noticing."""

from __future__ import annotations

import pytest

from journeysite.catalog.section_anchors import JOURNEYS, USES, section_anchor
from journeysite.loading.sources import Kind


@pytest.mark.parametrize(
    ("kind", "field", "anchor"),
    [
        (Kind.MAP, "pains", "pain-points-of-this-map"),
        (Kind.MAP, "opportunities", "opportunities-of-this-map"),
        (Kind.MAP, "evidence", "evidence-of-this-map"),
        (Kind.MAP, "kpis", "kpis-of-this-map"),
        (Kind.PERSONA, "goals", "profile-goals"),
        (Kind.TOUCHPOINT, "backstage", "touchpoint-backstage"),
        (Kind.KPI, "evidence", "kpi-evidence"),
    ],
)
def test_the_section_of_a_field(kind: Kind, field: str, anchor: str) -> None:
    assert section_anchor(kind, field) == anchor


def test_where_others_are_listed() -> None:
    assert (JOURNEYS, USES) == ("journeys", "where-it-is-used")
