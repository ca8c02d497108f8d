"""A rule as its readers know it: what it is called, how much it matters, and its manual page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from inspect import cleandoc

from journeysite.diagnostics import Code
from journeysite.rules.finding import Check


class Family(StrEnum):
    """What a rule is about. A site can switch a whole family off, or give all of it another severity."""

    STRUCTURE = "structure"
    """Form and reference: what is written does not hold together."""
    PRACTICE = "practice"
    """What the guides on journey mapping call mistakes."""
    CHECKING = "checking"
    """The check itself: what it could not look for, and what it was told to leave out."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding, and the function that looks for it."""

    code: Code
    family: Family
    find: Check | None
    """None where `rules/run.py` finds it by itself."""

    @property
    def manual(self) -> str:
        """The manual page, in Markdown: what, why, how to mend it, where it comes from, a bad and a good example.

        It is the docstring of a function that finds one kind of fault; where one walk finds several, each has a file.
        """
        if self.family is Family.PRACTICE:
            return cleandoc(self.find.__doc__ or "")
        return (files("journeysite.rules") / "manual" / f"{self.code.slug}.md").read_text("utf-8").strip()
