"""The home page: what there is, where it hurts most, what is being done, what changed, what needs a review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from heapq import nsmallest

from markupsafe import Markup

from journeysite.catalog.curve import curves
from journeysite.catalog.freshness import Freshness, review_end
from journeysite.catalog.lows import Low, lows
from journeysite.catalog.news import Event, News, news
from journeysite.catalog.opportunities import Placed, opportunities
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.judgements import OpportunityStatus
from journeysite.rendering import items, parts, signs
from journeysite.rendering.listing_view import maps_by_type
from journeysite.rendering.map_view import sparkline
from journeysite.rendering.plans import opportunity_item
from journeysite.rendering.reviews import review_state
from journeysite.rendering.site import FEED, HEALTH, Site
from journeysite.rendering.views.home import Change, Doing, DueReview, DueReviews, Home, HomeMap, HomeMaps, LowMoment
from journeysite.rendering.views.parts import Link

_MAPS = 12
"""How many maps of each type the home page names."""

_MOST = 4
"""How many lines each of its lists has; the pages that it leads to have all."""

_NAMED = 3
"""Up to how many personas it names at one moment; more are signs, each with its name to be heard and pointed at."""

_PLANS = ((OpportunityStatus.IN_PROGRESS, 4), (OpportunityStatus.DONE, 2))
"""How many opportunities of which status it shows."""


def home(site: Site, start: str) -> Home:
    """The answers to a manager's questions, on one page."""
    folders = site.settings.folders
    counts = tuple(
        (site.w.count(f"home_{key}", number), site.w.number(number), site.href(f"{folders[kind]}/index.md", start))
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
        tuple(low_moments(site, start)),
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
    if any(lows(site.catalog, 1)):
        yield "worst-moments", w("worst_moments")
    if any(opportunities(site.catalog)):
        yield "what-is-done", w("what_is_done")
    if any(_changes(site)):
        yield "latest-changes", w("latest_changes")
    if site.reviews or any(_due(site)):
        yield "due-for-review", w("needs_review")


def low_moments(site: Site, start: str) -> Iterator[LowMoment]:
    """The lowest moments of all maps in force; one for each touchpoint, the most severe pain point with it."""
    for low in nsmallest(_MOST, lows(site.catalog, _MOST), key=lambda low: low.order):
        journey = low.journey
        column = site.catalog.columns_of(journey)[low.column]
        anchor = site.catalog.anchors[journey.id][column.stage].of(column.touchpoint)
        pains = sorted(column.moment.pains, key=lambda pain: -(pain.severity or 0))
        yield LowMoment(
            map=Link(journey.title, site.link_to(journey, start)),
            where=Link(site.name(column.moment), site.link_to(journey, start, anchor)),
            stage=site.name(journey.value.stages[column.stage]),
            felt=_felt(site, low, start),
            pain=Markup(items.pain(site, pains[0], journey.source.uri, start) if pains else ""),
        )


def _felt(site: Site, low: Low, start: str) -> Markup:
    """What is felt, with the names of all who feel it, or with their signs alone where they are many."""
    style = parts.styles(site, site.catalog.personas_of(low.journey))
    chips = {one.id: parts.chip(site, one, style.get(one.id, 1), start) for one in low.felt if one}
    points = [
        parts.point(site, low.journey, felt, chips[one.id].style if one else 1, one.id if one else None, start)
        for one, felt in low.felt.items()
    ]
    named = len(chips) <= _NAMED
    return Markup(
        items.feelings(points, {id_: signs.chip(chip, named=named, linked=False) for id_, chip in chips.items()})
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
        if one.event is not Event.DUE:
            yield one


def due_reviews(site: Site, start: str) -> DueReviews:
    """What is to be reviewed, the longest overdue first, what never was last; and the way to all of it."""
    due = list(_due(site))
    shown = [_due_review(site, document, start) for _, _, document in nsmallest(_MOST, due, key=lambda one: one[:2])]
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


def _due_review(site: Site, document: Document, start: str) -> DueReview:
    value, fresh = document.value, parts.fresh(site, document.value, expected=True)
    assert fresh  # it is due, or never was reviewed
    return DueReview(
        where=Link(document.title, site.link_to(document, start)),
        kind_label=site.w(f"kind_{document.source.kind.value}"),
        owner=parts.owner(site, value.owner, start),
        freshness=fresh,
    )
