"""Touchpoints that maps share without saying so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from journeysite.catalog.anchors import name_of
from journeysite.catalog.catalog import Catalog
from journeysite.catalog.channels import channel_address
from journeysite.diagnostics import Code, Severity
from journeysite.loading.documents import Document
from journeysite.loading.labels import normal
from journeysite.loading.places import Path
from journeysite.loading.sources import Kind
from journeysite.model.journey import Touchpoint
from journeysite.rules.finding import Finding
from journeysite.rules.walk import maps, moments

DESCRIBED_TWICE = Code(
    "J716", "touchpoint-described-twice", Severity.INFO, "Two maps describe one touchpoint, each for itself."
)

_SHOWN = 3
"""So many other maps are named."""


def touchpoint_described_twice(catalog: Catalog) -> Iterator[Finding]:
    """Touchpoints of two maps with the same name and the same channels, neither of them a shared touchpoint.

    Names are compared without case, accents and numbering; one finding stands for all maps that describe it. A
    current-state map and the future-state maps that improve on it are not compared: there, the same touchpoint is
    described twice on purpose.

    **Why it matters.** Two descriptions of one help line grow apart, and whoever answers for it has to look for them. A
    shared touchpoint has one page that shows where it is used and how it feels there.

    **How to mend it.** Write the touchpoint once, in `touchpoints/`, and link to it from both maps. What differs, such
    as the emotion, stays in the maps.

    **Where it comes from.** This project: it follows from saying each thing once.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ## Return
    - Goal: The money back

    ### Help line
    - Channel: phone
    - Emotion: -1 impatient
    ```

    ``` { .markdown title="maps/tent.md" }
    ## Repair
    - Goal: A tent that is dry

    ### Help line
    - Channel: phone
    - Emotion: +1 relieved
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ## Return
    - Goal: The money back

    ### [Help line](../touchpoints/help-line.md)
    - Emotion: -1 impatient
    ```

    ``` { .markdown title="maps/tent.md" }
    ## Repair
    - Goal: A tent that is dry

    ### [Help line](../touchpoints/help-line.md)
    - Emotion: +1 relieved
    ```

    ``` { .markdown title="touchpoints/help-line.md" }
    ---
    name: Help line
    channel: phone
    ---
    ```
    """
    known: dict[tuple[str, frozenset[str]], list[tuple[Document, Path]]] = defaultdict(list)
    several = _names_of_several(catalog)
    for document, path, touchpoint in _own_touchpoints(catalog):
        if (name := normal(touchpoint.name)) in several:
            known[name, frozenset(map(channel_address, touchpoint.channel))].append((document, path))
    for described in known.values():
        if len({_today(document) for document, _ in described}) > 1:
            yield _twice(catalog, described)


def _own_touchpoints(catalog: Catalog) -> Iterator[tuple[Document, Path, Touchpoint]]:
    """The touchpoints with a name and a channel that are no shared ones."""
    for document in maps(catalog):
        for path, moment in moments(document):
            if isinstance(moment, Touchpoint) and moment.channel and moment.name and not moment.touchpoint:
                yield document, path, moment


def _names_of_several(catalog: Catalog) -> Set[str]:
    """The names that several touchpoints have. Most have one of their own, and need not be kept with their places."""
    once: set[str] = set()
    several: set[str] = set()
    for _, _, touchpoint in _own_touchpoints(catalog):
        name = normal(touchpoint.name)
        (several if name in once else once).add(name)
    return several


def _today(document: Document) -> str:
    """The current-state map that a map improves on, or is."""
    return str(document.value.future_of or document.id).casefold()


def _twice(catalog: Catalog, described: Sequence[tuple[Document, Path]]) -> Finding:
    document, path = described[0]
    others = [
        label for label in dict.fromkeys(other.source.label for other, _ in described) if label != document.source.label
    ]
    name = name_of(document.value.stages[path[1]].touchpoints[path[3]])
    shared = catalog.find(Kind.TOUCHPOINT, name)
    more = f" and {len(others) - _SHOWN} more" if len(others) > _SHOWN else ""
    return Finding(
        DESCRIBED_TWICE,
        document,
        path,
        f"“{name}” with the same channel is described in {', '.join(others[:_SHOWN])}{more}, too.",
        f"Link to the shared touchpoint “{shared.id}” from all of them."
        if shared
        else "Write it once as a shared touchpoint, and link to it from all of them.",
    )
