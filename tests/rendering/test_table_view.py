"""A map as its stage table."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.sources import Kind
from journeysite.model.lane import Lane, LaneRole
from journeysite.rendering.parts import anchor_names
from journeysite.rendering.site import Site
from journeysite.rendering.table_view import stage_table
from journeysite.rendering.views.table import StageTable

Make = Callable[..., Site]


def _table(make: Make, text: str, **settings: object) -> StageTable:
    files = {"maps/m.md": text, "personas/a.md": "---\nname: Ann\n---\n", "personas/b.md": "---\nname: Bob\n---\n"}
    site = make(files, **settings)
    return stage_table(site, site.catalog.of_kind(Kind.MAP)["m"])


def _rows(table: StageTable) -> list[str]:
    return [lane.id.removeprefix("lane--") for lane in table.lanes]


def test_stages_span_their_touchpoints(site_of: Make) -> None:
    table = _table(site_of, "## One\n### A\n- Actions: x\n### B\n- Actions: y\n\n## Two\n- Actions: z\n")
    assert [(stage.number, str(stage.name), stage.column, stage.span) for stage in table.stages] == [
        (1, "One", 1, 2),
        (2, "Two", 3, 1),
    ]
    assert [column.anchor for column in table.columns] == ["a", "b", ""]
    assert [cell.headers for cell in table.lanes[0].cells] == [
        "one a lane--actions",
        "one b lane--actions",
        "two lane--actions",
    ]


def test_every_row_has_every_column(site_of: Make) -> None:
    text = "## One\n- Pain points: p\n### A\n- Actions: x\n### B\n- Gains: g\n\n## Two\n- Backstage: z\n"
    for lane in _table(site_of, text).lanes:
        assert sum(cell.span for cell in lane.cells) == 3
        assert lane.cells[0].column == 1


def test_lanes_of_a_stage_span_it(site_of: Make) -> None:
    table = _table(site_of, "## One\n- Pain points: p\n### A\n- Actions: x\n### B\n- Actions: y\n")
    pains = next(lane for lane in table.lanes if lane.key == "pains")
    assert [(cell.span, cell.of_stage, cell.anchor) for cell in pains.cells] == [(2, True, "one--pains")]


def test_lanes_of_both_are_two_rows(site_of: Make) -> None:
    table = _table(
        site_of, "## One\n- Actions: all\n### A\n- Actions: x\n### B\n- Actions: y\n\n## Two\n- Actions: z\n"
    )
    assert _rows(table) == ["actions--stage", "actions"]
    anchors = [cell.anchor for lane in table.lanes for cell in lane.cells if cell.anchor]
    assert sorted(anchors) == ["a--actions", "b--actions", "one--actions", "two--actions"]


def test_a_stages_goal_stands_in_its_head(site_of: Make) -> None:
    table = _table(site_of, "## One\n- Goal: *Finds* it\n### A\n- Actions: x\n")
    assert table.stages[0].goal == "<em>Finds</em> it"
    assert _rows(table) == ["actions"]


def test_lanes_are_ordered_and_hidden_as_the_map_says(site_of: Make) -> None:
    body = "## One\n- Actions: x\n- Thoughts: y\n- Gains: z\n- Backstage: b\n"
    assert _rows(_table(site_of, body)) == ["actions", "thoughts", "gains", "backstage"]
    assert _rows(_table(site_of, f"---\nlanes: [gains, actions]\n---\n{body}")) == ["gains", "actions"]
    assert _rows(_table(site_of, f"---\nhide_lanes: [Thoughts, backstage]\n---\n{body}")) == ["actions", "gains"]


def test_lanes_of_the_sites_own(site_of: Make) -> None:
    own = (Lane(key="systems", label="Systems", role=LaneRole.SUPPORT), Lane(key="words", label="Her words"))
    table = _table(site_of, "## One\n- Systems: CRM\n- Her words: hi\n- Actions: x\n- Backstage: b\n", lanes=own)
    assert [(lane.key, lane.label, lane.role) for lane in table.lanes] == [
        ("actions", "Actions", "frontstage"),
        ("words", "Her words", "frontstage"),
        ("backstage", "Backstage", "backstage"),
        ("systems", "Systems", "support"),
    ]


def test_labels_that_are_only_signs_have_anchors_of_their_own() -> None:
    assert anchor_names(["★", "☂", "A b", "a-b"], "lane") == {"★": "lane", "☂": "lane-2", "A b": "a-b", "a-b": "a-b-2"}


@pytest.mark.parametrize(
    ("scale", "score", "shown", "y"),
    [
        ("", "+1", "+1", 29.0),
        ("", "-2", "−2", 92.0),
        ("", "0", "0", 50.0),
        ("emotion_scale: 1..5\n", "5", "5", 8.0),
        ("emotion_scale: 1..5\n", "3", "3", 50.0),
        ("emotion_scale: -5..5\n", "-5", "−5", 92.0),
        ("", "9", "+9", None),
    ],
)
def test_scores_on_their_scale(site_of: Make, scale: str, score: str, shown: str, y: float | None) -> None:
    table = _table(site_of, f"---\ntitle: M\n{scale}---\n## One\n- Emotion: {score} so\n\n## Two\n- Emotion: 1\n")
    point = table.lanes[0].cells[0].points[0]
    assert (point.score, point.y) == (shown, y)
    assert point.feeling == "so"


def test_one_curve_for_everyone_has_an_area(site_of: Make) -> None:
    table = _table(site_of, "## One\n- Emotion: 1\n\n## Two\n- Actions: x\n\n## Three\n- Emotion: -1\n")
    emotion = next(lane for lane in table.lanes if lane.kind == "emotion")
    assert [len(cell.lines) for cell in emotion.cells] == [1, 1, 1]  # it runs on through the cell that says nothing
    assert all(line.area for cell in emotion.cells for line in cell.lines)
    assert [cell.empty for cell in emotion.cells] == [False, True, False]


def test_personas_have_curves_of_their_own(site_of: Make) -> None:
    body = "## One\n- Emotion: Ann +1 glad; Bob -1 sad\n\n## Two\n- Personas: Ann\n- Emotion: 2\n"
    table = _table(site_of, f"---\npersonas: [a, b]\n---\n{body}")
    emotion = next(lane for lane in table.lanes if lane.kind == "emotion")
    assert [(point.persona and point.persona.name, point.style) for point in emotion.cells[0].points] == [
        ("Ann", 1),
        ("Bob", 2),
    ]
    assert [point.persona and point.persona.name for point in emotion.cells[1].points] == ["Ann"]
    assert [persona.name for persona in table.personas] == ["Ann", "Bob"]
    assert not any(line.area for cell in emotion.cells for line in cell.lines)


def test_a_feeling_of_somebody_unknown_is_still_shown(site_of: Make) -> None:
    table = _table(site_of, "---\nstages:\n  - name: One\n    emotion: {a: 1, zoe: -1}\n---\n")
    points = table.lanes[0].cells[0].points
    assert [point.score for point in points] == ["+1", "−1"]


def test_a_shared_touchpoint_brings_its_name_and_channels(site_of: Make) -> None:
    files = {
        "maps/m.md": "---\nstages:\n  - name: One\n    touchpoints: [{touchpoint: chat, emotion: 1}]\n---\n",
        "touchpoints/chat.md": "---\nname: Live chat\nchannel: chat\n---\n",
    }
    site = site_of(files)
    (head,) = stage_table(site, site.catalog.of_kind(Kind.MAP)["m"]).columns
    assert head.name == '<a href="../../touchpoints/chat/">Live chat</a>'
    assert [channel.icon for channel in head.channels] == ["chat"]
    assert head.shared


def test_a_map_without_stages_is_an_empty_table(site_of: Make) -> None:
    table = _table(site_of, "Only words.\n")
    assert table.stages == ()
    assert table.lanes == ()
