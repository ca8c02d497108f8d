"""What is to be done: opportunities by value and effort, and by status, owner and due date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from journeysite.loading.documents import Document
from journeysite.model.findings import Opportunity, OpportunityStatus
from journeysite.rendering.inline import plain_text
from journeysite.rendering.register_opportunities import OPPORTUNITIES, is_closed, is_overdue
from journeysite.rendering.register_rows import Desk, Ref, desk, is_archived, item_of
from journeysite.rendering.site import Site
from journeysite.rendering.views.parts import Link
from journeysite.rendering.views.registers import MatrixCell, MatrixRow, Plan, PlanGroup, PlanItem

_IN_CELL = 6
"""How many opportunities a place of the matrix names."""

_IN_GROUP = 15
"""How many opportunities the plan names of each status."""

_PLANNED = (OpportunityStatus.IN_PROGRESS, OpportunityStatus.PLANNED, OpportunityStatus.IDEA)
_FIVE = range(1, 6)

Found = Sequence[tuple[Ref, Opportunity]]


def plan(site: Site, start: str, maps: Sequence[Document], refs: Sequence[Ref]) -> Plan:
    """The open opportunities of maps in force, in the order of the register."""
    here = desk(site, start, maps, OPPORTUNITIES.lane, OPPORTUNITIES.facets)
    found = [
        (ref, one)
        for ref in refs
        if not is_archived(maps[ref.document]) and not is_closed(one := item_of(ref, maps, "opportunities"))
    ]
    rated: dict[tuple[int, int], list[tuple[Ref, Opportunity]]] = defaultdict(list)
    for ref, one in found:
        if one.impact and one.effort:
            rated[one.impact, one.effort].append((ref, one))
    unrated = len(found) - sum(map(len, rated.values()))
    w = site.w
    return Plan(
        efforts=tuple(w("matrix_effort", n=effort) for effort in _FIVE),
        matrix=tuple(_matrix_row(here, impact, rated) for impact in reversed(_FIVE)) if rated else (),
        unrated=w.count("unrated", unrated) if unrated else "",
        groups=tuple(_group(here, status, found) for status in _PLANNED if any(o.status is status for _, o in found)),
    )


def _matrix_row(here: Desk, impact: int, rated: dict[tuple[int, int], list[tuple[Ref, Opportunity]]]) -> MatrixRow:
    w = here.site.w
    cells = []
    for effort in _FIVE:
        there = rated.get((impact, effort), [])
        cells.append(
            MatrixCell(
                label=w("matrix_place", impact=impact, effort=effort),
                good=impact > 3 and effort < 3,
                items=tuple(_link(here, ref, one) for ref, one in there[:_IN_CELL]),
                more=_more(here, len(there) - _IN_CELL, f"impact={impact}&effort={effort}"),
            )
        )
    return MatrixRow(w("matrix_impact", n=impact), tuple(cells))


def _group(here: Desk, status: OpportunityStatus, found: Found) -> PlanGroup:
    """By due date, those without one last; then by owner."""
    w, today = here.site.w, here.site.settings.today
    key = status.value.replace(" ", "-")
    those = sorted((one for one in found if one[1].status is status), key=_by_date)
    return PlanGroup(
        anchor=f"plan--{key}",
        label=w(f"plan_{key}"),
        number=len(those),
        items=tuple(_item(here, ref, one, today) for ref, one in those[:_IN_GROUP]),
        more=_more(here, len(those) - _IN_GROUP, f"status={key}&sort=due"),
    )


def _by_date(found: tuple[Ref, Opportunity]) -> tuple[date, str]:
    _, one = found
    return one.due or date.max, (one.owner or "").casefold()


def _item(here: Desk, ref: Ref, one: Opportunity, today: date) -> PlanItem:
    return PlanItem(
        where=_link(here, ref, one),
        map=here.spot(ref).part.journey.title,
        owner=one.owner or "",
        due=here.site.w.date(one.due) if one.due else "",
        overdue=is_overdue(one, today),
    )


def _link(here: Desk, ref: Ref, one: Opportunity) -> Link:
    return Link(plain_text(one.text), here.spot(ref).href)


def _more(here: Desk, number: int, query: str) -> Link | None:
    """The way to those that find no room, in the register below."""
    return Link(here.site.w.count("more_opportunities", number), f"?{query}#register") if number > 0 else None
