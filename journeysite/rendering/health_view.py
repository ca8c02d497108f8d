"""The page that says what needs care: reviews, evidence and what the rules found, by owner."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nsmallest
from typing import NamedTuple

from markupsafe import Markup

from journeysite.catalog.founded import Founded, founded, hundredths
from journeysite.catalog.freshness import Freshness
from journeysite.catalog.name_order import by_name
from journeysite.catalog.owners import owner_slug
from journeysite.diagnostics import Code, Severity
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import MapType
from journeysite.rendering import parts, signs
from journeysite.rendering.fresh_sign import fresh_sign
from journeysite.rendering.inline import escaped, named
from journeysite.rendering.reviews import review_state
from journeysite.rendering.site import FEED, Site
from journeysite.rendering.views.health import CareGroup, Health, RuleRow
from journeysite.rendering.views.parts import Link
from journeysite.rendering.words import Words

_NAMED = 5
"""How many documents are named for a kind of finding."""

_SEVERITIES = tuple(Severity)

NOBODY = "no-owner"
"""The anchor of what nobody owns: the address of an owner of this name ends in digits or is another."""


class _Case(NamedTuple):
    """A document and what is to be said of it."""

    document: Document
    state: Freshness | None
    founded: Founded | None
    """Of a map."""
    unfounded: bool
    """Whether evidence is missing that should be there."""
    findings: Mapping[Code, int]


def health(site: Site, start: str) -> Health:
    """What needs care."""
    cases = list(_cases(site))
    maps = [case.founded for case in cases if case.founded]
    touchpoints = sum(one.touchpoints for one in maps)
    share = hundredths(sum(one.researched for one in maps), touchpoints)
    w = site.w
    overdue, found = _times(cases, Freshness.OVERDUE), sum(sum(case.findings.values()) for case in cases)
    counts = (
        (w.number(overdue), w.count("reviews_overdue", overdue)),
        (w.number(_times(cases, Freshness.NEVER)), w("never_reviewed")),
        (w.number(sum(case.unfounded for case in cases)), w("without_evidence")),
        (w("percent", n=share), w("touchpoints_researched")),
        (w.number(found), w.count("findings_n", found)),
    )
    groups = (_group(site, slug, group, start) for slug, group in _by_owner(site, cases))
    feed = site.address(FEED, start) if site.settings.site_url else ""
    return Health(counts, groups, tuple(_rules(site, cases, start)), feed)


def care_owners(site: Site) -> Sequence[tuple[str, str]]:
    """The anchor and the name of each owner who has something on the page."""
    return [(_anchor(slug), _name(site, slug)) for slug, _ in _by_owner(site, _cases(site))]


def has_findings(site: Site) -> bool:
    """Whether the rules found anything in what is shown."""
    return any(case.findings for case in _cases(site))


def _cases(site: Site) -> Iterator[_Case]:
    """Every map in force; of everything else what needs care."""
    for document in site.catalog.documents:
        value = document.value
        if document.archived:
            continue
        is_map = document.source.kind is Kind.MAP
        found = founded(site.catalog, document) if is_map else None
        if found:
            unfounded = not found.sources and value.type is not MapType.FUTURE_STATE
        else:
            unfounded = document.source.kind is Kind.PERSONA and not value.evidence
        state = review_state(site, document)
        findings = site.findings.get(document.source.uri, {})
        if is_map or unfounded or findings or state not in (None, Freshness.CURRENT):
            yield _Case(document, state, found, unfounded, findings)


def _by_owner(site: Site, cases: Iterator[_Case] | Sequence[_Case]) -> list[tuple[str, list[_Case]]]:
    """By the owner's address: who has most overdue first, then in the order of names; what nobody owns comes last."""
    groups: dict[str, list[_Case]] = defaultdict(list)
    for case in cases:
        owner = site.owner_name(case.document.value.owner)
        groups[owner_slug(owner) if owner else ""].append(case)
    places = {slug: place for place, slug in enumerate(site.owners)}
    return sorted(
        groups.items(), key=lambda item: (-_times(item[1], Freshness.OVERDUE), places.get(item[0], len(places)))
    )


def _anchor(slug: str) -> str:
    return f"owner--{slug}" if slug else NOBODY


def _name(site: Site, slug: str) -> str:
    return site.owners[slug].name if slug else site.w("owned_by_nobody")


def _times(cases: Sequence[_Case], state: Freshness) -> int:
    return sum(case.state is state for case in cases)


def _group(site: Site, slug: str, cases: list[_Case], start: str) -> CareGroup:
    w = site.w
    cases.sort(key=_urgency)
    overdue, unfounded = _times(cases, Freshness.OVERDUE), sum(case.unfounded for case in cases)
    found = sum(sum(case.findings.values()) for case in cases)
    facts = (
        w.count("reviews_are_overdue", overdue) if overdue else "",
        w.count("lack_evidence", unfounded) if unfounded else "",
        w.count("findings_here", found) if found else "",
    )
    owner = Link(_name(site, slug), site.owner_page(_name(site, slug), start)) if slug else None
    rows = "\n".join(_row(site, case, start) for case in cases)
    return CareGroup(_anchor(slug), owner, tuple(filter(None, facts)), Markup(rows))


def _urgency(case: _Case) -> tuple[int, int, str]:
    """What is overdue first, then what has most findings."""
    order = (Freshness.OVERDUE, Freshness.NEVER, Freshness.DUE)
    state = order.index(case.state) if case.state in order else len(order)
    return (state, -sum(case.findings.values()), by_name(case.document.title))


def _row(site: Site, case: _Case, start: str) -> str:
    """A document as a `<tr>`. Of its file only what readers may know: its path in the content, and where to edit."""
    w, document = site.w, case.document
    uri, is_map = document.source.uri, case.founded is not None
    edit = site.edit_url(uri)
    kind = "" if is_map else f"<span>{escaped(w(f'kind_{document.source.kind.value}'))}</span> "
    change = (
        f' <a href="{escaped(edit)}">{escaped(w("edit"))}<span class="js-hidden"> {escaped(uri)}</span></a>'
        if edit
        else ""
    )
    fresh = parts.fresh(site, document.value)
    review = fresh_sign(case.state.value, w(f"freshness_{case.state.value}")) if case.state else ""
    date = f'<span class="js-quiet js-line-of">{escaped(fresh.date)}</span>' if fresh and fresh.date else ""
    return (
        f'<tr role="row"><th scope="row" role="rowheader"><span class="js-use">'
        f'<a href="{escaped(site.link_to(document, start))}">{named(document.title)}</a></span> '
        f'<span class="js-quiet js-parted">{kind}<span>{escaped(uri)}{change}</span></span></th>\n'
        f"{_cell(w('review'), f'{review}{date}')}\n{_cell(w('researched'), _share(site, case))}\n"
        f"{_cell(w('findings'), _findings(w, case.findings))}\n</tr>"
    )


def _cell(label: str, said: str) -> str:
    """A cell that can say on a phone which column it is of."""
    return f'<td role="cell" data-l="{escaped(label)}">{said}</td>' if said else '<td role="cell"></td>'


def _share(site: Site, case: _Case) -> str:
    """How many touchpoints are researched, as numbers and as a bar; and how many sources there are."""
    found, w = case.founded, site.w
    if case.unfounded:
        return f'<span class="js-badge js-fresh-overdue">{escaped(w("no_evidence"))}</span>'
    if not found or not found.touchpoints:
        return ""
    said = w("n_of", n=w.number(found.researched), all=w.number(found.touchpoints))
    sources = w.count("sources", found.sources)
    numbers = f'<span class="js-parted js-score"><span>{escaped(said)}</span> <span>{escaped(sources)}</span></span>'
    return f"{numbers} {signs.share(found.share)}"


def _findings(w: Words, findings: Mapping[Code, int]) -> str:
    """Each kind of finding with its number, the gravest first; it leads to what it means."""
    ordered = sorted(findings.items(), key=lambda item: _rank(item[0]))
    links = (
        f'<a href="#{_rule_anchor(code)}">{escaped(w.number(number))}&nbsp;× {escaped(code.id)}</a>'
        for code, number in ordered
    )
    return f'<span class="js-found">{" ".join(links)}</span>' if findings else ""


def _rank(code: Code) -> tuple[int, str]:
    return (_SEVERITIES.index(code.severity), code.id)


def _rule_anchor(code: Code) -> str:
    return f"rule--{code.id.lower()}"


def _rules(site: Site, cases: Sequence[_Case], start: str) -> Iterator[RuleRow]:
    """What was found, by kind, the gravest first, with the documents that have most of it."""
    where: dict[Code, list[tuple[int, str, Document]]] = defaultdict(list)
    numbers: Counter[Code] = Counter()
    for case in cases:
        for code, number in case.findings.items():
            where[code].append((-number, case.document.source.uri, case.document))
            numbers[code] += number
    w = site.w
    for code in sorted(where, key=_rank):
        most = nsmallest(_NAMED, where[code], key=lambda one: one[:2])
        more = len(where[code]) - len(most)
        yield RuleRow(
            _rule_anchor(code),
            code.id,
            code.meaning,
            code.severity.value,
            w(f"severity_{code.severity.value}"),
            w.count("n_times", numbers[code]),
            tuple(
                Link(w("n_in", title=document.title, n=w.number(-number)), site.link_to(document, start))
                for number, _, document in most
            ),
            w.count("more_pages", more) if more else "",
        )
