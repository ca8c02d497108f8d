"""What becomes of each stage and touchpoint of a map in the one that improves on it.

What is certain comes first, over both maps as wholes: the same names, the same touchpoints. Only what is left then is
guessed, by words in common and by places, and it is told as a guess.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict, deque
from collections.abc import Collection, Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, TypeVar

from journeysite.catalog.anchors import name_of
from journeysite.catalog.catalog import Catalog
from journeysite.catalog.columns import Column
from journeysite.catalog.significant_words import gist, significant
from journeysite.loading.documents import Document
from journeysite.loading.labels import normal
from journeysite.model.journey import Stage, Touchpoint

_ENOUGH = 0.5
"""Of the touchpoints of a stage, the share that says where the stage belongs. A single one may have moved alone."""


class Pair(NamedTuple):
    """A column of the current map and what becomes of it; None where it is new, or gone."""

    current: int | None
    future: int | None
    guessed: bool = False
    """Whether only some words in common, or that nothing else is left, says that they belong together."""


@dataclass(frozen=True, slots=True)
class StagePair:
    """A stage of the current map and what becomes of it; None where it is new, or gone."""

    current: int | None
    future: int | None
    pairs: tuple[Pair, ...]
    guessed: bool = False
    """Whether only words in common, or their places, say that they belong together."""
    moved_to: tuple[int, ...] = ()
    """The stages of the future map that have all touchpoints of one that is gone; empty where one of them is gone."""


@dataclass(frozen=True, slots=True)
class _Both:
    """The stages of two maps and their columns, the current map's first."""

    stages: tuple[Sequence[Stage], Sequence[Stage]]
    columns: tuple[Sequence[Column], Sequence[Column]]


_T = TypeVar("_T")
_Keys = Mapping[int, Collection[str]]
"""What tells stages, or columns, apart."""
_Matches = dict[int, int]
"""Stages, or columns, of the current map by those of the future one that they become."""


def aligned(catalog: Catalog, current: Document, future: Document) -> Iterator[StagePair]:
    """The stages of both maps in the order of the future one; those that are gone stand where they stood."""
    before, after = catalog.columns_of(current), catalog.columns_of(future)
    both = _Both((current.value.stages, future.value.stages), (before, after))
    known_stages = _known_stages(both)
    known = _known_columns(both, known_stages)
    guessed_stages = _guessed_stages(both, known_stages, known)
    stages = known_stages | guessed_stages
    alike = _guessed_columns(both, stages, known)
    found = known | alike
    guessed = {other for other, index in alike.items() if not _holds(before[index], after[other])}
    becomes = {index: other for other, index in found.items()}
    of_stage, now_of_stage = _of_stages(before), _of_stages(after)
    matched = set(stages.values())
    for one, other in _with_gone(now_of_stage, stages, [number for number in of_stage if number not in matched]):
        here = of_stage[one] if one is not None else []
        gone = [index for index in here if index not in becomes]
        pairs = _with_gone(now_of_stage[other] if other is not None else [], found, gone)
        moved = (after[becomes[index]].stage for index in here) if other is None and not gone else ()
        yield StagePair(
            one,
            other,
            tuple(Pair(*pair, guessed=pair[1] in guessed) for pair in pairs),
            guessed=other in guessed_stages,
            moved_to=tuple(dict.fromkeys(moved)),
        )


def _of_stages(columns: Iterable[Column]) -> dict[int, list[int]]:
    """The columns of each stage."""
    found: dict[int, list[int]] = {}
    for index, column in enumerate(columns):
        found.setdefault(column.stage, []).append(index)
    return found


# What is certain ----------------------------------------------------------------------------------------


def _known_stages(both: _Both) -> _Matches:
    """Stages of one name, else those that share most touchpoints."""
    found = _same(*({number: normal(stage.name) for number, stage in enumerate(stages)} for stages in both.stages))
    current, future = (_identities(columns) for columns in both.columns)
    return found | _alike(_without(current, found.values()), _without(future, found), _ENOUGH)


def _known_columns(both: _Both, stages: Mapping[int, int]) -> _Matches:
    """Columns that are the same touchpoint: in the same stage, else in any other."""
    before, after = (dict(enumerate(map(_identity, columns))) for columns in both.columns)
    current, future = both.columns
    found = _same(
        {index: (current[index].stage, key) for index, key in before.items() if key},
        {index: (stages.get(future[index].stage), key) for index, key in after.items() if key},
    )
    return found | _same(_without(before, found.values()), _without(after, found))


def _identities(columns: Sequence[Column]) -> dict[int, list[str]]:
    """What the touchpoints of each stage are, each once."""
    return {
        number: list(dict.fromkeys(key for index in listed if (key := _identity(columns[index]))))
        for number, listed in _of_stages(columns).items()
    }


def _is_shared(moment: Stage | Touchpoint) -> bool:
    return bool(getattr(moment, "touchpoint", None))


def _identity(column: Column) -> str:
    """What makes touchpoints of two maps the same: the shared one that they are, else their name."""
    shared = getattr(column.moment, "touchpoint", None)
    return f"-> {shared.casefold()}" if shared else normal(column.moment.name)


# What is guessed ----------------------------------------------------------------------------------------


def _guessed_stages(both: _Both, stages: Mapping[int, int], known: Mapping[int, int]) -> _Matches:
    """Stages of which nothing says what becomes of them: by words of their names, else of touchpoints, and by place."""
    current, future = both.columns
    matched = set(stages.values())
    went_to = {index: future[other].stage for other, index in known.items()}
    came_from = {other: current[index].stage for other, index in known.items()}
    before, after = _left(current, matched, went_to, stages), _left(future, stages, came_from, matched)
    names = [
        {number: significant(stages_[number].name) for number in left}
        for stages_, left in zip(both.stages, (before, after), strict=True)
    ]
    words = [
        {number: _words(columns, listed, there) for number, listed in left.items()}
        for columns, left, there in ((current, before, went_to), (future, after, came_from))
    ]
    found: _Matches = {}
    for were, now in (names, words):
        found |= _alike(_without(were, found.values()), _without(now, found))
        found |= _by_place(len(both.stages[0]), len(both.stages[1]), {**stages, **found}, before, after)
    return found


def _left(
    columns: Sequence[Column], matched: Container[int], partners: Mapping[int, int], theirs: Container[int]
) -> dict[int, list[int]]:
    """Stages that may still be guessed, with their columns.

    One that has most of its touchpoints in stages of the other map that are another's was merged or split: its place
    says nothing. `partners` has the stages of the other map by the columns of this one, `theirs` the matched of them.
    """
    return {
        number: listed
        for number, listed in _of_stages(columns).items()
        if number not in matched and sum(partners.get(index) in theirs for index in listed) < _ENOUGH * len(listed)
    }


def _by_place(
    many: int, now_many: int, matched: Mapping[int, int], before: Container[int], after: Container[int]
) -> _Matches:
    """Stages between the same ones that are matched, where as many are left in both maps.

    They stand behind the same one, or before it. Where counts differ, some were added or left out, and no place says
    which.
    """
    found: _Matches = {}
    for way in (1, -1):
        known = {**matched, **found}
        were = _runs(range(many)[::way], {number: number for number in known.values()}, before)
        for behind, now in _runs(range(now_many)[::way], known, after).items():
            if len(was := were.get(behind, [])) == len(now):
                found |= zip(now, was, strict=True)
    return found


def _runs(numbers: Iterable[int], known: Mapping[int, int], left: Container[int]) -> dict[int, list[int]]:
    """Stages that are left, by the last one before them that is matched, as the current map counts; −1 for none."""
    runs: dict[int, list[int]] = {}
    last = -1
    for number in numbers:
        if number in known:
            last = known[number]
        elif number in left:
            runs.setdefault(last, []).append(number)
    return runs


def _words(columns: Sequence[Column], listed: Iterable[int], known: Container[int]) -> list[str]:
    """The significant words in the names of those columns whose counterpart is not known, each once."""
    return list(
        dict.fromkeys(stem for i in listed if i not in known for stem in significant(name_of(columns[i].moment)))
    )


def _guessed_columns(both: _Both, stages: Mapping[int, int], known: Mapping[int, int]) -> _Matches:
    """Columns of a stage whose names share significant words; else the only one that is left on both sides.

    A shared touchpoint is something of its own: that it is left says nothing.
    """
    current, future = both.columns
    before, after = _of_stages(current), _of_stages(future)
    taken = set(known.values())
    found: _Matches = {}
    for number, was in stages.items():
        left = {index: current[index].moment for index in before[was] if index not in taken}
        new = {index: future[index].moment for index in after[number] if index not in known}
        pairs = _alike(
            {index: significant(name_of(moment)) for index, moment in left.items()},
            {index: significant(name_of(moment)) for index, moment in new.items()},
        )
        alone = _without(left, pairs.values()), _without(new, pairs)
        if len(alone[0]) == len(alone[1]) == 1 and not any(map(_is_shared, (*alone[0].values(), *alone[1].values()))):
            pairs |= zip(alone[1], alone[0], strict=True)
        found |= pairs
    return found


def _holds(column: Column, other: Column) -> bool:
    """Whether one of two names has all words of the other, as “Basket” and “Basket with the final total”."""
    words, others = set(gist(name_of(column.moment))), set(gist(name_of(other.moment)))
    return bool(words and others) and (words <= others or others <= words)


# How things are matched ---------------------------------------------------------------------------------


def _same(before: Mapping[int, Hashable], after: Mapping[int, Hashable]) -> _Matches:
    """Those of equal keys, in their order. Nothing equals what has no key."""
    known: dict[Hashable, deque[int]] = {}
    for number, key in before.items():
        known.setdefault(key, deque()).append(number)
    return {number: known[key].popleft() for number, key in after.items() if key and known.get(key)}


def _alike(before: _Keys, after: _Keys, least: float = 0) -> _Matches:
    """Those that share most keys, the closest first; of the smaller one, at least the share `least`.

    A key that one side has several times counts less, and one that both have several times tells nothing apart.
    """
    having: dict[str, list[int]] = {}
    had: dict[str, list[int]] = {}
    for owners, listed in ((had, before), (having, after)):
        for number, keys in listed.items():
            for key in keys:
                owners.setdefault(key, []).append(number)
    shared: defaultdict[tuple[int, int], float] = defaultdict(float)
    for key, numbers in having.items():
        others = had.get(key, [])
        if len(numbers) == 1 or len(others) == 1:
            for number, other in product(numbers, others):
                shared[number, other] += 1 / (len(numbers) * len(others))
    found: _Matches = {}
    taken: set[int] = set()
    for number, other in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        enough = shared[number, other] >= least * min(len(after[number]), len(before[other]))
        if enough and number not in found and other not in taken:
            found[number] = other
            taken.add(other)
    return found


def _without(listed: Mapping[int, _T], taken: Iterable[int]) -> dict[int, _T]:
    known = set(taken)
    return {number: value for number, value in listed.items() if number not in known}


def _with_gone(
    future: Iterable[int], matched: Mapping[int, int], gone: Iterable[int]
) -> Iterator[tuple[int | None, int | None]]:
    """Pairs in the order of the future map; what is gone stands behind the pair that it stood behind, or first."""
    order = list(future)
    behind: dict[int, list[int]] = {}
    known = sorted((matched[number], place) for place, number in enumerate(order) if number in matched)
    for number in gone:
        at = bisect(known, (number, 0)) - 1
        behind.setdefault(known[at][1] if at >= 0 else -1, []).append(number)
    yield from ((number, None) for number in behind.get(-1, ()))
    for place, number in enumerate(order):
        yield matched.get(number), number
        yield from ((one, None) for one in behind.get(place, ()))
