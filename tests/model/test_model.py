"""What the values of the model take, and what they refuse."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from journeysite.model.emotion import SCALE_WORDS, Emotion, EmotionScale, Scale
from journeysite.model.evidence import Evidence
from journeysite.model.journey import JourneyMap, MapType, Spot, Stage, Status, Touchpoint
from journeysite.model.judgements import Opportunity, OpportunityStatus, PainPoint
from journeysite.model.lane import BUILT_IN_LANES, TEXT_LANES, Lane, LaneRole
from journeysite.model.persona import Persona
from journeysite.model.shared import Direction, Kpi, SharedTouchpoint

MODELS = (
    JourneyMap,
    Persona,
    SharedTouchpoint,
    Kpi,
    Stage,
    Touchpoint,
    PainPoint,
    Opportunity,
    Evidence,
    Emotion,
    Lane,
)


def make(model: type[Any], **data: Any) -> Any:
    return TypeAdapter(model).validate_python(data)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_values_are_frozen_compact_and_strict_about_names(model: type[Any]) -> None:
    data = (
        {"title": "A"} if model is JourneyMap else {"text": "A"} if model in (PainPoint, Opportunity) else {"name": "A"}
    )
    data = {"key": "a", "label": "A"} if model is Lane else {} if model in (Evidence, Emotion) else data
    value = make(model, **data)
    assert not hasattr(value, "__dict__")
    with pytest.raises(AttributeError):
        setattr(value, next(iter(model.__dataclass_fields__)), "B")
    with pytest.raises(ValidationError):
        make(model, **data, nonsense=1)
    assert TypeAdapter(model).json_schema()["type"] == "object"


def test_defaults() -> None:
    journey = make(JourneyMap, title=" A ")
    assert (journey.title, journey.type, journey.status) == ("A", MapType.CURRENT_STATE, Status.PUBLISHED)
    assert (journey.emotion_scale.lowest, journey.emotion_scale.highest) == (-2, 2)
    assert journey.stages == ()


@pytest.mark.parametrize(
    ("given", "expected"), [("2026-09-30", date(2026, 9, 30)), (date(2026, 9, 30), date(2026, 9, 30))]
)
def test_dates(given: Any, expected: date) -> None:
    assert make(JourneyMap, title="A", reviewed=given).reviewed == expected


@pytest.mark.parametrize("given", ["30.09.2026", "2026-02-30", "2026-9-3", "20260930", 20260930, "today"])
def test_no_dates(given: Any) -> None:
    with pytest.raises(ValidationError):
        make(JourneyMap, title="A", reviewed=given)


@pytest.mark.parametrize(
    ("given", "lowest", "highest"),
    [("1..5", 1, 5), ("-5..+5", -5, 5), ("−2 … 2", -2, 2), ("1-10", 1, 10), ("0 to 100", 0, 100), ("1–7", 1, 7)],
)
def test_scales(given: str, lowest: float, highest: float) -> None:
    scale = TypeAdapter(EmotionScale).validate_python(given)
    assert (scale.lowest, scale.highest) == (lowest, highest)


@pytest.mark.parametrize("given", ["5..1", "1..1", "many", "1", "", 5])
def test_no_scales(given: Any) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(EmotionScale).validate_python(given)


def test_a_scale_knows_its_points() -> None:
    scale = Scale(lowest=1, highest=5)
    assert [scale.score_of(word) for word in SCALE_WORDS] == [1, 2, 3, 4, 5]
    assert scale.score_of("so so") is None
    assert [scale.position(score) for score in (1, 3, 5)] == [-1, 0, 1]
    assert [scale.holds(score) for score in (0.9, 1, 5, 5.1)] == [False, True, True, False]


def test_one_text_stands_for_a_list_of_one() -> None:
    stage = make(Stage, actions="x", channel="shop", lanes={"weather": "rain"})
    assert (stage.actions, stage.channel, stage.lanes) == (("x",), ("shop",), {"weather": ("rain",)})


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (PainPoint, {"text": "a", "severity": 6}),
        (PainPoint, {"severity": 3}),
        (Opportunity, {"text": "a", "impact": 0}),
        (Opportunity, {"text": "a", "status": "perhaps"}),
        (Evidence, {"sample": 0}),
        (Emotion, {"score": "nan"}),
        (Persona, {"name": "A", "traits": {"Calm": 9}}),
        (Kpi, {"name": "A", "series": [{"value": 1}]}),
        (JourneyMap, {"title": ""}),
        (Stage, {"confidence": "sure"}),
    ],
)
def test_what_is_refused(model: type[Any], data: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        make(model, **data)


def test_text_is_taken_for_numbers() -> None:
    kpi = make(Kpi, name="A", target="28.5", direction="down", series=[{"date": "2026-01-31", "value": "38"}])
    assert (kpi.target, kpi.direction, kpi.series[0].value) == (28.5, Direction.DOWN, 38)
    assert make(Opportunity, text="a", impact="4", status="in progress").status is OpportunityStatus.IN_PROGRESS


def test_the_moments_of_a_map_and_where_they_stand() -> None:
    stages = [{"name": "A", "touchpoints": [{"name": "a"}, {"name": "b"}]}, {"name": "B"}]
    journey = make(JourneyMap, title="A", stages=stages)
    assert [moment.name for moment in journey.moments] == ["A", "a", "b", "B"]
    assert [(*spot, moment.name) for spot, moment in journey.spots] == [
        (0, None, "A"), (0, 0, "a"), (0, 1, "b"), (1, None, "B"),
    ]  # fmt: skip
    assert all(journey.at(spot) is moment for spot, moment in journey.spots)
    assert (Spot(1).path, Spot(0, 1).path) == (("stages", 1), ("stages", 0, "touchpoints", 1))


def test_lanes() -> None:
    assert make(Lane, key="a", label="A").role is LaneRole.FRONTSTAGE
    assert set(BUILT_IN_LANES) <= {*Stage.__dataclass_fields__}
    held = [lane for lane in BUILT_IN_LANES if Stage.__dataclass_fields__[lane].type == "Texts"]
    assert tuple(held) == TEXT_LANES
