"""What is new, as an Atom feed (RFC 4287): maps that were changed, and reviews that came due."""

from __future__ import annotations

import re
from datetime import date
from heapq import nsmallest
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from journeysite.catalog.news import News, news
from journeysite.rendering.inline import plain_text
from journeysite.rendering.site import FEED, Site

MOST = 50
"""How many entries a feed has; readers remember older ones by themselves."""

_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed(site: Site, title: str, author: str) -> str:
    """The feed of a site whose address the settings know; newest first."""
    settings = site.settings
    latest = nsmallest(MOST, news(site.catalog, settings.changed, settings.today), key=lambda one: one.order)
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language})
    _text(root, "id", settings.site_url)
    _text(root, "title", title)
    _text(root, "updated", _moment(latest[0].day if latest else settings.today))
    _text(SubElement(root, "author"), "name", author)
    SubElement(root, "link", rel="self", type="application/atom+xml", href=settings.site_url + FEED)
    SubElement(root, "link", rel="alternate", type="text/html", href=settings.site_url)
    for one in latest:
        _entry(root, site, one)
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, "unicode") + "\n"


def _entry(root: Element, site: Site, one: News) -> None:
    w, value = site.w, one.document.value
    page = site.settings.site_url + site.link_to(one.document, _HOME)
    entry = SubElement(root, "entry")
    # Every event is an entry of its own: readers announce an id once.
    _text(entry, "id", f"{page}#{one.event}-{one.day.isoformat()}")
    _text(entry, "title", w(f"feed_{one.event}", title=one.document.title))
    _text(entry, "updated", _moment(one.day))
    if value.owner:
        _text(SubElement(entry, "author"), "name", site.owner_name(value.owner))
    SubElement(entry, "link", rel="alternate", type="text/html", href=page)
    said = [w(f"feed_{one.event}_on", date=w.date(one.day)), plain_text(value.summary) if value.summary else ""]
    _text(entry, "summary", " ".join(filter(None, said)))


_HOME = "index.md"


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = _NOT_IN_XML.sub("\ufffd", text)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
