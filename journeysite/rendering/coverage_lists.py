"""What is behind the cells of coverage: the stages of maps that each is made of, folded until somebody asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from journeysite.catalog.coverage import NOBODY, Cell, Coverage, Place, Row
from journeysite.loading.sources import Kind
from journeysite.rendering.coverage_cells import counted, linked, mean, shortened, stage_name
from journeysite.rendering.inline import escaped
from journeysite.rendering.register_ways import Ways, way
from journeysite.rendering.site import Site

OTHERS = "others"
"""What the anchors of cells of all other stages begin with; those of rows begin with “persona” or “channel”."""

ALL = "all"
"""The anchor of the number of all touchpoints, and what those of the cells before it begin with."""


@dataclass(frozen=True, slots=True)
class Covered:
    """What the maps cover, and the ways to it from the page that says so."""

    site: Site
    start: str
    found: Coverage
    ways: Ways

    def register(self, cell: Cell | None, facet: str, value: str, stages: Iterable[str] | None = None) -> str | None:
        """The way to the rows of the register that a cell counts, exactly these; None where no address selects them.

        Names that only look alike are one stage here and several there, or the other way round.
        """
        there = way(self.site, self.ways, self.start, facet, value, stages)
        return there.href if cell and there and there.rows == cell.touchpoints else None


class _Part(NamedTuple):
    """A cell of a row."""

    anchor: str
    label: str
    cell: Cell
    stages: tuple[str, ...]
    """Their keys."""


def row_list(covered: Covered, row: Row, facet: str, name: str, anchor: str) -> Markup:
    """What is behind the cells of a row. Its anchor stands within: what it leads to is unfolded."""
    assert row.whole
    w = covered.site.w
    found = [
        _Part(f"{anchor}--{stage.key}", stage_name(covered.site, stage), row.cells[stage.key], (stage.key,))
        for stage in covered.found.stages
        if stage.key in row.cells
    ]
    if row.others:
        keys = tuple(other.stage.key for other in covered.found.others)
        found.append(_Part(f"{OTHERS}--{anchor}", w("coverage_other_stages"), row.others, keys))
    items = "\n".join(
        f'<li id="{escaped(part.anchor)}"><div class="js-use">{escaped(part.label)}</div>'
        f"<div>{_of_part(covered, part, facet, row.key)}</div></li>"
        for part in found
    )
    register = _see_whole(covered, row, facet)
    if register and len(found) > 1:
        items += f'\n<li><div class="js-use">{escaped(w("coverage_whole"))}</div><div>{register}</div></li>'
    return _folded(covered, name, row.whole, f'<ul id="{escaped(anchor)}" class="js-plain js-steps">\n{items}\n</ul>')


def _of_part(covered: Covered, part: _Part, facet: str, value: str) -> str:
    register = _see(covered, part.cell, covered.register(part.cell, facet, value, part.stages))
    return places(covered, part.cell, register, named=part.anchor.startswith(OTHERS))


def stage_lists(covered: Covered) -> Iterable[Markup]:
    """What is behind the cells of all touchpoints: a list for each common stage, and one for all stages."""
    all_ = covered.found.all
    for stage in covered.found.stages:
        cell = all_.cells[stage.key]
        shown = places(covered, cell, _see(covered, cell, covered.register(cell, "", NOBODY, [stage.key])))
        body = f'<div id="{ALL}--{escaped(stage.key)}">{shown}</div>'
        yield _folded(covered, stage_name(covered.site, stage), cell, body)
    if all_.whole:
        shown = places(covered, all_.whole, _see_whole(covered, all_, ""), named=True)
        yield _folded(covered, covered.site.w("coverage_whole"), all_.whole, f'<div id="{ALL}">{shown}</div>')


def places(covered: Covered, cell: Cell, register: str = "", *, named: bool = False) -> str:
    """The stages of maps that a cell is made of, what finds no room, and the way into the `register`, if any.

    `named`: each says its name.
    """
    items = [f"<li>{_place(covered, place, named=named)}</li>" for place in cell.places]
    touchpoints = cell.touchpoints - sum(place.touchpoints for place in cell.places)
    whole = cell.stages - sum(not place.touchpoints for place in cell.places)
    if touchpoints or whole:
        more = covered.site.w("coverage_more", what=counted(covered.site, touchpoints, whole))
        items.append(f'<li class="js-quiet">{escaped(more)}</li>')
    if register:
        items.append(f"<li>{register}</li>")
    return f'<ul class="js-plain">{"".join(items)}</ul>'


def _place(covered: Covered, place: Place, *, named: bool) -> str:
    site = covered.site
    journey = site.catalog.of_kind(Kind.MAP)[place.map]
    href = site.link_to(journey, covered.start, site.catalog.anchors[place.map][place.stage].stage)
    stage = site.called(journey.value.stages[place.stage], place.stage + 1)
    felt = f" {mean(site, place.mean)}" if place.mean is not None else ""
    name = [f"<bdi>{escaped(stage)}</bdi>"] if named else []
    facts = [*name, escaped(counted(site, place.touchpoints, 0) or site.w("whole_stage"))]
    said = " ".join(f"<span>{fact}</span>" for fact in facts)
    link = f'<a href="{escaped(href)}"><bdi>{escaped(journey.title)}</bdi></a>'
    return f'{link} <span class="js-quiet js-parted">{said}</span>{felt}'


def _see(covered: Covered, cell: Cell, href: str | None) -> str:
    """The way to what a cell counts in the register, with the number that is found there."""
    label = escaped(covered.site.w.count("coverage_see", cell.touchpoints))
    return f'<span class="js-quiet">{linked(label, href)}</span>' if href else ""


def _see_whole(covered: Covered, row: Row, facet: str) -> str:
    """The way to all that a row counts; to the pages of the register where it has several."""
    return (_see(covered, row.whole, covered.register(row.whole, facet, row.key)) if row.whole else "") or _pages(
        covered
    )


def _pages(covered: Covered) -> str:
    """The way into a register that has several pages, which nothing asks for all rows of one sort."""
    if covered.ways.pages == 1:
        return ""
    label = escaped(covered.site.w("coverage_pages", n=covered.site.w.number(covered.ways.pages)))
    return f'<span class="js-quiet">{linked(label, covered.site.href(covered.ways.page, covered.start))}</span>'


def _folded(covered: Covered, name: str, cell: Cell, body: str) -> Markup:
    said = escaped(counted(covered.site, cell.touchpoints, cell.stages))
    return Markup(f"<details><summary>{shortened(name)} <small>{said}</small></summary>\n{body}\n</details>")
