"""The program on one screen: files become documents, documents a catalog, the catalog findings.

Pages are made of the catalog by `rendering.pages` and `rendering.listings`, one at a time, as a host asks for them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from journeysite.catalog.catalog import Catalog, link
from journeysite.diagnostics import Code, Diagnostic, Fix, Span, in_reading_order
from journeysite.loading.codes import STAGE_NOT_FOUND
from journeysite.loading.documents import Document, load, locate, places_in
from journeysite.loading.places import Path
from journeysite.loading.sources import Source, read_text
from journeysite.loading.vocabularies import vocabularies
from journeysite.loading.within import place_behind
from journeysite.rules.duplicates import SAME_MOMENT
from journeysite.rules.files import clashes, not_read
from journeysite.rules.finding import Finding
from journeysite.rules.run import run, run_remarks
from journeysite.rules.structure import EMPTY_STAGE
from journeysite.scaffolding.starters import starter_sources
from journeysite.settings import Settings


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a site: what could be read, what could not, and all that is to be said about it."""

    catalog: Catalog
    unread: tuple[Source, ...]
    drafts: tuple[Document, ...]
    """The drafts that the site leaves out."""
    diagnostics: tuple[Diagnostic, ...]


def read(
    sources: Sequence[Source], files: Collection[str], settings: Settings, noted: Iterable[Diagnostic] = ()
) -> Content:
    """Read and check the content.

    `files` are all files that a link may lead to, as paths from the content folder; `noted` is what is known already.
    """
    words = vocabularies(settings.lanes)
    documents: list[Document] = []
    unread: list[Source] = []
    found = [*noted, *clashes(sources)]
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
        documents,
        (file for file in files if file not in left_out),
        drafts=settings.drafts,
        lanes=settings.lanes,
        today=settings.today,
    )
    found += not_read(catalog, files, settings.folders, settings.content_label)
    found += _placed(list(run(catalog, settings)), settings, found)
    return Content(catalog, tuple(unread), drafts, in_reading_order(found))


def findings_by_file(content: Content, settings: Settings) -> Mapping[str, Mapping[Code, int]]:
    """How often each kind of finding occurs in each document, by path from the content folder.

    Practice is among them: remarks are counted here without their places, which would cost ten times as much. What is
    found in drafts, in files that could not be read and in the configuration is left out, for it is not published.
    """
    uris = {document.source.label: document.source.uri for document in content.catalog.documents}
    found: dict[str, Counter[Code]] = defaultdict(Counter)
    for one in content.diagnostics:
        if one.span.file in uris:
            found[uris[one.span.file]][one.code] += 1
    for remark in run_remarks(content.catalog, settings):
        found[remark.document.source.uri][remark.code] += 1
    return found


def read_starters(settings: Settings) -> Catalog:
    """Read the templates of the gallery: a little catalog of their own, whose pages stand in the templates folder."""
    words = vocabularies(settings.lanes)
    loaded = [load(source, words).document for source in starter_sources(settings.templates)]
    documents = [document for document in loaded if document]
    return link(documents, (document.source.uri for document in documents), drafts=True)


def concerned(source: Source, found: Iterable[Diagnostic], settings: Settings) -> list[Path]:
    """The way to the value that each finding of a file is about, in the order of the findings."""
    places = places_in(source, vocabularies(settings.lanes))
    return places.paths_at([(one.span.line, one.span.column) for one in found])


def _placed(findings: Sequence[Finding], settings: Settings, known: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Look up where the values stand that rules found fault with: each file at most once.

    A stage without a heading is empty, or named twice, for that reason, which is `known`: it is said once.
    """
    headless = {found.span for found in known if found.code is STAGE_NOT_FOUND}
    words = vocabularies(settings.lanes)
    by_document: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_document[finding.document.source.uri].append(finding)
    placed = []
    for group in by_document.values():
        paths: list[Path] = [path for finding in group for path in (finding.path, finding.earlier or ())]
        source = group[0].document.source
        spans = locate(source, paths, words)
        lines = (read_text(source).text or "").split("\n") if any(finding.before for finding in group) else []
        placed += [
            finding.code.at(
                place_behind(lines, span, finding.before),
                _told(finding, earlier),
                finding.remedy,
                (Fix(span, *finding.certain),) if finding.certain else (),
            )
            for finding, span, earlier in zip(group, spans[::2], spans[1::2], strict=True)
            if not (finding.code.id in (EMPTY_STAGE.id, SAME_MOMENT.id) and span in headless)
        ]
    return placed


def _told(finding: Finding, earlier: Span) -> str:
    return f"{finding.message} The first is in line {earlier.line}." if finding.earlier else finding.message
