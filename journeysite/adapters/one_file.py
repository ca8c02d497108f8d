"""A single file of a site, as a command names it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from os.path import realpath  # `Path.resolve` fails on links that lead to each other
from pathlib import Path

from journeysite.adapters.folder import Folder, NoSite, open_folder
from journeysite.adapters.site_config import NAMES
from journeysite.exporting.labels import lane_labels
from journeysite.exporting.outline import Spelling
from journeysite.loading.sources import Kind, Source
from journeysite.loading.vocabularies import vocabularies
from journeysite.rendering.words import words


@dataclass(frozen=True, slots=True)
class Place:
    """A site and one of its files."""

    folder: Folder
    source: Source


def site_of(path: Path) -> Folder:
    """The site that a path belongs to: the nearest folder above it with a configuration; raises `NoSite`."""
    here = path.resolve()
    for folder in (here, *here.parents):
        if any((folder / name).is_file() for name in NAMES):
            return open_folder(folder)
    raise NoSite(f"{path} is not in a site: there is no mkdocs.yml in its folder, or above it.")


def find(path: Path) -> Place:
    """A file of the content; raises `NoSite` where it is none."""
    folder = site_of(path)
    real = realpath(path)
    for source in folder.sources:
        if realpath(source.path) == real:
            return Place(folder, source)
    kinds = ", ".join(f"{name}/" for name in folder.settings.folders.values())
    raise NoSite(f"{path} is no map, persona, touchpoint or KPI: these are the Markdown files in {kinds}.")


def spelling_of(folder: Folder) -> Spelling:
    """How a site spells its outlines."""
    vocabulary = vocabularies(folder.settings.lanes)
    names = _lane_names(folder.settings.language)
    shared = {source.id: source.uri for source in folder.sources if source.kind is Kind.TOUCHPOINT}
    return Spelling(vocabulary, lane_labels(vocabulary, folder.settings.lanes, names), shared)


def _lane_names(language: str) -> Mapping[str, str]:
    """Lanes as another language than English calls them; the English labels are those of the guide."""
    if language.startswith("en"):
        return {}
    return {key[5:]: name for key, name in words(language).words.items() if key.startswith("lane_")}
