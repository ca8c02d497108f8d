"""Inline Markdown of a field as safe HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from journeysite.catalog.links import SAFE_SCHEMES

Resolve = Callable[[str], str | None]
"""Turns the target of a link into an address; None where there is nothing to link to."""

_MARKED = re.compile(r"[\\`*_\[\]<&\n]")
"""Three quarters of all cells hold none of these and need no parser."""


def render_inline(text: str, resolve: Resolve) -> Markup:
    """Emphasis, code and links become HTML; raw HTML, images and unsafe addresses stay text."""
    if not _MARKED.search(text):
        return escape(text)
    return Markup(_MARKDOWN.renderInline(text, {"resolve": resolve}))


def plain_text(text: str) -> str:
    """A text without its Markdown: what a label or the search index gets."""
    if not _MARKED.search(text):
        return text
    inline = _MARKDOWN.parseInline(text)[0].children or []
    return "".join(
        token.content if token.type in ("text", "code_inline") else " " * token.type.endswith("break")
        for token in inline
    )


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).disable(["html_inline", "image"])
    parser.validateLink = lambda url: urlsplit(url.strip()).scheme.lower() in SAFE_SCHEMES  # type: ignore[method-assign]
    parser.add_render_rule("link_open", _link_open)
    parser.add_render_rule("link_close", _link_close)
    return parser


def _link_open(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    href = str(tokens[index].attrGet("href") or "")
    address = env["resolve"](href) if "resolve" in env else None
    env.setdefault("open", []).append(address is not None)
    return f'<a href="{escape(address)}">' if address is not None else "<span>"


def _link_close(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    return "</a>" if env["open"].pop() else "</span>"


_MARKDOWN = _parser()
