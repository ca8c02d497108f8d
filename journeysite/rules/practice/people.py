"""Who travels, and who answers for it."""

from __future__ import annotations

from collections.abc import Iterator

from journeysite.catalog.catalog import Catalog
from journeysite.catalog.name_addresses import name_address
from journeysite.diagnostics import Code, Severity
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.rules.finding import Finding, NotLooked
from journeysite.rules.walk import maps

NO_PERSONA = Code("J701", "no-persona", Severity.INFO, "A map names no persona.")
UNMET_PERSONA = Code("J702", "unmet-persona", Severity.INFO, "A persona is on no map.")
ONE_TEAM = Code("J711", "one-team", Severity.INFO, "A map is the work of one team only.")


def no_persona(catalog: Catalog) -> Iterator[Finding]:
    """A map on which nobody travels: neither the map nor any of its stages and touchpoints names a persona.

    **Why it matters.** A journey is somebody's. Without a point of view a map turns into a diagram of a process, and
    whoever reads it fills in a customer of their own.

    **How to mend it.** Name who travels, in front matter: `personas: [alex]`. Write a persona if there is none yet.

    **Where it comes from.** The actor is the first of the five components of a journey map in “Journey Mapping 101”
    (Sarah Gibbons, Nielsen Norman Group, 2018), and the point of view of the whole map.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ---
    title: Buying running shoes
    ---
    ## Order
    - Actions: Orders a pair
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ---
    title: Buying running shoes
    personas: [alex]
    ---
    ## Order
    - Actions: Orders a pair
    ```

    ``` { .markdown title="personas/alex.md" }
    ---
    name: Alex
    ---
    ```
    """
    for document in maps(catalog):
        if not document.value.personas and not any(
            moment.personas or any(emotion.persona for emotion in moment.emotion) for moment in document.value.moments
        ):
            yield Finding(
                NO_PERSONA,
                document,
                ("title",),
                "This map does not say who travels.",
                "Name a persona in its front matter: “personas: …”.",
            )


def unmet_persona(catalog: Catalog) -> Iterator[Finding | NotLooked]:
    """A persona who is at no touchpoint of any published map.

    **Why it matters.** A persona that no map uses helps nobody to decide anything. Often it is a group that was
    described once and then forgotten, and its journey is the one that nobody looks after.

    **How to mend it.** Name the persona on the maps of its journeys, write a map, or archive the profile. Profiles with
    `status: archived` are left alone.

    **Where it comes from.** Personas are there to be used in design decisions: “Personas Make Users Memorable for
    Product Team Members” (Aurora Harley, Nielsen Norman Group, 2015). That each shall be on a map is this project's
    conclusion.

    **Bad:**

    ``` { .markdown title="personas/alex.md" }
    ---
    name: Alex
    ---
    ```

    ``` { .markdown title="personas/priya.md" }
    ---
    name: Priya
    ---
    ```

    ``` { .markdown title="maps/shoes.md" }
    ---
    title: Buying running shoes
    personas: [alex]
    ---
    ## Order
    - Actions: Orders a pair
    ```

    **Good:**

    ``` { .markdown title="personas/alex.md" }
    ---
    name: Alex
    ---
    ```

    ``` { .markdown title="personas/priya.md" }
    ---
    name: Priya
    ---
    ```

    ``` { .markdown title="maps/shoes.md" }
    ---
    title: Buying running shoes
    personas: [alex]
    ---
    ## Order
    - Actions: Orders a pair

    ## Return
    - Personas: priya
    - Actions: Sends it back
    ```
    """
    for id_, document in catalog.of_kind(Kind.PERSONA).items():
        if document.archived or id_ in catalog.encounters:
            continue
        if not catalog.of_kind(Kind.MAP):
            yield NotLooked(UNMET_PERSONA, document, "there is no published map yet")
            continue
        yield Finding(
            UNMET_PERSONA,
            document,
            ("name",),
            f"{document.title} is on no published map.",
            "Name the persona on a map, or write “status: archived”.",
        )


def one_team(catalog: Catalog) -> Iterator[Finding | NotLooked]:
    """A map that knows one team only. Counted are `teams`, `owner` and the owners of its opportunities.

    **Why it matters.** Customers cross the borders of departments, and that is where journeys break. A map that one
    team has made alone shows what that team can see, and the others owe it nothing.

    **How to mend it.** Go through the map with those who answer for the stages before and after yours, and name them in
    `teams`.

    **Where it comes from.** “The Truth About Customer Experience” (Alex Rawson, Ewan Duncan and Conor Jones, Harvard
    Business Review, September 2013) shows how journeys fail between functions that each do well. “Mapping Experiences”
    (Jim Kalbach, O'Reilly, 2016) calls such maps alignment diagrams: they set what people experience beside what an
    organisation does, so that its parts can agree on it.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ---
    title: Buying running shoes
    owner: E-commerce
    teams: [E-commerce]
    ---
    ## Order
    - Actions: Orders a pair
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ---
    title: Buying running shoes
    owner: E-commerce
    teams: [E-commerce, Logistics, Customer care]
    ---
    ## Order
    - Actions: Orders a pair
    ```
    """
    for document in maps(catalog):
        teams = _teams(document)
        if not teams:
            yield NotLooked(ONE_TEAM, document, "neither `teams` nor an owner is named")
        elif len(teams) == 1:
            yield Finding(
                ONE_TEAM,
                document,
                ("teams",) if document.value.teams else ("owner",) if document.value.owner else (),
                f"Only one team is named on this map: {next(iter(teams.values()))}.",
                "Go through it with the teams before and after, and name them: “teams: [ …, … ]”.",
            )


def _teams(document: Document) -> dict[str, str]:
    """The teams that a map names, as they are written, by the address of each name."""
    journey = document.value
    named = [*journey.teams, *([journey.owner] if journey.owner else ())]
    for moment in journey.moments:
        named += [opportunity.owner for opportunity in moment.opportunities if opportunity.owner]
    return {name_address(name): name for name in reversed(named)}
