"""Whether a body holds more than one map: which headings begin another journey, rather than a stage of the first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from journeysite.diagnostics import Diagnostic, Span
from journeysite.loading.blocks import Block
from journeysite.loading.codes import SEVERAL_MAPS
from journeysite.loading.headings import Headings
from journeysite.loading.labels import TABLE_WORDS, normal, plain_heading
from journeysite.loading.sections import Section
from journeysite.loading.synonyms import STAGE_NAMES, STORY_WORDS

_JOURNEYS = [normal(word) for word in TABLE_WORDS["journey"].split(",")]
_JOINED = [word for word in _JOURNEYS if not word.isascii() and not re.search("[а-я]", word)]
"""Words of languages that put no spaces between words."""
_STORIES = "|".join(
    sorted(
        (re.escape(word.strip()) for word in f"{TABLE_WORDS['journey']},{STORY_WORDS}".split(",")),
        key=len,
        reverse=True,
    )
)
_COUNTED = re.compile(rf"(?:\w+ )?(?:{_STORIES})(?:\s*#?\d+\b|\s+(?-i:[A-Z])\b|\s*[:：]|\s+[–—-]\s)", re.IGNORECASE)
"""`Journey 1`, `Persona A`, `User flow: buying`: no stage is called so."""
_AROUND = frozenset(
    ("before", "during", "after", "vor", "wahrend", "nach", "avant", "pendant", "apres", "antes", "durante", "despues")
)
"""`Before the journey` is a stage."""
_THE = frozenset(("the", "der", "die", "das", "la", "le", "el", "o", "a", "my", "our", "your", "their"))
"""What stands before the one journey that all is about: `Planning the journey`."""
_OF = frozenset(("of", "for", "by", "de", "do", "da", "dos", "das", "du", "des", "del", "der", "von", "d", "l"))
"""What stands between a journey and whose it is: `Jornada do comprador`."""
_STAGE_NAMES = frozenset(normal(word) for word in STAGE_NAMES.split(","))
_STAGE_WORDS = "|".join(re.escape(word.strip()) for word in TABLE_WORDS["stage"].split(",") if " " not in word.strip())
_NUMBERED = re.compile(rf"(?:^|\W)(?:{_STAGE_WORDS})\s*(\d+)", re.IGNORECASE)
_DIVIDE = "Write one file for each map, and move this heading and all below it there"


@dataclass(slots=True)
class _Group:
    """A heading that is a stage or has stages below it, with what stands directly below it: stages or touchpoints."""

    heading: Block
    is_stage: bool
    is_of_persona: bool
    """Whether it names the persona that a label below it names: `## Alex, a beginner` and `**Persona:** Alex`."""
    names: list[str] = field(default_factory=list)
    numbers: set[str] = field(default_factory=set)

    def add(self, section: Section) -> None:
        self.names.append(Headings.name(section))
        if section.heading and (numbered := _NUMBERED.search(section.heading.text)):
            self.numbers.add(numbered[1])

    @property
    def classic(self) -> frozenset[str]:
        """The classic names of stages below it, where half of the names are such, and it has none itself."""
        known = _STAGE_NAMES.intersection(self.names)
        is_classic = len(self.names) > 1 and len(known) * 2 >= len(self.names)
        return known if is_classic and normal(plain_heading(self.heading.text)) not in _STAGE_NAMES else frozenset()


def other_maps(stages: Sequence[Section], headings: Headings, first_line: int, file: str) -> Iterator[Diagnostic]:
    """Say where a second heading seems to begin another map.

    Such is each heading of the first level with stages below it. Of headings of one lower level these are, which say
    so (`Journey 2: …`) or name their persona, or below which the classic names of stages begin anew, or numbered
    stages, or the same stages.
    """
    titles = dict.fromkeys(_title_above(stage) for stage in stages if stage.level > 1)
    if others := [*filter(None, list(titles)[1:])]:
        for heading in others:
            mark = "#" * heading.level
            yield SEVERAL_MAPS.at(
                Span(file, heading.first + first_line, heading.column),
                f"“{plain_heading(heading.text)}” is a second heading “{mark}” with stages below it, which are read as"
                " stages of one map.",
                f"{_DIVIDE}; or use “##” for stages and “###” for touchpoints, if it is one map.",
            )
        return
    for groups in _families(stages, headings):
        if found := _other_journeys(groups):
            for heading in found:
                yield SEVERAL_MAPS.at(
                    Span(file, heading.first + first_line, heading.column),
                    f"“{plain_heading(heading.text)}” begins another map, it seems; what stands below it is read as a"
                    " part of this one.",
                    f"{_DIVIDE}; or name the stages in the front matter (“stages: …”), if it is one map.",
                )
            return


def _title_above(stage: Section) -> Block | None:
    """The heading of the first level that a stage stands below."""
    return next((section.heading for section in stage.above() if section.level == 1), None)


def _families(stages: Sequence[Section], headings: Headings) -> list[list[_Group]]:
    """The headings beside each other that are stages or have stages below them; the outermost first."""
    groups: dict[Section, _Group] = {}
    families: dict[tuple[int, Section | None], list[_Group]] = {}
    for stage in stages:
        chain = [] if stage.extent else [stage]
        for section in (*chain, *(above for above in stage.above() if above.level > 1)):
            if not section.heading:
                continue
            group = groups.get(section)
            if group is None:
                of_persona = _is_of_persona(section, headings)
                group = groups[section] = _Group(section.heading, section is stage, of_persona)
                families.setdefault((section.level, section.parent), []).append(group)
            if section is stage:
                for touchpoint in headings.lanes_below(stage)[1]:
                    group.add(touchpoint)
            else:
                group.add(stage)
    return [found for _, found in sorted(families.items(), key=lambda item: item[0][0]) if len(found) > 1]


def _other_journeys(groups: Sequence[_Group]) -> list[Block]:
    """The headings, but the first, that begin a journey of their own."""
    counted = [group for group in groups if _COUNTED.match(plain_heading(group.heading.text))]
    for told in (counted, [group for group in groups if group.is_of_persona and group.names]):
        if len(told) > 1:
            return [group.heading for group in told[1:]]
    divided = [group for group in groups if group.names] or groups
    if len(divided) > 1 and all(_names_journey(group.heading) for group in divided):
        return [group.heading for group in divided[1:]]
    return [*_beginning_anew(groups)]


def _beginning_anew(groups: Sequence[_Group]) -> Iterator[Block]:
    """The headings below which the stages of an earlier one begin anew: numbered, classic, or all of the same name."""
    numbers: set[str] = set()
    classic: set[str] = set()
    alike: set[tuple[str, ...]] = set()
    for group in groups:
        names = () if group.is_stage else tuple(group.names)
        known = group.classic
        if not (numbers.isdisjoint(group.numbers) and classic.isdisjoint(known)) or names in alike:
            yield group.heading
        numbers |= group.numbers
        classic |= known
        alike |= {names} if names else set()


def _is_of_persona(section: Section, headings: Headings) -> bool:
    named = [value.text for entry in headings.entries(section) if entry.key == "personas" for value in entry.values]
    return len(named) == 1 and not set(normal(named[0]).split()[:1]).isdisjoint(Headings.name(section).split())


def _names_journey(heading: Block) -> bool:
    """Whether a heading is the name of a journey, like “Alex's journey”, and not of a part: “Before the journey”."""
    bare = normal(heading.text)
    words = bare.split()
    at = next((at for at, word in enumerate(words) if word in _JOURNEYS), None)
    if at is None:
        return any(word in bare for word in _JOINED)
    if words[0] in _AROUND or (at and words[at - 1] in _THE):
        return False
    behind = words[at + 1 : at + 2]
    return not behind or behind[0] in _OF or behind[0] in ("map", "maps") or not words[at].isascii()
