"""What can be said about the content: a diagnostic names a fault, its place and its remedy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """Something the writer meant cannot be published as meant."""
    WARNING = "warning"
    """Published, but probably not as meant."""
    INFO = "info"
    """Worth knowing; never fails a check or a strict build."""


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a file. Lines and columns count from 1; columns count characters, not bytes."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that certainly mends a finding: the text at a place, and what it becomes."""

    span: Span
    was: str
    becomes: str


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding. Its id and slug are promises: they never change and are never used again."""

    id: str
    slug: str
    severity: Severity
    meaning: str

    def at(self, span: Span, message: str, remedy: str = "", fixes: tuple[Fix, ...] = ()) -> Diagnostic:
        """Return a diagnostic of this kind at a place; its words stand in one line."""
        return Diagnostic(self, span, " ".join(message.split()), " ".join(remedy.split()), fixes)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: the message states the fact, the remedy says what to do about it."""

    code: Code
    span: Span
    message: str
    remedy: str = ""
    fixes: tuple[Fix, ...] = ()
    """What mends it, where that is certain: several changes where one finding tells of several places."""

    @property
    def severity(self) -> Severity:
        """The severity of this kind of finding."""
        return self.code.severity


def in_reading_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort findings as a reader meets them: by file, line and column; equal findings are said once."""

    def key(found: Diagnostic) -> tuple[str, int, int, str, str]:
        return (found.span.file, found.span.line, found.span.column, found.code.id, found.message)

    return tuple(sorted(dict.fromkeys(diagnostics), key=key))


def fails(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any finding is more than information."""
    return any(found.severity is not Severity.INFO for found in diagnostics)


def nearest(word: str, choices: Iterable[str], cutoff: float = 0.7) -> str | None:
    """The choice that is most like a word, if one is near enough (0 to 1: how alike it must be)."""
    by_lower = {choice.lower(): choice for choice in choices}
    near = get_close_matches(word.lower(), by_lower, n=1, cutoff=cutoff)
    return by_lower[near[0]] if near else None


def did_you_mean(word: str, choices: Iterable[str], cutoff: float = 0.7) -> str:
    """A question that names the nearest choice, or nothing where none is near enough."""
    near = nearest(word, choices, cutoff)
    return "" if near is None else f"Did you mean “{near}”?"
