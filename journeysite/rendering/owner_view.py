"""The page of an owner, and the list of all owners."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from markupsafe import Markup

from journeysite.catalog.freshness import Freshness, review_end
from journeysite.catalog.name_order import by_name
from journeysite.catalog.opportunities import Placed, is_finished, is_late
from journeysite.catalog.owners import Owner
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering import parts
from journeysite.rendering.fresh_sign import fresh_sign
from journeysite.rendering.inline import escaped, named
from journeysite.rendering.plans import opportunity_item
from journeysite.rendering.reviews import review_state
from journeysite.rendering.site import Site
from journeysite.rendering.views.owners import OwnedList, OwnerPage, OwnerRow
from journeysite.rendering.views.parts import Link

_KINDS = ((Kind.MAP, "maps"), (Kind.PERSONA, "personas"), (Kind.TOUCHPOINT, "touchpoints"), (Kind.KPI, "kpis"))

_MOST = 200
"""How many opportunities a list has, the most urgent first: who owns thousands reads the first of them."""


def owner_page(site: Site, owner: Owner, start: str) -> OwnerPage:
    """All that a team or a person owns."""
    w = site.w
    found = owner.opportunities()
    late = sum(is_late(one.opportunity, site.settings.today) for one in found)
    numbers = [(key, sum(one.source.kind is kind for one in owner.documents)) for kind, key in _KINDS]
    facts = [w.count(f"owned_{key}", number) for key, number in numbers if number]
    if found:
        facts.append(w.count("opportunities", len(found)))
    if late:
        facts.append(w.count("late_opportunities", late))
    return OwnerPage(tuple(facts), tuple(_lists(site, owner, start)))


def owner_rows(site: Site, start: str) -> Iterator[OwnerRow]:
    """Every owner with what they own, in numbers."""
    w, today = site.w, site.settings.today
    for owner in site.owners.values():
        maps = sum(one.source.kind is Kind.MAP for one in owner.documents)
        going = [one for one in owner.opportunities() if not is_finished(one.opportunity)]
        late = sum(is_late(one.opportunity, today) for one in going)
        overdue = sum(review_state(site, one) is Freshness.OVERDUE for one in owner.documents)
        yield OwnerRow(
            Link(owner.name, site.owner_page(owner.name, start)),
            w.number(maps),
            w.number(len(owner.documents) - maps),
            w.number(len(going)),
            (
                *([w.count("opportunities", late)] if late else []),
                *([w.count("reviews", overdue)] if overdue else []),
            ),
        )


def owner_headings(site: Site, owner: Owner) -> Iterator[tuple[str, str]]:
    """The anchor and the name of each list on an owner's page."""
    return ((anchor, label) for anchor, label, _ in _parts(site, owner))


def _parts(site: Site, owner: Owner) -> Iterator[tuple[str, str, Sequence[Document] | Sequence[Placed]]]:
    """What an owner has, in the order of the page: first what is to be done. Parts that hold nothing are left out."""
    w = site.w
    found = owner.opportunities()
    going = [one for one in found if not is_finished(one.opportunity)]
    finished = [one for one in found if is_finished(one.opportunity)]
    due = [one for one in owner.documents if review_state(site, one) not in (None, Freshness.CURRENT)]
    groups: list[tuple[str, str, Sequence[Document] | Sequence[Placed]]] = [
        ("reviews-due", w("needs_review"), sorted(due, key=_end)),
        ("open-opportunities", w("open_opportunities"), sorted(going, key=_due)),
        *(
            (key, w(f"title_{key}"), sorted((one for one in owner.documents if one.source.kind is kind), key=_title))
            for kind, key in _KINDS
        ),
        ("finished-opportunities", w("finished_opportunities"), sorted(finished, key=_due)),
    ]
    return (group for group in groups if group[-1])


def _lists(site: Site, owner: Owner, start: str) -> Iterator[OwnedList]:
    for anchor, label, things in _parts(site, owner):
        rows = [
            opportunity_item(site, one, start, owned=True) if isinstance(one, Placed) else _row(site, one, start)
            for one in (things[:_MOST] if isinstance(things[0], Placed) else things)
        ]
        more = len(things) - len(rows)
        yield OwnedList(
            anchor,
            label,
            site.w.number(len(things)),
            Markup("\n".join(rows)),
            site.w.count("more_owned", more) if more else "",
        )


def _row(site: Site, document: Document, start: str) -> str:
    """A document as an `<li>`: its name, what it is, and how its review stands."""
    value = document.value
    is_map = document.source.kind is Kind.MAP
    status, status_label = parts.status(site, value.status)
    kind = site.w(f"type_{value.type.value}" if is_map else f"kind_{document.source.kind.value}")
    fresh = parts.fresh(site, value, expected=review_state(site, document) is not None)
    said = [
        f'<span class="js-quiet">{escaped(site.w("reviewed_on", date=fresh.date))}</span>'
        if fresh and fresh.date
        else "",
        fresh_sign(fresh.state, fresh.told) if fresh else "",
    ]
    sign = f' <span class="js-badge js-status">{escaped(status_label)}</span>' if status != "published" else ""
    name = f'<a href="{escaped(site.link_to(document, start))}">{named(document.title)}</a>'
    return (
        f'<li><div><span class="js-use">{name}{sign}</span> <span class="js-quiet">{escaped(kind)}</span></div>\n'
        f'<div class="js-felt">{" ".join(filter(None, said))}</div></li>'
    )


def _end(document: Document) -> tuple[date, str]:
    """The longest overdue first; what never was reviewed last."""
    return (review_end(document.value.reviewed, document.value.review_every) or date.max, document.source.uri)


def _title(document: Document) -> tuple[str, str]:
    return (by_name(document.title), document.source.uri)


def _due(one: Placed) -> tuple[bool, str]:
    return (one.opportunity.due is None, str(one.opportunity.due))
