"""The page of coverage: personas by stage and channels by stage, each cell with the way to what is behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlencode

from markupsafe import Markup

from journeysite.catalog.anchors import slug
from journeysite.catalog.coverage import NOBODY, Cell, Coverage, Place, Row, StageName, coverage
from journeysite.loading.sources import Kind
from journeysite.rendering import parts
from journeysite.rendering.headings import Heading
from journeysite.rendering.inline import escaped, plain_text
from journeysite.rendering.site import Site
from journeysite.rendering.views.atlas import CoveragePage, Grid
from journeysite.rendering.views.parts import Link

_MOST_OTHERS = 300
"""How many of the stages that only a few maps have are listed."""

_OTHERS = "others"
"""What the anchors of cells of all other stages begin with; those of rows begin with “persona” or “channel”."""


def coverage_headings(site: Site, start: str) -> tuple[Heading, ...]:
    """The table of contents of the page."""
    return tuple(Heading(site.w(f"coverage_{key}"), key) for key in ("personas", "channels"))


def coverage_page(site: Site, start: str) -> CoveragePage:
    """What the maps in force cover."""
    found = coverage(site.catalog)
    personas = site.catalog.of_kind(Kind.PERSONA)
    called = {id_: persona.title for id_, persona in personas.items()}
    grids = (
        _grid(_Desk(site, start, found, "personas", "persona", called), found.personas),
        _grid(_Desk(site, start, found, "channels", "channel", found.names), found.channels),
    )
    beyond = len(found.others) - _MOST_OTHERS
    return CoveragePage(
        grids=grids,
        others=_others(site, start, found, called),
        rest=len(found.others),
        more=Link(site.w.count("more_stages", beyond), register(site, start)) if beyond > 0 else None,
    )


def register(site: Site, start: str, **facets: str) -> str:
    """The way to the touchpoints that have these values; values are written as in its addresses."""
    given = {key: slug(value) for key, value in facets.items() if slug(value)}
    listing = site.href(f"{site.settings.folders[Kind.TOUCHPOINT]}/index.md", start)
    return f"{listing}?{urlencode(given)}" if given else listing


@dataclass(frozen=True, slots=True)
class _Desk:
    """Everything that one grid is made of."""

    site: Site
    start: str
    coverage: Coverage
    key: str
    facet: str
    names: Mapping[str, str]

    def name(self, row: str) -> str:
        """What a row is called."""
        return self.names[row] if row != NOBODY else self.site.w(f"coverage_no_{self.facet}")


def _grid(desk: _Desk, rows: Sequence[Row]) -> Grid:
    """A grid; rows stand by name, what names nobody comes last."""
    ordered = sorted(rows, key=lambda row: (row.key == NOBODY, desk.name(row.key).casefold(), row.key))
    anchors = parts.anchor_names([f"{desk.facet} {row.key}" for row in ordered], desk.facet)
    at = {row.key: anchors[f"{desk.facet} {row.key}"] for row in ordered}
    return Grid(
        key=desk.key,
        label=desk.site.w(f"coverage_{desk.key}"),
        corner=desk.site.w(f"coverage_{desk.facet}"),
        stages=tuple(_stage_name(desk.site, stage) for stage in desk.coverage.stages),
        rows=(_row(desk, row, at.get(row.key, "")) for row in (*ordered, desk.coverage.all)) if ordered else (),
        behind=(_behind(desk, row, at[row.key]) for row in ordered if row.whole),
        others=len(desk.coverage.others),
    )


def _row(desk: _Desk, row: Row, anchor: str) -> Markup:
    w, is_all = desk.site.w, row is desk.coverage.all
    name = w("coverage_all") if is_all else desk.name(row.key)
    cells = [
        _cell(desk.site, row.cells.get(stage.key), "" if is_all else f"#{anchor}--{stage.key}")
        for stage in desk.coverage.stages
    ]
    if desk.coverage.others:
        cells.append(_cell(desk.site, row.others, "" if is_all else f"#{_OTHERS}--{anchor}"))
    cells.append(_cell(desk.site, row.whole, "" if is_all else f"#{anchor}"))
    class_ = ' class="js-sum"' if is_all else ""
    return Markup(f'<tr{class_}><th scope="row">{escaped(name)}</th>{"".join(cells)}</tr>')


def _cell(site: Site, cell: Cell | None, href: str) -> str:
    """How many touchpoints, and how they feel; a gap says that it is one."""
    if cell is None:
        return f'<td class="js-gap"><span class="js-hidden">{escaped(site.w("coverage_gap"))}</span></td>'
    said = f'<b>{site.w.number(cell.touchpoints)}</b><span class="js-hidden"> {_unit(site, cell.touchpoints)}</span>'
    shown = f"{said} {mean(site, cell.mean)}" if cell.mean is not None else said
    tone = f" js-{parts.tone(cell.mean)}" if cell.mean is not None else ""
    linked = f'<a href="{escaped(href)}">{shown}</a>' if href else shown
    return f'<td class="js-cover{tone}">{linked}</td>'


def _unit(site: Site, number: int) -> str:
    return escaped(site.w(f"coverage_touchpoints_{'one' if number == 1 else 'other'}"))


def mean(site: Site, position: float) -> str:
    """A mean of emotions on the scale from −2 to +2."""
    number = round(position * 2, 1)
    sign = "−" if number < 0 else "+" if number > 0 else ""
    return (
        f'<span class="js-score js-{parts.tone(position)}"><span class="js-hidden">{escaped(site.w("mean_said"))}'
        f"</span> {sign}{escaped(site.w.number(abs(number)))}</span>"
    )


def _behind(desk: _Desk, row: Row, anchor: str) -> Markup:
    """The maps behind the cells of a row, as a section with an anchor for each."""
    site, w = desk.site, desk.site.w
    name = desk.name(row.key)
    by_row = {desk.facet: row.key}
    found: list[tuple[str, str, Cell, dict[str, str]]] = [
        (f"{anchor}--{stage.key}", _stage_name(site, stage), row.cells[stage.key], {**by_row, "stage": stage.key})
        for stage in desk.coverage.stages
        if stage.key in row.cells
    ]
    if row.others:
        found.append((f"{_OTHERS}--{anchor}", w("coverage_other_stages"), row.others, {}))
    items = "\n".join(
        f'<li id="{escaped(key)}"><div class="js-use">{escaped(label)}</div>'
        f"<div>{_places(desk, cell, facets, named=key.startswith(_OTHERS))}</div></li>"
        for key, label, cell, facets in found
    )
    return Markup(
        f'<section><h3 id="{escaped(anchor)}">{escaped(name)}</h3>'
        f'<ul class="js-plain js-steps">\n{items}\n</ul></section>'
    )


def _places(desk: _Desk, cell: Cell, facets: Mapping[str, str], *, named: bool) -> str:
    """The stages of maps that a cell is made of, and the way into the register; `named`: with their names.

    The register also knows archived maps and no stages without touchpoints, so it may count others. It cannot be asked
    for the stages that few maps have.
    """
    site = desk.site
    listed = "".join(f"<li>{_place(site, desk.start, place, named=named)}</li>" for place in cell.places)
    if not facets:
        return f'<ul class="js-plain">{listed}</ul>'
    href, label = register(site, desk.start, **facets), site.w("coverage_see")
    return f'<ul class="js-plain">{listed}</ul><p class="js-quiet"><a href="{escaped(href)}">{escaped(label)}</a></p>'


def _place(site: Site, start: str, place: Place, *, named: bool) -> str:
    journey = site.catalog.of_kind(Kind.MAP)[place.map]
    href = site.link_to(journey, start, site.catalog.anchors[place.map][place.stage].stage)
    stage = site.name(journey.value.stages[place.stage]) or site.w("stage_n", n=place.stage + 1)
    below = f' <span class="js-quiet">{escaped(stage)}</span>' if named else ""
    felt = f" {mean(site, place.mean)}" if place.mean is not None else ""
    count = site.w.count("touchpoints", place.touchpoints)
    return (
        f'<a href="{escaped(href)}">{escaped(journey.title)}</a>{below}'
        f' <span class="js-quiet">{escaped(count)}</span>{felt}'
    )


def _others(site: Site, start: str, found: Coverage, personas: Mapping[str, str]) -> Iterator[Markup]:
    """The stages that few maps have, as rows."""
    for other in islice(found.others, _MOST_OTHERS):
        places = "".join(f"<li>{_place(site, start, one, named=False)}</li>" for one in other.cell.places[:3])
        met = ", ".join(personas[id_] for id_ in other.personas)
        used = ", ".join(found.names[key] for key in other.channels)
        yield Markup(
            f'<tr><th scope="row">{escaped(_stage_name(site, other.stage))}</th>{_cell(site, other.cell, "")}'
            f'<td><ul class="js-plain">{places}</ul></td><td>{escaped(met)}</td><td>{escaped(used)}</td></tr>'
        )


def _stage_name(site: Site, stage: StageName) -> str:
    return plain_text(stage.name) or site.w("coverage_no_name")
