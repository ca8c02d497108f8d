"""What a touchpoint or a stage should say."""

from __future__ import annotations

from collections.abc import Iterator

from journeysite.catalog.anchors import name_of
from journeysite.catalog.catalog import Catalog
from journeysite.catalog.opportunities import is_finished
from journeysite.diagnostics import Code, Severity
from journeysite.loading.sources import Kind
from journeysite.model.journey import MapType, Stage
from journeysite.model.judgements import Opportunity, OpportunityStatus
from journeysite.rules.finding import Finding
from journeysite.rules.walk import each_or_all, maps, moments

NO_EMOTION = Code("J703", "touchpoint-without-emotion", Severity.INFO, "A touchpoint does not say how it feels.")
UNANSWERED_PAIN = Code("J704", "pain-without-opportunity", Severity.INFO, "Nothing answers a pain point in its stage.")
NO_OWNER = Code("J705", "opportunity-without-owner", Severity.INFO, "An opportunity has no owner or no date.")
NO_KPI = Code("J706", "stage-without-kpi", Severity.INFO, "Nothing says how a stage is measured.")


def touchpoint_without_emotion(catalog: Catalog) -> Iterator[Finding]:
    """A touchpoint, or a stage without touchpoints, that has no emotion.

    An emotion of the stage counts for all its touchpoints.

    **Why it matters.** The emotion curve is what readers look at first. Where a point is missing, the curve is drawn
    through a moment about which nobody has asked, and a low may hide there.

    **How to mend it.** Add a score and a word: `- Emotion: -1 impatient`. If nobody knows, ask: a guess is better left
    out than drawn.

    **Where it comes from.** “Actions, mindsets and emotions” are one of the five components in “Journey Mapping 101”
    (Sarah Gibbons, Nielsen Norman Group, 2018).

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Goal: A pair that fits

    ### Product page
    - Emotion: +1 curious

    ### Checkout
    - Actions: Looks for the total
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Goal: A pair that fits

    ### Product page
    - Emotion: +1 curious

    ### Checkout
    - Actions: Looks for the total
    - Emotion: -1 impatient
    ```
    """
    for document in maps(catalog):
        across = catalog.columns_of(document)
        found = [
            Finding(
                NO_EMOTION,
                document,
                column.spot.path,
                f"“{name_of(column.moment)}” does not say how it feels.",
                "Add a score and a word, such as “- Emotion: -1 impatient”.",
            )
            for column in across
            if not column.moment.emotion and not document.value.stages[column.stage].emotion
        ]
        yield from each_or_all(found, len(across), f"None of the {len(across)} moments of this map says how it feels.")


def pain_without_opportunity(catalog: Catalog) -> Iterator[Finding]:
    """A pain point in a stage where neither the stage nor any of its touchpoints has an opportunity.

    **Why it matters.** A map that only complains is put away. An opportunity turns what hurts into something that can
    be decided, even if the decision is no: `declined` counts, too.

    **How to mend it.** Add an opportunity to the touchpoint, or one to the stage that answers several pain points.

    **Where it comes from.** Opportunities are one of the five components in “Journey Mapping 101” (Sarah Gibbons,
    Nielsen Norman Group, 2018): they say what is to be done with what the map shows.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Pain points:
        - Delivery cost is shown only in the basket (severity 4)
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Pain points:
        - Delivery cost is shown only in the basket (severity 4)
    - Opportunities:
        - Show the total on the product page (impact 4, effort 2)
    ```
    """
    for document in maps(catalog):
        found, pains = [], 0
        for number, stage in enumerate(document.value.stages):
            answered = stage.opportunities or any(touchpoint.opportunities for touchpoint in stage.touchpoints)
            here = [(("stages", number), stage.pains)] + [
                (("stages", number, "touchpoints", index), touchpoint.pains)
                for index, touchpoint in enumerate(stage.touchpoints)
            ]
            for path, listed in here:
                pains += len(listed)
                if not answered:
                    found += [
                        Finding(
                            UNANSWERED_PAIN,
                            document,
                            (*path, "pains", index, "text"),
                            f"Nothing in “{stage.name}” answers the pain point “{_short(pain.text)}”.",
                            "Add an opportunity to the touchpoint or to its stage.",
                        )
                        for index, pain in enumerate(listed)
                    ]
        yield from each_or_all(found, pains, f"The {pains} pain points of this map have no opportunity.")


def opportunity_without_owner(catalog: Catalog) -> Iterator[Finding]:
    """An opportunity that nobody owns, or that has no date by which it is due.

    An `idea` needs no date yet; one that is `done` or `declined` needs neither.

    **Why it matters.** What belongs to nobody and is due never is not done. The register of opportunities sorts by
    both.

    **How to mend it.** Say who and by when: `(owner Logistics, due 2027-03-31)`. If that cannot be said, write `idea`.

    **Where it comes from.** “Journey Mapping 101” (Sarah Gibbons, Nielsen Norman Group, 2018) asks of every opportunity
    who owns the change and how its success will be measured.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Opportunities:
        - Show the total on the product page (impact 4, effort 2, planned)
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Opportunities:
        - Show the total on the product page (impact 4, effort 2, owner E-commerce, planned, due 2027-03-31)
        - Pay by instalments (owner Finance, idea)
    ```
    """
    for document in maps(catalog):
        found, opportunities = [], 0
        for path, moment in moments(document):
            for index, opportunity in enumerate(moment.opportunities):
                opportunities += 1
                if lacks := _lacks(opportunity):
                    found.append(
                        Finding(
                            NO_OWNER,
                            document,
                            (*path, "opportunities", index, "text"),
                            f"The opportunity “{_short(opportunity.text)}” has {lacks}.",
                            "Say who and by when, such as “(owner Logistics, due 2027-03-31)”.",
                        )
                    )
        together = f"None of the {opportunities} opportunities of this map has both an owner and a date."
        yield from each_or_all(found, opportunities, together)


def _lacks(opportunity: Opportunity) -> str:
    if is_finished(opportunity) or (opportunity.owner and opportunity.due):
        return ""
    dated = opportunity.due or opportunity.status is OpportunityStatus.IDEA
    return " and ".join([*(() if opportunity.owner else ["no owner"]), *(() if dated else ["no date"])])


def stage_without_kpi(catalog: Catalog) -> Iterator[Finding]:
    """A stage for which no KPI is named: neither by itself, nor by its touchpoints, nor by a shared touchpoint in it.

    Maps of the type `day-in-the-life` are left alone: their stages are hours of somebody's day, and not ours to
    measure.

    **Why it matters.** Without a measure nobody can say next year whether a stage has become better, and the stage with
    the loudest owner is improved first.

    **How to mend it.** Name a shared KPI by its id, or a measure in words: `- KPIs: share of baskets that are ordered`.

    **Where it comes from.** “Journey Mapping 101” (Sarah Gibbons, Nielsen Norman Group, 2018) names metrics, beside
    ownership, as what an opportunity needs to be of use.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Actions: Orders a pair
    - KPIs: share of baskets that are ordered

    ## Return
    - Actions: Sends it back
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Actions: Orders a pair
    - KPIs: share of baskets that are ordered

    ## Return
    - Actions: Sends it back
    - KPIs: days until the money is back
    ```
    """
    for document in maps(catalog):
        if document.value.type is MapType.DAY_IN_THE_LIFE:
            continue
        stages = document.value.stages
        found = [
            Finding(
                NO_KPI,
                document,
                ("stages", number),
                f"Nothing says how the stage “{stage.name}” is measured.",
                "Add a KPI by its id or in words: “- KPIs: …”.",
            )
            for number, stage in enumerate(stages)
            if not _is_measured(catalog, stage)
        ]
        yield from each_or_all(found, len(stages), f"None of the {len(stages)} stages of this map has a KPI.")


def _is_measured(catalog: Catalog, stage: Stage) -> bool:
    if stage.kpis:
        return True
    for touchpoint in stage.touchpoints:
        shared = catalog.find(Kind.TOUCHPOINT, touchpoint.touchpoint)
        if touchpoint.kpis or (shared and shared.value.kpis):
            return True
    return False


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57].rstrip()}…"
