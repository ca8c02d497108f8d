"""Where each value was written."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from journeysite.diagnostics import Span

T = TypeVar("T")

Path = tuple[Hashable, ...]
"""The way to a value in plain data: `("stages", 0, "pains", 1, "severity")`."""


@dataclass(frozen=True, slots=True)
class Places:
    """Line and column of every value, and of the key in front of it, of one file. A reader fills it."""

    file: str
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def of_value(self, path: Path) -> Span:
        """Where a value stands; where it has no place of its own, what contains it."""
        for length in range(len(path), -1, -1):
            place = self.values.get(path[:length])
            if place:
                return Span(self.file, *place)
        return Span(self.file)

    def of_key(self, path: Path) -> Span:
        """Where the key of a value stands; the value itself where it has no key."""
        place = self.keys.get(path)
        return Span(self.file, *place) if place else self.of_value(path)

    def move(self, old: Path, new: Path, data: object) -> None:
        """Let the places of a value and of everything in it follow from one path to another."""
        if isinstance(data, dict | list):
            for key, item in data.items() if isinstance(data, dict) else enumerate(data):
                self.move((*old, key), (*new, key), item)
        for places in (self.values, self.keys):
            if place := places.get(old):
                places[new] = place

    def close_gaps(self, gaps: Gaps) -> None:
        """Let the places of lists follow when items have been taken out of them."""
        for places in (self.values, self.keys):
            kept = without_gaps(places, gaps)
            places.clear()
            places.update(kept)


Gaps = Mapping[Path, Sequence[int]]
"""The indices of the items that were taken out of lists, ascending, by the way to each list."""


def without_gaps(by_path: Mapping[Path, T], gaps: Gaps) -> dict[Path, T]:
    """What is known by path, with the paths that hold after items have been taken out of lists."""
    kept: dict[Path, T] = {}
    for path, known in by_path.items():
        moved = list(path)
        for depth, at in enumerate(path):
            gone = gaps.get(path[:depth])
            if gone and isinstance(at, int):
                before = bisect(gone, at)
                if before and gone[before - 1] == at:
                    break
                moved[depth] = at - before
        else:
            kept[tuple(moved)] = known
    return kept
