"""The body of a map as a journey: headings are stages and touchpoints, labels are lanes.

The reader yields plain data in the shape of the front matter, and takes what it read out of the body.
What it cannot place stays in the body, with a diagnostic.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from journeysite.diagnostics import Diagnostic, Span, nearest
from journeysite.loading.blocks import scan
from journeysite.loading.codes import ONE_STAGE, OUTSIDE_STAGES, STAGE_NOT_FOUND, STAGE_NOT_LISTED
from journeysite.loading.headings import MOST_GUESSES, Headings
from journeysite.loading.labels import Vocabulary, normal, plain_heading
from journeysite.loading.places import Places
from journeysite.loading.sections import Section, section_tree
from journeysite.loading.several_maps import other_maps
from journeysite.loading.stages import Note, StageReader, names_of
from journeysite.loading.steps import put_steps
from journeysite.loading.table_sections import put_tables
from journeysite.loading.unread_tables import unread_tables


@dataclass(frozen=True, slots=True)
class Outline:
    """A body, read: the stages as plain data, and the Markdown before and after them."""

    stages: list[dict[str, Any]]
    before: str
    after: str
    notes: tuple[Note, ...] = ()
    diagnostics: list[Diagnostic] = field(default_factory=list)
    lacks_heading: bool = False
    """Whether lanes stand above all headings, while the stages are headings of the first level."""
    lacks_lanes: bool = False
    """Whether there are no lanes, and the stages are made of numbered steps."""
    lanes_above: int = 0
    """The line of the first lane that stands above all headings but the title; 0 where none does."""
    scale: str | None = None
    """The scale that all labels of emotions name in brackets."""


def read_outline(
    body: str,
    first_line: int,
    listed: Sequence[str] | None,
    vocabulary: Vocabulary,
    lane_keys: frozenset[str],
    places: Places,
    title: str = "",
) -> Outline:
    """Read a body whose first line is `first_line` of its file; `listed` are the stages that front matter names.

    With a `title`, a body without lanes is searched for numbered steps.
    """
    lines = body.split("\n")
    headings = Headings(lines, vocabulary, lane_keys)
    blocks = scan(lines)
    root = section_tree(blocks)
    if "|" in body and any(block.kind == "table" for block in blocks):
        put_tables(root, headings, listed, title)
    stages = headings.find_stages(root, listed, title)
    lacks_lanes = bool(title) and listed is None and not stages
    if lacks_lanes:
        put_steps(root, headings, title)
        stages = headings.find_stages(root, listed, title)
    reader = StageReader(headings, first_line, places)
    missing = _reconcile(stages, listed, first_line, places, reader.diagnostics) if listed is not None else {}
    called = dict(zip(stages, names_of(stages), strict=True))
    data = [
        reader.stage(entry, index, called[entry]) if isinstance(entry, Section) else reader.missing_stage(*entry, index)
        for index, entry in enumerate(_in_order(stages, missing, listed or ()))
    ]
    reader.report_labels()
    if stages and listed is None:
        reader.diagnostics += unread_tables(root, stages, headings, first_line, places.file)
    if headings.doubtful:
        reader.diagnostics.append(_report_doubt(headings.doubtful, headings, first_line, places.file))
    lacks_heading = False
    if listed is None:
        reader.diagnostics += other_maps(stages, headings, first_line, places.file)
        reader.diagnostics += _report_outside(root, stages, headings, first_line, places.file)
        lacks_heading = bool(stages) and stages[0].level == 1 and headings.tells(root)
    before, after = _without(lines, stages, root, first_line, places)
    scale = next(iter(reader.scales)) if len(reader.scales) == 1 else None
    lanes = () if stages else [entry.line + first_line for entry in headings.entries(root) if entry.key]
    above = min(lanes, default=0)
    found = reader.diagnostics
    return Outline(data, before, after, tuple(reader.notes), found, lacks_heading, lacks_lanes, above, scale)


def _report_doubt(section: Section, headings: Headings, first_line: int, file: str) -> Diagnostic:
    """Say that the only heading around those with lanes is read as a stage, which may be wrong."""
    assert section.heading
    name = plain_heading(section.heading.text)
    below = next(plain_heading(one.heading.text) for one in section.walk() if one.heading and headings.tells(one))
    return ONE_STAGE.at(
        Span(file, section.heading.first + first_line, section.heading.column),
        f"“{name}” is the only heading with touchpoints below it: it is read as a stage, and “{below}” as a"
        " touchpoint.",
        f"If so, give “{name}” a lane of its own, such as “- Goal: …”; if “{below}” is a stage, name the stages in the"
        " front matter (“stages: …”).",
    )


def _report_outside(
    root: Section, stages: Sequence[Section], headings: Headings, first_line: int, file: str
) -> Iterator[Diagnostic]:
    """Say which headings with lanes are in no stage, so that none of them gets lost to the table without a word."""
    for section in headings.left_out(root, stages) if stages else ():
        assert section.heading
        name, first = (plain_heading(one.heading.text) if one.heading else "" for one in (section, stages[0]))
        yield OUTSIDE_STAGES.at(
            Span(file, section.heading.first + first_line, section.heading.column),
            f"“{name}” has lanes, but stands outside the stages, the first of which is “{first}”: it stays text.",
            "If it belongs to the journey, name all stages in the front matter (“stages: …”), this one or the one above"
            " it among them.",
        )


Missing = tuple[str, Span]
"""A stage that front matter names and no heading does, and where it is named."""


def _in_order(
    stages: Sequence[Section], missing: Mapping[int, Missing], listed: Sequence[str]
) -> list[Section | Missing]:
    """The stages as the body has them, and each that has no heading behind the one it is listed after."""
    if not missing:
        return list(stages)
    last = {Headings.name(section): index for index, section in enumerate(stages)}
    behind: dict[int, list[Missing]] = {}
    latest = -1
    for index, name in enumerate(listed):
        if index in missing:
            behind.setdefault(latest, []).append(missing[index])
        latest = max(latest, last.get(normal(plain_heading(name)), -1))
    entries: list[Section | Missing] = [*behind.get(-1, ())]
    for index, section in enumerate(stages):
        entries += [section, *behind.get(index, ())]
    return entries


def _without(
    lines: list[str], stages: Sequence[Section], root: Section, first_line: int, places: Places
) -> tuple[str, str]:
    """The body without its stages: what stands before the first, and what stands after it."""
    if not stages:
        return "\n".join(lines), ""
    ends = _ends(root, len(lines))
    after: list[str] = []
    for stage, following in pairwise((*stages, None)):
        assert stage
        end, begin = ends[stage], following.first if following else len(lines)
        after += lines[end:begin]
        if end < begin:
            places.later(Places.put, ("body", end), (end + first_line, 1))
    return "\n".join(lines[: stages[0].first]), "\n".join(after)


def _ends(root: Section, length: int) -> dict[Section, int]:
    """The index after the last line of each section."""
    ends: dict[Section, int] = {}
    left = [(root, length)]
    while left:
        section, end = left.pop()
        ends[section] = end
        following = [*(child.first for child in section.children[1:]), end]
        for child, first in zip(section.children, following, strict=False):  # no children, no end to give
            left.append((child, child.extent[1] if child.extent else first))
    return ends


def _reconcile(
    sections: Sequence[Section], listed: Sequence[str], first_line: int, places: Places, found: list[Diagnostic]
) -> dict[int, Missing]:
    """Report where `stages:` and the headings disagree; the listed stages without a heading, by their index."""
    names = [normal(plain_heading(name)) for name in listed]
    left = Counter(Headings.name(section) for section in sections)
    missing: dict[int, Missing] = {}
    for index, name in enumerate(listed):
        left[names[index]] -= 1
        if left[names[index]] < 0:
            missing[index] = (name, places.of_value(("stages", index)))
    known = set(names)
    unlisted = [section.heading for section in sections if section.heading and Headings.name(section) not in known]
    titles = {plain_heading(heading.text): heading for heading in unlisted}
    for number, (index, (name, span)) in enumerate(list(missing.items())):
        others = list(titles)[:MOST_GUESSES] if number < MOST_GUESSES else ()
        near = [title for title in others if nearest(name, [title])]
        if near:  # one slip, and one stage
            del missing[index], titles[near[0]]
            message = f"`stages:` names “{name}”, but the heading is “{near[0]}”."
            found.append(STAGE_NOT_FOUND.at(span, message, "Write the same name in both places."))
            continue
        found.append(
            STAGE_NOT_FOUND.at(
                span,
                f"`stages:` names “{name}”, but no heading of the body does.",
                f"Write a heading “## {name}”, or take it out of `stages:`.",
            )
        )
    for title, heading in titles.items():
        found.append(
            STAGE_NOT_LISTED.at(
                Span(places.file, heading.first + first_line, heading.column),
                f"The heading “{title}” has lanes, but `stages:` does not name it.",
                "Add it to `stages:`.",
            )
        )
    return missing
