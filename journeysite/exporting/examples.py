"""One example of every field: shown by editors and by the reference, and read by a test as a writer's file is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeysite.loading.documents import MODELS
from journeysite.loading.sources import Kind
from journeysite.model.emotion import Emotion
from journeysite.model.evidence import Evidence
from journeysite.model.journey import Stage, Touchpoint
from journeysite.model.judgements import Opportunity, PainPoint
from journeysite.model.shared import Reading

_SURVEY = {
    "source": "Exit survey",
    "date": "2026-06-14",
    "sample": 214,
    "quote": "I could not find the pair from the picture.",
    "link": "https://example.org/exit-survey",
}
_SUPPRESSED = {"review-overdue": "The team that owns it is being formed."}
_READING = {"date": "2026-09-30", "value": 61}
_PAIN = {
    "text": "The tag leads to the home page, not to the shoe",
    "severity": 3,
    "answered_by": "Friend’s post with a link",
}
_OPPORTUNITY = {
    "text": "Link tags to the product page",
    "impact": 4,
    "effort": 1,
    "owner": "Marketing",
    "status": "planned",
    "due": "2027-01-31",
    "link": "https://example.org/tickets/7",
}
_LANES = {
    "time": "07:30",
    "channel": ["social", "app"],
    "personas": ["alex"],
    "goal": "Learns that the shop exists",
    "actions": ["Taps the tagged shoes", "Lands on the home page and searches"],
    "thoughts": "“What do they cost?”",
    "emotion": {"alex": 1},
    "feeling": {"alex": "curious"},
    "gains": "The picture shows the shoes in use",
    "pains": [_PAIN],
    "opportunities": [_OPPORTUNITY],
    "kpis": ["checkout-completion"],
    "backstage": "An agency takes the pictures every spring",
    "confidence": "researched",
    "evidence": [_SURVEY],
    "lanes": {"Weather": "Rain in the morning"},
}
_TOUCHPOINT = {"name": "Live chat", "touchpoint": "live-chat", **_LANES}
_STAGE = {"name": "Awareness", **_LANES, "touchpoints": [{"name": "A friend’s post", "channel": "social"}]}

EXAMPLES: Mapping[Kind, Mapping[str, Any]] = {
    Kind.MAP: {
        "title": "Buying shoes online",
        "type": "current-state",
        "status": "published",
        "summary": "From the first picture to the second pair.",
        "personas": ["alex"],
        "goal": "Find out why first-time buyers do not come back",
        "scope": "First-time buyers, web shop",
        "owner": "E-commerce",
        "teams": ["Marketing", "Customer support"],
        "reviewed": "2026-09-30",
        "review_every": "90 days",
        "tags": ["retail"],
        "parent": "lifetime-of-a-runner",
        "future_of": "buying-shoes-today",
        "emotion_scale": "-2..2",
        "kpis": ["checkout-completion"],
        "evidence": [_SURVEY],
        "suppress": _SUPPRESSED,
        "lanes": ["actions", "emotion", "pains"],
        "hide_lanes": ["backstage"],
        "stages": [_STAGE],
    },
    Kind.PERSONA: {
        "name": "Alex",
        "status": "published",
        "role": "First-time buyer",
        "summary": "Looks for a reason to trust a shop before paying.",
        "quote": "I mind finding out at the end.",
        "image": "alex.png",
        "segment": "First-time buyers",
        "demographics": {"Age": "29", "Home": "Shared flat in a mid-sized town"},
        "goals": ["Know the whole price before the first form field"],
        "motivations": ["Wants to run ten kilometres by spring"],
        "frustrations": ["Product names that mean nothing to a beginner"],
        "behaviours": ["Looks on the phone, buys on the laptop"],
        "needs": ["A plain answer in one place"],
        "tools": ["Phone", "Laptop"],
        "channels": ["social", "website"],
        "traits": {"Patience": 3, "Price awareness": 5},
        "owner": "Customer insight",
        "reviewed": "2026-09-22",
        "review_every": "1 year",
        "tags": ["retail"],
        "evidence": [_SURVEY],
        "suppress": _SUPPRESSED,
    },
    Kind.TOUCHPOINT: {
        "name": "Live chat",
        "status": "published",
        "channel": ["website", "chat"],
        "summary": "A typed conversation with a member of staff.",
        "owner": "Customer support",
        "reviewed": "2026-10-09",
        "review_every": "6 months",
        "kpis": ["checkout-completion"],
        "tags": ["service"],
        "backstage": "One agent answers up to three conversations",
        "evidence": [_SURVEY],
        "suppress": _SUPPRESSED,
    },
    Kind.KPI: {
        "name": "Checkout completion",
        "status": "published",
        "summary": "Share of started checkouts that end with an order.",
        "unit": "%",
        "direction": "up",
        "baseline": 58,
        "target": 65,
        "current": 61,
        "series": [_READING],
        "owner": "E-commerce",
        "reviewed": "2026-10-01",
        "review_every": "1 quarter",
        "tags": ["retail"],
        "evidence": [_SURVEY],
        "suppress": _SUPPRESSED,
    },
}
"""A document of each kind in which every field says something."""

_OF: Mapping[type[Any], Mapping[str, Any]] = {
    **{model: EXAMPLES[kind] for kind, model in MODELS.items()},
    Stage: _STAGE,
    Touchpoint: _TOUCHPOINT,
    Emotion: {"persona": "alex", "score": 1, "feeling": "curious"},
    PainPoint: _PAIN,
    Opportunity: _OPPORTUNITY,
    Evidence: _SURVEY,
    Reading: _READING,
}


def example_of(model: type[Any], key: str) -> Any:
    """An example of a field, or None for a key of the writer's own."""
    return _OF[model].get(key)
