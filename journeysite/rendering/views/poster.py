"""A map on one large sheet, or on several that are put together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.views.maps import MapPage
from journeysite.rendering.views.table import StageTable


class Part(NamedTuple):
    """A part of a poster that stands on a sheet of its own. All numbers are millimetres, or count from 1."""

    number: int
    label: str
    cut: str
    """Lines that say where to cut, as a path."""
    lay: str
    """Lines that say where the edge of the next sheet comes to lie, as a path."""
    x: float
    y: float
    width: float
    height: float


class PosterPage(NamedTuple):
    """A poster as a document of its own, which needs no other file."""

    title: str
    language: str
    draft: str
    """The word for a draft; empty for a map that is published."""
    map: MapPage
    table: StageTable
    icons: tuple[str, ...]
    palette: Mapping[str, str]
    """The attributes by which the site's own style sheets know its colours on white."""
    styles: Markup
    own_styles: tuple[Markup, ...]
    """The site's own style sheets, each for an element of its own: what one leaves open ends with it."""
    measures: Markup
    """The styles that say how large everything is; nothing comes after them."""
    areas: tuple[str, str] | None
    """What there is to fill, lying and standing, where the size of the text is still to be found: `1141.4 793.4`."""
    script: Markup
    """What finds the size of the text."""
    parts: tuple[Part, ...]
    """One for each sheet; none while the size of the text is still to be found."""
    sheet: tuple[float, float]
    """Width and height of each sheet in millimetres."""
    whole: tuple[float, float]
    """Width and height of what the poster fills."""
