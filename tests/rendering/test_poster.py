"""A poster's document: it needs nothing and leads nowhere, says that it is a draft, and shows each sheet its part."""

from __future__ import annotations

import re
from collections.abc import Callable

from support.built_pages import BuiltPage

from journeysite.loading.sources import Kind
from journeysite.rendering.pages import frame
from journeysite.rendering.paper import Paper, layout
from journeysite.rendering.poster import Fit, Look, measured, poster, to_measure
from journeysite.rendering.site import Site

MAP = """\
---
title: First <b>order</b>
personas: [alex]
{}---
## Awareness
- Goal: Learns of the shop

### [Chat](../touchpoints/chat.md)
- Actions: Follows [a link](https://example.org/a?b=c) to [Alex](../personas/alex.md), or [writes](mailto:a@example.org)
- Thoughts: "Is href="x" a <script>alert(1)</script>?"
- Emotion: -1 </style>

## Decision

### Basket
- Emotion: +1
"""
FIT = Fit(portrait=False, zoom=1.25, more=10, smallest=9.4)


def made(site_of: Callable[..., Site], tiles: Paper | None = None, status: str = "", **settings: bool) -> str:
    site = site_of(
        {
            "maps/first.md": MAP.format(status),
            "personas/alex.md": "---\nname: Alex\n---\n",
            "touchpoints/chat.md": "---\nname: Chat\n---\n",
        },
        **settings,
    )
    way = layout(Paper.A1, tiles, portrait=False)
    return poster(site, site.catalog.of_kind(Kind.MAP)["first"], way, FIT)


def test_it_loads_nothing_and_leads_to_no_page_of_the_site(site_of: Callable[..., Site]) -> None:
    page = BuiltPage(made(site_of))
    targets = {one.attrs["href"] for one in page.elements if "href" in one.attrs and one.tag != "use"}
    assert targets == {"https://example.org/a?b=c", "mailto:a@example.org"}
    assert not [one for one in page.elements if "src" in one.attrs or one.tag in ("link", "img", "iframe", "script")]
    assert "url(" not in made(site_of)
    policy = next(one for one in page.elements if one.attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy.attrs["content"].startswith("default-src 'none';")


def test_what_writers_write_is_text(site_of: Callable[..., Site]) -> None:
    written = made(site_of)
    page = BuiltPage(written)
    assert written.count("</style>") == written.count("<style>") == 2
    assert "First <b>order</b>" in page.text
    assert 'Is href="x" a <script>alert(1)</script>?' in page.text


def test_numbers_become_styles(site_of: Callable[..., Site]) -> None:
    written = made(site_of)
    assert "@page { size: 841mm 594mm; margin: 0; }" in written
    assert "--js-zoom: 1.25000; --js-more: 10px; --js-margin: 16.82mm;" in written
    assert re.findall(r'class="js-page[^"]*"', written) == ['class="js-page js-part-1"']
    assert BuiltPage(written).all(class_="js-marks") == []


def test_parts_are_moved_marked_and_labelled(site_of: Callable[..., Site]) -> None:
    written = made(site_of, Paper.A4)
    page = BuiltPage(written)
    assert "@page { size: 297mm 210mm; margin: 0; }" in written
    assert ".js-part-6 .js-content { left: -526mm; top: -176mm; }" in written
    labels = ["".join(one.words).strip() for one in page.all(class_="js-sheet-label")]
    assert len(labels) == 9
    assert labels[5] == "Sheet 6 of 9: row 2 of 3, column 3 of 3 · First <b>order</b>"
    paths = [one.attrs["d"] for one in page.all("path")]
    assert "M12 6v5M12 199v5M6 12h5M286 12h5" in paths, "the first sheet is cut on the left and above"
    numbers = ["".join(one.words).strip() for one in page.all("text") if "dy" not in one.attrs]
    assert numbers == list("123456789"), "the plan names every sheet"


def test_it_shows_the_curve_once(site_of: Callable[..., Site]) -> None:
    """On a page, a picture of a wide table says what is out of sight; on a poster everything is in sight."""
    steps = "".join(f"### Step {number}\n- Emotion: {number % 5 - 2}\n\n" for number in range(9))
    site = site_of({"maps/wide.md": f"---\ntitle: Wide\n---\n## Before\n- Emotion: 0\n\n## After\n\n{steps}"})
    journey = site.catalog.of_kind(Kind.MAP)["wide"]
    assert "js-picture" in frame(site, journey).table
    for tiles in (None, Paper.A4):
        page = BuiltPage(poster(site, journey, layout(Paper.A1, tiles, portrait=False), FIT))
        assert page.all(class_="js-picture") == []
        assert len(page.all(class_="js-kind-emotion")) == len(page.all("h1"))


def test_it_has_the_palette_of_the_site(site_of: Callable[..., Site]) -> None:
    site = site_of({"maps/first.md": MAP.format("")})
    look = Look(("[data-md-color-primary=teal] { --md-primary-fg-color: #009485 }",), {"data-md-color-primary": "teal"})
    written = poster(site, site.catalog.of_kind(Kind.MAP)["first"], layout(Paper.A1, None, portrait=False), FIT, look)
    assert '<body data-md-color-primary="teal">' in written
    assert written.index("--md-primary-fg-color: #009485") > written.index("--js-accent:")


def test_a_draft_says_so_on_every_sheet(site_of: Callable[..., Site]) -> None:
    status = "status: draft\n"
    page = BuiltPage(made(site_of, status=status, drafts=True))
    assert "".join(page.first(class_="js-draft").words) == "Draft"
    labels = BuiltPage(made(site_of, Paper.A4, status=status, drafts=True)).all(class_="js-sheet-label")
    assert all("".join(one.words).strip().endswith(" · Draft") for one in labels)
    assert BuiltPage(made(site_of)).all(class_="js-draft") == []


def test_what_a_browser_has_measured(site_of: Callable[..., Site]) -> None:
    site = site_of({"maps/first.md": MAP.format("")})
    ways = [layout(Paper.A1, None, portrait=portrait) for portrait in (False, True)]
    asked = to_measure(site, site.catalog.of_kind(Kind.MAP)["first"], *ways)
    assert 'data-lying="807.36 560.36" data-standing="560.36 807.36" data-columns="2"' in asked
    assert measured(asked) is None
    noted = '{"portrait":true,"zoom":1.5,"more":0,"smallest":7.25}'.replace('"', "&quot;")
    assert measured(f'<html lang="en" data-measured="{noted}"><head>') == Fit(True, 1.5, 0, 7.25)
