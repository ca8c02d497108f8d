"""The writer's own Markdown, once the host has made HTML of it, without anything that could run."""

from __future__ import annotations

import re
from functools import partial

import nh3

_SHAPES = ("circle", "g", "line", "path", "polygon", "polyline", "rect")
_TAGS = {
    *nh3.ALLOWED_TAGS,
    *("address", "audio", "button", "details", "figcaption", "figure", "footer", "h1", "header", "input", "label"),
    *("mark", "picture", "progress", "section", "source", "summary", "svg", "video", "wbr"),
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
    "img": {"src", "alt", "width", "height", "align", "loading", "srcset", "sizes"},
    "source": {"src", "srcset", "type", "media", "sizes"},
    "video": {"src", "controls", "poster", "width", "height", "preload", "muted", "loop"},
    "audio": {"src", "controls", "preload"},
    "input": {"type", "checked", "disabled", "name"},
    "label": {"for"},
    "details": {"open"},
    "progress": {"value", "max"},
    **{tag: {"align"} for tag in ("p", "div", "table")},
    "ol": {"start", "type"},
    "td": {"align", "colspan", "rowspan", "headers"},
    "th": {"align", "colspan", "rowspan", "scope", "headers"},
    "time": {"datetime"},
    "svg": {"viewbox", "viewBox", "xmlns", "fill", "width", "height", "preserveaspectratio"},
    **dict.fromkeys(_SHAPES, _DRAWING),
}

_LOADED = frozenset(("src", "srcset", "poster"))
_ELSEWHERE = re.compile(r"//|[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_PASSED_OVER = re.compile(r"^[\0-\x20]+|[\t\n\r]")
"""What browsers take out of an address before they read it."""
_BETWEEN = re.compile(r"[\t\n\f\r ,]+")
"""What stands between the addresses of a `srcset`."""
_PAINT = re.compile(r"(?:(?:rgba?|hsla?|var)\()?[\w#.,%/\s-]*\)?")
"""A colour; any other paint is an address."""
_HOSTS = re.compile(r"__(?!tabbed_|codelineno-|span-)")
"""How ids of the host's own begin; those after it are of Markdown's extensions."""
_ATTRIBUTE = re.compile(r' ([^ =>]++)="([^"]*+)"')
_WRITTEN = r'(?: [^ =>]++="[^"]*+")*+'
_TAG = re.compile(rf"(?=<)((?:<source{_WRITTEN}>\s*+)*+)(?:<([^ >]++)({_WRITTEN})>)?+")
"""A tag as nh3 writes it, with the sources before it; in an attribute's value, `<` begins none and `>` ends none."""
_ALIGNED = re.compile(r'(<t[dh]) style="text-align: (left|center|right);"')
"""How Markdown tables say it; the attribute needs no exception in a policy against styles."""


def _allowed(tag: str, attribute: str, value: str, *, diagrams: bool = False) -> str | None:
    """Nothing is loaded from elsewhere, and nothing orders the host's own script about or passes for its settings."""
    if attribute in _LOADED:
        addresses = _BETWEEN.split(value) if attribute == "srcset" else [value]
        return None if any(map(_is_elsewhere, addresses)) else value
    if attribute in ("fill", "stroke"):
        return value if _PAINT.fullmatch(value) else None
    if attribute in ("id", "for"):
        return None if _HOSTS.match(value) else value
    if attribute == "class":
        return None if tag == "pre" and "mermaid" in value and not diagrams else value
    return None if attribute.startswith("data-md-") else value


def _is_elsewhere(address: str) -> bool:
    """Whether a browser would ask another site; it reads “\\” as “/”."""
    return bool(_ELSEWHERE.match(_PASSED_OVER.sub("", address).replace("\\", "/")))


_PLAIN = re.compile(r"\s*+(?:<p>(?:[^<>&\r\xa0]++|<(em|strong|code)>[^<>&\r\xa0]*+</\1>)*+</p>\s*+)*+")
"""Paragraphs of text with emphasis and code in them, which is all that most maps have: nothing can be wrong there."""


def sanitise(html: str, *, diagrams: bool = False) -> str:
    """Take scripts, event handlers, frames, styles and unsafe addresses out of HTML; what Markdown makes stays.

    Mermaid's diagrams stay where the site has asked for them: Material loads a script from elsewhere for each that it
    finds.
    """
    if _PLAIN.fullmatch(html):
        return html
    clean = nh3.clean(
        _ALIGNED.sub(r'\1 align="\2"', html),
        tags=_TAGS,
        clean_content_tags={"script", "style"},
        attributes=_ATTRIBUTES,
        generic_attribute_prefixes={"data-", "aria-"},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
        strip_comments=True,
        attribute_filter=partial(_allowed, diagrams=diagrams),
    )
    return _TAG.sub(_in_words, clean) if "<img" in clean else clean


def _in_words(found: re.Match[str]) -> str:
    """A tag, or the words of a picture without a source, before which a browser would put the sign of a broken one."""
    sources, name, attributes = found.groups()
    if name != "img" or " srcset=" in sources:
        return found[0]
    written: dict[str, str] = dict(_ATTRIBUTE.findall(attributes))
    if "src" in written or "srcset" in written:
        return found[0]
    return sources + written.get("alt", "").replace("<", "&lt;").replace(">", "&gt;")
