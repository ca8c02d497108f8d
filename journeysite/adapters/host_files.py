"""The host's files: which of them are content, and those that we take out and add."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from journeysite.adapters import navigation
from journeysite.assets import theme_folder
from journeysite.exporting.json_schema import schema_file, schema_text
from journeysite.loading.sources import Kind
from journeysite.rendering import pages
from journeysite.rendering.pages import Listing
from journeysite.settings import Settings

ASSETS = "assets/journeysite"
"""The folder of our styles and scripts in a site."""
STYLES = ("journeysite.css",)
SCHEMAS = "schema"
"""The folder of the schemas in a site."""
SCRIPTS = ("host.js", "journeysite.js", "paper.js")


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


def add_listings(files: Files, settings: Settings, config: MkDocsConfig) -> Mapping[str, Listing]:
    """Add the listing pages that the writers have not begun themselves; all of them by the path of their file."""
    listings: dict[str, Listing] = {}
    for uri, shows in pages.listings(settings).items():
        readme = uri.replace("index.md", "README.md")
        authored = files.get_file_from_path(uri) or files.get_file_from_path(readme)
        listings[authored.src_uri if authored else uri] = shows
        if not authored:
            # Said explicitly: the host leaves a top folder named “templates” out by default.
            files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.INCLUDED))
    return listings


def add_starters(files: Files, uris: Iterable[str], config: MkDocsConfig) -> None:
    """Add the pages of the gallery, where the writers have none of the same name."""
    for uri in uris:
        if not files.get_file_from_path(uri):
            files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))


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


def link_assets(config: MkDocsConfig) -> None:
    """Let every page load our styles, before the site's own, and our scripts."""
    config.extra_css[:0] = [f"{ASSETS}/{name}" for name in STYLES]
    for name in SCRIPTS:
        script = ExtraScriptValue(f"{ASSETS}/{name}")
        script.defer = True
        config.extra_javascript.append(script)


def add_assets(files: Files, config: MkDocsConfig) -> None:
    """Add our styles and scripts."""
    for folder, names in (("styles", STYLES), ("scripts", SCRIPTS)):
        for name in names:
            source = theme_folder() / folder / name
            files.append(File.generated(config, f"{ASSETS}/{name}", abs_src_path=str(source)))


def add_schemas(files: Files, settings: Settings, config: MkDocsConfig) -> None:
    """Add the schemas of the front matter, with the site's own lanes, for editors to point to."""
    for kind in Kind:
        uri = f"{SCHEMAS}/{kind.value}.schema.json"
        if not files.get_file_from_path(uri):
            text = schema_text(kind, settings.lanes) if settings.lanes else schema_file(kind).read_text("utf-8")
            files.append(File.generated(config, uri, content=text, inclusion=InclusionLevel.INCLUDED))
