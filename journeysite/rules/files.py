"""Files that get in each other's way, and files that nobody reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from posixpath import basename, splitext
from urllib.parse import quote

from journeysite.catalog.catalog import Catalog
from journeysite.catalog.texts import texts
from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import CASE_CLASH, DUPLICATE_ID, NOT_READ
from journeysite.loading.sources import PAGE_ENDINGS, Kind, Source

_TEXTS = (".mdx", ".txt", ".text", ".rst", ".adoc", ".org", ".tex", ".yml", ".yaml", ".json", ".toml", "")
_OFFICE = (".doc", ".docx", ".odt", ".rtf", ".pages")
"""What somebody may have written a map in; pictures, spreadsheets and PDFs are kept beside one."""


def clashes(sources: Sequence[Source]) -> Iterable[Diagnostic]:
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


def not_read(catalog: Catalog, files: Iterable[str], folders: Mapping[Kind, str], content: str) -> Iterator[Diagnostic]:
    """Files in the folders of the content that look like content and are none; what a text links to is meant as it is.

    `content` is how diagnostics name the content folder.
    """
    within = tuple(f"{folder}/" for folder in folders.values())
    for uri in sorted(uri for uri in files if uri.startswith(within) and _looks_like_content(basename(uri))):
        name = basename(uri)
        if not _is_linked(catalog, name):
            stem, ending = splitext(name)
            page = stem if stem.endswith(".md") else f"{stem}.md"
            remedy = f"Write its text into “{page}”" if ending.lower() in _OFFICE else f"Rename it to “{page}”"
            yield NOT_READ.at(
                Span(f"{content}/{uri}"),
                f"“{name}” is not read: only Markdown files are, whose names end in “.md”.",
                f"{remedy}, or move it to another folder.",
            )


def _looks_like_content(name: str) -> bool:
    stem, ending = splitext(name)
    if name.startswith(".") or stem in ("README", "LICENSE"):
        return False
    return ending.lower() in (*_TEXTS, *_OFFICE) or (ending.lower() in PAGE_ENDINGS and ending not in PAGE_ENDINGS)


def _is_linked(catalog: Catalog, name: str) -> bool:
    spellings = (name, quote(name))
    return any(
        spelling in text
        for document in catalog.documents
        for text in (document.before, document.after, *(text for _, text in texts(document.value)))
        for spelling in spellings
    )
