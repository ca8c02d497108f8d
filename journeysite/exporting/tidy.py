"""A file with its keys and labels in order. Where that would change what is read, a file stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from journeysite.diagnostics import Severity
from journeysite.exporting.outline import Spelling
from journeysite.exporting.reading_back import differences, read_again
from journeysite.exporting.tidy_header import tidy_header
from journeysite.exporting.tidy_outline import tidy_outline
from journeysite.loading.documents import MODELS, Loaded
from journeysite.loading.front_matter import split
from journeysite.loading.places import Places
from journeysite.loading.sources import Kind
from journeysite.loading.yaml_reader import read_yaml


def tidied(text: str, loaded: Loaded, spelling: Spelling) -> str:
    """The text of a file in order; `loaded` is what the reader makes of it. A file with errors stays as it is."""
    return _first_that_says_the_same(
        text,
        loaded,
        spelling,
        lambda plain, kind: _outlined(_in_order(plain, kind, spelling), kind, spelling, in_order=True),
        lambda plain, kind: _outlined(_in_order(plain, kind, spelling), kind, spelling, in_order=False),
        lambda plain, kind: _in_order(plain, kind, spelling),
    )


def respelt(text: str, loaded: Loaded, spelling: Spelling) -> str:
    """The text of a file with its labels in the site's words, and nothing moved; one with errors stays as it is."""
    return _first_that_says_the_same(
        text, loaded, spelling, lambda plain, kind: _outlined(plain, kind, spelling, in_order=False)
    )


def _first_that_says_the_same(text: str, loaded: Loaded, spelling: Spelling, *ways: Callable[[str, Kind], str]) -> str:
    """The text as the first way makes it after which the same is read, with the line endings that it had."""
    document = loaded.document
    if document is None or has_errors(loaded) or "\r" in text.replace("\r\n", ""):
        return text
    newline = "\r\n" if "\r\n" in text else "\n"
    if newline == "\r\n" and text.count("\r\n") != text.count("\n"):
        return text
    plain = text.replace("\r\n", "\n")
    mark = "\ufeff" if plain.startswith("\ufeff") else ""
    for way in ways:
        made = way(plain.removeprefix(mark), document.source.kind)
        read = read_again(made, document.source, spelling.words)
        if read and next(differences(document, read), None) is None:
            return mark + made.replace("\n", newline)
    return text


def has_errors(loaded: Loaded) -> bool:
    """Whether something in a file cannot be read as it was meant."""
    return loaded.document is None or any(found.severity is Severity.ERROR for found in loaded.diagnostics)


def _in_order(text: str, kind: Kind, spelling: Spelling) -> str:
    """The keys of front matter in order."""
    header = split(text, "").header
    if not header:
        return text
    own = [key for key in spelling.labels if key in spelling.words.lane_keys]
    at = text.index(header, text.find("---") + 3)
    return text[:at] + tidy_header(header, MODELS[kind], own) + text[at + len(header) :]


def _outlined(text: str, kind: Kind, spelling: Spelling, *, in_order: bool) -> str:
    """The labels of a map's outline in the site's words."""
    if kind is not Kind.MAP:
        return text
    parts = split(text, "")
    body = tidy_outline(
        parts.body,
        _listed(parts.header),
        spelling.words.lanes,
        spelling.words.lane_keys,
        spelling.labels,
        in_order=in_order,
    )
    return text[: len(text) - len(parts.body)] + body


def _listed(header: str) -> list[str] | None:
    """The stages that front matter names."""
    stages: Any = read_yaml(header, Places(""), 1).data.get("stages")
    if isinstance(stages, str):
        return [name.strip() for name in stages.replace(";", ",").split(",")]
    if isinstance(stages, list) and stages and all(isinstance(name, str) for name in stages):
        return stages
    return None
