"""Texts of fields: a little Markdown, never HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeysite.rendering import inline
from journeysite.rendering.inline import attribute, plain_text, render_inline

MARKED = st.text(st.sampled_from(list("ab *_`[]()<>&\"'\\!#:/.\n|é{}")), max_size=40)


def _resolve(target: str) -> str | None:
    return None if "nowhere" in target else target


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "plain"),
        ("R&D < 2 & 3", "R&amp;D &lt; 2 &amp; 3"),
        ("*a* **b** `c`", "<em>a</em> <strong>b</strong> <code>c</code>"),
        ("[Alex](../personas/alex.md)", '<a href="../personas/alex.md">Alex</a>'),
        ("[Alex](nowhere.md)", "<span>Alex</span>"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("![x](y.png)", '!<a href="y.png">x</a>'),
        ("snake_case_word and 2 * 3 * 4", "snake_case_word and 2 * 3 * 4"),
        ("<https://example.org/?a=1&b=2>", '<a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a>'),
        (r"\*not\*", "*not*"),
    ],
)  # fmt: skip
def test_text_becomes_html(text: str, html: str) -> None:
    assert render_inline(text, _resolve) == html


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScript:x",
        "&#106;avascript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
    ],
)
def test_addresses_that_could_run_are_text(address: str) -> None:
    html = render_inline(f"[x]({address}) <{address}>", _resolve)
    assert "<a" not in html


class _Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.words = ""
        self.feed(str(html))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


@given(MARKED)
def test_nothing_but_emphasis_code_and_links_comes_out(text: str) -> None:
    found = _Tags(render_inline(text, _resolve))
    assert {tag for tag, _ in found.tags} <= {"em", "strong", "code", "a", "span", "br"}
    assert all(names == (("href",) if tag == "a" else ()) for tag, names in found.tags)


@given(MARKED)
def test_plain_text_is_what_the_html_says(text: str) -> None:
    def squeezed(words: str) -> str:
        return re.sub(r"\s+", " ", words).strip()

    assert squeezed(plain_text(text)) == squeezed(_Tags(render_inline(text, _resolve)).words)


@given(MARKED)
def test_the_short_way_gives_what_the_parser_gives(text: str) -> None:
    """Simple marks are written without the parser, which must not be seen."""
    parsed = inline._MARKDOWN.renderInline(text, {"resolve": _resolve})
    ours = str(render_inline(text, _resolve))
    assert _Tags(ours).tags == _Tags(parsed).tags
    assert _Tags(ours).words == _Tags(parsed).words


@given(st.one_of(MARKED, st.text()))
def test_an_attribute_holds_any_text(text: str) -> None:
    found: list[str | None] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append(dict(attrs)["title"])

    text = text.replace("\r", " ").replace("\0", " ")  # which HTML does not keep
    Reader().feed(f"<b title={attribute(text)}>")
    assert found == [text]
