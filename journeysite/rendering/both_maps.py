"""The two maps of a comparison, and the ways into them."""

from __future__ import annotations

from dataclasses import dataclass

from journeysite.catalog.columns import Column
from journeysite.catalog.comparison import Comparison
from journeysite.loading.documents import Document
from journeysite.model.journey import Spot
from journeysite.rendering.inline import escaped
from journeysite.rendering.site import Site

_LOOKS = {
    "better": "js-prog-done",
    "gone": "js-prog-declined",
    **dict.fromkeys(("worse", "open", "kept"), "js-unsolved"),
}
"""What the signs of some changes look like; of the others, plain."""


@dataclass(frozen=True, slots=True)
class BothMaps:
    """A current-state map, the future-state map that improves on it, and what becomes of each column."""

    site: Site
    start: str
    found: Comparison

    def columns(self, journey: Document) -> tuple[Column, ...]:
        """The columns of one of the two maps."""
        return self.site.catalog.columns_of(journey)

    def link(self, journey: Document, index: int) -> str:
        """The way to a column of one of the two maps, by the name of its touchpoint."""
        return self.place(journey, self.columns(journey)[index].spot)

    def whole(self, journey: Document, index: int | None) -> bool:
        """Whether a column is a stage that has no touchpoints."""
        return index is not None and self.columns(journey)[index].touchpoint is None

    def place(self, journey: Document, spot: Spot) -> str:
        """The way to a stage or a touchpoint, by its name."""
        site = self.site
        anchor = site.anchors(journey)[spot.stage].of(spot.touchpoint)
        name = site.called(journey.value.at(spot), spot.stage + 1)
        return f'<a href="{escaped(site.link_to(journey, self.start, anchor))}">{escaped(name)}</a>'


def badge(site: Site, key: str) -> str:
    """What becomes of something, in one word."""
    return f'<span class="js-badge js-status {_LOOKS.get(key, "")}">{escaped(site.w(f"compared_{key}"))}</span>'
