"""The lanes that a map shows, and what a moment holds in each."""

from __future__ import annotations

from collections.abc import Sequence

from journeysite.catalog.anchors import slug
from journeysite.kept import kept
from journeysite.model.journey import JourneyMap, Moment, Stage
from journeysite.model.lane import BUILT_IN_LANES, Lane, LaneRole
from journeysite.rendering.site import Site
from journeysite.rendering.words import Words


def lanes_of(site: Site, journey: JourneyMap) -> list[Lane]:
    """The lanes that a map may show, in order: the format's, the site's and the writer's own."""
    built_in = _built_in(site.w)
    own = dict.fromkeys(key for moment in journey.moments for key in moment.lanes)
    if own:
        declared = {lane.key: lane for lane in site.settings.lanes}
        extra = [declared.get(key) or Lane(key=key, label=key) for key in own]
        front = [lane for lane in extra if lane.role is LaneRole.FRONTSTAGE]
        back = [lane for lane in extra if lane.role is LaneRole.BACKSTAGE]
        support = [lane for lane in extra if lane.role is LaneRole.SUPPORT]
        ordered = [*built_in[:-2], *front, *built_in[-2:], *back, *support]
    else:
        ordered = list(built_in)
    if journey.lanes:
        wanted = [slug(name) for name in journey.lanes]
        by_name = {name: lane for lane in reversed(ordered) for name in (slug(lane.key), slug(lane.label))}
        ordered = list(dict.fromkeys(by_name[name] for name in wanted if name in by_name))
    if not journey.hide_lanes:
        return ordered
    hidden = {slug(name) for name in journey.hide_lanes}
    return [lane for lane in ordered if not hidden & {slug(lane.key), slug(lane.label)}]


def shows(site: Site, journey: JourneyMap, key: str) -> bool:
    """Whether the stage table of a map has one of the format's lanes, if its moments say something in it."""
    return not (journey.lanes or journey.hide_lanes) or any(lane.key == key for lane in lanes_of(site, journey))


@kept(most=8)
def _built_in(w: Words) -> tuple[Lane, ...]:
    """The lanes of the format, evidence and backstage last; channels and personas only where a stage has its own."""
    shown = [key for key in BUILT_IN_LANES if key not in ("backstage", "evidence")]
    return (
        Lane(key="channels", label=w("channels"), icon="other"),
        Lane(key="personas", label=w("personas"), icon="person"),
        *(Lane(key=key, label=w(f"lane_{key}"), icon=key) for key in shown),
        Lane(key="evidence", label=w("lane_evidence"), icon="evidence"),
        Lane(key="backstage", label=w("lane_backstage"), icon="backstage", role=LaneRole.BACKSTAGE),
    )


def holds(key: str, moment: Moment) -> bool:
    """Whether a moment says something in a lane."""
    if key in ("channels", "personas"):
        return isinstance(moment, Stage) and bool(moment.channel if key == "channels" else moment.personas)
    if key == "evidence":
        return bool(moment.evidence or moment.confidence)
    return bool(getattr(moment, key) if key in BUILT_IN_LANES else moment.lanes.get(key))


def texts_of(key: str, moment: Moment) -> Sequence[str]:
    """What a moment says in a lane of plain texts."""
    found: Sequence[str] = getattr(moment, key) if key in BUILT_IN_LANES else moment.lanes.get(key, ())
    return found
