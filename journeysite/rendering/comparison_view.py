"""The page of a future-state map beside the one that it improves on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from journeysite.catalog.alignment import Pair, StagePair
from journeysite.catalog.comparison import Answered, Comparison, compare, current_of
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import MapType, Spot
from journeysite.rendering import items
from journeysite.rendering.both_maps import BothMaps, badge
from journeysite.rendering.compared_pains import added, answered
from journeysite.rendering.coverage_cells import mean
from journeysite.rendering.headings import Heading
from journeysite.rendering.heads import time_of
from journeysite.rendering.inline import escaped, named
from journeysite.rendering.site import Site
from journeysite.rendering.strip import Band, Drawn, strip
from journeysite.rendering.urls import page_below
from journeysite.rendering.views.atlas import ComparedFigure, ComparedStage, ComparisonPage
from journeysite.rendering.views.parts import Link

_BEFORE, _AFTER = 2, 1
"""The styles of the two curves."""

_SAME = 0.05
"""A change of the mean, on the scale from −2 to +2, that nobody would call one."""


class _Change(NamedTuple):
    """What becomes of a touchpoint or of a whole stage."""

    verdict: str
    """In one word; empty where nothing tells."""
    whole: bool
    """Whether it is a stage."""
    row: str


def compared_uri(site: Site, future: Document) -> str | None:
    """The file of the page that compares a map with the one that it improves on; None where there is none."""
    answers = site.catalog.of_kind(Kind.MAP).get(future.id) is future
    if site.is_gallery or not answers or not current_of(site.catalog, future):
        return None
    return page_below(future.source.uri, "compared", site.catalog.files)


def comparison_title(site: Site, future: Document) -> str:
    """What the page is called."""
    current = current_of(site.catalog, future)
    assert current
    return site.w(f"compared_page_{_state(current)}", title=future.title)


def comparison_body(site: Site, start: str, future: Document) -> str:
    """The finished HTML of the page."""
    return site.render("compared.html", page=comparison_page(site, start, future))


def comparison_headings(site: Site, start: str, future: Document) -> tuple[Heading, ...]:
    """The table of contents of the page."""
    current = current_of(site.catalog, future)
    assert current
    hurts = any(one.pains for one in (*current.value.moments, *future.value.moments))
    state = _state(current)
    return (
        Heading(site.w(f"compared_title_curves_{state}"), "curves"),
        Heading(site.w("compared_title_stages"), "stages"),
        *([Heading(site.w(f"compared_title_pains_{state}"), "pains")] if hurts else []),
    )


def comparison_page(site: Site, start: str, future: Document) -> ComparisonPage:
    """A future-state map beside the one that it improves on."""
    current = current_of(site.catalog, future)
    assert current
    found = compare(site.catalog, current, future)
    both = BothMaps(site, start, found)
    changes = [tuple(_changes(both, stage)) for stage in found.stages]
    by_state: dict[str, list[Answered]] = {"open": [], "answered": [], "perhaps": []}
    for one in found.pains:
        by_state["open" if one.is_open else "answered" if one.is_answered else "perhaps"].append(one)
    return ComparisonPage(
        state=_state(current),
        current=Link(current.title, site.link_to(current, start)),
        future=Link(future.title, site.link_to(future, start)),
        figures=tuple(_figures(both, changes, len(by_state["answered"]), len(by_state["perhaps"]))),
        strip=_strip(both),
        stages=tuple(_stage(both, *one) for one in zip(found.stages, changes, strict=True)),
        pains={key: _joined(answered(both, one) for one in listed) for key, listed in by_state.items() if listed},
        added=_joined(added(both, spot, pain) for spot, pain in found.new_pains),
    )


def _state(current: Document) -> str:
    """What words say of a map that another one improves on: that is how it is, or how it was planned before."""
    return "earlier" if current.value.type is MapType.FUTURE_STATE else "today"


# The figures and the picture ----------------------------------------------------------------------------


def _figures(
    both: BothMaps, changes: Sequence[Sequence[_Change]], answered: int, perhaps: int
) -> Iterator[ComparedFigure]:
    found, w, state = both.found, both.site.w, _state(both.found.current)
    before, after = _average(found.before), _average(found.after)
    if before is not None and after is not None:
        yield ComparedFigure(_change(both.site, before, after), w("compared_mean"))
    unit, verdicts = _counted(both, changes)
    for key in ("better", "worse", "new", "gone"):
        if verdicts[key] or key != "worse":
            yield ComparedFigure(escape(w.number(verdicts[key])), w.count(f"compared_{unit}_{key}", verdicts[key]))
    if found.pains:
        more = w(f"compared_answered_more_{state}", n=w.number(perhaps))
        said = more if perhaps else w(f"compared_answered_many_{state}")
        if perhaps and not answered:  # nothing is known, all is guessed
            said = w(f"compared_perhaps_many_{state}")
        figure = w("compared_of", n=w.number(answered or perhaps), all=w.number(len(found.pains)))
        yield ComparedFigure(escape(figure), said)


def _counted(both: BothMaps, changes: Sequence[Sequence[_Change]]) -> tuple[str, Counter[str]]:
    """What the figures count, and how many became what: as many as the lists show.

    Where one of the maps has no touchpoints, all of those in the other would be new, or gone: there it is stages.
    """
    found = both.found
    if any(all(column.touchpoint is None for column in both.columns(one)) for one in (found.current, found.future)):
        pairs = [(stage.current, stage.future, *_means(found, stage.pairs)) for stage in found.stages]
        return "stages", Counter(_verdict(*pair) for pair in pairs)
    listed = [change for stage in changes for change in stage]
    unit = "both" if any(change.whole for change in listed) else "touchpoints"
    return unit, Counter(change.verdict for change in listed)


def _average(felt: Mapping[int, float]) -> float | None:
    return sum(felt.values()) / len(felt) if felt else None


def _means(found: Comparison, pairs: Iterable[Pair]) -> tuple[float | None, float | None]:
    """What is felt in some columns, today and in the future state."""
    before = {one: found.before[one] for one, _, _ in pairs if one is not None and one in found.before}
    after = {one: found.after[one] for _, one, _ in pairs if one is not None and one in found.after}
    return _average(before), _average(after)


def _verdict(current: int | None, future: int | None, before: float | None, after: float | None) -> str:
    """What becomes of a touchpoint or stage in one word; empty where nothing tells how it feels."""
    if current is None or future is None:
        return "new" if current is None else "gone"
    if before is None or after is None:
        return ""
    difference = 2 * (after - before)  # on the scale from −2 to +2
    return "better" if difference > _SAME else "worse" if difference < -_SAME else "same"


def _change(site: Site, before: float, after: float) -> Markup:
    arrow = (
        f'<span class="js-quiet" aria-hidden="true">→</span> <span class="js-hidden">{escaped(site.w("then"))}</span>'
    )
    return Markup(f'<span class="js-then">{mean(site, before)} {arrow} {mean(site, after)}</span>')


def _arrow(site: Site) -> str:
    return f'<b aria-hidden="true">→</b> <span class="js-hidden">{escaped(site.w("then"))}</span>'


def _strip(both: BothMaps) -> Markup:
    site, found = both.site, both.found
    bands: list[Band] = []
    before: dict[int, float] = {}
    after: dict[int, float] = {}
    at = 0
    for stage in found.stages:
        name, note = _stage_name(both, stage)
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


def _stage(both: BothMaps, stage: StagePair, changes: Iterable[_Change]) -> ComparedStage:
    name, note = _stage_name(both, stage)
    return ComparedStage(Markup(name), note, _joined(change.row for change in changes))


def _changes(both: BothMaps, stage: StagePair) -> Iterator[_Change]:
    """What becomes of a stage's touchpoints, and of itself where one map tells it as a whole."""
    found, pairs = both.found, stage.pairs
    if stage.current is not None and stage.future is not None:  # one map tells it as a whole, the other in touchpoints
        pairs = tuple(_parts(both, pairs))
        if pairs != stage.pairs:
            before, after = Spot(stage.current), Spot(stage.future)
            names = _names(both, both.place(found.current, before), both.place(found.future, after))
            felt = _means(found, stage.pairs)
            verdict = _verdict(stage.current, stage.future, *felt)
            yield _Change(verdict, whole=True, row=_row(both, verdict, *felt, names))
    yield from (_touchpoint(both, pair) for pair in pairs)


def _parts(both: BothMaps, pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The touchpoints of a stage that only one map has in touchpoints: what stands for all of them is no part of it."""
    for pair in pairs:
        current, future, _ = pair
        whole = both.whole(both.found.current, current), both.whole(both.found.future, future)
        if whole[0] == whole[1]:
            yield pair
        elif (part := Pair(None if whole[0] else current, None if whole[1] else future)) != Pair(None, None):
            yield part


def _stage_name(both: BothMaps, stage: StagePair) -> tuple[str, str]:
    """What a stage is called, as HTML, and what becomes of it."""
    site, found = both.site, both.found
    if stage.future is None:
        assert stage.current is not None
        stages = [site.called(found.future.value.stages[number], number + 1) for number in stage.moved_to]
        moved = site.w("compared_moved", stages=site.w.together(tuple(stages))) if stages else site.w("compared_gone")
        return _name(site, found.current, stage.current), moved
    name = _name(site, found.future, stage.future)
    if stage.current is None:
        return name, site.w("compared_new")
    before = site.name(found.current.value.stages[stage.current])
    is_same = before.casefold() == site.name(found.future.value.stages[stage.future]).casefold()
    key = f"compared_{'perhaps' if stage.guessed else 'formerly'}_{_state(found.current)}"
    return name, "" if is_same or not before else site.w(key, name=before)


def _name(site: Site, journey: Document, stage: int) -> str:
    return named(site.called(journey.value.stages[stage], stage + 1))


def _touchpoint(both: BothMaps, pair: Pair) -> _Change:
    """What becomes of a touchpoint: from what to what, how it feels, and what it gains."""
    site, found = both.site, both.found
    before, after, gains = "", "", ""
    if pair.current is not None:
        time = time_of(both.columns(found.current)[pair.current].moment) if pair.future is None else ""
        before = f"{time}{both.link(found.current, pair.current)}"
    if pair.future is not None:
        moment = both.columns(found.future)[pair.future].moment
        guess = f'<span class="js-quiet">{escaped(site.w("compared_guess"))}</span> ' if pair.guessed else ""
        after = f"{guess}{time_of(moment)}{both.link(found.future, pair.future)}"
        gains = items.texts([site.inline_html(text, found.future.source.uri, both.start) for text in moment.gains])
    felt = _means(found, [pair])
    verdict = _verdict(pair.current, pair.future, *felt)
    whole = both.whole(found.current, pair.current) or both.whole(found.future, pair.future)
    return _Change(verdict, whole=whole, row=_row(both, verdict, *felt, _names(both, before, after), gains))


def _names(both: BothMaps, before: str, after: str) -> str:
    """What it was called, and what it becomes; either may be empty."""
    names = f'<div class="js-quiet">{before}</div>' if before else ""
    if after:
        arrow, hung = (f"{_arrow(both.site)} ", " js-item") if before else ("", "")
        names += f'<div class="js-use{hung}">{arrow}{after}</div>'
    return names


def _row(both: BothMaps, verdict: str, before: float | None, after: float | None, names: str, gains: str = "") -> str:
    """How something feels and what becomes of it, its names, and what it gains."""
    site, felt = both.site, ""
    if before is not None and after is not None:
        felt = _change(site, before, after)
    elif before is not None or after is not None:
        felt = mean(site, before if before is not None else after or 0.0)
    said = badge(site, verdict) if verdict else ""
    return f"<li><div>{felt} {said}</div><div>{names}</div><div>{gains}</div></li>"


def _joined(parts_: Iterable[str]) -> Markup:
    return Markup("\n".join(parts_))
