"""What is wrong with an option, and where in `mkdocs.yml` it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from journeysite.adapters.codes import UNKNOWN_OPTION
from journeysite.diagnostics import Code, Diagnostic, Span, in_reading_order
from journeysite.loading import places
from journeysite.loading.codes import DUPLICATE_KEY
from journeysite.loading.places import Places
from journeysite.loading.yaml_reader import read_yaml

PLUGIN = "journeysite"
"""What `plugins:` calls the plugin."""

_INHERIT = re.compile(r"^INHERIT:[ \t]*[\"']?([^\"'#\n]+?)[\"']?[ \t]*(?:#.*)?$", re.MULTILINE)
_MOST_FILES = 10


@dataclass(frozen=True, slots=True)
class OptionFault:
    """A fault in the plugin's options; `path` leads from them to the key or value that has it."""

    code: Code
    path: places.Path
    message: str
    remedy: str = ""


def placed(faults: Iterable[OptionFault], config_file: Path) -> tuple[Diagnostic, ...]:
    """The faults with their places in a configuration file, or in one that it inherits from."""
    known = list(_known(config_file))
    return in_reading_order(
        fault.code.at(_span(fault, known) or Span(label_of(config_file)), fault.message, fault.remedy)
        for fault in faults
    )


def repeated_keys(config_file: Path) -> tuple[Diagnostic, ...]:
    """Keys that stand twice in a configuration file: the host takes the last and says nothing."""
    try:
        text = config_file.read_text("utf-8-sig")
    except (OSError, ValueError):
        return ()
    found = read_yaml(text, Places(label_of(config_file)), 1).diagnostics
    return tuple(
        replace(one, message=f"{one.message.partition(';')[0]}; the last one counts.")
        for one in found
        if one.code is DUPLICATE_KEY
    )


def label_of(file: Path) -> str:
    """How diagnostics name a file: by its path from where the writer works."""
    here = Path.cwd()
    return (file.relative_to(here) if file.is_relative_to(here) else file).as_posix()


def _span(fault: OptionFault, known: Iterable[tuple[Places, places.Path]]) -> Span | None:
    """Where an option stands; else where the plugin does."""
    plugin = None
    for found, way in known:
        path = (*way, *fault.path)
        if fault.path and (*way, fault.path[0]) in found.keys:
            return found.of_key(path) if fault.code is UNKNOWN_OPTION else found.of_value(path)
        plugin = plugin or found.of_key(way)
    return plugin


def _known(file: Path) -> Iterator[tuple[Places, places.Path]]:
    """The places of every value in a file and in those that it inherits from, and the way to the plugin in each."""
    for _ in range(_MOST_FILES):
        try:
            text = file.read_text("utf-8-sig")
        except (OSError, ValueError):
            return
        found = Places(label_of(file))
        data = read_yaml(text, found, 1).data  # what it finds fault with, tags and anchors, is none to the host
        with_options = (path for path in found.keys if path[0] == "plugins" and path[-1] == PLUGIN and len(path) < 4)
        yield from ((found, path) for path in with_options)
        yield from ((found, path) for path in _listed(data.get("plugins")))
        if not (inherits := _INHERIT.search(text)):
            return
        file = file.parent / inherits[1]


def _listed(plugins: object) -> Iterator[places.Path]:
    """The plugin without options is an item of the list, or the list itself."""
    for index, name in enumerate(plugins if isinstance(plugins, list) else [plugins]):
        if name == PLUGIN:
            yield ("plugins", index)
