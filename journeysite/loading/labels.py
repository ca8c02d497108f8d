"""The words that writers use for lanes and persona sections: the one table of synonyms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from journeysite.diagnostics import did_you_mean
from journeysite.loading.misspellings import surely_meant
from journeysite.model.lane import Lane

LANE_WORDS: Mapping[str, str] = {
    "channel": "channel, channels",
    "personas": "persona, personas, actor, actors, who",
    "touchpoints": "touchpoint, touchpoints, touch points, contact points",
    "goal": "goal, goals, user goal, user goals, customer goal, customer goals, need, needs, user needs, "
    "customer needs, jobs to be done, job to be done, expectation, expectations, customer expectations, intent",
    "actions": "action, actions, user action, user actions, customer action, customer actions, doing, does, do, step, "
    "steps, activity, activities, user activities, customer activities, behaviour, behavior, behaviours, behaviors",
    "thoughts": "thought, thoughts, thinking, thinks, user thinking, user thoughts, customer thoughts, says, quote, "
    "quotes, questions, inner monologue",
    "emotion": "emotion, emotions, feeling, feelings, mood, emotional state, feels, customer feelings, user emotions, "
    "emotional experience",
    "gains": "gain, gains, delight, delights, positives, highlights, moments of delight",
    "pains": "pain point, pain points, pain, pains, friction, frictions, friction points, problem, problems, "
    "frustration, frustrations, barrier, barriers, current pain points, challenges, issues",
    "opportunities": "opportunity, opportunities, idea, ideas, solution, solutions, improvement, improvements, "
    "how might we, recommendations, improvement opportunities",
    "kpis": "kpi, kpis, metric, metrics, success criteria, success metrics, measure, measures, key metrics",
    "backstage": "backstage, backstage actions, system, systems, support, support processes, internal actions, "
    "behind the scenes, internal processes",
    "confidence": "confidence, basis",
    "evidence": "evidence, sources, source, research, data sources",
}
"""Labels of lanes by their key, compared without case, accents, emoji, numbering and punctuation."""

PERSONA_WORDS: Mapping[str, str] = {
    "name": "name, full name",
    "role": "role, job, job title, occupation, profession",
    "summary": "summary",
    "quote": "quote",
    "segment": "segment",
    "demographics": "demographics, demographic, key facts, facts",
    "goals": "goal, goals, objectives, aims, what they want",
    "motivations": "motivation, motivations, drivers",
    "frustrations": "frustration, frustrations, pain point, pain points, pains, pain, challenges, problems, fears",
    "behaviours": "behaviour, behaviours, behavior, behaviors, habits, behaviour patterns, behavior patterns",
    "needs": "need, needs, user needs, expectations",
    "tools": "tools, tools and devices, technology, devices",
    "channels": "channel, channels, preferred channels, touchpoints",
    "traits": "traits, personality",
    "owner": "owner",
    "evidence": "evidence, sources, research",
}
"""Labels and section headings of personas by their key."""

_NUMBERING = re.compile(
    r"(?:(?:stage|phase|step)\s+\d+(?:\.\d+)*(?:\s*[.):–—-]+)?|\d+(?:\.\d+)*\s*[.):–—-]+|\d+(?:\.\d+){2,})\s+",
    re.IGNORECASE,
)
"""`Stage 1:`, `1.` or `1.2.`; but the number of `24 hours before` is a part of the name."""


_ATTRIBUTES = re.compile(r"\s+\{:?\s*(?:(?:[#.][^\s{}]++|[\w:-]++=(?:\"[^\"{}]*+\"|'[^'{}]*+'|[^\s{}\"']++))\s*)++\}$")
"""The attribute list that may stand behind a heading: `{#order}`, `{: .wide }`."""

_BEGINNING = re.compile(r"[^\W_]|[\"'“‘«„(\[`&<]|[-+−]\d")
"""What a name may begin with; emoji, bullets and emphasis are left out."""


_ONLY_LETTERS = {code: " " for code in range(128) if not chr(code).isalnum()}


class Vocabulary:
    """Which key a label stands for."""

    def __init__(self, words: Mapping[str, str], lanes: Iterable[Lane] = ()) -> None:
        self.keys = {normal(word): key for key, listed in words.items() for word in listed.split(",")}
        for lane in lanes:
            self.keys.update(dict.fromkeys(map(normal, (lane.label, lane.key, *lane.synonyms)), lane.key))
        self.key_of = lru_cache(maxsize=4096)(self._key_of)
        """The key that a label stands for, if it is known. All maps have the same few labels."""

    def _key_of(self, label: str) -> str | None:
        return self.keys.get(normal(label)) or self.keys.get(normal(_without_brackets(label)))

    def guess(self, label: str) -> str:
        """A question that names the nearest label, or nothing."""
        return did_you_mean(label, [word for word in self.keys if len(word) > 3], cutoff=0.8)

    def surely(self, label: str) -> str | None:
        """The label of which another one is certainly a slip, written like it; None if that is not certain."""
        if normal(label) != " ".join(label.casefold().split()):  # marks and numbers would be lost
            return None
        meant = surely_meant(label, {word: key for word, key in self.keys.items() if len(word) > 3})
        if meant is None or not self.guess(label):
            return None
        return meant.upper() if label.isupper() else meant.capitalize() if label[0].isupper() else meant


def _without_brackets(label: str) -> str:
    """A label without an explanation in brackets at its end."""
    bare = label.rstrip("*_: ")
    return bare[: bare.rfind("(")] if bare.endswith(")") and "(" in bare else label


@lru_cache(maxsize=4096)
def normal(label: str) -> str:
    """A label without case, accents, numbering, emoji, emphasis and punctuation; as it is where nothing is left."""
    bare = _unnumbered(label)
    if bare.isascii():
        return " ".join(bare.lower().translate(_ONLY_LETTERS).split()) or label.strip()
    decomposed = unicodedata.normalize("NFKD", bare)
    letters = "".join(
        character if character.isalnum() else " " for character in decomposed if not unicodedata.combining(character)
    )
    return " ".join(letters.casefold().split()) or label.strip()


def without_attributes(heading: str) -> str:
    """A heading without the attribute list at its end, which is meant for the site generator."""
    return _ATTRIBUTES.sub("", heading) if heading[-1:] == "}" else heading


def plain_heading(text: str) -> str:
    """A heading without emphasis, leading emoji and numbering: what a stage or touchpoint is called."""
    return _unnumbered(text.replace("**", "").replace("__", "")) or text.strip()


def _unnumbered(text: str) -> str:
    first = text[:1]
    if first.isalpha() and first not in "sSpPſ":  # neither a mark nor “stage”, “step” or “phase”
        return text.strip()
    start = next((at for at in range(len(text)) if _BEGINNING.match(text, at)), len(text))
    bare = text[start:].strip()
    numbering = _NUMBERING.match(bare)
    return bare[numbering.end() :].strip() if numbering else bare
