"""What becomes of the pain points of a map in the one that improves on it."""

from __future__ import annotations

from journeysite.catalog.answers import Said
from journeysite.catalog.comparison import Answered
from journeysite.model.findings import PainPoint
from journeysite.model.lane import BUILT_IN_LANES
from journeysite.rendering import items, parts
from journeysite.rendering.both_maps import BothMaps, badge
from journeysite.rendering.inline import escaped
from journeysite.rendering.site import Site


def answered(both: BothMaps, one: Answered) -> str:
    """A pain point of the current map, and what answers it."""
    site = both.site
    pain = items.pain(site, one.pain, both.found.current.source.uri, both.start)
    where = f'<div class="js-where js-quiet">{both.link(both.found.current, one.column)}</div>'
    if one.is_open:
        right = badge(site, "kept" if one.kept else "open") + _changes(both, one)
    else:
        right = f'<ul class="js-plain js-sources">{"".join(_text(both, said) for said in one.answers)}</ul>'
    return f"<li><div>{pain}{where}</div><div>{right}</div></li>"


def _changes(both: BothMaps, one: Answered) -> str:
    """What the touchpoint gains where nothing else answers: people may see an answer in it."""
    future = both.found.future
    gains = both.columns(future)[one.becomes].moment.gains if one.becomes is not None and not one.kept else ()
    if one.becomes is None or not gains:
        return ""
    said = items.texts([both.site.inline_html(text, future.source.uri, both.start) for text in gains])
    label = escaped(both.site.w("compared_meanwhile"))
    return f' <span class="js-quiet">{label} {both.link(future, one.becomes)}</span>{said}'


def added(both: BothMaps, column: int, pain: PainPoint) -> str:
    """A pain point that only the future-state map has."""
    future = both.found.future
    said = items.pain(both.site, pain, future.source.uri, both.start)
    return f'<li><div>{said}</div><div class="js-where">{both.link(future, column)}</div></li>'


def _text(both: BothMaps, said: Said) -> str:
    """A text of the future map that answers, with its lane and the way to it."""
    site, future = both.site, both.found.future
    link = both.place(future, said.stage, said.touchpoint)
    if said.lane == "name":
        return f"<li>{link}</li>"
    text = site.inline_html(parts.unquoted(said.text), future.source.uri, both.start)
    label = escaped(_lane(site, said.lane))
    facts = f'<span class="js-quiet js-parted"><span>{label}</span> <span>{link}</span></span>'
    return f"<li>{text} <div>{facts}</div></li>"


def _lane(site: Site, key: str) -> str:
    """What a lane is called."""
    own = next((lane.label for lane in site.settings.lanes if lane.key == key), key)
    return site.w(f"lane_{key}") if key in BUILT_IN_LANES else own
