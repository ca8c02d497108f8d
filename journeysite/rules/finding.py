"""What a rule finds: a kind of fault, and the value that has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from journeysite.catalog.catalog import Catalog
from journeysite.diagnostics import Code
from journeysite.loading.documents import Document
from journeysite.loading.places import Path
from journeysite.loading.sources import Kind

WORDS: Mapping[Kind, str] = {
    Kind.PERSONA: "persona",
    Kind.MAP: "map",
    Kind.TOUCHPOINT: "shared touchpoint",
    Kind.KPI: "KPI",
}
"""What messages call a document."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in a document; `path` leads to the value, whose place in the file is looked up afterwards."""

    code: Code
    document: Document
    path: Path
    message: str
    remedy: str = ""
    earlier: Path | None = None
    """The value that it clashes with: its line is told behind the message."""


Check = Callable[[Catalog], Iterable[Finding]]
"""A rule: it looks at the whole catalog and yields what it finds."""
