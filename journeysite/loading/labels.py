"""Labels as people write them, and which lane or persona section each stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from journeysite.diagnostics import did_you_mean
from journeysite.kept import kept
from journeysite.loading.misspellings import surely_meant
from journeysite.loading.normal import normal as normal
from journeysite.loading.numbering import unnumbered
from journeysite.loading.synonyms import ENGLISH
from journeysite.loading.synonyms import LANE_WORDS as LANE_WORDS
from journeysite.loading.synonyms import PERSONA_WORDS as PERSONA_WORDS
from journeysite.loading.synonyms import TABLE_WORDS as TABLE_WORDS
from journeysite.loading.whose import key_of_somebody
from journeysite.model.lane import Lane

TELLING = frozenset(
    ("actions", "thoughts", "emotion", "gains", "pains", "opportunities", "channel", "touchpoints", "backstage", "kpis")
)
"""Lanes that only a journey has; a goal or a source alone also stands in a profile or a conclusion."""

COLON = re.compile("[:：]")
"""What ends a label; texts in Chinese and Japanese have a colon as wide as their letters."""

_ATTRIBUTES = re.compile(r"\s+\{:?\s*(?:(?:[#.][^\s{}]++|[\w:-]++=(?:\"[^\"{}]*+\"|'[^'{}]*+'|[^\s{}\"']++))\s*)++\}$")
"""The attribute list that may stand behind a heading: `{#order}`, `{: .wide }`."""

_BOLD = re.compile(r"\*\*(?!\s)([^*]*[^\s*])\*\*|(?<!\w)__(?!\s)([^_]*[^\s_])__(?!\w)")
_ITALIC = re.compile(r"([*_])(?!\s)([^*_]*[^\s*_])\1")

_MERGED = re.compile(
    r"\s*(?:[&＆/+・、,，]|\s(?:and|und|et|y|e|и|및)\s)\s*|(?<=[^\W\d_a-z])(?:と|와|과)\s*", re.IGNORECASE
)
"""What stands between the names of two lanes in one label: `Thoughts & emotions`."""


_SHORTEST_SLIP = 4
_LONG_FOREIGN = 6
"""In a shorter word of another language, a slip may be a word of a third one."""


class Vocabulary:
    """Which key a label stands for."""

    def __init__(self, words: Mapping[str, str], lanes: Iterable[Lane] = ()) -> None:
        self.keys = {normal(word): key for key, listed in words.items() for word in listed.split(",")}
        english = {normal(word) for listed in ENGLISH.values() for word in listed.split(",")}
        self._foreign = [word for word in self.keys if word not in english]
        self._long_foreign = {word: self.keys[word] for word in self._foreign if len(word) >= _LONG_FOREIGN}
        for lane in lanes:
            self.keys.update(dict.fromkeys(map(normal, (lane.label, lane.key, *lane.synonyms)), lane.key))
        self.key_of = kept(most=1024)(self._key_of)
        """The key that a label stands for, if it is known. All maps have the same few labels."""
        self.merged = kept(most=1024)(self._merged)
        """The keys of the lanes that a label names together; none where it names one, or none."""
        self.slip_of = kept(most=256)(self._slip_of)
        """The label that one which is not known is certainly a misspelling of, in any language; None if that is not
        certain."""

    def is_known(self, label: str) -> bool:
        """Whether a label names a lane, or two."""
        return bool(self.key_of(label) or self.merged(label))

    def _key_of(self, label: str) -> str | None:
        bare = normal(label)
        if key := self.keys.get(bare) or self.keys.get(normal(_without_brackets(label))):
            return key
        if not bare.isascii() and "の" in bare:  # “教員の頭の中”: what somebody does or thinks
            return self.keys.get(bare.partition("の")[2])
        if key := key_of_somebody(bare, self.keys):
            return key
        named = self._named_together(label)
        return named[0] if len(set(named)) == 1 else None

    def _merged(self, label: str) -> tuple[str, ...]:
        named = self._named_together(label)
        return tuple(dict.fromkeys(named)) if len(set(named)) > 1 else ()

    def _named_together(self, label: str) -> list[str]:
        """The keys of the names that a label is made of; none where one is not known."""
        parts = [part for part in _MERGED.split(_without_brackets(label).strip("*_: ")) if part]
        keys = [self.keys.get(normal(part)) for part in parts] if len(parts) > 1 else []
        return [key for key in keys if key] if all(keys) else []

    def key_in_one_word(self, label: str) -> str | None:
        """The key of a label of several words that is written as one: `painpoints`."""
        wanted = label.casefold()
        return next((key for word, key in self.keys.items() if word.replace(" ", "") == wanted), None)

    def _slip_of(self, label: str) -> str | None:
        bare = normal(label)
        if len(bare) < _SHORTEST_SLIP or self.is_known(label):
            return None
        english = {word: key for word, key in self.keys.items() if len(word) > 3 and word not in self._foreign}
        return surely_meant(bare, english) or surely_meant(bare, self._long_foreign)

    def guess(self, label: str) -> str:
        """A question that names the nearest label, or nothing."""
        english = [word for word in self.keys if len(word) > 3 and word not in self._foreign]
        if question := did_you_mean(label, english, cutoff=0.8):
            return question
        if question := did_you_mean(label, [word for word in self._foreign if len(word) > 3], cutoff=0.9):
            return question
        return f"Did you mean “{meant}”?" if (meant := self.slip_of(label)) else ""

    def surely(self, label: str) -> str | None:
        """The label of which another one is certainly a slip, written like it; None if that is not certain."""
        if normal(label) != " ".join(label.casefold().split()):  # marks and numbers would be lost
            return None
        known = {word: key for word, key in self.keys.items() if len(word) > 3 and word not in self._foreign}
        meant = surely_meant(label, known)
        if meant is None or not self.guess(label):
            return None
        return meant.upper() if label.isupper() else meant.capitalize() if label[0].isupper() else meant


def _without_brackets(label: str) -> str:
    """A label without an explanation in brackets at its end."""
    bare = label.rstrip("*_: ")
    return bare[: bare.rfind("(")] if bare.endswith(")") and "(" in bare else label


def without_attributes(heading: str) -> str:
    """A heading without the attribute list at its end, which is meant for the site generator."""
    return _ATTRIBUTES.sub("", heading) if heading[-1:] == "}" else heading


def plain_heading(text: str) -> str:
    """A heading without emphasis, leading emoji and numbering: what a stage or touchpoint is called."""
    return unnumbered(_unstressed(text)) or text.strip()


def plain_headings(texts: Sequence[str]) -> list[str]:
    """What stages or touchpoints beside each other are called.

    Numbers stay where nothing else tells names apart (`1. Tag`, `2. Tag`), and where one name alone has one that is not
    its place: it counts something else (`Kauf`, `18. Geburtstag`).
    """
    names = [plain_heading(text) for text in texts]
    written = [_unstressed(text).strip() for text in texts]
    if len(set(names)) == 1 < len(set(written)):
        return written
    counted = [at for at, text in enumerate(written) if text[:1].isdecimal() and text != names[at]]
    if len(counted) == 1 < len(names) and not re.match(rf"{counted[0] + 1}\b", written[counted[0]]):
        names[counted[0]] = written[counted[0]]
    return names


def _unstressed(text: str) -> str:
    """A text without bold words, and not in italics as a whole."""
    bare = _BOLD.sub(lambda found: found[1] or found[2], text) if "**" in text or "__" in text else text
    whole = _ITALIC.fullmatch(bare) if bare[:1] in ("*", "_") else None
    return whole[2] if whole else bare
