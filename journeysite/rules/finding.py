"""What a rule finds: a kind of fault, and the value that has it; or why it could not look."""

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
    earlier: Path | None = None
    """The value that it clashes with: its line is told behind the message."""
    before: str = ""
    """What stands in the value before the very place that is meant."""
    certain: tuple[str, str] | None = None
    """The text at that place and what it certainly means, where both are known."""


@dataclass(frozen=True, slots=True)
class NotLooked:
    """A rule could not look at a document. It says so, for a check that did not happen is none that passed."""

    code: Code
    """What was not looked for."""
    document: Document
    because: str
    """The end of a sentence: “… was not looked for, because it names no team”."""


Check = Callable[[Catalog], Iterable[Finding | NotLooked]]
"""A rule: it looks at the whole catalog and yields what it finds."""
