"""What is said in cells and lists, as HTML: pain points, opportunities, sources, measures, feelings.

A map says hundreds of these. They are functions and no templates, because a template needs ten times as long for each.
Each returns HTML, for a view to wrap into `Markup`; what writers have written passes `escaped` or `inline_html` first.
Names of classes have no quotes: a map has a thousand of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from journeysite.kept import kept
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.evidence import Evidence
from journeysite.model.judgements import Opportunity, OpportunityStatus, PainPoint
from journeysite.rendering import parts
from journeysite.rendering.inline import escaped, named, plain_text
from journeysite.rendering.site import Site
from journeysite.rendering.views.parts import Point
from journeysite.rendering.words import Words

PAIN, OPPORTUNITY = "js-item", "js-plus"
"""The classes of pain points and opportunities."""


def texts(given: Sequence[str]) -> str:
    """One text as a paragraph, several as a list."""
    if len(given) == 1:
        return f"<p>{given[0]}</p>"
    return f"<ul class=js-texts><li>{'<li>'.join(given)}</ul>" if given else ""


def items_in(kind: str, given: Sequence[str]) -> str:
    """Items of a class: one as it is, several as a list without bullets."""
    if len(given) == 1:
        return f"<span class={kind}>{given[0]}</span>"
    return f"<ul class=js-plain><li class={kind}>{f'<li class={kind}>'.join(given)}</ul>"


def pain(site: Site, given: PainPoint, written_in: str, shown: str = "") -> str:
    """A pain point of the file `written_in`, also for another page."""
    return f"<span class={PAIN}>{pain_said(site, given, written_in, shown)}</span>"


def pain_said(site: Site, given: PainPoint, written_in: str, shown: str = "") -> str:
    """What a pain point says; its severity is a number, the tint only a help."""
    return f"{severity(site.w, given.severity)} {site.inline_html(given.text, written_in, shown)}"


@kept(most=64)
def severity(w: Words, given: int | None) -> str:
    """A severity as a number; the tint only helps."""
    if not given:
        return "<b class=js-sev-none aria-hidden=true>–</b>"
    return f"<b class=js-sev-{given}><i>{escaped(w('severity_said'))}</i> {given}</b>"


def opportunity(site: Site, given: Opportunity, written_in: str, shown: str = "") -> str:
    """An opportunity of the file `written_in`, also for another page."""
    return f"<span class={OPPORTUNITY}>{opportunity_said(site, given, written_in, shown)}</span>"


def opportunity_said(site: Site, given: Opportunity, written_in: str, shown: str = "") -> str:
    """What an opportunity says, with its status and its facts in words below it."""
    w = site.w
    status = progress(w, given.status) if given.status else ""
    facts = [
        _fact(w, "impact", given.impact) if given.impact else "",
        _fact(w, "effort", given.effort) if given.effort else "",
        owner(w, site.owner_name(given.owner), site.owner_page(given.owner, shown or written_in))
        if given.owner
        else "",
        _fact(w, "due", given.due) if given.due else "",
    ]
    href = site.target(given.link, written_in, shown) if given.link else None
    link = f'<a href="{escaped(href)}">{escaped(w("opportunity_link"))}</a>' if href else ""
    known = _joined(facts)
    under = " ".join(filter(None, (status, known, link)))
    below = f" <small>{under}</small>" if under else ""
    return f"{site.inline_html(given.text, written_in, shown)}{below}"


@kept(most=1024)
def owner(w: Words, name: str, href: str | None) -> str:
    """Who does something, with the way to their page."""
    said = f'<a href="{escaped(href)}">{named(name)}</a>' if href else named(name)
    return escaped(w("owner")).replace("{name}", said)


@kept(most=64)
def progress(w: Words, status: OpportunityStatus) -> str:
    """How far something has come."""
    return f"<b class=js-prog-{status.key}>{escaped(w(f'opportunity_status_{status.key}'))}</b>"


def sources(site: Site, given: Sequence[Evidence], start: str) -> str:
    """A list without bullets; empty without any."""
    said = "<li>".join([evidence(site, one, start) for one in given])
    return f"<ul class=js-plain><li>{said}</ul>" if said else ""


def evidence(site: Site, given: Evidence, start: str) -> str:
    """A source with its date, sample size and quote."""
    w = site.w
    facts = [
        _fact(w, "date", given.date) if given.date else "",
        _fact(w, "sample", given.sample) if given.sample else "",
    ]
    known = _joined(facts)
    shown = f" <small>{known}</small>" if known else ""
    return f"{source(site, given, start)}{shown}{quote(site, given, start)}"


def source(site: Site, given: Evidence, written_in: str, shown: str = "") -> str:
    """The name of a source with the way to it, also for another page. No link stands inside a link."""
    name = given.source or ""
    href = site.target(given.link, written_in, shown) if given.link else None
    if href:
        return f'<a href="{escaped(href)}">{named(plain_text(name))}</a>'
    return site.inline_html(name, written_in, shown)


def quote(site: Site, given: Evidence, written_in: str, shown: str = "") -> str:
    """What a source says in words, to stand behind its name; empty without any."""
    return f" <q>{site.inline_html(parts.unquoted(given.quote), written_in, shown)}</q>" if given.quote else ""


def shared_sign(site: Site, shared: Document, start: str) -> str:
    """The sign of a touchpoint that several maps share, which leads to its page."""
    href, title, label = site.link_to(shared, start), site.w("shared_touchpoint"), site.w("shared")
    return f'<a class="js-shared" href="{escaped(href)}" title="{escaped(title)}">{escaped(label)}</a>'


@kept(most=4096)
def _fact(w: Words, key: str, value: date | int) -> str:
    """A fact in words, of which no line takes a number or a day apart. There are few: numbers from 1 to 5, days."""
    if isinstance(value, date):
        day = _unbroken(w.date(value))
        return escaped(day if key == "date" else w(key, date=day))
    return escaped(_unbroken(w(key, n=w.number(value))))


def _unbroken(text: str) -> str:
    return text.replace(" ", "\u00a0")


def _joined(facts: Iterable[str]) -> str:
    """Facts in one line, parted by dots, none of which begins a line; empty without any."""
    return "\u00a0· ".join(filter(None, facts))


def evidence_list(site: Site, given: Iterable[Evidence], start: str) -> str:
    """Sources as a list of their own; empty without any."""
    items = "</li>\n<li>".join(evidence(site, one, start) for one in given)
    return f'<ul class="js-plain js-sources">\n<li>{items}</li>\n</ul>' if items else ""


def measures(site: Site, names: Iterable[str], start: str) -> tuple[str, ...]:
    """KPIs and measures in words, without drafts."""
    return tuple(measure(site, name, start) for name in names if not site.hides(Kind.KPI, name))


def measure(site: Site, name: str, written_in: str, shown: str = "") -> str:
    """A KPI by id or name with its numbers and the way to its page, or a measure in words; also for another page."""
    document = site.catalog.find(Kind.KPI, name)
    if not document:
        return site.inline_html(name, written_in, shown)
    name, value = _kpi(site.w, document)
    href = escaped(site.link_to(document, shown or written_in))
    return f'<a href="{href}">{name}</a>{value}'


@kept(most=256)
def _kpi(w: Words, document: Document) -> tuple[str, str]:
    """A KPI's name and numbers."""
    value = _value(w, document.value)
    shown = f" <small>{escaped(value)}</small>" if value else ""
    return named(plain_text(document.value.name)), shown


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


def feelings(points: Sequence[Point], signs: Mapping[str, str] | None = None, below: str = "") -> str:
    """Emotions in words; `signs`, by persona id, say whose they are where that is not plain.

    What several feel alike is said once, behind all their signs. `below` stands under them.
    """
    alike: dict[tuple[str, Markup, Markup | None], str] = {}
    for point in points:
        said = (point.tone, point.score, point.feeling)
        sign = signs.get(point.persona, "") if signs and point.persona else ""
        alike[said] = f"{alike.get(said, '')}{sign} " if sign else alike.get(said, "")
    shown = "".join([f"<p>{who}{_feeling(*said)}" for said, who in alike.items()])
    return f"<div class=js-feelings>{shown}{below}</div>" if shown or below else ""


def _feeling(tone: str, score: Markup, feeling: Markup | None) -> str:
    return f"<b class=js-{tone}>{score}</b> {feeling or ''}" if score else str(feeling or "")
