"""The host's files: which of them are content, and those that we take out and add."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from markupsafe import escape
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url

from journeysite.adapters import navigation
from journeysite.adapters.host_log import LOG
from journeysite.assets import early_script, fault_styles, schema_file, scripts, styles
from journeysite.exporting.atom import feed
from journeysite.loading.sources import Kind
from journeysite.model.lane import Lane
from journeysite.rendering.listings import Listing, listings
from journeysite.rendering.pages import feed_link
from journeysite.rendering.site import FEED, Site
from journeysite.settings import Settings

STYLES = "assets/journeysite/journeysite.css"
SCRIPT = "assets/journeysite/journeysite.js"
EARLY_SCRIPT = "assets/journeysite/early.js"
SCHEMAS = "schema"
"""The folder of the schemas in a site."""


def published(files: Files, docs_dir: Path, *, serving: bool) -> list[str]:
    """The files of the content folder that this build publishes, as paths from it."""
    here = (file for file in files if Path(file.abs_src_path or "").is_relative_to(docs_dir))
    return sorted(
        file.src_uri for file in here if (file.inclusion.is_in_serve() if serving else file.inclusion.is_included())
    )


def leave_out(files: Files, uris: Collection[str], config: MkDocsConfig) -> None:
    """Take files out of a build, and out of its navigation."""
    for uri in uris:
        if file := files.get_file_from_path(uri):
            files.remove(file)
    if config.nav:
        config.nav = navigation.without(config.nav, uris)


def add_listings(files: Files, site: Site, config: MkDocsConfig) -> Mapping[str, Listing]:
    """Add the listing pages that the writers have not begun themselves; all of them by the path of their file."""
    added: dict[str, Listing] = {}
    for uri, listing in listings(site).items():
        authored = next(filter(None, map(files.get_file_from_path, _names_of(uri, config))), None)
        added[authored.src_uri if authored else uri] = listing
        if not authored:
            # Said explicitly: the host leaves a top folder named “templates” out by default.
            inclusion = InclusionLevel.INCLUDED if listing.in_nav else InclusionLevel.NOT_IN_NAV
            files.append(File.generated(config, uri, content="", inclusion=inclusion))
    return added


def _names_of(uri: str, config: MkDocsConfig) -> list[str]:
    """The files in which writers may begin a page of ours: those that become the same address."""
    folder, name = posixpath.split(uri)
    if name == "index.md":
        return [uri, posixpath.join(folder, "README.md")]
    folder = uri.removesuffix(".md")
    return [uri, f"{folder}/index.md", f"{folder}/README.md"] if config.use_directory_urls else [uri]


def add_starters(files: Files, uris: Iterable[str], config: MkDocsConfig) -> list[str]:
    """Add the pages of the gallery, and say which: where the writers publish a page of the same name, it is theirs."""
    added = []
    for uri in uris:
        there = files.get_file_from_path(uri)
        if there and there.inclusion.is_included():
            continue
        if there:
            files.remove(there)
        files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))
        added.append(uri)
    return added


def add_starter_texts(files: Files, texts: Mapping[str, str], config: MkDocsConfig) -> None:
    """Publish the Markdown of templates beside their pages."""
    for uri, text in texts.items():
        # To the host, a file whose name ends in .md is a page: the one that it reads has another name.
        file = File.generated(config, f"{uri}.txt", content=text, inclusion=InclusionLevel.INCLUDED)
        file.dest_uri = uri
        files.append(file)


def edit_url(uri: str, config: MkDocsConfig) -> str | None:
    """Where the host would let people edit a file of the content folder, there or not; None without a repository."""
    file = File.generated(config, uri, content="")
    file.edit_uri = uri
    return Page(None, file, config).edit_url


def has_diagrams(config: MkDocsConfig) -> bool:
    """Whether a site has asked for Mermaid's diagrams, by a fence or a script of its own."""
    return "mermaid" in f"{config.mdx_configs}{config.extra_javascript}"


def link_assets(config: MkDocsConfig) -> None:
    """Let every page load our styles, before the site's own, and our script."""
    config.extra_css.insert(0, STYLES)
    script = ExtraScriptValue(SCRIPT)
    script.defer = True
    config.extra_javascript.append(script)


def add_assets(files: Files, config: MkDocsConfig, *, serving: bool) -> None:
    """Add our styles and our scripts."""
    files.append(File.generated(config, STYLES, content=styles() + (fault_styles() if serving else "")))
    files.append(File.generated(config, SCRIPT, content=scripts()))
    files.append(File.generated(config, EARLY_SCRIPT, content=early_script()))


def early_script_link(page: Page) -> str:
    """What loads the early script in the head of a page of ours; it also tells the styles, before anything is shown,
    that the page takes the width of the window."""
    return f'<script src="{escape(normalize_url(EARLY_SCRIPT, page))}" data-wide></script>'


def add_feed(files: Files, site: Site, config: MkDocsConfig) -> Callable[[str], str] | None:
    """Add the feed, and give what says in the head of a page, by the page's address, where it is.

    There is none without the site's address, which every entry needs, nor where the writers have one of their own.
    """
    if not site.settings.site_url:
        LOG.info("There is no feed of changes, because “site_url” is not set.")
        return None
    if files.get_file_from_path(FEED):
        return None
    text = feed(site, config.site_name, config.site_author or config.site_name)
    files.append(File.generated(config, FEED, content=text, inclusion=InclusionLevel.INCLUDED))
    return partial(feed_link, site)


def add_schemas(files: Files, settings: Settings, config: MkDocsConfig) -> None:
    """Add the schemas of the front matter, with the site's own lanes, for editors to point to."""
    for kind in Kind:
        uri = f"{SCHEMAS}/{kind.value}.schema.json"
        if not files.get_file_from_path(uri):
            text = _schema_with(settings.lanes, kind) if settings.lanes else schema_file(kind).read_text("utf-8")
            files.append(File.generated(config, uri, content=text, inclusion=InclusionLevel.INCLUDED))


def _schema_with(lanes: Sequence[Lane], kind: Kind) -> str:
    from journeysite.exporting.json_schema import schema_text  # describes the whole format: no other build needs it

    return schema_text(kind, lanes)
