"""Which colour, line and marker a persona has: the same on all pages of a site."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from journeysite.catalog.catalog import Catalog
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind

STYLES = 6
"""How many there are; with more personas they are given again."""


def site_styles(catalog: Catalog) -> Mapping[str, int]:
    """The style of each persona by id, from 1 to 6 in the order of the catalog.

    Those who travel together differ: where an earlier one of some map has the style, a persona takes the next free one.
    """
    on_map: dict[tuple[str, ...], set[int]] = {}
    maps_of: dict[str, list[set[int]]] = defaultdict(list)
    for travellers in catalog.travellers.values():
        ids = tuple(persona.id for persona in travellers)
        if ids not in on_map:  # many maps have the same few personas
            on_map[ids] = set()
            for id_ in ids:
                maps_of[id_].append(on_map[ids])
    found: dict[str, int] = {}
    for place, id_ in enumerate(catalog.of_kind(Kind.PERSONA)):
        wanted = place % STYLES + 1
        taken = set().union(*maps_of[id_])
        found[id_] = style = next((one for one in _from(wanted) if one not in taken), wanted)
        for styles in maps_of[id_]:
            styles.add(style)
    return found


def styles_together(own: Mapping[str, int], personas: Sequence[Document]) -> Mapping[str, int]:
    """The styles of personas who are seen together, by id; `own` are those of the site.

    Everybody has their own, but for who would have that of an earlier one: they take the next free one, if any is left.
    """
    found: dict[str, int] = {}
    taken: set[int] = set()
    later = []
    for persona in personas:
        found[persona.id] = style = own.get(persona.id, 1)
        if style in taken:
            later.append(persona.id)
        taken.add(style)
    for id_ in later:
        found[id_] = next((one for one in _from(found[id_]) if one not in taken), found[id_])
        taken.add(found[id_])
    return found


def own_numbers(styles: Mapping[str, int]) -> Mapping[str, int]:
    """A number for each of some personas, by id, that nobody else has: the style; who has that of an earlier one, a
    multiple of six above it.
    """
    met: Counter[int] = Counter()
    found: dict[str, int] = {}
    for id_, style in styles.items():
        found[id_] = style + STYLES * met[style]
        met[style] += 1
    return found


def style_classes(number: int) -> str:
    """The classes of what is a persona's: its style, and its own number where others have the style, too."""
    style = (number - 1) % STYLES + 1
    return f"js-s{style}" if number <= STYLES else f"js-s{style} js-s{number}"


def _from(style: int) -> Iterator[int]:
    """All styles, beginning with one."""
    yield from ((style - 1 + step) % STYLES + 1 for step in range(STYLES))
