"""The register of touchpoints, shared and single ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeysite.catalog.curve import felt_by_all
from journeysite.catalog.name_order import by_name
from journeysite.loading.documents import Document
from journeysite.model.journey import Touchpoint
from journeysite.rendering import items, parts
from journeysite.rendering.inline import escaped, named
from journeysite.rendering.register import RegisterKind
from journeysite.rendering.register_rows import WHOLE, Ref, RowWriter, cell, moments_of, owner_cell
from journeysite.rendering.site import Site

_LAST = "\U0010ffff"


def _found(site: Site, maps: Sequence[Document]) -> Iterator[tuple[tuple[bool, str, str], Ref]]:
    """By channel, then by name; those of archived maps last."""
    for number, journey in enumerate(maps):
        archived = journey.archived
        for stage, touchpoint, moment in moments_of(journey):
            if touchpoint != WHOLE:
                channel = next(iter(site.catalog.channels_of(moment, journey.value.stages[stage])), _LAST)
                key = (archived, channel.casefold(), by_name(site.name(moment)))
                yield key, Ref(number, stage, touchpoint, 0)


def _row(writer: RowWriter, ref: Ref) -> str:
    site, place, facets = writer.site, writer.place(ref), writer.facets
    w = site.w
    assert isinstance(place.moment, Touchpoint)
    shared = site.shared_by(place.moment)
    sign = f" {items.shared_sign(site, shared, writer.start)}" if shared else ""
    position = _felt(writer, ref)
    felt = None if position is None else parts.mean_score(position)
    mood = "" if felt is None else "low" if felt < 0 else "high" if felt > 0 else "even"
    pains = len(place.moment.pains)
    key = "shared" if shared else "single"
    numbers = (
        facets["use"].number(key, w(f"use_{key}")),
        facets["emotion"].number(mood, w(f"mood_{mood}"), felt or 0.0) if mood else facets["emotion"].number(""),
        facets["owner"].of_name(place.owner),
    )
    score = "" if position is None else f"<b>{parts.mean(site.w, position)}</b>"
    return (
        f'<tr role="row" data-f="{";".join(numbers)};{place.numbers}">'
        f'<th scope="row" role="rowheader"><a href="{place.href}">{named(place.name)}</a>{sign}</th>'
        f"{cell(score, w('lane_emotion'), '' if felt is None else f'{felt + 2:.1f}')}"
        f"{cell(str(pains or ''), w('pain_points'))}{place.part.cell}{cell(escaped(place.stage))}"
        f"{place.personas}{cell(place.channels)}{owner_cell(writer, place.owner)}</tr>"
    )


def _felt(writer: RowWriter, ref: Ref) -> float | None:
    """What is felt there on average, from −1 to +1, as coverage counts it. The rows of one map are far apart."""
    if ref.document not in writer.felt:
        catalog, journey = writer.site.catalog, writer.documents[ref.document]
        across = catalog.columns_of(journey)
        felt = felt_by_all(catalog, journey)
        writer.felt[ref.document] = {(across[at].stage, across[at].touchpoint): felt[at] for at in felt}
    return writer.felt[ref.document].get((ref.stage, ref.touchpoint))


def touchpoints(file: str) -> RegisterKind:
    """The register of touchpoints, whose first page is the listing of shared ones."""
    return RegisterKind(
        key="touchpoints",
        counted="touchpoints",
        file=file,
        columns=("touchpoint", "emotion", "+pains", "map", "stage", "persona", "channel", "owner"),
        sorted_by="channel",
        facets=("use", "emotion", "owner"),
        lane="",
        found=_found,
        row=_row,
    )
