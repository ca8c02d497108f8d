"""Documents of every kind, made up: for properties that hold whatever a writer writes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from journeysite.loading.documents import HOST_KEYS, Document
from journeysite.loading.sources import Kind, Source
from journeysite.model.emotion import Emotion, Scale
from journeysite.model.evidence import Confidence, Evidence
from journeysite.model.journey import JourneyMap, MapType, Stage, Status, Touchpoint
from journeysite.model.judgements import Opportunity, OpportunityStatus, PainPoint
from journeysite.model.lane import Lane
from journeysite.model.persona import Persona
from journeysite.model.shared import Direction, Kpi, Reading, SharedTouchpoint

LANES = (Lane(key="regulation", label="Regulation", synonyms=("law",)), Lane(key="cost", label="What it costs"))
"""Lanes of a site's own."""

FOLDERS = {Kind.MAP: "maps", Kind.PERSONA: "personas", Kind.TOUCHPOINT: "touchpoints", Kind.KPI: "kpis"}

PHRASES = (
    *("Looks for the price", "“Why now?”", '"What does it cost?"', "it’s", "'single'", "a: b", "Actions: none"),
    *(
        "one; two",
        "one, two",
        "(severity 3) is shown twice",
        "[terms](../terms.md)",
        "[site](https://example.org/a?b=c)",
    ),
    *("- dash", "--- rule", "-1 of ten", "+2 more", "3", "007", "1.10", "12:30", "2026-09-30", "NO", "yes", "null"),
    *("~", "🎉 done", "done 🎉", "مرحبا بالعالم", "שלום", "認証", "`code`", "**bold** text", "_em_", "<b>tag</b>"),
    *("# not a heading", "> not a quote", "1. first", "* star", "a | b", "100 %", "@all", "&amp;", "!x", "{a}", "[a"),
    *("back\\slash", "a #1 b", "ends with:", "? why", "*", "%", "50/50", "n = 3", "12 cases", "positive"),
)
"""Texts and parts of texts that are more than text somewhere: to Markdown, to YAML, to the short forms."""

PLAIN = ("Looks for the price", "it’s late", "🎉 done", "مرحبا", "3 of 7", "100 %", "a – b", "why?", "認証")
"""Texts that no form takes for anything else, in a lane or among the facts."""


def texts(phrases: tuple[str, ...] = PHRASES) -> st.SearchStrategy[str]:
    """One or two phrases."""
    phrase = st.sampled_from(phrases)
    return phrase | st.tuples(phrase, phrase).map(" ".join)


WILD = st.one_of(texts(), st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=20)).filter(str.strip)
"""Any text at all."""
NAMES = st.sampled_from(("alex", "priya", "Priya Nair", "jörg", "مريم", "Team 7", "return-rate"))
DATES = st.dates(date(2000, 1, 1), date(2100, 1, 1))
POINTS = st.none() | st.integers(1, 5)
NUMBERS = st.integers(-1000, 1000) | st.floats(-1000, 1000, allow_nan=False).map(lambda number: round(number, 3))


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def several(strategy: st.SearchStrategy[Any], most: int = 2, **given: Any) -> st.SearchStrategy[Any]:
    return st.lists(strategy, max_size=most, **given).map(tuple)


def evidence(text: st.SearchStrategy[str]) -> st.SearchStrategy[Evidence]:
    link = st.sampled_from(("https://example.org/a", "../studies/exit.md"))
    made = st.builds(
        Evidence,
        source=maybe(text),
        date=maybe(DATES),
        sample=maybe(st.integers(1, 10**6)),
        quote=maybe(text),
        link=maybe(link),
    )
    return made.filter(lambda one: one != Evidence())


def emotions(text: st.SearchStrategy[str], scored: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    one = st.builds(Emotion, persona=maybe(NAMES), score=scored, feeling=maybe(text))
    return several(one.filter(lambda felt: felt != Emotion()), unique_by=lambda felt: felt.persona)


def moments(text: st.SearchStrategy[str], *, plain: bool) -> dict[str, st.SearchStrategy[Any]]:
    names = ("Live chat", "on-the-way", "متجر", "nothing", *(() if plain else ("One, at last", "A; B", "3", "a: b")))
    named = several(st.sampled_from(names))
    pain = st.builds(PainPoint, text=text, severity=POINTS, answered_by=named)
    opportunity = st.builds(
        Opportunity,
        text=text,
        impact=POINTS,
        effort=POINTS,
        owner=maybe(texts(PLAIN) if plain else text),
        status=maybe(st.sampled_from(OpportunityStatus)),
        due=maybe(DATES),
        link=maybe(st.sampled_from(("https://example.org/tickets/7?a=1", "../plans/next.md#one"))),
    )
    own = st.dictionaries(
        st.sampled_from(("regulation", "cost", "Weather report")), text.map(lambda one: (one,)) | st.tuples(text, text)
    )
    return {
        "name": texts(("Basket", "Live chat", "On the way", "At 12:30", "متجر", "Preis & Lieferung")),
        "time": maybe(st.sampled_from(("07:30", "12:30–13:00", "00:00"))),
        "channel": several(NAMES),
        "personas": several(NAMES),
        "goal": several(text),
        "actions": several(text),
        "thoughts": several(text),
        "emotion": emotions(texts(PLAIN) if plain else text, st.integers(-2, 2) if plain else maybe(NUMBERS)),
        "gains": several(text),
        "pains": several(pain),
        "opportunities": several(opportunity),
        "kpis": several(NAMES),
        "backstage": several(text),
        "confidence": maybe(st.sampled_from(Confidence)),
        "evidence": several(evidence(texts(PLAIN) if plain else text)),
        "lanes": own,
        "x": OWN_TEXTS if plain else OWN,
    }


OWN = st.dictionaries(
    st.sampled_from(("x-jira", "x-count", "x-note")),
    st.sampled_from(("JRN-1", "3", "1.5", "true", "NO", "007", ["a", "b"], {"a": "1", "b": ["c"]})),
    max_size=2,
)
OWN_TEXTS = st.dictionaries(
    st.sampled_from(("x-jira", "x-count", "x-note")),
    st.sampled_from(("JRN-1", "3", "1.5", "true", "NO", "007", "a: b", ["a", "b"], ["Actions: a", "b", "b"])),
    max_size=2,
)
HOST = st.dictionaries(
    st.sampled_from(sorted(HOST_KEYS)),
    st.sampled_from((True, 3, 1.5, "text: more", ["toc"], {"exclude": True})),
    max_size=2,
)


@st.composite
def maps(draw: st.DrawFn, text: st.SearchStrategy[str] = WILD, *, plain: bool = False) -> JourneyMap:
    """Maps; `plain` ones hold only what an outline can say, too."""
    given = moments(text, plain=plain)
    touchpoint = st.builds(Touchpoint, touchpoint=maybe(st.sampled_from(("live-chat", "delivery"))), **given)
    stage = st.builds(Stage, touchpoints=several(touchpoint), **given)
    journey: JourneyMap = draw(
        st.builds(
            JourneyMap,
            title=WILD,
            type=st.sampled_from(MapType),
            status=st.sampled_from(Status),
            summary=maybe(WILD),
            personas=several(NAMES),
            goal=several(WILD),
            scope=maybe(WILD),
            owner=maybe(WILD),
            teams=several(NAMES),
            reviewed=maybe(DATES),
            review_every=maybe(st.integers(1, 9999)),
            tags=several(NAMES),
            parent=maybe(NAMES),
            future_of=maybe(NAMES),
            emotion_scale=st.sampled_from((Scale(lowest=-2, highest=2), Scale(lowest=-5, highest=5))),
            kpis=several(NAMES),
            evidence=several(evidence(WILD)),
            lanes=several(st.sampled_from(("actions", "emotion", "regulation"))),
            hide_lanes=several(st.sampled_from(("backstage",))),
            stages=st.tuples(stage) | st.tuples(stage, stage).filter(lambda both: both[0].name != both[1].name),
            x=OWN,
        )
    )
    return journey


PROFILES: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.PERSONA: st.builds(
        Persona,
        name=WILD,
        status=st.sampled_from(Status),
        role=maybe(WILD),
        summary=maybe(WILD),
        quote=maybe(WILD),
        segment=maybe(WILD),
        demographics=st.dictionaries(WILD.map(str.strip), WILD, max_size=3),
        goals=several(WILD),
        motivations=several(WILD),
        frustrations=several(WILD),
        tools=several(WILD),
        channels=several(NAMES),
        traits=st.dictionaries(WILD.map(str.strip), st.integers(1, 5), max_size=2),
        reviewed=maybe(DATES),
        review_every=maybe(st.integers(1, 9999)),
        tags=several(NAMES),
        evidence=several(evidence(WILD)),
        x=OWN,
    ),
    Kind.TOUCHPOINT: st.builds(
        SharedTouchpoint,
        name=WILD,
        channel=several(NAMES),
        summary=maybe(WILD),
        owner=maybe(WILD),
        kpis=several(NAMES),
        backstage=several(WILD),
        evidence=several(evidence(WILD)),
        x=OWN,
    ),
    Kind.KPI: st.builds(
        Kpi,
        name=WILD,
        unit=maybe(WILD),
        direction=maybe(st.sampled_from(Direction)),
        baseline=maybe(NUMBERS),
        target=maybe(NUMBERS),
        series=several(st.builds(Reading, date=DATES, value=NUMBERS)),
        x=OWN,
    ),
}
"""Documents of the other kinds."""

BEFORE = st.sampled_from(("", "Words before.", "# Another title\n\nWords.\n\n- a list\n- of two", "## Scope\n\nEU"))
AFTER = st.sampled_from(
    ("", "## What it tells us\n\nWords.", "# End\n\n## More\n\n- a\n\n[ref]: https://example.org/a")
)


@st.composite
def documents(draw: st.DrawFn, kind: Kind, values: Any, after: st.SearchStrategy[str] = AFTER) -> Document:
    """Documents of a kind with a narrative."""
    path = Path("/site/content") / FOLDERS[kind] / "made-up.md"
    source = Source(path, f"{FOLDERS[kind]}/made-up.md", kind, f"content/{FOLDERS[kind]}/made-up.md", path.parents[1])
    behind = draw(after) if kind is Kind.MAP else ""
    return Document(source, draw(values), draw(BEFORE), behind, draw(HOST))
