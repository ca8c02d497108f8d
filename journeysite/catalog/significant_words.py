"""What a text is about: its significant words, and the texts of a journey that may say something by them.

Significant are words of four letters and more that are not among the most common ones; they are compared by their
first five letters, so that “return” and “returning” agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from journeysite.loading.labels import normal
from journeysite.model.journey import Moment, Spot, Stage
from journeysite.model.lane import TEXT_LANES

_WORDS = (
    # English
    "about, after, again, also, always, another, because, been, before, being, between, both, could, does, "
    "down, each, even, every, find, first, from, gets, give, goes, have, here, into, just, keep, know, last, "
    "less, like, long, look, made, make, many, more, most, much, must, need, never, next, nobody, none, "
    "nothing, often, once, only, other, over, people, same, says, shows, some, something, still, such, take, "
    "takes, than, that, their, them, then, there, these, they, thing, things, this, those, time, times, until, "
    "very, want, wants, were, what, when, where, whether, which, while, will, with, without, would, your, "
    # German, French, Spanish and Portuguese
    "aber, alle, alles, auch, beim, dass, dann, dies, diese, doch, durch, eine, einem, einen, einer, eines, "
    "erst, haben, hier, immer, jede, jeder, kann, kein, keine, mehr, nach, nicht, noch, nichts, oder, ohne, "
    "sehr, sein, seine, sich, sind, sondern, viel, wenn, werden, wird, wieder, wurde, zwischen, "
    "aussi, autre, avant, avec, avoir, cette, chaque, comme, dans, deux, elle, encore, entre, leur, mais, "
    "même, nous, plus, pour, sans, sont, tout, très, vous, "
    "antes, cada, como, cuando, desde, donde, ella, ellos, esta, este, hasta, mientras, mucho, muito, nada, "
    "otro, para, pero, porque, quando, siempre, sobre, solo, también, tiene, todo, todos"
)
COMMON = frozenset(normal(word) for word in _WORDS.split(","))
"""Words of four letters and more that do not say what a text is about."""

_SHORTEST, _STEM = 4, 5
"""Of how many letters a significant word has at least, and how many of them are compared."""

_ARTICLES = frozenset(("a", "an", "the"))


class Said(NamedTuple):
    """A text that may be an answer: where it stands, and in which lane."""

    spot: Spot
    lane: str
    """`name`, or the key of a lane."""
    text: str


def significant(text: str) -> Mapping[str, str]:
    """The words of a text that say what it is about, by their beginnings."""
    words = [word for word in normal(text).split() if len(word) >= _SHORTEST and word.isalpha()]
    return {beginning(word): word for word in words if word not in COMMON}


def beginning(word: str) -> str:
    """As much of a word as is compared."""
    return word[:_STEM]


def gist(text: str) -> tuple[str, ...]:
    """The beginnings of all words but articles: two texts that agree in these say the same, one of them polished."""
    return tuple(beginning(word) for word in normal(text).split() if word not in _ARTICLES)


def said(stages: Iterable[tuple[int, Stage]]) -> Iterator[Said]:
    """What stages and their touchpoints say that may be an answer; each stage with its number."""
    for number, stage in stages:
        for lane, text in _answers(stage):
            yield Said(Spot(number), lane, text)
        for index, touchpoint in enumerate(stage.touchpoints):
            for lane, text in _answers(touchpoint):
                yield Said(Spot(number, index), lane, text)


def _answers(moment: Moment) -> Iterator[tuple[str, str]]:
    yield "name", moment.name
    for lane in TEXT_LANES:
        yield from ((lane, text) for text in getattr(moment, lane))
    for lane, texts in moment.lanes.items():
        yield from ((lane, text) for text in texts)
    yield from (("opportunities", opportunity.text) for opportunity in moment.opportunities)
