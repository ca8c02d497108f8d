"""Simple marks are written without the parser: what comes out must be what the parser would have written."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeysite.rendering import inline

PIECES = (
    "*", "**", "***", "`", "``", "[", "]", "(", ")", "](", "_", "\\", "<", "&", "!", "~", "a", "b c", "word",
    "é", "1", " ",
    ".", ":", "-", "#a", "/", '"', "'", "“q”", "x.md", "../p/a.md", "https://", "javascript:", "**a**", "*b*", "`c`",
    "[l](x.md)", "[l](https://example.org/a)",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join)


def address(target: str) -> str | None:
    return None if "x" in target else f"to:{target}"


@given(TEXTS)
@settings(max_examples=2000, deadline=None)
@example("**a** and *b*, `c` and [l](../p/a.md)")
@example("*a*b*c*")
@example("![l](https://example.org/a)")
def test_the_shortcut_writes_what_the_parser_writes(text: str) -> None:
    written = inline._written(text, str, lambda found: found["label"] or found["code"] or found["stressed"])
    if written is None or not inline._MARKED.search(text):
        return
    assert inline.render_inline(text, address) == inline._MARKDOWN.renderInline(text, {"resolve": address})
    parsed = inline._MARKDOWN.parseInline(text)[0].children or []
    assert written == "".join(token.content for token in parsed if token.type in ("text", "code_inline"))


def test_every_simple_mark_takes_the_shortcut() -> None:
    def words(found: re.Match[str]) -> str:
        return found["label"] or found["code"] or found["stressed"]

    assert inline._written("**a** *b* `c` [l](x.md) [l](https://example.org/a)", str, words) == "a b c l l"
    assert inline._written("a [l](x.md 'title')", str, words) is None
