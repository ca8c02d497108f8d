"""What the headings of a map mean: which are stages, and which name a lane."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from journeysite.loading.blocks import Block
from journeysite.loading.containers import announces_stages, containers, speaks_of_stages
from journeysite.loading.labelled import Entry, Labelled, read_labels
from journeysite.loading.labels import TELLING, Vocabulary, normal, plain_heading
from journeysite.loading.sections import Section
from journeysite.loading.synonyms import STAGE_NAMES

MOST_GUESSES = 30
"""How many names are compared with the known ones: where more are wrong, a guess helps nobody, and takes long."""

_LONGEST_LANE = 30
_STAGE_NAMES = frozenset(normal(word) for word in STAGE_NAMES.split(","))


class Headings:
    """Tells what headings mean, by the labels below them."""

    def __init__(self, lines: Sequence[str], vocabulary: Vocabulary, lane_keys: frozenset[str]) -> None:
        self.lines = lines
        self.vocabulary = vocabulary
        self.lane_keys = lane_keys
        self._near: dict[str, bool] = {}
        self._slips: dict[str, bool] = {}
        self._lanes_of_journeys = TELLING | lane_keys
        self._labelled: dict[Section, Labelled] = {}
        self._made: set[Section] = set()
        self._stages: list[Section] = []
        self._owners: set[Section] = set()
        self.doubtful: Section | None = None
        """The only heading around those with lanes, where nothing tells whether it is a stage: it is read as one."""

    # What tables and lists say beside the headings ---------------------------------------------------------

    def know(self, section: Section, labelled: Labelled) -> None:
        """Take a section that no heading begins, with what stands in it."""
        self._made.add(section)
        self._labelled[section] = labelled

    def add(self, section: Section, entries: Sequence[Entry], unplaced: Sequence[Block]) -> None:
        """Add labelled text to a section."""
        known = self.labelled(section)
        self._labelled[section] = Labelled([*known.entries, *entries], [*known.unplaced, *unplaced])

    def mark_stages(self, sections: Sequence[Section]) -> None:
        """Take sections for stages."""
        self._stages += sections

    def mark_owner(self, section: Section) -> None:
        """Take a section for one that has touchpoints."""
        self._owners.add(section)

    # What headings mean ------------------------------------------------------------------------------------

    def find_stages(self, root: Section, listed: Sequence[str] | None, title: str = "") -> list[Section]:
        """The sections that are stages: those that front matter names, else those under which lanes stand.

        A heading that says the `title` of the map is none.
        """
        sections = [section for section in root.walk() if section.heading]
        if self._made:
            rows = self._made.difference(self._stages)
            sections = [section for section in sections if section not in rows]
        if listed is not None:
            wanted = {normal(plain_heading(name)) for name in listed}
            named = [section for section in sections if self.name(section) in wanted]
            if not named:
                return self._infer_stages(sections, title)
            level = named[0].level
            chosen = set(named)
            above = {outer for section in named for outer in section.above()}
            chosen |= {
                section
                for section in sections
                if (section.level == level and self._is_journey(section))
                or (1 < section.level < level and section not in above and self.tells(section))
            }
            chosen.update(self._stages)
            return [
                section
                for section in sections
                if section in chosen and not any(above in chosen for above in section.above())
            ]
        return self._infer_stages(sections, title)

    def _infer_stages(self, sections: list[Section], title: str) -> list[Section]:
        if self._stages:
            return self._with_owners(sections)
        telling = [section for section in sections if self.tells(section)]
        if not telling:
            return []
        if announced := self._announced(sections, telling):
            return self._with_misspelt(announced, sections)
        level = min(section.level for section in telling)
        parents = list(dict.fromkeys(section.parent for section in telling if section.level == level))
        below = [section for section in telling if section.level == level]
        holding = containers(below)
        above = [parent for parent in parents if parent and parent.level > 1]
        are_above = not holding and bool(above) and len(above) == len(parents)
        if are_above and (len(above) > 1 or self._is_stage(above[0], below, title)):
            level = min(parent.level for parent in above)
        stages = [
            section
            for section in sections
            if section.level == level and self._is_journey(section) and (not holding or section.parent in holding)
        ]
        return self._with_misspelt(stages, sections)

    def _announced(self, sections: Sequence[Section], telling: Sequence[Section]) -> list[Section]:
        """The stages below the innermost heading that says no more than that they follow; empty where there is none.

        At least half of what tells of a journey stands below it, and none beside it speaks of stages: these are several
        journeys. Others beside it are no stages, whatever they have.
        """
        below = Counter(outer for section in telling for outer in section.above())
        for section in reversed(sections):
            if below[section] * 2 < len(telling) or not announces_stages(section):
                continue
            beside = [one for one in section.parent.children if one is not section] if section.parent else []
            if any(below[one] and speaks_of_stages(one) for one in beside):
                continue
            stages = [child for child in section.children if self._is_journey(child)]
            if len(stages) > 1 and not any(entry.key for entry in self.entries(section)):
                return stages
        return []

    def left_out(self, root: Section, stages: Sequence[Section]) -> list[Section]:
        """The headings with lanes that only a journey has, of which no stage is made: the outermost ones."""
        inside = set(stages)
        out: list[Section] = []
        for section in root.walk():
            if section in inside or not inside.isdisjoint(section.above()):
                continue
            if section.heading and self.tells(section):
                out.append(section)
                inside.add(section)
        return out

    def _is_stage(self, section: Section, below: Sequence[Section], title: str) -> bool:
        """Whether the only heading around those with lanes is a stage and they are its touchpoints.

        It is one if it has lanes itself, and none if it says the title of the map, or if those `below` it have
        touchpoints. Then classic names of stages tell, and what touchpoints have. Where nothing tells, it is a stage,
        as it would be beside a second one.
        """
        name = self.name(section)
        if self.entries(section):
            return True
        if title and name == normal(plain_heading(title)):
            return False
        if any(one in self._owners or any(map(self.tells, self.lanes_below(one)[1])) for one in below):
            return False
        if name in _STAGE_NAMES:
            return True
        classic = [one for one in below if self.name(one) in _STAGE_NAMES]
        if len(classic) > 1 and len(classic) * 2 >= len(below):
            return False
        if not any(self._is_touchpoint(one) for one in below):
            self.doubtful = section
        return True

    def _is_touchpoint(self, section: Section) -> bool:
        """Whether a heading with lanes has what touchpoints have, and stages hardly: a channel, or a link."""
        is_link = section.heading and "](" in section.heading.text
        return bool(is_link) or any(entry.key == "channel" for entry in self.entries(section))

    def _with_owners(self, sections: list[Section]) -> list[Section]:
        """The stages that tables name, and the headings elsewhere whose touchpoints tables name."""
        above = {section for stage in self._stages for section in stage.above()}
        stages = set(self._stages)
        return [
            section
            for section in sections
            if section in stages
            or (
                section in self._owners
                and section not in above
                and not any(outer in stages or outer in self._owners for outer in section.above())
            )
        ]

    def _is_journey(self, section: Section) -> bool:
        if any(self.tells(below) for below in section.walk()) or any(entry.key for entry in self.entries(section)):
            return True
        return any(self._is_misspelt_lane(label) for label in self._unknown_labels(section))

    def _with_misspelt(self, stages: list[Section], sections: list[Section]) -> list[Section]:
        """The stages, and the sections like them that stand among them and have only labels that are nearly lanes."""
        if len(stages) < 2:
            return stages
        first, last = sections.index(stages[0]), sections.index(stages[-1])
        known, parents = set(stages), {stage.parent for stage in stages}
        return [
            section
            for index, section in enumerate(sections)
            if section in known
            or (
                first < index < last
                and section.level == stages[0].level
                and section.parent in parents
                and (labels := list(self._unknown_labels(section)))
                and all(self._nearly(label) for label in labels)
            )
        ]

    def _unknown_labels(self, section: Section) -> Iterator[str]:
        """The labels below a heading that nobody knows: those of texts, and headings that have nothing but text."""
        for below in section.walk():
            entries = self.entries(below)
            yield from (entry.label for entry in entries if entry.key is None)
            if below is not section and below.heading and below.blocks and not entries:
                yield plain_heading(below.heading.text)

    def _is_misspelt_lane(self, label: str) -> bool:
        """Whether a label is certainly a slip of one that only a journey has: where stages are, this is one as well."""
        if label not in self._slips:
            may_ask = len(label) <= _LONGEST_LANE and len(self._slips) < MOST_GUESSES
            meant = self.vocabulary.slip_of(label) if may_ask else None
            self._slips[label] = bool(meant) and self.vocabulary.key_of(meant or "") in self._lanes_of_journeys
        return self._slips[label]

    def tells(self, section: Section) -> bool:
        """Whether lanes that only a journey has stand directly under a heading."""
        if section in self._owners:
            return True
        for entry in self.entries(section):
            if entry.key in TELLING or entry.key in self.lane_keys:
                return True
            if entry.key is None and self.vocabulary.merged(entry.label):
                return True
        return any(self.lane_of(child) in TELLING for child in section.children)

    def entries(self, section: Section) -> list[Entry]:
        """The labelled text that stands directly under a heading."""
        return self.labelled(section).entries

    def labelled(self, section: Section) -> Labelled:
        """What stands directly under a heading, sorted by labels; read once."""
        labelled = self._labelled.get(section)
        if labelled is None:
            is_lane = section.heading and self.vocabulary.is_known(section.heading.text)
            labelled = self._labelled[section] = read_labels(
                self.lines, section.blocks, self.vocabulary, by_dash=not is_lane
            )
        return labelled

    def lane_of(self, section: Section) -> str | None:
        """The lane that a heading itself names; a heading with other lanes below it is no lane."""
        if not section.heading or not (key := self.vocabulary.key_of(section.heading.text)):
            return None
        if section.extent or section in self._owners:
            return None
        return key if all(entry.key in (None, key) for entry in self.entries(section)) else None

    def lanes_below(self, section: Section) -> tuple[list[Section], list[Section]]:
        """The headings below a stage or touchpoint that are lanes, and the others."""
        if not section.children:
            return [], []
        by_heading = any(self.lane_of(child) for child in section.children)
        lanes: list[Section] = []
        others: list[Section] = []
        for child in section.children:
            (lanes if self.is_lane(child, by_heading=by_heading) else others).append(child)
        return lanes, others

    @staticmethod
    def name(section: Section) -> str:
        """A heading without numbering, emphasis and case, for comparing."""
        return normal(plain_heading(section.heading.text)) if section.heading else ""

    def is_lane(self, section: Section, *, by_heading: bool) -> bool:
        """Whether a heading below a stage or touchpoint is a lane; `by_heading`: its siblings are.

        With nothing but text below it, a heading like “Painpoints” is a slip, and not a touchpoint.
        """
        if self.lane_of(section):
            return True
        if section.extent or section.children or any(entry.key for entry in self.entries(section)):
            return False
        return by_heading or bool(section.blocks and section.heading and self._nearly(section.heading.text))

    def _nearly(self, heading: str) -> bool:
        """Whether a heading is nearly the name of a lane."""
        if heading not in self._near:
            is_likely = len(heading) <= _LONGEST_LANE and len(self._near) < MOST_GUESSES
            self._near[heading] = is_likely and bool(self.vocabulary.guess(heading))
        return self._near[heading]
