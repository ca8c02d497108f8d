"""Marks in a page of the host's, where our parts will stand when it is written."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import escape

from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind

_STAGES = "journeysitestagetablestandshere"
"""A paragraph of its own in the Markdown, where the stages stood: one word, in which no extension finds another."""

_HEAD, _FOOT = "<!--journeysite:head-->", "<!--journeysite:foot-->"
_TABLE, _TABLE_END = "<!--journeysite:table-->", "<!--/journeysite:table-->"
LISTING = "<!--journeysite:listing-->"


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
    """A marked page that holds words for a search plugin where our parts will stand."""
    return html.replace(_HEAD, top, 1).replace(_TABLE, sections, 1)


def around(output: str) -> Around | None:
    """The host's page without its marks; None where the writer has chosen a template that shows no content."""
    if _HEAD not in output:
        return None
    before, _, rest = output.partition(_HEAD)
    above, _, rest = rest.partition(_TABLE + _TABLE_END)
    below, _, after = rest.partition(_FOOT)
    return Around(before, above, below, after)
