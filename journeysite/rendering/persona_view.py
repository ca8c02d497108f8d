"""A persona's profile, journeys and card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import escape

from journeysite.catalog.columns import columns
from journeysite.catalog.curve import Felt, curve_of
from journeysite.catalog.links import resolve
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.persona import Persona
from journeysite.rendering import parts
from journeysite.rendering.inline import plain_text
from journeysite.rendering.map_view import sparkline
from journeysite.rendering.site import Site
from journeysite.rendering.views.parts import Fact, Link
from journeysite.rendering.views.personas import (
    Appearance,
    Meeting,
    MeetingStage,
    PersonaCard,
    PersonaPage,
    TextList,
    Trait,
)

_LISTS = ("goals", "motivations", "frustrations", "needs", "behaviours", "tools")


def persona_page(site: Site, persona: Document) -> PersonaPage:
    """A persona's profile and journeys."""
    value: Persona = persona.value
    start = persona.source.uri
    status, status_label = parts.status(site, value.status)
    channels = parts.channels(value.channels)
    appearances = tuple(_appearances(site, persona))
    met = [
        channel
        for one in appearances
        for stage in one.stages
        for meeting in stage.meetings
        for channel in meeting.channels
    ]
    return PersonaPage(
        name=value.name,
        initial=parts.initial(value.name),
        role=site.inline(value.role, start) if value.role else None,
        summary=site.inline(value.summary, start) if value.summary else None,
        quote=site.inline(parts.unquoted(value.quote), start) if value.quote else None,
        image=_image(site, persona, start),
        status=status,
        status_label=status_label,
        segment=site.inline(value.segment, start) if value.segment else None,
        owner=value.owner or "",
        tags=value.tags if site.settings.shows_tags else (),
        freshness=parts.fresh(site, value),
        demographics=tuple(
            Fact(name[:1].upper() + name[1:], site.inline(text, start)) for name, text in value.demographics.items()
        ),
        lists=tuple(
            TextList(key, site.w(key), tuple(site.inline(text, start) for text in getattr(value, key)))
            for key in _LISTS
            if getattr(value, key)
        ),
        channels=channels,
        traits=tuple(Trait(name, score) for name, score in value.traits.items()),
        evidence=tuple(parts.evidence(site, one, start) for one in value.evidence),
        appearances=appearances,
        icons=tuple(dict.fromkeys(channel.icon for channel in (*channels, *met))),
    )


def persona_card(site: Site, persona: Document, style: int, start: str) -> PersonaCard:
    """A persona in a listing."""
    value: Persona = persona.value
    maps = len({encounter.map for encounter in site.catalog.encounters.get(persona.id, ())})
    return PersonaCard(
        name=value.name,
        href=site.link_to(persona, start),
        initial=parts.initial(value.name),
        style=style,
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


def _appearances(site: Site, persona: Document) -> Iterator[Appearance]:
    by_map: dict[str, list[int]] = {}
    for encounter in site.catalog.encounters.get(persona.id, ()):
        by_map.setdefault(encounter.map, []).append(encounter.column)
    for map_id, met in by_map.items():
        journey = site.catalog.of_kind(Kind.MAP)[map_id]
        status, status_label = parts.status(site, journey.value.status)
        curve = curve_of(site.catalog, journey, persona)
        yield Appearance(
            map=Link(journey.title, site.link_to(journey, persona.source.uri)),
            type_label=site.w(f"type_{journey.value.type.value}"),
            status=status,
            status_label=status_label,
            sparkline=sparkline(site, journey, (curve,)),
            stages=tuple(_stages(site, persona, journey, met, _by_column(curve.felt))),
        )


def _by_column(felt: Sequence[Felt]) -> Mapping[int, Sequence[Felt]]:
    by_column: dict[int, list[Felt]] = {}
    for one in felt:
        by_column.setdefault(one.column, []).append(one)
    return by_column


def _stages(
    site: Site, persona: Document, journey: Document, met: list[int], felt: Mapping[int, Sequence[Felt]]
) -> Iterator[MeetingStage]:
    start = persona.source.uri
    href = site.link_to(journey, start)
    across = columns(journey.value)
    known = site.catalog.anchors[journey.id]
    for number, stage in enumerate(journey.value.stages):
        meetings = []
        here = [index for index in met if across[index].stage == number]
        for index in here:
            column = across[index]
            points = tuple(parts.point(site, journey, one, 1, None, start) for one in felt.get(index, ()))
            anchor = known[number].stage if column.touchpoint is None else known[number].touchpoints[column.touchpoint]
            shared = site.catalog.find(Kind.TOUCHPOINT, getattr(column.moment, "touchpoint", None))
            channels = column.moment.channel or (shared.value.channel if shared else ())
            name = site.name(column.moment)
            meetings.append(Meeting(Link(name, f"{href}#{anchor}"), parts.channels(channels), points))
        if meetings:
            where = Link(site.name(stage), f"{href}#{known[number].stage}")
            yield MeetingStage(where, number + 1, tuple(meetings))
