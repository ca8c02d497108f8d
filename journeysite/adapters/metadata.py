"""What the host may know of a document's front matter, in a shape that its templates can print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from pathlib import Path
from typing import Any

from markupsafe import escape

from journeysite.adapters.titles import SafeTitle
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering.inline import plain_text
from journeysite.rendering.listings import Listing

_PRINTED = ("description", "subtitle")
_SHARED, _DERIVED = 0.8, 0.65
"""What words weigh, in a search, of shared touchpoints and KPIs, and of pages that only gather what others say.

Material counts a page two and a half times as much as a place in a page. Pages that have little more than a title would
stand before the place of which the same words are said, even where they have but one of these words. Asked by its whole
name, each of them still comes first.
"""
_SHAPES: Mapping[str, type] = {"search": dict, "template": str, "icon": str, "description": str, "subtitle": str}


def metadata(document: Document) -> dict[str, Any]:
    """A document's title, description, tags and whatever it says to the host; escaped, because hosts escape nothing."""
    given: dict[str, Any] = {"title": SafeTitle(document.title)}
    if document.value.summary:
        given["description"] = str(escape(plain_text(document.value.summary)))
    if document.source.kind in (Kind.TOUCHPOINT, Kind.KPI):
        given["search"] = {"boost": _SHARED}
    for key, value in document.host.items():
        given[key] = str(escape(value)) if key in _PRINTED else value
    if document.value.tags:
        given["tags"] = [tag.replace("<", "&lt;").replace(">", "&gt;") for tag in document.value.tags]
    return given


def complete(given: MutableMapping[str, Any], listing: Listing, *, written: bool) -> None:
    """Add to what a writer says of a page of ours; `written` tells whether the writer has put a text there too."""
    if not written:
        given.setdefault("title", SafeTitle(listing.title))
    if not listing.in_nav:
        given.setdefault("search", {"boost": _DERIVED})


def faults(host: Mapping[str, Any], theme: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Keys whose values would stop the host, and why; `theme` are the folders of its templates."""
    for key, value in host.items():
        if key == "hide" and not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
            yield key, "must be a list, such as [navigation, toc]"
        elif not isinstance(value, _SHAPES.get(key, object)):
            yield key, "must be “key: value” lines" if key == "search" else "must be a text"
        elif key == "template" and not _holds(theme, str(value)):
            yield key, f"there is no template “{value}” in the theme"
        elif key == "icon" and not _holds(theme, f".icons/{value}.svg"):
            yield key, f"there is no icon “{value}” in the theme"


def _holds(folders: Iterable[str], path: str) -> bool:
    return ".." not in path.split("/") and any((Path(folder) / path).is_file() for folder in folders)
