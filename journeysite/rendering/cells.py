"""What a moment says in each lane of the stage table, as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from journeysite.catalog.curve import Felt
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import Moment
from journeysite.rendering import items, parts, signs
from journeysite.rendering.inline import escaped, named
from journeysite.rendering.lanes import texts_of
from journeysite.rendering.site import Site
from journeysite.rendering.told import Told


@dataclass(frozen=True, slots=True)
class Speaker:
    """The map whose moments speak."""

    site: Site
    journey: Document
    told: Told

    @property
    def start(self) -> str:
        """The file whose page shows the map."""
        return self.journey.source.uri


Say = Callable[[Speaker, Moment], str]


def say_of(key: str) -> Say:
    """How a lane is written: by its key, else as plain texts."""
    return _LANES.get(key) or (lambda speaker, moment: _texts(speaker, texts_of(key, moment)))


def _pains(speaker: Speaker, moment: Moment) -> str:
    return items.items_in(items.PAIN, [speaker.told.pains[one] for one in moment.pains])


def _opportunities(speaker: Speaker, moment: Moment) -> str:
    return items.items_in(items.OPPORTUNITY, [speaker.told.opportunities[one] for one in moment.opportunities])


def _kpis(speaker: Speaker, moment: Moment) -> str:
    return _one_or_list(items.measures(speaker.site, moment.kpis, speaker.start))


def _evidence(speaker: Speaker, moment: Moment) -> str:
    site = speaker.site
    founded = moment.confidence.value if moment.confidence else ""
    sign = signs.confidence(founded, site.w(f"confidence_{founded}")) if founded else ""
    return sign + items.sources(site, moment.evidence, speaker.start)


def _thoughts(speaker: Speaker, moment: Moment) -> str:
    return _texts(speaker, map(parts.unquoted, moment.thoughts))


def _emotion(speaker: Speaker, moment: Moment) -> str:
    """What is felt in a stage as a whole: in words, without a place on the curve."""
    felt = [Felt(0, emotion, None) for emotion in parts.emotions(speaker.site, moment.emotion)]
    points = [parts.point(speaker.site, speaker.journey, one, 1, None, speaker.start) for one in felt]
    return items.feelings(points)


def _channels(speaker: Speaker, moment: Moment) -> str:
    return _one_or_list([named(name) for name in speaker.site.catalog.channels_named(moment.channel)])


def _personas(speaker: Speaker, moment: Moment) -> str:
    site = speaker.site
    found = [site.catalog.find(Kind.PERSONA, name) for name in moment.personas]
    known = [
        f'<a href="{escaped(site.link_to(persona, speaker.start))}">{named(persona.title)}</a>'
        for persona in found
        if persona
    ]
    return _one_or_list([*known, *site.strangers(moment.personas)])


def _texts(speaker: Speaker, texts: Iterable[str]) -> str:
    site, start = speaker.site, speaker.start
    return _one_or_list([site.inline_html(text, start) for text in texts])


def _one_or_list(given: Sequence[str]) -> str:
    """One text as it is, several as a list: most cells hold one, and a map has hundreds of them."""
    return given[0] if len(given) == 1 else items.texts(given)


_LANES: Mapping[str, Say] = {
    "channels": _channels,
    "personas": _personas,
    "thoughts": _thoughts,
    "emotion": _emotion,
    "pains": _pains,
    "opportunities": _opportunities,
    "kpis": _kpis,
    "evidence": _evidence,
}
