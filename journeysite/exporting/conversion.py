"""A document in the other form: written, read again, and handed over only if it says the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from enum import StrEnum
from typing import Any

from journeysite.exporting.front_matter import front_matter
from journeysite.exporting.inexpressible import Inexpressible
from journeysite.exporting.labels import SECTIONS
from journeysite.exporting.outline import Spelling, outline
from journeysite.exporting.profile_outline import profile_outline
from journeysite.exporting.reading_back import Difference, differences, read_again
from journeysite.loading.documents import Document
from journeysite.loading.sources import KIND_WORDS, Kind


class Form(StrEnum):
    """The two forms of a document."""

    OUTLINE = "outline"
    FRONT_MATTER = "front-matter"


def converted(document: Document, form: Form, spelling: Spelling | None = None) -> str:
    """The text of a document in a form; raises `Inexpressible` where the form cannot say it all."""
    spelling = spelling or Spelling()
    if form is Form.FRONT_MATTER:
        return _the_same(document, iter([front_matter(document, spelling.words.lane_keys)]), spelling)
    if document.source.kind is Kind.MAP:
        return _the_same(document, _outlines(document, spelling), spelling)
    if document.source.kind is Kind.PERSONA:
        return _persona(document, spelling)
    raise Inexpressible((), f"a {KIND_WORDS[document.source.kind]} has front matter and text, and no outline")


def _outlines(document: Document, spelling: Spelling) -> Iterator[str]:
    for names_stages in (True, False):
        yield outline(document, spelling, names_stages=names_stages)


def _the_same(document: Document, texts: Iterator[str], spelling: Spelling) -> str:
    """The first of several texts that is read as the document."""
    first: Difference | None = None
    for text in texts:
        difference = _difference(document, text, spelling)
        if difference is None:
            return text
        first = first or difference
    assert first
    raise Inexpressible(first[0], _told(first))


def _difference(document: Document, text: str, spelling: Spelling) -> Difference | None:
    read = read_again(text, document.source, spelling.words)
    if read is None:
        return (), "a character that no file can hold", "nothing"
    return next(differences(document, read), None)


def _persona(document: Document, spelling: Spelling) -> str:
    """A persona as an outline: a section that would be read differently goes to the front matter."""
    keys = frozenset(SECTIONS)
    while difference := _difference(document, text := profile_outline(document, keys), spelling):
        if not keys:
            raise Inexpressible(difference[0], _told(difference))
        found = str(difference[0][0]) if difference[0] else ""
        keys = keys - {found} if found in keys else frozenset()
    return text


def _told(difference: Difference) -> str:
    path, meant, read = difference
    if path == ("after",):
        return (
            "the text after the stages must begin with a heading that is not below theirs, and with no lanes below it"
        )
    if path == ("before",):
        return "the text before the stages would be read as a part of them"
    if path == ("stages",) and len(meant) > len(read):
        return "a stage would be read as text: there is too little in it to tell it by"
    if path == ("stages",):
        return "a heading of the text around the stages, with labels below it, would be read as a stage"
    if any(is_dataclass(one) for value in (meant, read) if isinstance(value, tuple) for one in value):
        return f"“{path[-1]}” would be read differently"
    return f"{_shown(meant)} would be read as {_shown(read)}"


def _shown(value: Any) -> str:
    text = " ".join(str(value).split())
    return f"“{text[:60]}{'…' if len(text) > 60 else ''}”" if value else "nothing"
