"""The host's navigation: without drafts, small, and known to the pages that are not in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import dirname_to_title

from journeysite.adapters.titles import SafeTitle
from journeysite.rendering.listings import Listing


def without(nav: Any, left_out: Collection[str]) -> Any:
    """A `nav:` of `mkdocs.yml` without some files; a section that loses all that it holds goes with them.

    The host would print the title that such an entry gives to a file that is not there.
    """
    if isinstance(nav, dict):
        kept = {title: without(item, left_out) for title, item in nav.items()}
        return {title: item for title, item in kept.items() if item} or None
    if isinstance(nav, list):
        return [item for item in (without(item, left_out) for item in nav) if item] or None
    return None if nav in left_out else nav


def limit(files: Files, uris: Collection[str], most: int) -> None:
    """Every page in the navigation costs every other page; above a limit only the index pages stay."""
    if len(uris) <= most:
        return
    for uri in uris:
        file = files.get_file_from_path(uri)
        if file and not file.inclusion.is_not_in_nav():
            file.inclusion = InclusionLevel.NOT_IN_NAV


def listing_pages(files: Files, listings: Mapping[str, Listing]) -> list[Page]:
    """The pages of our listings that stand in the navigation, home excepted, in their order."""
    uris = [uri for uri, listing in listings.items() if listing.in_nav and uri not in ("index.md", "README.md")]
    found = [files.get_file_from_path(uri) for uri in uris]
    return [file.page for file in found if file and file.page]


def name_sections(pages: Iterable[Page], listings: Mapping[str, Listing]) -> dict[str, Section | None]:
    """The sections of listing pages by their folder; those that nobody has named get the names of their listings."""
    sections: dict[str, Section | None] = {}
    for page in pages:
        folder, section = page.file.src_uri.rpartition("/")[0], page.parent
        if section and section.title == dirname_to_title(folder.rpartition("/")[2]):
            section.title = SafeTitle(listings[page.file.src_uri].title)
        sections[folder] = section
    return sections


def order(nav: Navigation, sections: Sequence[Any]) -> None:
    """Put some top sections first, in their order, behind single pages; links to the next page follow."""
    nav.items.sort(
        key=lambda item: sections.index(item) + 1 if item in sections else (len(sections) + 1) * item.is_section
    )
    nav.pages[:] = _pages(nav.items)
    for page, before, after in zip(nav.pages, [None, *nav.pages], [*nav.pages[1:], None], strict=False):
        page.previous_page, page.next_page = before, after


def _pages(items: Iterable[Any]) -> Iterator[Page]:
    for item in items:
        if item.is_page:
            yield item
        else:
            yield from _pages(item.children or ())


def adopt(
    nav: Navigation, files: Files, uris: Iterable[str], sections: Mapping[str, Section | None], config: MkDocsConfig
) -> None:
    """Pages outside the navigation learn to which section they belong, by the folder they are in: for breadcrumbs."""
    inside = {page.file.src_uri for page in nav.pages}
    for uri in uris:
        file = files.get_file_from_path(uri)
        if file and uri not in inside:
            folders = (folder for folder in sections if uri.startswith(f"{folder}/"))
            page = file.page or Page(None, file, config)
            page.parent = sections.get(max(folders, key=len, default=""))


def escape_titles(items: Iterable[Any]) -> None:
    """Escape the titles that the host has made of folders' names, and prints as they are."""
    for item in items:
        if isinstance(item, Section):
            if not isinstance(item.title, SafeTitle):
                item.title = SafeTitle(item.title)
            escape_titles(item.children)
