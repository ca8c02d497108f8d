"""Marks in a page of the host's, where our parts will stand when it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import escape

from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind

_STAGES = "journeysitestagetablestandshere"
"""A paragraph of its own in the Markdown, where the stages stood: one word, in which no extension finds another."""

_HEAD, _FOOT = "<!--journeysite:head-->", "<!--journeysite:foot-->"
_TABLE, _TABLE_END = "<!--journeysite:table-->", "<!--/journeysite:table-->"
LISTING = "<!--journeysite:listing-->"

TITLE = "__title"
"""The anchor of a page's title, which no name of a stage can have."""


class Around(NamedTuple):
    """A finished page of the host's, in the pieces between which our parts stand."""

    before: str
    above: str
    """The writer's text above the stage table."""
    below: str
    after: str


def narrative(document: Document) -> str:
    """The writer's text, with a mark where the stages stood."""
    # A first empty line keeps the host from taking “Note: …” for meta data.
    stages = f"\n\n{_STAGES}\n\n" if document.source.kind is Kind.MAP else ""
    return f"\n{document.before}{stages}{document.after}\n"


def marked(title: str, html: str) -> str:
    """The writer's text as HTML below its title, with marks for all our parts."""
    mark = f"<p>{_STAGES}</p>"
    if mark not in html:  # a page without stages, or stages behind something that the writer has left open
        html = html.replace(_STAGES, "") + mark
    html = html.replace(mark, _TABLE + _TABLE_END, 1)
    return f"<h1>{escape(title)}</h1>{_HEAD}{html}{_FOOT}"


def table_at(html: str) -> int:
    """Where the stage table will stand in a marked page."""
    return html.find(_TABLE)


def with_words(html: str, top: str, sections: str) -> str:
    """A marked page that holds words for a search plugin where our parts will stand.

    The title has an id there: without one, Material takes it for the first words of the text.
    """
    return titled(html).replace(_HEAD, top, 1).replace(_TABLE, sections, 1)


def with_listing_words(html: str, words: str) -> str:
    """A page that gathers what other pages say, with words for a search plugin where what it gathers will stand."""
    return titled(html).replace(LISTING, words, 1)


def titled(html: str) -> str:
    """A page whose title can be reached."""
    return html.replace("<h1>", f'<h1 id="{TITLE}">', 1)


_AS_IT_IS = re.compile(r"<(pre|script|style|textarea)\b.*?</\1>", re.DOTALL)
"""Where every space counts."""

_SPACE = re.compile(r"\n\s+")


def around(output: str) -> Around | None:
    """The host's page without its marks; None where the writer has chosen a template that shows no content.

    What the host has around the content comes without its empty lines and indents, a third of it.
    """
    if _HEAD not in output:
        return None
    before, _, rest = output.partition(_HEAD)
    above, _, rest = rest.partition(_TABLE + _TABLE_END)
    below, _, after = rest.partition(_FOOT)
    return Around(_lean(before), above, below, _lean(after))


def _lean(html: str) -> str:
    """HTML without empty lines and indents. Every line break stays one, and code and plain text stay as they are."""
    return "".join(_pieces(html))


def _pieces(html: str) -> Iterator[str]:
    at = 0
    for kept in _AS_IT_IS.finditer(html):
        yield _SPACE.sub("\n", html[at : kept.start()])
        yield kept[0]
        at = kept.end()
    yield _SPACE.sub("\n", html[at:])
