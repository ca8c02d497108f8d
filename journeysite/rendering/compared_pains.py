"""What becomes of the pain points of a map in the one that improves on it."""

from __future__ import annotations

from journeysite.catalog.answers import Said
from journeysite.catalog.comparison import Answered
from journeysite.model.findings import PainPoint
from journeysite.model.lane import BUILT_IN_LANES
from journeysite.rendering import items, parts
from journeysite.rendering.comparison_desk import Desk, badge
from journeysite.rendering.inline import escaped
from journeysite.rendering.site import Site


def answered(desk: Desk, one: Answered) -> str:
    """A pain point of the current map, and what answers it."""
    site = desk.site
    pain = items.pain(site, one.pain, desk.found.current.source.uri, desk.start)
    where = f'<div class="js-where js-quiet">{desk.link(desk.found.current, one.column)}</div>'
    if one.is_open:
        right = badge(site, "kept" if one.kept else "open") + _changes(desk, one)
    else:
        right = f'<ul class="js-plain js-sources">{"".join(_text(desk, said) for said in one.answers)}</ul>'
    return f"<li><div>{pain}{where}</div><div>{right}</div></li>"


def _changes(desk: Desk, one: Answered) -> str:
    """What the touchpoint gains where nothing else answers: people may see an answer in it."""
    future = desk.found.future
    gains = desk.columns(future)[one.becomes].moment.gains if one.becomes is not None and not one.kept else ()
    if one.becomes is None or not gains:
        return ""
    said = items.texts([desk.site.inline_html(text, future.source.uri, desk.start) for text in gains])
    label = escaped(desk.site.w("compared_meanwhile"))
    return f' <span class="js-quiet">{label} {desk.link(future, one.becomes)}</span>{said}'


def added(desk: Desk, column: int, pain: PainPoint) -> str:
    """A pain point that only the future-state map has."""
    future = desk.found.future
    said = items.pain(desk.site, pain, future.source.uri, desk.start)
    return f'<li><div>{said}</div><div class="js-where">{desk.link(future, column)}</div></li>'


def _text(desk: Desk, said: Said) -> str:
    """A text of the future map that answers, with its lane and the way to it."""
    site, future = desk.site, desk.found.future
    link = desk.place(future, said.stage, said.touchpoint)
    if said.lane == "name":
        return f"<li>{link}</li>"
    text = site.inline_html(parts.unquoted(said.text), future.source.uri, desk.start)
    label = escaped(_lane(site, said.lane))
    facts = f'<span class="js-quiet js-parted"><span>{label}</span> <span>{link}</span></span>'
    return f"<li>{text} <div>{facts}</div></li>"


def _lane(site: Site, key: str) -> str:
    """What a lane is called."""
    own = next((lane.label for lane in site.settings.lanes if lane.key == key), key)
    return site.w(f"lane_{key}") if key in BUILT_IN_LANES else own
