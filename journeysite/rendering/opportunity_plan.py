"""What is to be done: opportunities by value and effort, and by status, owner and due date."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date
from heapq import nsmallest
from urllib.parse import urlencode

from journeysite.catalog.anchors import slug
from journeysite.catalog.opportunities import is_finished, is_late
from journeysite.loading.documents import Document
from journeysite.model.findings import Opportunity, OpportunityStatus
from journeysite.rendering import parts
from journeysite.rendering.inline import plain_text
from journeysite.rendering.register_opportunities import OPPORTUNITIES
from journeysite.rendering.register_rows import Ref, RowWriter, item_of, row_writer
from journeysite.rendering.site import Site
from journeysite.rendering.views.parts import Link
from journeysite.rendering.views.registers import MatrixCell, MatrixItem, MatrixRow, Plan, PlanGroup, PlanItem

_IN_CELL = 3
"""How many opportunities a place of the matrix names."""

_IN_GROUP = 15
"""How many opportunities the plan names of each status."""

_PLANNED = (OpportunityStatus.IN_PROGRESS, OpportunityStatus.PLANNED, OpportunityStatus.IDEA)
_FIVE = range(1, 6)

_Place = tuple[int | None, int | None]
"""Impact and effort."""


def plan(site: Site, start: str, maps: Sequence[Document], refs: Iterable[Ref]) -> Plan:
    """The open opportunities of maps in force, in the order of the register."""
    here = row_writer(site, start, maps, OPPORTUNITIES.lane, OPPORTUNITIES.facets)
    open_ones = 0
    rated: dict[tuple[int, int], list[Ref]] = defaultdict(list)
    planned: dict[OpportunityStatus, list[Ref]] = defaultdict(list)
    called: Counter[str] = Counter()
    closed: set[_Place] = set()
    archived: set[_Place | OpportunityStatus | None] = set()
    for ref in refs:
        one = _opportunity(here, ref)
        if maps[ref.document].archived:
            archived |= {(one.impact, one.effort), one.status}
            continue
        if is_finished(one):
            closed.add((one.impact, one.effort))
            continue
        open_ones += 1
        if one.impact and one.effort:
            rated[one.impact, one.effort].append(ref)
            called[one.text] += 1
        if one.status:
            planned[one.status].append(ref)
    unrated = open_ones - sum(map(len, rated.values()))
    w = site.w
    queries = {place: _query(here, place, there, closed, archived) for place, there in rated.items()}
    return Plan(
        efforts=tuple(w("matrix_effort", n=effort) for effort in _FIVE),
        matrix=tuple(_matrix_row(here, impact, rated, queries, called) for impact in reversed(_FIVE)) if rated else (),
        unrated=w.count("unrated", unrated) if unrated else "",
        groups=tuple(
            _group(here, status, planned[status], mixed=status in archived) for status in _PLANNED if status in planned
        ),
    )


def _matrix_row(
    here: RowWriter,
    impact: int,
    rated: Mapping[tuple[int, int], Sequence[Ref]],
    queries: Mapping[tuple[int, int], str],
    called: Mapping[str, int],
) -> MatrixRow:
    w = here.site.w
    cells = []
    for effort in _FIVE:
        there, query = rated.get((impact, effort), []), queries.get((impact, effort), "")
        cells.append(
            MatrixCell(
                label=w("matrix_place", impact=impact, effort=effort),
                good=impact > 3 and effort < 3,
                number=w.number(len(there)) if there else "",
                counted=w.count("opportunities", len(there)),
                href=f"?{query}#register",
                items=tuple(_matrix_item(here, ref, called) for ref in there[:_IN_CELL]),
                more=_all(here, len(there), query) if len(there) > _IN_CELL else None,
            )
        )
    return MatrixRow(w("matrix_impact", n=impact), tuple(cells))


def _query(
    here: RowWriter,
    place: tuple[int, int],
    there: Sequence[Ref],
    closed: Container[_Place],
    archived: Container[_Place | OpportunityStatus | None],
) -> str:
    """What finds in the register those of a place that the matrix counts, and no others of the same place."""
    given = [("impact", str(place[0])), ("effort", str(place[1]))]
    if place in closed:
        states = (_opportunity(here, ref).status for ref in there)
        given += dict.fromkeys(("status", slug(one.value) if one else "none") for one in states)
    if place in archived:
        given += _in_force(here, there)
    return urlencode(given)


def _in_force(here: RowWriter, found: Iterable[Ref]) -> Iterable[tuple[str, str]]:
    """What of an address leaves archived maps out: the statuses of the maps where some opportunities stand."""
    return dict.fromkeys(("map-status", here.documents[ref.document].value.status.value) for ref in found)


def _matrix_item(here: RowWriter, ref: Ref, called: Mapping[str, int]) -> MatrixItem:
    one = _opportunity(here, ref)
    return MatrixItem(_link(here, ref, one), here.spot(ref).part.journey.title if called[one.text] > 1 else "")


def _group(here: RowWriter, status: OpportunityStatus, found: Sequence[Ref], *, mixed: bool) -> PlanGroup:
    """By due date, those without one last; then by owner. `mixed`: archived maps have some of this status, too."""
    w, today = here.site.w, here.site.settings.today
    key = status.value.replace(" ", "-")
    query = urlencode([("status", key), *(_in_force(here, found) if mixed else ()), ("sort", "due")])
    first = nsmallest(_IN_GROUP, found, key=lambda ref: _by_date(_opportunity(here, ref)))
    return PlanGroup(
        anchor=f"plan--{key}",
        label=w(f"plan_{key}"),
        number=len(found),
        items=tuple(_item(here, ref, _opportunity(here, ref), today) for ref in first),
        more=_all(here, len(found), query) if len(found) > _IN_GROUP else None,
    )


def _opportunity(here: RowWriter, ref: Ref) -> Opportunity:
    found: Opportunity = item_of(ref, here.documents, "opportunities")
    return found


def _by_date(one: Opportunity) -> tuple[date, str]:
    return one.due or date.max, (one.owner or "").casefold()


def _item(here: RowWriter, ref: Ref, one: Opportunity, today: date) -> PlanItem:
    return PlanItem(
        where=_link(here, ref, one),
        map=here.spot(ref).part.journey.title,
        owner=parts.owner(here.site, one.owner, here.start),
        due=here.site.w.date(one.due) if one.due else "",
        overdue=is_late(one, today),
    )


def _link(here: RowWriter, ref: Ref, one: Opportunity) -> Link:
    return Link(plain_text(one.text), here.spot(ref).href)


def _all(here: RowWriter, number: int, query: str) -> Link:
    """The way to all of them in the register below, where some find no room."""
    return Link(here.site.w("see_all", n=here.site.w.number(number)), f"?{query}#register")
