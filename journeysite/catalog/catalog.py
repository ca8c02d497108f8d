"""The catalog: every document of a site, and who knows whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from journeysite.catalog.anchors import StageAnchors, anchors
from journeysite.catalog.channels import channel_address
from journeysite.catalog.columns import Column, columns
from journeysite.catalog.spellings import one_name_each
from journeysite.kept import kept
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import JourneyMap, Moment, Stage
from journeysite.model.lane import Lane

T = TypeVar("T")


Encounters = Mapping[str, tuple[int, ...]]
"""By map id: the columns in which something appears. They count from 0."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """All documents of a site by kind and id, and the links between them in both directions.

    Where several files have one id, the first in the order of addresses answers to it.
    """

    documents: tuple[Document, ...]
    by_id: Mapping[Kind, Mapping[str, Document]]
    names: Mapping[Kind, Mapping[str, str]]
    """Ids by name and by id, without case."""
    hidden: Mapping[Kind, frozenset[str]]
    """Ids and names, without case, of the drafts that the site leaves out."""
    files: frozenset[str]
    """Every file of the site that a link may lead to, as a path from the content folder."""
    anchors: Mapping[str, tuple[StageAnchors, ...]]
    """By map id."""
    present: Mapping[str, tuple[tuple[Document, ...], ...]]
    """Who is there in each column, by the address of a map's file, which is unique also where two files have one id."""
    travellers: Mapping[str, tuple[Document, ...]]
    """By the address of a map's file: everybody who travels."""
    encounters: Mapping[str, Encounters]
    """By persona id: where the persona is met."""
    uses: Mapping[str, Encounters]
    """By shared touchpoint id: where it is used."""
    measured: Mapping[str, tuple[str, ...]]
    """By KPI id: the maps that it measures."""
    parts: Mapping[str, tuple[str, ...]]
    """By map id: the maps that are a part of it."""
    futures: Mapping[str, tuple[str, ...]]
    """By map id: the future-state maps that improve on it."""
    drafted: Mapping[str, tuple[Document, ...]]
    """By map id: the drafts of such maps that the site leaves out."""
    channels: Mapping[str, str] = field(default_factory=dict)
    """How a channel is written, by each spelling that is another one."""
    lanes: tuple[Lane, ...] = ()
    """The site's own lanes."""
    today: date | None = None
    """The day against which reviews are due, where somebody has said it."""

    def of_kind(self, kind: Kind) -> Mapping[str, Document]:
        """The documents of a kind by id, in the order of their addresses."""
        return self.by_id[kind]

    def find(self, kind: Kind, name: str | None) -> Document | None:
        """The document that an id or a name means."""
        if not name:
            return None
        known = self.by_id[kind]
        return known.get(name) or known.get(self.names[kind].get(name.casefold(), ""))

    def columns_of(self, journey: Document) -> tuple[Column, ...]:
        """The columns of a map, from left to right, with the personas who are there.

        They are made when they are needed: those of thousands of maps would fill the memory.
        """
        return _columns(journey, self.present[journey.source.uri])

    def channels_of(self, moment: Moment, around: Stage | None = None) -> tuple[str, ...]:
        """Where a moment happens: its own channels, else those of what it shares, else of the stage `around` it."""
        if moment.channel:
            return self.channels_named(moment.channel)
        shared = self.find(Kind.TOUCHPOINT, getattr(moment, "touchpoint", None))
        of_shared: tuple[str, ...] = shared.value.channel if shared else ()
        return self.channels_named(of_shared or (around.channel if around else ()))

    def channels_named(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Channels, each once and as the whole site writes it."""
        if self.channels.keys().isdisjoint(names):
            return names
        return tuple(dict.fromkeys(self.channels.get(name, name) for name in names))

    def personas_of(self, journey: Document) -> tuple[Document, ...]:
        """Everybody who travels: the map's personas, then those whom only some touchpoints name."""
        return self.travellers[journey.source.uri]


@kept(most=20)
def _columns(journey: Document, present: tuple[tuple[Document, ...], ...]) -> tuple[Column, ...]:
    """The columns of a map; many parts of one page ask for them, one after the other."""
    return columns(journey.value, present)


def link(
    documents: Iterable[Document],
    files: Iterable[str],
    *,
    drafts: bool,
    lanes: tuple[Lane, ...] = (),
    today: date | None = None,
) -> Catalog:
    """Make one linked whole of documents; `drafts` says whether they belong to it, `lanes` are the site's own."""
    ordered = sorted(documents, key=lambda document: document.source.uri)
    shown = tuple(document for document in ordered if drafts or not document.draft)
    by_id: dict[Kind, dict[str, Document]] = {kind: {} for kind in Kind}
    hidden: dict[Kind, set[str]] = {kind: set() for kind in Kind}
    for document in shown:
        by_id[document.source.kind].setdefault(document.id, document)
    for document in ordered:
        if document.draft and not drafts:
            hidden[document.source.kind] |= {document.id.casefold(), document.title.casefold()}
    partial = Catalog(
        documents=shown,
        by_id=by_id,
        names={kind: _names(by_id[kind]) for kind in Kind},
        hidden={kind: frozenset(ids) for kind, ids in hidden.items()},
        files=frozenset(files),
        anchors={id_: anchors(document.value) for id_, document in by_id[Kind.MAP].items()},
        present={},
        travellers={},
        encounters={},
        uses={},
        measured={},
        parts={},
        futures={},
        drafted={},
        channels=_channels(shown),
        lanes=lanes,
        today=today,
    )
    return replace(_with_backlinks(partial), drafted=_drafted(partial, () if drafts else ordered))


def _drafted(catalog: Catalog, documents: Iterable[Document]) -> Mapping[str, tuple[Document, ...]]:
    drafted: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        future_of = document.value.future_of if document.draft and document.source.kind is Kind.MAP else None
        if current := catalog.find(Kind.MAP, future_of):
            drafted[current.id].append(document)
    return frozen(drafted)


def _channels(documents: Iterable[Document]) -> dict[str, str]:
    """How a channel is written, by each spelling that is another one: most sites have none."""
    names = list(_channels_in(documents))
    called = one_name_each(names, channel_address)
    return {name: one for name in dict.fromkeys(names) if (one := called[channel_address(name)]) != name}


def _channels_in(documents: Iterable[Document]) -> Iterator[str]:
    for document in documents:
        value = document.value
        if document.source.kind is Kind.PERSONA:
            yield from value.channels
        elif document.source.kind is Kind.TOUCHPOINT:
            yield from value.channel
        elif document.source.kind is Kind.MAP:
            for moment in value.moments:
                yield from moment.channel


def _names(documents: Mapping[str, Document]) -> dict[str, str]:
    names: dict[str, str] = {}
    for id_, document in documents.items():
        names.setdefault(document.title.casefold(), id_)
    return names | {id_.casefold(): id_ for id_ in documents}


def _with_backlinks(catalog: Catalog) -> Catalog:
    encounters: dict[str, dict[str, tuple[int, ...]]] = defaultdict(dict)
    uses: dict[str, dict[str, tuple[int, ...]]] = defaultdict(dict)
    measured: dict[str, list[str]] = defaultdict(list)
    parts: dict[str, list[str]] = defaultdict(list)
    futures: dict[str, list[str]] = defaultdict(list)
    present: dict[str, tuple[tuple[Document, ...], ...]] = {}
    alike: dict[object, Any] = {}  # many maps have the same personas everywhere, and meet them in the same columns
    for document in catalog.documents:
        if document.source.kind is Kind.MAP:
            there = tuple(_present(catalog, document.value))
            present[document.source.uri] = alike.setdefault(there, there)
    for id_, document in catalog.of_kind(Kind.MAP).items():
        met: dict[str, list[int]] = defaultdict(list)
        used: dict[str, list[int]] = defaultdict(list)
        there = present[document.source.uri]
        for index, column in enumerate(columns(document.value, there)):
            for persona in column.personas:
                met[persona.id].append(index)
            if shared := catalog.find(Kind.TOUCHPOINT, getattr(column.moment, "touchpoint", None)):
                used[shared.id].append(index)
        for found, backlinks_of in ((met, encounters), (used, uses)):
            for name, listed in found.items():
                indices = tuple(listed)
                backlinks_of[name][id_] = alike.setdefault(indices, indices)
        for kpi in _kpis(document):
            if known := catalog.find(Kind.KPI, kpi):
                measured[known.id].append(id_)
        for names, backlinks in ((document.value.parent, parts), (document.value.future_of, futures)):
            if (other := catalog.find(Kind.MAP, names)) and other.id != id_:
                backlinks[other.id].append(id_)
    return replace(
        catalog,
        present=present,
        travellers=_travellers(catalog),
        encounters=dict(encounters),
        uses=dict(uses),
        measured=frozen(measured),
        parts=frozen(parts),
        futures=frozen(futures),
    )


def _travellers(catalog: Catalog) -> dict[str, tuple[Document, ...]]:
    """Who travels in each map. Many maps have the same few personas: one value for all of them."""
    known: dict[tuple[str, ...], tuple[Document, ...]] = {}
    travellers = {}
    for document in catalog.documents:
        if document.source.kind is Kind.MAP:
            names = tuple(dict.fromkeys(_personas_named(document.value)))
            if names not in known:
                found = (catalog.find(Kind.PERSONA, name) for name in names)
                known[names] = tuple(dict.fromkeys(persona for persona in found if persona))
            travellers[document.source.uri] = known[names]
    return travellers


def _personas_named(journey: JourneyMap) -> Iterator[str]:
    yield from journey.personas
    for moment in journey.moments:
        yield from moment.personas
        yield from [emotion.persona for emotion in moment.emotion if emotion.persona]


def _present(catalog: Catalog, journey: JourneyMap) -> Iterator[tuple[Document, ...]]:
    """Who is there in each column: the column's own personas, else its stage's, else the map's."""
    known: dict[tuple[str, ...], tuple[Document, ...]] = {}
    for column in columns(journey):
        listed = column.moment.personas or journey.stages[column.stage].personas or journey.personas
        if listed not in known:
            found = (catalog.find(Kind.PERSONA, name) for name in listed)
            known[listed] = tuple(dict.fromkeys(document for document in found if document))
        yield known[listed]


def _kpis(document: Document) -> Iterable[str]:
    return dict.fromkeys((*document.value.kpis, *(kpi for moment in document.value.moments for kpi in moment.kpis)))


def frozen(lists: Mapping[str, Sequence[T]]) -> Mapping[str, tuple[T, ...]]:
    """Lists by name, such as are made while looking through documents, as values that nobody changes."""
    return {key: tuple(listed) for key, listed in lists.items()}
