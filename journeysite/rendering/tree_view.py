"""How maps belong together: what is a part of what, and which map improves on which, as a tree."""

from __future__ import annotations

from collections.abc import Iterator

from journeysite.catalog.catalog import Catalog
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rendering import parts
from journeysite.rendering.headings import Heading
from journeysite.rendering.site import Site
from journeysite.rendering.views.atlas import Branch
from journeysite.rendering.views.parts import Link

_DEEPEST = 12
"""How deep lists nest; what lies deeper stands at that depth."""


def tree_body(site: Site, start: str) -> str:
    """The finished HTML of the section; empty where no map belongs to another."""
    branches = tuple(_branches(site, start))
    return site.render("map_tree.html", branches=branches) if branches else ""


def tree_headings(site: Site) -> tuple[Heading, ...]:
    """Its entry in the table of contents."""
    catalog = site.catalog
    return (Heading(site.w("map_tree"), "map-tree"),) if catalog.parts or catalog.futures else ()


def _branches(site: Site, start: str) -> Iterator[Branch]:
    walked = list(_walk(site.catalog))
    for place, (depth, relation, journey) in enumerate(walked):
        after = walked[place + 1][0] if place + 1 < len(walked) else 0
        status, status_label = parts.status(site, journey.value.status)
        yield Branch(
            relation=site.w(relation) if relation else "",
            map=Link(journey.title, site.link_to(journey, start)),
            type_label="" if relation == "tree_future" else site.w(f"type_{journey.value.type.value}"),
            status=status,
            status_label=status_label,
            opens=after > depth,
            closes=max(depth - after, 0),
        )


def _walk(catalog: Catalog) -> Iterator[tuple[int, str, Document]]:
    """The maps that belong to others or have others, each before those below it, with their depth.

    A map that belongs to two others stands below both, and what belongs to it only below the first; so a circle ends.
    """
    maps = catalog.of_kind(Kind.MAP)
    below = {
        id_: [
            *(("tree_part", one) for one in catalog.parts.get(id_, ())),
            *(("tree_future", one) for one in catalog.futures.get(id_, ())),
        ]
        for id_ in maps
        if id_ in catalog.parts or id_ in catalog.futures
    }
    owned = {one for listed in below.values() for _, one in listed}
    seen: set[str] = set()
    for root in (*(id_ for id_ in below if id_ not in owned), *(id_ for id_ in below if id_ in owned)):
        waiting = [(0, "", root)] if root not in seen else []
        while waiting:
            depth, relation, id_ = waiting.pop()
            yield min(depth, _DEEPEST), relation, maps[id_]
            if id_ not in seen:
                waiting += [(depth + 1, one, other) for one, other in reversed(below.get(id_, []))]
            seen.add(id_)
