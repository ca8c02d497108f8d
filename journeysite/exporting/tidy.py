"""A file with its keys and labels in order. Where that would change what is read, a file stays as it is."""

from __future__ import annotations

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
    document = loaded.document
    if document is None or has_errors(loaded) or "\r" in text.replace("\r\n", ""):
        return text
    newline = "\r\n" if "\r\n" in text else "\n"
    if newline == "\r\n" and text.count("\r\n") != text.count("\n"):
        return text
    plain = text.replace("\r\n", "\n")
    mark = "\ufeff" if plain.startswith("\ufeff") else ""
    for with_outline in (True, False):
        made = _tidied(plain.removeprefix(mark), document.source.kind, spelling, with_outline=with_outline)
        read = read_again(made, document.source, spelling.words)
        if read and next(differences(document, read), None) is None:
            return mark + made.replace("\n", newline)
    return text


def has_errors(loaded: Loaded) -> bool:
    """Whether something in a file cannot be read as it was meant."""
    return loaded.document is None or any(found.severity is Severity.ERROR for found in loaded.diagnostics)


def _tidied(text: str, kind: Kind, spelling: Spelling, *, with_outline: bool) -> str:
    parts = split(text, "")
    own = [key for key in spelling.labels if key in spelling.words.lane_keys]
    at = text.index(parts.header, text.find("---") + 3) if parts.header else 0
    header = tidy_header(parts.header, MODELS[kind], own) if parts.header else ""
    body = parts.body
    if kind is Kind.MAP and with_outline:
        body = tidy_outline(
            body, _listed(parts.header), spelling.words.lanes, spelling.words.lane_keys, spelling.labels
        )
    between = text[at + len(parts.header) : len(text) - len(parts.body)]
    return text[:at] + header + between + body


def _listed(header: str) -> list[str] | None:
    """The stages that front matter names."""
    stages: Any = read_yaml(header, Places(""), 1).data.get("stages")
    if isinstance(stages, str):
        return [name.strip() for name in stages.replace(";", ",").split(",")]
    if isinstance(stages, list) and stages and all(isinstance(name, str) for name in stages):
        return stages
    return None
