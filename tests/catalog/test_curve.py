from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.catalog.curve import Curve, Felt, curve_of, curves, felt_at
from journeysite.loading.sources import Kind
from journeysite.model.emotion import Emotion
from journeysite.pipeline import Content

ReadSite = Callable[..., Content]

PERSONAS = {"personas/alex.md": "---\nname: Alex\n---\n", "personas/sam.md": "---\nname: Sam\n---\n"}


def drawn(
    read_site: ReadSite, *emotions: str, header: str = "personas: [alex, sam]"
) -> list[tuple[str, dict[int, float]]]:
    stages = "".join(f"## S{number}\n- Actions: x\n- Emotion: {text}\n\n" for number, text in enumerate(emotions))
    catalog = read_site({"maps/a.md": f"---\n{header}\n---\n{stages}", **PERSONAS}).catalog
    found = curves(catalog, catalog.by_id[Kind.MAP]["a"])
    return [(curve.persona.id if curve.persona else "", dict(curve.positions)) for curve in found]


@pytest.mark.parametrize(
    ("emotions", "expected"),
    [
        (["+1", "-2"], [("", {0: 0.5, 1: -1})]),
        (["+1", "tired", "0"], [("", {0: 0.5, 2: 0})]),
        (["+1", "+9"], [("", {0: 0.5})]),
        (["Alex +1; Sam -1", "+2"], [("alex", {0: 0.5, 1: 1}), ("sam", {0: -0.5, 1: 1})]),
        (["Alex +1; -1", "Alex 0"], [("alex", {0: 0.5, 1: 0}), ("sam", {0: -0.5})]),
        (["free; +1; +2"], [("", {0: 0.5})]),
        ([""], []),
    ],
)
def test_who_feels_what(read_site: ReadSite, emotions: list[str], expected: list[tuple[str, dict[int, float]]]) -> None:
    assert drawn(read_site, *emotions) == expected


def _drawn_of(read_site: ReadSite, text: str) -> list[tuple[str, dict[int, float]]]:
    catalog = read_site({"maps/a.md": text, **PERSONAS}).catalog
    found = curves(catalog, catalog.by_id[Kind.MAP]["a"])
    return [(curve.persona.id if curve.persona else "", dict(curve.positions)) for curve in found]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Actions: x", "Actions: x", [("", {0: -1, 1: -1})]),
        ("Emotion: +1", "Actions: x", [("", {0: 0.5, 1: -1})]),
        ("Emotion: Alex +1", "Actions: x", [("alex", {0: 0.5, 1: -1}), ("sam", {0: -1, 1: -1})]),
    ],
)
def test_an_emotion_of_a_stage_counts_where_touchpoints_say_none(
    read_site: ReadSite, first: str, second: str, expected: list[tuple[str, dict[int, float]]]
) -> None:
    text = f"---\npersonas: [alex, sam]\n---\n## S\n- Emotion: -2\n### A\n- {first}\n### B\n- {second}\n## T\n"
    assert _drawn_of(read_site, text) == expected


def test_an_emotion_of_a_stage_counts_for_those_who_are_there(read_site: ReadSite) -> None:
    text = (
        "---\npersonas: [alex, sam]\n---\n## S\n- Emotion: Alex +1; Sam -2\n### A\n- Personas: alex\n"
        "### B\n- Emotion: sam 0\n### C\n- Emotion: +2\n## T\n"
    )
    assert _drawn_of(read_site, text) == [("alex", {0: 0.5, 1: 0.5, 2: 1}), ("sam", {1: 0, 2: 1})]


def test_where_nobody_is_said_to_be_there_all_feel_what_names_nobody(read_site: ReadSite) -> None:
    text = "## S\n### A\n- Emotion: Alex +1\n### B\n- Emotion: -2\n### C\n- Emotion: Sam 0\n## T\n"
    assert _drawn_of(read_site, text) == [("alex", {0: 0.5, 1: -1}), ("sam", {1: -1, 2: 0})]
    catalog = read_site({"maps/a.md": text, **PERSONAS}).catalog
    journey, sam = catalog.by_id[Kind.MAP]["a"], catalog.by_id[Kind.PERSONA]["sam"]
    assert dict(curve_of(catalog, journey, sam).positions) == {1: -1, 2: 0}
    assert [persona.id for persona, _ in felt_at(catalog, journey, 1) if persona] == ["alex", "sam"]


def test_a_draft_feels_nothing_for_others(read_site: ReadSite) -> None:
    text = "## S\n### A\n- Emotion: Alex +1\n### B\n- Personas: Dan\n- Emotion: -2\n## T\n"
    draft = {"personas/dan.md": "---\nname: Dan\nstatus: draft\n---\n"}
    catalog = read_site({"maps/a.md": text, **PERSONAS, **draft}).catalog
    assert [dict(one.positions) for one in curves(catalog, catalog.by_id[Kind.MAP]["a"])] == [{0: 0.5}]


def test_of_several_feelings_in_a_column_the_first_with_a_score_is_drawn() -> None:
    tired, good, bad = Emotion(feeling="tired"), Emotion(score=1), Emotion(score=-2)
    felt = (Felt(0, tired, None), Felt(0, good, 0.5), Felt(0, bad, -1.0), Felt(1, tired, None), Felt(2, bad, -1.0))
    curve = Curve(None, felt)
    assert {column: point.felt.emotion for column, point in curve.points.items()} == {0: good, 2: bad}
    assert curve.positions == {0: 0.5, 2: -1.0}


def test_positions_run_over_the_scale(read_site: ReadSite) -> None:
    assert drawn(read_site, "1", "3", "5", header="emotion_scale: 1..5") == [("", {0: -1, 1: 0, 2: 1})]
