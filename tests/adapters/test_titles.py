"""Titles that hold marks of HTML: shown as they are written wherever a host prints them, and nothing in them runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment
from support.building import CONFIG, MAP, SMALL, strictly, write
from support.built_pages import page_of

from journeysite.adapters.titles import SafeTitle

TITLE = 'R&D <script>alert(1)</script> "q"'
ONCE = "R&amp;D &lt;script&gt;alert(1)&lt;/script&gt; &#34;q&#34;"


@pytest.mark.parametrize("autoescape", [False, True])
@pytest.mark.parametrize("printed", ["t", "t | e", "t | e | e", "t | d('x')", "t | trim", "t ~ ''", "[t] | join(' ')"])
def test_one_layer_wherever_it_is_printed(printed: str, autoescape: bool) -> None:
    shown = Environment(autoescape=autoescape).from_string(f"{{{{ {printed} }}}}").render(t=SafeTitle(TITLE))
    assert shown == ONCE if printed != "t | trim" or not autoescape else "<" not in shown


@pytest.mark.parametrize("printed", ["t | striptags", "t | striptags | e", "t | upper", "t | forceescape", "t | safe"])
def test_never_bare(printed: str) -> None:
    shown = Environment(autoescape=False).from_string(f"{{{{ {printed} }}}}").render(t=SafeTitle(TITLE))
    assert "<" not in shown
    assert shown == ONCE or printed != "t | striptags"


def test_in_a_site(tmp_path: Path) -> None:
    config = CONFIG.replace("font: false", "font: false, features: [navigation.footer]")
    content = {"maps/a.md": MAP.replace("First order", "Before"), "maps/b.md": MAP.replace("First order", TITLE)}
    site = strictly(write(tmp_path, {**content, "personas/alex.md": SMALL["personas/alex.md"]}, config)).site
    before, page = (page_of(site, f"maps/{name}/index.html") for name in "ab")
    (label,) = (one.attrs["aria-label"] for one in before.all("a", "md-footer__link--next"))
    assert label == f"Next: {TITLE}"
    assert page.first("title").text == f"{TITLE} - Test site"
    assert TITLE in [one.text for one in page.all("h1")]
    assert not [one for one in (*before.all("script"), *page.all("script")) if one.text == "alert(1)"]
