"""What a moment says in each lane, as sentences and lists, as HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from journeysite.catalog.columns import Column
from journeysite.loading.sources import Kind
from journeysite.model.emotion import Emotion
from journeysite.model.evidence import Evidence
from journeysite.model.journey import Moment
from journeysite.model.judgements import Opportunity, PainPoint
from journeysite.rendering import parts
from journeysite.rendering.inline import named
from journeysite.rendering.teller import Teller


def part(label: str, said: Sequence[str]) -> str:
    """One thing after its label, several as a list below it; nothing where all of it is hidden."""
    if len(said) == 1:
        return f"<p><b>{label}:</b> {said[0]}</p>"
    return f"<p><b>{label}:</b></p>\n{bullets(said)}" if said else ""


def bullets(said: Sequence[str]) -> str:
    """A list."""
    each = "</li>\n<li>".join(said)
    return f"<ul>\n<li>{each}</li>\n</ul>"


def feelings(teller: Teller, column: Column) -> str:
    """“Alex feels curious (+1).” What names nobody is felt by all who are there and have no feeling of their own."""
    site, told = teller.site, []
    whose = [(teller.persona(one.persona) if one.persona else None, one) for one in column.moment.emotion]
    own = [persona for persona, _ in whose if persona]
    for persona, emotion in whose:
        if persona:
            names = [named(persona.title)]
        elif not emotion.persona:
            names = [named(one.title) for one in column.personas if one not in own]
        elif site.hides(Kind.PERSONA, emotion.persona):
            continue
        else:
            names = [named(emotion.persona)]
        felt = _felt(teller, emotion)
        told.append(
            teller.counted("story_feels", names, felt=felt) or teller.words["story_feels_nobody"].format(felt=felt)
        )
    return f"<p>{' '.join(told)}</p>" if told else ""


def _felt(teller: Teller, emotion: Emotion) -> str:
    """The feeling with its score; where there is only a score, in words of the scale."""
    number = emotion.score
    feeling = teller.inline(emotion.feeling) if emotion.feeling else ""
    if number is None:
        return feeling
    score, scale = parts.score(teller.site, teller.journey, number), teller.journey.value.emotion_scale
    if not feeling and scale.holds(number):
        feeling = teller.words[f"story_feeling_{parts.tone(scale.position(number))}"]
    return teller.words["story_felt"].format(feeling=feeling, score=score) if feeling else score


def _pain(teller: Teller, pain: PainPoint) -> str:
    text = teller.inline(pain.text)
    if not pain.severity:
        return text
    word = teller.words[f"story_severity_{pain.severity}"]
    return teller.words["story_pain"].format(text=text, n=pain.severity, word=word)


def _opportunity(teller: Teller, given: Opportunity) -> str:
    words, facts = teller.words, []
    if given.status:
        facts.append(words[f"opportunity_status_{given.status.key}"])
    if given.impact:
        facts.append(words["story_impact"].format(n=given.impact))
    if given.effort:
        facts.append(words["story_effort"].format(n=given.effort))
    if given.owner:
        facts.append(words["owner"].format(name=teller.owner(given.owner)))
    if given.due:
        facts.append(words["due"].format(date=teller.site.w.date(given.due)))
    if given.link and "<a " in (link := teller.link(teller.site.w("opportunity_link"), given.link)):
        facts.append(link)
    return _with(teller, teller.inline(given.text), facts)


def evidence(teller: Teller, moment: Moment, label: str) -> str:
    """The sources of a moment after its label and how well it is founded, or this alone."""
    founded = teller.words[f"confidence_{moment.confidence.value}"] if moment.confidence else ""
    if not moment.evidence:
        return part(label, [founded])
    sources = [source(teller, one) for one in moment.evidence]
    return part(_with(teller, label, [founded] if founded else []), sources)


def source(teller: Teller, given: Evidence) -> str:
    """A source with its date, sample size and quote."""
    w, facts = teller.site.w, []
    if given.date:
        facts.append(w.date(given.date))
    if given.sample:
        facts.append(teller.words["story_sample"].format(n=w.number(given.sample)))
    said = _with(teller, teller.link(given.source or "", given.link), facts)
    return teller.words["story_quote"].format(text=said, quote=_quoted(teller, given.quote)) if given.quote else said


def _with(teller: Teller, text: str, facts: Sequence[str]) -> str:
    return teller.words["story_with"].format(text=text, facts=", ".join(facts)) if facts else text


def _quoted(teller: Teller, text: str) -> str:
    """Quotes are the browser's: those of the page's language."""
    return f"<q>{teller.inline(parts.unquoted(text))}</q>"


def measures(teller: Teller, names: Sequence[str]) -> list[str]:
    """KPIs with their numbers, without drafts."""
    return [said for name in names if (said := teller.measure(name))]


def _personas(teller: Teller, names: Sequence[str]) -> list[str]:
    found = [teller.persona(name) for name in names]
    return [*[teller.link_to(persona) for persona in found if persona], *teller.site.strangers(names)]


Say = Callable[[Teller, Sequence[Any]], Sequence[str]]

LANES: Mapping[str, Say] = {
    "channels": lambda teller, names: [named(name) for name in teller.site.catalog.channels_named(tuple(names))],
    "personas": _personas,
    "thoughts": lambda teller, texts: [_quoted(teller, text) for text in texts],
    "pains": lambda teller, pains: [_pain(teller, pain) for pain in pains],
    "opportunities": lambda teller, given: [_opportunity(teller, one) for one in given],
    "kpis": measures,
}
"""How lanes are told that hold more than texts."""

FIELDS = {"channels": "channel"}
"""Where a moment keeps a lane, if not under its key."""
