"""Who owns what: teams and people, by the names that documents and opportunities give them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from journeysite.catalog.anchors import slug
from journeysite.catalog.catalog import Catalog
from journeysite.catalog.file_names import DEVICES, OF_FOLDERS
from journeysite.catalog.name_addresses import name_address, says_all, with_digits
from journeysite.catalog.name_order import by_name
from journeysite.catalog.opportunities import Placed, opportunities, opportunities_of
from journeysite.catalog.spellings import one_name_each
from journeysite.kept import kept
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind

_MOST = 50


@dataclass(frozen=True, slots=True)
class Owner:
    """A team or a person, and all that it owns."""

    name: str
    """As all pages write it, whatever spelling a document has."""
    slug: str
    spellings: frozenset[str]
    """All forms of the name."""
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
    if says_all(readable, name) and len(readable) <= _MOST and readable not in OF_FOLDERS | DEVICES:
        return readable
    return with_digits(readable[:_MOST].rstrip("-"), name)


def owner_names(catalog: Catalog) -> Mapping[str, str]:
    """By address, how the names of all owners and teams are written, whatever they own."""
    return one_name_each(_named(catalog))


def owners(catalog: Catalog, names: Mapping[str, str]) -> Mapping[str, Owner]:
    """Everybody who owns something that is published, by address, in the order of their names."""
    spellings: dict[str, dict[str, None]] = defaultdict(dict)
    documents: dict[str, list[Document]] = defaultdict(list)
    plans: dict[str, dict[Document, None]] = defaultdict(dict)

    def called(spelling: str) -> str:
        name = names[name_address(spelling)]
        spellings[name][spelling] = None
        return name

    for document in catalog.documents:
        if document.value.owner:
            documents[called(document.value.owner)].append(document)
    for one in opportunities(catalog):
        if one.opportunity.owner:
            plans[called(one.opportunity.owner)][one.journey] = None
    addresses = {name: owner_slug(name) for name in spellings}
    return {
        address: Owner(name, address, frozenset(spellings[name]), tuple(documents[name]), tuple(plans[name]))
        for name, address in sorted(addresses.items(), key=lambda item: (by_name(item[0]), item[1]))
    }


def _named(catalog: Catalog) -> Iterator[str]:
    """The owners and teams that documents and opportunities name."""
    for document in catalog.documents:
        if document.value.owner:
            yield document.value.owner
        if document.source.kind is Kind.MAP:
            yield from document.value.teams
            yield from [one.opportunity.owner for one in opportunities_of(document) if one.opportunity.owner]
