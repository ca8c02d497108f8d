"""What was written is read again, by the reader that a build uses: no form is trusted to say what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from journeysite.loading.documents import Document, load
from journeysite.loading.places import Path as Way
from journeysite.loading.sources import Source
from journeysite.loading.vocabularies import Vocabularies

Difference = tuple[Way, Any, Any]
"""The way to a value, what was meant, and what would be read."""


def read_again(text: str, source: Source, words: Vocabularies) -> Document | None:
    """Read a text as if it stood in a source's file; None where it cannot be read at all."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / source.path.name
        try:
            copy.write_text(text, encoding="utf-8", newline="\n")
        except UnicodeEncodeError:
            return None
        return load(replace(source, path=copy, root=Path(folder)), words).document


def differences(meant: Document, read: Document) -> Iterator[Difference]:
    """Where two documents say different things, in reading order. Blank lines of the narrative say nothing."""
    yield from _differences(meant.value, read.value, ())
    if meant.host != read.host:
        yield from _differences(dict(meant.host), dict(read.host), ())
    for part in ("before", "after"):
        if squeezed(getattr(meant, part)) != squeezed(getattr(read, part)):
            yield (part,), getattr(meant, part), getattr(read, part)


def squeezed(narrative: str) -> str:
    """A narrative with single blank lines, and none around it."""
    return re.sub(r"\n\s*\n", "\n\n", narrative).strip()


def _differences(meant: Any, read: Any, path: Way) -> Iterator[Difference]:
    if meant == read:
        return
    if is_dataclass(meant) and type(meant) is type(read):
        for field in fields(meant):
            below = (*path, field.name) if field.name != "x" else path
            yield from _differences(getattr(meant, field.name), getattr(read, field.name), below)
    elif isinstance(meant, tuple) and isinstance(read, tuple) and len(meant) == len(read):
        for index, (one, other) in enumerate(zip(meant, read, strict=True)):
            yield from _differences(one, other, (*path, index))
    elif isinstance(meant, Mapping) and isinstance(read, Mapping) and list(meant) == list(read):
        for key, one in meant.items():
            yield from _differences(one, read[key], (*path, key))
    else:
        yield path, meant, read
