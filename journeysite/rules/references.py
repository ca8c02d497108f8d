"""Names that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from journeysite.catalog.catalog import Catalog
from journeysite.diagnostics import Code, Severity, did_you_mean
from journeysite.loading.documents import Document
from journeysite.loading.misspellings import is_near, name_meant
from journeysite.loading.names import stem
from journeysite.loading.other_forms import names_in
from journeysite.loading.places import Path
from journeysite.loading.sources import KIND_WORDS, Kind
from journeysite.model.journey import Touchpoint
from journeysite.rules.finding import Finding
from journeysite.rules.walk import moments

UNKNOWN_PERSONA = Code("J401", "unknown-persona", Severity.ERROR, "A persona is named that does not exist.")
UNKNOWN_MAP = Code("J402", "unknown-map", Severity.ERROR, "A map is named that does not exist.")
UNKNOWN_TOUCHPOINT = Code(
    "J403", "unknown-touchpoint", Severity.ERROR, "A shared touchpoint is named that does not exist."
)
UNKNOWN_KPI = Code("J404", "unknown-kpi", Severity.ERROR, "A KPI is named that does not exist.")
DRAFT_REFERENCE = Code("J405", "reference-to-draft", Severity.WARNING, "A published page refers to a draft.")

_CODES = {
    Kind.PERSONA: UNKNOWN_PERSONA,
    Kind.MAP: UNKNOWN_MAP,
    Kind.TOUCHPOINT: UNKNOWN_TOUCHPOINT,
    Kind.KPI: UNKNOWN_KPI,
}
_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_SAFE = re.compile(r"[^\W\d](?:[\w .-]*\w)?")
"""A name that is nothing but text, in YAML, in Markdown and in a list of names."""


def unknown_names(catalog: Catalog) -> Iterator[Finding]:
    """Every persona, map, shared touchpoint and KPI that is named must exist and be published.

    A KPI may also be a measure in words; only what looks like an id (`return-rate`) must exist.
    """
    for document in catalog.documents:
        if document.source.kind is Kind.MAP:
            named = tuple(_named_in_map(document))
            for kind, name, path in named:
                if not catalog.find(kind, name):
                    beside = [other for _, other, at in named if at != path and _group(at) == _group(path)]
                    yield from _check(catalog, document, kind, name, path, beside)
        elif document.source.kind is Kind.TOUCHPOINT:
            for index, name in enumerate(document.value.kpis):
                beside = [other for other in document.value.kpis if other != name]
                yield from _check(catalog, document, Kind.KPI, name, ("kpis", index), beside)


def _named_in_map(document: Document) -> Iterable[tuple[Kind, str, Path]]:
    journey = document.value
    for index, name in enumerate(journey.personas):
        yield Kind.PERSONA, name, ("personas", index)
    for index, name in enumerate(journey.kpis):
        yield Kind.KPI, name, ("kpis", index)
    if journey.parent:
        yield Kind.MAP, journey.parent, ("parent",)
    if journey.future_of:
        yield Kind.MAP, journey.future_of, ("future_of",)
    for path, moment in moments(document):
        yield from _named_in_moment(moment, path)
        if isinstance(moment, Touchpoint) and moment.touchpoint:
            yield Kind.TOUCHPOINT, moment.touchpoint, (*path, "touchpoint")


def _named_in_moment(moment: object, path: Path) -> Iterable[tuple[Kind, str, Path]]:
    for index, name in enumerate(getattr(moment, "personas", ())):
        yield Kind.PERSONA, name, (*path, "personas", index)
    for index, name in enumerate(getattr(moment, "kpis", ())):
        yield Kind.KPI, name, (*path, "kpis", index)
    for index, emotion in enumerate(getattr(moment, "emotion", ())):
        if emotion.persona:
            yield Kind.PERSONA, emotion.persona, (*path, "emotion", index, "persona")


def _group(path: Path) -> Path:
    """What a name stands in: a list of names, or the emotions of a moment; or the name itself."""
    if path[-1] == "persona":
        return path[:-2]
    return path[:-1] if isinstance(path[-1], int) else path


def _check(
    catalog: Catalog, document: Document, kind: Kind, name: str, path: Path, beside: Sequence[str]
) -> Iterator[Finding]:
    if catalog.find(kind, name):
        return
    word = KIND_WORDS[kind]
    if name.casefold() in catalog.hidden[kind]:
        yield Finding(
            DRAFT_REFERENCE,
            document,
            path,
            f"The {word} “{name}” is a draft and is not published.",
            "Publish it (`status: published`), or take the name out.",
        )
        return
    if kind is Kind.KPI and not _ID.fullmatch(name):
        return
    known = catalog.of_kind(kind)
    others = [(id_, other.title) for id_, other in known.items() if other is not document]
    guess = did_you_mean(name, [word for words in others for word in words]) if len(name) < 100 else ""
    if "/" in name and catalog.find(kind, stem(name)):
        guess = f"Did you mean “{stem(name)}”?"
    several = names_in(name, lambda one: one if catalog.find(kind, one) else None) if len(name) < 500 else []
    if several:
        listed = ", ".join(several)
        guess = f"Did you mean {' and '.join(f'“{one}”' for one in several)}? "
        guess += f"Commas part names: “{listed}”. In a list of YAML, each has its own line and hyphen."
    remedy = f"Write a file “{name}.md” for it, or take the name out."
    if not _ID.fullmatch(name):
        remedy = "Write a file for it, or take the name out."
    if "emotion" in path:
        remedy += " A feeling stands behind its score: “+1 curious”."
    yield Finding(
        _CODES[kind],
        document,
        path,
        f"There is no {word} “{name}”.",
        guess or remedy,
        certain=(name, meant)
        if guess and not several and (meant := _certain(catalog, document, kind, name, beside))
        else None,
    )


def _certain(catalog: Catalog, document: Document, kind: Kind, name: str, beside: Sequence[str]) -> str | None:
    """The id or name of the one document that a misspelt name certainly means, in words that are safe in YAML.

    None where a name beside it means that document too: it would then be named twice.
    """
    if "/" in name and (linked := catalog.find(kind, stem(name))):
        return linked.id if _SAFE.fullmatch(linked.id) else None
    others = [one for one in catalog.of_kind(kind).values() if one is not document]
    targets: dict[str, str] = dict.fromkeys(catalog.hidden[kind], "a draft")
    targets |= {one.title: one.source.uri for one in others} | {one.id: one.source.uri for one in others}
    meant = name_meant(name, targets)
    found = catalog.find(kind, meant)
    if not found or any(catalog.find(kind, one) is found or is_near(one, meant or "") for one in beside):
        return None
    named = found.id if _ID.fullmatch(name) or not _SAFE.fullmatch(found.title) else found.title
    return named if _SAFE.fullmatch(named) and catalog.find(kind, named) is found else None
