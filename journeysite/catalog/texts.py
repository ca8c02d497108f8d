"""Every text of a document that is inline Markdown, with the way to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from journeysite.loading.documents import Document
from journeysite.loading.places import Path
from journeysite.model.journey import JourneyMap, Moment
from journeysite.model.lane import TEXT_LANES

_FIELDS = (
    "summary",
    "scope",
    "goal",
    "role",
    "quote",
    "segment",
    "goals",
    "motivations",
    "frustrations",
    "behaviours",
    "needs",
    "tools",
    "backstage",
)
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_LONGEST = 5_000
"""In longer texts, looking for code that nobody closed takes too long."""


def texts(value: Any, holding: str = "") -> Iterator[tuple[Path, str]]:
    """The texts of a map, a persona, a shared touchpoint or a KPI, in the order in which they are shown.

    With `holding`, only texts that hold these characters; an address counts as a link in Markdown.
    """
    for name in _FIELDS:
        given = getattr(value, name, None)
        if isinstance(given, str):
            if holding in given:
                yield (name,), given
        elif given:
            yield from (((name, index), text) for index, text in enumerate(given) if holding in text)
    if image := getattr(value, "image", None):
        yield ("image",), f"[]({image})"
    yield from _evidence(value.evidence, (), holding)
    if isinstance(value, JourneyMap):
        for spot, moment in value.spots:
            yield from _moment(moment, spot.path, holding)


def texts_holding(sign: str, document: Document) -> Iterator[tuple[Path, str]]:
    """The texts of a document that hold one of the `SIGNS`."""
    if sign in document.signs:
        yield from texts(document.value, sign)


def bare(text: str) -> str:
    """A text with gaps in the place of its code."""
    return _CODE.sub(lambda found: " " * len(found[0]), text) if "`" in text and len(text) < _LONGEST else text


def _moment(moment: Moment, path: Path, holding: str) -> Iterator[tuple[Path, str]]:
    if moment.name and holding in moment.name:
        yield (*path, "name"), moment.name
    for name in TEXT_LANES:
        for index, text in enumerate(getattr(moment, name)):
            if holding in text:
                yield (*path, name, index), text
    for key, listed in moment.lanes.items():
        for index, text in enumerate(listed):
            if holding in text:
                yield (*path, "lanes", key, index), text
    for index, pain in enumerate(moment.pains):
        if holding in pain.text:
            yield (*path, "pains", index, "text"), pain.text
    for index, opportunity in enumerate(moment.opportunities):
        if holding in opportunity.text:
            yield (*path, "opportunities", index, "text"), opportunity.text
        if opportunity.link:
            yield (*path, "opportunities", index, "link"), f"[]({opportunity.link})"
    for index, emotion in enumerate(moment.emotion):
        if emotion.feeling and holding in emotion.feeling:
            yield (*path, "emotion", index, "feeling"), emotion.feeling
    if moment.evidence:
        yield from _evidence(moment.evidence, path, holding)


def _evidence(listed: Any, path: Path, holding: str) -> Iterator[tuple[Path, str]]:
    for index, evidence in enumerate(listed):
        if evidence.source and holding in evidence.source:
            yield (*path, "evidence", index, "source"), evidence.source
        if evidence.quote and holding in evidence.quote:
            yield (*path, "evidence", index, "quote"), evidence.quote
        if evidence.link:
            yield (*path, "evidence", index, "link"), f"[]({evidence.link})"
