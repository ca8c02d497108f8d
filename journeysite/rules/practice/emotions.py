"""How the emotion curve is drawn."""

from __future__ import annotations

from collections.abc import Iterator

from journeysite.catalog.catalog import Catalog
from journeysite.diagnostics import Code, Severity
from journeysite.loading.sources import Kind
from journeysite.model.emotion import Scale
from journeysite.model.journey import MapType
from journeysite.rules.finding import Finding, NotLooked
from journeysite.rules.walk import maps

SCALES_DIFFER = Code("J707", "different-emotion-scales", Severity.INFO, "Maps of one journey use different scales.")
ALWAYS_HAPPY = Code("J715", "always-happy", Severity.INFO, "No emotion of a map is below the middle of the scale.")

_FEWEST_SCORES = 3
"""With fewer scores there is no curve to speak of."""
_RELATIONS = (("parent", "the map that it is a part of"), ("future_of", "the map that it improves on"))


def different_emotion_scales(catalog: Catalog) -> Iterator[Finding | NotLooked]:
    """A map whose emotion scale is not that of the map that it is a part of or improves on.

    **Why it matters.** Curves of one journey are laid side by side: before and after, the whole and its part. +2 on a
    scale to 5 is not +2 on a scale to 2, and whoever compares the numbers compares nothing.

    **How to mend it.** Give both maps one `emotion_scale`, and score them again by it.

    **Where it comes from.** This project: that what is compared is measured alike is common sense rather than a guide's
    advice.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Emotion: -1 annoyed
    ```

    ``` { .markdown title="maps/shoes-next-year.md" }
    ---
    title: Buying running shoes next year
    type: future-state
    future_of: shoes
    emotion_scale: 1..5
    ---
    ## Order
    - Emotion: 4 pleased
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ## Order
    - Emotion: -1 annoyed
    ```

    ``` { .markdown title="maps/shoes-next-year.md" }
    ---
    title: Buying running shoes next year
    type: future-state
    future_of: shoes
    ---
    ## Order
    - Emotion: +1 pleased
    ```
    """
    for document in maps(catalog):
        scale = document.value.emotion_scale
        for key, what in _RELATIONS:
            name = getattr(document.value, key)
            if not name:
                continue
            other = catalog.find(Kind.MAP, name)
            if other is None:
                yield NotLooked(SCALES_DIFFER, document, f"{what}, “{name}”, is not published")
            elif other.value.emotion_scale != scale:
                yield Finding(
                    SCALES_DIFFER,
                    document,
                    ("emotion_scale",),
                    f"Emotions here go {_said(scale)}, in “{other.title}”, {what}, {_said(other.value.emotion_scale)}.",
                    "Use one scale along the journey.",
                )


def _said(scale: Scale) -> str:
    return f"from {scale.lowest:g} to {scale.highest:g}".replace("-", "−")


def always_happy(catalog: Catalog) -> Iterator[Finding | NotLooked]:
    """A map with at least three scores, none of them below the middle of its scale.

    Future-state maps are left alone: they show what is hoped for.

    **Why it matters.** No journey is without a low. A curve that never falls says that nobody was asked, or that nobody
    dared to write it down, and a map without lows has nothing to improve.

    **How to mend it.** Look where people leave, call, complain or wait, and score these moments with somebody who was
    there.

    **Where it comes from.** “7 Ways to Analyze a Customer-Journey Map” (Nielsen Norman Group) has readers look for low
    points and for expectations that are not met. That a map without any is suspect is this project's conclusion.

    **Bad:**

    ``` { .markdown title="maps/shoes.md" }
    ## Find
    - Emotion: +1 curious
    ## Order
    - Emotion: +2 glad
    ## Run
    - Emotion: +2 free
    ```

    **Good:**

    ``` { .markdown title="maps/shoes.md" }
    ## Find
    - Emotion: +1 curious
    ## Order
    - Emotion: -1 unsure of the size
    ## Run
    - Emotion: +2 free
    ```
    """
    for document in maps(catalog):
        if document.value.type is MapType.FUTURE_STATE:
            continue
        scale = document.value.emotion_scale
        middle = (scale.lowest + scale.highest) / 2
        scores = [emotion.score for moment in document.value.moments for emotion in moment.emotion]
        given = [score for score in scores if score is not None]
        if len(given) < _FEWEST_SCORES:
            yield NotLooked(ALWAYS_HAPPY, document, f"fewer than {_FEWEST_SCORES} of its emotions have a score")
        elif min(given) >= middle:
            yield Finding(
                ALWAYS_HAPPY,
                document,
                ("title",),
                f"None of the {len(given)} scores of this map is below the middle of the scale.",
                "Look where people leave, call or wait, and say how that feels.",
            )
