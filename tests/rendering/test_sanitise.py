"""The writer's own Markdown, made harmless: what Markdown makes stays."""

from __future__ import annotations

import markdown
import pytest

from journeysite.rendering.sanitise import sanitise


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<script>alert(1)</script>x", "x"),
        ('<p onclick="x()">y</p>', "<p>y</p>"),
        ('<iframe src="https://x.example"></iframe>y', "y"),
        ('<a href="javascript:x">y</a>', "<a>y</a>"),
        ('<p style="position: fixed">y</p>', "<p>y</p>"),
        ('<img src="data:text/html,x" alt="y">', '<img alt="y">'),
        ("<style>p {}</style>y", "y"),
        ('<p data-md-component="search" data-own="1">y</p>', '<p data-own="1">y</p>'),
        ('<img src="https://x.example/y.png" alt="y">', '<img alt="y">'),
        ("<!-- <b>secret</b> -->y", "y"),
        ('<a href="../personas/alex/" title="t">y</a>', '<a href="../personas/alex/" title="t">y</a>'),
        ('<a href="https://x.example" target="_blank" rel="noopener">y</a>',) * 2,
        ('<h2 id="größe">y</h2>',) * 2,
        ('<svg viewBox="0 0 10 10"><path d="M0 0"></path></svg>',) * 2,
    ],
)
def test_harm_goes_and_the_rest_stays(html: str, clean: str) -> None:
    assert sanitise(html) == clean


RICH = """\
# Heading {#own}

A [link](x.md "title"), `code`, *emphasis*, ~~gone~~, ==marked==, H~2~O, a^2^, ++ctrl+c++ and a footnote.[^1]

- [x] done
- [ ] open

| left | middle | right |
|:-----|:------:|------:|
| a    | b      | c     |

!!! note "Title"
    Text.

??? tip
    Folded.

=== "One"
    First.

=== "Two"
    Second.

```python title="x.py" linenums="1" hl_lines="1"
print("x")
```

Term
:   Meaning

*[HTML]: Hyper Text

HTML

![picture](x.png){ width="40" loading=lazy }

[^1]: Its text.
"""
EXTENSIONS = [
    "extra", "admonition", "toc", "pymdownx.highlight", "pymdownx.superfences", "pymdownx.tasklist", "pymdownx.details",
    "pymdownx.tilde", "pymdownx.caret", "pymdownx.mark", "pymdownx.keys",
]  # fmt: skip


def test_what_markdown_makes_stays() -> None:
    options = {"pymdownx.tabbed": {"alternate_style": True}, "toc": {"permalink": True}}
    html = markdown.markdown(RICH, extensions=[*EXTENSIONS, "pymdownx.tabbed"], extension_configs=options)
    clean = sanitise(html)
    for part in (
        'id="own"', 'class="headerlink"', 'title="title"', "<del>", "<mark>", "<sub>", "<sup>", "<kbd", "footnote-ref",
        'type="checkbox"', "admonition note", "admonition-title", "<details", "<summary>", "tabbed-set", 'type="radio"',
        "<label", 'class="highlight', "filename", "<dt>", "<abbr", 'width="40"', 'loading="lazy"', "<table",
    ):  # fmt: skip
        assert part in html
        assert part in clean


def test_columns_of_tables_keep_their_alignment() -> None:
    html = markdown.markdown("| a | b |\n|:-:|--:|\n| c | d |\n", extensions=["tables"])
    clean = sanitise(html)
    assert clean.count('align="center"') == 2
    assert clean.count('align="right"') == 2
    assert "style" not in clean


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<p>a <em>b</em> <code>c</code></p>\n<p>“d” – e</p>",) * 2,
        ("<p>a <em>b</p>\n<p>c</p>", "<p>a <em>b</em></p><em>\n<p>c</p></em>"),
        ("<p>a <em>b</strong> c</em></p>", "<p>a <em>b c</em></p>"),
        ("<p>a</p></p>", "<p>a</p><p></p>"),
        ("<p>a<b onclick=x>c</b></p>", "<p>a<b>c</b></p>"),
    ],
)
def test_paragraphs_that_are_left_alone_are_well_formed(html: str, clean: str) -> None:
    assert sanitise(html) == clean
