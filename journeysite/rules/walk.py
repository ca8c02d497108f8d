"""Ways through a catalog that many rules take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeysite.catalog.catalog import Catalog
from journeysite.loading.documents import Document
from journeysite.loading.places import Path
from journeysite.loading.sources import Kind
from journeysite.model.journey import Stage, Touchpoint
from journeysite.rules.finding import Finding


def maps(catalog: Catalog) -> Iterator[Document]:
    """The maps, in the order of their addresses."""
    return (document for document in catalog.documents if document.source.kind is Kind.MAP)


def moments(document: Document) -> Iterator[tuple[Path, Stage | Touchpoint]]:
    """The stages and touchpoints of a map, each stage before its touchpoints, with the way to each."""
    return ((spot.path, moment) for spot, moment in document.value.spots)


def each_or_all(found: Sequence[Finding], of: int, together: str) -> Iterator[Finding]:
    """What was found, each for itself; but once and `together` where it is true of all, of more than two."""
    if len(found) == of > 2:
        first = found[0]
        yield Finding(first.code, first.document, first.path, together, first.remedy)
    else:
        yield from found
