"""What the maps of a site cover: in which stages each persona is met and each channel is used, and how it feels there.

One pass over all touchpoints; nothing is compared with anything else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import NamedTuple

from journeysite.catalog.catalog import Catalog
from journeysite.catalog.channels import channel_address
from journeysite.catalog.columns import Column
from journeysite.catalog.curve import curves
from journeysite.catalog.name_order import by_name
from journeysite.catalog.stage_keys import stage_key
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import Stage

MOST_STAGES = 12
"""How many stages stand side by side."""

MOST_PLACES = 12
"""How many stages of maps are known of a cell."""

NOBODY = ""
"""The row of touchpoints that name nobody, or no channel."""


class Place(NamedTuple):
    """A stage of a map, as a part of a cell. `mean` runs from −1 to +1; None where nothing is felt on the scale."""

    map: str
    stage: int
    touchpoints: int
    """None of them: the map tells the stage as a whole."""
    mean: float | None


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one row in one stage, or in several."""

    touchpoints: int
    stages: int
    """How many stages are told as a whole, without touchpoints."""
    mean: float | None
    """The mean of what is felt at the touchpoints and in whole stages, from −1 to +1."""
    places: tuple[Place, ...]
    """The worst of the stages of maps that it is made of, the worst first; at most `MOST_PLACES`."""


class StageName(NamedTuple):
    """The stages of all maps that have one name, in whatever case. `key` is what tells it from others."""

    key: str
    name: str
    maps: int


@dataclass(frozen=True, slots=True)
class Row:
    """A persona or a channel: by stage, in stages that are not among the common ones, and in all."""

    key: str
    """The id of a persona, or the address of a channel; `NOBODY` where none is named."""
    cells: Mapping[str, Cell]
    """By the key of a common stage; gaps are left out."""
    others: Cell | None
    whole: Cell | None
    """None for somebody whom no map meets."""


@dataclass(frozen=True, slots=True)
class OtherStage:
    """A stage that is not among the common ones, with who is met there and by which channels."""

    stage: StageName
    cell: Cell
    personas: tuple[str, ...]
    channels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the maps in force cover."""

    stages: tuple[StageName, ...]
    """The common ones, in the order of a journey."""
    personas: tuple[Row, ...]
    channels: tuple[Row, ...]
    all: Row
    """Every touchpoint once."""
    others: tuple[OtherStage, ...]
    """The stages behind the common ones: those of most maps first, then by name."""
    names: Mapping[str, str]
    """The names of channels by their keys, as the whole site writes them."""


@dataclass(slots=True)
class _Counted:
    """Touchpoints, and stages without any, while they are added up."""

    touchpoints: int = 0
    stages: int = 0
    felt: int = 0
    total: float = 0.0

    def add(self, column: Column, felt: float | None) -> None:
        if column.touchpoint is None:
            self.stages += 1
        else:
            self.touchpoints += 1
        if felt is not None:
            self.felt += 1
            self.total += felt

    @property
    def mean(self) -> float | None:
        return self.total / self.felt if self.felt else None


@dataclass(slots=True)
class _StageSum(_Counted):
    """A stage of a map. There are tens of thousands on a large site: no more than a few numbers each."""

    map: str = ""
    stage: int = 0


@dataclass(slots=True)
class _Sum(_Counted):
    """A cell."""

    places: list[_StageSum] = field(default_factory=list)

    def cell(self) -> Cell:
        places = (Place(one.map, one.stage, one.touchpoints, one.mean) for one in self.places)
        return Cell(self.touchpoints, self.stages, self.mean, tuple(nsmallest(MOST_PLACES, places, key=_worst_first)))


@dataclass(slots=True)
class _Stage:
    """A name of stages while maps are counted."""

    name: str
    maps: int = 0
    where: float = 0.0
    """The sum of its places in its maps, from 0 (first) to 1 (last)."""


@dataclass(slots=True)
class _Tally:
    """Sums by kind of row, row and stage."""

    stages: dict[str, _Stage] = field(default_factory=dict)
    personas: dict[str, dict[str, _Sum]] = field(default_factory=dict)
    channels: dict[str, dict[str, _Sum]] = field(default_factory=dict)
    all: dict[str, dict[str, _Sum]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


def coverage(catalog: Catalog) -> Coverage:
    """What the maps of a site cover, archived ones left out; personas whom no map meets are gaps, and stay."""
    tally = _Tally(personas={id_: {} for id_ in catalog.of_kind(Kind.PERSONA)}, all={NOBODY: {}})
    for id_, journey in catalog.of_kind(Kind.MAP).items():
        if not journey.archived:
            _add(tally, catalog, id_, journey)
    common = _common(tally)
    names = {key: StageName(key, stage.name, stage.maps) for key, stage in tally.stages.items()}
    rest = [stage for stage in names.values() if stage.key not in common]
    rest.sort(key=lambda one: (-one.maps, by_name(one.name), one.key))
    return Coverage(
        stages=tuple(names[key] for key in common),
        personas=tuple(_rows(tally.personas, common)),
        channels=tuple(_rows(tally.channels, common)),
        all=next(_rows(tally.all, common)),
        others=tuple(_others(tally, rest)),
        names=tally.names,
    )


def _add(tally: _Tally, catalog: Catalog, id_: str, journey: Document) -> None:
    stages = journey.value.stages
    keys = [stage_key(stage.name) for stage in stages]
    for number, key in enumerate(keys):
        known = tally.stages.setdefault(key, _Stage(stages[number].name))
        if key not in keys[:number]:
            known.maps += 1
            known.where += number / max(len(stages) - 1, 1)
    felt = _felt(catalog, journey)
    for index, column in enumerate(catalog.columns_of(journey)):
        key, here = keys[column.stage], felt.get(index, {})
        everyone = _mean(one for positions in here.values() for one in positions)
        _sum(tally.all, NOBODY, key, id_, column, everyone)
        for persona in column.personas:
            own = here.get(persona.id) or here.get(NOBODY) or ()
            _sum(tally.personas, persona.id, key, id_, column, _mean(own))
        for name in _channels(catalog, column, stages[column.stage]):
            channel = channel_address(name) if name != NOBODY else NOBODY
            tally.names.setdefault(channel, name)
            _sum(tally.channels, channel, key, id_, column, everyone)
        if not column.personas:
            _sum(tally.personas, NOBODY, key, id_, column, everyone)


def _felt(catalog: Catalog, journey: Document) -> Mapping[int, Mapping[str, Sequence[float]]]:
    """The positions that are felt, by column and by persona; those of everyone stand under `NOBODY`."""
    felt: dict[int, dict[str, list[float]]] = {}
    for curve in curves(catalog, journey):
        whose = curve.persona.id if curve.persona else NOBODY
        for one in curve.felt:
            if one.position is not None:
                felt.setdefault(one.column, {}).setdefault(whose, []).append(one.position)
    return felt


def _mean(positions: Iterable[float]) -> float | None:
    given = list(positions)
    return sum(given) / len(given) if given else None


def _channels(catalog: Catalog, column: Column, around: Stage) -> Iterable[str]:
    """Where a column happens, each channel once."""
    given = catalog.channels_of(column.moment, around)
    return {channel_address(name): name for name in given}.values() or (NOBODY,)


def _sum(rows: dict[str, dict[str, _Sum]], row: str, stage: str, map_: str, column: Column, felt: float | None) -> None:
    cell = rows.setdefault(row, {}).setdefault(stage, _Sum())
    cell.add(column, felt)
    if not cell.places or (cell.places[-1].map, cell.places[-1].stage) != (map_, column.stage):
        cell.places.append(_StageSum(map=map_, stage=column.stage))
    cell.places[-1].add(column, felt)


def _common(tally: _Tally) -> tuple[str, ...]:
    """The stages that stand side by side: all where they are few, else those of several maps; in journey order.

    Of as many maps, those come first where more personas are met, then those of the map that is read first.
    """
    stages, met = tally.stages, Counter(key for sums in tally.personas.values() for key in sums)
    ranked = sorted(stages, key=lambda key: (-stages[key].maps, -met[key]))
    if len(ranked) > MOST_STAGES:
        several = [key for key in ranked if stages[key].maps > 1]
        ranked = (several if len(several) > 1 else ranked)[:MOST_STAGES]
    return tuple(sorted(ranked, key=lambda key: (stages[key].where / stages[key].maps, -stages[key].maps, key)))


def _rows(rows: Mapping[str, Mapping[str, _Sum]], common: Sequence[str]) -> Iterator[Row]:
    shown = frozenset(common)
    for key, sums in rows.items():
        yield Row(
            key,
            {stage: sums[stage].cell() for stage in common if stage in sums},
            _together(sum_ for stage, sum_ in sums.items() if stage not in shown),
            _together(sums.values()),
        )


def _together(sums: Iterable[_Sum]) -> Cell | None:
    whole = _Sum()
    for one in sums:
        whole.touchpoints += one.touchpoints
        whole.stages += one.stages
        whole.felt += one.felt
        whole.total += one.total
        whole.places += one.places
    return whole.cell() if whole.places else None


def _others(tally: _Tally, stages: Iterable[StageName]) -> Iterator[OtherStage]:
    met: dict[str, list[str]] = {}
    used: dict[str, list[str]] = {}
    for rows, found in ((tally.personas, met), (tally.channels, used)):
        for row, sums in rows.items():
            for key in sums if row != NOBODY else ():
                found.setdefault(key, []).append(row)
    for stage in stages:
        if stage.key in tally.all[NOBODY]:
            cell = tally.all[NOBODY][stage.key].cell()
            yield OtherStage(stage, cell, tuple(met.get(stage.key, ())), tuple(used.get(stage.key, ())))


def _worst_first(place: Place) -> tuple[float, int, str, int]:
    return (2.0 if place.mean is None else place.mean, -place.touchpoints, place.map, place.stage)
