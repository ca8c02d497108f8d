"""Whether a future-state map answers what hurts today."""

from __future__ import annotations

from collections.abc import Iterator

from journeysite.catalog.catalog import Catalog
from journeysite.catalog.named_answers import is_left_open, named_spots
from journeysite.catalog.significant_words import said, significant
from journeysite.diagnostics import Code, Severity
from journeysite.loading.documents import Document
from journeysite.loading.labels import normal
from journeysite.loading.places import Path
from journeysite.loading.sources import Kind
from journeysite.model.journey import MapType, Stage
from journeysite.model.judgements import PainPoint
from journeysite.rules.finding import Finding, NotLooked
from journeysite.rules.walk import maps, moments

WORST_PAIN = Code(
    "J717", "worst-pain-unanswered", Severity.INFO, "A future-state map does not answer the worst pain of today."
)


def worst_pain_unanswered(catalog: Catalog) -> Iterator[Finding | NotLooked]:
    """A future-state map that has no answer to the most severe pain point of the map that it improves on.

    Looked at are the pain points with the highest `severity` of the current-state map, one or several. One is
    unanswered if the future-state map still has it, in the same words, or if it is `answered by nothing`. One that is
    answered by a touchpoint or stage of the future-state map, as its writer says, is not. Of those that say neither,
    one is unanswered if no significant word of it occurs in the stage of the same name: in a name, goal, action,
    thought, gain, opportunity or lane there. Without a stage of that name, the whole map is searched. Significant are
    words of four letters and more that are not among the most common ones; they are compared by their first five
    letters, so that “return” and “returning” agree.

    **Why it matters.** A vision that is pleasant where today is pleasant, and silent where today hurts most, is a wish
    list.

    **How to mend it.** Show in the future-state map what has become of the worst moment: a new touchpoint, a gain, an
    opportunity. If it is answered in other words, say where: `(severity 5, answered by Refund at the door)`.

    **Where it comes from.** “7 Ways to Analyze a Customer-Journey Map” (Nielsen Norman Group) has teams look for low
    points and decide which to address first. That the worst comes first, and the way of comparing, are this project's.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ## Return
    - Pain points:
        - The refund takes three weeks (severity 5)
    ```

    ``` { .markdown title="maps/shoes-next-year.md" }
    ---
    title: Buying running shoes next year
    type: future-state
    future_of: shoes
    ---
    ## Return
    - Gains:
        - The box can be closed again
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ## Return
    - Pain points:
        - The refund takes three weeks (severity 5)
    ```

    ``` { .markdown title="maps/shoes-next-year.md" }
    ---
    title: Buying running shoes next year
    type: future-state
    future_of: shoes
    ---
    ## Return
    - Gains:
        - Money is refunded on the day when the parcel arrives
    ```
    """
    for document in maps(catalog):
        name = document.value.future_of
        if document.value.type is not MapType.FUTURE_STATE or not name:
            continue  # without `future_of` there is another finding
        current = catalog.find(Kind.MAP, name)
        if current is None:
            yield NotLooked(WORST_PAIN, document, f"the map that it improves on, “{name}”, is not published")
        elif worst := _worst(current):
            spots = named_spots(catalog, document)
            for stage, pain in worst:
                yield from _unanswered(document, current, stage, pain, named=bool(spots.answering(pain)))
        else:
            yield NotLooked(WORST_PAIN, document, f"no pain point of “{current.title}” has a severity")


def _worst(current: Document) -> list[tuple[Stage, PainPoint]]:
    """The pain points of the highest severity, with their stages."""
    pains = [
        (pain.severity or 0, current.value.stages[spot.stage], pain)
        for spot, moment in current.value.spots
        for pain in moment.pains
    ]
    highest = max((severity for severity, _, _ in pains), default=0)
    return [(stage, pain) for severity, stage, pain in pains if severity == highest > 0]


def _unanswered(
    document: Document, current: Document, stage: Stage, pain: PainPoint, *, named: bool
) -> Iterator[Finding | NotLooked]:
    """What there is to say about a pain point; `named` says whether it names something here that answers it."""
    worst = f"“{pain.text}”, the worst pain point of “{current.title}”"
    kept = _kept(document, pain)
    if kept:
        yield Finding(WORST_PAIN, document, kept, f"{worst}, is still here.", "Show what becomes of it.")
        return
    if named:
        return
    words = significant(pain.text)
    if not (words or is_left_open(pain)):
        yield NotLooked(WORST_PAIN, document, f"{worst}, has no words to compare")
        return
    stages = document.value.stages
    same = [number for number, other in enumerate(stages) if normal(other.name) == normal(stage.name)]
    at: Path = ("stages", same[0]) if same else ("future_of",)
    if is_left_open(pain):
        message = f"Nothing answers {worst}: the pain point says so itself."
        yield Finding(WORST_PAIN, document, at, message, "Show here what becomes of it, and name it there.")
        return
    searched = [(number, stages[number]) for number in same] or list(enumerate(stages))
    where = f"the stage “{stage.name}”" if same else f"the whole map, which has no stage “{stage.name}”"
    if not any(words.keys() & significant(text).keys() for _, _, text in said(searched)):
        yield Finding(
            WORST_PAIN,
            document,
            at,
            f"Nothing here answers {worst}: none of the words {', '.join(words.values())} occurs in {where}.",
            "Show what becomes of it, in a gain, an opportunity or a touchpoint.",
        )


def _kept(document: Document, pain: PainPoint) -> Path | None:
    """The way to the same pain point in another map."""
    for path, moment in moments(document):
        for index, other in enumerate(moment.pains):
            if normal(other.text) == normal(pain.text):
                return (*path, "pains", index, "text")
    return None
