"""A persona's profile, journeys and card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from markupsafe import Markup, escape

from journeysite.catalog.columns import Column
from journeysite.catalog.curve import curve_of
from journeysite.catalog.links import resolve
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.persona import Persona
from journeysite.rendering import items, parts, signs
from journeysite.rendering.inline import escaped, named, plain_text
from journeysite.rendering.journeys_view import high_and_low, journeys_uri
from journeysite.rendering.map_view import sparkline
from journeysite.rendering.site import Site
from journeysite.rendering.views.parts import Fact, Link, Point
from journeysite.rendering.views.personas import (
    Appearance,
    MeetingStage,
    PersonaCard,
    PersonaPage,
    TextList,
    Trait,
)
from journeysite.rendering.words import Words

_LISTS = ("goals", "motivations", "frustrations", "needs", "behaviours", "tools")


def persona_page(site: Site, persona: Document) -> PersonaPage:
    """A persona's profile and journeys."""
    value: Persona = persona.value
    start = persona.source.uri
    status, status_label = parts.status(site, value.status)
    return PersonaPage(
        name=value.name,
        initial=site.initials[persona.id],
        style=site.styles.get(persona.id, 1),
        role=site.inline(value.role, start) if value.role else None,
        summary=site.inline(value.summary, start) if value.summary else None,
        quote=site.inline(parts.unquoted(value.quote), start) if value.quote else None,
        image=_image(site, persona, start),
        status=status,
        status_label=status_label,
        segment=site.inline(value.segment, start) if value.segment else None,
        owner=parts.owner(site, value.owner, start),
        tags=value.tags if site.settings.shows_tags else (),
        freshness=parts.fresh(site, value),
        changed=parts.last_change(site, persona),
        demographics=tuple(
            Fact(name[:1].upper() + name[1:], site.inline(text, start)) for name, text in value.demographics.items()
        ),
        lists=tuple(
            TextList(
                key, site.w(key), Markup(items.texts([site.inline_html(text, start) for text in getattr(value, key)]))
            )
            for key in _LISTS
            if getattr(value, key)
        ),
        channels=signs.channels(site.catalog.channels_named(value.channels)),
        traits=tuple(Trait(name, score) for name, score in value.traits.items()),
        evidence=Markup(items.evidence_list(site, value.evidence, start)),
        appearances=_appearances(site, persona),
        together=_together(site, persona),
        icons=signs.channel_icons(value.channels, *sorted(_channels_met(site, persona))),
    )


def _together(site: Site, persona: Document) -> Link | None:
    """The way to the page with all curves of a persona."""
    uri = journeys_uri(site, persona)
    return Link(site.w("journeys_together"), site.href(uri, persona.source.uri)) if uri else None


def persona_card(site: Site, persona: Document, start: str) -> PersonaCard:
    """A persona in a listing."""
    value: Persona = persona.value
    maps = len(site.catalog.encounters.get(persona.id, {}))
    return PersonaCard(
        name=value.name,
        href=site.link_to(persona, start),
        initial=site.initials[persona.id],
        style=site.styles.get(persona.id, 1),
        image=_image(site, persona, start),
        role=escape(plain_text(value.role)) if value.role else None,
        summary=escape(plain_text(value.summary)) if value.summary else None,
        quote=escape(plain_text(parts.unquoted(value.quote))) if value.quote else None,
        facts=(site.w.count("maps", maps),),
    )


def _image(site: Site, persona: Document, start: str) -> str | None:
    """The way from a page to a persona's picture, if the site has it."""
    uri = resolve(persona.source.uri, persona.value.image) if persona.value.image else None
    return site.href(uri, start) if uri in site.catalog.files and uri else None


def _channels_met(site: Site, persona: Document) -> set[tuple[str, ...]]:
    """The channels of all touchpoints at which a persona is met."""
    maps = site.catalog.of_kind(Kind.MAP)
    met: set[tuple[str, ...]] = set()
    for map_id, indices in site.catalog.encounters.get(persona.id, {}).items():
        across, stages = site.catalog.columns_of(maps[map_id]), maps[map_id].value.stages
        met.update(site.catalog.channels_of(across[at].moment, stages[across[at].stage]) for at in indices)
    return met


def _appearances(site: Site, persona: Document) -> Iterator[Appearance]:
    start = persona.source.uri
    for map_id, met in site.catalog.encounters.get(persona.id, {}).items():
        journey = site.catalog.of_kind(Kind.MAP)[map_id]
        status, status_label = parts.status(site, journey.value.status)
        across = site.catalog.columns_of(journey)
        curve = curve_of(site.catalog, journey, persona)
        felt: dict[int, list[Point]] = {}
        for one in curve.felt:
            felt.setdefault(one.column, []).append(parts.point(site, journey, one, 1, None, start))
        href = site.link_to(journey, start)
        best, worst = high_and_low(site, start, journey, curve)
        columns = [(index, across[index]) for index in met]
        stages = tuple(_stages(site, journey, columns, felt, href))
        yield Appearance(
            map=Link(journey.title, href),
            type_label=site.w(f"type_{journey.value.type.value}"),
            status=status,
            status_label=status_label,
            sparkline=sparkline(site, journey, (curve,), site.styles.get(persona.id, 1)),
            best=best,
            worst=worst,
            holds=_holds(site.w, sum(column.touchpoint is not None for _, column in columns), len(stages)),
            stages=stages,
        )


def _holds(w: Words, touchpoints: int, stages: int) -> str:
    """“9 touchpoints in 4 stages”; the stages alone where none of them has touchpoints."""
    within = w.count("stages", stages)
    return w("met_in", touchpoints=w.count("touchpoints", touchpoints), stages=within) if touchpoints else within


def _stages(
    site: Site, journey: Document, met: Iterable[tuple[int, Column]], felt: Mapping[int, Sequence[Point]], href: str
) -> Iterator[MeetingStage]:
    """The stages in which a persona is met; `met` is in their order."""
    known = site.catalog.anchors[journey.id]
    for number, here in groupby(met, lambda one: one[1].stage):
        stage = journey.value.stages[number]
        rows = []
        for index, column in here:
            where = ""
            if column.touchpoint is not None:
                address = f"{href}#{known[number].touchpoints[column.touchpoint]}"
                where = f'<a href="{escaped(address)}">{named(site.name(column.moment))}</a>'
            channels = signs.channels(site.catalog.channels_of(column.moment, stage))
            said = items.feelings(felt.get(index, ()))
            rows.append(f'<li><span class="js-meeting">{where}</span> {channels} {said}</li>')
        address = f"{href}#{known[number].stage}"
        yield MeetingStage(Link(site.name(stage), address), number + 1, Markup("\n".join(rows)))
