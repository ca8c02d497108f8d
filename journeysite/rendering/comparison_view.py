"""The page of a future-state map beside the one that it improves on."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from journeysite.catalog.answers import Said
from journeysite.catalog.columns import Column
from journeysite.catalog.comparison import Answered, Comparison, Pair, StagePair, compare, current_of
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.findings import PainPoint
from journeysite.model.lane import BUILT_IN_LANES
from journeysite.rendering import items, parts
from journeysite.rendering.coverage_cells import mean
from journeysite.rendering.headings import Heading
from journeysite.rendering.heads import time_of
from journeysite.rendering.inline import escaped
from journeysite.rendering.site import Site
from journeysite.rendering.strip import Band, Drawn, strip
from journeysite.rendering.views.atlas import ComparedStage, ComparisonPage, Figure
from journeysite.rendering.views.parts import Link

_BEFORE, _AFTER = 2, 1
"""The styles of the two curves."""

_LOOKS = {
    "better": "js-prog-done",
    "gone": "js-prog-declined",
    **dict.fromkeys(("worse", "open", "kept"), "js-unsolved"),
}
"""What the signs of some changes look like; of the others, plain."""

_SAME = 0.05
"""A change of the mean, on the scale from −2 to +2, that nobody would call one."""


def compared_uri(site: Site, future: Document) -> str | None:
    """The file of the page that compares a map with the one that it improves on; None where there is none."""
    answers = site.catalog.of_kind(Kind.MAP).get(future.id) is future
    if site.is_gallery or not answers or not current_of(site.catalog, future):
        return None
    return f"{posixpath.splitext(future.source.uri)[0]}/compared.md"


def comparison_body(site: Site, start: str, future: Document) -> str:
    """The finished HTML of the page."""
    return site.render("compared.html", page=comparison_page(site, start, future))


def comparison_headings(site: Site, start: str, future: Document) -> tuple[Heading, ...]:
    """The table of contents of the page."""
    current = current_of(site.catalog, future)
    hurts = current and any(column.moment.pains for column in site.catalog.columns_of(current))
    return tuple(
        Heading(site.w(f"compared_title_{key}"), key) for key in ("curves", "stages", *(["pains"] if hurts else []))
    )


def comparison_page(site: Site, start: str, future: Document) -> ComparisonPage:
    """A future-state map beside the one that it improves on."""
    current = current_of(site.catalog, future)
    assert current
    found = compare(site.catalog, current, future)
    desk = _Desk(site, start, found)
    answered = [one for one in found.pains if not one.is_open]
    unanswered = [one for one in found.pains if one.is_open]
    return ComparisonPage(
        current=Link(current.title, site.link_to(current, start)),
        future=Link(future.title, site.link_to(future, start)),
        figures=tuple(_figures(desk, len(answered), len(unanswered))),
        strip=_strip(desk),
        stages=tuple(_stage(desk, pair) for pair in found.stages),
        answered=_joined(_answer(desk, one) for one in answered),
        unanswered=_joined(_answer(desk, one) for one in unanswered),
        added=_joined(_added(desk, column, pain) for column, pain in found.new_pains),
    )


@dataclass(frozen=True, slots=True)
class _Desk:
    """Everything that the page is made of."""

    site: Site
    start: str
    found: Comparison

    def columns(self, journey: Document) -> tuple[Column, ...]:
        return self.site.catalog.columns_of(journey)

    def link(self, journey: Document, index: int) -> str:
        """The way to a column of one of the two maps, by the name of its touchpoint."""
        column = self.columns(journey)[index]
        return self._link(journey, column.stage, column.touchpoint)

    def _link(self, journey: Document, stage: int, touchpoint: int | None) -> str:
        site, value = self.site, journey.value.stages[stage]
        known = site.anchors(journey)[stage]
        anchor = known.of(touchpoint)
        moment = value if touchpoint is None else value.touchpoints[touchpoint]
        name = site.called(moment, stage + 1)
        return f'<a href="{escaped(site.link_to(journey, self.start, anchor))}">{escaped(name)}</a>'

    def answer(self, said: Said) -> str:
        """A text of the future map that answers, with its lane and the way to it."""
        site, future = self.site, self.found.future
        link = self._link(future, said.stage, said.touchpoint)
        if said.lane == "name":
            return f"<li>{link}</li>"
        text = site.inline_html(parts.unquoted(said.text), future.source.uri, self.start)
        label = escaped(_lane(site, said.lane))
        facts = f'<span class="js-quiet js-parted"><span>{label}</span> <span>{link}</span></span>'
        return f"<li>{text} <div>{facts}</div></li>"


def _lane(site: Site, key: str) -> str:
    """What a lane is called."""
    own = next((lane.label for lane in site.settings.lanes if lane.key == key), key)
    return site.w(f"lane_{key}") if key in BUILT_IN_LANES else own


# The figures and the picture ----------------------------------------------------------------------------


def _figures(desk: _Desk, answered: int, unanswered: int) -> Iterator[Figure]:
    found, w = desk.found, desk.site.w
    before, after = _average(found.before), _average(found.after)
    if before is not None and after is not None:
        yield Figure(_change(desk.site, before, after), w("compared_mean"))
    pairs = [pair for stage in found.stages for pair in stage.pairs]
    better = sum(1 for pair in pairs if (_difference(found, pair) or 0) > _SAME)
    worse = sum(1 for pair in pairs if (_difference(found, pair) or 0) < -_SAME)
    yield Figure(escape(w.number(better)), w("compared_better_many"))
    if worse:
        yield Figure(escape(w.number(worse)), w("compared_worse_many"))
    yield Figure(escape(w.number(sum(pair.current is None for pair in pairs))), w("compared_new_many"))
    yield Figure(escape(w.number(sum(pair.future is None for pair in pairs))), w("compared_gone_many"))
    if answered or unanswered:
        yield Figure(escape(w("compared_of", n=w.number(answered), all=w.number(answered + unanswered))),
                     w("compared_answered_many"))  # fmt: skip


def _average(felt: Mapping[int, float]) -> float | None:
    return sum(felt.values()) / len(felt) if felt else None


def _difference(found: Comparison, pair: Pair) -> float | None:
    """By how much a touchpoint feels better, on the scale from −2 to +2."""
    if pair.current not in found.before or pair.future not in found.after:
        return None
    assert pair.current is not None
    assert pair.future is not None
    return 2 * (found.after[pair.future] - found.before[pair.current])


def _change(site: Site, before: float, after: float) -> Markup:
    arrow = (
        f'<span class="js-quiet" aria-hidden="true">→</span> <span class="js-hidden">{escaped(site.w("then"))}</span>'
    )
    return Markup(f'<span class="js-then">{mean(site, before)} {arrow} {mean(site, after)}</span>')


def _arrow(site: Site) -> str:
    return f'<b aria-hidden="true">→</b> <span class="js-hidden">{escaped(site.w("then"))}</span>'


def _strip(desk: _Desk) -> Markup:
    site, found = desk.site, desk.found
    bands: list[Band] = []
    before: dict[int, float] = {}
    after: dict[int, float] = {}
    at = 0
    for stage in found.stages:
        name, note = _stage_name(desk, stage)
        below = f' <span class="js-quiet">{escaped(note)}</span>' if note else ""
        if stage.pairs:
            bands.append(Band(f"{name}{below}", len(stage.pairs)))
        for pair in stage.pairs:
            if pair.current in found.before and pair.current is not None:
                before[at] = found.before[pair.current]
            if pair.future in found.after and pair.future is not None:
                after[at] = found.after[pair.future]
            at += 1
    label = site.w("compared_curves", current=found.current.title, future=found.future.title)
    return strip(bands, (Drawn(_BEFORE, before, {}), Drawn(_AFTER, after, {})), ("+2", "−2"), label)


# Stage by stage -----------------------------------------------------------------------------------------


def _stage(desk: _Desk, stage: StagePair) -> ComparedStage:
    name, note = _stage_name(desk, stage)
    return ComparedStage(Markup(name), note, _joined(_touchpoint(desk, pair) for pair in stage.pairs))


def _stage_name(desk: _Desk, stage: StagePair) -> tuple[str, str]:
    """What a stage is called, as HTML, and what becomes of it."""
    site, found = desk.site, desk.found
    if stage.future is None:
        assert stage.current is not None
        return _name(site, found.current, stage.current), site.w("compared_gone")
    name = _name(site, found.future, stage.future)
    if stage.current is None:
        return name, site.w("compared_new")
    before = site.name(found.current.value.stages[stage.current])
    is_same = before.casefold() == site.name(found.future.value.stages[stage.future]).casefold()
    return name, "" if is_same or not before else site.w("compared_formerly", name=before)


def _name(site: Site, journey: Document, stage: int) -> str:
    return escaped(site.called(journey.value.stages[stage], stage + 1))


def _touchpoint(desk: _Desk, pair: Pair) -> str:
    """What becomes of a touchpoint: from what to what, how it feels, and what it gains."""
    site, found = desk.site, desk.found
    names, felt, gains = "", "", ""
    if pair.current is not None:
        moment = desk.columns(found.current)[pair.current].moment
        time = time_of(moment) if pair.future is None else ""
        names += f'<div class="js-quiet">{time}{desk.link(found.current, pair.current)}</div>'
    if pair.future is not None:
        moment = desk.columns(found.future)[pair.future].moment
        arrow, hung = (f"{_arrow(site)} ", " js-item") if pair.current is not None else ("", "")
        names += f'<div class="js-use{hung}">{arrow}{time_of(moment)}{desk.link(found.future, pair.future)}</div>'
        gains = items.texts([site.inline_html(text, found.future.source.uri, desk.start) for text in moment.gains])
    before = found.before.get(pair.current) if pair.current is not None else None
    after = found.after.get(pair.future) if pair.future is not None else None
    if before is not None and after is not None:
        felt = _change(site, before, after)
    elif before is not None or after is not None:
        felt = mean(site, before if before is not None else after or 0.0)
    return f"<li><div>{felt} {_verdict(desk, pair)}</div><div>{names}</div><div>{gains}</div></li>"


def _verdict(desk: _Desk, pair: Pair) -> str:
    """What becomes of a touchpoint in one word."""
    key = "new" if pair.current is None else "gone" if pair.future is None else ""
    difference = _difference(desk.found, pair)
    if not key and difference is not None:
        key = "better" if difference > _SAME else "worse" if difference < -_SAME else "same"
    return _badge(desk.site, key) if key else ""


def _badge(site: Site, key: str) -> str:
    return f'<span class="js-badge js-status {_LOOKS.get(key, "")}">{escaped(site.w(f"compared_{key}"))}</span>'


# Pain points --------------------------------------------------------------------------------------------


def _answer(desk: _Desk, one: Answered) -> str:
    """A pain point of the current map, and what answers it."""
    site = desk.site
    pain = items.pain(site, one.pain, desk.found.current.source.uri, desk.start)
    where = f'<div class="js-where js-quiet">{desk.link(desk.found.current, one.column)}</div>'
    if one.is_open:
        right = _badge(site, "kept" if one.kept else "open")
    else:
        right = f'<ul class="js-plain js-sources">{"".join(desk.answer(said) for said in one.answers)}</ul>'
    return f"<li><div>{pain}{where}</div><div>{right}</div></li>"


def _added(desk: _Desk, column: int, pain: PainPoint) -> str:
    future = desk.found.future
    said = items.pain(desk.site, pain, future.source.uri, desk.start)
    return f'<li><div>{said}</div><div class="js-where">{desk.link(future, column)}</div></li>'


def _joined(parts_: Iterable[str]) -> Markup:
    return Markup("\n".join(parts_))
