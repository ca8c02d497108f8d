"""The facets of the listing of maps."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import JourneyMap, MapType
from journeysite.rendering import parts
from journeysite.rendering.facets import Facet, facets_of, filter_bar
from journeysite.rendering.site import Site

_FACETS = ("persona", "stage", "type", "channel", "owner", "tag", "status", "review")
_TYPES = tuple(MapType)


def map_facets(site: Site) -> tuple[Markup, Mapping[str, str]]:
    """The bar that filters all maps, and the numbers of each map by its id."""
    facets = facets_of(site.w, _FACETS)
    maps = site.catalog.of_kind(Kind.MAP)
    numbers = {id_: _numbers(site, facets, journey) for id_, journey in maps.items()}
    return filter_bar(site.w, facets.values(), site.w.count("maps", len(maps))), numbers


def _numbers(site: Site, facets: Mapping[str, Facet], journey: Document) -> str:
    value: JourneyMap = journey.value
    w = site.w
    personas = [facets["persona"].number(one.id, one.title) for one in site.catalog.personas_of(journey)]
    channels = [
        name
        for column in site.catalog.columns_of(journey)
        for name in site.catalog.channels_of(column.moment, value.stages[column.stage])
    ]
    type_, status = value.type, value.status.value
    state = parts.fresh(site, value, expected=site.reviews)  # as the card says it
    return ";".join(
        (
            ",".join(personas) or facets["persona"].number(""),
            facets["stage"].of_names([site.name(stage) for stage in value.stages]),
            facets["type"].number(type_.value, w(f"type_{type_.value}"), _TYPES.index(type_)),
            facets["channel"].of_names(channels),
            facets["owner"].of_name(site.owner_name(value.owner)),
            facets["tag"].of_names(value.tags),
            facets["status"].number(status, w(f"status_{status}")),
            facets["review"].number(state.state, state.label) if state and state.state else facets["review"].number(""),
        )
    )
