"""Links in texts that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from posixpath import basename, dirname, relpath, splitext
from urllib.parse import unquote

from journeysite.catalog.catalog import Catalog
from journeysite.catalog.destinations import leads_somewhere, near_destination, own_destinations
from journeysite.catalog.links import SAFE_SCHEMES, resolve
from journeysite.catalog.texts import bare, texts, texts_holding
from journeysite.diagnostics import Code, Severity, did_you_mean, nearest
from journeysite.kept import kept
from journeysite.loading.documents import Document
from journeysite.loading.link_references import defined
from journeysite.loading.names import stem
from journeysite.loading.places import Path
from journeysite.loading.sources import PAGE_ENDINGS
from journeysite.rules.finding import Finding
from journeysite.rules.references import DRAFT_REFERENCE

BROKEN_LINK = Code("J406", "broken-link", Severity.ERROR, "A link in a text leads to a file that does not exist.")
UNSAFE_LINK = Code("J407", "unsafe-link", Severity.ERROR, "A link in a text has an address that is not published.")
UNDEFINED_REFERENCE = Code(
    "J408", "undefined-reference", Severity.WARNING, "A link in a text names an address that is defined nowhere."
)
UNKNOWN_SECTION = Code(
    "J411", "unknown-section", Severity.WARNING, "A link in a text leads to a section that its page does not have."
)

_LINK = re.compile(r"(?P<words>\[[^\[\]]*)?\]\(\s*(?:<(?P<in_brackets>[^<>\n]*)>|(?P<bare>[^)\s]*))")
_REFERENCE = re.compile(r"(?<![\w\\\]!])\[([^\[\]]+)\]\[([^\[\]]*)\]")
_EXAMPLE = "Give the path from this file, such as ../personas/alex.md."
_MOST_GUESSED = 500
"""With more files of one kind, a guess takes too long."""


def broken_links(catalog: Catalog) -> Iterator[Finding]:
    """Links in texts must lead to a file of the site or to an address of the web, e-mail or telephone.

    Where a link names a section of a document, the page must have it.
    """
    pages: dict[str, Document] = {}
    for document in catalog.documents:
        for path, text in texts(document.value, "]("):
            for link in _LINK.finditer(bare(text)):
                target = link["in_brackets"] or link["bare"] or ""
                before = text[: link.start()]
                for found in _check_link(catalog, document, path, target):
                    yield replace(found, before=before)
                if "#" in target:
                    pages = pages or {one.source.uri: one for one in catalog.documents}
                    for found in _check_section(pages, document, path, target):
                        yield replace(found, before=before)


def undefined_references(catalog: Catalog) -> Iterator[Finding]:
    """A link `[text][label]` in a stage needs a line `[label]: address` in the same body; front matter has none."""
    for document in catalog.documents:
        for path, text in texts_holding("][", document):
            known = {label.casefold(): target for label, target in defined(document.before, document.after).items()}
            for link in _REFERENCE.finditer(bare(text)):
                words, given = link.groups()
                label = given or words
                target = known.get(label.casefold())
                yield Finding(
                    UNDEFINED_REFERENCE,
                    document,
                    path,
                    f"The line “[{label}]: …” gives no address to front matter; the link is shown as it is written."
                    if target
                    else f"No line “[{label}]: …” gives this link its address; it is shown as it is written.",
                    (not target and did_you_mean(label, known)) or f"Write the address: “[{words}]({target or '…'})”.",
                    before=text[: link.start()],
                )


def _page(catalog: Catalog, document: Document, target: str) -> str:
    """A question that names the file whose page an address leads to: `/personas/alex.md`, `../alex/` or `x.html`."""
    path, ending = splitext(target.rstrip("/"))
    if ending not in ("", ".html", ".htm", *PAGE_ENDINGS):
        return ""
    start = "" if target.startswith("/") else document.source.uri
    for ending in PAGE_ENDINGS:
        uri = resolve(start, path + ending)
        if uri in catalog.files:
            return f"Did you mean “{relpath(uri or '', dirname(document.source.uri) or '.')}”?"
    return ""


def _check_link(catalog: Catalog, document: Document, path: Path, target: str) -> Iterator[Finding]:
    scheme = target.partition(":")[0].lower() if re.match(r"[\w+.-]+:", target) else ""
    if path == ("image",) and (scheme or target.startswith("//")):
        yield Finding(
            UNSAFE_LINK,
            document,
            path,
            "A picture from another site is not loaded.",
            "Copy it into the content folder, and give the path from this file.",
        )
        return
    if scheme not in SAFE_SCHEMES:
        yield Finding(
            UNSAFE_LINK,
            document,
            path,
            f"“{scheme}:” is no address that a page may link to.",
            "Link to a file of the site, or to an address that begins with https:, mailto: or tel:.",
        )
        return
    file = unquote(re.split("[?#]", target, maxsplit=1)[0])
    if scheme or not file or (file.startswith("/") and not file.endswith(PAGE_ENDINGS)):
        return
    resolved = resolve(document.source.uri, file)
    if resolved in catalog.files and not file.startswith("/"):
        return
    if resolved and any(stem(resolved).casefold() in hidden for hidden in catalog.hidden.values()):
        yield Finding(
            DRAFT_REFERENCE,
            document,
            path,
            f"“{target}” leads to a draft, which is not published.",
            "Publish it (`status: published`), or take the link out.",
        )
        return
    yield Finding(
        BROKEN_LINK,
        document,
        path,
        f"“{target}” leads to no published file.",
        _page(catalog, document, file) or _near_file(catalog, document, file) or _EXAMPLE,
    )


def _near_file(catalog: Catalog, document: Document, file: str) -> str:
    """A question that names the file that may be meant: one of the same name elsewhere, else one of a name alike."""
    name = basename(file)
    named = _by_name(catalog.files).get(name.casefold(), ())
    stem_, ending = splitext(name)
    if not named and len(file) < 200:
        alike = {splitext(basename(uri))[0]: uri for uri in catalog.files if splitext(uri)[1] == ending}
        near = nearest(stem_, alike) if len(alike) < _MOST_GUESSED else None
        named = (alike[near],) if near else ()
    ways = [relpath(uri, dirname(document.source.uri) or ".") for uri in named]
    return f"Did you mean “{min(ways, key=lambda way: (way.count('/'), way))}”?" if ways else ""


@kept(most=1)
def _by_name(files: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """Files by their names without case."""
    named: dict[str, list[str]] = {}
    for uri in sorted(files):
        named.setdefault(basename(uri).casefold(), []).append(uri)
    return named


def _check_section(pages: Mapping[str, Document], document: Document, path: Path, target: str) -> Iterator[Finding]:
    """Whether the page of a document has a section; of other pages nobody knows before they are made."""
    way, _, written = target.partition("#")
    file = unquote(way.partition("?")[0])
    page = pages.get(resolve(document.source.uri, file) or "") if file else document
    anchor = unquote(written)
    if page is None or ":" in way or way.startswith("/") or leads_somewhere(page, anchor):
        return
    near = near_destination(page, anchor)
    others = own_destinations(page)
    remedy = f"Name a section that it has, such as “{way}#{others[0]}”." if others else "Take out what follows the “#”."
    yield Finding(
        UNKNOWN_SECTION,
        document,
        path,
        f"“{target}” leads to no section of {'this' if page is document else 'that'} page.",
        f"Did you mean “{way}#{near}”?" if near else remedy,
    )
