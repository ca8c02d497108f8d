"""A map as its stage table."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from support.built_pages import BuiltPage

from journeysite.loading.sources import Kind
from journeysite.model.lane import Lane, LaneRole
from journeysite.rendering.pages import frame
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
    assert [(stage.number, str(stage.name), stage.place, stage.span) for stage in table.stages] == [
        (1, "One", " js-a1", 2),
        (2, "Two", " js-a3", 1),
    ]
    assert [head.attrs["id"] for head in BuiltPage(table.touchpoints).all("th")] == ["a", "b"]
    assert table.width == 3
    assert [cell.elements[0].attrs["id"] for cell in _cells(table.lanes[0])] == [
        "a--actions",
        "b--actions",
        "two--actions",
    ]


@pytest.mark.parametrize(("stages", "there"), [(6, False), (7, True), (12, True), (13, False)])
def test_a_picture_shows_as_many_stages_as_a_phone_has_room_for(site_of: Make, stages: int, there: bool) -> None:
    text = "".join(f"## S{number}\n- Emotion: {number % 2}\n" for number in range(stages))
    site = site_of({"maps/m.md": text})
    assert ("js-glance" in frame(site, site.catalog.of_kind(Kind.MAP)["m"]).table) is there


def test_every_row_has_every_column(site_of: Make) -> None:
    text = "## One\n- Pain points: p\n### A\n- Actions: x\n### B\n- Gains: g\n\n## Two\n- Backstage: z\n"
    for lane in _table(site_of, text).lanes:
        assert sum(_span(cell) for cell in _cells(lane)) == 3


def test_cells_tell_their_column_where_their_position_does_not(site_of: Make) -> None:
    many = "".join(f"### T{number}\n- Actions: x\n" for number in range(8))
    table = _table(
        site_of, f"## One\n- Pain points: p\n### A\n- Actions: x\n### B\n\n## Two\n{many}\n## Three\n- Gains: g\n"
    )
    pains, actions = (next(lane for lane in table.lanes if lane.key == key) for key in ("pains", "actions"))
    classes = [cell.elements[0].attrs.get("class", "") for cell in _cells(pains)]
    assert classes[:2] == ["js-first js-of-stage", "js-first js-a3"]
    assert classes[-2:] == ["js-a2 js-b1", "js-first js-of-stage js-a3 js-b1"]
    assert not [cell for cell in _cells(actions) if "js-a" in cell.elements[0].attrs.get("class", "")]
    assert [stage.place for stage in table.stages] == [" js-a1", " js-a3", " js-a3 js-b1"]


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
    assert [lane.label for lane in table.lanes] == ["Actions (stage)", "Actions"]
    assert sorted(anchor for lane in table.lanes for anchor in lane.anchors) == [
        "a--actions",
        "b--actions",
        "one--actions",
        "two--actions",
    ]


def test_emotions_of_stages_stand_apart_from_the_curve(site_of: Make) -> None:
    site = site_of({"maps/m.md": "## One\n- Emotion: 1\n### A\n- Emotion: -1\n### B\n- Emotion: 2\n"})
    journey = site.catalog.of_kind(Kind.MAP)["m"]
    table = stage_table(site, journey, told_in(site, journey))
    assert [(lane.label, lane.kind) for lane in table.lanes] == [
        ("Emotion (stage)", "feelings"),
        ("Emotion", "emotion"),
    ]
    page = BuiltPage(site.render("stage_table.html", table=table))
    assert len(page.all(class_="js-axis")) == 1, "ends of the scale stand beside the curve alone"


def test_what_only_stages_feel_is_drawn_and_said_once(site_of: Make) -> None:
    table = _table(
        site_of, "## One\n- Emotion: -2 lost\n### A\n- Actions: x\n### B\n- Actions: x\n## Two\n- Emotion: 2\n"
    )
    stages, touchpoints = (lane for lane in table.lanes if lane.key == "emotion")
    assert (stages.kind, touchpoints.kind) == ("feelings", "emotion")
    assert "lost" in _cells(stages)[0].elements[0].text
    cells = _cells(touchpoints)
    drawn = [[use for use in cell.all("use") if use.attrs["xlink:href"] == "#js-m1"] for cell in cells]
    assert list(map(len, drawn)) == [1, 1, 1]
    assert not any("lost" in cell.elements[0].text for cell in cells)
    assert "Lowest point" in cells[0].elements[0].text
    assert "worst first at" in table.moments


def test_a_stages_goal_is_the_first_row(site_of: Make) -> None:
    table = _table(site_of, "## One\n- Goal: *Finds* it\n### A\n- Actions: x\n")
    assert _rows(table) == ["goal", "actions"]
    assert "<em>Finds</em> it" in table.lanes[0].cells


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
    assert cell.first("b").text == shown
    signs = [sign for sign in cell.all("use") if sign.attrs["xlink:href"] == "#js-m1"]
    assert [float(sign.attrs["y"].rstrip("%")) for sign in signs] == ([] if y is None else [y])
    assert cell.first("p").text.endswith("so")


def test_one_curve_for_everyone_has_an_area(site_of: Make) -> None:
    table = _table(site_of, "## One\n- Emotion: 1\n\n## Two\n- Actions: x\n\n## Three\n- Emotion: -1\n")
    emotion = next(lane for lane in table.lanes if lane.kind == "emotion")
    cells = _cells(emotion)
    windows = [cell.all("svg")[1].attrs["viewbox"] for cell in cells]  # it runs on through the silent cell
    assert windows == ["0 0 6 1000", "6 0 6 1000", "12 0 6 1000"]
    (curve,) = table.curves
    assert curve.area.startswith(curve.path)
    assert [cell.elements[0].has("js-empty") for cell in cells] == [False, True, False]
    assert table.alone


def test_personas_have_curves_of_their_own(site_of: Make) -> None:
    body = "## One\n- Emotion: Ann +1 glad; Bob -1 sad\n\n## Two\n- Personas: Ann\n- Emotion: 2\n"
    table = _table(site_of, f"---\npersonas: [a, b]\n---\n{body}")
    emotion = next(lane for lane in table.lanes if lane.kind == "emotion")
    first, second = _cells(emotion)
    assert [
        (one.text, one.attrs["title"], one.has(f"js-s{n}")) for n, one in enumerate(first.all("b", "js-chip"), 1)
    ] == [
        ("A", "Ann", True),
        ("B", "Bob", True),
    ]
    shown = [one.text for one in first.all("p") if "hidden" not in one.attrs]
    assert shown == ["A +1 glad", "B −1 sad", "▼ Lowest point (Bob)"]
    assert [one.text for one in second.all("p")] == ["A +2", "▲ Highest point (Ann)"]
    assert [toggle.persona.name for toggle in table.legend] == ["Ann", "Bob"]
    assert [(curve.style, curve.path[:6], curve.area) for curve in table.curves] == [(1, "M3 290", "")]
    assert not table.alone


def test_what_several_feel_alike_is_said_once(site_of: Make) -> None:
    files = {f"personas/{id_}.md": f"---\nname: {id_.title()}\n---\n" for id_ in ("ann", "bob", "cid")}
    body = "## One\n- Emotion: +1 glad\n\n## Two\n- Emotion: Ann 0 so; Bob 0 so; Cid -1 sad\n"
    site = site_of({**files, "maps/m.md": f"---\npersonas: [ann, bob, cid]\n---\n{body}"})
    journey = site.catalog.of_kind(Kind.MAP)["m"]
    emotion = stage_table(site, journey, told_in(site, journey)).lanes[0]
    everybody, some = ([one.text for one in cell.all("p")] for cell in _cells(emotion))
    assert everybody[0] == "+1 glad"
    assert some[:2] == ["A B 0 so", "C −1 sad"]


def test_the_moments_that_matter_are_named(site_of: Make) -> None:
    body = "## One\n- Emotion: 1\n\n## A & *B*\n- Emotion: -2 low\n\n## Three\n- Emotion: 0\n"
    table = _table(site_of, body)
    assert BuiltPage(f"<body>{table.moments}").text == (
        "Best at One (+1); worst at A & B (−2); the steepest drop comes between One and A & B (+1 to −2)."
    )
    assert '<a href="#a-b--emotion"><bdi>A &amp; B</bdi></a>' in table.moments
    cells = _cells(table.lanes[0])
    assert [[one.text for one in cell.all("p", "js-turn")] for cell in cells] == [
        ["▲ Highest point"],
        ["▼ Lowest point", "↘ Steepest drop"],
        [],
    ]
    assert [len([one for one in cell.all("use") if one.attrs["xlink:href"] == "#js-ring"]) for cell in cells] == [
        1,
        1,
        0,
    ]


def test_of_drops_that_are_as_steep_the_first_is_named_as_such(site_of: Make) -> None:
    body = "".join(f"## {name}\n- Emotion: {score}\n" for name, score in zip("ABCD", (1, 0, 2, 1), strict=True))
    assert BuiltPage(f"<body>{_table(site_of, body).moments}").text == (
        "Best at C (+2); worst at B (0); the steepest drop comes first between A and B (+1 to 0)."
    )


def test_the_moments_of_several_personas_say_whose_they_are(site_of: Make) -> None:
    body = "## One\n- Emotion: Ann +1; Bob -1\n\n## Two\n- Emotion: Ann +2; Bob 0\n"
    table = _table(site_of, f"---\npersonas: [a, b]\n---\n{body}")
    assert BuiltPage(f"<body>{table.moments}").text == "Best at Two (+2, Ann); worst at One (−1, Bob)."
    assert [(style, name, BuiltPage(f"<body>{own}").text) for style, name, own in table.own_moments] == [
        (1, "Ann", "Best at Two (+2); worst at One (+1)."),
        (2, "Bob", "Best at Two (0); worst at One (−1)."),
    ]
    one, two = (cell.all("p", "js-turn") for cell in _cells(table.lanes[0]))
    assert [(turn.text, turn.attrs["class"], "data-own" in turn.attrs) for turn in (*one, *two)] == [
        ("▼ Lowest point (Bob)", "js-turn js-s2", False),
        ("▼ Lowest point (Ann)", "js-turn js-s1", True),
        ("▲ Highest point (Ann)", "js-turn js-s1", False),
        ("▲ Highest point (Bob)", "js-turn js-s2", True),
    ]
    assert all(("hidden" in turn.attrs) == ("data-own" in turn.attrs) for turn in (*one, *two))


def test_everybody_is_named_for_whom_a_moment_is_the_same(site_of: Make) -> None:
    files = {f"personas/{id_}.md": f"---\nname: {id_.title()}\n---\n" for id_ in ("ann", "bob", "cid")}
    body = (
        "## One\n- Emotion: Ann +1; Bob +1; Cid 0\n\n## Two\n- Emotion: Ann -2; Bob -2; Cid 0\n\n"
        "## Three\n- Emotion: 2\n\n## Four\n- Emotion: Ann 0; Bob -2; Cid 0\n"
    )
    site = site_of({**files, "maps/m.md": f"---\npersonas: [ann, bob, cid]\n---\n{body}"})
    journey = site.catalog.of_kind(Kind.MAP)["m"]
    table = stage_table(site, journey, told_in(site, journey))
    assert BuiltPage(f"<body>{table.moments}").text == (
        "Best at Three (+2); worst first at Two (−2, Ann and Bob);"
        " the steepest drop comes between Three and Four (+2 to −2, Bob)."
    )
    _, two, three, four = _cells(table.lanes[0])
    turns = [[one for one in cell.all("p", "js-turn") if "hidden" not in one.attrs] for cell in (two, three, four)]
    assert [[one.text for one in cell] for cell in turns] == [
        ["▼ Lowest point (Ann and Bob)"],
        ["▲ Highest point"],
        ["↘ Steepest drop (Bob)"],
    ]
    together = [[one.attrs.get("data-moments") for one in cell] for cell in turns]
    assert together == [[""], [""], [None]], "what is told of several, the script shows while nobody is hidden"
    own = [one for one in two.all("p", "js-turn") if "hidden" in one.attrs]
    assert [one.text for one in own if "Lowest" in one.text] == ["▼ Lowest point (Ann)", "▼ Lowest point (Bob)"]
    rings = [one.attrs for one in two.all("use") if one.attrs["xlink:href"] == "#js-ring"]
    assert [("hidden" in ring, ring["class"]) for ring in rings] == [(False, "js-s1"), (False, "js-s2")]


def test_the_extremes_of_one_persona_have_rings_for_when_others_are_hidden(site_of: Make) -> None:
    body = "## One\n- Emotion: Ann +1; Bob -1\n\n## Two\n- Emotion: Ann +2; Bob 0\n"
    table = _table(site_of, f"---\npersonas: [a, b]\n---\n{body}")
    rings = [
        [(ring.attrs["class"], "data-own" in ring.attrs, "hidden" in ring.attrs) for ring in cell.all("use")
         if ring.attrs["xlink:href"] == "#js-ring"]
        for cell in _cells(table.lanes[0])
    ]  # fmt: skip
    assert rings == [
        [("js-s1", True, True), ("js-s2", False, False)],
        [("js-s1", False, False), ("js-s2", True, True)],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## One\n- Emotion: 1\n\n## Two\n- Emotion: 1\n",
        "## One\n- Emotion: calm\n",
        "---\nhide_lanes: [emotion]\n---\n## One\n- Emotion: 1\n- Actions: x\n\n## Two\n- Emotion: -1\n",
    ],
)
def test_where_nothing_stands_out_nothing_is_named(site_of: Make, text: str) -> None:
    assert _table(site_of, text).moments == ""


BLUEPRINT = (
    Lane(key="systems", label="Systems", role=LaneRole.SUPPORT),
    Lane(key="counter", label="Counter", role=LaneRole.BACKSTAGE),
)


def test_a_service_blueprint_has_its_lines(site_of: Make) -> None:
    body = "## One\n- Systems: CRM\n- Counter: ticks\n- Actions: x\n- Backstage: b\n- Evidence: Survey\n"
    table = _table(site_of, body, lanes=BLUEPRINT)
    assert [(lane.key, lane.line) for lane in table.lanes] == [
        ("actions", ""),
        ("evidence", ""),
        ("backstage", "Line of visibility"),
        ("counter", ""),
        ("systems", "Line of internal interaction"),
    ]
    without = _table(site_of, "## One\n- Systems: CRM\n- Actions: x\n", lanes=BLUEPRINT)
    assert [lane.line for lane in without.lanes] == ["", "Line of visibility"]


def test_an_order_without_stages_has_no_lines(site_of: Make) -> None:
    body = "---\nlanes: [backstage, actions, systems]\n---\n## One\n- Systems: CRM\n- Actions: x\n- Backstage: b\n"
    table = _table(site_of, body, lanes=BLUEPRINT)
    assert [(lane.key, lane.line) for lane in table.lanes] == [("backstage", ""), ("actions", ""), ("systems", "")]


def test_no_cell_shows_its_own_html(site_of: Make) -> None:
    """Every kind of cell, with text that is to be escaped."""
    body = (
        "## One\n- Channel: <i>\n- Personas: Ann\n- Actions: <b>\n- Thoughts: a & b\n- Emotion: +1 <em>\n- Gains: <u>\n"
        "- Pain points:\n    - <s> (severity 2)\n- Opportunities:\n    - <q> (impact 1, planned)\n- KPIs: <p>\n"
        "- Backstage: <tt>\n- Confidence: partial\n- Evidence: <div>, n = 3\n"
    )
    for lane in _table(site_of, body).lanes:
        tags = [one.tag for cell in _cells(lane) for one in cell.elements]
        assert not {"em", "u", "s", "q", "tt"} & set(tags), lane.key
        shown = _cells(lane)[0].elements[0].text.removeprefix(lane.label)
        for known in ("js-", "</", "<span", "<p ", "<ul", "<li"):
            assert known not in shown, (lane.key, shown)


def test_signs_of_personas_stand_where_they_differ(site_of: Make) -> None:
    alike = _table(
        site_of,
        "---\npersonas: [a, b]\n---\n## One\n### X\n- Actions: x\n### Y\n- Actions: y\n\n## Two\n- Actions: z\n",
    )
    assert not BuiltPage(alike.touchpoints).all("a", "js-chip")
    some = _table(
        site_of,
        "---\npersonas: [a, b]\n---\n"
        "## One\n### X\n- Personas: Bob\n- Actions: x\n### Y\n- Actions: y\n\n## Two\n- Actions: z\n",
    )
    page = BuiltPage(some.touchpoints)
    assert [one.attrs["aria-label"] for one in page.all("a", "js-chip")] == ["Bob", "Ann", "Bob"]
    assert [head.attrs.get("data-who") for head in page.all("th")] == ["2", None]


def test_a_feeling_of_somebody_unknown_is_still_shown(site_of: Make) -> None:
    table = _table(site_of, "---\nstages:\n  - name: One\n    emotion: {a: 1, zoe: -1}\n---\n")
    (cell,) = _cells(table.lanes[0])
    assert [score.text for score in cell.all("b") if not score.has("js-chip")] == ["+1", "−1"]


def test_a_shared_touchpoint_brings_its_name_and_channels(site_of: Make) -> None:
    files = {
        "maps/m.md": "---\nstages:\n  - name: One\n    touchpoints: [{touchpoint: chat, emotion: 1}]\n---\n",
        "touchpoints/chat.md": "---\nname: Live chat\nchannel: chat\n---\n",
    }
    site = site_of(files)
    journey = site.catalog.of_kind(Kind.MAP)["m"]
    head = stage_table(site, journey, told_in(site, journey)).touchpoints
    assert "<b>Live chat</b>" in head
    assert "#js-icon-chat" in head
    assert '<a class="js-shared" href="../../touchpoints/chat/"' in head


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


def test_each_card_has_the_line_of_visibility(site_of: Make) -> None:
    text = (
        "## One\n### A\n- Actions: x\n- Backstage: y\n### B\n- Actions: z\n\n"
        "## Two\n- Backstage: whole\n### C\n- Backstage: own\n"
    )
    table = _table(site_of, text)
    assert [lane.line for lane in table.lanes] == ["", "Line of visibility", ""]
    lines = {
        cell.elements[0].attrs.get("id"): cell.all("i", "js-line-in") for lane in table.lanes for cell in _cells(lane)
    }
    assert [id_ for id_, found in lines.items() if found] == ["two--backstage", "a--backstage", "c--backstage"]


def test_no_line_takes_a_number_or_a_day_from_its_word(site_of: Make) -> None:
    given = (
        "## A\n- Opportunities: Show it (impact 4, effort 1, owner Web team, due 2027-03-15)\n"
        "- Evidence:\n    - Diary study, 2026-05-01, n = 1240\n## B\n- Actions: c\n"
    )
    rows = {lane.id: lane.cells for lane in _table(site_of, given).lanes}
    said = rows["lane--opportunities"] + rows["lane--evidence"]
    for whole in ("impact 4", "effort 1", "15 March 2027", "n = 1,240", "1 May 2026"):
        assert whole.replace(" ", "\u00a0") in said
    assert "owner " in said, "may stand in two lines"
    assert "due 1" in said
