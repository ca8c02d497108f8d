"""What the hooks of one build share, from the reading of the content until its last page is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from journeysite import pipeline
from journeysite.adapters import host_files
from journeysite.loading.documents import Document
from journeysite.loading.sources import Source
from journeysite.pipeline import Content
from journeysite.rendering.gallery import starter_text
from journeysite.rendering.listings import Listing
from journeysite.rendering.site import Site, open_site, show_gallery
from journeysite.scaffolding.starters import WRITTEN
from journeysite.settings import Settings


@dataclass(frozen=True, slots=True)
class Opened:
    """The content of a site and the pages that are made of it; files are named by paths from the content folder."""

    content: Content
    site: Site
    gallery: Site
    """The templates, as a site of their own."""
    documents: Mapping[str, Document]
    """By their files."""
    unread: Mapping[str, Source]
    """By their files: what could not be read, and shows its faults while somebody writes."""
    starters: Mapping[str, Document]
    """The templates that the site shows, by the files of their pages."""
    listings: Mapping[str, Listing]
    """By the files of their pages."""
    feed: Callable[[str], str] | None
    """The way to the feed from a page; None where there is no feed."""
    fault_marks: dict[str, Mapping[str, Markup]] = field(default_factory=dict)
    """Marks for a stage table, by its file: they are made with the faults above the page, before the table is."""

    def document(self, uri: str) -> Document | None:
        """The document whose page a file is, the site's or a template."""
        return self.documents.get(uri) or self.starters.get(uri)

    def site_of(self, document: Document) -> Site:
        """What a document's page is made with: templates know the other templates, and nothing of the site."""
        return self.gallery if document.source.uri in self.starters else self.site


def open_content(content: Content, settings: Settings, files: Files, config: MkDocsConfig, *, serving: bool) -> Opened:
    """Add our pages to those of the host, and leave out of them what is not to be published."""
    gallery = pipeline.read_starters(settings)
    site = replace(
        open_site(content.catalog, settings, gallery),
        findings=pipeline.findings_by_file(content, settings) if settings.health else {},
        edit_url=partial(host_files.edit_url, config=config),
    )
    documents = {document.source.uri: document for document in content.catalog.documents}
    unread = {source.uri: source for source in content.unread}
    # A draft and an unreadable file are not published; while writing, an unreadable file shows its faults.
    drafts = [document.source.uri for document in content.drafts]
    host_files.leave_out(files, drafts if serving else [*drafts, *unread], config)
    listings = host_files.add_listings(files, site, config)
    by_uri = {document.source.uri: document for document in gallery.documents}
    starters = {uri: by_uri[uri] for uri in host_files.add_starters(files, by_uri, config)}
    texts = {uri: starter_text(site, document) for uri, document in starters.items()}
    host_files.add_starter_texts(files, texts, config)
    host_files.add_assets(files, config, serving=serving)
    feed = host_files.add_feed(files, site, config)
    host_files.add_schemas(files, settings, config)
    return Opened(content, site, show_gallery(site, gallery, WRITTEN), documents, unread, starters, listings, feed)
