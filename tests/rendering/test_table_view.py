"""A map as its stage table."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from support.built_pages import BuiltPage

from journeysite.loading.sources import Kind
from journeysite.model.lane import Lane, LaneRole
from journeysite.rendering.parts import anchor_names
from journeysite.rendering.site import Site
from journeysite.rendering.table_view import stage_table
from journeysite.rendering.told import told_in
from journeysite.rendering.views.table import LaneRow, StageTable

Make = Callable[..., Site]


def _table(make: Make, text: str, **settings: object) -> StageTable:
    files = {"maps/m.md": text, "personas/a.md": "---\nname: Ann\n---\n", "personas/b.md": "---\nname: Bob\n---\n"}
    site = make(files, **settings)
    journey = site.catalog.of_kind(Kind.MAP)["m"]
    return stage_table(site, journey, told_in(site, journey))


def _cells(lane: LaneRow) -> list[BuiltPage]:
    """The cells of a lane, each as a little page whose first element is the cell."""
    return [BuiltPage(f"<td{cell}") for cell in lane.cells.split("<td")[1:]]


def _span(cell: BuiltPage) -> int:
    return int(cell.elements[0].attrs.get("colspan", "1"))


def _rows(table: StageTable) -> list[str]:
    return [lane.id.removeprefix("lane--") for lane in table.lanes]


def test_stages_span_their_touchpoints(site_of: Make) -> None:
    table = _table(site_of, "## One\n### A\n- Actions: x\n### B\n- Actions: y\n\n## Two\n- Actions: z\n")
    assert [(stage.number, str(stage.name), stage.column, stage.span) for stage in table.stages] == [
        (1, "One", 1, 2),
        (2, "Two", 3, 1),
    ]
    assert [head.attrs["id"] for head in BuiltPage(table.touchpoints).all("th")] == ["a", "b"]
    assert table.width == 3
    assert [cell.elements[0].attrs["headers"] for cell in _cells(table.lanes[0])] == [
        "one a lane--actions",
        "one b lane--actions",
        "two lane--actions",
    ]


def test_every_row_has_every_column(site_of: Make) -> None:
    text = "## One\n- Pain points: p\n### A\n- Actions: x\n### B\n- Gains: g\n\n## Two\n- Backstage: z\n"
    for lane in _table(site_of, text).lanes:
        assert sum(_span(cell) for cell in _cells(lane)) == 3
        assert _cells(lane)[0].elements[0].has("js-c1")


def test_lanes_of_a_stage_span_it(site_of: Make) -> None:
    table = _table(site_of, "## One\n- Pain points: p\n### A\n- Actions: x\n### B\n- Actions: y\n")
    pains = next(lane for lane in table.lanes if lane.key == "pains")
    (cell,) = _cells(pains)
    assert (_span(cell), cell.elements[0].has("js-of-stage"), pains.anchors) == (2, True, ("one--pains",))


def test_lanes_of_both_are_two_rows(site_of: Make) -> None:
    table = _table(
        site_of, "## One\n- Actions: all\n### A\n- Actions: x\n### B\n- Actions: y\n\n## Two\n- Actions: z\n"
    )
    assert _rows(table) == ["actions--stage", "actions"]
    assert sorted(anchor for lane in table.lanes for anchor in lane.anchors) == [
        "a--actions",
        "b--actions",
        "one--actions",
        "two--actions",
    ]


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
    cell = _cells(table.lanes[0])[0]
    assert cell.first("b", "js-score").text == shown
    assert [float(sign.attrs["y"].rstrip("%")) for sign in cell.all("svg", "js-point")] == ([] if y is None else [y])
    assert cell.first("span", "js-feeling").text.endswith("so")


def test_one_curve_for_everyone_has_an_area(site_of: Make) -> None:
    table = _table(site_of, "## One\n- Emotion: 1\n\n## Two\n- Actions: x\n\n## Three\n- Emotion: -1\n")
    emotion = next(lane for lane in table.lanes if lane.kind == "emotion")
    cells = _cells(emotion)
    assert [len(cell.all("path", "js-line")) for cell in cells] == [1, 1, 1]  # it runs on through the silent cell
    assert [len(cell.all("path", "js-area")) for cell in cells] == [1, 1, 1]
    assert [cell.elements[0].has("js-empty") for cell in cells] == [False, True, False]
    assert table.alone


def test_personas_have_curves_of_their_own(site_of: Make) -> None:
    body = "## One\n- Emotion: Ann +1 glad; Bob -1 sad\n\n## Two\n- Personas: Ann\n- Emotion: 2\n"
    table = _table(site_of, f"---\npersonas: [a, b]\n---\n{body}")
    emotion = next(lane for lane in table.lanes if lane.kind == "emotion")
    first, second = _cells(emotion)
    assert [one.text for one in first.all("span", "js-feeling")] == ["AAnn +1 glad;", "BBob −1 sad"]
    assert [one.has(f"js-s{n}") for n, one in enumerate(first.all("span", "js-feeling"), 1)] == [True, True]
    assert [one.text for one in second.all("span", "js-feeling")] == ["AAnn +2"]
    assert [toggle.persona.name for toggle in table.legend] == ["Ann", "Bob"]
    assert not first.all("path", "js-area")
    assert not table.alone


def test_a_feeling_of_somebody_unknown_is_still_shown(site_of: Make) -> None:
    table = _table(site_of, "---\nstages:\n  - name: One\n    emotion: {a: 1, zoe: -1}\n---\n")
    (cell,) = _cells(table.lanes[0])
    assert [score.text for score in cell.all("b", "js-score")] == ["+1", "−1"]


def test_a_shared_touchpoint_brings_its_name_and_channels(site_of: Make) -> None:
    files = {
        "maps/m.md": "---\nstages:\n  - name: One\n    touchpoints: [{touchpoint: chat, emotion: 1}]\n---\n",
        "touchpoints/chat.md": "---\nname: Live chat\nchannel: chat\n---\n",
    }
    site = site_of(files)
    journey = site.catalog.of_kind(Kind.MAP)["m"]
    head = stage_table(site, journey, told_in(site, journey)).touchpoints
    assert '<a href="../../touchpoints/chat/">Live chat</a>' in head
    assert "#js-icon-chat" in head
    assert "js-shared" in head


def test_a_map_without_stages_is_an_empty_table(site_of: Make) -> None:
    table = _table(site_of, "Only words.\n")
    assert table.stages == ()
    assert table.lanes == ()


def test_a_time_of_the_day_stands_before_the_name(site_of: Make) -> None:
    text = (
        "## One\n### A\n- Time: 7:30\n- Actions: x\n### B\n- Actions: y\n\n## Two\n- When: 6 am – 9 am\n- Actions: z\n"
    )
    table = _table(site_of, text)
    assert [head.text for head in BuiltPage(table.touchpoints).all("th")] == ["07:30 A", "B"]
    assert [BuiltPage(f"<p>{stage.name}</p>").first("p").text for stage in table.stages] == ["One", "06:00–09:00 Two"]
