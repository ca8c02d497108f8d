"""How a review stands, as a sign: a shape and a word, so that colour is only the third."""

from __future__ import annotations

from markupsafe import Markup, escape

from journeysite.kept import kept

_SHAPES = {
    "current": "M2 6.5 5 9.5 10.5 3",
    "due": "M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M6 3.8V6.2L7.8 7.4",
    "overdue": "M6 1 11.3 10.5H.7zM6 4.6v2.6M6 8.9v.2",
    "never": "M2.5 6h7",
}


@kept(most=256)
def fresh_sign(state: str, label: str) -> Markup:
    """The sign of a state; nothing for a document that needs no review."""
    if not state:
        return Markup()
    return Markup(
        f'<span class="js-badge js-fresh-{state}"><svg class="js-dot" viewBox="0 0 12 12" aria-hidden="true"'
        f' focusable="false"><path d="{_SHAPES[state]}"/></svg>{escape(label)}</span>'
    )
