"""Inline Markdown of a field as safe HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt

from journeysite.catalog.links import SAFE_SCHEMES
from journeysite.rendering.directions import isolated, turns

Resolve = Callable[[str], str | None]
"""Turns the target of a link into an address; None where there is nothing to link to."""

_SPECIAL = re.compile(r'[&<>"]')

_BARE = re.compile(r"[\w.#-]+")

_MARKED = re.compile(r"[\\`*_\[\]<&\n]")
"""A text with none of these needs no parser."""

_SIGNS = re.compile(r'[\\`*_\[\]<>&"\n]')

_WORDS = r"[^\W_](?:[^\\`*_\[\]<&\n]*[^\W_])?"
_SIMPLE = re.compile(
    rf"(?<!\*)(?P<star>\*\*?)(?P<stressed>{_WORDS})(?P=star)(?!\*)"
    rf"|(?<!`)`(?P<code>{_WORDS})`(?!`)"
    rf"|\[(?P<label>{_WORDS})\]\((?P<target>(?:https?://)?[A-Za-z0-9_./#-]+)\)"
)
"""Marks that mean one thing wherever they stand; the parser would need twenty times as long for them."""


def escaped(text: str) -> str:
    """A text as HTML, also between double quotes (the templates use no others).

    Where nothing is to be escaped, as in most texts, it is three times as fast as `markupsafe.escape`.
    """
    return escape(text, quote=False).replace('"', "&quot;") if _SPECIAL.search(text) else text


def named(text: str) -> str:
    """A name, or another text of the writer's, as HTML beside words of ours."""
    return isolated(escaped(text))


def attribute(text: str) -> str:
    """A text as the value of an attribute, with quotes only where HTML asks for them."""
    return text if _BARE.fullmatch(text) else f'"{escaped(text)}"'


def is_plain(text: str) -> bool:
    """Whether a text is HTML as it stands: three quarters of all texts are, and need nothing further."""
    return not (_SIGNS.search(text) or turns(text))


def render_inline(text: str, resolve: Resolve) -> str:
    """Emphasis, code and links become HTML; raw HTML, images and unsafe addresses stay text."""
    return isolated(_rendered(text, resolve))


def _rendered(text: str, resolve: Resolve) -> str:
    if not _MARKED.search(text):
        return escaped(text)

    def write(found: re.Match[str]) -> str:
        if found["label"]:
            address = resolve(found["target"])
            label = escaped(found["label"])
            return f"<span>{label}</span>" if address is None else f'<a href="{escaped(address)}">{label}</a>'
        if found["code"]:
            return f"<code>{escaped(found['code'])}</code>"
        tag = "strong" if found["star"] == "**" else "em"
        return f"<{tag}>{escaped(found['stressed'])}</{tag}>"

    simple = _written(text, escaped, write)
    return str(_MARKDOWN.renderInline(text, {"resolve": resolve})) if simple is None else simple


def plain_text(text: str) -> str:
    """A text without its Markdown: what a label or the search index gets."""
    if not _MARKED.search(text):
        return text
    simple = _written(text, str, lambda found: found["label"] or found["code"] or found["stressed"])
    if simple is not None:
        return simple
    inline = _MARKDOWN.parseInline(text)[0].children or []
    return "".join(
        token.content if token.type in ("text", "code_inline") else " " * token.type.endswith("break")
        for token in inline
    )


def _written(text: str, plain: Callable[[str], str], marked: Callable[[re.Match[str]], str]) -> str | None:
    """A text whose marks are all simple ones, with the marks and what stands between them written by functions."""
    parts: list[str] = []
    end = 0
    for found in _SIMPLE.finditer(text):
        between = text[end : found.start()]
        if _MARKED.search(between):
            return None
        parts += (plain(between), marked(found))
        end = found.end()
    rest = text[end:]
    return None if _MARKED.search(rest) else "".join((*parts, plain(rest)))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).disable(["html_inline", "image"])
    parser.validateLink = lambda url: urlsplit(url.strip()).scheme.lower() in SAFE_SCHEMES  # type: ignore[method-assign]  # its documented hook
    parser.add_render_rule("link_open", _link_open)
    parser.add_render_rule("link_close", _link_close)
    return parser


def _link_open(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    href = str(tokens[index].attrGet("href") or "")
    address = env["resolve"](href) if "resolve" in env else None
    env.setdefault("open", []).append(address is not None)
    return f'<a href="{escaped(address)}">' if address is not None else "<span>"


def _link_close(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    return "</a>" if env["open"].pop() else "</span>"


_MARKDOWN = _parser()
