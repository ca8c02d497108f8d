"""The MkDocs plugin. It runs unchanged under ProperDocs.

Each hook is a few lines that call plain functions; the stage tables are made while pages are written, one at a time,
and the search index sees a compact text in their place.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from markupsafe import escape
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from journeysite import pipeline
from journeysite.adapters import staging
from journeysite.adapters.folder import find_sources
from journeysite.adapters.options import OptionError, settings_from
from journeysite.diagnostics import Diagnostic, Severity
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering import pages
from journeysite.rendering.assets import theme_folder
from journeysite.rendering.sanitise import sanitise
from journeysite.rendering.site import Site, open_site
from journeysite.reporting.text import line

log = logging.getLogger("mkdocs.plugins.journeysite")

STYLES = ("journeysite.css",)
SCRIPTS = ("journeysite.js",)
ASSETS = "assets/journeysite"

_HERE = "journeysite-stage-table-stands-here"
"""A paragraph of its own in the Markdown, where the stages stood."""


class SafeTitle(str):
    """A page title for hosts that print titles unescaped: already escaped, and once more for `striptags`.

    Jinja's `striptags` unescapes what it returns; through `__html__` it gets a text that survives that.
    """

    def __new__(cls, text: str) -> SafeTitle:
        """Escape a text."""
        return super().__new__(cls, escape(text))

    def __html__(self) -> str:
        return str(escape(str(self)))


class JourneysiteConfig(Config):
    """The options in `mkdocs.yml`; `journeysite.adapters.options` says what they mean."""

    maps_folder = options.Type(str, default="maps")
    personas_folder = options.Type(str, default="personas")
    touchpoints_folder = options.Type(str, default="touchpoints")
    kpis_folder = options.Type(str, default="kpis")
    templates_folder = options.Type(str, default="templates")
    lanes = options.Type(list, default=[])
    today = options.Optional(options.Type(object))
    language = options.Type(str, default="en")
    nav_limit = options.Type(int, default=60)


class JourneysitePlugin(BasePlugin[JourneysiteConfig]):
    """Reads the content, checks it, and puts what it shows into the host's pages."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Stay alive across the rebuilds of `serve`, and learn whether this is one."""
        self.serving = command == "serve"
        self.staged = command != "serve" and not dirty

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the options; add styles before the site's own, and scripts; send the build to a staging folder."""
        overrides = [Path(folder) / "journeysite" for folder in config.theme.dirs]
        try:
            self.settings = settings_from(
                dict(self.config),
                drafts=self.serving,
                directory_urls=config.use_directory_urls,
                content=Path(config.docs_dir).name,
                overrides=tuple(folder for folder in overrides if folder.is_dir()),
            )
        except OptionError as error:
            raise PluginError(f"journeysite: {error}") from None
        config.extra_css[:0] = [f"{ASSETS}/{name}" for name in STYLES]
        for name in SCRIPTS:
            script = options.ExtraScriptValue(f"{ASSETS}/{name}")
            script.defer = True
            config.extra_javascript.append(script)
        self.staging: Path | None = None
        self.warnings = _WarningCounter()
        if self.staged:
            logging.getLogger("mkdocs").addHandler(self.warnings)
            self.staging = staging.stage(Path(config.site_dir))
            config.site_dir = str(self.staging)
        return config

    @event_priority(-200)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read and check the content; add index pages, templates, styles and scripts."""
        docs_dir = Path(config.docs_dir)
        public = [file for file in files if not file.inclusion.is_excluded() or self.serving]
        uris = [file.src_uri for file in public if Path(file.abs_src_path or "").is_relative_to(docs_dir)]
        self.content = pipeline.read(find_sources(docs_dir, sorted(uris), self.settings), uris, self.settings)
        _report(self.content.diagnostics)
        self._leave_out(files)
        starters = pipeline.read_starters(self.settings)
        self.site = open_site(self.content.catalog, self.settings, starters)
        self.gallery = open_site(starters, self.settings)
        self.documents = {document.source.uri: document for document in self.content.catalog.documents}
        self.starters = {document.source.uri: document for document in starters.documents}
        self._add_pages(files, config)
        self._limit_nav(files)
        return files

    def _leave_out(self, files: Files) -> None:
        """Nothing of a draft or an unreadable file is published; while writing, an unreadable file shows its faults."""
        self.unread = {source.uri: source for source in self.content.unread}
        for uri in [document.source.uri for document in self.content.drafts] + ([] if self.serving else list(self.unread)):
            if file := files.get_file_from_path(uri):
                files.remove(file)

    def _add_pages(self, files: Files, config: MkDocsConfig) -> None:
        settings = self.settings
        folders = {settings.folders[kind]: kind for kind in Kind}
        self.listings: dict[str, Kind | Literal["home", "templates"]] = {}
        for folder, shows in (("", "home"), *folders.items(), (settings.templates, "templates")):
            uri = f"{folder}/index.md".lstrip("/")
            authored = files.get_file_from_path(uri) or files.get_file_from_path(uri.replace("index.md", "README.md"))
            if not authored:
                files.append(File.generated(config, uri, content=""))
            self.listings[authored.src_uri if authored else uri] = shows
        for uri in self.starters:
            if not files.get_file_from_path(uri):
                files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))
        for folder, names in (("styles", STYLES), ("scripts", SCRIPTS)):
            for name in names:
                source = theme_folder() / folder / name
                files.append(File.generated(config, f"{ASSETS}/{name}", abs_src_path=str(source)))

    def _limit_nav(self, files: Files) -> None:
        """Every page in the navigation costs every other page; above a limit only the index pages stay."""
        if len(self.documents) > self.config.nav_limit:
            for uri in self.documents:
                file = files.get_file_from_path(uri)
                if file and file.inclusion.is_in_nav():
                    file.inclusion = InclusionLevel.NOT_IN_NAV

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Pages outside the navigation still know where they belong, for breadcrumbs."""
        sections: dict[str, Section | None] = {}
        for uri in self.listings:
            index = files.get_file_from_path(uri)
            if index and index.page and "/" in uri:
                sections[uri.rpartition("/")[0]] = index.page.parent
        for uri in (*self.documents, *self.starters):
            file = files.get_file_from_path(uri)
            if file and file.page is None and file.inclusion.is_not_in_nav():
                Page(None, file, config).parent = sections.get(uri.partition("/")[0])
        return nav

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Give the host only the writer's narrative: no front matter, no stages."""
        uri = page.file.src_uri
        if document := self._document(uri):
            # A first empty line keeps the host from taking “Note: …” for meta data.
            table = f"\n\n{_HERE}\n\n" if document.source.kind is Kind.MAP else ""
            return f"\n{document.before}{table}{document.after}\n"
        if uri in self.unread:
            return "\n"
        return None

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str | None:
        """Hand the host what it may know of the front matter."""
        uri = page.file.src_uri
        if document := self._document(uri):
            page.meta.update(document.host)
            page.meta["title"] = SafeTitle(document.title)
            if getattr(document.value, "tags", ()) and uri in self.documents:
                page.meta["tags"] = list(document.value.tags)
            if document.value.summary and "description" not in page.meta:
                page.meta["description"] = str(escape(pages.plain_text(document.value.summary)))
            if uri in self.starters:
                page.meta["search"] = {"exclude": True}
        elif uri in self.listings and not markdown.strip() and "title" not in page.meta:
            page.meta["title"] = SafeTitle(self._listing_title(uri))
        return markdown

    @event_priority(100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str | None:
        """Put marks where our parts will stand, a compact text for search, and our headings into the contents."""
        uri = page.file.src_uri
        if document := self._document(uri):
            return self._faults(uri) + self._document_content(html, page, document)
        if uri in self.unread:
            return f"<h1>{escape(page.title)}</h1>{self._faults(uri)}"
        if uri in self.listings:
            if not html.strip():
                html = f"<h1>{page.title}</h1>"
            _add_headings(page.toc, html, len(html), (), self._listing_headings(uri))
            return f"{html}<!--journeysite:listing-->"
        return html

    def _document_content(self, html: str, page: Page, document: Document) -> str:
        site = self._site(document)
        html = sanitise(html)
        stages, behind = pages.headings(site, document)
        html = _rename_ids(html, page.toc, {*_ids(stages), *_ids(behind)})
        mark = f"<p>{_HERE}</p>"
        compact = f"<!--journeysite:table-->{pages.search_text(site, document)}<!--/journeysite:table-->"
        if mark not in html:
            html += mark
        _add_headings(page.toc, html, html.index(mark), stages, behind)
        html = html.replace(mark, compact, 1)
        title = f'<h1 id="{_free_id(html)}">{escape(document.title)}</h1>'
        return f"{title}<!--journeysite:head-->{html}<!--journeysite:foot-->"

    @event_priority(100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str | None:
        """Put our finished parts where the marks stand."""
        uri = page.file.src_uri
        if document := self._document(uri):
            frame = pages.frame(self._site(document), document)
            source = pages.starter_source(self.site, document) if uri in self.starters else ""
            before, _, rest = output.partition("<!--journeysite:table-->")
            _, _, after = rest.partition("<!--/journeysite:table-->")
            output = before.replace("<!--journeysite:head-->", frame.head + source, 1) + frame.table
            return output + after.replace("<!--journeysite:foot-->", frame.foot, 1)
        if uri in self.listings:
            return output.replace("<!--journeysite:listing-->", self._listing(uri), 1)
        return output

    @event_priority(-1000)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish the finished build, unless the host is about to refuse it."""
        if self.staging and not (config.strict and self.warnings.count):
            staging.publish(self.staging)
            config.site_dir = str(self.staging.parent)
            self.staging = None
        logging.getLogger("mkdocs").removeHandler(self.warnings)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site as it was."""
        logging.getLogger("mkdocs").removeHandler(getattr(self, "warnings", logging.NullHandler()))
        if getattr(self, "staging", None):
            staging.discard(self.staging)
            self.staging = None

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Rebuild when a template of the site's own changes."""
        for folder in self.settings.overrides:
            server.watch(str(folder))
        return server

    # What a page shows ----------------------------------------------------------------------------------

    def _document(self, uri: str) -> Document | None:
        return self.documents.get(uri) or self.starters.get(uri)

    def _site(self, document: Document) -> Site:
        return self.gallery if document.source.uri in self.starters else self.site

    def _faults(self, uri: str) -> str:
        if not self.serving:
            return ""
        labels = {source.label for source in (*self.unread.values(), *(d.source for d in self.documents.values())) if source.uri == uri}
        return pages.faults(self.site, [found for found in self.content.diagnostics if found.span.file in labels])

    def _listing(self, uri: str) -> str:
        shows = self.listings[uri]
        if shows == "home":
            return pages.home_page(self.site)
        if shows == "templates":
            return pages.starters_page(self.site)
        return pages.listing(self.site, Kind(shows))

    def _listing_title(self, uri: str) -> str:
        shows = self.listings[uri]
        names = {Kind.MAP: "maps", Kind.PERSONA: "personas", Kind.TOUCHPOINT: "touchpoints", Kind.KPI: "kpis"}
        return self.site.w(f"title_{names.get(shows, shows)}")  # type: ignore[call-overload]

    def _listing_headings(self, uri: str) -> tuple[pages.Heading, ...]:
        return pages.listing_headings(self.site, self.listings[uri])


class _WarningCounter(logging.Handler):
    """Counts warnings as the host does, which refuses a strict build only after it has written it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


_LEVELS = {Severity.ERROR: logging.WARNING, Severity.WARNING: logging.WARNING, Severity.INFO: logging.INFO}


def _report(diagnostics: Iterable[Diagnostic]) -> None:
    for found in diagnostics:
        log.log(_LEVELS[found.severity], "%s%s", line(found), f" {found.remedy}" if found.remedy else "")


def _ids(headings: Iterable[pages.Heading]) -> list[str]:
    return [anchor for heading in headings for anchor in (heading.anchor, *_ids(heading.children))]


def _add_headings(
    toc: TableOfContents, html: str, at: int, stages: Iterable[pages.Heading], behind: Iterable[pages.Heading]
) -> None:
    """Put our headings into a page's contents: the stages among the writer's, in the order of the page."""
    items: list[AnchorLink] = toc.items
    before = sum(1 for item in items if 0 <= html.find(f'id="{item.id}"') < at)
    items[before:before] = [_anchor(heading, 2) for heading in stages]
    items.extend(_anchor(heading, 2) for heading in behind)


def _anchor(heading: pages.Heading, level: int) -> AnchorLink:
    made = AnchorLink(str(escape(heading.title)), heading.anchor, level)
    made.children = [_anchor(child, level + 1) for child in heading.children]
    return made


def _rename_ids(html: str, toc: TableOfContents, ours: set[str]) -> str:
    """Our anchors are promises; a heading of the narrative that has the same name gets another."""

    def rename(items: list[AnchorLink], html: str) -> str:
        for item in items:
            if item.id in ours:
                html = html.replace(f'id="{item.id}"', f'id="{item.id}_text"').replace(f'href="#{item.id}"', f'href="#{item.id}_text"')
                item.id = f"{item.id}_text"
            html = rename(item.children, html)
        return html

    return rename(toc.items, html)


def _free_id(html: str) -> str:
    return "top" if 'id="top"' not in html else "journeysite-top"


