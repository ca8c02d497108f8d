"""What may be meant in a body that has no stages: labels that are nearly those of lanes."""

from __future__ import annotations

from collections.abc import Iterator

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.blocks import scan
from journeysite.loading.codes import UNKNOWN_LABEL
from journeysite.loading.headings import MOST_GUESSES, Headings
from journeysite.loading.labels import normal, plain_heading
from journeysite.loading.sections import section_tree
from journeysite.loading.vocabularies import Vocabularies

_Label = tuple[str, int, int]
"""A label with the index of its line and its column."""


def near_misses(
    body: str, first_line: int, words: Vocabularies, file: str, *, with_headings: bool = True
) -> Iterator[Diagnostic]:
    """Say which labels, and which headings, are one slip away from a lane; each once, where it stands first."""
    first: dict[str, _Label] = {}
    for label in _unknown_labels(body, words, with_headings=with_headings):
        first.setdefault(normal(label[0]), label)
    for text, line, column in list(first.values())[:MOST_GUESSES]:
        if guess := words.lanes.guess(text):
            yield UNKNOWN_LABEL.at(Span(file, first_line + line, column), f"“{text}” is no lane.", guess)


def _unknown_labels(body: str, words: Vocabularies, *, with_headings: bool) -> Iterator[_Label]:
    lines = body.split("\n")
    headings = Headings(lines, words.lanes, words.lane_keys)
    for section in section_tree(scan(lines)).walk():
        if with_headings and section.heading and not headings.lane_of(section):
            yield plain_heading(section.heading.text), section.heading.first, section.heading.column
        for entry in headings.entries(section):
            if entry.key is None:
                yield entry.label, entry.line, entry.column
