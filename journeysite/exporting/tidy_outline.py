"""An outline with its labels in the documented order and in the site's words: labels change, texts never do."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from journeysite.loading.blocks import scan
from journeysite.loading.headings import Headings
from journeysite.loading.labelled import Entry
from journeysite.loading.labels import Vocabulary, normal
from journeysite.loading.sections import Section, section_tree

_WORD = re.compile(r"[^\W\d_][^\W\d_ '’/&-]*(?:[ '’/&-]+[^\W\d_]+)*")
"""A label that is words and nothing else: one with an emoji, a number or brackets is the writer's own design."""


def tidy_outline(
    body: str,
    listed: Sequence[str] | None,
    vocabulary: Vocabulary,
    lane_keys: frozenset[str],
    labels: Mapping[str, str],
    *,
    in_order: bool = True,
) -> str:
    """The body of a map with tidy labels; `labels` are those of the site, by key and in order.

    Without `in_order` they become the site's words and stay where they are.
    """
    lines = body.split("\n")
    headings = Headings(lines, vocabulary, lane_keys)
    root = section_tree(scan(lines))
    for stage in headings.find_stages(root, listed):
        for section in stage.walk():
            _tidy(lines, headings, section, labels, vocabulary, in_order=in_order)
    return "\n".join(lines)


def _tidy(
    lines: list[str],
    headings: Headings,
    section: Section,
    labels: Mapping[str, str],
    vocabulary: Vocabulary,
    *,
    in_order: bool,
) -> None:
    assert section.heading
    read = headings.labelled(section)
    renamed = {entry.line: _renamed(lines[entry.line], entry, labels, vocabulary) for entry in read.entries}
    end = max((block.end for block in section.blocks), default=section.heading.end)
    movable = in_order and not read.unplaced and _are_lines_of_their_own(read.entries)
    for index, line in renamed.items():
        lines[index] = line
    if movable and len(read.entries) > 1:
        first = read.entries[0].line
        lines[first:end] = _in_order(lines, read.entries, end, labels)


def _are_lines_of_their_own(entries: Sequence[Entry]) -> bool:
    """Whether every label begins a line of its own, so that whole lines can change places."""
    places = [entry.line for entry in entries]
    return places == sorted(set(places)) and len({entry.column for entry in entries}) == 1


def _in_order(lines: Sequence[str], entries: Sequence[Entry], end: int, labels: Mapping[str, str]) -> list[str]:
    """The labels with their lines in order; empty lines between them stay where they are."""
    order = {key: index for index, key in enumerate(labels)}
    bodies, gaps = [], []
    for first, following in pairwise([*(entry.line for entry in entries), end]):
        content = following
        while content > first + 1 and not lines[content - 1].strip():
            content -= 1
        bodies.append(list(lines[first:content]))
        gaps.append(list(lines[content:following]))
    ranks = sorted(range(len(entries)), key=lambda index: order.get(entries[index].key or "", len(order)))
    return [line for place, index in enumerate(ranks) for line in (*bodies[index], *gaps[place])]


def _renamed(line: str, entry: Entry, labels: Mapping[str, str], vocabulary: Vocabulary) -> str:
    """A line with the site's word for its lane."""
    word = labels.get(entry.key or "")
    if not word or not _WORD.fullmatch(entry.label) or normal(entry.label) not in vocabulary.keys:
        return line
    at = line.find(entry.label, max(entry.column - 1, 0))
    return line if at < 0 else line[:at] + word + line[at + len(entry.label) :]
