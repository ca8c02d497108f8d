"""What a rule finds: a kind of fault, and the value that has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journeysite.catalog.catalog import Catalog
from journeysite.diagnostics import Code
from journeysite.loading.documents import Document
from journeysite.loading.places import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in a document; `path` leads to the value, whose place in the file is looked up afterwards."""

    code: Code
    document: Document
    path: Path
    message: str
    remedy: str = ""


Check = Callable[[Catalog], Iterable[Finding]]
"""A rule: it looks at the whole catalog and yields what it finds."""
