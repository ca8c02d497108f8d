"""What lanes are called in outlines: one word for each, in the site's language where the reader understands it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeysite.loading.vocabularies import Vocabularies
from journeysite.model.lane import Lane

LABELS: Mapping[str, str] = {
    "time": "Time",
    "channel": "Channel",
    "personas": "Personas",
    "goal": "Goal",
    "actions": "Actions",
    "thoughts": "Thoughts",
    "emotion": "Emotion",
    "gains": "Gains",
    "pains": "Pain points",
    "opportunities": "Opportunities",
    "kpis": "KPIs",
    "backstage": "Backstage",
    "confidence": "Confidence",
    "evidence": "Evidence",
}
"""The labels that the guide uses, by key, in the order in which they are written."""

SECTIONS: Mapping[str, str] = {
    "role": "Role",
    "summary": "Summary",
    "quote": "Quote",
    "demographics": "Demographics",
    "goals": "Goals",
    "motivations": "Motivations",
    "frustrations": "Frustrations",
    "behaviours": "Behaviours",
    "needs": "Needs",
    "tools": "Tools",
    "channels": "Channels",
    "traits": "Traits",
    "evidence": "Evidence",
}
"""The headings of a persona's sections, by key, in the order in which they are written."""


def lane_labels(
    words: Vocabularies, lanes: Iterable[Lane] = (), names: Mapping[str, str] | None = None
) -> dict[str, str]:
    """The label of each lane, the format's first and then the site's own.

    `names` are lanes by key in another language than English; one counts where it is also a label of the reader.
    """
    named = {key: name for key, name in (names or {}).items() if words.lanes.key_of(name) == key}
    return {**LABELS, **{key: named[key] for key in LABELS if key in named}, **{lane.key: lane.label for lane in lanes}}
