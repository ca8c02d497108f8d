"""A site on disk without a build: its content folder and the plugin's options, as `mkdocs.yml` has them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from journeysite.adapters.options import OptionError, settings_from
from journeysite.loading.sources import Kind, Source
from journeysite.settings import Settings


class NoSite(Exception):
    """There is nothing to check in a place; the text says why."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The content of a site on disk."""

    sources: tuple[Source, ...]
    files: tuple[str, ...]
    settings: Settings


def open_folder(path: Path, *, drafts: bool = False) -> Folder:
    """Find the content of a site from its folder or its `mkdocs.yml`; raises `NoSite`."""
    config_file = (
        path
        if path.is_file()
        else next(
            (path / name for name in ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml") if (path / name).is_file()), None
        )
    )
    if config_file is None:
        raise NoSite(f"There is no mkdocs.yml in the folder {path.resolve().name or path}.")
    config = _config(config_file)
    docs_dir = config_file.parent / str(config.get("docs_dir", "docs"))
    if not docs_dir.is_dir():
        raise NoSite(f"The content folder {docs_dir}, which {config_file.name} names, does not exist.")
    try:
        settings = settings_from(
            _options(config),
            drafts=drafts,
            directory_urls=bool(config.get("use_directory_urls", True)),
            content=docs_dir.name,
        )
    except OptionError as error:
        raise NoSite(f"{config_file}: {error}") from None
    files = tuple(sorted(_files(docs_dir)))
    return Folder(find_sources(docs_dir, files, settings), files, settings)


def find_sources(docs_dir: Path, files: Iterable[str], settings: Settings) -> tuple[Source, ...]:
    """The maps, personas, touchpoints and KPIs among files that are given as paths from the content folder."""
    base = Path.cwd()
    label_root = docs_dir.relative_to(base) if docs_dir.is_relative_to(base) else docs_dir
    found = []
    for uri in files:
        kind = kind_of(uri, settings.folders)
        if kind:
            found.append(Source(docs_dir / uri, uri, kind, (label_root / uri).as_posix(), docs_dir))
    return tuple(found)


def kind_of(uri: str, folders: Mapping[Kind, str]) -> Kind | None:
    """What a file describes, by its folder; index pages and everything that is no Markdown describe nothing."""
    name = uri.rsplit("/", 1)[-1]
    if not name.endswith((".md", ".markdown")) or name in ("index.md", "README.md") or name.startswith("."):
        return None
    within = [(len(folder), kind) for kind, folder in folders.items() if uri.startswith(f"{folder}/")]
    return max(within)[1] if within else None  # the innermost, where one folder lies in another


def _files(docs_dir: Path) -> Iterable[str]:
    for folder, folders, names in os.walk(docs_dir, followlinks=True):  # as MkDocs does
        above = Path(os.path.realpath(folder))
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not above.is_relative_to(os.path.realpath(Path(folder) / name))
        )
        for name in names:
            if not name.startswith("."):
                yield (Path(folder) / name).relative_to(docs_dir).as_posix()


def _config(file: Path) -> Mapping[str, Any]:
    from mkdocs.exceptions import ConfigurationError
    from mkdocs.utils.yaml import yaml_load

    try:
        with file.open("rb") as stream:
            config = yaml_load(stream)
    except ConfigurationError as error:
        raise NoSite(f"{file} cannot be read: {' '.join(str(error).split())}") from None
    except Exception as error:  # YAML errors of every loader that an !INHERIT may bring in
        raise NoSite(f"{file} cannot be read: {' '.join(str(error).split()) or type(error).__name__}") from None
    if not isinstance(config, dict):
        raise NoSite(f"{file} is not made of “key: value” lines.")
    return config


def _options(config: Mapping[str, Any]) -> Mapping[str, Any]:
    plugins = config.get("plugins")
    listed: Sequence[Any] = [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, list) else ()
    for plugin in listed:
        if isinstance(plugin, dict) and "journeysite" in plugin:
            options = plugin["journeysite"] or {}
            if not isinstance(options, dict):
                raise OptionError("The options of the plugin are not made of “key: value” lines.")
            return options
    return {}
