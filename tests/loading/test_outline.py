from __future__ import annotations

from typing import Any

import pytest

from journeysite.loading.labels import LANE_WORDS, Vocabulary
from journeysite.loading.outline import Outline, read_outline
from journeysite.loading.places import Places

WORDS = Vocabulary(LANE_WORDS)


def read(body: str, listed: list[str] | None = None, places: Places | None = None) -> Outline:
    return read_outline(body, 1, listed, WORDS, frozenset(), places or Places("a.md"))


def said(outline: Outline) -> list[str]:
    return [f"{found.span.line}:{found.span.column} {found.code.slug}" for found in outline.diagnostics]


def names(outline: Outline) -> list[Any]:
    return [
        [stage["name"], *(touchpoint["name"] for touchpoint in stage["touchpoints"])]
        if "touchpoints" in stage
        else stage["name"]
        for stage in outline.stages
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## A\n- Actions: x\n## B\n- Actions: y", ["A", "B"]),
        ("# A\n- Actions: x\n# B\n- Actions: y", ["A", "B"]),
        ("A\n---\n- Actions: x", ["A"]),
        ("## A\n### 1\n- Actions: x\n### 2\n- Actions: y\n## B\n### 3\n- Actions: z", [["A", "1", "2"], ["B", "3"]]),
        ("## A\n- Goal: g\n### 1\n- Actions: x", [["A", "1"]]),
        ("## A\n### Actions\nx\n### Pain points\n- y\n## B\n### Actions\n- z", ["A", "B"]),
        (
            "## A\n### 1\n#### Actions\nx\n#### Mood\n+1\n### 2\n#### Actions\ny\n## B\n### 3\n#### Actions\nz",
            [["A", "1", "2"], ["B", "3"]],
        ),
        ("## Journey stages\n### Stage 1: A\n**Actions:** x\n### Stage 2: B\n**Actions:** y", ["A", "B"]),
        ("## Buying\n### Stage 1: A\n- Actions: x\n### Stage 2: B\n- Actions: y", ["A", "B"]),
        ("## Buying\n### Step 1: A\n- Actions: x\n### Step 2: B\n- Actions: y", ["A", "B"]),
        (
            "## Before\n- Goal: g\n### Step 1: A\n- Actions: x\n### Step 2: B\n- Actions: y\n"
            "## After\n- Goal: h\n### Step 3: C\n- Actions: z",
            [["Before", "A", "B"], ["After", "C"]],
        ),
        (
            "## Before\n### Step 1: A\n- Actions: x\n### Step 2: B\n- Actions: y\n"
            "## After\n### Step 3: C\n- Actions: z",
            [["Before", "A", "B"], ["After", "C"]],
        ),
        (
            "## Part one\n### Phase 1: A\n- Actions: x\n### Phase 2: B\n- Actions: y\n"
            "## Part two\n### Phase 3: C\n- Actions: z",
            ["A", "B", "C"],
        ),
        (
            "## Stage 1: A\n### Phase 1: a\n- Actions: x\n### Phase 2: b\n- Actions: y\n## Stage 2: B\n- Actions: z",
            [["A", "a", "b"], "B"],
        ),
        (
            "## Stage 1: A\n### Step 1: a\n- Actions: x\n### Step 2: b\n- Actions: y\n"
            "## Stage 2: B\n### Step 1: c\n- Actions: z\n### Step 2: d\n- Actions: z",
            [["A", "a", "b"], ["B", "c", "d"]],
        ),
        (
            "## Apply\n### Form\n- Actions: x\n## Sign\n### Desk\n- Actions: y\n"
            "## Next steps\n### Letter\n- Actions: z",
            [["Apply", "Form"], ["Sign", "Desk"], ["Next steps", "Letter"]],
        ),
        (
            "## Part A\n### Stage 1: A\n- Actions: x\n### Stage 2: B\n- Actions: y\n## Part B\n### C\n- Actions: z",
            ["A", "B", "C"],
        ),
        ("## A\n### Phase 1: a\n- Actions: x\n## B\n### Phase 2: b\n- Actions: y", ["a", "b"]),
        (
            "## Découverte\n### Étape 1: a\n- Actions: x\n### Étape 2: b\n- Actions: y\n## Achat\n### Étape 3: c\n"
            "- Actions: z",
            [["Découverte", "a", "b"], ["Achat", "c"]],
        ),
        ("## Ablauf\n### Schritt 1: A\n- Actions: x\n### Schritt 2: B\n- Actions: y", ["A", "B"]),
        (
            "## Stage A\n- Goal: g\n### b\n- Actions: x\n### c\n- Actions: y\n## Phase B\n### d\n- Actions: z",
            [["Stage A", "b", "c"], ["Phase B", "d"]],
        ),
        ("## Kundenreise\n### A\n- Actions: x\n### B\n- Actions: y", ["A", "B"]),
        ("## The map\n### A\n- Actions: x\n### B\n- Actions: y\n## Notes\nwords", ["A", "B"]),
        ("## A\n- Touchpoints: Shop, [Chat](../touchpoints/chat.md)\n- Actions: x", [["A", "Shop", "Chat"]]),
        ("## A\n- Actions: x\n## A\n- Actions: y", ["A", "A"]),
        ("## 🎉\n- Actions: x\n## 認知\n- Actions: y", ["🎉", "認知"]),
        ("## Support\n- Actions: x\n## Research\n- Actions: y", ["Support", "Research"]),
        ("## Who this is\n- Goal: g\n\n- Source: s", []),
        ("## A\nwords\n### b\nwords", []),
        ("```\n## A\n- Actions: x\n```", []),
    ],
)
def test_which_headings_are_stages(body: str, expected: list[Any]) -> None:
    assert names(read(body)) == expected


LANES = "\n- Actions: x\n"


@pytest.mark.parametrize(
    ("body", "expected", "is_certain"),
    [
        (f"## Awareness\n### A post{LANES}### Search{LANES}", [["Awareness", "A post", "Search"]], True),
        (f"## Awareness\n### A post{LANES}", [["Awareness", "A post"]], True),
        (f"## First look\n### A post\n- Channel: social{LANES}", [["First look", "A post"]], True),
        (f"## First look\n### [Chat](../touchpoints/chat.md){LANES}", [["First look", "Chat"]], True),
        (f"## First look\n- Goal: g\n### A post{LANES}", [["First look", "A post"]], True),
        (f"## Shoes\n### Discovery{LANES}### Purchase{LANES}", ["Discovery", "Purchase"], True),
        (f"## Buying shoes\n### Search{LANES}### Pay{LANES}", ["Search", "Pay"], True),
        (f"## Stages\n### Search{LANES}### Pay{LANES}", ["Search", "Pay"], True),
        (f"## The phases\n### Search{LANES}", ["Search"], True),
        (f"## Shoes\n### Search{LANES}#### A post{LANES}", [["Search", "A post"]], True),
        ("## Shoes\n### Search\n| Step | Actions |\n|-|-|\n| Look | x |\n", [["Search", "Look"]], True),
        (
            f"## Shoes\n### Search\n#### Pain points\n- Problem: slow\n### Pay{LANES}",
            [["Shoes", "Search", "Pay"]],
            False,
        ),
        (f"## Shoes\n### Search{LANES}### Pay{LANES}", [["Shoes", "Search", "Pay"]], False),
        (f"## Shoes\n### Search{LANES}## Boots\n- Goal: g", [["Shoes", "Search"], "Boots"], False),
        (f"## Shoes\n### Search{LANES}## Boots\n### Pay{LANES}", [["Shoes", "Search"], ["Boots", "Pay"]], True),
    ],
)
def test_the_only_heading_around_those_with_lanes(body: str, expected: list[Any], is_certain: bool) -> None:
    outline = read_outline(body, 1, None, WORDS, frozenset(), Places("a.md"), "Buying shoes")
    assert (names(outline), said(outline)) == (expected, [] if is_certain else ["1:4 one-stage"])


def test_a_second_stage_leaves_the_first_as_it_was() -> None:
    first = f"## Shoes\n### Search{LANES}### Pay{LANES}"
    assert read(f"{first}## Boots\n### Return{LANES}").stages[0] == read(first).stages[0]


@pytest.mark.parametrize(
    ("listed", "expected", "found"),
    [
        (["A", "B"], ["A", "B"], []),
        (["a", "**B**"], ["A", "B"], []),
        (["A", "Between", "B"], ["A", "Between", "B"], ["1:1 stage-without-heading"]),
        (["First", "A", "B", "Last"], ["First", "A", "B", "Last"], ["1:1 stage-without-heading"] * 2),
        (["B", "Last", "A"], ["A", "B", "Last"], ["1:1 stage-without-heading"]),
        (["A"], ["A", "B"], ["3:4 stage-not-listed"]),
        (["A", "A", "B"], ["A", "A", "B"], ["1:1 stage-without-heading"]),
    ],
)
def test_stages_and_headings_may_disagree(listed: list[str], expected: list[Any], found: list[str]) -> None:
    outline = read("## A\n- Actions: x\n## B\n- Actions: y", listed)
    assert (names(outline), said(outline)) == (expected, found)


def test_a_misspelt_stage_is_one_stage_and_one_fault() -> None:
    outline = read("## Consideration\n- Actions: x", ["Considration"])
    assert (names(outline), said(outline)) == (["Consideration"], ["1:1 stage-without-heading"])


def test_a_listed_stage_needs_no_lanes() -> None:
    assert names(read("## A\nwords\n\n## B\n- Goal: g", ["A", "B"])) == ["A", "B"]


def test_the_rest_of_the_body_stays_where_it_was() -> None:
    outline = read(
        "Before.\n\n## Intro\nwords\n\n## A\n- Actions: x\n\n## Between\nwords\n\n## B\n- Actions: y\n\n## End\nbye"
    )
    assert outline.before == "Before.\n\n## Intro\nwords\n"
    assert outline.after == "## Between\nwords\n\n## End\nbye"


def test_text_without_a_label_is_kept_and_told_once_for_each_moment() -> None:
    outline = read(
        "## A\nwords\n\n- Actions: x\n\n|a|b|\n|-|-|\n\n### 1\n- Actions: y\n\n#### Odd\nmore\n\n## B\n- Actions: z"
    )
    assert sorted(said(outline)) == ["12:6 unplaced-text", "2:1 unplaced-text"]
    assert {note.stage: note.text for note in outline.notes} == {
        "A": "words\n\n|a|b|\n|-|-|",
        "1": "#### Odd\n\nmore",
    }


def test_remarks_are_no_text_but_words_beside_them_are() -> None:
    outline = read("## A\n- Actions: x\n\n<!-- hidden\n\nwords -->\n\n<!-- a --> seen\n")
    assert [note.text for note in outline.notes] == ["<!-- a --> seen"]


def test_a_label_without_text_is_no_lane() -> None:
    outline = read("## A\n- Actions: x\n- Thoughts:\n\n**Note to self**")
    assert outline.stages == [{"name": "A", "actions": ["x"]}]
    assert [note.text for note in outline.notes] == ["**Note to self**"]


def test_unknown_labels_are_lanes_and_told_once() -> None:
    outline = read("## A\n- Actions: x\n- Wether: wet\n\n## B\n- Actions: y\n- WETHER: dry")
    assert [stage["lanes"] for stage in outline.stages] == [{"Wether": ["wet"]}, {"WETHER": ["dry"]}]
    assert said(outline) == ["3:3 unknown-label"]
    assert "here and in 1 more place" in outline.diagnostics[0].message


def test_a_lane_heading_may_hold_labels_of_its_own_lane() -> None:
    outline = read("## A\n- Actions: x\n\n### Opportunities\n- Idea: do it")
    assert outline.stages == [{"name": "A", "actions": ["x"], "opportunities": ["do it"]}]


def test_links_in_headings() -> None:
    outline = read(
        "## [Chat](../touchpoints/chat.md)\n- Goal: g\n### [Chat](../touchpoints/chat.md)\n- Actions: x\n"
        "### [Site](https://example.org/a.md)\n- Actions: y"
    )
    (stage,) = outline.stages
    assert stage["name"] == "[Chat](../touchpoints/chat.md)"
    assert [(one["name"], one.get("touchpoint")) for one in stage["touchpoints"]] == [
        ("Chat", "chat"),
        ("[Site](https://example.org/a.md)", None),
    ]


def test_touchpoints_below_a_touchpoint_are_channels() -> None:
    outline = read("## A\n- Goal: g\n### 1\n- Touchpoints: Shop\n- Actions: x")
    assert outline.stages[0]["touchpoints"] == [{"name": "1", "channel": ["Shop"], "actions": ["x"]}]


def test_a_label_that_stands_twice_loses_nothing() -> None:
    outline = read("## A\n- Actions: x\n- Steps: y\n- Confidence: partial\n- Basis: more")
    assert outline.stages == [{"name": "A", "actions": ["x", "y"], "confidence": "partial more"}]


def test_places() -> None:
    places = Places("a.md")
    text = "## 1. A\n- Goal:   g\n- Actions:\n    - x\n    - y\n\n### Actions of [B](b.md)\n**Mood:** +1\n"
    lines = text.split("\n")
    read("\n".join(lines), None, places)
    wanted = {
        ("stages", 0): "1. A",
        ("stages", 0, "goal", 0): "g",
        ("stages", 0, "actions", 0): "x",
        ("stages", 0, "actions", 1): "y",
        ("stages", 0, "touchpoints", 0, "name"): "Actions of",
        ("stages", 0, "touchpoints", 0, "emotion", 0): "+1",
    }
    for path, text in wanted.items():
        line, column = places.values[path]
        assert lines[line - 1][column - 1 :].startswith(text)


@pytest.mark.parametrize(
    ("body", "expected", "codes"),
    [
        ("## A\n### Painpoints\n- x", [], []),  # nothing tells that this is a journey
        ("## A\n- Actions: x\n### Painpoints\n- y", ["A"], ["3:5 unknown-label"]),
        ("## A\n- Goal: g\n### B\n- Actions: x\n### Painpoints\n- y", [["A", "B"]], ["5:5 unknown-label"]),
        ("## A\n- Goal: g\n### B\n- Actions: x\n#### Emtion\n+1", [["A", "B"]], ["5:6 unknown-label"]),
        ("## A\n- Actions: x\n### Painpoints", [["A", "Painpoints"]], []),  # a touchpoint that nobody has described
        ("## A\n- Actions: x\n### Painpoints\n- Actions: y", [["A", "Painpoints"]], []),
        ("## A\n- Actions: x\n### Paperwork\nwords", [["A", "Paperwork"]], ["4:1 unplaced-text"]),
    ],
)
def test_a_heading_that_is_nearly_a_lane(body: str, expected: list[Any], codes: list[str]) -> None:
    outline = read(body)
    assert (names(outline), said(outline)) == (expected, codes)


@pytest.mark.parametrize(
    ("middle", "expected"),
    [
        ("## B\n- Actons: y\n- Emotoin: -1", ["A", "B", "C"]),
        ("## B\n**Actons:** y\n\n**Pain pionts:**\n- z", ["A", "B", "C"]),
        ("## B\n- Actons: y", ["A", "B", "C"]),  # as near to “actors” as to “actions”, but among stages it is a lane
        ("## B\n### Till\n- Actoins: y", ["A", ["B", "Till"], "C"]),
        ("## B\n### Actoins\ny", ["A", "B", "C"]),
        ("## B\n- Aktoinen: y", ["A", "B", "C"]),
        ("## Interlude\n- Reaction: none\n- Weather: rain", ["A", "C"]),
        ("## Interlude\nWe heard: nothing.", ["A", "C"]),
    ],
)
def test_a_stage_whose_labels_are_all_misspelt(middle: str, expected: list[Any]) -> None:
    outline = read(f"## A\n- Actions: x\n{middle}\n## C\n- Actions: z")
    assert names(outline) == expected
    assert {one.code.slug for one in outline.diagnostics} == ({"unknown-label"} if len(expected) == 3 else set())
    assert all(one.remedy.startswith("Did you mean “") for one in outline.diagnostics)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## A\n- Actoins: x\n## B\n- Actions: y", ["A", "B"]),
        ("## A\n- Actions: x\n## B\n- Thougths: y", ["A", "B"]),
        ("## A\n- Actions: x\n## Open points\n- Open questions: y", ["A"]),
        ("## Journey\n### A\n- Actions: x\n### B\n- Actoins: y\n## Notes\n### C\n- Actoins: z", ["A", "B"]),
    ],
)
def test_a_first_or_last_stage_has_a_label_that_is_certainly_misspelt(body: str, expected: list[Any]) -> None:
    assert names(read(body)) == expected


def test_the_text_below_a_misspelt_lane_is_a_lane_of_its_own() -> None:
    outline = read("## A\n- Actions: x\n### Painpoints\n- y")
    assert outline.stages == [{"name": "A", "actions": ["x"], "lanes": {"Painpoints": ["y"]}}]
    assert outline.diagnostics[0].remedy.startswith("Did you mean “pain points”?")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# A\n## 1\n- Actions: x\n# B\nwords\n## 2\n- Actions: y\n# C\n## 3\n- Actions: z", ["4:3", "8:3"]),
        ("## 1\n- Actions: x\n# B\n## 2\n- Actions: y", ["3:3"]),  # the first heading was taken for the title
        ("# A\n## 1\n- Actions: x\n## 2\n- Actions: y\n# Notes\n## More\nwords", []),
        ("# A\n- Actions: x\n# B\n- Actions: y", []),
        ("## Alex's journey\n### 1\n- Actions: x\n## Priya's journey\n### 2\n- Actions: y", ["4:4"]),
        ("## Stages of Alex\n### 1\n- Actions: x\n## Stages of Priya\n### 1\n- Actions: y", ["4:4"]),
        ("## Alex\n|Stage|Actions|\n|-|-|\n|1|x|\n## Priya\n|Stage|Actions|\n|-|-|\n|1|y|", ["5:4"]),
        ("## Alex\n|Stage|Actions|\n|-|-|\n|1|x|\n## Later\n|Stage|Actions|\n|-|-|\n|2|y|", []),
    ],
)
def test_a_second_title_begins_another_map(body: str, expected: list[str]) -> None:
    assert said(read(body)) == [f"{place} several-maps" for place in expected]


def test_listed_stages_say_what_is_a_stage() -> None:
    assert said(read("# A\n## 1\n- Actions: x\n# B\n## 2\n- Actions: y", ["1", "2"])) == []


@pytest.mark.parametrize(
    ("text", "stage", "codes"),
    [
        ("## A\n- Actions: x\n- Time: 7:30\n", {"time": "7:30"}, []),
        ("## A\n- Actions: x\n\n**Uhrzeit:** 7:30–8:00\n", {"time": "7:30–8:00"}, []),
        ("## A\n- Actions: x\n\n#### When\n\n7:30\n", {"time": "7:30"}, []),
        ("## A\n- Actions: x\n- When: as soon as it rains\n", {"lanes": {"When": ["as soon as it rains"]}}, ["J204"]),
        ("## A\n| Step | Actions | Time |\n|-|-|-|\n| b | x | 7:30 |\n", None, []),
        ("| Time | Room |\n|-|-|\n| 7:30 | 4 |\n\n## A\n- Actions: x\n", {}, []),
    ],
)
def test_the_time_of_the_day(text: str, stage: dict[str, Any] | None, codes: list[str]) -> None:
    outline = read(text)
    if stage is None:
        assert outline.stages[0]["touchpoints"] == [{"name": "b", "actions": ["x"], "time": "7:30"}]
    else:
        assert outline.stages == [{"name": "A", "actions": ["x"], **stage}]
    assert [found.code.id for found in outline.diagnostics] == codes


def test_lanes_outside_the_listed_stages_are_told_at_any_level() -> None:
    body = "## Part\n### Find\n- Actions: x\n### Pay\n- Actions: y\n## Notes\n- Actions: z"
    outline = read(body, ["Find", "Pay"])
    assert said(outline) == ["6:4 stage-not-listed"]
    assert names(outline) == ["Find", "Pay", "Notes"]


@pytest.mark.parametrize(
    ("body", "listed", "expected"),
    [
        ("## 1. Tag\n### Step 2 of the form\n- Actions: x\n## 2. Tag\n- Actions: y", None, None),
        ("## 1. Tag\n### Step 2 of the form\n- Actions: x\n## 2. Tag\n- Actions: y", ["1. Tag", "2. Tag"], None),
        (
            "## A\n- Goal: g\n### 1. Email\n- Actions: x\n### 2. Email\n- Actions: y",
            None,
            [["A", "1. Email", "2. Email"]],
        ),
        (
            "| Stage | Step | Actions | Mood |\n|-|-|-|-|\n| 1. Tag | A | a | 1 |\n| 2. Tag | B | b | 0 |",
            None,
            [["1. Tag", "A"], ["2. Tag", "B"]],
        ),
        ("| Lane | 1. Tag | 2. Tag |\n|-|-|-|\n| Actions | a | b |\n| Mood | +1 | 0 |", None, ["1. Tag", "2. Tag"]),
    ],
)
def test_names_that_only_numbers_tell_apart_keep_them(
    body: str, listed: list[str] | None, expected: list[Any] | None
) -> None:
    outline = read(body, listed)
    assert names(outline) == (expected or [["1. Tag", "Step 2 of the form"], "2. Tag"])
    assert said(outline) == []
