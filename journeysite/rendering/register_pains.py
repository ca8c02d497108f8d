"""The register of pain points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeysite.loading.documents import Document
from journeysite.model.judgements import PainPoint
from journeysite.rendering import items
from journeysite.rendering.register import RegisterKind
from journeysite.rendering.register_rows import Ref, RowWriter, cell, item_of, moments_of, owner_cell
from journeysite.rendering.site import Site


def _found(site: Site, maps: Sequence[Document]) -> Iterator[tuple[tuple[bool, int], Ref]]:
    """The most severe first; those of archived maps last."""
    for number, journey in enumerate(maps):
        archived = journey.archived
        for stage, touchpoint, moment in moments_of(journey):
            for index, pain in enumerate(moment.pains):
                yield (archived, -(pain.severity or 0)), Ref(number, stage, touchpoint, index)


def _row(writer: RowWriter, ref: Ref) -> str:
    site, place = writer.site, writer.place(ref)
    pain: PainPoint = item_of(ref, writer.documents, "pains")
    severity = pain.severity
    facet = writer.facets["severity"]
    numbers = facet.number(str(severity), site.w("of_five", n=severity), -severity) if severity else facet.number("")
    owner = place.owner
    return (
        f'<tr role="row" data-f="{numbers};{writer.facets["owner"].of_name(owner)};{place.numbers}">'
        f"{cell(items.severity(site.w, severity), key=severity or '')}"
        f'<th scope="row" role="rowheader">{site.inline_html(pain.text, place.uri, writer.start)}</th>'
        f"{place.cells}{owner_cell(writer, owner)}</tr>"
    )


PAINS = RegisterKind(
    key="pains",
    counted="pains",
    file="pain-points.md",
    columns=("+severity", "pain", "map", "stage", "touchpoint", "persona", "channel", "owner"),
    sorted_by="severity",
    facets=("severity", "owner"),
    lane="pains",
    found=_found,
    row=_row,
)
