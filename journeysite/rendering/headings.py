"""The entries of a page's table of contents."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's table of contents."""

    title: str
    anchor: str
    children: tuple[Heading, ...] = ()


def without_children(heading: Heading) -> Heading:
    """An entry alone."""
    return replace(heading, children=())
