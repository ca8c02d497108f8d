"""Stages that tell a journey: not too short, not too much, and not the organisation's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeysite.catalog.anchors import name_of
from journeysite.catalog.catalog import Catalog
from journeysite.diagnostics import Code, Severity
from journeysite.loading.labels import normal
from journeysite.loading.places import Path
from journeysite.model.journey import Stage, Touchpoint
from journeysite.rules.finding import Finding
from journeysite.rules.practice.words import DEPARTMENTS, PURCHASES
from journeysite.rules.walk import maps, moments

ENDS_AT_PURCHASE = Code("J710", "nothing-after-purchase", Severity.INFO, "A map ends where the customer has paid.")
TOO_MUCH = Code("J713", "too-much-at-once", Severity.INFO, "A map or a cell holds more than a reader takes in.")
DEPARTMENT = Code("J714", "stage-named-after-department", Severity.INFO, "A stage has the name of a department.")

MOST_STAGES, MOST_TOUCHPOINTS, MOST_WORDS = 8, 30, 60
"""More than these are too much to take in."""


def nothing_after_purchase(catalog: Catalog) -> Iterator[Finding]:
    """A map with a stage of buying (decision, purchase, checkout, order, payment, …) and no stage behind it.

    Stages are known by a table of names. Any stage behind the last of these counts, whatever it is called: onboarding,
    retention and advocacy are the classic ones. Maps that are a part of another (`parent`) are left alone.

    **Why it matters.** Whoever has paid is only now a customer. Delivery, first use, help, renewal and recommendation
    are where most of the experience is, and where the next purchase is won.

    **How to mend it.** Follow the customer on: add stages such as onboarding, retention and advocacy, or make the map a
    part of a longer one (`parent: …`).

    **Where it comes from.** “Branding in the Digital Age: You're Spending Your Money in All the Wrong Places” (David
    Edelman, Harvard Business Review, December 2010) describes what follows the purchase: enjoy, advocate, bond.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ## Awareness
    - Actions: Sees the shoes

    ## Purchase
    - Actions: Orders a pair
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ## Awareness
    - Actions: Sees the shoes

    ## Purchase
    - Actions: Orders a pair

    ## First runs
    - Actions: Wears them on a wet path
    ```
    """
    for document in maps(catalog):
        stages = document.value.stages
        if stages and not document.value.parent and normal(stages[-1].name) in PURCHASES:
            yield Finding(
                ENDS_AT_PURCHASE,
                document,
                ("stages", len(stages) - 1),
                f"The journey ends with “{stages[-1].name}”; no stage comes after the purchase.",
                "Follow the customer on: onboarding, retention, advocacy, or stages of your own.",
            )


def too_much_at_once(catalog: Catalog) -> Iterator[Finding]:
    """A map of more than 8 stages or 30 touchpoints, or a cell of more than 60 words.

    **Why it matters.** A map is looked at together, on a wall or a screen. What nobody can take in is not discussed,
    and a cell that is a report hides its one important sentence.

    **How to mend it.** Join stages, or move a part of the journey into a map of its own with `parent`. Keep a cell to
    what can be said in a sentence or two, and put the rest below the stages, where there is room for narrative.

    **Where it comes from.** “Mapping Experiences” (Jim Kalbach, O'Reilly, 2016) has the author of a map decide on its
    scope and its level of detail before drawing. The three limits are this project's.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ## Ad
    - Actions: Sees it
    ## Search
    - Actions: Looks for it
    ## Shop
    - Actions: Opens it
    ## Compare
    - Actions: Reads two reviews
    ## Basket
    - Actions: Fills it
    ## Payment
    - Actions: Pays
    ## Parcel
    - Actions: Waits
    ## First run
    - Actions: Runs
    ## Return
    - Actions: Sends it back
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ## Finding
    - Actions: Sees the ad, looks for the shop, reads two reviews
    ## Buying
    - Actions: Fills the basket, pays, waits for the parcel
    ## Using
    - Actions: Runs, or sends it back
    ```
    """
    for document in maps(catalog):
        stages = document.value.stages
        touchpoints = sum(len(stage.touchpoints) for stage in stages)
        for count, most, what in ((len(stages), MOST_STAGES, "stages"), (touchpoints, MOST_TOUCHPOINTS, "touchpoints")):
            if count > most:
                yield Finding(
                    TOO_MUCH,
                    document,
                    ("title",),
                    f"This map has {count} {what}; more than {most} are too much to take in.",
                    f"Join {what}, or give a part of the journey a map of its own (“parent: {document.id}”).",
                )
        for path, moment in moments(document):
            for key, words in _long_cells(moment):
                yield Finding(
                    TOO_MUCH,
                    document,
                    (*path, *key),
                    f"This cell of “{name_of(moment)}” has {words} words, and {MOST_WORDS} are enough for one.",
                    "Keep the sentence that matters, and put the rest below the stages.",
                )


_SHORTEST = 2 * MOST_WORDS
"""So many characters cannot be more words than that: a word takes at least two, with its space."""


def _long_cells(moment: Stage | Touchpoint) -> Iterator[tuple[Path, int]]:
    """The lanes whose cell has too many words, with their number."""
    for lane, texts in (
        ("goal", moment.goal),
        ("actions", moment.actions),
        ("thoughts", moment.thoughts),
        ("gains", moment.gains),
        ("backstage", moment.backstage),
    ):
        if texts and (words := _too_many(texts)):
            yield (lane, 0), words
    for key, texts in moment.lanes.items():
        if words := _too_many(texts):
            yield ("lanes", key, 0), words
    if moment.pains and (words := _too_many([pain.text for pain in moment.pains])):
        yield ("pains", 0), words
    if moment.opportunities and (words := _too_many([opportunity.text for opportunity in moment.opportunities])):
        yield ("opportunities", 0), words


def _too_many(texts: Sequence[str]) -> int:
    """The number of words, where it is too large."""
    if sum(map(len, texts)) < _SHORTEST:
        return 0
    words = sum(len(text.split()) for text in texts)
    return words if words > MOST_WORDS else 0


def stage_named_after_department(catalog: Catalog) -> Iterator[Finding]:
    """A stage that is called like a department: marketing, sales, logistics, customer service, …

    Departments are known by a table of names; only a name that is nothing but a department is meant.

    **Why it matters.** A customer does not pass through marketing and then through sales. Such stages draw the
    organisation chart, and what falls between two departments has no place on the map.

    **How to mend it.** Name the stage after what the customer does or wants: “Compares offers” instead of “Sales”. The
    department belongs in `teams`, or in the lane `backstage`.

    **Where it comes from.** “The Truth About Customer Experience” (Alex Rawson, Ewan Duncan and Conor Jones, Harvard
    Business Review, September 2013) on seeing journeys as customers do, across functions. The table is this project's.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ## Marketing
    - Actions: Sees the ad
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ## Hears of the shoes
    - Actions: Sees the ad
    ```
    """
    for document in maps(catalog):
        for number, stage in enumerate(document.value.stages):
            if normal(stage.name) in DEPARTMENTS:
                yield Finding(
                    DEPARTMENT,
                    document,
                    ("stages", number),
                    f"“{stage.name}” is a department, not a part of the customer's journey.",
                    "Name the stage after what the customer does or wants there.",
                )
