"""What hurts and what could be done, moment by moment: shown in the stage table and listed again below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeysite.loading.documents import Document
from journeysite.rendering import items
from journeysite.rendering.site import Site


@dataclass(frozen=True, slots=True)
class Told:
    """The pain points and opportunities of a map as HTML, made once for both places."""

    pains: Mapping[int, tuple[str, ...]]
    """By the `id()` of a stage or touchpoint; those without pain points are left out."""
    opportunities: Mapping[int, tuple[str, ...]]


def told_in(site: Site, journey: Document) -> Told:
    """What a map says of pain points and opportunities."""
    start = journey.source.uri
    moments = [moment for stage in journey.value.stages for moment in (stage, *stage.touchpoints)]
    return Told(
        {id(one): tuple(items.pain_said(site, pain, start) for pain in one.pains) for one in moments if one.pains},
        {
            id(one): tuple(items.opportunity_said(site, each, start) for each in one.opportunities)
            for one in moments
            if one.opportunities
        },
    )
