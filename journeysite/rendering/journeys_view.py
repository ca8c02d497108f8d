"""All journeys of a persona on one page: a curve for each map, one above another on one scale."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from journeysite.catalog.curve import Curve, CurvePoint, Felt, curve_of
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import Stage, Status
from journeysite.rendering import items, parts
from journeysite.rendering.headings import Heading
from journeysite.rendering.heads import time_of
from journeysite.rendering.inline import escaped, named
from journeysite.rendering.site import Site
from journeysite.rendering.strip import Band, Drawn, strip
from journeysite.rendering.urls import page_below
from journeysite.rendering.views.atlas import JourneysPage, JourneyStrip
from journeysite.rendering.views.parts import Link


def journeys_uri(site: Site, persona: Document) -> str | None:
    """The file of the page; None for a persona of one map or none, whose own page says it all."""
    known = site.catalog.of_kind(Kind.PERSONA).get(persona.id) is persona
    if site.is_gallery or not known or len(site.catalog.encounters.get(persona.id, {})) < 2:
        return None
    return page_below(persona.source.uri, "journeys", site.catalog.files)


def journeys_body(site: Site, start: str, persona: Document) -> str:
    """The finished HTML of the page."""
    link = Link(persona.title, site.link_to(persona, start))
    return site.render("journeys.html", page=JourneysPage(link, journeys(site, start, persona)))


def journeys_headings(site: Site, start: str, persona: Document) -> tuple[Heading, ...]:
    """The table of contents of the page."""
    return tuple(Heading(journey.title, anchor) for journey, anchor in _maps(site, persona))


def _maps(site: Site, persona: Document) -> Iterator[tuple[Document, str]]:
    """The maps that meet a persona, each with its anchor."""
    known = site.catalog.of_kind(Kind.MAP)
    ids = site.catalog.encounters.get(persona.id, {})
    for id_, anchor in parts.anchor_names(ids, "map").items():
        yield known[id_], f"map--{anchor}"


def journeys(site: Site, start: str, persona: Document) -> Iterator[JourneyStrip]:
    """A persona's journey through each map, for the page of the file `start`."""
    for journey, anchor in _maps(site, persona):
        curve = curve_of(site.catalog, journey, persona)
        type_label = site.w(f"type_{journey.value.type.value}")
        status, status_label = parts.status(site, journey.value.status)
        best, worst = _ends(curve)
        best_said, worst_said = _said(site, start, journey, best, worst)
        yield JourneyStrip(
            map=Link(journey.title, site.link_to(journey, start)),
            anchor=anchor,
            facts=(type_label,) if status == Status.PUBLISHED else (type_label, status_label),
            strip=_strip(site, journey, site.styles.get(persona.id, 1), curve, best, worst) if best else None,
            best=best_said,
            worst=worst_said,
        )


def high_and_low(site: Site, start: str, journey: Document, curve: Curve) -> tuple[Markup, Markup]:
    """The highest and the lowest point of a curve and the ways to them; the second is empty where it is the first."""
    return _said(site, start, journey, *_ends(curve))


def _said(
    site: Site, start: str, journey: Document, best: CurvePoint | None, worst: CurvePoint | None
) -> tuple[Markup, Markup]:
    return (
        _moment(site, start, journey, best.felt) if best else Markup(),
        _moment(site, start, journey, worst.felt) if worst and worst is not best else Markup(),
    )


def _ends(curve: Curve) -> tuple[CurvePoint | None, CurvePoint | None]:
    """The highest and the lowest point; of several alike the first."""
    points = curve.points.values()
    return max(points, key=_position, default=None), min(points, key=_position, default=None)


def _position(point: CurvePoint) -> float:
    return point.position


def _strip(
    site: Site, journey: Document, style: int, curve: Curve, best: CurvePoint | None, worst: CurvePoint | None
) -> Markup:
    bands = [
        Band(f"{_time(stage)}{named(site.name(stage) or site.w('stage_n', n=number))}", max(len(stage.touchpoints), 1))
        for number, stage in enumerate(journey.value.stages, 1)
    ]
    felt = [end.felt for end in (best, worst) if end]
    said = {one.column: str(parts.score(site, journey, one.emotion.score)) for one in felt}
    scale = journey.value.emotion_scale
    ends = (str(parts.score(site, journey, scale.highest)), str(parts.score(site, journey, scale.lowest)))
    return strip(bands, (Drawn(style, curve.positions, said),), ends, site.w("journeys_curve", title=journey.title))


def _time(stage: Stage) -> str:
    """When a stage begins: its own time, else the first of its touchpoints."""
    timed = next((moment for moment in (stage, *stage.touchpoints) if moment.time), None)
    return time_of(timed) if timed else ""


def _moment(site: Site, start: str, journey: Document, felt: Felt) -> Markup:
    """A high or a low: how it feels, and the way to it."""
    column = site.catalog.columns_of(journey)[felt.column]
    known = site.catalog.anchors[journey.id][column.stage]
    anchor = known.of(column.touchpoint)
    name = site.called(column.moment, column.stage + 1)
    time = f' <span class="js-quiet">{escaped(column.moment.time)}</span>' if column.moment.time else ""
    said = items.feelings([parts.point(site, journey, felt, 1, None, start)])
    link = f'<a href="{escaped(site.link_to(journey, start, anchor))}">{escape(name)}</a>'
    return Markup(f"{link}{time} {said}")
