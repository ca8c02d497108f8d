"""The anchors of the sections that pages have beside the stage table: promises, like those of `anchors`.

Templates write them out, because a site may override them one by one; a test holds both together.
"""

from __future__ import annotations

from collections.abc import Mapping

from journeysite.loading.sources import Kind

PAINS, OPPORTUNITIES = "pain-points-of-this-map", "opportunities-of-this-map"
EVIDENCE, KPIS = "evidence-of-this-map", "kpis-of-this-map"
JOURNEYS = "journeys"
"""Where a persona travels."""
USES = "where-it-is-used"
"""Where a shared touchpoint or a KPI is met."""

_OF_MAPS = {"pains": PAINS, "opportunities": OPPORTUNITIES, "evidence": EVIDENCE, "kpis": KPIS}
_BEGINNINGS: Mapping[Kind, str] = {Kind.PERSONA: "profile", Kind.TOUCHPOINT: "touchpoint", Kind.KPI: "kpi"}


def section_anchor(kind: Kind, field: str) -> str:
    """The section in which a page of this kind shows a field: `profile-goals`."""
    return _OF_MAPS[field] if kind is Kind.MAP else f"{_BEGINNINGS[kind]}-{field}"
