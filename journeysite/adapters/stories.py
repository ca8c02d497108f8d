"""Maps as texts: files that are written beside the host's pages, and that it does not know."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import normalize_url, write_file

from journeysite.adapters.palettes import palette_of, palette_sheets
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering.site import Site
from journeysite.rendering.story import story
from journeysite.rendering.urls import story_uri


def write(site: Site, document: Document, config: MkDocsConfig) -> None:
    """Write the text of a map; other documents have none, nor has a map without stages."""
    if document.source.kind is not Kind.MAP or not document.value.stages:
        return
    uri = story_uri(document.source.uri, site.catalog.files)
    root = site.address("", uri)
    theme = {"palette": config.theme.get("palette")}
    sheets = [uri for uri, _ in palette_sheets(theme, config.theme.dirs)]
    styles = [normalize_url(path, base=root) for path in (*sheets, *config.extra_css)]
    favicon = config.theme.get("favicon")
    icon = normalize_url(favicon, base=root) if favicon else None
    text = story(site, document, styles, icon, config.site_name, palette_of(theme))
    write_file(text.encode("utf-8"), File.generated(config, uri, content="").abs_dest_path)
