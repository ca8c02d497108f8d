"""The program on one screen: files become documents, documents a catalog, the catalog findings and pages."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from journeysite.catalog.catalog import Catalog, link
from journeysite.diagnostics import Diagnostic, Span, in_reading_order
from journeysite.loading.codes import CASE_CLASH, DUPLICATE_ID, STAGE_NOT_FOUND
from journeysite.loading.documents import Document, load, locate
from journeysite.loading.places import Path
from journeysite.loading.sources import Kind, Source
from journeysite.loading.vocabularies import vocabularies
from journeysite.rendering.assets import theme_folder
from journeysite.rules import CHECKS
from journeysite.rules.finding import Finding
from journeysite.rules.structure import EMPTY_STAGE
from journeysite.settings import Settings

STARTERS: Mapping[str, Kind] = {
    "current-state": Kind.MAP,
    "future-state": Kind.MAP,
    "day-in-the-life": Kind.MAP,
    "persona": Kind.PERSONA,
    "help-line": Kind.TOUCHPOINT,
}
"""The files of the gallery and what each describes."""


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a site: what could be read, what could not, and all that is to be said about it."""

    catalog: Catalog
    unread: tuple[Source, ...]
    drafts: tuple[Document, ...]
    """The drafts that the site leaves out."""
    diagnostics: tuple[Diagnostic, ...]


def read(sources: Sequence[Source], files: Iterable[str], settings: Settings) -> Content:
    """Read and check the content; `files` are all files that a link may lead to, as paths from the content folder."""
    words = vocabularies(settings.lanes)
    documents: list[Document] = []
    unread: list[Source] = []
    found = list(_clashes(sources))
    with _without_collecting():
        for source in sources:
            loaded = load(source, words)
            found += loaded.diagnostics
            if loaded.document:
                documents.append(loaded.document)
            else:
                unread.append(source)
    drafts = () if settings.drafts else tuple(document for document in documents if document.draft)
    left_out = {document.source.uri for document in drafts} | {source.uri for source in unread}
    catalog = link(
        documents, (file for file in files if file not in left_out), drafts=settings.drafts, lanes=settings.lanes
    )
    found += _placed([finding for check in CHECKS for finding in check(catalog)], settings, found)
    return Content(catalog, tuple(unread), drafts, in_reading_order(found))


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Let nobody look for garbage in circles: reading makes none, and looking takes a quarter of its time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def read_starters(settings: Settings) -> Catalog:
    """Read the templates of the gallery: a little catalog of their own, whose pages stand in the templates folder."""
    folder = theme_folder() / "starters"
    words = vocabularies(settings.lanes)
    documents = []
    for name, kind in STARTERS.items():
        source = Source(folder / f"{name}.md", f"{settings.templates}/{name}.md", kind, f"{name}.md", folder)
        if document := load(source, words).document:
            documents.append(document)
    return link(documents, (document.source.uri for document in documents), drafts=True)


def _placed(findings: Sequence[Finding], settings: Settings, known: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Look up where the values stand that rules found fault with: each file at most once.

    A stage without a heading is empty for that reason, which is `known`: it is said once.
    """
    headless = {found.span for found in known if found.code is STAGE_NOT_FOUND}
    words = vocabularies(settings.lanes)
    by_document: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_document[finding.document.source.uri].append(finding)
    placed = []
    for group in by_document.values():
        paths: list[Path] = [finding.path for finding in group]
        spans = locate(group[0].document.source, paths, words)
        placed += [
            finding.code.at(span, finding.message, finding.remedy)
            for finding, span in zip(group, spans, strict=True)
            if not (finding.code is EMPTY_STAGE and span in headless)
        ]
    return placed


def _clashes(sources: Sequence[Source]) -> Iterable[Diagnostic]:
    """Files of one kind whose ids are the same, or the same but for case, which some computers cannot tell apart."""
    first: dict[tuple[Kind, str], Source] = {}
    for source in sources:
        other = first.setdefault((source.kind, source.id.casefold()), source)
        if other is source:
            continue
        if other.id == source.id:
            yield DUPLICATE_ID.at(
                Span(source.label),
                f"The id “{source.id}” already belongs to {other.label}.",
                "Rename one of the two files.",
            )
        else:
            yield CASE_CLASH.at(
                Span(source.label), f"The name differs only in case from {other.label}.", "Rename one of the two files."
            )
