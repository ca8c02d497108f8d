"""Journey maps and personas that strangers wrote; they stay outside the repository."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from journeysite.loading.documents import Loaded
from journeysite.loading.sources import Kind
from journeysite.model.journey import JourneyMap

Load = Callable[..., Loaded]
REAL = Path(__file__).resolve().parents[3] / "shared" / "real"
FILES = sorted(REAL.glob("*/*.md"))

pytestmark = pytest.mark.skipif(not FILES, reason="the files of strangers are not on this machine")


def load_map(load_text: Load, name: str) -> tuple[JourneyMap, list[str]]:
    loaded = load_text((REAL / "maps" / f"{name}.md").read_bytes())
    assert loaded.document
    return loaded.document.value, sorted({found.code.slug for found in loaded.diagnostics})


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize("kind", Kind)
def test_each_can_be_read_as_anything(load_text: Load, file: Path, kind: Kind) -> None:
    loaded = load_text(file.read_bytes(), kind)
    assert loaded.document
    lines = file.read_text("utf-8").count("\n") + 1
    assert all(found.span.line <= lines for found in loaded.diagnostics)


def test_ai_user_journey(load_text: Load) -> None:
    journey, found = load_map(load_text, "ai-user-journey")
    assert [stage.name for stage in journey.stages] == [
        "Problem Recognition",
        "Intent Expression",
        "Context Building",
        "Generation",
        "Evaluation",
        "Correction",
        "Trust Formation",
        "Habit Loop",
        "Advocacy",
    ]
    assert all(
        stage.thoughts and stage.actions and stage.lanes.keys() == {"AI System", "PM Metrics"}
        for stage in journey.stages
    )
    assert found == ["unknown-label", "unplaced-text"]


def test_training_platform(load_text: Load) -> None:
    journey, found = load_map(load_text, "training-platform")
    assert [stage.name for stage in journey.stages] == [
        "Awareness & Discovery (Pre-Platform)",
        "Entry & First Impression (0-2 minutes)",
        "Orientation & Setup (2-5 minutes)",
        "Core Learning Experience (5-20 minutes)",
        "Completion & Integration (20-25 minutes)",
        "Post-Training & Application (Days/Weeks Later)",
    ]
    assert all(stage.actions and stage.thoughts and stage.emotion for stage in journey.stages)
    assert found == ["emotion-without-score", "unknown-label"]
    assert len(journey.stages[1].pains) == 5


def test_llm_cost_tracker(load_text: Load) -> None:
    journey, found = load_map(load_text, "llm-cost-tracker")
    assert [stage.name for stage in journey.stages] == [
        "2.1 Awareness",
        "2.2 Consideration",
        "2.3 Decision (Signup → First Value)",
        "2.4 Onboarding (Integration → Activation)",
        "2.5 Daily Use & Loyalty",
    ]
    assert all(stage.actions and stage.kpis and stage.touchpoints for stage in journey.stages)
    own = {"Customer Experience", "Business Goals", "Teams Involved"}
    assert all(stage.lanes.keys() == own for stage in journey.stages)
    assert [one.name for one in journey.stages[4].touchpoints][:2] == [
        "Dashboard (Overview, Cost Explorer, Budgets, Tenants)",
        "email alerts",
    ]
    assert found == ["unknown-label"]


def test_physics_teacher(load_text: Load) -> None:
    journey, found = load_map(load_text, "physics-teacher-ja")
    assert [stage.name for stage in journey.stages] == [
        "違和感",
        "情報接触",
        "事前比較",
        "小規模試行",
        "授業内評価",
        "継続判断",
        "共有",
    ]
    assert [stage.thoughts for stage in journey.stages][:2] == [
        ("いつもの授業だと現象理解が浅い",),
        ("何か代替手段はないか",),
    ]
    assert all(stage.lanes.keys() == {"競合", "採用条件", "離脱条件"} for stage in journey.stages)
    assert found == ["unknown-label"]


def test_raffle(load_text: Load) -> None:
    journey, found = load_map(load_text, "raffle-pt")
    assert [(stage.name, len(stage.touchpoints)) for stage in journey.stages] == [
        ("Jornada do Organizador da Rifa", 10),
        ("Jornada do Participante da Rifa", 10),
        ("Possíveis ações maliciosas", 5),
    ]
    step = journey.stages[0].touchpoints[2]
    assert step.name == "Definir informações da rifa:"
    assert step.actions == (
        "nome da rifa",
        "descrição",
        "quantidade de números",
        "valor de cada número",
        "data do sorteio",
    )
    assert found == ["no-stages", "several-maps"]


def test_supermarket_is_no_journey(load_text: Load) -> None:
    journey, found = load_map(load_text, "supermarket-es")
    assert journey.stages == ()
    assert found == ["no-stages"]
