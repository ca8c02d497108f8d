"""The page of coverage: personas by stage and channels by stage, each cell with the way to what is behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from journeysite.catalog.coverage import NOBODY, Cell, Row, coverage
from journeysite.catalog.name_order import by_name
from journeysite.loading.sources import Kind
from journeysite.rendering import parts
from journeysite.rendering.coverage_cells import cell_html, counted, linked, shortened, stage_name
from journeysite.rendering.coverage_lists import ALL, OTHERS, Covered, places, row_list, stage_lists
from journeysite.rendering.headings import Heading
from journeysite.rendering.inline import escaped
from journeysite.rendering.register_ways import ways
from journeysite.rendering.site import Site
from journeysite.rendering.views.atlas import CoveragePage, Grid, OtherStageRow
from journeysite.rendering.views.parts import Link

_MOST_OTHERS = 300
"""How many of the stages that only a few maps have are listed."""


def coverage_headings(site: Site, start: str) -> tuple[Heading, ...]:
    """The table of contents of the page."""
    return tuple(Heading(site.w(f"coverage_{key}"), key) for key in ("personas", "channels"))


def coverage_page(site: Site, start: str) -> CoveragePage:
    """What the maps in force cover."""
    covered = Covered(site, start, coverage(site.catalog), ways(site))
    found = covered.found
    called = {id_: persona.title for id_, persona in site.catalog.of_kind(Kind.PERSONA).items()}
    grids = (
        _grid(_Sort(covered, "personas", "persona", called), found.personas),
        _grid(_Sort(covered, "channels", "channel", found.names), found.channels),
    )
    beyond = len(found.others) - _MOST_OTHERS
    register = site.href(covered.ways.page, start)
    return CoveragePage(
        grids=grids,
        behind=stage_lists(covered),
        others=_others(covered, called),
        rest=len(found.others),
        more=Link(site.w.count("more_stages", beyond), register) if beyond > 0 else None,
    )


@dataclass(frozen=True, slots=True)
class _Sort:
    """What the rows of a grid are: personas or channels."""

    covered: Covered
    key: str
    facet: str
    names: Mapping[str, str]

    def name(self, row: Row) -> str:
        """What a row is called."""
        if row is self.covered.found.all:
            return self.covered.site.w("coverage_all")
        return self.names[row.key] if row.key != NOBODY else self.covered.site.w(f"coverage_no_{self.facet}")

    def href(self, row: Row, behind: str) -> str | None:
        """Where the name of a row leads: to the persona, else to all of its touchpoints, else to what is `behind`."""
        site = self.covered.site
        if self.facet == "persona" and row.key != NOBODY:
            return site.link_to(site.catalog.of_kind(Kind.PERSONA)[row.key], self.covered.start)
        return self.covered.register(row.whole, "" if row is self.covered.found.all else self.facet, row.key) or behind


def _grid(sort: _Sort, rows: Sequence[Row]) -> Grid:
    """A grid; rows stand by name, what names nobody comes last."""
    covered = sort.covered
    ordered = sorted(rows, key=lambda row: (row.key == NOBODY, by_name(sort.name(row)), row.key))
    anchors = parts.anchor_names([f"{sort.facet} {row.key}" for row in ordered], sort.facet)
    at = {row.key: anchors[f"{sort.facet} {row.key}"] for row in ordered}
    shown = (*(_row(sort, row, at[row.key]) for row in ordered), _row(sort, covered.found.all, ALL)) if ordered else ()
    return Grid(
        key=sort.key,
        label=covered.site.w(f"coverage_{sort.key}"),
        corner=covered.site.w(f"coverage_{sort.facet}"),
        stages=tuple(Markup(shortened(stage_name(covered.site, stage))) for stage in covered.found.stages),
        rows=shown,
        behind=(row_list(covered, row, sort.facet, sort.name(row), at[row.key]) for row in ordered if row.whole),
        others=len(covered.found.others),
    )


def _row(sort: _Sort, row: Row, anchor: str) -> Markup:
    """A row."""
    site, found = sort.covered.site, sort.covered.found
    is_all = row is found.all
    cells = [cell_html(site, row.cells.get(stage.key), f"#{anchor}--{stage.key}") for stage in found.stages]
    if found.others:
        cells.append(cell_html(site, row.others, "#other-stages" if is_all else f"#{OTHERS}--{anchor}"))
    cells.append(cell_html(site, row.whole, f"#{anchor}"))
    class_ = ' class="js-sum"' if is_all else ""
    name = linked(shortened(sort.name(row)), sort.href(row, f"#{anchor}"))
    return Markup(f'<tr{class_}><th scope="row">{name}</th>{"".join(cells)}</tr>')


def _others(covered: Covered, personas: Mapping[str, str]) -> Iterator[OtherStageRow]:
    """The stages that few maps have, as rows."""
    site = covered.site
    for other in islice(covered.found.others, _MOST_OTHERS):
        cell = other.cell
        number = escaped(counted(site, cell.touchpoints, cell.stages))
        yield OtherStageRow(
            name=stage_name(site, other.stage),
            number=Markup(linked(number, _alone(covered, cell, other.stage.key))),
            mean=Markup(parts.mean(site.w, cell.mean) if cell.mean is not None else ""),
            maps=Markup(places(covered, cell)),
            personas=", ".join(personas[id_] for id_ in other.personas),
            channels=", ".join(covered.found.names[key] for key in other.channels),
        )


def _alone(covered: Covered, cell: Cell, stage: str) -> str | None:
    """Where the number of a stage leads that few maps have: into the register, or to the only map that has it."""
    if cell.touchpoints or len(cell.places) > 1:
        return covered.register(cell, "", NOBODY, [stage])
    [place] = cell.places
    journey = covered.site.catalog.of_kind(Kind.MAP)[place.map]
    return covered.site.link_to(journey, covered.start, covered.site.catalog.anchors[place.map][place.stage].stage)
