"""Addresses: the only place that knows how a file of the content folder becomes one."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable
from urllib.parse import quote

from journeysite.kept import kept
from journeysite.loading.sources import PAGE_ENDINGS


@kept(most=1024)
def page_url(uri: str, *, directory_urls: bool) -> str:
    """The address of a page below the site's root: `maps/shoes.md` becomes `maps/shoes/` or `maps/shoes.html`."""
    path, _ = posixpath.splitext(uri)
    folder, name = posixpath.split(path)
    if name in ("index", "README"):
        path = posixpath.join(folder, "index.html" if not directory_urls else "")
    else:
        path += "/" if directory_urls else ".html"
    return quote(path)


def file_url(uri: str, *, directory_urls: bool) -> str:
    """The address of any file of the content folder below the site's root."""
    return page_url(uri, directory_urls=directory_urls) if uri.endswith(PAGE_ENDINGS) else quote(uri)


def story_uri(uri: str, taken: Collection[str]) -> str:
    """The path that the file of a map's text would have in the content folder; `taken` are the files that are there.

    The text stands below its map: `maps/shoes/story/`. Where the writers have a page there, it is theirs.
    """
    return _free_below(uri, "story", (*_SAME_ADDRESS, *_INDEX_PAGES), taken)


def page_below(uri: str, name: str, taken: Collection[str]) -> str:
    """The path of a further page about a document: `maps/shoes/compared.md`; `taken` are the files that are there.

    Where another document has that address, it keeps it. An index page there is ours, begun by the writers.
    """
    return _free_below(uri, name, _SAME_ADDRESS, taken)


_SAME_ADDRESS = (*PAGE_ENDINGS, ".html", "/index.html")
_INDEX_PAGES = tuple(f"/{name}{ending}" for name in ("index", "README") for ending in PAGE_ENDINGS)


def _free_below(uri: str, name: str, endings: Iterable[str], taken: Collection[str]) -> str:
    wanted = free = f"{posixpath.splitext(uri)[0]}/{name}"
    number = 2
    while any(f"{free}{ending}" in taken for ending in endings):
        free, number = f"{wanted}-{number}", number + 1
    return f"{free}.md"


def relative(target: str, start: str) -> str:
    """The way from one address to another; both below the site's root. It works under any sub-path and from disk."""
    folder, parts = start.split("/")[:-1], target.split("/")
    same = 0
    while same < min(len(folder), len(parts) - 1) and folder[same] == parts[same]:
        same += 1
    return "/".join([".."] * (len(folder) - same) + parts[same:]) or "./"
