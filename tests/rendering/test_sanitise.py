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
        ('<img src="data:text/html,x" alt="y">', "y"),
        ("<style>p {}</style>y", "y"),
        ('<p data-md-component="search" data-own="1">y</p>', '<p data-own="1">y</p>'),
        ('<img src="https://x.example/y.png" alt="y">', "y"),
        ("<!-- <b>secret</b> -->y", "y"),
        ('<a href="../personas/alex/" title="t">y</a>', '<a href="../personas/alex/" title="t">y</a>'),
        ('<a href="https://x.example" target="_blank" rel="noopener">y</a>',) * 2,
        ('<h2 id="größe">y</h2>',) * 2,
        ('<svg viewBox="0 0 10 10"><path d="M0 0"></path></svg>',) * 2,
        ('<img src="y.png" alt="y" align="left">',) * 2,
        ('<div align="center"><p align="right">y</p></div>',) * 2,
        ('<table align="left"></table>',) * 2,
        ('<progress value="3" max="4">3 of 4</progress>',) * 2,
    ],
)
def test_harm_goes_and_the_rest_stays(html: str, clean: str) -> None:
    assert sanitise(html) == clean


@pytest.mark.parametrize(
    "address",
    [
        "//x.example/y.png",
        "https://x.example/y.png",
        "HTTPS:x.example/y.png",
        "&#47;&#47;x.example/y.png",
        "https:&#47;&#47;x.example/y.png",
        r"\\x.example\y.png",
        r"/\x.example/y.png",
        " //x.example/y.png",
        "&#1;&#9;//x.example/y.png",
        "/&#9;/x.example/y.png",
        "ht&#10;tps://x.example/y.png",
    ],
)
def test_nothing_is_loaded_from_elsewhere(address: str) -> None:
    assert sanitise(f'<img src="{address}" alt="y">') == "y"
    assert sanitise(f"<video poster='{address}'></video>") == "<video></video>"
    if " " not in address and "&#9;" not in address and "&#10;" not in address:  # no space stands in one of several
        for several in (address, f"{address} 2x", f"a.png 1x, {address} 2x", f"a.png,{address}", f", {address}"):
            assert sanitise(f'<img src="a.png" srcset="{several}">') == '<img src="a.png">'
            assert sanitise(f'<picture><source srcset="{several}"></picture>') == "<picture><source></picture>"


@pytest.mark.parametrize(
    "address", ["y.png", "../y.png", "/y.png", "a//y.png", "y.png?from=//x", "a/12:30.png", "./a:b"]
)
def test_pictures_of_the_site_stay(address: str) -> None:
    for html in (f'<img src="{address}" srcset="{address} 1x, z.png 2x">', f'<video poster="{address}"></video>'):
        assert sanitise(html) == html


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ('<img class="twemoji" alt="😄" src="https://x.example/1f604.svg" title=":smile:">', "😄"),
        ("<p>a <img src=//x.example/y.png> b</p>", "<p>a  b</p>"),
        ("""<img alt='a > "b" &lt;img alt=c&gt;' src=//x.example>""", "a &gt; &quot;b&quot; &lt;img alt=c&gt;"),
        ("""<img title="a>b" alt='<script>' src=//x.example>y""", "&lt;script&gt;y"),
        ("""<a title='<img alt="x">'>y</a><img src=//x.example alt=z>""", "z"),
        ("<img src=//x.example srcset=y.png>", '<img srcset="y.png">'),
        ("<picture><source srcset=//x.example><img src=//x.example alt=y></picture>", "<picture><source>y</picture>"),
        ("<picture><source srcset=y.png> <img src=//x.example></picture>", '<source srcset="y.png"> <img></picture>'),
        ("""<p data-"='<'>a<img src=//x.example alt="a' src='y"></p>""", "a' src='y</p>"),
        ('<code>&lt;img alt="x"&gt;</code><img src="y.png">', '<code>&lt;img alt="x"&gt;</code><img src="y.png">'),
    ],
)  # fmt: skip
def test_the_words_of_a_picture_stand_for_it_when_its_source_is_gone(html: str, clean: str) -> None:
    assert clean in sanitise(html)
    assert 'alt="z"' not in sanitise(html)
    assert "x.example" not in sanitise(html)


@pytest.mark.parametrize(
    "paint", ["url(//x.example/y.svg#a)", "url(y.svg)", r"u\72l(//x.example)", "src('//x.example')"]
)
def test_a_drawing_is_painted_with_colours_alone(paint: str) -> None:
    assert sanitise(f'<svg><path fill="{paint}" stroke="{paint}"></path></svg>') == "<svg><path></path></svg>"
    for colour in ("none", "#e91e63", "currentColor", "rgb(1 2 3 / 50%)", "var(--md-primary-fg-color)"):
        html = f'<svg fill="{colour}"><path stroke="{colour}"></path></svg>'
        assert sanitise(html) == html


def test_nothing_passes_for_the_settings_of_the_host() -> None:
    assert sanitise('<div id="__config">{}</div>') == "<div>{}</div>"
    for id_ in ("__tabbed_1_1", "__codelineno-0-1", "__span-0-1", "own", "_own"):
        html = f'<a id="{id_}">y</a>'
        assert sanitise(html) == html


def test_no_label_works_the_switches_of_the_host() -> None:
    for switch in ("__drawer", "__search", "__palette_0"):
        assert sanitise(f'<label for="{switch}">y</label>') == "<label>y</label>"
    for id_ in ("__tabbed_1_1", "own", "_own"):
        html = f'<label for="{id_}">y</label>'
        assert sanitise(html) == html


def test_diagrams_are_loaded_only_where_the_site_has_asked_for_them() -> None:
    html = '<pre class="mermaid"><code>graph TD</code></pre>'
    assert sanitise(html) == "<pre><code>graph TD</code></pre>"
    assert sanitise(html, diagrams=True) == html


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
