"""Who owns what: teams and people, by the names that documents and opportunities give them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from journeysite.catalog.anchors import slug
from journeysite.catalog.catalog import Catalog
from journeysite.catalog.name_addresses import says_all, with_digits
from journeysite.catalog.name_order import by_name
from journeysite.catalog.opportunities import Placed, opportunities, opportunities_of
from journeysite.kept import kept
from journeysite.loading.documents import Document

_MOST = 50
_TAKEN = re.compile(r"index|readme|con|prn|aux|nul|com\d|lpt\d")
"""Names that a file cannot have, here or on Windows."""


@dataclass(frozen=True, slots=True)
class Owner:
    """A team or a person, and all that it owns."""

    name: str
    """As the first that names it says."""
    slug: str
    spellings: frozenset[str]
    """All forms of the name that lead to this address."""
    documents: tuple[Document, ...]
    """Maps, personas, touchpoints and KPIs, in the order of their addresses."""
    plans: tuple[Document, ...]
    """The maps in force that hold an opportunity of theirs: its place in them would fill the memory of a large site."""

    def opportunities(self) -> list[Placed]:
        """Their opportunities in maps in force, looked up each time."""
        return [one for journey in self.plans for one in opportunities_of(journey, self.spellings)]


@kept(most=4096)
def owner_slug(name: str) -> str:
    """The address of an owner's page: that of the name, as far as a file can have it."""
    readable = slug(name)
    if says_all(readable, name) and len(readable) <= _MOST and not _TAKEN.fullmatch(readable):
        return readable
    return with_digits(readable[:_MOST].rstrip("-"), name)


def owners(catalog: Catalog) -> Mapping[str, Owner]:
    """Everybody who owns something that is published, by address, in the order of their names."""
    names: dict[str, dict[str, None]] = defaultdict(dict)
    documents: dict[str, list[Document]] = defaultdict(list)
    plans: dict[str, dict[Document, None]] = defaultdict(dict)

    def address(name: str) -> str:
        slug_ = owner_slug(name)
        names[slug_][name] = None
        return slug_

    for document in catalog.documents:
        if document.value.owner:
            documents[address(document.value.owner)].append(document)
    for one in opportunities(catalog):
        if one.opportunity.owner:
            plans[address(one.opportunity.owner)][one.journey] = None
    first = {slug_: next(iter(spellings)) for slug_, spellings in names.items()}
    return {
        slug_: Owner(name, slug_, frozenset(names[slug_]), tuple(documents[slug_]), tuple(plans[slug_]))
        for slug_, name in sorted(first.items(), key=lambda item: (by_name(item[1]), item[0]))
    }
