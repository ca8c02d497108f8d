"""What a heading of an outline holds, as the plain data of a stage or touchpoint.

What it cannot place becomes a note, with a diagnostic.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from journeysite.diagnostics import Diagnostic, Fix, Span
from journeysite.loading.blocks import Block
from journeysite.loading.codes import UNKNOWN_LABEL, UNPLACED
from journeysite.loading.headings import MOST_GUESSES, Headings
from journeysite.loading.labelled import Entry, read_labels
from journeysite.loading.labels import normal, plain_heading, plain_headings
from journeysite.loading.merged_lanes import apart
from journeysite.loading.names import link_target, split_names, stem
from journeysite.loading.open_comments import AS_TEXT
from journeysite.loading.places import Path, Place, Places
from journeysite.loading.scales import scale_in
from journeysite.loading.sections import Section

_SINGLE = frozenset(("confidence", "time"))
_OWN = re.compile(r"x-[\w-]+")
"""A key of the writer's own."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Note:
    """Text of a stage that stands under no label, as Markdown."""

    stage: str
    text: str


class StageReader:
    """Reads the stages of one body; gathers notes and diagnostics on the way."""

    def __init__(self, headings: Headings, first_line: int, places: Places) -> None:
        self.headings = headings
        self.lines = headings.lines
        self.vocabulary = headings.vocabulary
        self.lane_keys = headings.lane_keys
        self.first_line = first_line
        self.places = places
        self.notes: list[Note] = []
        self.scales: set[str | None] = set()
        """The scales that the labels of emotions name; None stands for those that name none."""
        self.diagnostics: list[Diagnostic] = []
        self._unknown: dict[str, list[Entry]] = {}

    def stage(self, section: Section, index: int, called: str) -> dict[str, Any]:
        """A stage with its touchpoints as plain data."""
        path: Path = ("stages", index)
        lanes, below = self.headings.lanes_below(section)
        data, entries = self._moment(section, called, path, lanes, ())
        touchpoints: list[Any] = []
        for child, name in zip(below, names_of(below), strict=True):
            at = (*path, "touchpoints", len(touchpoints))
            touchpoints.append(self._moment(child, name, at, *self.headings.lanes_below(child))[0])
        for entry in entries:
            if entry.key == "touchpoints":
                for value in entry.values:
                    for name, offset in split_names(value.text):
                        at = (*path, "touchpoints", len(touchpoints))
                        self._place(at, self._at(value.line, value.column + offset))
                        touchpoints.append(_named(name))
        if touchpoints:
            data["touchpoints"] = touchpoints
        if data.pop("touchpoint", None):  # a stage is no touchpoint: its link stays a link
            data["name"] = called
        return data

    def missing_stage(self, name: str, span: Span, index: int) -> dict[str, Any]:
        """A stage that only front matter names."""
        self._place(("stages", index), (span.line, span.column), "name")
        return {"name": name}

    def report_labels(self) -> None:
        """Report each label that is no lane once, where it stands first."""
        for number, (first, *others) in enumerate(self._unknown.values()):
            also = f", here and in {len(others)} more {'place' if len(others) == 1 else 'places'}" if others else ""
            fixes: tuple[Fix, ...] = ()
            if self.vocabulary.merged(first.label):
                what = "names two lanes"
                remedy = "Write them as two lanes, or put what is thought or said into quotes."
            elif self.vocabulary.key_of(first.label) == "time":
                what = "tells no time of the day"
                remedy = "Write the time as 07:30, or as 07:30–08:00; what else is said of it is told by actions."
            elif guess := self.vocabulary.guess(first.label) if number < MOST_GUESSES else "":
                what, remedy = "is no lane", f"{guess} Else add it to `lanes:` in the plugin's options."
                fixes = tuple(fix for one in (first, *others) for fix in self._mended(one))
            else:
                what = "is no lane"
                remedy = "Add it to `lanes:` in the plugin's options, or use a lane of the format."
            self.diagnostics.append(
                UNKNOWN_LABEL.at(
                    Span(self.places.file, first.line + self.first_line, first.column),
                    f"“{first.label}” {what}; its text is shown as a lane of its own{also}.",
                    remedy,
                    fixes,
                )
            )

    def _mended(self, entry: Entry) -> Iterator[Fix]:
        """The change of a label that is certainly a slip of another one."""
        column = self.lines[entry.line].find(entry.label, entry.column - 1) + 1
        if column and (meant := self.vocabulary.surely(entry.label)):
            yield Fix(Span(self.places.file, entry.line + self.first_line, column), entry.label, meant)

    def _moment(
        self, section: Section, called: str, path: Path, lanes: Sequence[Section], below: Sequence[Section]
    ) -> tuple[dict[str, Any], list[Entry]]:
        """The data of a heading and its entries; sections `below` it that are no `lanes` find no place."""
        assert section.heading
        data = _named(called)
        named = data if section.heading.end > section.heading.first else ()  # else the map's title is its name
        self._place(path, self._at(section.heading.first, section.heading.column), *named)
        entries, unplaced = self.headings.labelled(section)
        if empty := [entry for entry in entries if entry.key is None and not entry.values]:
            lines = (Block("paragraph", one.line, one.line + 1, 0, one.label, one.column) for one in empty)
            unplaced = [*unplaced, *lines]
        if lanes or below:
            entries, unplaced = [*entries], [*unplaced]
            for lane in lanes:
                self._read_lane(lane, entries, unplaced)
            unplaced += [block for child in below for block in _all_blocks(child)]
        entries = list(apart(entries, self.vocabulary))
        self.places.later(_place_entries, path, entries, self.first_line, self.lane_keys)
        for entry in entries:
            if entry.values:
                self._put(data, entry, path)
        for key in [key for key in data if key[:2] == "x-" and len(data[key]) == 1]:
            data[key] = data[key][0]
        if unplaced:
            self._report_unplaced(data["name"], unplaced, path)
        return data, entries

    def _read_lane(self, section: Section, entries: list[Entry], unplaced: list[Block]) -> None:
        """Read a heading that names a lane: what stands below it are the values."""
        assert section.heading
        known = self.headings.lane_of(section)
        label = plain_heading(section.heading.text).rstrip(":： ")
        lane = Entry(label, known, section.heading.first, section.heading.column, [])
        read = read_labels(self.lines, section.blocks, self.vocabulary, lane)
        entries += read.entries
        unplaced += read.unplaced
        if not (lane.values or known):
            unplaced.append(section.heading)
        unplaced += [block for below in section.children for block in _all_blocks(below)]

    def _put(self, data: dict[str, Any], entry: Entry, path: Path) -> None:
        """Add the values of an entry to the data of its stage or touchpoint."""
        key = _key(entry, path)
        if key in _SINGLE:
            data[key] = " ".join([*([data[key]] if key in data else []), *(value.text for value in entry.values)])
            return
        if not key:
            return
        if key == "emotion":
            self.scales.add(scale_in(entry.label) if entry.label[-1:] == ")" else None)
        if _is_own(entry):
            data[key] = [*data.get(key, ()), *(value.text for value in entry.values)]
            return
        if entry.key is None:
            self._unknown.setdefault(normal(key), []).append(entry)
        if entry.key is None or key in self.lane_keys:
            data = data.setdefault("lanes", {})
        texts = [value.text for value in entry.values]
        if key in data:
            data[key] += texts
        else:
            data[key] = texts

    def _report_unplaced(self, name: str, unplaced: Sequence[Block], path: Path) -> None:
        """Make a note of blocks that stand under no label, and of labels with nothing behind them."""
        blocks = [block for block in unplaced if not self._is_comment(block)]
        if not blocks:
            return
        blocks = list({(block.first, block.column * (block.kind == "cell")): block for block in blocks}.values())
        blocks.sort(key=lambda block: block.first)
        text = "\n\n".join(
            block.text if block.kind == "cell" else "\n".join(self.lines[block.first : block.end]) for block in blocks
        )
        self.notes.append(Note(name, text))
        place = blocks[0].first + self.first_line, blocks[0].column
        self.places.later(Places.put, (*path, "unplaced"), place)
        if all(block.text.startswith(AS_TEXT) for block in blocks):  # there is a finding for it already
            return
        one = len(blocks) == 1
        others = f"{len(blocks) - 1} other {'block' if len(blocks) == 2 else 'blocks'}"
        count = "This stands" if one else f"This and {others} stand"
        shown = "is shown below the stage table" if one else "are shown below the stage table"
        self.diagnostics.append(
            UNPLACED.at(
                Span(self.places.file, *place),
                f"{count} in “{name}” under no label, and {shown}.",
                "Write the name of a lane at the head of its row or column."
                if blocks[0].kind == "cell"
                else "Put a label such as “- Actions: …” in front, or move it under a heading after the last stage.",
            )
        )

    def _is_comment(self, block: Block) -> bool:
        if block.kind != "html" or not block.text.startswith("<!--"):
            return False
        return not _COMMENT.sub("", "\n".join(self.lines[block.first : block.end])).strip()

    # Where things stand ---------------------------------------------------------------------------------

    def _at(self, line: int, column: int) -> Place:
        return line + self.first_line, column

    def _place(self, path: Path, place: Place, *keys: str) -> None:
        self.places.later(_place_value, path, place, keys)


def names_of(sections: Sequence[Section]) -> list[str]:
    """What stages, or the touchpoints of one stage, are called."""
    return plain_headings([section.heading.text for section in sections if section.heading])


def _key(entry: Entry, path: Path) -> str:
    """The key of an entry's values; below a touchpoint, “touchpoints” says where that happens."""
    if entry.key == "touchpoints":
        return "channel" if len(path) > 2 else ""
    return entry.label if entry.key is None else entry.key


def _is_own(entry: Entry) -> bool:
    return entry.key is None and _OWN.fullmatch(entry.label) is not None


def _place_value(places: Places, path: Path, place: Place, keys: Sequence[str]) -> None:
    places.put(path, place)
    for key in keys:
        places.put((*path, key), place)


def _place_entries(
    places: Places, path: Path, entries: Sequence[Entry], first_line: int, lane_keys: Collection[str]
) -> None:
    counts: Counter[Path] = Counter()
    for entry in entries:
        key = _key(entry, path)
        if not (key and entry.values):
            continue
        if key in _SINGLE:
            places.put((*path, key), (entry.values[0].line + first_line, entry.values[0].column))
            continue
        is_lane = (entry.key is None and not _is_own(entry)) or key in lane_keys
        at = (*path, "lanes", key) if is_lane else (*path, key)
        places.keys.setdefault(at, (entry.line + first_line, entry.column))
        for value in entry.values:
            places.put((*at, counts[at]), (value.line + first_line, value.column))
            counts[at] += 1


def _named(heading: str) -> dict[str, Any]:
    """The name in a heading, and the shared touchpoint that it links to."""
    if heading[:1] == "[" and (linked := link_target(heading)):
        name, target = linked
        if target.split("#")[0].endswith(".md") and "://" not in target:
            return {"name": name, "touchpoint": stem(target)}
    return {"name": heading}


def _all_blocks(section: Section) -> list[Block]:
    """The blocks of a section and of those below it; of what a table was read from, the table."""
    blocks: list[Block] = []
    for below in section.walk():
        if below.extent:
            blocks.append(Block("table", *below.extent, 0, "", 1))
        else:
            blocks += [below.heading, *below.blocks] if below.heading else below.blocks
    return blocks
