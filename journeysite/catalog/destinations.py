"""Where in a page a link can lead, as far as that is known before the page is made."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields

from journeysite.catalog.anchors import anchors, slug
from journeysite.catalog.section_anchors import JOURNEYS, USES, section_anchor
from journeysite.diagnostics import nearest
from journeysite.kept import kept
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import Stage
from journeysite.model.lane import LANES_OF_FIELDS

_ALWAYS = ("", "top")
"""What leads to the beginning of every page."""
_BEHIND = {Kind.PERSONA: JOURNEYS, Kind.TOUCHPOINT: USES, Kind.KPI: USES}
_FIELDS = {
    Kind.PERSONA: (
        *("role", "summary", "quote", "demographics", "segment", "goals", "motivations", "frustrations", "behaviours"),
        *("needs", "tools", "traits", "evidence"),
    ),
    Kind.TOUCHPOINT: ("backstage", "evidence"),
    Kind.KPI: ("evidence",),
}
"""The fields that have a section of their own."""
_NUMBER = re.compile(r"-\d+$")

_HOSTS = ("_", "js-", ":~:")
"""How addresses begin that are the theme's, the browser's, or an extension's: of tabs, code, headings of signs."""
_FROM_ELSEWHERE = re.compile(r"\{[%{!]|--8<--|^\s*:::|^\s*!?include\b", re.MULTILINE)
"""Text that only a build puts into a page."""
_HEADING = re.compile(r"^[ \t>]*(?:[#=/!?].*|\S.*(?=\n[ \t>]*(?:=+|-+)[ \t]*$)|.*<h[1-6]\b.*)", re.MULTILINE)
_BETWEEN = re.compile(r"[\s_-]+")
_SIGNS = re.compile(r"[\W_]+")


def leads_somewhere(document: Document, anchor: str) -> bool:
    """Whether a page has a section, or may have it: what the host makes of a text is not known for certain."""
    if anchor in _ALWAYS or anchor.startswith(_HOSTS) or anchor in own_destinations(document):
        return True
    if document.source.kind is Kind.MAP and "--" in anchor:
        row = anchor.startswith("lane--")
        head, _, lane = (anchor.removesuffix("--stage") if row else anchor).rpartition("--")
        if _NUMBER.sub("", lane) in _lanes(document) and (row or head in own_destinations(document)):
            return True
    return _may_be_written(f"{document.before}\n\n{document.after}", anchor)


def near_destination(document: Document, anchor: str) -> str | None:
    """The section of a page that is most like one that it does not have; None where no other is near."""
    if document.source.kind is Kind.MAP and "--" in anchor:
        head, _, lane = anchor.rpartition("--")
        near = nearest(head, own_destinations(document)), nearest(lane, _lanes(document))
        return "--".join(filter(None, near)) if all(near) else near[0]
    return nearest(anchor, [*own_destinations(document), *_plain_headings(document)])


@kept(most=64)
def own_destinations(document: Document) -> tuple[str, ...]:
    """The sections that we make ourselves, in order; of the stage table those of its heads, which cells add to."""
    heads = anchors(document.value) if document.source.kind is Kind.MAP else ()
    return (*(anchor for one in heads for anchor in (one.stage, *one.touchpoints)), *sections(document))


def sections(document: Document) -> tuple[str, ...]:
    """The sections beside the stage table, in order."""
    value, kind = document.value, document.source.kind
    if kind is not Kind.MAP:
        return (_BEHIND[kind], *(section_anchor(kind, name) for name in _FIELDS[kind] if getattr(value, name)))
    moments = [moment for stage in value.stages for moment in (stage, *stage.touchpoints)]
    filled = {
        "pains": any(moment.pains for moment in moments),
        "opportunities": any(moment.opportunities for moment in moments),
        "evidence": bool(value.evidence),
        "kpis": bool(value.kpis),
    }
    return tuple(section_anchor(kind, name) for name, there in filled.items() if there)


@kept(most=64)
def _lanes(document: Document) -> frozenset[str]:
    """What the lanes that a map fills are called in the anchors of its cells."""
    return frozenset(
        slug(key) or "lane"
        for stage in document.value.stages
        for one in (stage, *stage.touchpoints)
        for key in _held(one)
    )


def _held(moment: object) -> Iterator[str]:
    for one in fields(Stage):
        if getattr(moment, one.name, None):
            yield LANES_OF_FIELDS.get(one.name, one.name)
    yield from getattr(moment, "lanes", ())


def _may_be_written(text: str, anchor: str) -> bool:
    """Whether the writer's text may make a section: by a heading, however a site spells it, or by an id of its own."""
    if not text.strip():
        return False
    if (
        (anchor.startswith("fn") and "[^" in text)
        or anchor.endswith("_text")
        or anchor in text
        or _FROM_ELSEWHERE.search(text)
    ):
        return True
    wanted = _words(anchor)
    return any(wanted <= _words(said) | _words(_SIGNS.sub(" ", said)) for said in _HEADING.findall(text))


def _words(text: str) -> frozenset[str]:
    """The words of a heading or an anchor, without signs, numbers and accents."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return frozenset(word for one in _BETWEEN.split(bare) if (word := _SIGNS.sub("", one)) and not word.isdigit())


def _plain_headings(document: Document) -> Iterator[str]:
    """The addresses of those headings of a text that every site makes alike."""
    for text in (document.before, document.after):
        for heading in re.findall(r"^#{1,6}[ \t]+([A-Za-z0-9 ,.?!'-]+?)[ \t#]*$", text, re.MULTILINE):
            yield _BETWEEN.sub("-", re.sub(r"[^\w\s-]", "", heading).strip().lower())
