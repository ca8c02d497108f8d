"""The small parts that many pages share: chips, channels, pain points, opportunities, evidence, emotions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from markupsafe import escape

from journeysite.catalog import freshness as reviews
from journeysite.catalog.anchors import slug
from journeysite.catalog.curve import Felt
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.emotion import Emotion
from journeysite.model.evidence import Evidence
from journeysite.model.findings import Opportunity, PainPoint
from journeysite.model.journey import Moment, Status
from journeysite.rendering.environment import icon_names
from journeysite.rendering.inline import plain_text
from journeysite.rendering.site import Site
from journeysite.rendering.svg import y_of
from journeysite.rendering.views.parts import (
    Channel,
    EvidenceItem,
    Freshness,
    Measure,
    OpportunityItem,
    Pain,
    PersonaChip,
    Point,
)

_TONES = {-2: "n2", -1: "n1", 0: "z", 1: "p1", 2: "p2"}
_ICONS = {
    "web": "website", "web site": "website", "web shop": "website", "online": "website", "mobile app": "app",
    "mobile": "app", "mail": "email", "e-mail": "email", "newsletter": "email", "telephone": "phone", "call": "phone",
    "call centre": "phone", "call center": "phone", "live chat": "chat", "chatbot": "chat", "messenger": "chat",
    "social media": "social", "search engine": "search", "branch": "store", "shop": "store", "in store": "store",
    "letter": "post", "parcel": "post", "in person": "person", "face to face": "person", "text message": "sms",
    "letters": "post", "leaflet": "print",
}  # fmt: skip
"""What other names of channels are drawn as."""


@lru_cache(maxsize=1024)
def channel(name: str) -> Channel:
    """A channel with its icon; channels without one share a plain sign."""
    key = name.strip().casefold()
    drawn = _ICONS.get(key, key)
    return Channel(name, drawn if drawn in icon_names() and re.fullmatch(r"[a-z]+", drawn) else "other")


def anchor_names(names: Iterable[str], fallback: str) -> dict[str, str]:
    """What each of some names is called in anchors: no two alike, and `fallback` for names that are only signs."""
    anchors: dict[str, str] = {}
    for name in names:
        wanted = slug(name) or fallback
        anchor, number = wanted, 2
        while anchor in anchors.values():
            anchor, number = f"{wanted}-{number}", number + 1
        anchors[name] = anchor
    return anchors


def channels(names: Iterable[str]) -> tuple[Channel, ...]:
    """Channels with their icons, each once."""
    return tuple(channel(name) for name in dict.fromkeys(names))


def styles(personas: Sequence[Document]) -> dict[str, int]:
    """Colour, line and marker of each persona of a page, by id: 1 to 6 in order, then again from 1."""
    return {persona.id: index % 6 + 1 for index, persona in enumerate(personas)}


def chip(site: Site, persona: Document, style: int, start: str) -> PersonaChip:
    """A persona as a small sign that leads to its page."""
    name = persona.title
    role = plain_text(persona.value.role) if persona.value.role else ""
    return PersonaChip(persona.id, name, initial(name), style, site.link_to(persona, start), role)


def initial(name: str) -> str:
    """The letter of a persona's sign."""
    return next((letter for letter in name if letter.isalnum()), "?").upper()


def pain(site: Site, given: PainPoint, start: str) -> Pain:
    """A pain point."""
    return Pain(site.inline(given.text, start), given.severity)


def opportunity(site: Site, given: Opportunity, start: str) -> OpportunityItem:
    """An opportunity with its facts in words."""
    w = site.w
    facts = [
        *([w("impact", n=given.impact)] if given.impact else []),
        *([w("effort", n=given.effort)] if given.effort else []),
        *([w("owner", name=given.owner)] if given.owner else []),
        *([w("due", date=w.date(given.due))] if given.due else []),
    ]
    status = given.status.value if given.status else ""
    key = status.replace(" ", "-")
    return OpportunityItem(
        site.inline(given.text, start),
        tuple(facts),
        key,
        w(f"opportunity_status_{key}") if key else "",
        site.target(given.link, start) if given.link else None,
    )


def evidence(site: Site, given: Evidence, start: str) -> EvidenceItem:
    """A source with its facts in words."""
    facts = [
        *([site.w.date(given.date)] if given.date else []),
        *([site.w("sample", n=site.w.number(given.sample))] if given.sample else []),
    ]
    href = site.target(given.link, start) if given.link else None
    source = given.source or ""
    return EvidenceItem(
        escape(plain_text(source)) if href else site.inline(source, start),  # no link inside a link
        tuple(facts),
        site.inline(given.quote, start) if given.quote else None,
        href,
    )


def emotions(site: Site, moment: Moment) -> tuple[Emotion, ...]:
    """What is felt in a moment, without what a draft's persona feels."""
    return tuple(one for one in moment.emotion if not one.persona or not site.hides(Kind.PERSONA, one.persona))


def measures(site: Site, names: Iterable[str], start: str) -> tuple[Measure, ...]:
    """KPIs and measures in words, without drafts."""
    return tuple(measure(site, name, start) for name in names if not site.hides(Kind.KPI, name))


def measure(site: Site, name: str, start: str) -> Measure:
    """A KPI by id or name with its numbers and the way to its page, or a measure in words."""
    document = site.catalog.find(Kind.KPI, name)
    if not document:
        return Measure(site.inline(name, start), None)
    kpi = document.value
    current = amount(site, kpi, kpi.current)
    target = amount(site, kpi, kpi.target)
    if current and target:
        value = site.w("measure_both", value=current, target=target)
    else:
        value = site.w("measure_target", target=target) if target else current
    return Measure(escape(plain_text(kpi.name)), site.link_to(document, start), value)


def amount(site: Site, kpi: Any, number: float | None) -> str:
    """A value with its unit: `64 %`."""
    if number is None:
        return ""
    return f"{site.w.number(number)}\u00a0{kpi.unit}" if kpi.unit else site.w.number(number)


def point(site: Site, journey: Document, felt: Felt, style: int, persona: PersonaChip | None, start: str) -> Point:
    """An emotion as a point of the curve and in words."""
    emotion, position = felt.emotion, felt.position
    return Point(
        style=style,
        y=y_of(position) if position is not None else None,
        tone=_TONES[round(position * 2)] if position is not None else "z",
        score=score(site, journey, emotion.score),
        feeling=site.inline(emotion.feeling, start) if emotion.feeling else None,
        persona=persona,
    )


def score(site: Site, journey: Document, number: float | None) -> str:
    """A score as the map's scale writes it: with a sign where the scale has negative numbers."""
    if number is None:
        return ""
    written = site.w.number(abs(number) if not number.is_integer() else int(abs(number)))
    if number < 0:
        return f"−{written}"
    return f"+{written}" if number > 0 and journey.value.emotion_scale.lowest < 0 else written


def fresh(site: Site, value: Any) -> Freshness:
    """How a document's review stands."""
    state = reviews.freshness(value.reviewed, value.review_every, site.settings.today)
    return Freshness(
        state.value, site.w(f"freshness_{state.value}"), site.w.date(value.reviewed) if value.reviewed else ""
    )


def status(site: Site, given: Status) -> tuple[str, str]:
    """A status and its name."""
    return given.value, site.w(f"status_{given.value}")


def unquoted(text: str) -> str:
    """A thought without the quotes around it; the page sets its own."""
    bare = text.strip()
    if len(bare) > 1 and (bare[0], bare[-1]) in (('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’")):
        inner = bare[1:-1]
        if not any(mark in inner for mark in '"“”„«»'):
            return inner
    return bare
