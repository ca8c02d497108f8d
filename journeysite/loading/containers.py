"""Headings around stages: which of them announce stages, rather than being some."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from journeysite.loading.labels import normal, plain_heading
from journeysite.loading.numbering import counts_stages, counts_steps
from journeysite.loading.sections import Section

_WHOLES = (
    "journey journeys stages phases map steps Kundenreise Phasen Etappen Schritte parcours étapes jornada etapas fases "
    "pasos passos 旅程 여정 путь этапы стадии"
)
_CONTAINER = frozenset(map(normal, _WHOLES.split()))
"""Words for the whole, or for several of its parts; a word for one part (`Stage A`) names a stage."""
_ARTICLES = "the our a of der die das la le les du de del el los do da os"
_BESIDE = frozenset(
    f"{_ARTICLES} all and in as is to be current future state detail detailed overview customer customers user users "
    "buyer client patient employee kunden kunde cliente usuario".split()
)
"""What may stand beside these where a heading says nothing else: `The customer journey`, but not `The journey home`."""
_AROUND = ("before", "during", "after")
"""`Before the journey` is a stage."""
_NAMED = re.compile(r"\s*[:：]|\s+[–—-]\s")
"""What parts the word from the name: `Journey map: buying shoes`."""


def containers(telling: Sequence[Section]) -> set[Section]:
    """The headings around those with lanes that hold stages rather than being some.

    Those that speak of stages (`## Journey stages for Ana`) do if they hold most of these; else all do if stages are
    counted below them (`### Stage 1: …`). Steps (`### Step 1: …`) are stages below one heading alone; below several
    they are the touchpoints of these.
    """
    parents = {section.parent: None for section in telling if section.parent}
    speaking = {parent for parent in parents if speaks_of_stages(parent)}
    if 2 * sum(section.parent in speaking for section in telling) > len(telling):
        return speaking
    are_stages = any(parent.heading and counts_stages(parent.heading.text) for parent in parents)
    if not are_stages and sum(_counts(parent, counts_stages) for parent in parents) > 1:
        return {*parents}
    return {parent for parent in parents if len(parents) == 1 and _counts(parent, counts_steps) > 1}


def _words(section: Section) -> list[str]:
    """What a heading says before a name: of `Journey map: shoes` the first two words."""
    return normal(_NAMED.split(plain_heading(section.heading.text))[0]).split() if section.heading else []


def speaks_of_stages(section: Section) -> bool:
    """Whether a heading names the whole or several of its parts: `Journey stages for Ana`, and also `Journey home`."""
    words = _words(section)
    return not _CONTAINER.isdisjoint(words) and words[0] not in _AROUND


def announces_stages(section: Section) -> bool:
    """Whether a heading says nothing but that stages follow: `Journey stages`, `The phases`."""
    words = _words(section)
    return not _CONTAINER.isdisjoint(words) and all(word in _CONTAINER or word in _BESIDE for word in words)


def _counts(section: Section, is_counted: Callable[[str], bool]) -> int:
    """How many of the headings directly below one count something."""
    return sum(1 for child in section.children if child.heading and is_counted(child.heading.text))
