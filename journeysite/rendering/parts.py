"""What many pages share: styles and chips of personas, points of the curve, freshness, status."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from journeysite.catalog import freshness as reviews
from journeysite.catalog.anchors import free_anchor, slug
from journeysite.catalog.curve import Felt
from journeysite.kept import kept
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.emotion import Emotion
from journeysite.model.journey import Status
from journeysite.rendering.inline import escaped, named
from journeysite.rendering.persona_styles import styles_together
from journeysite.rendering.site import Site
from journeysite.rendering.svg import y_of
from journeysite.rendering.views.parts import FreshSign, LastChange, Link, PersonaChip, Point
from journeysite.rendering.words import Words

_TONES = {-2: "n2", -1: "n1", 0: "z", 1: "p1", 2: "p2"}


def anchor_names(names: Iterable[str], fallback: str) -> dict[str, str]:
    """What each of some names is called in anchors: no two alike, and `fallback` for names that are only signs."""
    taken: dict[str, int] = {}
    return {name: free_anchor((slug(name) or fallback,), taken) for name in names}


def styles(site: Site, personas: Sequence[Document]) -> Mapping[str, int]:
    """Colour, line and marker of personas who are seen together, by id: 1 to 6."""
    return styles_together(site.styles, personas)


def chip(site: Site, persona: Document, style: int, start: str) -> PersonaChip:
    """A persona as a small sign that leads to its page."""
    return PersonaChip(persona.id, persona.title, site.initials[persona.id], style, site.link_to(persona, start))


def emotions(site: Site, felt: Iterable[Emotion]) -> tuple[Emotion, ...]:
    """What is felt, without what a draft's persona feels."""
    return tuple(one for one in felt if not one.persona or not site.hides(Kind.PERSONA, one.persona))


def point(site: Site, journey: Document, felt: Felt, style: int, persona: str | None, start: str) -> Point:
    """An emotion as a point of the curve and in words, for the page of the file `start`.

    `persona` is the id of whom it belongs to.
    """
    emotion, position = felt.emotion, felt.position
    return Point(
        style,
        None if position is None else y_of(position),
        tone(position),
        score(site, journey, emotion.score),
        site.inline(emotion.feeling, journey.source.uri, start) if emotion.feeling else None,
        persona,
    )


def tone(position: float | None) -> str:
    """The tone of a position between −1 and +1: n2, n1, z, p1 or p2."""
    return "z" if position is None else _TONES[round(position * 2)]


def score(site: Site, journey: Document, number: float | None) -> Markup:
    """A score as the map's scale writes it: with a sign where the scale has negative numbers."""
    return Markup() if number is None else _signed(site.w, number, journey.value.emotion_scale.lowest < 0)


def mean_score(position: float) -> float:
    """A mean of positions on the scale from −2 to +2, whatever scales the maps have; never a zero with a sign."""
    return round(position * 2, 1) + 0.0


def mean(w: Words, position: float, before: str = "") -> str:
    """A mean of positions as a sign; `before` says what it is, where no heading does."""
    return f'<span class="js-score js-{tone(position)}">{before}{_signed(w, mean_score(position), True)}</span>'


@kept(most=1024)
def _signed(w: Words, number: float, signed: bool) -> Markup:
    """A number with its sign; where it is not `signed`, only with that of a negative one."""
    written = w.number(int(abs(number)) if number.is_integer() else abs(number))
    # Its name, because the sign itself would double the memory that a page of Latin letters needs.
    sign = "&minus;" if number < 0 else "+" if number > 0 and signed else ""
    return Markup(f"{sign}{written}")


def fresh(site: Site, value: Any, *, expected: bool = False) -> FreshSign | None:
    """How a review stands, if the document says anything of reviews or is `expected` to; an archived one needs none."""
    if not (value.reviewed or value.review_every or expected):
        return None
    today = site.settings.today
    day = site.w.date(value.reviewed) if value.reviewed and not reviews.is_to_come(value.reviewed, today) else ""
    if value.status is Status.ARCHIVED:
        return FreshSign("", "", "", day) if day else None
    state = reviews.freshness(value.reviewed, value.review_every, today).value
    return FreshSign(state, site.w(f"freshness_{state}"), site.w(f"review_{state}"), day)


def last_change(site: Site, document: Document) -> LastChange | None:
    """When a document was last changed, where version control tells it."""
    day = site.settings.changed.get(document.source.uri)
    if day is None:
        return None
    since = reviews.changed_since(document.value.reviewed, day)
    return LastChange(site.w.date(day), site.w("changed_since_review") if since else "")


def owner(site: Site, name: str | None, start: str) -> Link | None:
    """Who owns something, with the way to their page."""
    return Link(site.owner_name(name), site.owner_page(name, start)) if name else None


def owner_link(site: Site, name: str, start: str) -> str:
    """The name of an owner as HTML, with the way to their page."""
    href, said = site.owner_page(name, start), named(site.owner_name(name))
    return f'<a href="{escaped(href)}">{said}</a>' if href else said


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
