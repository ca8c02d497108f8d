"""Anchors that a page of the writer's shares with ours."""

from __future__ import annotations

from mkdocs.structure.toc import AnchorLink, TableOfContents

from journeysite.adapters.contents import add_headings, make_way
from journeysite.rendering.headings import Heading

BUY = [Heading("Buy", "buy")]


def _toc(*ids: str) -> TableOfContents:
    return TableOfContents([AnchorLink(id_.title(), id_, 2) for id_ in ids])


def test_elements_with_our_anchors_get_others() -> None:
    toc = _toc("buy", "pay")
    html = '<h2 title="a > b" id="buy">Buy</h2><h2 id="pay">Pay</h2><a href="#buy">x</a> <a href="#pay">y</a>'
    assert make_way(toc, html, BUY) == html.replace('id="buy"', 'id="buy_text"').replace("#buy", "#buy_text")
    assert [item.id for item in toc] == ["buy_text", "pay"]


def test_what_code_shows_stays() -> None:
    shown = '<p><code>&lt;section id="buy"&gt; &lt;a href="#buy"&gt;</code> id="buy"</p>'
    link = '<a href="#buy" data-id="buy">x</a>'
    assert make_way(_toc(), shown + link, BUY) == shown + link, "the link leads to the stage"
    heading = '<h2 id="buy">Buy</h2>'
    assert make_way(_toc("buy"), shown + heading, BUY) == shown + heading.replace("buy", "buy_text")


def test_our_headings_stand_behind_those_above_them() -> None:
    above, below = '<p><code>&lt;a id="below"&gt;</code></p><h2 id="above">A</h2>', '<h2 id="below">B</h2>'
    toc = _toc("above", "below")
    add_headings(toc, above + below, len(above), BUY, [])
    assert [item.id for item in toc] == ["above", "buy", "below"]
