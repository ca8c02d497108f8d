"""What is said in cells and lists, as HTML: pain points, opportunities, sources, measures, feelings.

A map says hundreds of these. They are functions and no templates, because a template needs ten times as long for each.
Each returns HTML, for a view to wrap into `Markup`; what writers have written passes `escaped` or `inline_html` first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from journeysite.loading.sources import Kind
from journeysite.model.evidence import Evidence
from journeysite.model.findings import Opportunity, PainPoint
from journeysite.rendering.inline import escaped, plain_text
from journeysite.rendering.site import Site
from journeysite.rendering.views.parts import Point
from journeysite.rendering.words import Words


def texts(given: Sequence[str], class_: str = "") -> str:
    """One text as a paragraph, several as a list."""
    if len(given) == 1:
        return f'<p class="js-text {class_}">{given[0]}</p>'
    return f'<ul class="js-texts {class_}"><li>{"</li><li>".join(given)}</li></ul>' if given else ""


def plain_list(given: Iterable[str]) -> str:
    """A list without bullets."""
    return f'<ul class="js-plain"><li>{"</li><li>".join(given)}</li></ul>'


def pain(site: Site, given: PainPoint, start: str, shown: str = "") -> str:
    """A pain point of the file `start`, also for another page; its severity is a number, the tint only a help."""
    return (
        f'<span class="js-item">{_severity(site, given.severity)} <span class="js-said">'
        f"{site.inline_html(given.text, start, shown)}</span></span>"
    )


def _severity(site: Site, severity: int | None) -> str:
    if not severity:
        return '<span class="js-severity js-severity-none" aria-hidden="true">–</span>'
    return (
        f'<span class="js-severity js-severity-{severity}" title="{escaped(site.w("severity", n=severity))}">'
        f'<span class="js-hidden">{escaped(site.w("severity_said"))}</span> {severity}</span>'
    )


def opportunity(site: Site, given: Opportunity, start: str) -> str:
    """An opportunity with its status and its facts in words below it."""
    w = site.w
    under = []
    if given.status:
        key = given.status.value.replace(" ", "-")
        label = escaped(w(f"opportunity_status_{key}"))
        under.append(f'<span class="js-badge js-progress js-progress-{key}">{label}</span>')
    facts = []
    if given.impact:
        facts.append(w("impact", n=given.impact))
    if given.effort:
        facts.append(w("effort", n=given.effort))
    if given.owner:
        facts.append(w("owner", name=given.owner))
    if given.due:
        facts.append(w("due", date=w.date(given.due)))
    if facts:
        under.append(parted(facts))
    if given.link and (href := site.target(given.link, start)):
        under.append(f'<a href="{escaped(href)}">{escaped(w("opportunity_link"))}</a>')
    below = f' <span class="js-under">{" ".join(under)}</span>' if under else ""
    return (
        '<span class="js-item"><span class="js-plus" aria-hidden="true">+</span> <span class="js-said">'
        f"{site.inline_html(given.text, start)}{below}</span></span>"
    )


def evidence(site: Site, given: Evidence, start: str) -> str:
    """A source with its date, sample size and quote."""
    facts = []
    if given.date:
        facts.append(site.w.date(given.date))
    if given.sample:
        facts.append(site.w("sample", n=site.w.number(given.sample)))
    source = given.source or ""
    href = site.target(given.link, start) if given.link else None
    # No link inside a link.
    name = f'<a href="{escaped(href)}">{escaped(plain_text(source))}</a>' if href else site.inline_html(source, start)
    quote = f' <span class="js-quote">{site.inline_html(given.quote, start)}</span>' if given.quote else ""
    return f'<span class="js-source">{name} {parted(facts)}{quote}</span>'


def evidence_list(site: Site, given: Iterable[Evidence], start: str) -> str:
    """Sources as a list of their own; empty without any."""
    items = "</li>\n<li>".join(evidence(site, one, start) for one in given)
    return f'<ul class="js-plain js-sources">\n<li>{items}</li>\n</ul>' if items else ""


def measures(site: Site, names: Iterable[str], start: str) -> tuple[str, ...]:
    """KPIs and measures in words, without drafts."""
    return tuple(_measure(site, name, start) for name in names if not site.hides(Kind.KPI, name))


def _measure(site: Site, name: str, start: str) -> str:
    """A KPI by id or name with its numbers and the way to its page, or a measure in words."""
    document = site.catalog.find(Kind.KPI, name)
    if not document:
        return f'<span class="js-measure">{site.inline_html(name, start)}</span>'
    value = _value(site.w, document.value)
    said = f' <span class="js-quiet">{escaped(value)}</span>' if value else ""
    return (
        f'<span class="js-measure"><a href="{escaped(site.link_to(document, start))}">'
        f"{escaped(plain_text(document.value.name))}</a>{said}</span>"
    )


def _value(w: Words, kpi: Any) -> str:
    current, target = amount(w, kpi, kpi.current), amount(w, kpi, kpi.target)
    if current and target:
        return w("measure_both", value=current, target=target)
    return w("measure_target", target=target) if target else current


def amount(w: Words, kpi: Any, number: float | None) -> str:
    """A value with its unit: `64 %`."""
    if number is None:
        return ""
    return f"{w.number(number)}\u00a0{kpi.unit}" if kpi.unit else w.number(number)


def parted(words: Iterable[str]) -> str:
    """Words in one quiet line, parted by dots; empty without any."""
    spans = "</span> <span>".join(escaped(word) for word in words if word)
    return f'<span class="js-quiet js-parted"><span>{spans}</span></span>' if spans else ""


def feelings(points: Sequence[Point], signs: Mapping[str, str] | None = None) -> str:
    """Emotions in words; `signs`, by persona id, say whose they are where that is not plain."""
    said = '<span class="js-hidden">; </span></span>'.join(_feeling(point, signs or {}) for point in points)
    return f'<div class="js-feelings">{said}</span></div>' if said else ""


def _feeling(point: Point, signs: Mapping[str, str]) -> str:
    sign = f"{signs[point.persona]} " if point.persona and point.persona in signs else ""
    score = f'<b class="js-score js-tone-{point.tone}">{point.score}</b>' if point.score else ""
    feeling = f" <span>{point.feeling}</span>" if point.feeling else ""
    return f'<span class="js-feeling js-s{point.style}">{sign}{score}{feeling}'
