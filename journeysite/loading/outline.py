"""The body of a map as a journey: headings are stages and touchpoints, labels are lanes.

The reader yields plain data in the shape of the front matter, and takes what it read out of the body.
What it cannot place stays in the body, with a diagnostic.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    missing = reader.reconcile(stages, listed) if listed is not None else []
    data = [
        {"name": entry} if isinstance(entry, str) else reader.stage(entry, index)
        for index, entry in enumerate(_in_order(stages, missing, listed or ()))
    ]
    before, after = _without(lines, stages, root)
    return Outline(data, before, after, tuple(reader.notes), reader.diagnostics)


def _in_order(stages: Sequence[Section], missing: Sequence[str], listed: Sequence[str]) -> list[Section | str]:
    """The stages as the body has them, and each that has no heading behind the one it is listed after."""
    entries: list[Section | str] = list(stages)
    names = [normal(plain_heading(section.heading.text)) for section in stages if section.heading]
    for name in missing:
        before = {normal(plain_heading(earlier)) for earlier in listed[: listed.index(name)]}
        at = max((index + 1 for index, known in enumerate(names) if known in before), default=0)
        entries.insert(at, name)
        names.insert(at, normal(plain_heading(name)))
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
        self.headings = Headings(vocabulary, lane_keys)

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
        data.pop("touchpoint", None)
        return data

    def _named(self, heading: str) -> dict[str, Any]:
        linked = link_target(heading)
        if linked and linked[1].split("#")[0].endswith(".md"):
            return {"name": linked[0], "touchpoint": stem(linked[1])}
        return {"name": heading}

    def _all_entries(self, section: Section) -> list[Entry]:
        """The labelled text of a section, its lane headings included."""
        entries = list(self.headings.entries(section))
        by_heading = any(self.headings.lane_of(child) for child in section.children)
        for child in section.children:
            if child.heading and self.headings.is_lane(child, by_heading=by_heading):
                label = plain_heading(child.heading.text).rstrip(":： ")
                heading = Entry(label, self.headings.lane_of(child), child.heading.first, child.heading.column)
                entries += read_labels(child.blocks, self.vocabulary, heading).entries
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
        if entry.key == "touchpoints":
            return
        if entry.key in _SINGLE:
            data[entry.key] = " ".join(value.text for value in entry.values)
            if entry.values:
                self._place((*path, entry.key), entry.values[0])
            return
        into, at = data, path
        key = entry.key
        if key is None or key in self.lane_keys:
            into, at = data.setdefault("lanes", {}), (*path, "lanes")
        if key is None:
            key = entry.label
            self._report_label(entry)
        listed: list[str] = into.setdefault(key, [])
        self.places.keys.setdefault((*at, key), (entry.line + self.first_line, entry.column))
        for value in entry.values:
            self._place((*at, key, len(listed)), value)
            listed.append(value.text)
        if not listed:
            del into[key]

    def _report_label(self, entry: Entry) -> None:
        guess = did_you_mean(entry.label, [key for key in self.vocabulary.keys if len(key) > 3], cutoff=0.8)
        self.diagnostics.append(
            UNKNOWN_LABEL.at(
                Span(self.places.file, entry.line + self.first_line, entry.column),
                f"“{entry.label}” is no lane; its text is shown as a lane of its own.",
                guess or "Add it to `lanes:` in the plugin's options, or use a lane of the format.",
            )
        )

    # What does not fit ----------------------------------------------------------------------------------

    def _report_unplaced(self, section: Section, name: str, *, is_touchpoint: bool) -> None:
        by_heading = any(self.headings.lane_of(child) for child in section.children)
        unplaced = list(self.headings.labelled(section).unplaced)
        for child in section.children:
            if self.headings.is_lane(child, by_heading=by_heading):
                unplaced += read_labels(child.blocks, self.vocabulary, Entry("", None, 0, 1)).unplaced
                unplaced += [block for below in child.children for block in _all_blocks(below)]
            elif is_touchpoint:
                unplaced += list(_all_blocks(child))
        blocks = [block for block in unplaced if not self._is_comment(block)]
        if not blocks:
            return
        blocks.sort(key=lambda block: block.first)
        text = "\n\n".join("\n".join(self.lines[block.first : block.end]) for block in blocks)
        self.notes.append(Note(name, text))
        one = len(blocks) == 1
        count = "This stands" if one else f"This and {len(blocks) - 1} more stand"
        shown = "is shown below the stage table" if one else "are shown below the stage table"
        self.diagnostics.append(
            UNPLACED.at(
                Span(self.places.file, blocks[0].first + self.first_line, blocks[0].column),
                f"{count} in “{name}” under no label, and {shown}.",
                "Put a label such as “- Actions: …” in front, or move it under a heading after the last stage.",
            )
        )

    def _is_comment(self, block: Block) -> bool:
        return block.kind == "html" and block.text.startswith("<!--")

    # How headings and `stages:` agree -------------------------------------------------------------------

    def reconcile(self, sections: Sequence[Section], listed: Sequence[str]) -> list[str]:
        """Report where `stages:` and the headings disagree; return the names that have no heading."""
        headings = {self.headings.name(section): section.heading for section in sections if section.heading}
        names = {normal(plain_heading(name)) for name in listed}
        missing = [name for name in listed if normal(plain_heading(name)) not in headings]
        titles = {key: plain_heading(heading.text) for key, heading in headings.items()}
        for key, heading in headings.items():
            if key not in names:
                self.diagnostics.append(
                    STAGE_NOT_LISTED.at(
                        Span(self.places.file, heading.first + self.first_line, heading.column),
                        f"The heading “{titles[key]}” has lanes, but `stages:` does not name it.",
                        did_you_mean(titles[key], missing) or "Add it to `stages:`.",
                    )
                )
        unlisted = [title for key, title in titles.items() if key not in names]
        for name in missing:
            self.diagnostics.append(
                STAGE_NOT_FOUND.at(
                    self.places.of_value(("stages", listed.index(name))),
                    f"`stages:` names “{name}”, but no heading of the body does.",
                    did_you_mean(name, unlisted) or f"Write a heading “## {name}”, or take it out of `stages:`.",
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
