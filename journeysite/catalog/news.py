"""What happened lately: maps that were changed, and reviews that came due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from journeysite.catalog.catalog import Catalog
from journeysite.catalog.freshness import review_end
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind


class Event(StrEnum):
    """What happened to a document."""

    CHANGED = "changed"
    REVIEWED = "reviewed"
    """Said in place of a change that nobody knows of."""
    DUE = "due"


class News(NamedTuple):
    """Something that happened to a document on a day."""

    day: date
    event: Event
    document: Document

    @property
    def order(self) -> tuple[int, str, str]:
        """The newest first."""
        return (-self.day.toordinal(), self.document.source.uri, self.event)


def news(catalog: Catalog, changed: Mapping[str, date], today: date) -> Iterator[News]:
    """The last change of each map, else its last review; and the reviews of all documents that have come due.

    What is archived is no news. `changed` are the days of last changes by path from the content folder.
    """
    for document in catalog.documents:
        if document.archived:
            continue
        value = document.value
        if document.source.kind is Kind.MAP:
            if day := changed.get(document.source.uri):
                yield News(day, Event.CHANGED, document)
            elif value.reviewed and value.reviewed <= today:  # a later one is a slip, and would stay first for years
                yield News(value.reviewed, Event.REVIEWED, document)
        end = review_end(value.reviewed, value.review_every)
        if end and end <= today:
            yield News(end, Event.DUE, document)
