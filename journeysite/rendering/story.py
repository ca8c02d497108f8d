"""A map as a text: stage by stage, in sentences and lists, with the facts and the anchors of its table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from journeysite.catalog.columns import Column
from journeysite.catalog.curve import curves
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import JourneyMap, Moment
from journeysite.model.lane import LaneRole
from journeysite.rendering import parts
from journeysite.rendering.blueprint import Lines, lines_between
from journeysite.rendering.directions import isolated_text
from journeysite.rendering.inline import escaped, named
from journeysite.rendering.lanes import holds, lanes_of, shows, texts_of
from journeysite.rendering.map_view import compared, relations, researched
from journeysite.rendering.sentences import FIELDS, LANES, Say, bullets, evidence, feelings, measures, part, source
from journeysite.rendering.site import Site
from journeysite.rendering.teller import Teller, words_of
from journeysite.rendering.turning_points import (
    NONE,
    Turn,
    TurningPoints,
    own_turning_points,
    turn_sign,
    turning_points,
)
from journeysite.rendering.urls import story_uri
from journeysite.rendering.views.parts import Link
from journeysite.rendering.views.story import StoryPage, StoryStage


def story(
    site: Site,
    journey: Document,
    styles: Sequence[str],
    icon: str | None,
    name: str,
    palette: Mapping[str, str],
) -> str:
    """A map as a whole page; `styles` and `icon` are addresses from there, `name` is that of the site.

    `palette` has the attributes by which the style sheets know its colours.
    """
    value: JourneyMap = journey.value
    here = story_uri(journey.source.uri, site.catalog.files)
    teller = Teller(site, journey, here, site.link_to(journey, here), words_of(site.w))
    turns, own = _turns(site, journey)
    page = StoryPage(
        title=value.title,
        language=site.settings.language,
        direction=site.w.locale.text_direction,
        styles=tuple(styles),
        icon=icon,
        palette=palette,
        home=Link(name or site.w("title_home"), site.href("index.md", here)),
        listing=site.href(f"{site.settings.folders[Kind.MAP]}/index.md", here),
        map=teller.map,
        summary=Markup(teller.inline(value.summary)) if value.summary else None,
        facts=tuple(map(Markup, _facts(teller))),
        moments=turns.summary,
        own_moments=tuple((document.title, told) for document, told in own),
        stages=tuple(_stages(teller, turns.turns)),
        evidence=Markup(bullets([source(teller, one) for one in value.evidence])) if value.evidence else Markup(),
    )
    return site.render("story.html", page=page)


def _facts(teller: Teller) -> Iterator[str]:
    """What the title block of the map says, in its order."""
    site, value, words = teller.site, teller.journey.value, teller.words

    def fact(key: str, text: str) -> str:
        return words["story_fact"].format(label=words[key], text=text)

    yield fact("type", words[f"type_{value.type.value}"])
    if value.status.value != "published":
        yield fact("status", words[f"status_{value.status.value}"])
    known = [teller.link_to(one) for one in site.catalog.personas_of(teller.journey)]
    if personas := [*known, *site.strangers(value.personas)]:
        yield fact("personas", teller.together(personas))
    if value.owner:
        yield fact("owner_label", teller.owner(value.owner))
    if review := parts.fresh(site, value, expected=site.reviews):
        yield fact("reviewed", ", ".join(filter(None, (review.date, escaped(review.label)))))
    if changed := parts.last_change(site, teller.journey):
        yield fact("last_changed", ", ".join(filter(None, (changed.date, escaped(changed.since)))))
    if founded := researched(site, teller.journey):
        yield fact("evidence", escaped(founded))
    for relation in relations(site, teller.journey, teller.here):
        text = teller.together([_anchor(one) for one in relation.links])
        yield words["story_fact"].format(label=escaped(relation.label), text=text)
    yield from map(_anchor, compared(site, teller.journey, teller.here))
    if value.tags:
        yield fact("tags", ", ".join(map(named, value.tags)))
    if value.goal:
        yield fact("goal", "; ".join(map(teller.inline, value.goal)))
    if value.scope:
        yield fact("scope", teller.inline(value.scope))
    if kpis := measures(teller, value.kpis):
        yield fact("kpis", "; ".join(kpis))
    if value.teams:
        yield fact("teams", teller.together([teller.owner(team) for team in value.teams]))


def _anchor(link: Link) -> str:
    return f'<a href="{escaped(link.href or "")}">{named(link.text)}</a>'


def _turns(site: Site, journey: Document) -> tuple[TurningPoints, list[tuple[Document, Markup]]]:
    """The moments that matter, and those of each persona, where the table shows them: not where it hides its curve."""
    if not shows(site, journey.value, "emotion"):
        return NONE, []
    where = [anchor for known in site.anchors(journey) for anchor in known.touchpoints or (known.stage,)]
    drawn = curves(site.catalog, journey)
    own = own_turning_points(site, journey, drawn, where)
    told = [(persona, own[persona.id].summary) for persona in site.catalog.personas_of(journey) if persona.id in own]
    return turning_points(site, journey, drawn, where), [(persona, summary) for persona, summary in told if summary]


# Stages and touchpoints ---------------------------------------------------------------------------------


class _Lane(NamedTuple):
    """A lane of the text: its label as HTML, and how it is told where it holds more than texts."""

    key: str
    role: LaneRole
    label: str
    say: Say | None


def _stages(teller: Teller, turns: Mapping[int, Sequence[Turn]]) -> Iterator[StoryStage]:
    site, journey = teller.site, teller.journey
    shown = lanes_of(site, journey.value)
    lanes = [_Lane(lane.key, lane.role, escaped(lane.label), LANES.get(lane.key)) for lane in shown]
    of_touchpoints = [lane for lane in lanes if lane.key not in ("channels", "personas")]
    filled = (lane.role for lane in lanes if any(holds(lane.key, moment) for moment in journey.value.moments))
    lines = lines_between(site.w, [*filled])
    across = iter(enumerate(site.catalog.columns_of(journey)))
    for number, (stage, known) in enumerate(zip(journey.value.stages, site.anchors(journey), strict=True), 1):
        index, own = (-1, Column(number - 1, None, stage)) if stage.touchpoints else next(across)
        told = [*_told(teller, own, lanes, lines, turns.get(index, ()))]
        for anchor in known.touchpoints:
            index, column = next(across)
            told.append(_head(teller, column, anchor))
            told += _told(teller, column, of_touchpoints, lines, turns.get(index, ()))
        name = _timed(stage, site.called(stage, number))
        href = f"{teller.map}#{known.stage}"
        yield StoryStage(known.stage, number, name, href, Markup("\n".join(told)))


def _head(teller: Teller, column: Column, anchor: str) -> str:
    """A touchpoint's heading, which leads to it in the table, and what stands below its name there."""
    site, moment = teller.site, column.moment
    shared = site.shared_by(moment)
    channels = [named(name) for name in dict.fromkeys(site.catalog.channels_of(moment))]
    said = [teller.counted("story_channels", channels), teller.people(column.personas, site.strangers(moment.personas))]
    if shared:
        said.append(teller.words["story_shared"].format(name=teller.link_to(shared)))
    below = " ".join(filter(None, said))
    name = escaped(_timed(moment, site.name(moment) or site.w("touchpoint")))
    return f'<h3 id="{anchor}"><a href="{teller.map}#{anchor}">{name}</a></h3>' + (f"\n<p>{below}</p>" if below else "")


def _timed(moment: Moment, name: str) -> str:
    """A name after the time of the day at which it happens."""
    return f"{moment.time} {isolated_text(name)}" if moment.time else name


def _told(teller: Teller, column: Column, lanes: Sequence[_Lane], lines: Lines, turns: Sequence[Turn]) -> Iterator[str]:
    """What a moment says, lane by lane, with the lines of a service blueprint between its parts."""
    reached = LaneRole.FRONTSTAGE
    for lane in lanes:
        said = [one for one in _said(teller, column, lane, turns) if one]
        if said and (line := lines.get((reached, lane.role))):
            yield f"<p><i>{escaped(line)}</i></p>"
            reached = lane.role
        yield from said


def _said(teller: Teller, column: Column, lane: _Lane, turns: Sequence[Turn]) -> Iterator[str]:
    """What a moment says in a lane; empty strings where it says nothing."""
    moment, key, label = column.moment, lane.key, lane.label
    if lane.say:
        if said := getattr(moment, FIELDS.get(key, key)):
            yield part(label, lane.say(teller, said))
    elif key == "emotion":
        yield feelings(teller, column) if moment.emotion else ""
        yield from (_turn(teller, turn) for turn in turns)
    elif key == "evidence":
        yield evidence(teller, moment, label) if moment.evidence or moment.confidence else ""
    elif texts := texts_of(key, moment):
        yield part(label, list(map(teller.inline, texts)))


def _turn(teller: Teller, turn: Turn) -> str:
    """What stands out of a curve, and of whose where there are several."""
    said = turn_sign(teller.site.w, turn, [persona.title for persona in turn.personas])
    return f'<p class="js-turn">{said}</p>'
