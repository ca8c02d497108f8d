"""Listings and the home page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from heapq import nsmallest

from markupsafe import Markup, escape

from journeysite.catalog.curve import Felt, curves
from journeysite.catalog.freshness import Freshness
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import MapType, Status
from journeysite.rendering import items, parts, signs
from journeysite.rendering.inline import plain_text
from journeysite.rendering.map_view import map_card, sparkline
from journeysite.rendering.persona_view import persona_card
from journeysite.rendering.shared_view import kpi_row, touchpoint_row
from journeysite.rendering.site import Site
from journeysite.rendering.views.home import Home, LowMoment, Overdue, StarterCard, StarterGroup
from journeysite.rendering.views.maps import MapGroup
from journeysite.rendering.views.parts import Link
from journeysite.rendering.views.personas import PersonaCard
from journeysite.rendering.views.shared import KpiRow, TouchpointGroup
from journeysite.scaffolding.starters import STARTERS, Group, Starter

_ON_HOME = 12
"""How many maps of each type the home page shows."""

_WORST = 6
"""How many of the worst moments the home page shows."""

_NO_FACETS: Mapping[str, str] = {}


def map_types(site: Site) -> tuple[tuple[MapType, str], ...]:
    """The types that the site's maps have, with their names."""
    there = {journey.value.type for journey in site.catalog.of_kind(Kind.MAP).values()}
    return tuple((type_, site.w(f"type_{type_.value}")) for type_ in MapType if type_ in there)


def map_groups(
    site: Site, start: str, most: int | None = None, facets: Mapping[str, str] = _NO_FACETS
) -> tuple[MapGroup, ...]:
    """Every map as a card, or at most so many of each type, with the way to the others; archived maps come last.

    `facets` are the numbers by which the cards are filtered, by map id.
    """
    maps = site.catalog.of_kind(Kind.MAP).values()
    groups = []
    for type_, label in map_types(site):
        of_type = [journey for journey in maps if journey.value.type is type_]
        of_type.sort(key=lambda journey: (journey.value.status is Status.ARCHIVED, journey.title.casefold()))
        shown = of_type[:most]
        others = len(of_type) - len(shown)
        listing = site.href(f"{site.settings.folders[Kind.MAP]}/index.md", start, type_.value)
        groups.append(
            MapGroup(
                anchor=type_.value,
                label=label,
                number=len(shown),
                cards=(map_card(site, journey, start, facets.get(journey.id, "")) for journey in shown),
                more=Link(site.w.count("more_maps", others), listing) if others else None,
            )
        )
    return tuple(groups)


def persona_cards(site: Site, start: str) -> tuple[PersonaCard, ...]:
    """Every persona as a card, by name."""
    personas = sorted(site.catalog.of_kind(Kind.PERSONA).values(), key=lambda persona: persona.title.casefold())
    style = parts.styles(personas)
    return tuple(persona_card(site, persona, style[persona.id], start) for persona in personas)


def touchpoint_groups(site: Site, start: str) -> tuple[TouchpointGroup, ...]:
    """Every shared touchpoint under its first channel."""
    groups: dict[str, list[Document]] = {}
    for touchpoint in sorted(site.catalog.of_kind(Kind.TOUCHPOINT).values(), key=lambda one: one.title.casefold()):
        names = touchpoint.value.channel
        groups.setdefault(names[0].casefold() if names else "other", []).append(touchpoint)
    return tuple(
        TouchpointGroup(
            signs.channel(name), f"channel--{anchor}", tuple(touchpoint_row(site, one, start) for one in groups[name])
        )
        for name, anchor in parts.anchor_names(sorted(groups), "channel").items()
    )


def kpi_rows(site: Site, start: str) -> tuple[KpiRow, ...]:
    """Every KPI, by name."""
    kpis = sorted(site.catalog.of_kind(Kind.KPI).values(), key=lambda kpi: kpi.title.casefold())
    return tuple(kpi_row(site, kpi, start) for kpi in kpis)


def starter_groups(site: Site, start: str) -> tuple[StarterGroup, ...]:
    """Every template of the gallery, in its groups."""
    assert site.starters
    groups: dict[Group, list[StarterCard]] = {group: [] for group in Group}
    for starter in STARTERS:
        if document := site.starters.of_kind(starter.kind).get(starter.name):
            groups[starter.group].append(_starter_card(site, starter, document, start))
    return tuple(
        StarterGroup(group.value, site.w(f"starters_{group.value}"), tuple(cards)) for group, cards in groups.items()
    )


def _starter_card(site: Site, starter: Starter, document: Document, start: str) -> StarterCard:
    assert site.starters
    is_map, summary = starter.kind is Kind.MAP, document.value.summary
    key = f"type_{document.value.type.value}" if is_map else f"kind_{starter.kind.value}"
    gallery = replace(site, catalog=site.starters)
    return StarterCard(
        title=document.title,
        href=site.link_to(document, start),
        summary=escape(plain_text(summary)) if summary else None,
        kind_label=site.w(f"sector_{starter.sector}" if starter.sector else key),
        sparkline=sparkline(gallery, document, curves(site.starters, document)) if is_map else None,
    )


def home(site: Site, start: str) -> Home:
    """What there is, where it hurts most, and what is due for review."""
    folders = site.settings.folders
    counts = tuple(
        (site.w(f"title_{folders_key}"), len(site.catalog.of_kind(kind)), site.href(f"{folders[kind]}/index.md", start))
        for kind, folders_key in (
            (Kind.MAP, "maps"),
            (Kind.PERSONA, "personas"),
            (Kind.TOUCHPOINT, "touchpoints"),
            (Kind.KPI, "kpis"),
        )
    )
    return Home(counts, map_groups(site, start, _ON_HOME), tuple(lows(site, start)), tuple(overdue(site, start)))


def _in_force(site: Site) -> Iterator[Document]:
    """The maps that tell how it is."""
    for journey in site.catalog.of_kind(Kind.MAP).values():
        if not (journey.value.status is Status.ARCHIVED or journey.value.type is MapType.FUTURE_STATE):
            yield journey


def has_lows(site: Site) -> bool:
    """Whether any map in force has a point below the middle."""
    return any(
        felt.position is not None and felt.position < 0
        for journey in _in_force(site)
        for curve in curves(site.catalog, journey)
        for felt in curve.felt
    )


def lows(site: Site, start: str) -> Iterator[LowMoment]:
    """The lowest points of all maps in force; one for each touchpoint, the most severe pain point with it."""
    felt: list[tuple[float, int, str, Felt, Document, Document | None]] = []
    for journey in _in_force(site):
        lowest: dict[int, tuple[float, int, str, Felt, Document, Document | None]] = {}
        across = site.catalog.columns_of(journey)
        for curve in curves(site.catalog, journey):
            for one in curve.felt:
                if one.position is not None and one.position < 0:
                    worst = max((pain.severity or 0 for pain in across[one.column].moment.pains), default=0)
                    entry = (one.position, -worst, f"{journey.id} {one.column:04}", one, journey, curve.persona)
                    if one.column not in lowest or entry[:3] < lowest[one.column][:3]:
                        lowest[one.column] = entry
        felt += nsmallest(_WORST, lowest.values(), key=lambda entry: entry[:3])
    for _, _, _, one, journey, persona in nsmallest(_WORST, felt, key=lambda entry: entry[:3]):
        column = site.catalog.columns_of(journey)[one.column]
        known = site.catalog.anchors[journey.id][column.stage]
        anchor = known.stage if column.touchpoint is None else known.touchpoints[column.touchpoint]
        pains = sorted(column.moment.pains, key=lambda pain: -(pain.severity or 0))
        chip = parts.chip(site, persona, 1, start) if persona else None
        point = parts.point(site, journey, one, 1, chip.id if chip else None, start)
        yield LowMoment(
            map=Link(journey.title, site.link_to(journey, start)),
            where=Link(site.name(column.moment), site.link_to(journey, start, anchor)),
            stage=site.name(journey.value.stages[column.stage]),
            felt=Markup(items.feelings([point], {chip.id: signs.chip(chip, linked=False)} if chip else {})),
            pain=Markup(items.pain(site, pains[0], journey.source.uri, start) if pains else ""),
        )


def overdue(site: Site, start: str) -> Iterator[Overdue]:
    """Documents whose review is due, the longest overdue first; archived ones need none."""
    due = [
        document
        for document in site.catalog.documents
        if document.value.reviewed and document.value.review_every and document.value.status is not Status.ARCHIVED
    ]
    due.sort(
        key=lambda document: (document.value.reviewed.toordinal() + document.value.review_every, document.source.uri)
    )
    for document in due:
        state = parts.fresh(site, document.value)
        if state and state.state in (Freshness.DUE, Freshness.OVERDUE):
            yield Overdue(
                where=Link(document.title, site.link_to(document, start)),
                kind_label=site.w(f"kind_{document.source.kind.value}"),
                owner=document.value.owner or "",
                freshness=state,
            )
