"""Specimens of signs, and of the items that carry them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any

from journeysite.catalog.curve import curves
from journeysite.catalog.opportunities import opportunities
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.evidence import Confidence
from journeysite.model.journey import Status
from journeysite.model.judgements import OpportunityStatus
from journeysite.rendering import items, parts, signs
from journeysite.rendering.environment import icon_names
from journeysite.rendering.pages import frame
from journeysite.rendering.plans import opportunity_item
from journeysite.rendering.site import Site
from journeysite.rendering.views.parts import Point
from shown.made import PAGE, Specimen, document, led, listed, macro


def _icons(site: Site) -> str:
    each = '<span class="specimen-icon">{{ symbol(name) }} {{ name }}</span>'
    template = f'{{% from "components.html" import symbol %}}{{% for name in names %}}{each}{{% endfor %}}'
    return site.templates.from_string(template).render(names=sorted(icon_names()))


def _personas(site: Site) -> str:
    people = list(site.catalog.of_kind(Kind.PERSONA).values())[:6]
    style = parts.styles(site, people)
    chips = [parts.chip(site, one, style[one.id], PAGE) for one in people]
    return signs.chips(chips, named=True)


def _freshness(site: Site) -> str:
    states = ("current", "due", "overdue", "never")
    return listed(
        [macro(site, "freshness(one)", one={"state": one, "label": site.w(f"freshness_{one}")}) for one in states]
    )


def _statuses(site: Site) -> str:
    shown = [(one.value, site.w(f"status_{one.value}")) for one in Status if one is not Status.PUBLISHED]
    return " ".join(macro(site, "status(key, label)", key=key, label=label) for key, label in shown)


def _last_change(site: Site) -> str:
    return macro(site, "last_change(one)", one={"date": "3 November 2026", "since": site.w("changed_since_review")})


def _tags(site: Site) -> str:
    return macro(site, "tags(known)", known=_map(site).value.tags)


def _map(site: Site) -> Document:
    return document(site, Kind.MAP, "buying-running-shoes-online")


def _moments(site: Site, holding: str) -> list[Any]:
    stages = _map(site).value.stages
    return [one for stage in stages for moment in stage.touchpoints for one in getattr(moment, holding)]


def _severities(site: Site) -> str:
    return " ".join(items.severity(site.w, given) for given in (None, *range(1, 6)))


def _progress(site: Site) -> str:
    return " ".join(items.progress(site.w, status) for status in OpportunityStatus)


def _feelings(site: Site) -> str:
    """One for each tone that is felt in a map, the best first."""
    journey = _map(site)
    by_tone: dict[str, tuple[float, Point]] = {}
    for curve in curves(site.catalog, journey):
        for felt in curve.felt:
            point = parts.point(site, journey, felt, 1, None, PAGE)
            by_tone.setdefault(point.tone, (felt.position or 0, point))
    return items.feelings([point for _, point in sorted(by_tone.values(), key=lambda one: -one[0])])


def _shared(site: Site) -> str:
    """The first of a stage table: it is made with the heading that it stands in."""
    journey = _map(site)
    found = re.search(r'<a class="js-shared".*?</a>', frame(site, journey).table)
    assert found
    return led(site, journey.source.uri, found[0])


def _plans(site: Site) -> str:
    made = [opportunity_item(site, one, PAGE) for one in islice(opportunities(site.catalog), 2)]
    return f'<ul class="js-plain js-uses">{"".join(made)}</ul>'


SIGNS: Mapping[str, Specimen] = {
    "icons": Specimen(_icons),
    "personas": Specimen(_personas),
    "channels": Specimen(lambda site: signs.channels(("website", "app", "phone", "store"))),
    "confidence": Specimen(
        lambda site: listed([signs.confidence(one.value, site.w(f"confidence_{one.value}")) for one in Confidence])
    ),
    "freshness": Specimen(_freshness),
    "statuses": Specimen(_statuses),
    "last-change": Specimen(_last_change),
    "feelings": Specimen(_feelings),
    "shared": Specimen(_shared),
    "tags": Specimen(_tags),
    "shares": Specimen(lambda site: listed([f"{share} % {signs.share(share)}" for share in (0, 33, 100)])),
    "severities": Specimen(_severities),
    "pain-points": Specimen(lambda site: listed([items.pain(site, one, PAGE) for one in _moments(site, "pains")[:3]])),
    "progress": Specimen(_progress),
    "opportunities": Specimen(
        lambda site: listed([items.opportunity(site, one, PAGE) for one in _moments(site, "opportunities")[:2]])
    ),
    "plans": Specimen(_plans),
    "evidence": Specimen(lambda site: items.evidence_list(site, _moments(site, "evidence")[:2], PAGE)),
}
