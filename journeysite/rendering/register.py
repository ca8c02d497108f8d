"""A register: every item of one sort, over all maps, in a table that the browser sorts and filters.

A long one has several pages.
"""

from __future__ import annotations

import posixpath
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering.facets import filter_bar
from journeysite.rendering.register_rows import Ref, RowWriter, ranked_maps, row_writer
from journeysite.rendering.site import Site
from journeysite.rendering.views.parts import Link
from journeysite.rendering.views.registers import Register, RegisterColumn

ROWS = 5000
"""How many rows a page holds: as many as a browser filters while somebody types."""

ROWS_MARK = Markup("<!--journeysite:rows-->")
"""Stands in a page until its rows are put there, which are megabytes: a template would copy them more than once."""


@dataclass(frozen=True, slots=True)
class RegisterKind:
    """What a register lists, and how."""

    key: str
    """Of its words and class names."""
    counted: str
    """The words for a number of items."""
    file: str
    """The file of its first page."""
    columns: tuple[str, ...]
    """A “+” before a column that begins with its highest value."""
    sorted_by: str
    """The column by which rows are sorted at first; empty where it is more than one."""
    facets: tuple[str, ...]
    """Its own; those of the place follow."""
    lane: str
    found: Callable[[Site, Sequence[Document]], Iterable[tuple[Any, Ref]]]
    """Every item, with what it is sorted by, from the site and its documents in their order.

    Items that are sorted by the same keep the order in which they are found.
    """
    row: Callable[[RowWriter, Ref], str]
    """An item as a row."""
    documents: Callable[[Site], tuple[Document, ...]] = ranked_maps
    """The documents in which items stand, in their order."""


@dataclass(frozen=True, slots=True)
class Refs:
    """Where all items stand, in little memory: four numbers for each."""

    numbers: array[int]
    order: array[int]
    """The places of the items in `numbers`, as they are sorted."""

    def at(self, place: int) -> Ref:
        """Where one item stands."""
        return Ref(*self.numbers[4 * place : 4 * place + 4])

    def __len__(self) -> int:
        """How many there are."""
        return len(self.order)

    def sorted(self) -> Iterator[Ref]:
        """Where each stands, in their order."""
        return map(self.at, self.order)


class Pages:
    """The pages of a register. What they hold is looked up once, and forgotten when the last of them is made."""

    def __init__(self, site: Site, kind: RegisterKind, total: int, rows: int) -> None:
        self.site, self.kind = site, kind
        self.total, self.rows = total, rows
        self.kept: tuple[tuple[Document, ...], Refs] | None = None

    @property
    def files(self) -> Iterator[str]:
        """The file of each page: `pain-points.md`, `pain-points/2.md`; `kpis/index.md`, `kpis/pages/2.md`."""
        path, _ = posixpath.splitext(self.kind.file)
        above, name = posixpath.split(path)
        folder = posixpath.join(above, "pages") if name == "index" else path
        yield self.kind.file
        for page in range(2, -(-self.total // self.rows) + 1):
            yield f"{folder}/{page}.md"

    def refs(self) -> tuple[tuple[Document, ...], Refs]:
        """All documents, and all items in their order."""
        if self.kept is None:
            maps = self.kind.documents(self.site)
            keys = []
            numbers = array("i")
            for key, ref in self.kind.found(self.site, maps):
                keys.append(key)
                numbers.extend(ref)
            self.kept = maps, Refs(numbers, array("i", sorted(range(len(keys)), key=keys.__getitem__)))
        return self.kept

    def page(self, start: str) -> tuple[Register, str]:
        """The page whose file is `start`, and its rows, in whose place the page holds a mark."""
        site, w, kind = self.site, self.site.w, self.kind
        files = tuple(self.files)
        page = files.index(start) if start in files else 0  # a page that a writer has begun has a name of its own
        maps, refs = self.refs()
        if page == len(files) - 1:
            self.kept = None
        first = page * self.rows
        shown = refs.order[first : first + self.rows]
        made = row_writer(site, start, maps, kind.lane, kind.facets)
        rows = "".join([kind.row(made, refs.at(place)) for place in shown])
        total = w.count(kind.counted, len(shown))
        holds = ""
        if len(files) > 1:
            holds = w(
                "register_holds",
                first=w.number(first + 1),
                last=w.number(first + len(shown)),
                all=w.count(kind.counted, len(refs)),
            )
        register = Register(
            key=kind.key,
            caption=w(f"register_{kind.key}"),
            order=w(f"order_{kind.key}"),
            holds=holds,
            filters=filter_bar(w, made.facets.values(), total) if shown else Markup(),
            columns=tuple(_column(site, name, kind.sorted_by) for name in kind.columns),
            rows=ROWS_MARK if shown else Markup(),
            pages=tuple(
                Link(w.number(number), None if number == page + 1 else site.href(file, start))
                for number, file in enumerate(files if len(files) > 1 else (), 1)
            ),
            icons=tuple(made.icons),
            folder=f"{site.settings.content_name}/{site.settings.folders[Kind.MAP]}",
        )
        return register, rows


def pages(site: Site, kind: RegisterKind, rows: int = ROWS) -> Pages:
    """The pages of a register; there is one at least."""
    return Pages(site, kind, sum(1 for _ in kind.found(site, kind.documents(site))), rows)


def _column(site: Site, name: str, sorted_by: str) -> RegisterColumn:
    key = name.lstrip("+")
    direction = "descending" if name[0] == "+" else "ascending"
    return RegisterColumn(key, site.w(f"column_{key}"), name[0] == "+", direction if key == sorted_by else "")
