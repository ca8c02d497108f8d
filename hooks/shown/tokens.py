"""Specimens of the tokens: colours, sizes, spaces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeysite.rendering.site import Site
from shown.made import Specimen, listed

_COLOURS = (
    "fg", "quiet", "bg", "soft", "accent", "focus", "edge", "line", "tint-1", "tint-2", "area", "good", "bad", "warn",
    "on",
)  # fmt: skip
_SIZES = {"s": "labels, facts", "m": "cells", "l": "lists", "xl": "leads, titles of cards"}
_GAPS = {1: "¼", 2: "½", 3: "¾", 4: "1", 5: "1½", 6: "2½"}


def _swatches(tokens: Iterable[str]) -> str:
    """Each in a frame, as some are the colour of the page or nearly so."""
    box = '<svg class="specimen-swatch" viewBox="0 0 20 20" aria-hidden="true"><rect x=".5" y=".5" width="19"'
    return "".join(
        f'<span class="specimen-icon">{box} height="19" rx="4" fill="var(--js-{token})" stroke="var(--js-edge)"/></svg>'
        f" <code>--js-{token}</code></span>"
        for token in tokens
    )


def _sizes(site: Site) -> str:
    return listed(
        [f'<span class="specimen-{size}"><code>--js-text-{size}</code> {use}</span>' for size, use in _SIZES.items()]
    )


def _spaces(site: Site) -> str:
    """Each as long as it is, and the two measures of controls as boxes."""
    shown = {
        **{f"gap-{step}": units for step, units in _GAPS.items()},
        "round": "½, a corner",
        "chip": "1½, the least height of a control",
    }
    return listed(
        [
            f'<span class="specimen-step"><code>--js-{token}</code></span>'
            f' <span class="specimen-bar specimen-{token}"></span> {said}'
            for token, said in shown.items()
        ]
    )


TOKENS: Mapping[str, Specimen] = {
    "colours": Specimen(lambda site: _swatches(_COLOURS)),
    "persona-colours": Specimen(lambda site: _swatches(f"s{number}" for number in range(1, 7))),
    "sizes": Specimen(_sizes),
    "spaces": Specimen(_spaces),
}
