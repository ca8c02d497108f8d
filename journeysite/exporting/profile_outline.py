"""A persona as an outline: what it can say in sections of the body, all else in front matter."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from journeysite.exporting.front_matter import narrative, written
from journeysite.exporting.labels import SECTIONS
from journeysite.exporting.plain import as_typed, header
from journeysite.exporting.short_forms import NoSpelling, evidence_text
from journeysite.loading.documents import Document


def profile_outline(document: Document, keys: Collection[str]) -> str:
    """The text of a persona's file, with these keys as sections."""
    data = header(document.value)
    sections = {key: texts for key in SECTIONS if key in keys and (texts := _texts(document.value, key))}
    kept = {key: given for key, given in data.items() if key not in sections}
    parts = [narrative(document), *_sections(sections)]
    return written(kept | as_typed(document.value.x) | dict(document.host), "\n\n".join(filter(None, parts)))


def _sections(sections: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for key, texts in sections.items():
        is_text = key in ("role", "summary", "quote")
        yield "\n".join([f"## {SECTIONS[key]}", *(text if is_text else f"- {text}" for text in texts)])


def _texts(value: Any, key: str) -> Sequence[str]:
    given = getattr(value, key)
    if not given:
        return ()
    if isinstance(given, Mapping):
        return [f"{name}: {text}" for name, text in given.items()]
    if key != "evidence":
        return [given] if isinstance(given, str) else given
    try:
        return [evidence_text(one, index) for index, one in enumerate(given)]
    except NoSpelling:
        return ()
