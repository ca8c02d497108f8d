"""What is to be done: opportunities by value and effort, and by status, owner and due date."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import nsmallest
from urllib.parse import urlencode

from journeysite.catalog.opportunities import is_finished, is_late
from journeysite.loading.documents import Document
from journeysite.model.judgements import Opportunity, OpportunityStatus
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

_PLANNED = (OpportunityStatus.IN_PROGRESS, OpportunityStatus.PLANNED, OpportunityStatus.IDEA, None)
_FIVE = range(1, 6)

_CORNERS = {(5, 1): "matrix_first", (5, 5): "matrix_large", (1, 1): "matrix_small", (1, 5): "matrix_last"}
"""What the corners of the matrix are called, by impact and effort."""

_Place = tuple[int | None, int | None]
"""Impact and effort."""


@dataclass(slots=True)
class _Found:
    """Some open opportunities, and the pages of the register that have them."""

    refs: list[Ref] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Register:
    """What an address can ask of each page of the register. Pages count from 0."""

    here: RowWriter
    files: Sequence[str]
    """Of its pages."""
    values: dict[tuple[int, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    """By page and facet: a facet that has only one value there is none."""
    closed: set[tuple[int, _Place]] = field(default_factory=set)
    """By page: where something finished has the same impact and effort."""
    archived: set[tuple[int, _Place | OpportunityStatus | None]] = field(default_factory=set)
    """By page: where something of an archived map has the same place, or the same status."""

    def saw(self, page: int, one: Opportunity, status: str) -> None:
        """Know of one of its rows; `status` is that of the map."""
        given = (("impact", one.impact), ("effort", one.effort), ("status", one.status), ("map-status", status))
        for facet, value in given:
            self.values[page, facet].add(str(value))

    def way(self, found: _Found, asked: Iterable[tuple[str, str]]) -> str:
        """The way to what is asked for; empty where it is not all on one page, and no address selects it."""
        if len(found.pages) > 1:
            return ""
        (page,) = found.pages
        query = urlencode([(key, one) for key, one in asked if key == "sort" or len(self.values[page, key]) > 1])
        # What the plan stands on is the first page, also where a writer has begun it in a file of another name.
        listing = self.here.site.href(self.files[page], self.here.start) if page else ""
        return f"{listing}{f'?{query}' if query else ''}{'' if page else '#register'}"


def plan(
    site: Site, start: str, maps: Sequence[Document], refs: Iterable[Ref], files: Sequence[str], rows: int
) -> Plan:
    """The open opportunities of maps in force, in the order of the register.

    `files` are those of the pages of the register, and each has so many `rows`.
    """
    here = row_writer(site, start, maps, OPPORTUNITIES.lane, OPPORTUNITIES.facets)
    register = _Register(here, files)
    open_ones = 0
    rated: dict[tuple[int, int], _Found] = defaultdict(_Found)
    planned: dict[OpportunityStatus | None, _Found] = defaultdict(_Found)
    called: Counter[str] = Counter()
    for number, ref in enumerate(refs):
        page, one, journey = number // rows, _opportunity(here, ref), maps[ref.document]
        register.saw(page, one, journey.value.status)
        if journey.archived:
            register.archived |= {(page, (one.impact, one.effort)), (page, one.status)}
            continue
        if is_finished(one):
            register.closed.add((page, (one.impact, one.effort)))
            continue
        open_ones += 1
        groups = [planned[one.status]]
        if one.impact and one.effort:
            groups.append(rated[one.impact, one.effort])
            called[one.text] += 1
        for group in groups:
            group.refs.append(ref)
            group.pages.add(page)
    unrated = open_ones - sum(len(found.refs) for found in rated.values())
    w = site.w
    return Plan(
        efforts=tuple(w("matrix_effort", n=effort) for effort in _FIVE),
        matrix=tuple(_matrix_row(register, impact, rated, called) for impact in reversed(_FIVE)) if rated else (),
        unrated=w.count("unrated", unrated) if unrated else "",
        groups=tuple(_group(register, status, planned[status]) for status in _PLANNED if status in planned),
    )


def _matrix_row(
    register: _Register, impact: int, rated: Mapping[tuple[int, int], _Found], called: Mapping[str, int]
) -> MatrixRow:
    here = register.here
    w = here.site.w
    cells = []
    for effort in _FIVE:
        found = rated.get((impact, effort), _Found())
        way = register.way(found, _asked(register, (impact, effort), found)) if found.refs else ""
        number = len(found.refs)
        cells.append(
            MatrixCell(
                label=w("matrix_place", impact=impact, effort=effort),
                corner=w(_CORNERS[impact, effort]) if (impact, effort) in _CORNERS else "",
                worth=(impact > 3) + (effort < 3),
                number=w.number(number) if number else "",
                counted=w.count("opportunities", number),
                href=way,
                items=tuple(_matrix_item(here, ref, called) for ref in found.refs[:_IN_CELL]),
                more=_all(here, number, way) if number > _IN_CELL else None,
            )
        )
    return MatrixRow(w("matrix_impact", n=impact), tuple(cells))


def _asked(register: _Register, place: tuple[int, int], found: _Found) -> Iterator[tuple[str, str]]:
    """What finds in the register those of a place that the matrix counts, and no others of the same place."""
    yield from (("impact", str(place[0])), ("effort", str(place[1])))
    if any((page, place) in register.closed for page in found.pages):
        yield from dict.fromkeys(("status", _key(_opportunity(register.here, ref).status)) for ref in found.refs)
    if any((page, place) in register.archived for page in found.pages):
        yield from _in_force(register.here, found.refs)


def _key(status: OpportunityStatus | None) -> str:
    """What addresses call a status."""
    return status.key if status else "none"


def _in_force(here: RowWriter, found: Iterable[Ref]) -> Iterable[tuple[str, str]]:
    """What of an address leaves archived maps out: the statuses of the maps where some opportunities stand."""
    return dict.fromkeys(("map-status", here.documents[ref.document].value.status.value) for ref in found)


def _matrix_item(here: RowWriter, ref: Ref, called: Mapping[str, int]) -> MatrixItem:
    one = _opportunity(here, ref)
    return MatrixItem(_link(here, ref, one), here.place(ref).part.journey.title if called[one.text] > 1 else "")


def _group(register: _Register, status: OpportunityStatus | None, found: _Found) -> PlanGroup:
    """By due date, those without one last; then by owner."""
    here, key = register.here, _key(status)
    w, today = here.site.w, here.site.settings.today
    mixed = any((page, status) in register.archived for page in found.pages)
    asked = [("status", key), *(_in_force(here, found.refs) if mixed else ()), ("sort", "due")]
    first = nsmallest(_IN_GROUP, found.refs, key=lambda ref: _by_date(_opportunity(here, ref)))
    return PlanGroup(
        anchor=f"plan--{key}",
        label=w(f"plan_{key}"),
        number=w.number(len(found.refs)),
        items=tuple(_item(here, ref, _opportunity(here, ref), today) for ref in first),
        more=_all(here, len(found.refs), register.way(found, asked)) if len(found.refs) > _IN_GROUP else None,
    )


def _opportunity(here: RowWriter, ref: Ref) -> Opportunity:
    found: Opportunity = item_of(ref, here.documents, "opportunities")
    return found


def _by_date(one: Opportunity) -> tuple[date, str]:
    return one.due or date.max, (one.owner or "").casefold()


def _item(here: RowWriter, ref: Ref, one: Opportunity, today: date) -> PlanItem:
    return PlanItem(
        where=_link(here, ref, one),
        map=here.place(ref).part.journey.title,
        owner=parts.owner(here.site, one.owner, here.start),
        due=here.site.w.date(one.due) if one.due else "",
        overdue=is_late(one, today),
    )


def _link(here: RowWriter, ref: Ref, one: Opportunity) -> Link:
    return Link(plain_text(one.text), here.place(ref).href)


def _all(here: RowWriter, number: int, way: str) -> Link:
    """The way to all of them, where some find no room: to just these, else to the register with all its pages."""
    w = here.site.w
    return Link(w("see_all", n=w.number(number)), way) if way else Link(w("all_opportunities"), "#register")
