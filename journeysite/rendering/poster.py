"""A map as a poster: a document of its own that a browser measures, and then prints."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from journeysite.assets import poster_script, poster_styles
from journeysite.loading.documents import Document
from journeysite.rendering.map_view import map_page
from journeysite.rendering.paper import OVERLAP, Layout, Size
from journeysite.rendering.signs import icons_of
from journeysite.rendering.site import Site
from journeysite.rendering.table_view import stage_table
from journeysite.rendering.told import told_in
from journeysite.rendering.views.poster import Part, PosterPage

_RELATIVE = re.compile(r' href="(?!#js-(?:icon-|m\d|ring)|https?:|mailto:)[^"]*"')
"""A link to a page of the site, which paper does not have. In texts, a quotation mark is never written as itself."""
_CLOSED = r"<\/"
"""How CSS writes what would end its element in a document."""
_MEASURED = re.compile(r'\bdata-measured="([^"]*)"')
_TICK = 5
"""How long a mark is."""
_APART = 1
"""How far from the poster it begins."""
_PLAN_HEAD = 20
"""The height of what stands above the plan."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a map fills a paper."""

    portrait: bool
    zoom: float
    more: float
    """What the curve gains in height, in pixels before scaling."""
    smallest: float
    """The smallest text, in points."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a site makes its pages its own."""

    styles: Sequence[str] = ()
    """Its style sheets, with those of its host's palettes."""
    palette: Mapping[str, str] = field(default_factory=dict)
    """The attributes by which they know its colours."""


PLAIN = Look()


def to_measure(site: Site, journey: Document, lying: Layout, standing: Layout, look: Look = PLAIN) -> str:
    """A document that finds out in a browser how a map fills a paper in the better of two ways, and notes it."""
    page = _page(site, journey, lying, look, "", areas=(_area(lying.whole), _area(standing.whole)))
    return _written(site, page)


def measured(document: str) -> Fit | None:
    """What a browser has noted in the document; None where it has not."""
    found = _MEASURED.search(document)
    return Fit(**json.loads(html.unescape(found[1]))) if found else None


def poster(site: Site, journey: Document, layout: Layout, fit: Fit, look: Look = PLAIN) -> str:
    """A poster on one sheet; or on several that overlap, and a plan of how they go together."""
    return _written(
        site, _page(site, journey, layout, look, "\n".join(_styles(layout, fit)), parts=_parts(site, layout))
    )


def _written(site: Site, page: PosterPage) -> str:
    return _RELATIVE.sub("", site.render("poster.html", page=page))


def _page(
    site: Site,
    journey: Document,
    layout: Layout,
    look: Look,
    measures: str,
    *,
    areas: tuple[str, str] | None = None,
    parts: tuple[Part, ...] = (),
) -> PosterPage:
    told = told_in(site, journey)
    table = stage_table(site, journey, told)._replace(most=None)
    return PosterPage(
        title=journey.title,
        language=site.settings.language,
        draft=site.w("status_draft") if journey.draft else "",
        map=map_page(site, journey, told),
        table=table,
        icons=icons_of(table.icons, [lane.icon for lane in table.lanes]),
        palette=look.palette,
        styles=Markup(poster_styles()),
        own_styles=tuple(Markup(sheet.replace("</", _CLOSED)) for sheet in look.styles),
        measures=Markup(measures),
        areas=areas,
        script=Markup(poster_script() if areas else ""),
        parts=parts,
        sheet=layout.sheet,
        whole=layout.whole,
    )


def _area(size: Size) -> str:
    return f"{size.width:g} {size.height:g}"


# Styles: numbers that CSS cannot know ---------------------------------------------------------------------


def _styles(layout: Layout, fit: Fit) -> Iterator[str]:
    sheet, whole, margin = layout.sheet, layout.whole, layout.margin
    yield f"@page {{ size: {sheet.width:g}mm {sheet.height:g}mm; margin: 0; }}"
    yield f"body {{ --js-zoom: {fit.zoom:.5f}; --js-more: {fit.more:g}px; --js-margin: {margin:g}mm; }}"
    yield f".js-page {{ {_measures(sheet)} }}"
    yield f".js-window {{ {_measures(layout.part)} }}"
    yield f".js-content {{ {_measures(whole)} }}"
    for number, (x, y) in enumerate(_corners(layout), 1):
        yield f".js-part-{number} .js-content {{ left: {-x:g}mm; top: {-y:g}mm; }}"
    room = sheet.less(margin)
    scale = min(room.width / whole.width, (room.height - _PLAN_HEAD) / whole.height)
    yield f".js-overview .js-window {{ {_measures(Size(whole.width * scale, whole.height * scale))} }}"
    yield f".js-overview .js-content {{ transform: scale({scale:.5f}); }}"


def _measures(size: Size) -> str:
    return f"width: {size.width:g}mm; height: {size.height:g}mm;"


# Parts --------------------------------------------------------------------------------------------------


def _corners(layout: Layout) -> list[tuple[float, float]]:
    """Where the part of each sheet begins on the poster."""
    width, height = layout.part
    return [(column * (width - OVERLAP), row * (height - OVERLAP)) for row, column in layout.places]


def _parts(site: Site, layout: Layout) -> tuple[Part, ...]:
    places = zip(layout.places, _corners(layout), strict=True)
    return tuple(
        Part(
            number,
            site.w(
                "poster_sheet", n=number, all=len(layout.places), row=row + 1, rows=layout.rows, column=column + 1,
                columns=layout.columns,
            ),
            *_marks(layout, row, column),
            *corner,
            *layout.part,
        )
        for number, ((row, column), corner) in enumerate(places, 1)
    )  # fmt: skip


def _marks(layout: Layout, row: int, column: int) -> tuple[str, str]:
    """Lines that say where to cut a sheet, and where the edges of its neighbours come to lie on it."""
    width, height = layout.part
    right, below = column + 1 == layout.columns, row + 1 == layout.rows
    cut = _ticks(layout, (0.0, width) if right else (0.0,), (0.0, height) if below else (0.0,))
    lay = _ticks(layout, () if right else (width - OVERLAP,), () if below else (height - OVERLAP,))
    return cut, lay


def _ticks(layout: Layout, across: tuple[float, ...], down: tuple[float, ...]) -> str:
    """Lines in the margin: above and below the part at some places, left and right of it at others."""
    margin, (width, height) = layout.margin, layout.part
    before = margin - _APART - _TICK
    upright = [f"M{margin + x:g} {y:g}v{_TICK}" for x in across for y in (before, margin + height + _APART)]
    level = [f"M{x:g} {margin + y:g}h{_TICK}" for y in down for x in (before, margin + width + _APART)]
    return "".join((*upright, *level))
