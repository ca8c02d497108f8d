"""The tables of a body that describe a journey, put among its headings: rows and columns become sections.

So all that reads headings with labels below reads tables as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from weakref import ref

from journeysite.loading.blocks import Block
from journeysite.loading.headings import Headings
from journeysite.loading.labelled import Labelled
from journeysite.loading.labels import normal, plain_heading
from journeysite.loading.sections import Section
from journeysite.loading.table_moments import Means, Shape, TableMoment
from journeysite.loading.table_shapes import read_shape
from journeysite.loading.tables import Cell, read_table

_READ = "rule"
"""What a table becomes among the blocks of its section: it parts what stands around it, and is no text of its own."""


class _Found(NamedTuple):
    """A table that describes a journey, and the section that it stands in."""

    section: Section
    at: int
    """Which of its blocks it is."""
    block: Block
    shape: Shape


def put_tables(root: Section, headings: Headings, listed: Sequence[str] | None, title: str) -> None:
    """Read the tables below all headings; what describes a journey becomes entries and sections.

    `listed` are the stages that front matter names; `title` names the one stage of a table above all headings.
    """
    found = [
        _Found(section, at, block, shape)
        for section in root.walk()
        for at, block in enumerate(section.blocks)
        if block.kind == "table"
        and block.level < 4
        and (table := read_table(headings.lines, block))
        and (shape := read_shape(table, headings.vocabulary))
        and not _is_of_lane(section, shape, headings)
    ]
    for section, at, block, _ in found:
        section.blocks[at] = block._replace(kind=_READ)
    wanted = {normal(plain_heading(name)) for name in listed or ()}
    either = [one for one in found if one.shape.means is Means.EITHER]
    means = _columns(either, wanted, headings)
    for one in found:
        is_stage = headings.name(one.section) in wanted
        _put(one, means if one.shape.means is Means.EITHER else one.shape.means, headings, title, is_stage=is_stage)


def _is_of_lane(section: Section, shape: Shape, headings: Headings) -> bool:
    """Whether a table has nothing but the lane that the heading above it names."""
    if shape.moments or not section.heading:
        return False
    key = headings.vocabulary.key_of(section.heading.text)
    return key is not None and all(entry.key in (None, key) for entry in shape.entries)


def _columns(found: Sequence[_Found], wanted: set[str], headings: Headings) -> Means:
    """What the columns of tables are that do not say it: the same names under all headings are stages."""
    if not found:
        return Means.STAGES
    names = {frozenset(normal(plain_heading(moment.name.text)) for moment in one.shape.moments) for one in found}
    if any(wanted & columns for columns in names):
        return Means.STAGES
    if wanted & {headings.name(one.section) for one in found}:
        return Means.TOUCHPOINTS
    siblings = [
        section
        for one in found
        if one.section.parent
        for section in one.section.parent.children
        if section is not one.section and section.level == one.section.level and one.section.level > 1
    ]
    if any(headings.tells(section) for section in siblings):
        return Means.TOUCHPOINTS
    is_one = len({one.section for one in found}) == 1 or len(names) == 1
    return Means.STAGES if is_one or any(one.section.level < 2 for one in found) else Means.TOUCHPOINTS


def _put(found: _Found, means: Means, headings: Headings, title: str, *, is_stage: bool) -> None:
    """Put a table among the headings; `is_stage` where front matter names the heading that it stands under."""
    section, block, shape = found.section, found.block, found.shape
    extent = (block.first, block.end)
    unplaced = [_as_block(cell) for cell in shape.unplaced]
    if shape.moments and means is Means.STAGES:
        stages = [_section(moment, section, extent, headings) for moment in shape.moments]
        headings.add(stages[0], [], unplaced)
        headings.mark_stages(stages)
        _insert(section, stages)
        return
    if not section.heading:
        nowhere = Block("heading", block.first, block.first, 0, title, block.column)
        above, section = section, Section(nowhere, 1, ref(section), [], [], extent)
        headings.know(section, Labelled([], []))
        headings.mark_stages([section])
        _insert(above, [section])
    elif (
        shape.moments and not is_stage and (owner := section.parent) and owner.heading and _announces(section, headings)
    ):
        section = owner
    headings.add(section, shape.entries, unplaced)
    if shape.moments:
        headings.mark_owner(section)
        _insert(section, [_section(moment, section, extent, headings) for moment in shape.moments])


def _announces(section: Section, headings: Headings) -> bool:
    """Whether a heading says no more than that touchpoints follow, so that they are those of the heading above."""
    return headings.lane_of(section) in ("touchpoints", "actions")


def _section(moment: TableMoment, parent: Section, extent: tuple[int, int], headings: Headings) -> Section:
    """A row or column as a section with its entries."""
    section = Section(_heading(moment.name), parent.level + 1, ref(parent), [], [], extent)
    headings.know(section, Labelled(moment.entries, []))
    section.children.extend(_section(touchpoint, section, extent, headings) for touchpoint in moment.touchpoints)
    return section


def _insert(parent: Section, sections: Sequence[Section]) -> None:
    """Put sections before those of headings, and behind those of tables that stand above."""
    at = sum(1 for child in parent.children if child.extent)
    parent.children[at:at] = sections


def _heading(cell: Cell) -> Block:
    return Block("heading", cell.line, cell.line + 1, 0, cell.text, cell.column)


def _as_block(cell: Cell) -> Block:
    return Block("cell", cell.line, cell.line + 1, 0, cell.text, cell.column)
