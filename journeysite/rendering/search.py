"""What a search plugin gets of a document in place of its page: a compact text with our headings.

Names and what hurts, each with the anchor where a reader finds it; all cells would make the index four times as big.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import Stage, Touchpoint
from journeysite.model.judgements import OpportunityStatus, PainPoint
from journeysite.model.persona import Persona
from journeysite.rendering import parts
from journeysite.rendering.directions import without_isolates
from journeysite.rendering.headings import Heading
from journeysite.rendering.inline import escaped, plain_text
from journeysite.rendering.lanes import shows
from journeysite.rendering.site import Site

_PANELS = ("goals", "motivations", "frustrations", "needs", "behaviours", "tools")
"""The lists of a persona, each of which is a panel of its page."""

_BETWEEN = " · "
_MOST_LETTERS = 200
"""How much a result says of a page that gathers things: results show the whole text, and sites gather ever more."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A document's own words. The host finds the way to a section by its heading in the table of contents."""

    top: str
    """What stands at the top of the page, as HTML."""
    sections: str
    """A heading and a text, as HTML, for each place to which search leads."""
    headings: tuple[Heading, ...]
    """The same places."""


def indexed(site: Site, document: Document) -> Indexed:
    """What to find of a document. A result says what it is, but for maps, whose stages do."""
    kind = document.source.kind
    made = _of_map(site, document) if kind is Kind.MAP else _of_profile(site, document)
    found = [(replace(heading, title=without_isolates(heading.title)), said) for heading, said in made]
    summary = getattr(document.value, "summary", None)
    top = [] if kind is Kind.MAP else [site.w(f"kind_{kind.value}")]
    top += [summary] if summary and kind is not Kind.PERSONA else []
    top += [" ".join(document.value.tags)] if document.value.tags else []
    return Indexed(
        "".join(f"<p>{escaped(plain_text(text))}</p>" for text in top),
        "".join(f'<h2 id="{heading.anchor}">{escaped(heading.title)}</h2>{_said(said)}' for heading, said in found),
        tuple(heading for heading, _ in found),
    )


def line(words: Iterable[str]) -> str:
    """The words that a page is found by, as one short line: the first ones, without those that find no room."""
    found, left = [], _MOST_LETTERS + len(_BETWEEN)
    for one in words:
        if (taken := len(one) + len(_BETWEEN)) <= left:
            found.append(one)
            left -= taken
    return _BETWEEN.join(found)


def channels(site: Site) -> Iterable[str]:
    """What the register of touchpoints is found by: where touchpoints happen, most often first."""
    return _most_often(name for moment in _moments(site) for name in site.catalog.channels_of(moment))


def statuses(site: Site) -> Iterable[str]:
    """What opportunities are found by: how far they have come."""
    return site.w("due_overdue"), *(site.w(f"opportunity_status_{status.key}") for status in OpportunityStatus)


def sources(site: Site) -> Iterable[str]:
    """What evidence is found by: where most of it comes from. Quotes are left out: they are as many as touchpoints."""
    documents = [document.value for document in site.catalog.documents]
    return _most_often(
        one.source for holder in chain(documents, _moments(site)) for one in holder.evidence if one.source
    )


def owner(site: Site) -> Iterable[str]:
    """What the page of an owner says of itself."""
    return (site.w("column_owner"),)


def care(site: Site) -> Iterable[str]:
    """What the page of what needs care is found by."""
    return site.w("reviews_overdue_other"), site.w("health_lead")


def _most_often(names: Iterable[str]) -> Iterable[str]:
    """Each name once; those that are as often as each other stay in their order."""
    return [name for name, _ in Counter(names).most_common()]


def _moments(site: Site) -> Iterator[Stage | Touchpoint]:
    for journey in site.catalog.of_kind(Kind.MAP).values():
        yield from journey.value.moments


def _of_map(site: Site, journey: Document) -> Iterator[tuple[Heading, Iterable[str]]]:
    """Goals at their stages and pain points at their cells; a touchpoint without any by its name alone.

    Pain points stand in headings: engines weigh these far more than texts, and a complaint that somebody pastes shall
    lead to its cell, and not to a page that has one of its words for a title.
    """
    w, value = site.w, journey.value
    cell = "--pains" if shows(site, value, "pains") else ""
    for number, (stage, known) in enumerate(zip(value.stages, site.anchors(journey), strict=True), 1):
        name = site.called(stage, number)
        if stage.goal or not (stage.pains or stage.touchpoints):
            yield Heading(name, known.stage), stage.goal
        if stage.pains:
            yield Heading(_hurting(site, name, stage.pains), f"{known.stage}{cell}"), ()
        for touchpoint, anchor in zip(stage.touchpoints, known.touchpoints, strict=True):
            title = w("search_touchpoint", stage=name, name=site.name(touchpoint))
            if touchpoint.pains:
                yield Heading(_hurting(site, title, touchpoint.pains), f"{anchor}{cell}"), ()
            else:
                yield Heading(title, anchor), ()


def _hurting(site: Site, name: str, pains: Iterable[PainPoint]) -> str:
    """A place with what hurts there, in signs that take one byte in an index."""
    return site.w("search_pains", name=name, pains=_listed(pain.text for pain in pains))


def _of_profile(site: Site, document: Document) -> Iterator[tuple[Heading, Iterable[str]]]:
    """The panels of a page that is about one thing."""
    if document.source.kind is Kind.PERSONA:
        yield from ((heading, ()) for heading in _of_persona(site, document.value))
    elif document.source.kind is Kind.TOUCHPOINT and document.value.backstage:
        yield Heading(site.w("lane_backstage"), "touchpoint-backstage"), document.value.backstage


def _of_persona(site: Site, value: Persona) -> Iterator[Heading]:
    """All that a profile says stands in headings, as pain points do: words of it shall lead to whom they are about."""
    w = site.w
    for key in ("role", "summary", "quote"):
        if text := getattr(value, key):
            yield Heading(parts.unquoted(plain_text(text)), f"profile-{key}")
    if value.demographics:
        facts = _listed(f"{name} {text}" for name, text in value.demographics.items())
        yield Heading(facts, "profile-demographics")
    given = {
        "segment": (value.segment,) if value.segment else (),
        **{key: getattr(value, key) for key in _PANELS},
        "traits": tuple(value.traits),
        "evidence": [text for one in value.evidence for text in (one.source, one.quote) if text],
    }
    for key, texts in given.items():
        if texts:
            yield Heading(w("search_pains", name=w(key), pains=_listed(texts)), f"profile-{key}")


def _listed(texts: Iterable[str]) -> str:
    return "; ".join(map(plain_text, texts))


def _said(texts: Iterable[str]) -> str:
    return escaped(_listed(texts))
