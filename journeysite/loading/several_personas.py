"""Whether a body holds more than one persona: which headings begin another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.codes import SEVERAL_PERSONAS
from journeysite.loading.labelled import read_labels
from journeysite.loading.labels import Vocabulary, plain_heading
from journeysite.loading.sections import Section

_NUMBERED = re.compile(
    r"(?:\w+ )?(?:personas?|ペルソナ|페르소나|персона)"
    r"(?:\s*(?:#?\d+\b|(?-i:[A-Z])\b)\s*[:：.–—-]?|\s*[:：]|\s+[–—-])\s*",
    re.IGNORECASE,
)
"""`Persona 1: `, `👩 Persona A — `, `User persona: `."""
_OF_ONE = frozenset(("goals", "motivations", "frustrations", "behaviours", "needs", "demographics", "role", "name"))
"""What a profile has once: below two headings it is of two personas."""


def persona_named(heading: str) -> str | None:
    """Who a heading like “Persona 1: Ana” names; None where it does not say that it names a persona."""
    bare = plain_heading(heading)
    found = _NUMBERED.match(bare)
    return bare[found.end() :] if found else None


def other_personas(
    root: Section, lines: Sequence[str], first_line: int, file: str, vocabulary: Vocabulary
) -> Iterator[Diagnostic]:
    """Say where a second heading begins another persona: it says so, or the same sections stand below it again."""
    for section in root.walk():
        groups = [child for child in section.children if child.heading]
        named = [group for group in groups if group.heading and persona_named(group.heading.text) is not None]
        if len(named) < 2:
            seen: set[str] = set()
            named = []
            for group in groups:
                keys = _keys(group, lines, vocabulary)
                if len(keys) > 1 and (not named or len(keys & seen) > 1):
                    named.append(group)
                    seen |= keys
        for group in named[1:]:
            assert group.heading
            yield SEVERAL_PERSONAS.at(
                Span(file, group.heading.first + first_line, group.heading.column),
                f"“{plain_heading(group.heading.text)}” begins another persona; of several in one text no profile is"
                " made, and all of it is published as it is.",
                "Write one file for each persona, and move this heading and all below it there.",
            )
        if len(named) > 1:
            return


def _keys(group: Section, lines: Sequence[str], vocabulary: Vocabulary) -> set[str]:
    """What a heading tells of a persona, in headings and labels directly below it."""
    if group.heading and vocabulary.key_of(group.heading.text):
        return set()
    told = [vocabulary.key_of(child.heading.text) for child in group.children if child.heading]
    told += [entry.key for entry in read_labels(lines, group.blocks, vocabulary).entries]
    return {key for key in told if key in _OF_ONE}
