"""What the rows of all registers have in common: where something is said, by cells and by the numbers of its facets.

A site of thousands of maps has tens of thousands of rows. Until its page is written a row is only a few numbers
(`Ref`), and what the rows of one map share is made once for each page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from journeysite.catalog.anchors import StageAnchors
from journeysite.catalog.name_order import by_name
from journeysite.catalog.section_anchors import section_anchor
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import Moment, Stage, Status
from journeysite.rendering import parts, signs
from journeysite.rendering.facets import Facet, facets_of
from journeysite.rendering.inline import escaped, named
from journeysite.rendering.lanes import shows
from journeysite.rendering.site import Site

PLACE_FACETS = ("persona", "stage", "channel", "map", "type", "map-status")
"""The facets of every place in a map, in the order of their numbers."""

WHOLE = -1
"""In place of a stage: the map as a whole. In place of a touchpoint: the stage as a whole."""


class Ref(NamedTuple):
    """Where an item stands: numbers of a document among all, of a stage, of a touchpoint, and of the item there."""

    document: int
    stage: int
    touchpoint: int
    item: int


def ranked_maps(site: Site) -> tuple[Document, ...]:
    """All maps by title; archived ones last."""
    maps = site.catalog.of_kind(Kind.MAP).values()
    return tuple(sorted(maps, key=lambda one: (one.archived, by_name(one.title), one.id)))


def moments_of(journey: Document) -> Iterator[tuple[int, int, Moment]]:
    """Every stage and touchpoint of a map, with its numbers."""
    for number, stage in enumerate(journey.value.stages):
        yield number, WHOLE, stage
        for index, touchpoint in enumerate(stage.touchpoints):
            yield number, index, touchpoint


class MapPart(NamedTuple):
    """What all rows of one map share on a page; a document of another kind counts as a map without stages."""

    journey: Document
    value: Any
    known: Sequence[StageAnchors]
    href: str
    cell: str
    """The cell of the map."""
    numbers: str
    """Of the facets from `map` on."""
    anchored: bool
    """Whether the map's table shows the lane."""
    owner: str


class RowPlace(NamedTuple):
    """Where an item stands, as its row says it."""

    part: MapPart
    moment: Moment | None
    """None for the map as a whole."""
    href: str
    name: str
    """Of the touchpoint, or of the stage as a whole."""
    stage: str
    whole: str
    """In words, what the item is said of where that is no touchpoint."""
    personas: str
    """The cell of the personas."""
    channels: str
    numbers: str
    """Of all `PLACE_FACETS`."""

    @property
    def cells(self) -> str:
        """The cells of map, stage, touchpoint, personas and channels: the place from the whole to its part."""
        link = f'<a href="{self.href}">{named(self.name)}</a>' if self.name else ""
        stage, touchpoint = cell(named(self.stage)), cell(link)
        if self.whole:
            whole = cell(f'<span class="js-quiet">{escaped(self.whole)}</span>', key="")
            stage, touchpoint = (cell(link), whole) if self.name else (whole, cell(""))
        # What is said of a whole page has no touchpoint to lead to: its page does.
        of = self.part.cell if self.moment else self.part.cell.replace(f'"{self.part.href}"', f'"{self.href}"')
        return f"{of}{stage}{touchpoint}{self.personas}{cell(self.channels)}"

    @property
    def owner(self) -> str:
        """Who owns the map."""
        return self.part.owner

    @property
    def uri(self) -> str:
        """The file of the map."""
        return self.part.journey.source.uri


@dataclass(slots=True)
class RowWriter:
    """What the rows of one page are written with."""

    site: Site
    start: str
    """The file of the page."""
    documents: Sequence[Document]
    lane: str
    """The lane whose cells the rows lead to; empty for the touchpoints themselves."""
    facets: Mapping[str, Facet]
    parts: dict[int, MapPart] = field(default_factory=dict)
    people: dict[tuple[str, ...], tuple[str, str]] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    """Cells of owners."""
    felt: dict[int, Mapping[tuple[int, int | None], float]] = field(default_factory=dict)
    """What is felt on average, by document, then by stage and touchpoint."""
    icons: dict[str, None] = field(default_factory=dict)
    """The symbols that the rows use."""

    def place(self, ref: Ref) -> RowPlace:
        """Where an item stands."""
        number, stage_number, touchpoint_number, _ = ref
        part = self.parts.get(number) or self._part(number)
        facets = self.facets
        if stage_number == WHOLE:
            journey = part.journey
            is_map, is_persona = journey.source.kind is Kind.MAP, journey.source.kind is Kind.PERSONA
            personas, numbers = self._people(part.value.personas if is_map else (journey.id,) if is_persona else ())
            numbers = f"{numbers};{facets['stage'].number('')};{facets['channel'].number('')};{part.numbers}"
            anchor = section_anchor(journey.source.kind, self.lane)
            whole = self.site.w("whole_map") if is_map else ""
            return RowPlace(part, None, f"{part.href}#{anchor}", "", "", whole, personas, "", numbers)
        stage: Stage = part.value.stages[stage_number]
        known = part.known[stage_number]
        moment: Moment
        if touchpoint_number == WHOLE:
            moment, anchor = stage, known.stage
            personas, numbers = self._people(stage.personas or part.value.personas)
        else:
            moment, anchor = stage.touchpoints[touchpoint_number], known.touchpoints[touchpoint_number]
            personas, numbers = self._people(moment.personas or stage.personas or part.value.personas)
        site = self.site
        stage_name = site.called(stage, stage_number + 1)
        channels = site.catalog.channels_of(moment, stage)
        for name in channels:
            self.icons[signs.channel(name).icon] = None
        return RowPlace(
            part,
            moment,
            f"{part.href}#{anchor}--{self.lane}" if part.anchored else f"{part.href}#{anchor}",
            stage_name if touchpoint_number == WHOLE else site.name(moment),
            stage_name,
            site.w("whole_stage") if touchpoint_number == WHOLE else "",
            personas,
            signs.channels(channels),
            f"{numbers};{facets['stage'].of_name(stage_name)};{facets['channel'].of_names(channels)};{part.numbers}",
        )

    def _part(self, number: int) -> MapPart:
        site, journey, facets = self.site, self.documents[number], self.facets
        value: Any = journey.value
        w, status = site.w, value.status.value
        href = escaped(site.link_to(journey, self.start))
        badge = ""
        if value.status is not Status.PUBLISHED:
            badge = f' <span class="js-badge js-status js-status-{status}">{escaped(w(f"status_{status}"))}</span>'
        is_map = journey.source.kind is Kind.MAP
        word = f"type_{value.type.value}" if is_map else f"kind_{journey.source.kind.value}"
        kind = word.replace("_", "-")
        numbers = (
            facets["map"].number(journey.id if is_map else f"{kind}-{journey.id}", journey.title),
            facets["type"].number(kind, w(word)),
            facets["map-status"].number(status, w(f"status_{status}")),
        )
        self.parts[number] = part = MapPart(
            journey,
            value,
            site.anchors(journey) if is_map else (),
            href,
            cell(f'<a href="{href}">{named(journey.title)}</a>{badge}', class_="js-in"),
            ";".join(numbers),
            bool(self.lane) and is_map and shows(site, value, self.lane),
            site.owner_name(value.owner),
        )
        return part

    def _people(self, names: tuple[str, ...]) -> tuple[str, str]:
        """The cell of some personas, and their numbers."""
        found = self.people.get(names)
        if found is None:
            known = (self.site.catalog.find(Kind.PERSONA, name) for name in names)
            personas = dict.fromkeys(one for one in known if one)
            facet = self.facets["persona"]
            numbers = ",".join(facet.number(one.id, one.title) for one in personas) or facet.number("")
            said = [escaped(one.title) for one in personas]
            if len(said) > 1:  # a name that runs from right to left turns none beside it round
                said = [f"<bdi>{name}</bdi>" for name in said]
            found = self.people[names] = cell(", ".join(said), self.site.w("column_persona")), numbers
        return found


def row_writer(
    site: Site, start: str, documents: Sequence[Document], lane: str, own_facets: Sequence[str]
) -> RowWriter:
    """What the rows of one page are written with; its facets are its own and those of every place."""
    return RowWriter(site, start, documents, lane, facets_of(site.w, (*own_facets, *PLACE_FACETS)))


def item_of(ref: Ref, documents: Sequence[Document], name: str) -> Any:
    """The item that a reference means, in the list `name` of its moment or document."""
    value = documents[ref.document].value
    if ref.stage != WHOLE:
        value = value.stages[ref.stage]
        if ref.touchpoint != WHOLE:
            value = value.touchpoints[ref.touchpoint]
    return getattr(value, name)[ref.item]


def cell(html: str, label: str = "", key: object = None, class_: str = "") -> str:
    """A cell of finished HTML. `label` is said before it where rows are cards; `key` sorts it, if its text does not."""
    kind = f' class="{class_}"' if class_ else ""
    said = f' data-l="{escaped(label)}"' if label and html else ""
    sorted_by = "" if key is None else f' data-s="{key}"'
    return f'<td role="cell"{kind}{said}{sorted_by}>{html}</td>'


def owner_cell(writer: RowWriter, owner: str) -> str:
    """The cell of an owner, with the way to their page."""
    found = writer.owners.get(owner)
    if found is None:
        found = writer.owners[owner] = cell(
            parts.owner_link(writer.site, owner, writer.start), writer.site.w("owner_label")
        )
    return found
