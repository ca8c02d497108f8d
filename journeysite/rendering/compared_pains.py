"""What becomes of the pain points of a map in the one that improves on it."""

from __future__ import annotations

from collections.abc import Sequence

from journeysite.catalog.comparison import Answered
from journeysite.catalog.named_answers import is_left_open, telling
from journeysite.catalog.significant_words import Said
from journeysite.model.journey import Spot
from journeysite.model.judgements import PainPoint
from journeysite.model.lane import BUILT_IN_LANES
from journeysite.rendering import items, parts
from journeysite.rendering.both_maps import BothMaps, badge
from journeysite.rendering.inline import escaped
from journeysite.rendering.site import Site


def answered(both: BothMaps, one: Answered) -> str:
    """A pain point of the current map, and what answers it, as the map says or by the words."""
    site = both.site
    pain = items.pain(site, one.pain, both.found.current.source.uri, both.start)
    where = f'<div class="js-quiet">{both.place(both.found.current, one.spot)}</div>'
    answers = [_named(both, one.pain, spot) for spot in one.named] or [_text(both, said) for said in one.guesses]
    if one.is_open:
        right = badge(site, "kept" if one.kept else "open") + _changes(both, one)
        answers = answers if one.named else []
    else:
        right = ""
    right += f'<ul class="js-plain js-sources">{"".join(answers)}</ul>' if answers else ""
    return f"<li><div>{pain}{where}</div><div>{right}</div></li>"


def _changes(both: BothMaps, one: Answered) -> str:
    """What the touchpoint gains where nothing else answers: people may see an answer in it."""
    future = both.found.future
    is_said = one.kept or is_left_open(one.pain)
    gains = both.columns(future)[one.becomes].moment.gains if one.becomes is not None and not is_said else ()
    if one.becomes is None or not gains:
        return ""
    said = _texts(both, gains)
    label = escaped(both.site.w("compared_meanwhile"))
    return f' <span class="js-quiet">{label} {both.link(future, one.becomes)}</span>{said}'


def added(both: BothMaps, spot: Spot, pain: PainPoint) -> str:
    """A pain point that only the future-state map has."""
    future = both.found.future
    said = items.pain(both.site, pain, future.source.uri, both.start)
    return f"<li><div>{said}</div><div>{both.place(future, spot)}</div></li>"


def _named(both: BothMaps, pain: PainPoint, spot: Spot) -> str:
    """What a pain point names as its answer: the way there, and what is said there."""
    future = both.found.future
    return f"<li>{both.place(future, spot)}{_texts(both, telling(future.value.at(spot), pain))}</li>"


def _texts(both: BothMaps, texts: Sequence[str]) -> str:
    return items.texts([both.site.inline_html(text, both.found.future.source.uri, both.start) for text in texts])


def _text(both: BothMaps, said: Said) -> str:
    """A text of the future map that answers, with its lane and the way to it."""
    site, future = both.site, both.found.future
    link = both.place(future, said.spot)
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
