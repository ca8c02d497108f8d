"""The body of a map as a journey: headings are stages and touchpoints, labels are lanes.

The reader yields plain data in the shape of the front matter, and takes what it read out of the body.
What it cannot place stays in the body, with a diagnostic.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from journeysite.diagnostics import Diagnostic, Span, did_you_mean
from journeysite.loading.blocks import Block, scan
from journeysite.loading.codes import STAGE_NOT_FOUND, STAGE_NOT_LISTED, UNKNOWN_LABEL, UNPLACED
from journeysite.loading.headings import Headings
from journeysite.loading.labelled import Entry, Value, read_labels
from journeysite.loading.labels import Vocabulary, normal, plain_heading
from journeysite.loading.places import Path, Places
from journeysite.loading.sections import Section, section_tree
from journeysite.loading.shortforms import link_target, split_names, stem

_SINGLE = frozenset(("confidence",))
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

_MOST_GUESSES = 30
"""How many names are compared with each other: where more are wrong, a guess helps nobody, and takes long."""


@dataclass(frozen=True, slots=True)
class Note:
    """Text of a stage that stands under no label, as Markdown."""

    stage: str
    text: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A body, read: the stages as plain data, and the Markdown before and after them."""

    stages: list[dict[str, Any]]
    before: str
    after: str
    notes: tuple[Note, ...] = ()
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_outline(
    body: str,
    first_line: int,
    listed: Sequence[str] | None,
    vocabulary: Vocabulary,
    lane_keys: frozenset[str],
    places: Places,
) -> Outline:
    """Read a body whose first line is `first_line` of its file; `listed` are the stages that front matter names."""
    lines = body.split("\n")
    reader = _Reader(lines, first_line, vocabulary, lane_keys, places)
    root = section_tree(scan(lines))
    stages = reader.headings.find_stages(root, listed)
    missing = reader.reconcile(stages, listed) if listed is not None else {}
    data = [
        reader.stage(entry, index) if isinstance(entry, Section) else reader.missing_stage(entry, index)
        for index, entry in enumerate(_in_order(stages, missing, listed or ()))
    ]
    reader.report_labels()
    before, after = _without(lines, stages, root)
    return Outline(data, before, after, tuple(reader.notes), reader.diagnostics)


Missing = tuple[str, Span]
"""A stage that front matter names and no heading does, and where it is named."""


def _in_order(
    stages: Sequence[Section], missing: Mapping[int, Missing], listed: Sequence[str]
) -> list[Section | Missing]:
    """The stages as the body has them, and each that has no heading behind the one it is listed after."""
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


def _without(lines: list[str], stages: Sequence[Section], root: Section) -> tuple[str, str]:
    """The body without its stages: what stands before the first, and what stands after it."""
    if not stages:
        return "\n".join(lines), ""
    ends = _ends(root, len(lines))
    taken = {index for stage in stages for index in range(stage.first, ends[id(stage)])}
    first = stages[0].first
    after = [line for index, line in enumerate(lines) if index > first and index not in taken]
    return "\n".join(lines[:first]), "\n".join(after)


def _ends(root: Section, length: int) -> dict[int, int]:
    """The index after the last line of each section, by the section's identity."""
    ends: dict[int, int] = {}

    def visit(section: Section, end: int) -> None:
        ends[id(section)] = end
        for index, child in enumerate(section.children):
            following = section.children[index + 1].first if index + 1 < len(section.children) else end
            visit(child, following)

    visit(root, length)
    return ends


class _Reader:
    """Reads one body; gathers notes and diagnostics on the way."""

    def __init__(
        self, lines: list[str], first_line: int, vocabulary: Vocabulary, lane_keys: frozenset[str], places: Places
    ) -> None:
        self.lines = lines
        self.first_line = first_line
        self.vocabulary = vocabulary
        self.lane_keys = lane_keys
        self.places = places
        self.notes: list[Note] = []
        self.diagnostics: list[Diagnostic] = []
        self.headings = Headings(lines, vocabulary, lane_keys)
        self._unknown: dict[str, list[Entry]] = {}
        self._entries: dict[int, list[Entry]] = {}

    # What a stage holds ---------------------------------------------------------------------------------

    def stage(self, section: Section, index: int) -> dict[str, Any]:
        """A stage with its touchpoints as plain data."""
        path: Path = ("stages", index)
        data = self._moment(section, path)
        touchpoints: list[Any] = []
        by_heading = any(self.headings.lane_of(child) for child in section.children)
        for child in section.children:
            if self.headings.is_lane(child, by_heading=by_heading):
                continue
            at = (*path, "touchpoints", len(touchpoints))
            touchpoints.append(self._moment(child, at))
        for entry in self._all_entries(section):
            if entry.key == "touchpoints":
                for value in entry.values:
                    for name, offset in split_names(value.text):
                        self._place(
                            (*path, "touchpoints", len(touchpoints)), Value(name, value.line, value.column + offset)
                        )
                        touchpoints.append(self._named(name))
        if touchpoints:
            data["touchpoints"] = touchpoints
        if data.pop("touchpoint", None):  # a stage is no touchpoint: its link stays a link
            assert section.heading
            data["name"] = plain_heading(section.heading.text)
        return data

    def missing_stage(self, missing: Missing, index: int) -> dict[str, Any]:
        """A stage that only front matter names."""
        name, span = missing
        self.places.values["stages", index] = self.places.values["stages", index, "name"] = (span.line, span.column)
        return {"name": name}

    def _named(self, heading: str) -> dict[str, Any]:
        linked = link_target(heading)
        if linked and linked[1].split("#")[0].endswith(".md") and "://" not in linked[1]:
            return {"name": linked[0], "touchpoint": stem(linked[1])}
        return {"name": heading}

    def _all_entries(self, section: Section) -> list[Entry]:
        """The labelled text of a section, its lane headings included; read once."""
        if id(section) in self._entries:
            return self._entries[id(section)]
        entries = self._entries[id(section)] = list(self.headings.entries(section))
        by_heading = any(self.headings.lane_of(child) for child in section.children)
        for child in section.children:
            if child.heading and self.headings.is_lane(child, by_heading=by_heading):
                label = plain_heading(child.heading.text).rstrip(":： ")
                heading = Entry(label, self.headings.lane_of(child), child.heading.first, child.heading.column)
                entries += read_labels(self.lines, child.blocks, self.vocabulary, heading).entries
        return entries

    def _moment(self, section: Section, path: Path) -> dict[str, Any]:
        assert section.heading
        heading = plain_heading(section.heading.text)
        self._place(path, Value("", section.heading.first, section.heading.column))
        self._place((*path, "name"), Value("", section.heading.first, section.heading.column))
        data = self._named(heading)
        if "touchpoint" in data:
            self.places.values[*path, "touchpoint"] = self.places.values[*path, "name"]
        for entry in self._all_entries(section):
            self._put(data, entry, path)
        self._report_unplaced(section, data["name"], is_touchpoint=len(path) > 2)
        return data

    def _put(self, data: dict[str, Any], entry: Entry, path: Path) -> None:
        key = entry.key
        is_touchpoint = len(path) > 2
        if not entry.values or (key == "touchpoints" and not is_touchpoint):
            return
        if key == "touchpoints":  # below a touchpoint it says where that happens
            key = "channel"
        if key in _SINGLE:
            data[key] = " ".join([*([data[key]] if key in data else []), *(value.text for value in entry.values)])
            self._place((*path, key), entry.values[0])
            return
        into, at = data, path
        if key is None or key in self.lane_keys:
            into, at = data.setdefault("lanes", {}), (*path, "lanes")
        if key is None:
            key = entry.label
            self._unknown.setdefault(normal(key), []).append(entry)
        listed: list[str] = into.setdefault(key, [])
        self.places.keys.setdefault((*at, key), (entry.line + self.first_line, entry.column))
        for value in entry.values:
            self._place((*at, key, len(listed)), value)
            listed.append(value.text)

    def report_labels(self) -> None:
        """Report each label that is no lane once, where it stands first."""
        for number, (first, *others) in enumerate(self._unknown.values()):
            also = f", here and in {len(others)} more {'place' if len(others) == 1 else 'places'}" if others else ""
            guess = self.vocabulary.guess(first.label) if number < _MOST_GUESSES else ""
            remedy = "add it to `lanes:` in the plugin's options"
            self.diagnostics.append(
                UNKNOWN_LABEL.at(
                    Span(self.places.file, first.line + self.first_line, first.column),
                    f"“{first.label}” is no lane; its text is shown as a lane of its own{also}.",
                    f"{guess} Else {remedy}." if guess else f"A{remedy[1:]}, or use a lane of the format.",
                )
            )

    # What does not fit ----------------------------------------------------------------------------------

    def _report_unplaced(self, section: Section, name: str, *, is_touchpoint: bool) -> None:
        by_heading = any(self.headings.lane_of(child) for child in section.children)
        unplaced = list(self.headings.labelled(section).unplaced)
        for child in section.children:
            if self.headings.is_lane(child, by_heading=by_heading):
                lane = Entry("", None, 0, 1)
                unplaced += read_labels(self.lines, child.blocks, self.vocabulary, lane).unplaced
                if child.heading and not lane.values and not self.headings.lane_of(child):
                    unplaced.append(child.heading)
                unplaced += [block for below in child.children for block in _all_blocks(below)]
            elif is_touchpoint:
                unplaced += list(_all_blocks(child))
        unplaced += [
            Block("paragraph", entry.line, entry.line + 1, 0, entry.label, entry.column)
            for entry in self.headings.entries(section)
            if entry.key is None and not entry.values
        ]
        blocks = [block for block in unplaced if not self._is_comment(block)]
        if not blocks:
            return
        blocks.sort(key=lambda block: block.first)
        text = "\n\n".join("\n".join(self.lines[block.first : block.end]) for block in blocks)
        self.notes.append(Note(name, text))
        one = len(blocks) == 1
        others = f"{len(blocks) - 1} other {'block' if len(blocks) == 2 else 'blocks'}"
        count = "This stands" if one else f"This and {others} stand"
        shown = "is shown below the stage table" if one else "are shown below the stage table"
        self.diagnostics.append(
            UNPLACED.at(
                Span(self.places.file, blocks[0].first + self.first_line, blocks[0].column),
                f"{count} in “{name}” under no label, and {shown}.",
                "Put a label such as “- Actions: …” in front, or move it under a heading after the last stage.",
            )
        )

    def _is_comment(self, block: Block) -> bool:
        if block.kind != "html" or not block.text.startswith("<!--"):
            return False
        return not _COMMENT.sub("", "\n".join(self.lines[block.first : block.end])).strip()

    # How headings and `stages:` agree -------------------------------------------------------------------

    def reconcile(self, sections: Sequence[Section], listed: Sequence[str]) -> dict[int, Missing]:
        """Report where `stages:` and the headings disagree; the listed stages without a heading, by their index."""
        names = [normal(plain_heading(name)) for name in listed]
        left = Counter(self.headings.name(section) for section in sections)
        missing: dict[int, Missing] = {}
        for index, name in enumerate(listed):
            left[names[index]] -= 1
            if left[names[index]] < 0:
                missing[index] = (name, self.places.of_value(("stages", index)))
        known = set(names)
        unlisted = [
            section.heading for section in sections if section.heading and self.headings.name(section) not in known
        ]
        titles = {plain_heading(heading.text): heading for heading in unlisted}
        for number, (index, (name, span)) in enumerate(list(missing.items())):
            others = list(titles)[:_MOST_GUESSES] if number < _MOST_GUESSES else ()
            near = [title for title in others if did_you_mean(name, [title])]
            if near:  # one slip, and one stage
                del missing[index], titles[near[0]]
                message = f"`stages:` names “{name}”, but the heading is “{near[0]}”."
                self.diagnostics.append(STAGE_NOT_FOUND.at(span, message, "Write the same name in both places."))
                continue
            self.diagnostics.append(
                STAGE_NOT_FOUND.at(
                    span,
                    f"`stages:` names “{name}”, but no heading of the body does.",
                    f"Write a heading “## {name}”, or take it out of `stages:`.",
                )
            )
        for title, heading in titles.items():
            self.diagnostics.append(
                STAGE_NOT_LISTED.at(
                    Span(self.places.file, heading.first + self.first_line, heading.column),
                    f"The heading “{title}” has lanes, but `stages:` does not name it.",
                    "Add it to `stages:`.",
                )
            )
        return missing

    def _place(self, path: Path, value: Value) -> None:
        self.places.values[path] = (value.line + self.first_line, value.column)


def _all_blocks(section: Section) -> list[Block]:
    return [
        block
        for below in section.walk()
        for block in ([below.heading, *below.blocks] if below.heading else below.blocks)
    ]
