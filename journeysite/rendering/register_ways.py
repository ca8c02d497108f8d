"""What the register of touchpoints shows when an address asks it: how many rows, and the way to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode

from journeysite.catalog.channels import channel_address
from journeysite.catalog.name_addresses import name_address
from journeysite.catalog.stage_keys import stage_key
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering.facets import Facet, addresses, facets_of
from journeysite.rendering.register import ROWS
from journeysite.rendering.site import Site

_FACETS = ("persona", "stage", "channel", "map-status")
"""What can be asked for here, in the order of addresses."""

_MOST_STAGES = 40
"""How many stages one address may name."""

_ANY = ""
"""In place of a facet or of a stage: whatever it is."""


class Way(NamedTuple):
    """The way to some rows, and how many they are."""

    href: str
    rows: int


@dataclass(frozen=True, slots=True)
class Ways:
    """All that the ways into the register are made of."""

    page: str
    """The file of the register."""
    pages: int
    """How many pages it has. One that has several can only be asked page by page."""
    addresses: Mapping[str, Mapping[str, str]]
    """What the values of each facet are called in addresses."""
    in_force: tuple[str, ...]
    """The statuses that leave archived maps out; empty where there is nothing to leave out."""
    stages: Mapping[str, Collection[str]]
    """The values of stages that coverage counts as one, by its key."""
    rows: Mapping[tuple[str, str, str], int]
    """How many rows of maps in force there are, by facet, its value, and the value of the stage."""


def ways(site: Site) -> Ways:
    """What the register can be asked: the values of its facets are those of all touchpoints, archived ones too."""
    facets = facets_of(site.w, _FACETS)
    rows: Counter[tuple[str, str, str]] = Counter()
    stages: dict[str, set[str]] = {}
    total = 0
    for journey in site.catalog.of_kind(Kind.MAP).values():
        _fill(facets, site, journey)
        for key, values in _values(site, journey):
            total += 1
            if not journey.archived:
                stage = values["stage"][0]
                stages.setdefault(key, set()).add(stage)
                for at in (stage, _ANY):
                    rows[_ANY, _ANY, at] += 1
                    rows.update((facet, one, at) for facet in ("persona", "channel") for one in values[facet])
    known = {key: addresses(facet) for key, facet in facets.items()}
    in_force = tuple(value for value in known["map-status"] if value != "archived")
    return Ways(
        page=f"{site.settings.folders[Kind.TOUCHPOINT]}/index.md",
        pages=max(-(-total // ROWS), 1),
        addresses=known,
        in_force=in_force if len(in_force) < len(known["map-status"]) else (),
        stages=stages,
        rows=rows,
    )


def _fill(facets: Mapping[str, Facet], site: Site, journey: Document) -> None:
    """Let facets know the values of a map's touchpoints."""
    status, named = journey.value.status.value, _stage_names(site, journey)
    for column in site.catalog.columns_of(journey):
        if column.touchpoint is None:
            continue
        facets["map-status"].number(status, site.w(f"status_{status}"))
        facets["stage"].of_name(named[column.stage])
        facets["channel"].of_names(site.catalog.channels_of(column.moment, journey.value.stages[column.stage]))
        for persona in column.personas:
            facets["persona"].number(persona.id, persona.title)
        if not column.personas:
            facets["persona"].number("")


def _values(site: Site, journey: Document) -> Iterator[tuple[str, Mapping[str, tuple[str, ...]]]]:
    """The values of each touchpoint of a map by facet, with the key by which coverage knows its stage."""
    named = _stage_names(site, journey)
    keys = [stage_key(stage.name) for stage in journey.value.stages]
    for column in site.catalog.columns_of(journey):
        if column.touchpoint is None:
            continue
        channels = site.catalog.channels_of(column.moment, journey.value.stages[column.stage])
        yield (
            keys[column.stage],
            {
                "persona": tuple(persona.id for persona in column.personas) or ("",),
                "stage": (name_address(named[column.stage]),),
                "channel": tuple(dict.fromkeys(map(channel_address, channels))) or ("",),
            },
        )


def _stage_names(site: Site, journey: Document) -> Sequence[str]:
    return [site.called(stage, number) for number, stage in enumerate(journey.value.stages, 1)]


def way(
    site: Site, found: Ways, start: str, facet: str = _ANY, value: str = "", stages: Iterable[str] | None = None
) -> Way | None:
    """The way to the touchpoints in maps in force: of a persona or channel, or all; in stages by their keys, or all.

    None where one address cannot ask for them.
    """
    within = _stages(found, facet, value, stages)
    if found.pages > 1 or len(within) > _MOST_STAGES:
        return None
    asked = {facet: [value], "stage": [] if stages is None else within, "map-status": found.in_force}
    query = [(key, found.addresses[key].get(one)) for key in _FACETS for one in asked.get(key, ())]
    rows = sum(found.rows.get((facet, value, one), 0) for one in (within if stages is not None else [_ANY]))
    listing, said = site.href(found.page, start), urlencode([(key, one) for key, one in query if one])
    return Way(f"{listing}{f'?{said}' if said else ''}#register", rows) if rows else None


def _stages(found: Ways, facet: str, value: str, keys: Iterable[str] | None) -> list[str]:
    """The values of some stages, as far as there are such rows."""
    values = dict.fromkeys(one for key in keys or () for one in sorted(found.stages.get(key, ())))
    return [one for one in values if (facet, value, one) in found.rows]
