"""How the review of a document stands, where one is expected: the same on the home page, by owner, and where all is."""

from __future__ import annotations

from journeysite.catalog.freshness import Freshness, freshness
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering.site import Site


def review_state(site: Site, document: Document) -> Freshness | None:
    """How a review stands; None where nobody expects one.

    Archived documents need none. Where maps of a site are reviewed, every map is expected to be; anything else where it
    says so itself.
    """
    value = document.value
    expected = value.reviewed or value.review_every or (site.reviews and document.source.kind is Kind.MAP)
    if document.archived or not expected:
        return None
    return freshness(value.reviewed, value.review_every, site.settings.today)
