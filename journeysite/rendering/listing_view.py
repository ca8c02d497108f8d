"""What listings show: maps by type, personas, shared touchpoints by channel, and KPIs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from journeysite.catalog.channels import channel_address
from journeysite.catalog.name_order import by_name
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import MapType
from journeysite.rendering import signs
from journeysite.rendering.map_view import map_card
from journeysite.rendering.persona_view import persona_card
from journeysite.rendering.shared_view import kpi_row, touchpoint_row
from journeysite.rendering.site import Site
from journeysite.rendering.views.maps import MapCard, MapGroup
from journeysite.rendering.views.personas import PersonaCard
from journeysite.rendering.views.shared import KpiRow, TouchpointGroup

_NO_FACETS: Mapping[str, str] = {}


def map_types(site: Site) -> tuple[tuple[MapType, str], ...]:
    """The types that the site's maps have, with their names."""
    there = {journey.value.type for journey in site.catalog.of_kind(Kind.MAP).values()}
    return tuple((type_, site.w(f"type_{type_.value}")) for type_ in MapType if type_ in there)


def maps_by_type(site: Site) -> Iterator[tuple[MapType, str, Sequence[Document]]]:
    """The maps of each type, with its name, by title; archived maps come last."""
    maps = site.catalog.of_kind(Kind.MAP).values()
    for type_, label in map_types(site):
        of_type = [journey for journey in maps if journey.value.type is type_]
        of_type.sort(key=lambda journey: (journey.archived, by_name(journey.title)))
        yield type_, label, of_type


def map_groups(site: Site, start: str, facets: Mapping[str, str] = _NO_FACETS) -> tuple[MapGroup, ...]:
    """Every map as a card; `facets` are the numbers by which the cards are filtered, by map id."""
    return tuple(
        MapGroup(type_.value, label, len(maps), map(partial(_card, site, start, facets), maps))
        for type_, label, maps in maps_by_type(site)
    )


def _card(site: Site, start: str, facets: Mapping[str, str], journey: Document) -> MapCard:
    return map_card(site, journey, start, facets.get(journey.id, ""))


def persona_cards(site: Site, start: str) -> tuple[PersonaCard, ...]:
    """Every persona as a card, by name."""
    personas = sorted(site.catalog.of_kind(Kind.PERSONA).values(), key=lambda persona: by_name(persona.title))
    return tuple(persona_card(site, persona, start) for persona in personas)


def touchpoint_groups(site: Site, start: str) -> tuple[TouchpointGroup, ...]:
    """Every shared touchpoint under its first channel."""
    groups: dict[str, list[Document]] = {}
    names: dict[str, str] = {}
    for touchpoint in sorted(site.catalog.of_kind(Kind.TOUCHPOINT).values(), key=lambda one: by_name(one.title)):
        name = next(iter(site.catalog.channels_named(touchpoint.value.channel)), "other")
        address = channel_address(name)
        groups.setdefault(address, []).append(touchpoint)
        names.setdefault(address, name)
    return tuple(
        TouchpointGroup(
            signs.channel(names[address]),
            f"channel--{address}",
            tuple(touchpoint_row(site, one, start) for one in groups[address]),
        )
        for address in sorted(groups)
    )


def kpi_rows(site: Site, start: str) -> tuple[KpiRow, ...]:
    """Every KPI, by name."""
    kpis = sorted(site.catalog.of_kind(Kind.KPI).values(), key=lambda kpi: by_name(kpi.title))
    return tuple(kpi_row(site, kpi, start) for kpi in kpis)
