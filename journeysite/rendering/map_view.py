"""A map's title block, what hurts and what could be done, its sources and its relatives; and its card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from journeysite.catalog.curve import Curve, curves
from journeysite.catalog.founded import founded
from journeysite.catalog.opportunities import is_finished, value_for_effort
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import JourneyMap, Moment
from journeysite.rendering import items, parts, signs
from journeysite.rendering.comparison_view import compared_uri
from journeysite.rendering.inline import named, plain_text
from journeysite.rendering.site import Site
from journeysite.rendering.svg import sparkline_path
from journeysite.rendering.told import Told
from journeysite.rendering.urls import story_uri
from journeysite.rendering.views.maps import Located, MapCard, MapPage, Relation
from journeysite.rendering.views.parts import Line, Link, Sparkline

MOST_LISTED = 20
"""How many pain points, and how many opportunities, are listed below the table that says them all."""


def map_page(site: Site, journey: Document, told: Told) -> MapPage:
    """A map without its table and narrative; `told` is what its moments say of pain points and opportunities."""
    value: JourneyMap = journey.value
    start = journey.source.uri
    personas = site.catalog.personas_of(journey)
    style = parts.styles(site, personas)
    named = signs.chips([parts.chip(site, one, style[one.id], start) for one in personas], named=True)
    strangers = [Markup(f"<bdi>{name}</bdi>") for name in site.strangers(value.personas)]
    status, status_label = parts.status(site, value.status)
    moments = tuple(_moments(site, journey))
    return MapPage(
        type=value.type.value,
        type_label=site.w(f"type_{value.type.value}"),
        status=status,
        status_label=status_label,
        summary=site.inline(value.summary, start) if value.summary else None,
        goal=tuple(site.inline(text, start) for text in value.goal),
        scope=site.inline(value.scope, start) if value.scope else None,
        personas=Markup(" ").join(filter(None, (named, *strangers))),
        owner=parts.owner(site, value.owner, start),
        teams=tuple(Link(site.owner_name(team), site.owner_page(team, start)) for team in value.teams),
        tags=value.tags if site.settings.shows_tags else (),
        freshness=parts.fresh(site, value, expected=site.reviews),
        changed=parts.last_change(site, journey),
        researched=researched(site, journey),
        measures=tuple(map(Markup, items.measures(site, value.kpis, start))),
        relations=tuple(relations(site, journey, start)),
        compared=tuple(compared(site, journey, start)),
        pains=_pains(site, moments, told),
        opportunities=_opportunities(site, moments, told),
        evidence=Markup(items.evidence_list(site, value.evidence, start)),
        sources=len(value.evidence),
        story=site.href(story_uri(start, site.catalog.files), start) if value.stages else "",
    )


def map_card(site: Site, journey: Document, start: str, facets: str = "") -> MapCard:
    """A map in a listing; `facets` are the numbers of its values, where the listing can be filtered."""
    value: JourneyMap = journey.value
    personas = site.catalog.personas_of(journey)
    style = parts.styles(site, personas)
    status, status_label = parts.status(site, value.status)
    touchpoints = sum(len(stage.touchpoints) for stage in value.stages)
    return MapCard(
        title=value.title,
        href=site.link_to(journey, start),
        type=value.type.value,
        type_label=site.w(f"type_{value.type.value}"),
        status=status,
        status_label=status_label,
        summary=escape(plain_text(value.summary)) if value.summary else None,
        personas=signs.chips([parts.chip(site, one, style[one.id], start) for one in personas]),
        owner=parts.owner(site, value.owner, start),
        freshness=parts.fresh(site, value, expected=site.reviews),
        facts=(
            site.w.count("stages", len(value.stages)),
            *([site.w.count("touchpoints", touchpoints)] if touchpoints else []),
        ),
        sparkline=sparkline(site, journey, curves(site.catalog, journey)),
        facets=facets,
    )


def sparkline(site: Site, journey: Document, drawn: tuple[Curve, ...], alone: int = 0) -> Sparkline | None:
    """Curves in miniature, with the way from the first to the last point in words.

    One alone takes the accent, as it does in the table, or the style `alone` on the page of whose it is.
    """
    across = site.catalog.columns_of(journey)
    style = parts.styles(site, site.catalog.personas_of(journey))
    lines = []
    lowest = None
    for curve in drawn:
        points = tuple(curve.points.values())
        if len(points) < 2:
            continue
        path, area = sparkline_path(curve.positions, len(across), area=len(drawn) == 1 and not alone)
        who = style.get(curve.persona.id, 1) if curve.persona and len(drawn) > 1 else alone
        lines.append(Line(who, path, area))
        low = min(points, key=lambda point: point.position)
        if lowest is None or low.position < lowest[0].position:
            lowest = (low, points[0], points[-1])
    if not lines or lowest is None:
        return None
    low, first, last = lowest
    label = Markup(site.w("spark")).format(
        first=parts.score(site, journey, first.felt.emotion.score),
        last=parts.score(site, journey, last.felt.emotion.score),
        low=parts.score(site, journey, low.felt.emotion.score),
        where=site.name(across[low.felt.column].moment),
    )
    return Sparkline(tuple(lines), label)


_Named = tuple[Moment, str, str, str]
"""A stage or touchpoint: itself, its name, its anchor, and the name of the stage around it."""


def _moments(site: Site, journey: Document) -> Iterator[_Named]:
    """All that happens in a map, with what leads there."""
    value, known = journey.value, site.anchors(journey)
    for spot, moment in value.spots:
        around = "" if spot.touchpoint is None else site.name(value.stages[spot.stage])
        yield moment, site.name(moment), known[spot.stage].of(spot.touchpoint), around


def _pains(site: Site, moments: Iterable[_Named], told: Told) -> Located:
    """What hurts, the worst first."""
    return _list(
        site,
        (
            ((-(pain.severity or 0),), _located(items.PAIN, told.pains[pain], name, f"{anchor}--pains", stage))
            for moment, name, anchor, stage in moments
            for pain in moment.pains
        ),
    )


def _opportunities(site: Site, moments: Iterable[_Named], told: Told) -> Located:
    """What could be done, the most valuable for the least effort first; what is done or declined last."""
    return _list(
        site,
        (
            (
                (is_finished(one), *value_for_effort(one)),
                _located(items.OPPORTUNITY, told.opportunities[one], name, f"{anchor}--opportunities", stage),
            )
            for moment, name, anchor, stage in moments
            for one in moment.opportunities
        ),
    )


def _located(kind: str, item: str, name: str, anchor: str, stage: str) -> str:
    """An item with the way to its cell."""
    below = f" <small>{named(stage)}</small>" if stage else ""
    return f"<li><span class={kind}>{item}</span> <a href=#{anchor}>{named(name)}</a>{below}"


def _list(site: Site, found: Iterable[tuple[tuple[int, ...], str]]) -> Located:
    """Items behind what they are sorted by; those that weigh alike keep the order of the journey."""
    weighed = [item for _, item in sorted(found, key=lambda one: one[0])]
    left = len(weighed) - MOST_LISTED
    more = site.w("more_in_table", n=site.w.number(left)) if left > 0 else ""
    return Located(len(weighed), Markup("".join(weighed[:MOST_LISTED])), more)


def relations(site: Site, journey: Document, start: str) -> Iterator[Relation]:
    """The maps around a map, for the page of the file `start`."""
    value = journey.value
    known = site.catalog.of_kind(Kind.MAP)
    groups = (
        ("relation_parent", [site.catalog.find(Kind.MAP, value.parent)]),
        ("relation_parts", [known[id_] for id_ in site.catalog.parts.get(journey.id, ())]),
        ("relation_current", [site.catalog.find(Kind.MAP, value.future_of)]),
        ("relation_future", [known[id_] for id_ in site.catalog.futures.get(journey.id, ())]),
    )
    for label, documents in groups:
        links = tuple(
            Link(document.title, site.link_to(document, start))
            for document in documents
            if document and document is not journey
        )
        if links:
            yield Relation(site.w(label), links)


def compared(site: Site, journey: Document, start: str) -> Iterator[Link]:
    """The pages that lay a map beside its current or future state, for the page of the file `start`."""
    pairs = [(journey, site.catalog.find(Kind.MAP, journey.value.future_of))]
    pairs += [
        (future, future)
        for future in map(site.catalog.of_kind(Kind.MAP).get, site.catalog.futures.get(journey.id, ()))
        if future
    ]
    for future, other in pairs:
        if other and (uri := compared_uri(site, future)):
            yield Link(site.w("compare_with", title=other.title), site.href(uri, start))


def researched(site: Site, journey: Document) -> str:
    """How many touchpoints are researched, in words; empty when the map says nothing of it."""
    found = founded(site.catalog, journey)
    done = site.w.number(found.researched)
    return site.w.count("researched", found.touchpoints, done=done) if found.judged else ""
