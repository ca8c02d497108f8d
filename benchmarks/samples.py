"""Invented journeys of a realistic size: the same texts for every form in which a site can be written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

STAGES = ("Awareness", "Consideration", "Decision", "Onboarding", "Use", "Renewal")
TOUCHPOINTS_A_STAGE = 3
PERSONAS = ("Alex", "Bruno", "Chidi", "Dana", "Emeka", "Farah", "Greta", "Hiro", "Ines", "Jonas")
SHARED = ("Help line", "Live chat", "Order confirmation", "Branch visit", "Delivery", "Renewal letter")
KPIS = ("Checkout completion", "First contact resolution", "Repeat purchase rate", "Time to first use")

_CHANNELS = ("website", "app", "email", "phone", "chat", "social", "store", "post")
_THINGS = (
    "contract", "invoice", "delivery", "appointment", "ticket", "meter", "parcel", "policy", "account", "booking",
    "refund", "device", "subscription", "prescription", "claim", "permit", "loan", "membership", "repair", "tariff",
)  # fmt: skip
_GOALS = (
    "Finds out whether the {thing} fits",
    "Knows what the {thing} costs in all, without a surprise at the end",
    "Wants the {thing} settled in one go, from the sofa",
    "Needs somebody who answers a question about the {thing} today",
)
_ACTIONS = (
    "Compares three offers for the {thing} and writes the prices on the back of an envelope",
    "Opens the mail about the {thing} and looks for the total",
    "Types the number of the {thing} from the letter and waits",
    "Asks at the counter, then calls the partner to decide about the {thing}",
    "Photographs the {thing} and sends the picture, as the form takes no file",
)
_THOUGHTS = (
    "“Is this the same {thing} that they showed me last week? The price looks different.”",
    "“I do not want to create an account for one {thing}, only know when it comes.”",
    "“Good, that was quicker than I feared. Why did the {thing} need three calls last year?”",
    "“Nobody told me that the {thing} ends in March. Who reads page nine?”",
)
_FEELINGS = ("curious", "impatient", "relieved", "left alone with it", "sure of the choice", "annoyed by the wait")
_PAINS = (
    "The form forgets what was typed about the {thing} on reload",
    "Three letters about one {thing} arrive within a week and contradict each other",
    "The waiting loop says nothing about how long the {thing} will take",
    "The total for the {thing} is shown only after eleven fields",
)
_OPPORTUNITIES = (
    "Show the price of the {thing} with everything in it on the first page",
    "Send one message when the state of the {thing} changes,",
    "Let people hand in the {thing} at any branch and on the same form",
    "Fill in what is known about the {thing} from the last visit",
)
_GAINS = (
    "The first answer about the {thing} is also the right one",
    "Somebody thanks by name, and means the {thing} and not the survey",
    "The reminder for the {thing} comes a week early and with the link in it",
    "Nothing about the {thing} has to be typed twice",
)
_BACKSTAGE = (
    "Night job joins the {thing} with the order, and mails what it could not join to the team",
    "An agent checks the {thing} against the register and ticks the box in two systems",
    "The branch prints the {thing}, signs it, scans it and files the paper",
    "Risk scoring of the {thing} by a partner; the answer takes four hours",
)
_SOURCES = ("Exit survey", "Diary study", "Call centre log", "Moderated sessions", "Web analytics")
_QUOTES = ("I gave up at the third page.", "They were kind, but nobody could see my order.", "It simply worked.")
_STATUSES = ("idea", "planned", "in progress", "done")
_TEAMS = ("Marketing", "Product", "Customer support", "Logistics")
_NARRATIVE = (
    "What the interviews show is not the price of the {thing} but the order in which people learn of it: whoever "
    "sees the total on the first page stays, and whoever meets it after the address form leaves and calls. The calls "
    "are short, friendly and expensive, and half of them end with the same sentence about the letter.",
    "The map was made in two workshops with people from the branches and from the help line, and checked against "
    "the log of one quarter. What is an assumption is said so; the *next review* looks at the {thing} again, with "
    "people who left. See [the help line](../touchpoints/help-line.md) for what is shared with other journeys.",
)


@dataclass(frozen=True, slots=True)
class Pain:
    text: str
    severity: int


@dataclass(frozen=True, slots=True)
class Opportunity:
    text: str
    impact: int
    effort: int
    owner: str
    status: str
    due: date


@dataclass(frozen=True, slots=True)
class Evidence:
    source: str
    day: date
    sample: int
    quote: str


@dataclass(frozen=True, slots=True)
class Touchpoint:
    name: str
    shared: str | None
    """The id of the shared touchpoint that it is."""
    channel: str
    goal: str
    actions: tuple[str, ...]
    thought: str
    emotions: tuple[tuple[str | None, int, str], ...]
    """Persona (None for everyone), score and feeling."""
    gains: tuple[str, ...]
    pains: tuple[Pain, ...]
    opportunities: tuple[Opportunity, ...]
    kpis: tuple[str, ...]
    backstage: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Journey:
    id: str
    title: str
    summary: str
    personas: tuple[str, ...]
    owner: str
    reviewed: date
    stages: tuple[tuple[str, tuple[Touchpoint, ...]], ...]
    narrative: tuple[str, ...]


def journey(number: int) -> Journey:
    """The journey with this number: always the same, and unlike the others."""
    random = Random(number)
    thing = _THINGS[number % len(_THINGS)]
    personas = tuple(random.sample(PERSONAS, 2))
    return Journey(
        id=f"journey-{number:04}",
        title=f"Journey {number}: getting a {thing}",
        summary=f"From the first question about the {thing} to the second year with it, as {personas[0]} lives it.",
        personas=personas,
        owner=random.choice(_TEAMS),
        reviewed=_day(random),
        stages=tuple((stage, _touchpoints(random, number, personas, stage)) for stage in STAGES),
        narrative=tuple(text.format(thing=thing) for text in _NARRATIVE),
    )


def _touchpoints(random: Random, journey: int, personas: Sequence[str], stage: str) -> tuple[Touchpoint, ...]:
    """The touchpoints of a stage, no two of which are one shared touchpoint: the check would say so.

    It would also say so if two journeys had touchpoints of one name.
    """
    made: list[Touchpoint] = []
    for number in range(TOUCHPOINTS_A_STAGE):
        shared = random.choice(SHARED) if random.random() < 0.15 else None
        free = shared not in [touchpoint.name for touchpoint in made]
        made.append(_touchpoint(random, journey, personas, stage, number, shared if free else None))
    return tuple(made)


def _touchpoint(
    random: Random, journey: int, personas: Sequence[str], stage: str, number: int, shared: str | None
) -> Touchpoint:
    thing = _THINGS[journey % len(_THINGS)]

    def text(texts: Sequence[str]) -> str:
        return _marked(random, random.choice(texts).format(thing=thing))

    feelings: Sequence[str | None] = personas if random.random() < 0.4 else (None,)
    return Touchpoint(
        name=shared or f"{stage} {('page', 'talk', 'letter')[number]} about {thing} {journey}",
        shared=slug(shared) if shared else None,
        channel=random.choice(_CHANNELS),
        goal=text(_GOALS),
        actions=tuple(text(_ACTIONS) for _ in range(random.choice((1, 1, 1, 2)))),
        thought=text(_THOUGHTS),
        emotions=tuple((persona, random.randint(-2, 2), random.choice(_FEELINGS)) for persona in feelings),
        gains=(text(_GAINS),),
        pains=tuple(Pain(text(_PAINS), random.randint(1, 5)) for _ in range(random.choice((1, 1, 1, 2)))),
        opportunities=(
            Opportunity(
                text(_OPPORTUNITIES), random.randint(1, 5), random.randint(1, 5), random.choice(_TEAMS),
                random.choice(_STATUSES), _day(random),
            ),
        ),
        kpis=(slug(random.choice(KPIS)),),
        backstage=text(_BACKSTAGE),
        evidence=(
            Evidence(random.choice(_SOURCES), _day(random), random.randint(5, 900), random.choice(_QUOTES)),
        ),
    )  # fmt: skip


def _marked(random: Random, text: str) -> str:
    """A quarter of all cells hold inline Markdown."""
    if random.random() >= 0.25:
        return text
    words = text.split(" ")
    at = random.randrange(1, len(words) - 1)
    shape = random.choice(
        ("**{}**", "*{}*", "`{}`", "[{}](../touchpoints/live-chat.md)", "[{}](https://example.org/a)")
    )
    words[at] = shape.format(words[at])
    return " ".join(words)


def _day(random: Random) -> date:
    return date(2026, 1, 1) + timedelta(days=random.randrange(300))


def slug(name: str) -> str:
    """The id of a persona, a shared touchpoint or a KPI."""
    return name.lower().replace(" ", "-")
