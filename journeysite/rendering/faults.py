"""Findings on the page that they are about, while somebody writes: a list, and a mark in each cell concerned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from journeysite.diagnostics import Diagnostic
from journeysite.loading.documents import Document
from journeysite.loading.places import Path
from journeysite.model.lane import LANES_OF_FIELDS
from journeysite.rendering.inline import escaped
from journeysite.rendering.lanes import lanes_of
from journeysite.rendering.parts import anchor_names
from journeysite.rendering.site import Site
from journeysite.rendering.table_view import table_anchors
from journeysite.rendering.views.faults import Fault


def faults_in(site: Site, journey: Document | None, found: Sequence[Diagnostic], paths: Iterable[Path]) -> list[Fault]:
    """Findings as a page shows them; `paths` lead to the values that they concern in the map `journey`."""
    faults = [
        Fault(f"_finding-{number}", one.severity.value, str(one.span), one.code.id, one.message, one.remedy)
        for number, one in enumerate(found, 1)  # no stage's anchor begins like this
    ]
    if journey is None:
        return faults
    cells = _Cells(site, journey)
    return [
        fault._replace(anchor=cell[0], where=cell[1]) if (cell := cells.of(path)) else fault
        for fault, path in zip(faults, paths, strict=True)
    ]


def marks(site: Site, faults: Iterable[Fault]) -> Mapping[str, Markup]:
    """The marks that cells and headings of a stage table carry, by anchor; each leads to its entry in the list."""
    made: dict[str, Markup] = {}
    for fault in faults:
        if fault.anchor:
            made[fault.anchor] = made.get(fault.anchor, Markup()) + Markup(
                f'<p class="js-fault js-fault-{fault.severity}"><a href="#{fault.id}">'
                f'<span class="js-badge">{escaped(site.w(f"severity_{fault.severity}"))}</span> {fault.code}'
                f'<span class="js-hidden">: {escaped(fault.message)}</span></a></p>'
            )
    return made


class _Cells:
    """Where the values of one map are shown."""

    def __init__(self, site: Site, journey: Document) -> None:
        self._site, self._stages, self._known = site, journey.value.stages, site.anchors(journey)
        self._labels = {lane.key: lane.label for lane in lanes_of(site, journey.value)}
        self._names = anchor_names(self._labels, "lane")
        self._anchors = table_anchors(site, journey)

    def of(self, path: Path) -> tuple[str, str] | None:
        """The anchor of the cell that shows a value, else of its stage or touchpoint, and what people call it."""
        match path:
            case ("stages", int(stage), "touchpoints", int(index), *rest) if self._has(stage, index):
                moment, where = self._stages[stage].touchpoints[index], self._known[stage].touchpoints[index]
            case ("stages", int(stage), *rest) if self._has(stage):
                moment, where = self._stages[stage], self._known[stage].stage
            case _:
                return None
        name = self._site.called(moment, stage + 1)
        match rest:
            case ["lanes", str(key), *_]:
                pass
            case [str(field), *_]:
                key = LANES_OF_FIELDS.get(field, field)
            case _:
                key = ""
        cell = f"{where}--{self._names[key]}" if key in self._names else where
        return (cell, f"{name}, {self._labels[key]}") if cell in self._anchors and cell != where else (where, name)

    def _has(self, stage: int, touchpoint: int | None = None) -> bool:
        """Whether the map has what a path leads to: what cannot be read may be missing in it."""
        if not 0 <= stage < len(self._stages):
            return False
        return touchpoint is None or 0 <= touchpoint < len(self._stages[stage].touchpoints)
