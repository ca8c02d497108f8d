"""A single map of a site, as a command names it, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from journeysite import pipeline
from journeysite.adapters.folder import Folder, open_folder
from journeysite.adapters.one_file import site_of, source_of
from journeysite.adapters.overrides import overriding
from journeysite.adapters.palettes import palette_of, palette_sheets, theme_folders
from journeysite.diagnostics import Diagnostic, Severity, did_you_mean
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind, Source
from journeysite.pipeline import Content
from journeysite.rendering.poster import PLAIN, Look
from journeysite.rendering.site import Site, open_site


class NoMap(Exception):
    """There is no such map, or nothing in it to show; the text says which."""


class FaultyMap(Exception):
    """A map has errors, so that some of it would be missing; `errors` are those of its file."""

    def __init__(self, source: Source, errors: list[Diagnostic]) -> None:
        super().__init__()
        self.source, self.errors = source, errors


@dataclass(frozen=True, slots=True)
class Shown:
    """A map and the site that shows it."""

    site: Site
    journey: Document
    look: Look = PLAIN


def find_map(name: str, site: Path) -> Shown:
    """A map with stages, by its id, its title or its file; drafts are shown only where the map itself is one.

    Raises `NoSite`, `WrongOptions`, `NoMap` or `FaultyMap`.
    """
    file = Path(name) if Path(name).is_file() else None
    folder = site_of(file) if file else open_folder(site)
    content = pipeline.read(folder.sources, folder.files, folder.settings)
    source = _of_file(file, folder) if file else _named(name, folder, content)
    errors = [one for one in content.diagnostics if one.span.file == source.label and one.severity is Severity.ERROR]
    if errors:
        raise FaultyMap(source, errors)
    theme = theme_folders(folder.theme)
    settings = replace(folder.settings, overrides=overriding(theme))
    if any(draft.source is source for draft in content.drafts):
        settings = replace(settings, drafts=True)
        content = pipeline.read(folder.sources, folder.files, settings)
    journey = next(document for document in content.catalog.documents if document.source is source)
    if not journey.value.stages:
        raise NoMap(f"“{journey.title}” has no stages, so there is nothing to show. See `journeysite check`.")
    palettes = [file for _, file in palette_sheets(folder.theme, theme)]
    styles = tuple(file.read_text("utf-8", errors="replace") for file in (*palettes, *folder.styles))
    return Shown(open_site(content.catalog, settings), journey, Look(styles, palette_of(folder.theme)))


def _of_file(file: Path, folder: Folder) -> Source:
    source = source_of(file, folder)
    if source and source.kind is Kind.MAP:
        return source
    raise NoMap(f"{file} is no map: maps are the Markdown files in {folder.settings.folders[Kind.MAP]}/.")


def _named(name: str, folder: Folder, content: Content) -> Source:
    """An id goes before a title; where two maps share either, the first in the order of addresses is meant."""
    maps = sorted((one for one in folder.sources if one.kind is Kind.MAP), key=lambda one: one.uri, reverse=True)
    titles = {document.source.uri: document.title for document in (*content.catalog.documents, *content.drafts)}
    known = {titles[one.uri]: one for one in maps if one.uri in titles} | {one.id: one for one in maps}
    found = {word.casefold(): one for word, one in known.items()}.get(name.strip().casefold())
    if not found:
        remedy = did_you_mean(name, known) or "Give the id of one, its title or its file."
        raise NoMap(f"There is no map “{name}”. {remedy}")
    return found
