"""What in a future-state map may answer a pain point that does not say what does, by the words that both have."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from journeysite.catalog.significant_words import Said, significant
from journeysite.model.journey import Spot

_MOST_ANSWERS = 3
"""How many answers to one pain point are told."""

_RARE = 3
"""In how many texts of a map a word may stand and still say, alone, what one of them is about."""

_RANK = {lane: rank for rank, lane in enumerate(("gains", "name", "opportunities", "actions", "backstage"))}
"""Of two texts that share as many words, what is new in the future map tells more than what is thought there."""


def indexed(texts: Iterable[Said], names: Mapping[Spot, Collection[str]]) -> Mapping[str, Sequence[Said]]:
    """Texts by the significant words that they hold.

    Words of the name that their touchpoint has in the current map, in `names`, are left out: they tell where it is,
    not what becomes of it.
    """
    found: dict[str, list[Said]] = {}
    for one in texts:
        if one.lane == "name" and one.spot.touchpoint is None:
            continue  # the name of a stage tells where, not what
        own = names.get(one.spot, ())
        for stem in significant(one.text):
            if stem not in own:
                found.setdefault(stem, []).append(one)
    return found


def best(
    words: Mapping[str, str],
    index: Mapping[str, Sequence[Said]],
    spread: Mapping[str, int],
    place: Spot | None,
) -> tuple[Said, ...]:
    """The texts that share most words; one for each place.

    One word alone is enough in the touchpoint at `place`, which the one that hurts becomes, or if it is rare: `spread`
    says in how many texts of the map a word stands. “Page” says nothing alone.
    """
    shared: dict[Said, list[str]] = {}
    for stem in words:
        for one in index.get(stem, ()):
            shared.setdefault(one, []).append(stem)
    meant = [one for one, stems in shared.items() if len(stems) > 1 or one.spot == place or spread[stems[0]] <= _RARE]
    ranked = sorted(meant, key=lambda one: (-len(shared[one]), _RANK.get(one.lane, len(_RANK))))
    places = {(one.spot, one.lane): one for one in reversed(ranked)}
    return tuple(places.values())[::-1][:_MOST_ANSWERS]
