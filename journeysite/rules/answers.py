"""What pain points say that answers them."""

from __future__ import annotations

from collections.abc import Iterator

from journeysite.catalog.catalog import Catalog
from journeysite.catalog.named_answers import NOTHING, NamedSpots, named_spots
from journeysite.diagnostics import Code, Severity, did_you_mean
from journeysite.loading.documents import Document
from journeysite.loading.misspellings import name_meant
from journeysite.loading.places import Path
from journeysite.loading.sources import Kind
from journeysite.rules.finding import Finding
from journeysite.rules.walk import maps, moments

UNKNOWN_ANSWER = Code(
    "J412", "unknown-answer", Severity.ERROR, "A pain point is answered by something that no future-state map has."
)


def unknown_answers(catalog: Catalog) -> Iterator[Finding]:
    """What answers a pain point must be a touchpoint or a stage of a future-state map that improves on this one.

    Drafts of such maps count, too: what they say is not published, but it is there.
    """
    known: dict[str, NamedSpots] = {}
    for document in maps(catalog):
        for path, moment in moments(document):
            for index, pain in enumerate(moment.pains):
                for number, name in enumerate(pain.answered_by):
                    at = (*path, "pains", index, "answered_by", number)
                    if name.casefold() != NOTHING:
                        yield from _check(catalog, document, name, at, known)
                    elif len(pain.answered_by) > 1:
                        message = f"“{name}” stands beside the name of an answer."
                        yield Finding(UNKNOWN_ANSWER, document, at, message, "Keep one of the two.")


def _check(
    catalog: Catalog, document: Document, name: str, path: Path, known: dict[str, NamedSpots]
) -> Iterator[Finding]:
    published = [catalog.of_kind(Kind.MAP)[id_] for id_ in catalog.futures.get(document.id, ())]
    drafts = catalog.drafted.get(document.id, ())
    for journey in (*published, *drafts):
        if journey.source.uri not in known:
            known[journey.source.uri] = named_spots(catalog, journey)
    if any(known[journey.source.uri].called(name) for journey in (*published, *drafts)):
        return
    if not published:
        yield Finding(
            UNKNOWN_ANSWER,
            document,
            path,
            f"“{name}” answers nothing: no future-state map that has it improves on this one.",
            "Name this map in `future_of` of the map that answers, or take the name out.",
        )
        return
    spots = [known[journey.source.uri] for journey in published]
    names = [one for each in spots for one in each.names]
    titles = " or ".join(f"“{journey.title}”" for journey in published[:2])
    more = " or another future-state map" if len(published) > 2 else ""
    yield Finding(
        UNKNOWN_ANSWER,
        document,
        path,
        f"There is no touchpoint or stage “{name}” in {titles}{more}.",
        (did_you_mean(name, names) if len(name) < 100 else "") or _remedy(name, spots),
        certain=(name, meant) if (meant := _certain(name, spots)) else None,
    )


def _remedy(name: str, spots: list[NamedSpots]) -> str:
    """Where names of both are known, it is only what parts them that is wrong."""
    parts = [part.strip() for part in name.replace(" and ", "; ").replace(" / ", "; ").split(";")]
    if len(parts) > 1 and all(any(each.called(part) for each in spots) for part in parts):
        return f"Put a semicolon between names: “{'; '.join(parts)}”."
    return "Name a touchpoint or a stage as it is called there; what stays open is answered by nothing."


def _certain(name: str, spots: list[NamedSpots]) -> str | None:
    """The name that a misspelt one certainly is, where it needs no quotes and parts nothing."""
    targets = {
        one: (number, each.called(one)) for number, each in enumerate(spots) for one in (*each.names, *each.by_anchor)
    }
    meant = name_meant(name, targets)
    return meant if meant and not set(meant) & set(",;()[]:#\"'") else None
