"""Addresses: the only place that knows how a file of the content folder becomes one."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from urllib.parse import quote

from journeysite.loading.sources import PAGE_ENDINGS


@lru_cache(maxsize=1024)
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


def relative(target: str, start: str) -> str:
    """The way from one address to another; both below the site's root. It works under any sub-path and from disk."""
    folder, parts = start.split("/")[:-1], target.split("/")
    same = 0
    while same < min(len(folder), len(parts) - 1) and folder[same] == parts[same]:
        same += 1
    return "/".join([".."] * (len(folder) - same) + parts[same:]) or "./"
