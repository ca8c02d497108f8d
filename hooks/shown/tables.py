"""Specimens of tables: the stage table, registers, what opportunities are worth, coverage, what needs care."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from markupsafe import Markup

from journeysite.loading.sources import Kind
from journeysite.rendering.coverage_view import coverage_page
from journeysite.rendering.health_view import health
from journeysite.rendering.listing_view import kpi_rows, touchpoint_groups
from journeysite.rendering.opportunity_plan import plan
from journeysite.rendering.owner_view import owner_rows
from journeysite.rendering.pages import frame
from journeysite.rendering.register import ROWS_MARK, pages
from journeysite.rendering.register_measures import measures
from journeysite.rendering.register_opportunities import OPPORTUNITIES
from journeysite.rendering.register_pains import PAINS
from journeysite.rendering.register_touchpoints import touchpoints
from journeysite.rendering.site import HEALTH, OWNERS, Site
from shown.controls import prepared
from shown.made import Specimen, document, first_of, led, only

_ROWS = 3
"""How many rows are shown of a table that is alike in all."""

_HEAD = re.compile(r'(?s)(<th scope="col" role="columnheader"[^>]*>)(.*?)</th>')
_GLANCE = re.compile(r'<nav class="js-glance".*?</nav>', re.DOTALL)
_CURVES = re.compile(r'<g id="js-curves">(.*?)</g>', re.DOTALL)
_OWN_REGISTER = '<h2 class="js-listing" id="register">'
"""Behind this a page lists all that there is."""


def stages(site: Site) -> str:
    """A whole stage table, with the symbols that it uses."""
    journey = document(site, Kind.MAP, "returning-shoes-by-post")
    return led(site, journey.source.uri, prepared(frame(site, journey).table))


def _glance(site: Site) -> str:
    """A map in a picture, with its own curves: those of the page are another map's."""
    journey = document(site, Kind.MAP, "buying-running-shoes-online")
    table = frame(site, journey).table
    curves, picture = _CURVES.search(table), _GLANCE.search(table)
    assert curves
    assert picture
    return led(site, journey.source.uri, picture[0].replace('<use xlink:href="#js-curves"/>', curves[1]))


def _register(site: Site) -> str:
    """Its heads are buttons, as the script makes them."""
    register, rows = pages(site, PAINS).page(PAINS.file)
    register = register._replace(filters=Markup())
    made = only(site, "register.html", ("register", "order", "table"), register=register)
    made = _HEAD.sub(r'\1<button type="button">\2</button></th>', made)
    return led(site, PAINS.file, made.replace(ROWS_MARK, "\n".join(first_of("tr", rows, _ROWS))))


def _opportunities(site: Site, block: str) -> str:
    """The highest rows of the matrix, or the beginning of the plan."""
    made = pages(site, OPPORTUNITIES)
    register, _ = made.page(OPPORTUNITIES.file)
    maps, refs = made.refs()
    found = plan(site, OPPORTUNITIES.file, maps, refs.sorted(), tuple(made.files), made.rows)
    groups = tuple(one._replace(items=one.items[:_ROWS]) for one in found.groups)
    page = only(
        site,
        "opportunities.html",
        (block,),
        register=register,
        plan=found._replace(matrix=found.matrix[:2], groups=groups),
    )
    return led(site, OPPORTUNITIES.file, page.partition(_OWN_REGISTER)[0])


def _touchpoints(site: Site) -> str:
    """Those that several maps share."""
    file = f"{site.settings.folders[Kind.TOUCHPOINT]}/index.md"
    register, _ = pages(site, touchpoints(file)).page(file)
    page = only(
        site, "touchpoints.html", ("groups",), register=register, groups=touchpoint_groups(site, file), folder=""
    )
    return led(site, file, page.partition(_OWN_REGISTER)[0])


def _kpis(site: Site) -> str:
    file = f"{site.settings.folders[Kind.KPI]}/index.md"
    register, _ = pages(site, measures(file)).page(file)
    rows = tuple(islice(kpi_rows(site, file), _ROWS))
    page = only(site, "kpis.html", ("rows",), register=register, rows=rows, folder="")
    return led(site, file, page.partition(_OWN_REGISTER)[0])


def _coverage(site: Site) -> str:
    """Two rows and the sum, and what is behind the first, folded."""
    file = "coverage.md"
    page = coverage_page(site, file)
    grid = page.grids[0]
    first, second, *_, sum_ = grid.rows
    grid = grid._replace(rows=(first, second, sum_), behind=tuple(islice(grid.behind, 1)))
    page = page._replace(grids=(grid,), behind=tuple(islice(page.behind, 1)), rest=0)
    return led(site, file, only(site, "coverage.html", ("grids", "behind"), page=page, folder=""))


def _owners(site: Site) -> str:
    """First those who are late with something."""
    file = f"{OWNERS}/index.md"
    rows = sorted(owner_rows(site, file), key=lambda row: -len(row.late))
    return led(site, file, only(site, "owners.html", ("rows",), rows=rows[:_ROWS]))


def _care(site: Site) -> str:
    """The figures, and the owner who has most to do, with some documents."""
    page = health(site, HEALTH)
    group = max(page.groups, key=lambda one: len(one.facts))
    group = group._replace(rows=Markup("\n".join(first_of("tr", group.rows, _ROWS))))
    page = page._replace(groups=(group,))
    return led(site, HEALTH, only(site, "health.html", ("counts", "owners"), page=page, folder=""))


TABLES: Mapping[str, Specimen] = {
    "glance": Specimen(_glance, wide=True),
    "stage-table": Specimen(stages, wide=True),
    "register": Specimen(_register, wide=True),
    "matrix": Specimen(lambda site: _opportunities(site, "matrix"), wide=True),
    "plan": Specimen(lambda site: _opportunities(site, "plan"), wide=True),
    "touchpoints": Specimen(_touchpoints, wide=True),
    "kpis": Specimen(_kpis, wide=True),
    "coverage": Specimen(_coverage, wide=True),
    "owners": Specimen(_owners, wide=True),
    "care": Specimen(_care, wide=True),
}
