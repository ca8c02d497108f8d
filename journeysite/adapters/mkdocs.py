"""The MkDocs plugin. It runs unchanged under ProperDocs.

Each hook is a few lines that call plain functions. The stage tables are made while pages are written, one at a time;
until then a mark stands in their place, and a compact text for the search index.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from journeysite import kept, pipeline
from journeysite.adapters import (
    collector,
    host_files,
    host_log,
    metadata,
    navigation,
    page_marks,
    search_options,
    searched,
    staging,
    stories,
)
from journeysite.adapters.content_folder import check_folder
from journeysite.adapters.contents import add_below_title, make_way
from journeysite.adapters.folder import find_sources
from journeysite.adapters.last_changes import LastChanges, last_changes
from journeysite.adapters.opened import open_content
from journeysite.adapters.option_faults import placed
from journeysite.adapters.options import option_faults, settings_from
from journeysite.adapters.overrides import check_overrides, overriding
from journeysite.adapters.plugin_options import JourneysiteConfig
from journeysite.adapters.titles import SafeTitle
from journeysite.loading.documents import Document
from journeysite.loading.strange_files import sort_out
from journeysite.rendering import gallery, pages
from journeysite.rendering.environment import BrokenTemplate
from journeysite.rendering.sanitise import sanitise

log = host_log.LOG


class JourneysitePlugin(BasePlugin[JourneysiteConfig]):
    """Reads the content, checks it, and puts what it shows into the host's pages."""

    given: Mapping[str, Any] = {}
    """The options as `mkdocs.yml` has them."""
    serving = False
    changes: LastChanges | None = None
    stages_builds = False  # a program that calls the host's build function starts nothing

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Stay alive across the rebuilds of `serve`, and learn whether this is one."""
        self.serving = command == "serve"
        self.stages_builds = command != "serve" and not dirty

    def load_config(self, options: dict[str, Any], config_file_path: str | None = None) -> tuple[Any, Any]:
        """Read the options. The host would stop at the first that is wrong; it is told of all of them."""
        self.given = dict(options)
        file = Path(config_file_path or "mkdocs.yml")
        found = [(fault.path[0], one) for fault in option_faults(options) for one in placed([fault], file)]
        if found:
            return [(option, ValidationError(host_log.sentence(one))) for option, one in found], []
        return super().load_config(options, config_file_path)

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the options and complete those of search; add styles and scripts; send the build to a staging folder."""
        self.settings = settings_from(
            dict(self.config),
            drafts=self.serving,
            directory_urls=config.use_directory_urls,
            docs_dir=Path(config.docs_dir),
            overrides=overriding(config.theme.dirs),
            site_url=config.site_url or "",
        )
        if any(name.rpartition("/")[2] == "tags" for name in config.plugins):
            self.settings = replace(self.settings, shows_tags=False)
        self.diagrams = host_files.has_diagrams(config)
        host_files.link_assets(config)
        search_options.complete(config)
        self.staging: Path | None = None
        if Path(config.site_dir).name == staging.NAME:
            raise PluginError("journeysite: The plugin stands twice in `plugins:`. Keep one of the two.")
        if self.stages_builds:
            self.staging = staging.stage(Path(config.site_dir))
            config.site_dir = str(self.staging)
        return config

    @event_priority(-200)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read and check the content; add index pages, templates, styles and scripts."""
        docs_dir = Path(config.docs_dir)
        published = host_files.published(files, docs_dir, serving=self.serving)
        uris, strange, found = sort_out(docs_dir, published, self.settings.content_label)
        host_files.leave_out(files, strange, config)
        sources = find_sources(docs_dir, uris, self.settings)
        noted = check_folder(docs_dir, Path(config.config_file_path), self.given, self.settings, len(sources))
        noted += (*check_overrides(config.theme.custom_dir), *found)
        self.settings = replace(self.settings, changed=self._changed(docs_dir, [source.uri for source in sources]))
        collector.look_at_new()
        content = pipeline.read(sources, uris, self.settings, noted)
        host_log.report(content.diagnostics)
        self.opened = open_content(content, self.settings, files, config, serving=self.serving)
        navigation.limit(files, self.opened.documents, self.config.nav_limit)
        return files

    def _changed(self, docs_dir: Path, uris: Collection[str]) -> Mapping[str, date]:
        """When files were last changed: asked once, also where somebody writes and the site is built again."""
        if self.changes is None or not self.serving:
            self.changes = last_changes(docs_dir, uris)
            host_log.report_changes(self.changes)
        return self.changes.days

    @event_priority(200)
    def _order(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Put our sections into the order of the listings, before a plugin for the navigation decides otherwise."""
        if not config.nav:
            ours = navigation.listing_pages(files, self.opened.listings)
            navigation.order(nav, [page.parent or page for page in ours])
        return nav

    @event_priority(-200)
    def _name(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Name the sections that nobody has named; pages outside the navigation still know where they belong."""
        opened = self.opened
        sections = navigation.name_sections(navigation.listing_pages(files, opened.listings), opened.listings)
        navigation.adopt(nav, files, (*opened.documents, *opened.starters, *opened.listings), sections, config)
        if not config.nav:
            navigation.escape_titles(nav.items)
        return nav

    on_nav = CombinedEvent(_order, _name)

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Give the host only the writer's narrative: no front matter, no stages."""
        uri = page.file.src_uri
        if document := self.opened.document(uri):
            return page_marks.narrative(document)
        return "\n" if uri in self.opened.unread else None

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str | None:
        """Hand the host what it may know of the front matter."""
        uri = page.file.src_uri
        if document := self.opened.document(uri):
            page.meta.update(metadata.metadata(document))
            for key, fault in metadata.faults(document.host, config.theme.dirs):
                log.warning("%s: “%s” %s; it is left out.", document.source.label, key, fault)
                page.meta.pop(key)
            if uri in self.opened.starters:
                page.meta["search"] = {"exclude": True}
                page.meta.pop("tags", None)
        elif uri in self.opened.unread:
            page.meta["title"] = SafeTitle(str(page.title))
        elif listing := self.opened.listings.get(uri):
            metadata.complete(page.meta, listing, written=bool(markdown.strip()))
        return markdown

    @event_priority(100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str | None:
        """Put marks where our parts will stand, and our headings into the contents of lists."""
        uri = page.file.src_uri
        if document := self.opened.document(uri):
            return self._faults(uri) + self._marked(html, page, document)
        if uri in self.opened.unread:
            return f"<h1>{page.title}</h1>{self._faults(uri)}"
        if listing := self.opened.listings.get(uri):
            html = html if html.strip() else f"<h1>{page.title}</h1>"
            headings = listing.headings(self.opened.site, uri)
            html = make_way(page.toc, html, headings)
            add_below_title(page.toc, headings)
            return html + page_marks.LISTING
        return html

    def _marked(self, html: str, page: Page, document: Document) -> str:
        """A document's page with marks in the place of our parts."""
        html = sanitise(html, diagrams=self.diagrams)
        if 'id="' in html:  # else nothing of the writer's can be in our way
            stages, behind = pages.headings(self.opened.site_of(document), document)
            html = make_way(page.toc, html, (*stages, *behind))
        return page_marks.marked(document.title, html)

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Tell the host which of our anchors exist, for the pages that somebody links into."""
        linked = {target for file in files if file.page for target in file.page.links_to_anchors or ()}
        for file in linked:
            document = self.opened.document(file.src_uri)
            if document and file.page and file.page.present_anchor_ids is not None:
                file.page.present_anchor_ids |= pages.page_anchors(self.opened.site_of(document), document)

    @event_priority(100)
    def _index(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Show a search plugin a compact text in place of the page."""
        uri = page.file.src_uri
        if document := self.opened.document(uri):
            self.bare = searched.show_words(page, self.opened.site_of(document), document)
        elif listing := self.opened.listings.get(uri):
            self.bare = searched.show_listing_words(page, self.opened.site, listing)

    @event_priority(-200)
    def _show(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Show the theme the page itself."""
        if self.opened.document(page.file.src_uri) or page.file.src_uri in self.opened.listings:
            searched.show_page(page, self.bare)

    on_page_context = CombinedEvent(_index, _show)

    @event_priority(100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str | None:
        """Put our finished parts where the marks stand; into the head the way to the feed, and what must come early."""
        uri, opened = page.file.src_uri, self.opened
        ours = opened.document(uri) or uri in opened.listings
        early = host_files.early_script_link(page) if ours else ""
        if head := (opened.feed(page.url) if opened.feed else "") + early:
            output = output.replace("</head>", f"{head}</head>", 1)
        try:
            return self._filled(output, page, config)
        except BrokenTemplate as error:
            raise PluginError(f"journeysite: {error}") from None

    def _filled(self, output: str, page: Page, config: MkDocsConfig) -> str:
        uri, opened = page.file.src_uri, self.opened
        if document := opened.document(uri):
            frame = pages.frame(opened.site_of(document), document, opened.fault_marks.get(uri, {}))
            source = self._starter_source(document, config) if uri in opened.starters else ""
            page.toc.items[:] = self.bare.headings  # ours would fill the memory, for thousands of pages
            around = page_marks.around(output)
            if not around:
                return output
            stories.write(opened.site_of(document), document, config)
            before, above, below, after = around
            return "".join((before, frame.head, source, above, frame.table, below, frame.foot, after))
        if listing := opened.listings.get(uri):
            before, mark, after = output.partition(page_marks.LISTING)
            return "".join((before, *(listing.pieces(opened.site, uri) if mark else ()), after))
        return output

    def _starter_source(self, document: Document, config: MkDocsConfig) -> str:
        edit_url = host_files.edit_url(gallery.starter_uri(self.opened.site, document), config)
        return gallery.starter_source(self.opened.site, document, edit_url)

    @event_priority(100)
    def _let_go(self, *, config: MkDocsConfig) -> None:
        """Everything is shown: free the content before a search plugin makes its index, where memory peaks."""
        del self.opened
        kept.forget()
        collector.look_everywhere()

    @event_priority(-1000)
    def _publish(self, *, config: MkDocsConfig) -> None:
        """Publish the finished build, unless the host is about to refuse it."""
        if self.staging and not host_log.has_warned():
            staging.publish(self.staging)
            config.site_dir = str(self.staging.parent)
            self.staging = None
            log.info("Published in %s", config.site_dir)

    on_post_build = CombinedEvent(_let_go, _publish)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site as it was."""
        collector.look_everywhere()
        staged: Path | None = getattr(self, "staging", None)  # the options may have been wrong already
        if staged:
            staging.discard(staged)
            self.staging = None

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Rebuild when a template of the site's own changes."""
        for folder in self.settings.overrides:
            server.watch(str(folder))
        return server

    def _faults(self, uri: str) -> str:
        """What the checker found on a page, shown while writing; marks for its stage table are kept for later."""
        opened = self.opened
        if not self.serving or uri in opened.starters:
            return ""
        source = opened.unread.get(uri) or opened.documents[uri].source
        found = [one for one in opened.content.diagnostics if one.span.file == source.label]
        paths = pipeline.concerned(source, found, self.settings) if found else []
        html, opened.fault_marks[uri] = pages.faults(opened.site, opened.documents.get(uri), found, paths)
        return html
