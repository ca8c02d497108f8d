"""What may be meant in a body that has no stages: labels that are nearly those of lanes."""

from __future__ import annotations

from collections.abc import Iterator

from journeysite.diagnostics import Diagnostic, Fix, Span
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
    lines = body.split("\n")
    labels: dict[str, list[_Label]] = {}
    for label in _unknown_labels(lines, words, with_headings=with_headings):
        labels.setdefault(normal(label[0]), []).append(label)
    for alike in list(labels.values())[:MOST_GUESSES]:
        text, first, column = alike[0]
        if guess := words.lanes.guess(text):
            fixes = tuple(
                Fix(Span(file, first_line + line, at + 1), label, meant)
                for label, line, start in alike
                if (meant := words.lanes.surely(label)) and (at := lines[line].find(label, start - 1)) >= 0
            )
            yield UNKNOWN_LABEL.at(Span(file, first_line + first, column), f"“{text}” is no lane.", guess, fixes)


def _unknown_labels(lines: list[str], words: Vocabularies, *, with_headings: bool) -> Iterator[_Label]:
    headings = Headings(lines, words.lanes, words.lane_keys)
    for section in section_tree(scan(lines)).walk():
        if with_headings and section.heading and not headings.lane_of(section):
            yield plain_heading(section.heading.text), section.heading.first, section.heading.column
        for entry in headings.entries(section):
            if entry.key is None:
                yield entry.label, entry.line, entry.column
