"""The headings of a body as a tree, and what stands directly under each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from weakref import ref

from journeysite.loading.blocks import Block
from journeysite.loading.labels import without_attributes


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Section:
    """A heading with its own blocks and the sections below it, which it keeps alive."""

    heading: Block | None
    level: int
    parent_ref: ref[Section] | None = None
    blocks: list[Block] = field(default_factory=list)
    children: list[Section] = field(default_factory=list)
    extent: tuple[int, int] | None = None
    """The lines of what it was made from, where that is no heading: a table, or a list."""

    @property
    def parent(self) -> Section | None:
        """The section that it is a part of."""
        return self.parent_ref() if self.parent_ref else None

    @property
    def first(self) -> int:
        """The index of its first line."""
        if self.extent:
            return self.extent[0]
        return self.heading.first if self.heading else 0

    def above(self) -> Iterator[Section]:
        """The sections that it is a part of, from the nearest."""
        section = self.parent
        while section:
            yield section
            section = section.parent

    def walk(self) -> Iterator[Section]:
        """The section and all below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


def section_tree(blocks: list[Block]) -> Section:
    """Arrange blocks under their headings, without attribute lists; the root has no heading and level 0."""
    root = current = Section(None, 0)
    add = current.blocks.append
    for block in blocks:
        if block.kind != "heading":
            add(block)
            continue
        heading = block._replace(text=without_attributes(block.text)) if block.text[-1:] == "}" else block
        parent = current
        while parent.parent and parent.level >= block.level:
            parent = parent.parent
        current = Section(heading, block.level, ref(parent))
        parent.children.append(current)
        add = current.blocks.append
    return root
