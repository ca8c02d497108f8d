"""Journeys that do not hold together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from journeysite.catalog.anchors import name_of, slug
from journeysite.catalog.catalog import Catalog
from journeysite.catalog.freshness import is_to_come
from journeysite.diagnostics import Code, Severity, did_you_mean
from journeysite.loading.misspellings import surely_meant
from journeysite.loading.sources import Kind
from journeysite.model.journey import MapType, Stage
from journeysite.model.lane import BUILT_IN_LANES
from journeysite.rules.finding import Finding
from journeysite.rules.walk import maps, moments

OUTSIDE_SCALE = Code("J501", "emotion-outside-scale", Severity.ERROR, "An emotion's score is not on the map's scale.")
EMPTY_STAGE = Code("J502", "empty-stage", Severity.WARNING, "A stage has neither touchpoints nor lanes.")
NAMELESS = Code("J503", "nameless", Severity.ERROR, "A stage or touchpoint has no name.")
FUTURE_WITHOUT_CURRENT = Code(
    "J504", "future-without-current", Severity.WARNING, "A future-state map does not say which map it improves on."
)
NOT_FUTURE = Code(
    "J505", "future-of-without-future-state", Severity.WARNING, "A map that is no future-state map has `future_of`."
)
CIRCLE = Code("J506", "circular-maps", Severity.ERROR, "A map is its own parent or its own current state.")
STRANGER = Code("J507", "emotion-of-a-stranger", Severity.WARNING, "An emotion is of a persona who is not there.")
UNKNOWN_LANE = Code("J508", "unknown-lane", Severity.ERROR, "A map shows or hides a lane that does not exist.")
TWO_SCORES = Code("J509", "two-scores", Severity.WARNING, "One persona has two scores at one touchpoint.")
REVIEW_TO_COME = Code("J512", "review-to-come", Severity.WARNING, "The day of a review has not come yet.")

_KEY = re.compile(r"[a-z][\w-]*")
"""A key that YAML takes for nothing but text."""
_OF_STAGES = ("channels", "personas")
"""Rows that show what stages say of themselves."""

_HOLDS = (*BUILT_IN_LANES, "lanes", "channel", "confidence")
"""What a stage may say by itself."""


def scores_outside_the_scale(catalog: Catalog) -> Iterator[Finding]:
    """A score must be on the map's scale: it is left out of the curve, not clipped."""
    for document in maps(catalog):
        scale = document.value.emotion_scale
        for path, moment in moments(document):
            for index, emotion in enumerate(moment.emotion):
                if emotion.score is not None and not scale.holds(emotion.score):
                    yield Finding(
                        OUTSIDE_SCALE,
                        document,
                        (*path, "emotion", index, "score"),
                        f"{_number(emotion.score)} is not on the scale from {_number(scale.lowest)}"
                        f" to {_number(scale.highest)}.",
                        "Give a number of the scale, or declare another scale, such as `emotion_scale: 1..5`.",
                    )


def _number(number: float) -> str:
    return f"{number:g}".replace("-", "−")


def empty_or_nameless_moments(catalog: Catalog) -> Iterator[Finding]:
    """A stage says something, by itself or by its touchpoints; stages and touchpoints have names."""
    for document in maps(catalog):
        for path, moment in moments(document):
            if not (moment.name or getattr(moment, "touchpoint", None)):
                what = "stage" if isinstance(moment, Stage) else "touchpoint"
                yield Finding(
                    NAMELESS, document, path, f"This {what} has no name.", "Write one in its heading or as “name: …”."
                )
            if (
                isinstance(moment, Stage)
                and not moment.touchpoints
                and not any(getattr(moment, lane) for lane in _HOLDS)
            ):
                yield Finding(
                    EMPTY_STAGE,
                    document,
                    path,
                    f"The stage “{moment.name}” has no touchpoints and no lanes.",
                    "Write a touchpoint (“### …”) or a lane (“- Actions: …”) below it.",
                )


def future_and_current(catalog: Catalog) -> Iterator[Finding]:
    """A future-state map names the map that it improves on, and only such a map does."""
    for document in maps(catalog):
        journey = document.value
        if journey.type is MapType.FUTURE_STATE and not journey.future_of:
            yield Finding(
                FUTURE_WITHOUT_CURRENT,
                document,
                ("type",),
                "This future-state map does not say which map it improves on.",
                "Add “future_of: …” with the id of the current-state map.",
            )
        if journey.future_of and journey.type is not MapType.FUTURE_STATE:
            yield Finding(
                NOT_FUTURE,
                document,
                ("future_of",),
                f"This map has `future_of`, but its type is {journey.type.value}.",
                "Write “type: future-state”, or take `future_of` out.",
            )


def circles(catalog: Catalog) -> Iterator[Finding]:
    """No map is a part of itself or improves on itself, not even by a detour."""
    for document in maps(catalog):
        for key in ("parent", "future_of"):
            seen = {document.id: None}  # a dictionary keeps the order
            other = catalog.find(Kind.MAP, getattr(document.value, key))
            while other and other.id not in seen:
                seen[other.id] = None
                other = catalog.find(Kind.MAP, getattr(other.value, key))
            if other and other.id == document.id == min(seen):  # each circle is said once
                way = " → ".join([*seen, document.id])
                yield Finding(CIRCLE, document, (key,), f"`{key}` leads back to this map: {way}.", "Break the circle.")


def emotions_of_strangers(catalog: Catalog) -> Iterator[Finding]:
    """Whoever feels something at a touchpoint is there, and feels one thing."""
    for document in maps(catalog):
        for column in catalog.columns_of(document):
            there = column.personas
            seen: dict[str, int] = defaultdict(int)
            for index, emotion in enumerate(column.moment.emotion):
                persona = catalog.find(Kind.PERSONA, emotion.persona)
                who = persona.id if persona else emotion.persona or ""
                seen[who] += emotion.score is not None
                path = (*column.spot.path, "emotion", index)
                if persona and persona not in there:
                    yield Finding(
                        STRANGER,
                        document,
                        path,
                        f"{persona.title} feels something at “{name_of(column.moment)}”, but is not there.",
                        "Add the persona to the touchpoint or to the map.",
                    )
                elif emotion.score is not None and seen[who] == 2:
                    yield Finding(
                        TWO_SCORES,
                        document,
                        path,
                        f"{persona.title if persona else who or 'Everyone'} has two scores here; the first is drawn.",
                        "Keep one, or divide the touchpoint.",
                    )


def reviews_to_come(catalog: Catalog) -> Iterator[Finding]:
    """Nobody has reviewed a page on a day that has not come yet; such a page would count as current for years."""
    for document in catalog.documents:
        reviewed = document.value.reviewed
        if catalog.today and reviewed and is_to_come(reviewed, catalog.today):
            yield Finding(
                REVIEW_TO_COME,
                document,
                ("reviewed",),
                f"The day of this review, {reviewed}, has not come yet: it counts as none.",
                "Is it the year? Write the day on which the page was last reviewed.",
            )


def unknown_lanes(catalog: Catalog) -> Iterator[Finding]:
    """`lanes` and `hide_lanes` name lanes of the format, of the site or of the map."""
    for document in maps(catalog):
        if not (document.value.lanes or document.value.hide_lanes):
            continue
        own = sorted({key for moment in document.value.moments for key in moment.lanes})
        known = {slug(key): key for key in (*BUILT_IN_LANES, *_OF_STAGES, *(lane.key for lane in catalog.lanes), *own)}
        for field in ("lanes", "hide_lanes"):
            named = getattr(document.value, field)
            for index, name in enumerate(named):
                if slug(name) not in known:
                    meant = surely_meant(name, {key: key for key in known.values()})
                    yield Finding(
                        UNKNOWN_LANE,
                        document,
                        (field, index),
                        f"There is no lane “{name}” in this map.",
                        did_you_mean(name, known.values()) or f"Lanes here are {', '.join(known.values())}.",
                        certain=(name, meant) if meant and _KEY.fullmatch(meant) and meant not in named else None,
                    )
