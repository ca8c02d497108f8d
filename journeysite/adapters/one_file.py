"""A single file of a site, as a command names it."""

from __future__ import annotations

from dataclasses import dataclass
from os.path import realpath  # `Path.resolve` fails on links that lead to each other
from pathlib import Path

from journeysite.adapters.folder import Folder, NoSite, open_folder
from journeysite.adapters.site_config import NAMES
from journeysite.loading.sources import Source


@dataclass(frozen=True, slots=True)
class SiteFile:
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


def source_of(path: Path, folder: Folder) -> Source | None:
    """What a file is in a site; None where it is no content."""
    real = realpath(path)
    return next((source for source in folder.sources if realpath(source.path) == real), None)


def find(path: Path) -> SiteFile:
    """A file of the content; raises `NoSite` where it is none."""
    folder = site_of(path)
    if source := source_of(path, folder):
        return SiteFile(folder, source)
    kinds = ", ".join(f"{name}/" for name in folder.settings.folders.values())
    raise NoSite(f"{path} is no map, persona, touchpoint or KPI: these are the Markdown files in {kinds}.")
