"""The writer's own Markdown, once the host has made HTML of it, without anything that could run."""

from __future__ import annotations

import re

import nh3

_SHAPES = ("circle", "g", "line", "path", "polygon", "polyline", "rect")
_TAGS = {
    *nh3.ALLOWED_TAGS,
    *("address", "audio", "button", "details", "figcaption", "figure", "footer", "h1", "header", "input", "label"),
    *("mark", "picture", "section", "source", "summary", "svg", "video", "wbr"),
    *("math", "mfrac", "mi", "mn", "mo", "mrow", "msub", "msup"),
    *_SHAPES,
}
_DRAWING = {
    *("d", "fill", "stroke", "stroke-width", "transform", "points", "x", "y", "x1", "x2", "y1", "y2"),
    *("cx", "cy", "r", "rx", "ry", "width", "height"),
}
_ATTRIBUTES = {
    "*": {"class", "id", "title", "lang", "dir", "role", "tabindex", "hidden", "markdown"},
    "a": {"href", "rel", "target", "download"},
    "img": {"src", "alt", "width", "height", "loading", "srcset", "sizes"},
    "source": {"src", "srcset", "type", "media", "sizes"},
    "video": {"src", "controls", "poster", "width", "height", "preload", "muted", "loop"},
    "audio": {"src", "controls", "preload"},
    "input": {"type", "checked", "disabled", "name"},
    "label": {"for"},
    "details": {"open"},
    "ol": {"start", "type"},
    "td": {"align", "colspan", "rowspan", "headers"},
    "th": {"align", "colspan", "rowspan", "scope", "headers"},
    "time": {"datetime"},
    "svg": {"viewbox", "viewBox", "xmlns", "fill", "width", "height", "preserveaspectratio"},
    **dict.fromkeys(_SHAPES, _DRAWING),
}

_LOADED = frozenset(("src", "srcset", "poster"))
_SUSPECT = re.compile(r"(?:src|srcset|poster)\s*=\s*[\"']?\s*(?:[a-z]+:)?//|data-md-", re.IGNORECASE)
_ALIGNED = re.compile(r'(<t[dh]) style="text-align: (left|center|right);"')
"""How Markdown tables say it; the attribute needs no exception in a policy against styles."""


def _allowed(tag: str, attribute: str, value: str) -> str | None:
    """Nothing is loaded from elsewhere, and nothing gives orders to the host's own script."""
    if attribute.startswith("data-md-"):
        return None
    return None if attribute in _LOADED and ("//" in value or ":" in value.partition("/")[0]) else value


_PLAIN = re.compile(r"\s*+(?:<p>(?:[^<>&\r\xa0]++|<(em|strong|code)>[^<>&\r\xa0]*+</\1>)*+</p>\s*+)*+")
"""Paragraphs of text with emphasis and code in them, which is all that most maps have: nothing can be wrong there."""


def sanitise(html: str) -> str:
    """Take scripts, event handlers, frames, styles and unsafe addresses out of HTML; what Markdown makes stays."""
    if _PLAIN.fullmatch(html):
        return html
    return nh3.clean(
        _ALIGNED.sub(r'\1 align="\2"', html),
        tags=_TAGS,
        clean_content_tags={"script", "style"},
        attributes=_ATTRIBUTES,
        generic_attribute_prefixes={"data-", "aria-"},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
        strip_comments=True,
        attribute_filter=_allowed if _SUSPECT.search(html) else None,
    )
