"""What `mkdocs.yml` says of the content, read without a build: no theme and no other plugin is loaded."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import File, set_exclusions
from mkdocs.utils.yaml import yaml_load

from journeysite.adapters.option_faults import PLUGIN, label_of, repeated_keys
from journeysite.adapters.options import OPTIONS
from journeysite.diagnostics import did_you_mean, nearest

NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml")
"""What a configuration file is called."""


class NoSite(Exception):
    """There is nothing to check in a place; the text says why."""


class _Decisions(Config):
    """Those of the host's options that decide which files are published, as the host itself reads them."""

    docs_dir = options.DocsDir(default="docs")
    use_directory_urls = options.Type(bool, default=True)
    exclude_docs = options.Optional(options.PathSpec())
    draft_docs = options.Optional(options.PathSpec())


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """A site's configuration, as far as it decides what the content is."""

    file: Path
    docs_dir: Path
    directory_urls: bool
    plugin: Mapping[str, Any]
    """The options of our plugin."""
    files: tuple[str, ...]
    """The files that a build publishes, as paths from the content folder."""
    custom_dir: Path | None
    """The folder of templates of the site's own."""
    styles: tuple[Path, ...]
    """The site's own style sheets: those that lie in the content folder."""
    theme: Mapping[str, Any]
    """What it says of its theme, with the whole path of `custom_dir`; only a name where it says no more."""


def read_config(path: Path) -> SiteConfig:
    """Read the configuration of a site from its folder or from the file itself; raises `NoSite`."""
    file = path if path.is_file() else next((path / name for name in NAMES if (path / name).is_file()), None)
    if file is None:
        above = " There is one in the folder above." if any((path / ".." / name).is_file() for name in NAMES) else ""
        raise NoSite(f"There is no mkdocs.yml in the folder {path.resolve().name or path}.{above}")
    config = _load(file)
    try:
        plugin = _plugin(config, label_of(file))
    except NoSite as error:
        twice = [f"{found.span}: {found.message}" for found in repeated_keys(file)]
        raise NoSite(" ".join((str(error), *twice))) from None
    decisions = _Decisions(config_file_path=str(file.absolute()))
    decisions.load_dict({key: config[key] for key, _ in _Decisions._schema if key in config})
    faults, _ = decisions.validate()
    if faults:
        name, fault = faults[0]
        raise NoSite(f"“{name}” in {label_of(file)}: {fault}")
    given = str(config.get("docs_dir", "docs"))
    docs_dir = file.parent / given
    if not docs_dir.is_dir():
        folders = [folder.name for folder in file.parent.iterdir() if folder.is_dir()]
        guess = did_you_mean(given, folders)
        said = f"which {file.name} names" if "docs_dir" in config else "which MkDocs takes without “docs_dir: …”"
        raise NoSite(f"The content folder {label_of(docs_dir)}, {said}, does not exist. {guess}".strip())
    files = tuple(sorted(_published(docs_dir, decisions)))
    given_theme = config.get("theme")
    theme = dict(given_theme) if isinstance(given_theme, dict) else {"name": given_theme}
    custom = theme.pop("custom_dir", None)
    custom_dir = file.parent / custom if isinstance(custom, str) else None
    if custom_dir:
        theme["custom_dir"] = str(custom_dir.absolute())
    return SiteConfig(
        file, docs_dir, decisions.use_directory_urls, plugin, files, custom_dir, _styles(config, docs_dir), theme
    )  # fmt: skip


def _styles(config: Mapping[str, Any], docs_dir: Path) -> tuple[Path, ...]:
    """Addresses of elsewhere and files that a plugin makes are left out, as the host's own faults are not ours."""
    named = config.get("extra_css")
    files = [docs_dir / name for name in named if isinstance(name, str)] if isinstance(named, list) else []
    return tuple(file for file in files if file.is_file())


def _load(file: Path) -> Mapping[str, Any]:
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


def _plugin(config: Mapping[str, Any], label: str) -> Mapping[str, Any]:
    """The options of our plugin; a plugin that is not there or switched off would check what nobody publishes."""
    plugins = config.get("plugins")
    for name in (PLUGIN, *OPTIONS):
        if name in config:
            where = f"“- {PLUGIN}:”" if name in OPTIONS else "“plugins:”"
            raise NoSite(f"“{name}” stands at the outermost level of {label}. Indent it below {where}.")
    named: dict[str, Any] = {}
    times = 0
    for item in [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, Sequence) else ():
        if isinstance(item, dict) and len(item) > 1 and not isinstance(plugins, dict):
            name, stray, *_ = item
            raise NoSite(f"“{stray}” in {label} is no option of “{name}” as it stands. Indent it deeper than the name.")
        for name, given in item.items() if isinstance(item, dict) else [(item, None)]:
            name = str(name).removeprefix("/")
            named.setdefault(name, given)
            times += name == PLUGIN
    if times > 1:
        raise NoSite(f"{label} lists the plugin {PLUGIN} twice. Keep one of the two.")
    if PLUGIN not in named:
        near = nearest(PLUGIN, named)
        misspelt = f" “{near}” is no name of it." if near else ""
        raise NoSite(f"{label} does not list the plugin {PLUGIN}.{misspelt} Add “- {PLUGIN}” below “plugins:”.")
    given = named[PLUGIN] or {}
    if not isinstance(given, dict):
        raise NoSite(f"The options of the plugin in {label} are not made of “key: value” lines.")
    if given.get("enabled") is False:
        raise NoSite(f"{label} switches the plugin {PLUGIN} off (“enabled: false”), so there is nothing to check.")
    return {name: value for name, value in given.items() if name != "enabled"}


def _published(docs_dir: Path, decisions: _Decisions) -> Iterator[str]:
    """What the host publishes of a folder: it has a rule for hidden files, and the site has its own."""
    site_dir = str(docs_dir.parent / "site")  # the host asks for it; nothing is written
    files = [File(uri, str(docs_dir), site_dir, decisions.use_directory_urls) for uri in _walk(docs_dir)]
    set_exclusions(files, decisions)  # type: ignore[arg-type]  # it asks for these options only
    published = {file.src_uri for file in files if file.inclusion.is_included()}
    for uri in published:
        folder, name = posixpath.split(uri)
        if not (name == "README.md" and posixpath.join(folder, "index.md") in published):
            yield uri


def _walk(docs_dir: Path) -> Iterable[str]:
    circles: list[str] = []  # links back to a folder that they stand in
    for folder, folders, names in os.walk(docs_dir, followlinks=True):  # as MkDocs does, but once in a circle
        above = Path(os.path.realpath(folder))
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        if any(f"{folder}/".startswith(circle) for circle in circles):
            folders[:] = [name for name in folders if name not in links]
        ways = [f"{folder}/{name}" for name in links]
        circles += [f"{way}/" for way in ways if above.is_relative_to(os.path.realpath(way))]
        for name in names:
            yield (Path(folder) / name).relative_to(docs_dir).as_posix()
