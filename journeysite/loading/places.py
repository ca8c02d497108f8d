"""Where each value was written."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from journeysite.diagnostics import Span

T = TypeVar("T")

Path = tuple[Hashable, ...]
"""The way to a value in plain data: `("stages", 0, "pains", 1, "severity")`."""


Place = tuple[int, int]
"""Line and column, from 1."""


class Places:
    """Line and column of every value, and of the key in front of it, of one file.

    Few values are ever asked for their place. So readers say how to work places out, and that is done, in the same
    order, as soon as somebody asks.
    """

    __slots__ = ("_gone", "_keys", "_steps", "_values", "file")

    def __init__(
        self, file: str, values: dict[Path, Place] | None = None, keys: dict[Path, Place] | None = None
    ) -> None:
        self.file = file
        self._values = values or {}
        self._keys = keys or {}
        self._gone: list[tuple[Place, Path]] = []
        """Where items stand that were taken out of lists, with the way to each list."""
        self._steps: list[tuple[Callable[..., object], tuple[Any, ...]]] = []

    def later(self, step: Callable[..., object], *given: Any) -> None:
        """Remember a step that fills in places; what it is given, after the places, must not change any more."""
        self._steps.append((step, given))

    @property
    def values(self) -> dict[Path, Place]:
        """The places of values."""
        if self._steps:
            self._work_out()
        return self._values

    @property
    def keys(self) -> dict[Path, Place]:
        """The places of keys."""
        if self._steps:
            self._work_out()
        return self._keys

    def way_back(self) -> Callable[[], None]:
        """A function that lets go of all that is said from now on, for a reader that begins anew."""
        values, keys, gone, steps = self._values.copy(), self._keys.copy(), self._gone.copy(), self._steps.copy()

        def back() -> None:
            self._values, self._keys, self._gone, self._steps = values, keys, gone, steps

        return back

    def forget(self) -> None:
        """Nobody will ask any more: let go of the steps, which hold everything that has been read for them."""
        self._steps.clear()

    def _work_out(self) -> None:
        steps, self._steps = self._steps, []
        for step, given in steps:
            step(self, *given)

    def put(self, path: Path, place: Place) -> None:
        """Fill in the place of a value."""
        self.values[path] = place

    def of_value(self, path: Path) -> Span:
        """Where a value stands; where it has no place of its own, what contains it."""
        return Span(self.file, *self.nearest(path))

    def nearest(self, path: Path) -> Place:
        """Line and column of a value, or of what contains it."""
        values = self.values
        for length in range(len(path), -1, -1):
            if place := values.get(path[:length]):
                return place
        return 1, 1

    def within(self, path: Path, offset: int) -> Place:
        """The place so many characters behind the beginning of a value."""
        line, column = self.nearest(path)
        return line, column + offset

    def paths_at(self, wanted: Iterable[Place]) -> list[Path]:
        """The way to what stands at each of some places: the value or key that begins there, or is the last before."""
        known = [(place, path) for by_path in (self.keys, self.values) for path, place in by_path.items()]
        known += self._gone
        known.sort(key=lambda one: (one[0], len(one[1])))
        begins = [place for place, _ in known]
        found = [bisect(begins, place) for place in wanted]
        return [known[index - 1][1] if index else () for index in found]

    def of_key(self, path: Path) -> Span:
        """Where the key of a value stands; the value itself where it has no key."""
        place = self.keys.get(path)
        return Span(self.file, *place) if place else self.of_value(path)

    def move(self, old: Path, new: Path, data: object) -> None:
        """Let the places of a value and of everything in it follow from one path to another."""
        self.later(Places._copy, list(_paths_in(data, old, new)))

    def _copy(self, pairs: Iterable[tuple[Path, Path]]) -> None:
        for places in (self.values, self.keys):
            for old, new in pairs:
                if place := places.get(old):
                    places[new] = place

    def close_gaps(self, gaps: Gaps) -> None:
        """Let the places of lists follow when items have been taken out of them."""
        lists = {path: [self.values.get((*path, at)) for at in taken] for path, taken in gaps.items()}
        for path, begins in without_gaps(lists, gaps).items():
            self._gone += [(place, path) for place in begins if place]
        for places in (self.values, self.keys):
            kept = without_gaps(places, gaps)
            places.clear()
            places.update(kept)


def _paths_in(data: object, old: Path, new: Path) -> Iterator[tuple[Path, Path]]:
    """The path of a value and those of everything in it, before and after it moves."""
    if isinstance(data, dict | list):
        for key, item in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _paths_in(item, (*old, key), (*new, key))
    yield old, new


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
