"""The register of measures: KPIs and measures in words, wherever a map names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeysite.catalog.name_order import by_name
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.shared import Kpi
from journeysite.rendering import items
from journeysite.rendering.inline import escaped, named, plain_text
from journeysite.rendering.kpi_figures import met
from journeysite.rendering.register import RegisterKind
from journeysite.rendering.register_rows import WHOLE, Ref, RowWriter, cell, item_of, moments_of, owner_cell
from journeysite.rendering.site import Site


def _found(site: Site, maps: Sequence[Document]) -> Iterator[tuple[tuple[bool, str], Ref]]:
    """By name; those of archived maps last."""
    for number, journey in enumerate(maps):
        archived = journey.archived
        for stage, touchpoint, moment in ((WHOLE, WHOLE, journey.value), *moments_of(journey)):
            for index, name in enumerate(moment.kpis):
                if not site.hides(Kind.KPI, name):
                    known = site.catalog.find(Kind.KPI, name)
                    yield (archived, by_name(known.title if known else name)), Ref(number, stage, touchpoint, index)


def _row(writer: RowWriter, ref: Ref) -> str:
    site, place, facets = writer.site, writer.place(ref), writer.facets
    name: str = item_of(ref, writer.documents, "kpis")
    known = site.catalog.find(Kind.KPI, name)
    current = target = reached = ""
    owner = place.owner  # a measure in words has none of its own
    if known:
        kpi: Kpi = known.value
        current, target = items.amount(site.w, kpi, kpi.current), items.amount(site.w, kpi, kpi.target)
        reached = _met(kpi)
        owner = site.owner_name(kpi.owner)
        label = f'<a href="{escaped(site.link_to(known, writer.start))}">{named(plain_text(kpi.name))}</a>'
        name = kpi.name
    else:
        label = site.inline_html(name, place.uri, writer.start)
    said = site.w(f"target_{reached}") if reached else ""
    numbers = (
        facets["measure"].of_name(plain_text(name)),
        facets["target"].number(reached, said),
        facets["owner"].of_name(owner),
    )
    return (
        f'<tr role="row" data-f="{";".join(numbers)};{place.numbers}">'
        f'<th scope="row" role="rowheader">{label}</th>'
        f"{cell(escaped(current), site.w('current'))}{cell(escaped(target), site.w('target'))}"
        f"{cell(escaped(said))}{place.cells}{owner_cell(writer, owner)}</tr>"
    )


def _met(kpi: Kpi) -> str:
    """Whether a target is met; empty where that cannot be said."""
    found = met(kpi)
    return "" if found is None else "met" if found else "missed"


def measures(file: str) -> RegisterKind:
    """The register of measures, whose first page is the listing of KPIs."""
    return RegisterKind(
        key="measures",
        counted="measures",
        file=file,
        columns=("measure", "current", "target", "met", "map", "stage", "touchpoint", "persona", "channel", "owner"),
        sorted_by="measure",
        facets=("measure", "target", "owner"),
        lane="kpis",
        found=_found,
        row=_row,
    )
