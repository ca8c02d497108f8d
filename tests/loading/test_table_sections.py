"""Tables of every shape among headings, as stages and touchpoints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from journeysite.loading.documents import Loaded
from journeysite.model.journey import JourneyMap

Load = Callable[..., Loaded]


def read(load_text: Load, text: str) -> tuple[JourneyMap, list[str], Loaded]:
    loaded = load_text(text)
    assert loaded.document
    codes = [f"{found.span.line}:{found.span.column} {found.code.slug}" for found in loaded.diagnostics]
    return loaded.document.value, codes, loaded


def names(journey: JourneyMap) -> list[Any]:
    return [
        [stage.name, *(one.name for one in stage.touchpoints)] if stage.touchpoints else stage.name
        for stage in journey.stages
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # one row for each step
        ("## Buy\n| Step | Actions | Thoughts |\n|-|-|-|\n| Find | a | b |\n| Pay | c | d |", [["Buy", "Find", "Pay"]]),
        ("| Step | Actions |\n|-|-|\n| Find | a |\n| Pay | c |", [["Title", "Find", "Pay"]]),
        ("| # | Step | Actions |\n|-|-|-|\n| 1 | Find | a |\n| 2. | Pay | b |", [["Title", "Find", "Pay"]]),
        ("## A\n| Actions | Emotion |\n|-|-|\n| Finds | +1 |\n| Pays | -1 |", [["A", "Finds", "Pays"]]),
        ("## A\n| User actions | Pain points |\n|-|-|\n| Finds | slow |", [["A", "Finds"]]),
        ("| Action | Thoughts | Mood |\n|-|-|-|\n| Finds | a | +1 |", [["Title", "Finds"]]),
        ("## A\n|Step|Actions|\n|-|-|\n|1a|x|\n\n## B\n|Step|Actions|\n|-|-|\n|1b|x|", [["A", "1a"], ["B", "1b"]]),
        ("## A\n- Goal: g\n\n### Steps\n| Step | Actions |\n|-|-|\n| 1a | x |", [["A", "1a"]]),
        (
            "## A\n- Goal: g\n\n### Steps\n|Step|Actions|\n|-|-|\n|1|x|\n\n|Step|Actions|\n|-|-|\n|2|x|",
            [["A", "1", "2"]],
        ),
        ("## A\n- Actions: g\n\n## B\n| Step | Actions |\n|-|-|\n| 1a | x |", ["A", ["B", "1a"]]),
        ("## Support\n| Step | Actions |\n|-|-|\n| 1a | x |", [["Support", "1a"]]),
        # a column of stages
        ("## Map\n| Stage | Actions |\n|-|-|\n| Aware | a |\n| Buy | b |", ["Aware", "Buy"]),
        ("| 段階 | 行動 |\n|-|-|\n| 1. 認知 | a |\n| 2. 購入 | b |", ["認知", "購入"]),
        (
            "| Stage | Touchpoint | Actions |\n|-|-|-|\n| A | 1 | x |\n| | 2 | y |\n| B | 3 | z |\n| B | 4 | z |",
            [["A", "1", "2"], ["B", "3", "4"]],
        ),
        (
            "| Phase | Touchpoints | Actions |\n|-|-|-|\n| A | Ad, search | x |\n| B | Shop | y |",
            [["A", "Ad", "search"], ["B", "Shop"]],
        ),
        ("| Stage | Touchpoint | Actions |\n|-|-|-|\n| A | Ad | x |\n| B | Shop | y |", [["A", "Ad"], ["B", "Shop"]]),
        ("| Stage | Actions |\n|-|-|\n| A | x |\n| | y |\n| B | z |", ["A", "B"]),
        ("| Stage | Actions |\n|-|-|\n| Research | x |\n| Support | z |", ["Research", "Support"]),
        # lanes as rows
        ("## Map\n| | Aware | Buy |\n|-|-|-|\n| Actions | a | b |\n| Thoughts | c | d |", ["Aware", "Buy"]),
        ("| Lane | 1. Aware | **Buy** |\n|-|-|-|\n| **Actions** | a | b |\n| Mood | +1 | 0 |", ["Aware", "Buy"]),
        (
            "| | A | A | B |\n|-|-|-|-|\n| Touchpoint | 1 | 2 | 3 |\n| Actions | a | b | c |\n| Mood | 1 | 1 | 0 |",
            [["A", "1", "2"], ["B", "3"]],
        ),
        (
            "| | A | | B |\n|-|-|-|-|\n| | 1 | 2 | 3 |\n| Actions | a | b | c |\n| Mood | 1 | 1 | 0 |",
            [["A", "1", "2"], ["B", "3"]],
        ),
        (
            "| | A | B |\n|-|-|-|\n| Touchpoints | 1, 2 | 3 |\n| Actions | a | b |\n| Thoughts | a | b |",
            [["A", "1", "2"], ["B", "3"]],
        ),
        (
            "| | 1 | 2 | 3 |\n|-|-|-|-|\n| Stage | A | | B |\n| Actions | a | b | c |\n| Mood | 1 | 1 | 0 |",
            [["A", "1", "2"], ["B", "3"]],
        ),
        ("## A\n| Step | 1a | 1b |\n|-|-|-|\n| Actions | a | b |\n| Mood | 1 | 0 |", [["A", "1a", "1b"]]),
        (
            "## A\n| | x | y |\n|-|-|-|\n| Actions | a | b |\n| Mood | 1 | 0 |\n\n"
            "## B\n| | z | w |\n|-|-|-|\n| Actions | a | b |\n| Mood | 1 | 0 |",
            [["A", "x", "y"], ["B", "z", "w"]],
        ),
        (
            "## A\n- Actions: q\n\n## B\n| | z | w |\n|-|-|-|\n| Actions | a | b |\n| Mood | 1 | 0 |",
            ["A", ["B", "z", "w"]],
        ),
        # a heading for each stage, with a table of lane and text
        ("## A\n| Lane | Text |\n|-|-|\n| Actions | a |\n| Mood | 0 |\n\n## B\n- Actions: b", ["A", "B"]),
        ("## A\n| | |\n|-|-|\n| Actions | a |\n| Weather | wet |", ["A"]),
        ("## A\n| Actions | a |\n|-|-|\n| Mood | 0 |", ["A"]),
        ("## A\n- Goal: g\n\n### 1\n| Lane | Text |\n|-|-|\n| Actions | a |\n| Mood | 0 |", [["A", "1"]]),
        ("| Lane | Text |\n|-|-|\n| Actions | a |\n| Mood | 0 |", ["Title"]),
    ],
)
def test_which_tables_are_journeys(load_text: Load, body: str, expected: list[Any]) -> None:
    journey, codes, _ = read(load_text, f"# Title\n\n{body}\n")
    assert names(journey) == expected
    assert set(codes) <= {codes[0] if codes and codes[0].endswith("unknown-label") else ""}


@pytest.mark.parametrize(
    "body",
    [
        "## A\n| Gap | Status |\n|-|-|\n| No page | Missing |",
        "## Plan\n| Opportunity | Owner |\n|-|-|\n| Better search | Ann |",
        "## Persona\n| Attribute | Detail |\n|-|-|\n| Role | Lead |\n| Pain points | Costs |\n| Actions | x |",
        "## A\n| Feature | Problems | Due |\n|-|-|-|\n| Search | slow | May |",
        "## A\n| Step | Actions |\n|-|\n| 1 | x |",
        "## A\n```\n| Step | Actions |\n|-|-|\n| 1 | x |\n```",
        "## A\n- b\n\n    | Step | Actions |\n    |-|-|\n    | 1 | x |",
        "## A\n| Step | Actions |\n|-|-|",
    ],
)
def test_other_tables_stay_text_without_a_finding(load_text: Load, body: str) -> None:
    journey, codes, loaded = read(load_text, f"# Title\n\n{body}\n")
    assert journey.stages == ()
    assert codes == [codes[0]]
    assert codes[0].endswith("no-stages")
    assert loaded.document
    assert loaded.document.before.strip() == body


def test_lanes_of_each_shape_are_the_same(load_text: Load) -> None:
    shapes = (
        "## A\n- Actions:\n    - a\n    - b\n- Emotion: +1 glad\n- Weather: wet",
        "## A\n| Lane | Text |\n|-|-|\n| Actions | a<br>b |\n| **Emotion:** | +1 glad |\n| Weather | wet |",
        "| Stage | Actions | Emotion | Weather |\n|-|-|-|-|\n| A | a; b | +1 glad | wet |",
        "| | A |\n|-|-|\n| Actions | • a • b |\n| Emotion | +1 glad |\n| Weather | wet |\n\n",
        "| Stage | A |\n|-|-|\n| Actions | - a<br>- b |\n| Emotion | +1 glad |\n| Weather | wet |",
    )
    stages = [read(load_text, f"---\ntitle: A\n---\n{shape}")[0].stages[0] for shape in shapes]
    assert all(stage == stages[0] for stage in stages[:3])
    assert stages[4] == stages[0]
    assert stages[0].actions == ("a", "b")


def test_the_text_around_a_table_stays_where_it_was(load_text: Load) -> None:
    _, codes, loaded = read(
        load_text, "# T\nBefore.\n\n## Map\nAbove.\n\n| Stage | Actions |\n|-|-|\n| A | x |\n\nBelow.\n\n## End\nBye.\n"
    )
    assert loaded.document
    assert loaded.document.before == "\nBefore.\n\n## Map\nAbove.\n"
    assert loaded.document.after == "\nBelow.\n\n## End\nBye.\n"
    assert codes == []


def test_cells_that_find_no_place_are_shown_and_told(load_text: Load) -> None:
    text = "## A\n| Screen | Actions | Mood |\n|-|-|-|\n| | lost | |\n| Pay | x | +1 | over |\n"
    journey, codes, loaded = read(load_text, text)
    assert names(journey) == [["A", "Pay"]]
    assert codes == ["2:3 unplaced-text"]
    assert loaded.document
    assert loaded.document.after.split() == ["###", "A", "Screen", "lost", "over"]


def test_rows_without_a_name_go_on_with_the_row_above(load_text: Load) -> None:
    journey, _, _ = read(load_text, "| Step | Actions |\n|-|-|\n| Find | a |\n| | b |\n")
    assert journey.stages[0].touchpoints[0].actions == ("a", "b")


def test_links_in_cells(load_text: Load) -> None:
    text = "| Step | Actions |\n|-|-|\n| [Chat](../touchpoints/chat.md) | Asks [Ann](../personas/ann.md) *twice* |\n"
    (touchpoint,) = read(load_text, text)[0].stages[0].touchpoints
    assert (touchpoint.name, touchpoint.touchpoint) == ("Chat", "chat")
    assert touchpoint.actions == ("Asks [Ann](../personas/ann.md) *twice*",)


def test_listed_stages_say_what_columns_are(load_text: Load) -> None:
    table = "| | x | y |\n|-|-|-|\n| Actions | a | b |\n| Mood | 1 | 0 |\n"
    assert names(read(load_text, f"---\nstages: [x, y]\n---\n## A\n{table}")[0]) == ["x", "y"]
    assert names(read(load_text, f"---\nstages: [A]\n---\n## A\n{table}")[0]) == [["A", "x", "y"]]


def test_a_table_below_a_touchpoint_is_kept(load_text: Load) -> None:
    text = "## A\n- Goal: g\n\n### 1\n- Actions: x\n\n| Step | Actions |\n|-|-|\n| 1a | y |\n\n## B\n- Actions: z\n"
    journey, codes, loaded = read(load_text, text)
    assert names(journey) == [["A", "1"], "B"]
    assert loaded.document
    assert "| 1a | y |" in loaded.document.after
    assert codes == ["7:1 unplaced-text"]


def test_a_table_of_the_lane_above_it_stays_a_table(load_text: Load) -> None:
    text = "## A\n- Actions: x\n\n### Pain points\n| Pain | Text |\n|-|-|\n| Problem | slow |\n| Friction | dear |\n"
    journey, codes, loaded = read(load_text, text)
    assert names(journey) == ["A"]
    assert loaded.document
    assert "| Friction | dear |" in loaded.document.after
    assert codes == ["5:1 unplaced-text"]


@pytest.mark.parametrize(
    "table",
    [
        "| Stage | Pain<br>points | Actions |\n|---|---|---|\n| A | x | y<br>z |\n",
        "| | A | B |\n|---|---|---|\n| Pain <br/> points | x | u |\n| Actions | y<br>z | v |\n",
        "## A\n| Lane | Text |\n|---|---|\n| Pain<br>points | x |\n| Actions | y<br>z |\n",
    ],
)
def test_a_label_in_two_lines(load_text: Load, table: str) -> None:
    journey, codes, _ = read(load_text, f"# T\n\n{table}")
    stage = journey.stages[0]
    assert ([pain.text for pain in stage.pains], stage.actions, codes) == (["x"], ("y", "z"), [])


@pytest.mark.parametrize(
    "table",
    [
        "| 구분 | A | B |\n|-|-|-|\n| Actions | x | y |\n| Emotion | +1 | 0 |",
        "| Дорожка | Текст |\n|-|-|\n| Actions | x |\n| Emotion | +1 |",
        "| Lane / Phase | A | B |\n|-|-|-|\n| Actions | x | y |\n| Emotion | +1 | 0 |",
        "| | A | B |\n|-|-|-|\n| **FRONTSTAGE** | | |\n| Actions | x | y |\n| Emotion | +1 | 0 |",
    ],
)
def test_what_only_orders_a_table_is_no_text(load_text: Load, table: str) -> None:
    assert read(load_text, f"# T\n\n## S\n{table}\n")[1] == []


def test_other_text_in_the_corner_is_kept(load_text: Load) -> None:
    table = "| Buying shoes | A | B |\n|-|-|-|\n| Actions | x | y |\n| Emotion | +1 | 0 |"
    _, codes, loaded = read(load_text, f"# T\n\n{table}\n")
    assert codes == ["3:3 unplaced-text"]
    assert loaded.document
    assert "Buying shoes" in loaded.document.after


def test_a_row_without_text_among_rows_alike_is_told(load_text: Load) -> None:
    table = "| | A | B |\n|-|-|-|\n| **Weather** | | |\n| **Actions** | x | y |\n| **Emotion** | +1 | 0 |"
    _, codes, _ = read(load_text, f"# T\n\n{table}\n")
    assert codes == ["5:3 unplaced-text"]


@pytest.mark.parametrize(("cell", "score"), [("-2", -2), ("–2 sad", -2), ("- 2 sad", None), ("- glad<br>- -1", -1)])
def test_a_bullet_takes_no_sign(load_text: Load, cell: str, score: int | None) -> None:
    journey, _, _ = read(load_text, f"| Step | Emotion |\n|-|-|\n| a | {cell} |\n")
    scores = {one.score for one in journey.stages[0].touchpoints[0].emotion}
    assert scores <= {score, None}
    assert score in scores
