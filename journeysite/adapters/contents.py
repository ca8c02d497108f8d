"""Our headings in a page's table of contents, and the anchors that they share with the writer's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from markupsafe import escape
from mkdocs.structure.toc import AnchorLink, TableOfContents

from journeysite.rendering.headings import Heading

_TAG = re.compile(r"""<\w(?:[^<>"']++|"[^"]*"|'[^']*')*+>""")
_ID = re.compile(r'\sid="([^"]*)"')
_NAMED = re.compile(r'(\s(?:id="|href="#))([^"]*)"')
"""An element's id, or a link to one: looked for in tags alone, because code may show either."""


def add_headings(
    toc: TableOfContents, html: str, at: int, stages: Iterable[Heading], behind: Iterable[Heading]
) -> None:
    """Add the stages, which stand at the offset `at` of a page's HTML, among its headings, and others behind them."""
    items: list[AnchorLink] = toc.items
    above = {id_ for id_, place in _ids(html) if place < at}
    before = sum(1 for item in items if item.id in above)
    items[before:before] = [_link(heading, 2) for heading in stages]
    items.extend(_link(heading, 2) for heading in behind)


def add_below_title(toc: TableOfContents, headings: Iterable[Heading]) -> None:
    """Add headings that stand at a page's end. Where the writer has given a title, hosts list only what is below it."""
    items: list[AnchorLink] = toc.items
    titled = items[0].children if items and items[0].level == 1 else items
    titled.extend(_link(heading, 2) for heading in headings)


def add_title(toc: TableOfContents, title: str, anchor: str) -> None:
    """Put a page's title above all, unless the writer has given one: hosts let readers skip to the first heading."""
    items: list[AnchorLink] = toc.items
    if not items or items[0].level > 1:
        first = AnchorLink(str(escape(title)), anchor, 1)
        first.children = items[:]
        items[:] = [first]


def make_way(toc: TableOfContents, html: str, headings: Iterable[Heading]) -> str:
    """Give every element of the writer's that has one of our anchors another: ours are promises."""
    ours = {id_ for id_, _ in _ids(html)}.intersection(_anchors(headings))
    _rename(toc.items, ours)

    def renamed(tag: re.Match[str]) -> str:
        return _NAMED.sub(lambda name: f'{name[1]}{name[2]}{"_text" if name[2] in ours else ""}"', tag[0])

    return _TAG.sub(renamed, html) if ours else html


def _ids(html: str) -> Iterator[tuple[str, int]]:
    """The ids of all elements, and where they stand."""
    for tag in _TAG.finditer(html):
        if found := _ID.search(tag[0]):
            yield found[1], tag.start()


def _rename(items: Iterable[AnchorLink], ours: Collection[str]) -> None:
    for item in items:
        if item.id in ours:
            item.id = f"{item.id}_text"
        _rename(item.children, ours)


def _anchors(headings: Iterable[Heading]) -> Iterable[str]:
    for heading in headings:
        yield heading.anchor
        yield from _anchors(heading.children)


def _link(heading: Heading, level: int) -> AnchorLink:
    link = AnchorLink(str(escape(heading.title)), heading.anchor, level)
    link.children = [_link(child, level + 1) for child in heading.children]
    return link
