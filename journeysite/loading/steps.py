"""The steps of a body without lanes: numbered lists, and headings such as “Step 1: Pay”, as touchpoints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from weakref import ref

from journeysite.loading.blocks import Block, in_one_line
from journeysite.loading.headings import Headings
from journeysite.loading.labelled import Entry, Labelled, Value
from journeysite.loading.labels import TABLE_WORDS, normal
from journeysite.loading.sections import Section

_NUMBER = re.compile(r"\s*\d{1,9}[.)]\s+\S")
_TO_HEADING = re.compile(r"\[[^\[\]]*\]\(#[^()]*\)")
"""An item of a table of contents."""
_STEP = re.compile(r"\W*(?:step|schritt|étape|paso|passo|etapa|ステップ|단계|шаг)\s*\d", re.IGNORECASE)
_ANNOUNCING = frozenset(
    normal(word) for key in ("journey", "stage", "touchpoint") for word in TABLE_WORDS[key].split(",")
)
"""Words in a heading that say that steps follow."""


class _List(NamedTuple):
    """A numbered list: its steps, each with what stands indented below it."""

    section: Section
    steps: list[tuple[Block, list[Block]]]

    @property
    def extent(self) -> tuple[int, int]:
        last, below = self.steps[-1]
        return self.steps[0][0].first, (below[-1] if below else last).end


def put_steps(root: Section, headings: Headings, title: str) -> None:
    """Make stages of headings that name steps, else of numbered lists; `title` names steps above all headings."""
    if not _put_headings(root, headings, title):
        _put_lists(root, headings, title)


def _put_headings(root: Section, headings: Headings, title: str) -> bool:
    found = False
    for parent in list(root.walk()):
        runs = [(is_step, list(run)) for is_step, run in groupby([*parent.children], _is_step)]
        for number, (is_step, run) in enumerate(runs):
            if not is_step or len(run) < 2:
                continue
            following = runs[number + 1][1][0] if number + 1 < len(runs) else None
            extent = (run[0].first, following.first if following else _end(parent, len(headings.lines)))
            stage = Section(_name(parent, title, extent), parent.level + 1, ref(parent), [], run, extent)
            at = parent.children.index(run[0])
            parent.children[at : at + len(run)] = [stage]
            headings.know(stage, Labelled([], []))
            headings.mark_stages([stage])
            found = True
    return found


def _is_step(section: Section) -> bool:
    return bool(section.heading and _STEP.match(section.heading.text))


def _end(section: Section, length: int) -> int:
    """The index after the last line of a section."""
    while parent := section.parent:
        at = parent.children.index(section)
        if at + 1 < len(parent.children):
            return parent.children[at + 1].first
        section = parent
    return length


def _put_lists(root: Section, headings: Headings, title: str) -> None:
    lists = [found for section in root.walk() for found in _lists(section, headings.lines)]
    announced = [one for one in lists if _is_announced(one.section)]
    by_section = groupby(announced or lists, lambda one: one.section)
    for _, group in by_section:
        stages = []
        for one in group:
            name = _name(one.section, title, one.extent)
            stage = Section(name, one.section.level + 1, ref(one.section), [], [], one.extent)
            headings.know(stage, Labelled([], []))
            stage.children.extend(_touchpoint(stage, step, below, headings) for step, below in one.steps)
            stages.append(stage)
        headings.mark_stages(stages)
        section = stages[0].parent
        assert section
        section.children[:0] = stages


def _lists(section: Section, lines: Sequence[str]) -> Iterator[_List]:
    """The numbered lists that stand directly under a heading and have two steps at least."""
    steps: list[tuple[Block, list[Block]]] = []
    for block in (*section.blocks, None):
        if block and steps and block.level > steps[0][0].level:
            steps[-1][1].append(block)
            continue
        is_step = block and block.kind == "item" and block.level < 4 and _NUMBER.match(lines[block.first])
        if block and is_step:
            steps.append((block, []))
            continue
        if len(steps) > 1 and not all(_TO_HEADING.fullmatch(step.text) for step, _ in steps):
            yield _List(section, steps)
        steps = []


def _is_announced(section: Section) -> bool:
    return any(one.heading and _announces(one.heading) for one in (section, *section.above()))


def _announces(heading: Block) -> bool:
    bare = normal(heading.text)
    return not _ANNOUNCING.isdisjoint(bare.split()) or (not bare.isascii() and any(word in bare for word in _JOINED))


_JOINED = [word for word in _ANNOUNCING if not word.isascii() and not re.search("[а-я]", word) and len(word) > 1]
"""Words of languages that put no spaces between words."""


def _name(section: Section, title: str, extent: tuple[int, int]) -> Block:
    """The heading that names steps: that above, or the one above that, where it alone announces them."""
    parent = section.parent
    if section.heading and parent and parent.heading and _announces(section.heading):
        alike = sum(1 for one in parent.children if one.heading and _announces(one.heading))
        return section.heading if alike > 1 else parent.heading
    return section.heading or Block("heading", extent[0], extent[0], 0, title, 1)


def _touchpoint(stage: Section, step: Block, below: Sequence[Block], headings: Headings) -> Section:
    """A step with the items below it as what is done there."""
    name = step._replace(kind="heading", text=in_one_line(step.text))
    section = Section(name, stage.level + 1, ref(stage), [], [], stage.extent)
    done = [block for block in below if block.kind == "item"]
    values = [Value(in_one_line(block.text), block.first, block.column) for block in done if block.text]
    entries = [Entry("actions", "actions", done[0].first, done[0].column, values)] if values else []
    headings.know(section, Labelled(entries, [block for block in below if block.kind != "item"]))
    return section
