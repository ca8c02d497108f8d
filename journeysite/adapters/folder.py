"""A site on disk without a build: its content folder and the plugin's options, as `mkdocs.yml` has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.utils import is_markdown_file

from journeysite.adapters.content_folder import check_folder
from journeysite.adapters.option_faults import label_of, placed
from journeysite.adapters.options import OptionError, settings_from
from journeysite.adapters.overrides import check_overrides
from journeysite.adapters.site_config import NoSite, read_config
from journeysite.diagnostics import Diagnostic
from journeysite.loading.sources import Kind, Source
from journeysite.loading.strange_files import sort_out
from journeysite.settings import Settings

__all__ = ["Folder", "NoSite", "WrongOptions", "find_sources", "kind_of", "open_folder"]


class WrongOptions(Exception):
    """The plugin's options are wrong, so there is no site yet to check; `diagnostics` say what is."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__()
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Folder:
    """The content of a site on disk."""

    sources: tuple[Source, ...]
    files: tuple[str, ...]
    settings: Settings
    noted: tuple[Diagnostic, ...] = ()
    """What is to be said about the folder as a whole."""
    docs_dir: Path = Path("content")
    styles: tuple[Path, ...] = ()
    """The site's own style sheets."""
    theme: Mapping[str, Any] = field(default_factory=dict)
    """What the site says of its theme, with the whole path of its own folder."""


def open_folder(path: Path, *, drafts: bool = False, remarks: bool = False) -> Folder:
    """Find the content of a site from its folder or its `mkdocs.yml`; raises `NoSite` or `WrongOptions`.

    `remarks` says whether rules are wanted that only inform.
    """
    config = read_config(path)
    try:
        settings = settings_from(
            config.plugin,
            drafts=drafts,
            remarks=remarks,
            directory_urls=config.directory_urls,
            docs_dir=config.docs_dir,
        )
    except OptionError as error:
        raise WrongOptions(placed(error.faults, config.file)) from None
    files = sort_out(config.docs_dir, config.files, settings.content_label)
    sources = find_sources(config.docs_dir, files.own, settings)
    noted = check_folder(config.docs_dir, config.file, config.plugin, settings, len(sources))
    noted = (*noted, *check_overrides(config.custom_dir), *files.diagnostics)
    return Folder(sources, files.own, settings, noted, config.docs_dir, config.styles, config.theme)


def find_sources(docs_dir: Path, files: Iterable[str], settings: Settings) -> tuple[Source, ...]:
    """The maps, personas, touchpoints and KPIs among files that are given as paths from the content folder."""
    label = Path(label_of(docs_dir)).as_posix()
    before = "" if label == "." else f"{label.rstrip('/')}/"
    kinds = ((uri, kind_of(uri, settings.folders)) for uri in files)
    return tuple(Source(docs_dir / uri, uri, kind, before + uri, docs_dir) for uri, kind in kinds if kind)


def kind_of(uri: str, folders: Mapping[Kind, str]) -> Kind | None:
    """What a file describes, by its folder; index pages and everything that is no page to the host describe nothing."""
    name = uri.rsplit("/", 1)[-1]
    if not is_markdown_file(name) or name in ("index.md", "README.md") or name.startswith("."):
        return None
    within = [(len(folder), kind) for kind, folder in folders.items() if uri.startswith(f"{folder}/")]
    return max(within)[1] if within else None  # the innermost, where one folder lies in another
