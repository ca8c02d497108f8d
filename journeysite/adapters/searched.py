"""A page of ours as a search plugin sees it, and as the theme shows it afterwards."""

from __future__ import annotations

from typing import Any, NamedTuple

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from journeysite.adapters import page_marks
from journeysite.adapters.contents import add_headings, add_title
from journeysite.loading.documents import Document
from journeysite.rendering import pages
from journeysite.rendering.headings import Heading, without_children
from journeysite.rendering.inline import escaped
from journeysite.rendering.listings import Listing
from journeysite.rendering.search import indexed, line
from journeysite.rendering.site import Site


class Bare(NamedTuple):
    """A page without what we add to it while it is made."""

    html: str
    headings: tuple[AnchorLink, ...]
    stages: tuple[Heading, ...]
    behind: tuple[Heading, ...]
    """What we add to its table of contents: among its headings, and behind them."""
    tags: Any
    """Those of the host; None without any."""


def show_words(page: Page, site: Site, document: Document) -> Bare:
    """Put a compact text with our headings in place of a page, and give what the page was.

    Tags are words of that text: as tags, the host's search would put them before all else, even where a tag only begins
    like a word that is asked.
    """
    html = page.content or ""
    stages, behind = pages.headings(site, document)
    tags = page.meta.pop("tags", None)
    bare = Bare(html, tuple(page.toc.items), tuple(map(without_children, stages)), behind, tags)
    found = indexed(site, document)
    add_headings(page.toc, html, page_marks.table_at(html), found.headings, behind)
    page.content = page_marks.with_words(html, found.top, found.sections)
    return bare


def show_listing_words(page: Page, site: Site, listing: Listing) -> Bare:
    """Put the words by which a page of ours is found in place of what it gathers, and give what the page was."""
    html = page.content or ""
    words = escaped(line(listing.words(site)))
    page.content = page_marks.with_listing_words(html, f"<p>{words}</p>" if words else "")
    return Bare(html, tuple(page.toc.items), (), (), None)


def show_page(page: Page, bare: Bare) -> None:
    """Put the page itself back; its contents list the stages and not, as for search, the touchpoints."""
    page.content = page_marks.titled(bare.html)
    page.toc.items[:] = bare.headings
    add_headings(page.toc, bare.html, page_marks.table_at(bare.html), bare.stages, bare.behind)
    add_title(page.toc, page.title or "", page_marks.TITLE)
    if bare.tags is not None:
        page.meta["tags"] = bare.tags
