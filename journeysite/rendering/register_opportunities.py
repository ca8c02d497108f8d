"""The register of opportunities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from journeysite.catalog.opportunities import is_finished, is_late, value_for_effort
from journeysite.loading.documents import Document
from journeysite.model.judgements import Opportunity, OpportunityStatus
from journeysite.rendering import items
from journeysite.rendering.inline import escaped
from journeysite.rendering.register import RegisterKind
from journeysite.rendering.register_rows import Ref, RowPlace, RowWriter, cell, item_of, moments_of, owner_cell
from journeysite.rendering.site import Site

STATUSES = tuple(OpportunityStatus)


def _found(site: Site, maps: Sequence[Document]) -> Iterator[tuple[tuple[bool, bool, bool, int, int], Ref]]:
    """Overdue ones first, then by impact against effort; what is done or declined, and archived maps, last."""
    today = site.settings.today
    for number, journey in enumerate(maps):
        archived = journey.archived
        for stage, touchpoint, moment in moments_of(journey):
            for index, one in enumerate(moment.opportunities):
                late = is_late(one, today) and not archived
                key = (archived, is_finished(one), not late, *value_for_effort(one))
                yield key, Ref(number, stage, touchpoint, index)


def _row(writer: RowWriter, ref: Ref) -> str:
    site, place, facets = writer.site, writer.place(ref), writer.facets
    given: Opportunity = item_of(ref, writer.documents, "opportunities")
    w, status, owner = site.w, given.status, site.owner_name(given.owner)
    order = STATUSES.index(status) if status else 0
    label = items.progress(w, status) if status else ""
    said = status.key if status else ""
    state = _state(place, given, site.settings.today)
    numbers = (
        facets["status"].number(said, w(f"opportunity_status_{said}"), order) if said else facets["status"].number(""),
        facets["due"].number(state, w(f"due_{state}"), state != "overdue") if state else facets["due"].number(""),
        facets["owner"].of_name(owner),
        _rated(writer, "impact", given.impact),
        _rated(writer, "effort", given.effort),
    )
    href = site.target(given.link, place.uri, writer.start) if given.link else None
    link = f' <a href="{escaped(href)}">{escaped(w("opportunity_link"))}</a>' if href else ""
    return (
        f'<tr role="row" data-f="{";".join(numbers)};{place.numbers}">'
        f'<th scope="row" role="rowheader">{site.inline_html(given.text, place.uri, writer.start)}{link}</th>'
        f"{_rating(writer, 'impact', given.impact)}{_rating(writer, 'effort', given.effort)}"
        f"{cell(label, key=order if status else '')}{_due(writer, given, state)}"
        f"{place.cells}{owner_cell(writer, owner)}</tr>"
    )


def _due(writer: RowWriter, given: Opportunity, state: str) -> str:
    """The day by which it shall be done, with a word if that has passed."""
    w, day = writer.site.w, given.due
    if not day:
        return cell("", key="")
    late = ""
    if state == "overdue":
        late = f' <span class="js-badge js-fresh-overdue">{escaped(w("due_overdue"))}</span>'
    return cell(f"{w.date(day)}{late}", w("column_due"), day)


def _state(place: RowPlace, given: Opportunity, today: date) -> str:
    """How its day stands; what an archived map has planned is no longer waited for."""
    if not given.due:
        return ""
    if place.part.journey.archived or is_finished(given):
        return "closed"
    return "overdue" if is_late(given, today) else "ahead"


def _rated(writer: RowWriter, key: str, given: int | None) -> str:
    facet = writer.facets[key]
    return facet.number(str(given), order=-given if key == "impact" else given) if given else facet.number("")


def _rating(writer: RowWriter, key: str, given: int | None) -> str:
    return cell(str(given or ""), writer.site.w(f"column_{key}"))


OPPORTUNITIES = RegisterKind(
    key="opportunities",
    counted="opportunities",
    file="opportunities.md",
    columns=(
        "opportunity", "+impact", "effort", "status", "due",
        "map", "stage", "touchpoint", "persona", "channel", "owner",
    ),
    sorted_by="",
    facets=("status", "due", "owner", "impact", "effort"),
    lane="opportunities",
    found=_found,
    row=_row,
)  # fmt: skip
