"""Files that hold several maps: which headings begin another one, and which are stages of one map."""

from __future__ import annotations

import pytest

from journeysite.loading.documents import load
from journeysite.loading.labels import LANE_WORDS, Vocabulary
from journeysite.loading.outline import Outline, read_outline
from journeysite.loading.places import Places
from journeysite.loading.vocabularies import vocabularies
from journeysite.scaffolding.starters import starter_sources

WORDS = Vocabulary(LANE_WORDS)


def read(body: str, listed: list[str] | None = None) -> Outline:
    return read_outline(body, 1, listed, WORDS, frozenset(), Places("x"), "T")


def found(body: str) -> list[int]:
    """The lines of the headings that are said to begin another map."""
    return [one.span.line for one in read(body).diagnostics if one.code.slug == "several-maps"]


def groups(first: str, second: str, *, stages: tuple[str, ...] = ("Look", "Pay"), others: tuple[str, ...] = ()) -> str:
    """Two headings of the second level with headings below them; the second stands in line 8."""
    lines = ["# Shop", f"## {first}"]
    for name in stages:
        lines += [f"### {name}", "- Actions: x"]
    lines += [""] * (7 - len(lines))
    lines += [f"## {second}"]
    for name in others or ("Ask", "Use"):
        lines += [f"### {name}", "- Actions: y"]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Journey 1: Buyer", "Journey 2: Seller"),
        ("1. Journey: buying", "2. Journey: selling"),
        ("Buyer journey", "Seller journey"),
        ("Alex's journey", "Priya's journey"),
        ("👩 Persona 1: Ana", "👨 Persona 2: Bo"),
        ("Persona: Ana", "Persona: Bo"),
        ("Persona A", "Persona B"),
        ("Scenario 1 – buying", "Scenario 2 – selling"),
        ("Use case: buying", "Use case: selling"),
        ("Flow 1: buying", "Flow 2: selling"),
        ("Jornada do comprador", "Jornada do vendedor"),
        ("Parcours de l'acheteur", "Parcours du vendeur"),
        ("Szenario 1: Kauf", "Szenario 2: Verkauf"),
        ("シナリオ1：購入", "シナリオ2：販売"),
        ("購入者のジャーニー", "販売者のジャーニー"),
        ("Путь покупателя", "Путь продавца"),
    ],
)
def test_headings_that_say_it(first: str, second: str) -> None:
    assert found(groups(first, second)) == [8]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Before the journey", "After the journey"),
        ("During the journey", "After the journey"),
        ("Outward journey", "Change of trains"),
        ("Planning", "The journey"),
        ("Reise planen", "Reise antreten"),
        ("Vor der Reise", "Nach der Reise"),
        ("Awareness", "Decision"),
        ("Flow of goods", "Flow of money"),
        ("Personal details", "Personal advice"),
        ("Journeyman", "Scenarios of use"),
    ],
)
def test_headings_of_stages(first: str, second: str) -> None:
    assert found(groups(first, second)) == []


@pytest.mark.parametrize(
    ("stages", "others"),
    [
        (("Awareness", "Decision"), ("Awareness", "Decision")),
        (("Awareness", "Decision"), ("Awareness", "Retention")),
        (("1. Discovery", "2. Purchase"), ("1. Discovery", "2. First meeting")),
        (("Kennenlernen", "Kauf"), ("Kennenlernen", "Nutzung")),
        (("Descubrimiento", "Compra"), ("Descubrimiento", "Uso")),
        (("認知", "検討"), ("認知", "購入")),
        (("Stage 1: Look", "Stage 2: Pay"), ("Stage 1: Ask", "Stage 2: Use")),
        (("Phase 1", "Phase 2"), ("Phase 1", "Phase 2")),
    ],
)
def test_the_same_classic_or_numbered_stages_below_two_headings(
    stages: tuple[str, str], others: tuple[str, str]
) -> None:
    assert found(groups("Alex", "Priya", stages=stages, others=others)) == [8]


@pytest.mark.parametrize(
    ("stages", "others"),
    [
        (("Website", "Email"), ("Website", "Email")),  # touchpoints of stages: the same channels each time
        (("Website", "Shop", "Email"), ("Website", "Shop", "Email")),
        (("Research", "Website", "Leaflet"), ("Research", "Call", "Letter")),
        (("Awareness", "Consideration"), ("Purchase", "Loyalty")),  # one map in two parts
        (("Stage 1: Look", "Stage 2: Pay"), ("Stage 3: Ask", "Stage 4: Use")),
    ],
)
def test_headings_with_other_names_below(stages: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert found(groups("Before", "After", stages=stages, others=others)) == []


def table(*stages: str) -> str:
    names, cells = " | ".join(stages), " | ".join("x" for _ in stages)
    return f"| | {names} |\n|---|{'---|' * len(stages)}\n| Actions | {cells} |\n| Thoughts | {cells} |\n"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (f"## Alex\n{table('Awareness', 'Decision')}## Priya\n{table('Awareness', 'Loyalty')}", [6]),
        (f"## Alex\n{table('Look', 'Pay')}## Priya\n{table('Look', 'Pay')}", [6]),
        (f"## Part one\n{table('Awareness', 'Research')}## Part two\n{table('Purchase', 'Loyalty')}", []),
        ("## Journey 1\n### Stages\n#### Look\n- Actions: x\n## Journey 2\n### Stages\n#### Ask\n- Actions: y", [5]),
        ("## User journeys\n### Journey 1: A\n1. a\n2. b\n### Journey 2: B\n1. c\n2. d", [5]),
        ("## Scenario A: buying\n1. a\n2. b\n## Scenario B: selling\n1. c\n2. d", [4]),
        ("## Buyer journey\n- Actions: x\n- Emotion: 1\n## Seller journey\n- Actions: x\n- Emotion: 1", [4]),
        ("## Booking\n- Actions: x\n## Outward journey\n- Actions: x\n## Return journey\n- Actions: y", []),
        ("## Alex, new\n**Persona:** Alex\n### A\n- Actions: x\n## Bo\n**Persona:** Bo\n### B\n- Actions: y", [5]),
        ("## Alex, new\n**Persona:** Bo\n### A\n- Actions: x\n## Bo\n**Persona:** Bo\n### B\n- Actions: y", []),
        (groups("Buyer", "Seller") + "\n## Persona 1: x\nwords\n## Persona 2: y\nwords", []),
    ],
)
def test_other_shapes(body: str, lines: list[int]) -> None:
    assert found(body) == lines


def test_each_further_map_is_told_with_the_ways_out() -> None:
    body = groups("Journey 1: buy", "Journey 2: sell") + "\n## Journey 3: swap\n### Ask\n- Actions: z"
    told = [one for one in read(body).diagnostics if one.code.slug == "several-maps"]
    assert [one.message for one in told] == [
        f"“{name}” begins another map, it seems; what stands below it is read as a part of this one."
        for name in ("Journey 2: sell", "Journey 3: swap")
    ]
    assert {one.remedy for one in told} == {
        "Write one file for each map, and move this heading and all below it there; or name the stages in the front "
        "matter (“stages: …”), if it is one map."
    }


def test_listed_stages_make_it_one_map() -> None:
    body = groups("Journey 1: buy", "Journey 2: sell")
    assert read(body, ["Journey 1: buy", "Journey 2: sell"]).diagnostics == []
    assert read(body, ["Look", "Pay", "Ask", "Use"]).diagnostics == []


def test_lists_below_headings_of_journeys_are_named_after_these() -> None:
    outline = read("## User journeys\n### Journey 1: Student\n1. a\n2. b\n### Journey 2: Coach\n1. c\n2. d")
    assert [stage["name"] for stage in outline.stages] == ["Journey 1: Student", "Journey 2: Coach"]


@pytest.mark.parametrize("word", ["Before", "During", "After"])
def test_a_heading_around_the_journey_is_a_stage(word: str) -> None:
    outline = read(f"## {word} the journey\n### Website\n- Actions: x\n## Arrival\n### Desk\n- Actions: y")
    assert [stage["name"] for stage in outline.stages] == [f"{word} the journey", "Arrival"]


def test_templates_are_one_map_each() -> None:
    for starter in starter_sources("templates"):
        assert [one for one in load(starter, vocabularies()).diagnostics if one.code.slug == "several-maps"] == []
