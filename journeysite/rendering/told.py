"""What hurts and what could be done, in a map: shown in the stage table and listed again below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeysite.loading.documents import Document
from journeysite.model.judgements import Opportunity, PainPoint
from journeysite.rendering import items
from journeysite.rendering.site import Site


@dataclass(frozen=True, slots=True)
class Told:
    """The pain points and opportunities of a map as HTML, made once for both places."""

    pains: Mapping[PainPoint, str]
    opportunities: Mapping[Opportunity, str]


def told_in(site: Site, journey: Document) -> Told:
    """What a map says of pain points and opportunities."""
    start, moments = journey.source.uri, journey.value.moments
    return Told(
        {one: items.pain_said(site, one, start) for moment in moments for one in moment.pains},
        {one: items.opportunity_said(site, one, start) for moment in moments for one in moment.opportunities},
    )
