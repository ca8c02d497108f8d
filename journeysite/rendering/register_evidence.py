"""The register of evidence: of maps and their moments, of personas, shared touchpoints and KPIs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.evidence import Evidence
from journeysite.rendering import items
from journeysite.rendering.inline import escaped
from journeysite.rendering.register import RegisterKind
from journeysite.rendering.register_rows import (
    WHOLE,
    Ref,
    RowWriter,
    cell,
    item_of,
    moments_of,
    owner_cell,
    ranked_maps,
)
from journeysite.rendering.site import Site


def _documents(site: Site) -> tuple[Document, ...]:
    others = (
        document
        for kind in (Kind.PERSONA, Kind.TOUCHPOINT, Kind.KPI)
        for document in site.catalog.of_kind(kind).values()
    )
    return (*ranked_maps(site), *others)


def _found(site: Site, documents: Sequence[Document]) -> Iterator[tuple[tuple[bool, int], Ref]]:
    """The latest first, what has no date behind it; that of archived documents last."""
    for number, document in enumerate(documents):
        archived = document.archived
        for index, one in enumerate(document.value.evidence):
            yield (archived, _age(one)), Ref(number, WHOLE, WHOLE, index)
        if document.source.kind is Kind.MAP:
            for stage, touchpoint, moment in moments_of(document):
                for index, one in enumerate(moment.evidence):
                    yield (archived, _age(one)), Ref(number, stage, touchpoint, index)


def _age(given: Evidence) -> int:
    return -given.date.toordinal() if given.date else 0


def _row(writer: RowWriter, ref: Ref) -> str:
    site, place, facets = writer.site, writer.place(ref), writer.facets
    given: Evidence = item_of(ref, writer.documents, "evidence")
    w, day = site.w, given.date
    founded = place.moment.confidence if place.moment else None
    label = w(f"confidence_{founded.value}") if founded else ""
    name = f"{items.source(site, given, place.uri, writer.start)}{items.quote(site, given, place.uri, writer.start)}"
    numbers = (
        facets["confidence"].number(founded.value if founded else "", label),
        facets["year"].number(str(day.year), order=-day.year) if day else facets["year"].number(""),
        facets["owner"].of_name(place.owner),
    )
    return (
        f'<tr role="row" data-f="{";".join(numbers)};{place.numbers}">'
        f'<th scope="row" role="rowheader">{name}</th>'
        f"{cell(w.date(day) if day else '', key=day or '')}"
        f"{cell(w.number(given.sample) if given.sample else '', 'n =', given.sample or '')}"
        f"{cell(escaped(label))}{place.cells}{owner_cell(writer, place.owner)}</tr>"
    )


EVIDENCE = RegisterKind(
    key="evidence",
    counted="sources",
    file="evidence.md",
    columns=("source", "+date", "+sample", "confidence", "page", "stage", "touchpoint", "persona", "channel", "owner"),
    sorted_by="date",
    facets=("confidence", "year", "owner"),
    lane="evidence",
    found=_found,
    row=_row,
    documents=_documents,
)
