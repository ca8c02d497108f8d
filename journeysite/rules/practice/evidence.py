"""Where claims come from, and whether they still hold."""

from __future__ import annotations

from collections.abc import Iterator

from journeysite.catalog.anchors import name_of
from journeysite.catalog.catalog import Catalog
from journeysite.catalog.freshness import Freshness, freshness, is_to_come
from journeysite.diagnostics import Code, Severity
from journeysite.loading.sources import KIND_WORDS, Kind
from journeysite.model.evidence import Confidence
from journeysite.model.journey import MapType, Moment
from journeysite.rules.finding import Finding, NotLooked
from journeysite.rules.walk import each_or_all, maps, moments

NO_EVIDENCE = Code("J708", "no-evidence", Severity.INFO, "Nothing on a map says where it comes from.")
NOT_RESEARCHED = Code(
    "J709", "researched-without-evidence", Severity.INFO, "A claim is marked as researched and has no evidence."
)
OVERDUE = Code("J712", "review-overdue", Severity.INFO, "A page has not been reviewed in time.")


def no_evidence(catalog: Catalog) -> Iterator[Finding]:
    """A map without any evidence: not for the whole, not at a stage or touchpoint, not at a shared touchpoint in it.

    A map that says `confidence: assumption` everywhere is left alone, because it does not claim to know. So is a
    future-state map, which is a plan.

    **Why it matters.** A map without sources looks exactly like one with sources, and is believed as much.

    **How to mend it.** Name what the map rests on: `evidence` in front matter for the whole, `- Evidence:` at a
    touchpoint. If it rests on what the team thinks, mark it as `assumption`.

    **Where it comes from.** “When and How to Create Customer Journey Maps” (Kate Kaplan, Nielsen Norman Group, 2016)
    wants maps built from research. “This Is Service Design Doing” (Marc Stickdorn and others, O'Reilly, 2018) tells
    assumption-based from research-based maps.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Actions: Orders a pair
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Actions: Orders a pair
    - Evidence:
        - Exit survey, 2026-06-14, n = 214
    ```
    """
    for document in maps(catalog):
        journey = document.value
        if journey.evidence or journey.type is MapType.FUTURE_STATE or not journey.stages:
            continue
        if any(_is_supported(catalog, moment) for moment in journey.moments):
            continue
        if not all(_is_assumed(journey.stages[at.stage], at.moment) for at in catalog.columns_of(document)):
            yield Finding(
                NO_EVIDENCE,
                document,
                ("title",),
                "Nothing on this map says where it comes from.",
                "Name its sources (“evidence: …”), or mark what is guessed: “- Confidence: assumption”.",
            )


def researched_without_evidence(catalog: Catalog) -> Iterator[Finding]:
    """A stage or touchpoint with `confidence: researched` for which no evidence is named.

    Evidence of the touchpoint counts, of its stage, of the shared touchpoint that it is, and of the whole map.

    **Why it matters.** “Researched” is a promise that one can go and look. A promise without a source makes all the
    others worth less.

    **How to mend it.** Name the source with its date: `- Evidence: Exit survey, 2026-06-14, n = 214`. If it cannot be
    found, write `partial` or `assumption`.

    **Where it comes from.** The same advice as for [no-evidence](#no-evidence).

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Actions: Orders a pair
    - Confidence: researched
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Actions: Orders a pair
    - Confidence: researched
    - Evidence:
        - Exit survey, 2026-06-14, n = 214
    ```
    """
    for document in maps(catalog):
        if document.value.evidence:
            continue
        found, researched = [], 0
        for path, moment in moments(document):
            if moment.confidence is not Confidence.RESEARCHED:
                continue
            researched += 1
            stage = document.value.stages[path[1]]
            if not (stage.evidence or _is_supported(catalog, moment)):
                found.append(
                    Finding(
                        NOT_RESEARCHED,
                        document,
                        (*path, "confidence"),
                        f"“{name_of(moment)}” is marked as researched, and no evidence is named.",
                        "Name the source (“- Evidence: …”), or write “assumption”.",
                    )
                )
        together = f"{researched} stages or touchpoints of this map are marked as researched, none with evidence."
        yield from each_or_all(found, researched, together)


def _is_supported(catalog: Catalog, moment: Moment) -> bool:
    if moment.evidence:
        return True
    shared = catalog.find(Kind.TOUCHPOINT, getattr(moment, "touchpoint", None))
    return bool(shared and shared.value.evidence)


def _is_assumed(stage: Moment, moment: Moment) -> bool:
    return (moment.confidence or stage.confidence) is Confidence.ASSUMPTION


def review_overdue(catalog: Catalog) -> Iterator[Finding | NotLooked]:
    """A page whose review is due: `reviewed` and `review_every` together lie before today, or it was never reviewed.

    It holds for maps, personas, shared touchpoints and KPIs; archived ones are left alone. A map that does not say how
    often it is reviewed is told that nobody has looked. Today is what the option `today` says, else the clock.

    **Why it matters.** Shops move, forms change, and a map that was true two years ago leads to wrong decisions with
    good evidence.

    **How to mend it.** Go through the page with its owner, mend what has changed, and set `reviewed` to the day. Choose
    a period that can be kept.

    **Where it comes from.** “Mapping Experiences” (Jim Kalbach, O'Reilly, 2016) treats diagrams as something to come
    back to rather than as a result; the period is yours to choose.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ---
    title: Buying running shoes
    reviewed: 2020-03-01
    review_every: 6 months
    ---
    ## Order
    - Actions: Orders a pair
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ---
    title: Buying running shoes
    reviewed: 2020-03-01
    review_every: 9999 days
    ---
    ## Order
    - Actions: Orders a pair
    ```
    """
    for document in catalog.documents:
        value = document.value
        if document.archived:
            continue
        if value.review_every is None or catalog.today is None:
            if document.source.kind is Kind.MAP:
                yield NotLooked(OVERDUE, document, "it does not say how often it is reviewed (`review_every`)")
            continue
        if value.reviewed and is_to_come(value.reviewed, catalog.today):
            continue  # a finding of its own
        what = KIND_WORDS[document.source.kind]
        state = freshness(value.reviewed, value.review_every, catalog.today)
        if state is Freshness.NEVER:
            often = str(value.review_every).removeprefix("1 ")
            message = f"This {what} is to be reviewed every {often}, and has never been."
        elif state is Freshness.OVERDUE:
            message = f"This {what} was to be reviewed {value.review_every} after {value.reviewed}."
        else:
            continue
        remedy = "Go through it, and write the day: “reviewed: …”."
        yield Finding(OVERDUE, document, ("reviewed" if value.reviewed else "review_every",), message, remedy)
