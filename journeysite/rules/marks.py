"""Marks in texts that mean nothing there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, relpath

from journeysite.catalog.catalog import Catalog
from journeysite.catalog.texts import bare, texts_holding
from journeysite.diagnostics import Code, Severity
from journeysite.loading.sources import Kind
from journeysite.rules.finding import Finding

WIKI_LINK = Code("J409", "wiki-link", Severity.WARNING, "A text has a link in double brackets, which is none here.")
SHOWN_AS_WRITTEN = Code(
    "J410", "markup-as-text", Severity.WARNING, "A picture or HTML in a lane or field is shown as it is written."
)

_WIKI = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]*))?\]\](?!\()")
_PICTURE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)")
_HTML = re.compile(
    r"</?(?:a|b|br|code|div|em|font|hr|i|img|li|ol|p|s|small|span|strong|sub|sup|table|td|tr|u|ul)(?:\s[^<>]*=[^<>]*)?\s*/?>",
    re.IGNORECASE,
)


def wiki_links(catalog: Catalog) -> Iterator[Finding]:
    """`[[alex]]` is a link in wikis; here a link is `[Alex](../personas/alex.md)`."""
    for document in catalog.documents:
        for path, text in texts_holding("[[", document):
            for link in _WIKI.finditer(bare(text)):
                name, words = link.groups()
                found = [target for kind in Kind if (target := catalog.find(kind, name.strip()))]
                way = relpath(found[0].source.uri, dirname(document.source.uri) or ".") if found else "…"
                yield Finding(
                    WIKI_LINK,
                    document,
                    path,
                    f"“[[{name}]]” is no link here; it is shown as it is written.",
                    f"Write “[{words or (found[0].title if found else name)}]({way})”.",
                    before=text[: link.start()],
                )


def markup_as_text(catalog: Catalog) -> Iterator[Finding]:
    """Lanes and fields take emphasis, code and links; a picture or HTML stands there as it was typed."""
    for document in catalog.documents:
        for path, text in texts_holding("![", document):
            if picture := _PICTURE.search(bare(text)):
                remedy = "Put the picture into the text around the stages, or write a link to it."
                yield Finding(
                    SHOWN_AS_WRITTEN,
                    document,
                    path,
                    f"“{picture[0][:60]}” shows no picture here.",
                    remedy,
                    before=text[: picture.start()],
                )
        for path, text in texts_holding("<", document):
            if tag := _HTML.search(bare(text)):
                remedy = "Use Markdown (**bold**, *italic*, `code`), and a line of its own instead of <br>."
                yield Finding(
                    SHOWN_AS_WRITTEN,
                    document,
                    path,
                    f"“{tag[0][:60]}” is shown as it is written.",
                    remedy,
                    before=text[: tag.start()],
                )
