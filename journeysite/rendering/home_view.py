"""The home page: what there is, where it hurts most, what is being done, what changed, what needs a review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from heapq import nsmallest

from markupsafe import Markup

from journeysite.catalog.curve import Felt, curves
from journeysite.catalog.freshness import Freshness, review_end
from journeysite.catalog.news import Event, News, news
from journeysite.catalog.opportunities import Placed, opportunities
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import MapType
from journeysite.model.judgements import OpportunityStatus
from journeysite.rendering import items, parts, signs
from journeysite.rendering.listing_view import maps_by_type
from journeysite.rendering.map_view import sparkline
from journeysite.rendering.plans import opportunity_item
from journeysite.rendering.reviews import review_state
from journeysite.rendering.site import FEED, HEALTH, Site
from journeysite.rendering.views.home import Change, Doing, DueReviews, Home, HomeMap, HomeMaps, LowMoment, Overdue
from journeysite.rendering.views.parts import Link

_MAPS = 12
"""How many maps of each type the home page names."""

_MOST = 4
"""How many lines each of its lists has; the pages that it leads to have all."""

_PLANS = ((OpportunityStatus.IN_PROGRESS, 4), (OpportunityStatus.DONE, 2))
"""How many opportunities of which status it shows."""


def home(site: Site, start: str) -> Home:
    """The answers to a manager's questions, on one page."""
    folders = site.settings.folders
    counts = tuple(
        (site.w.count(f"home_{key}", number), number, site.href(f"{folders[kind]}/index.md", start))
        for kind, key in (
            (Kind.MAP, "maps"),
            (Kind.PERSONA, "personas"),
            (Kind.TOUCHPOINT, "touchpoints"),
            (Kind.KPI, "kpis"),
        )
        for number in (len(site.catalog.of_kind(kind)),)
    )
    return Home(
        counts,
        tuple(_maps(site, start)),
        tuple(lows(site, start)),
        site.href("pain-points.md", start),
        doing(site, start),
        site.href("opportunities.md", start),
        tuple(changes(site, start)),
        site.address(FEED, start) if site.settings.site_url else "",
        due_reviews(site, start),
    )


def _maps(site: Site, start: str) -> Iterator[HomeMaps]:
    """The names of the maps of each type that are in force, with their curves, and the way to more of them."""
    for type_, label, maps in maps_by_type(site):
        in_force = [journey for journey in maps if not journey.archived]
        if not in_force:
            continue
        shown = in_force[:_MAPS]
        more = len(in_force) - len(shown)
        listing = site.href(f"{site.settings.folders[Kind.MAP]}/index.md", start, type_.value)
        yield HomeMaps(
            type_.value,
            label,
            tuple(_map(site, journey, start) for journey in shown),
            Link(site.w.count("more_maps", more), listing) if more else None,
        )


def _map(site: Site, journey: Document, start: str) -> HomeMap:
    status, status_label = parts.status(site, journey.value.status)
    curve = sparkline(site, journey, curves(site.catalog, journey))
    return HomeMap(Link(journey.title, site.link_to(journey, start)), curve, status, status_label)


def sections(site: Site) -> Iterator[tuple[str, str]]:
    """The anchor and the name of each part that the home page has besides the maps, without making any."""
    w = site.w
    if any(_lows_by_map(site)):
        yield "worst-moments", w("worst_moments")
    if any(opportunities(site.catalog)):
        yield "what-is-done", w("what_is_done")
    if any(_changes(site)):
        yield "latest-changes", w("latest_changes")
    if site.reviews or any(_due(site)):
        yield "due-for-review", w("needs_review")


def lows(site: Site, start: str) -> Iterator[LowMoment]:
    """The lowest points of all maps in force; one for each touchpoint, the most severe pain point with it.

    Of those as low, what more personas feel comes first, then what has the most severe pain point. Of moments that hurt
    alike, each map shows one before any shows a second.
    """
    felt = ((*low[:3], rank, *low[3:]) for found in _lows_by_map(site) for rank, low in enumerate(found))
    for *_, one, journey, persona in nsmallest(_MOST, felt, key=lambda low: low[:5]):
        column = site.catalog.columns_of(journey)[one.column]
        known = site.catalog.anchors[journey.id][column.stage]
        anchor = known.of(column.touchpoint)
        pains = sorted(column.moment.pains, key=lambda pain: -(pain.severity or 0))
        style = parts.styles(site, site.catalog.personas_of(journey)).get(persona.id, 1) if persona else 1
        chip = parts.chip(site, persona, style, start) if persona else None
        point = parts.point(site, journey, one, style, chip.id if chip else None, start)
        yield LowMoment(
            map=Link(journey.title, site.link_to(journey, start)),
            where=Link(site.name(column.moment), site.link_to(journey, start, anchor)),
            stage=site.name(journey.value.stages[column.stage]),
            felt=Markup(items.feelings([point], {chip.id: signs.chip(chip, named=True, linked=False)} if chip else {})),
            pain=Markup(items.pain(site, pains[0], journey.source.uri, start) if pains else ""),
        )


_Low = tuple[float, int, int, str, Felt, Document, Document | None]
"""What it is sorted by: position, how many feel it, severity, place; then what is felt, in which map, and by whom."""


def _lows_by_map(site: Site) -> Iterator[list[_Low]]:
    """The lowest points of each map that has any."""
    for id_, journey in site.catalog.of_kind(Kind.MAP).items():
        if journey.archived or journey.value.type is MapType.FUTURE_STATE:
            continue
        across = site.catalog.columns_of(journey)
        lowest: dict[int, tuple[Felt, Document | None]] = {}
        many: Counter[tuple[int, float]] = Counter()
        for curve in curves(site.catalog, journey):
            for one in curve.felt:
                if one.position is not None and one.position < 0:
                    # A curve without a persona is that of everybody who is there.
                    many[one.column, one.position] += 1 if curve.persona else max(len(across[one.column].personas), 1)
                    known = lowest.get(one.column)
                    if known is None or one.position < (known[0].position or 0):
                        lowest[one.column] = (one, curve.persona)
        if lowest:
            yield nsmallest(
                _MOST,
                (
                    (
                        one.position or 0,
                        -many[column, one.position or 0],
                        -max((pain.severity or 0 for pain in across[column].moment.pains), default=0),
                        f"{id_} {column:04}",
                        one,
                        journey,
                        persona,
                    )
                    for column, (one, persona) in lowest.items()
                ),
                key=lambda entry: entry[:4],
            )


def doing(site: Site, start: str) -> Doing | None:
    """How many opportunities have come how far, those that somebody works on, and some that are done."""
    kept: dict[OpportunityStatus, list[Placed]] = {status: [] for status, _ in _PLANS}
    counts: Counter[OpportunityStatus | None] = Counter()
    for one in opportunities(site.catalog):
        status = one.opportunity.status
        counts[status] += 1
        if status and status in kept:
            kept[status].append(one)
    if not counts:
        return None
    shown = [one for status, most in _PLANS for one in nsmallest(most, kept[status], key=_urgency)]
    facts = (
        site.w(f"doing_{status.value.replace(' ', '-')}", n=site.w.number(counts[status]))
        for status in (OpportunityStatus.IN_PROGRESS, OpportunityStatus.DONE, OpportunityStatus.PLANNED)
    )
    ideas = site.w.count("ideas", counts[OpportunityStatus.IDEA])
    unsaid = [site.w("doing_none", n=site.w.number(counts[None]))] if counts[None] else []
    return Doing((*facts, ideas, *unsaid), Markup("\n".join(opportunity_item(site, one, start) for one in shown)))


def _urgency(one: Placed) -> tuple[bool, str, int, int]:
    """The earliest due first, then what helps most for the least."""
    given = one.opportunity
    return (given.due is None, str(given.due), -(given.impact or 0), given.effort or 0)


def changes(site: Site, start: str) -> Iterator[Change]:
    """The maps that were changed last; where nobody knows it, those that were reviewed last."""
    for one in nsmallest(_MOST, _changes(site), key=lambda one: one.order):
        yield Change(
            Link(one.document.title, site.link_to(one.document, start)),
            site.w(f"happened_{one.event}", date=site.w.date(one.day)),
        )


def _changes(site: Site) -> Iterator[News]:
    for one in news(site.catalog, site.settings.changed, site.settings.today):
        if one.event is not Event.DUE and not one.document.archived:
            yield one


def due_reviews(site: Site, start: str) -> DueReviews:
    """What is to be reviewed, the longest overdue first, what never was last; and the way to all of it."""
    due = list(_due(site))
    shown = [_overdue(site, document, start) for _, _, document in nsmallest(_MOST, due, key=lambda one: one[:2])]
    more = len(due) - len(shown)
    health = site.href(HEALTH, start) if site.settings.health else None
    return DueReviews(
        tuple(shown), Link(site.w.count("more_reviews", more), health) if more else None, health, site.reviews
    )


def _due(site: Site) -> Iterator[tuple[date, str, Document]]:
    for document in site.catalog.documents:
        state = review_state(site, document)
        if state is Freshness.NEVER:
            yield date.max, document.source.uri, document
        elif state in (Freshness.DUE, Freshness.OVERDUE):
            end = review_end(document.value.reviewed, document.value.review_every)
            assert end  # else it would be current for ever
            yield end, document.source.uri, document


def _overdue(site: Site, document: Document, start: str) -> Overdue:
    value, fresh = document.value, parts.fresh(site, document.value, expected=True)
    assert fresh  # it is due, or never was reviewed
    return Overdue(
        where=Link(document.title, site.link_to(document, start)),
        kind_label=site.w(f"kind_{document.source.kind.value}"),
        owner=parts.owner(site, value.owner, start),
        freshness=fresh,
    )
