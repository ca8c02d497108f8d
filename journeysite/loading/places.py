"""Where each value was written."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from journeysite.diagnostics import Span

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

    def close_gap(self, path: Path) -> None:
        """Let the places of a list follow when the item at `path` has been taken out of it."""
        *above, gone = path
        depth = len(above)
        for places in (self.values, self.keys):
            moved = {}
            for known in list(places):
                if len(known) > depth and known[:depth] == tuple(above):
                    place, at = places.pop(known), known[depth]
                    if isinstance(at, int) and isinstance(gone, int) and at != gone:
                        moved[*above, at - (at > gone), *known[depth + 1 :]] = place
                    elif at != gone:
                        moved[known] = place
            places |= moved
