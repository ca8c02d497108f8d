"""Journey maps and personas that strangers wrote; they stay outside the repository."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from journeysite.loading.documents import Document, Loaded
from journeysite.loading.sources import Kind
from journeysite.model.journey import JourneyMap
from journeysite.model.persona import Persona

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
    assert found == ["emotion-without-score", "outside-stages", "unknown-label"]
    assert len(journey.stages[1].pains) == 5


def test_llm_cost_tracker(load_text: Load) -> None:
    journey, found = load_map(load_text, "llm-cost-tracker")
    assert [stage.name for stage in journey.stages] == [
        "Awareness",
        "Consideration",
        "Decision (Signup → First Value)",
        "Onboarding (Integration → Activation)",
        "Daily Use & Loyalty",
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


def load_persona(load_text: Load, name: str) -> tuple[Persona, Document, list[str]]:
    loaded = load_text((REAL / "personas" / f"{name}.md").read_bytes(), Kind.PERSONA)
    assert loaded.document
    return loaded.document.value, loaded.document, sorted({found.code.slug for found in loaded.diagnostics})


@pytest.mark.parametrize(
    ("file", "name", "role", "summary"),
    [
        (
            "ashleigh",
            "Ashleigh",
            "severely sight impaired screenreader user",
            "24 year old arts graduate and administrative assistant; severely sight impaired (blind); "
            "uses a screen reader",
        ),
        (
            "pawel",
            "Pawel",
            "an autistic user",
            "24 year old chemistry graduate; Autism and anxiety; "
            "adjusts things, like colours, to reduce potential stress and distractions",
        ),
        (
            "simone",
            "Simone",
            "dyslexic user",
            "41 year old office manager; dyslexic; uses software which highlights text as it reads it out",
        ),
    ],
)
def test_personas_of_accessibility(load_text: Load, file: str, name: str, role: str, summary: str) -> None:
    persona, document, found = load_persona(load_text, file)
    assert (persona.name, persona.role, persona.summary) == (name, role, summary)
    assert "remote-media" in found or found == ["unknown-key"]  # `parent` is a key of another generator
    for heading in ("## About the persona", "## Tips", "## Training tasks"):
        assert heading in document.before
    assert "persona on GOV.UK" in document.before


def test_empathy_map(load_text: Load) -> None:
    persona, document, found = load_persona(load_text, "empathy-map")
    assert (persona.name, persona.role) == ("Cindy", "First grade teacher")
    assert persona.demographics == {
        "Age": "35",
        "Education": "Bachelor's degree",
        "Employer": "Jaguar Elementary School",
        "Location": "Corvallis, Oregon, US",
        "Classroom format": "In-person",
        "Income": "$61,000",
    }
    assert [len(one) for one in (persona.goals, persona.motivations, persona.frustrations)] == [5, 4, 5]
    assert persona.channels == ("Social Media - Facebook, Twitter, Instagram", "Direct Mail - Email")
    for words in ("#### Says", "#### Feels", "### Bio", "I care deeply about", "### Brand affinity", "Team lead"):
        assert words in document.before
    assert found == ["unknown-key"]


@pytest.mark.parametrize(
    ("file", "others"),
    [
        ("colablist-pt", ["Persona 2: Carlos, estudante de engenharia mecânica, 23 anos", "Persona 3: Mariane"]),
        ("raffle-pt", ["Persona 2 — Participante da Rifa", "Persona 3 — Usuário Mal-Intencionado (Abuser Persona)"]),
    ],
)
def test_several_personas_in_one_file(load_text: Load, file: str, others: list[str]) -> None:
    loaded = load_text((REAL / "personas" / f"{file}.md").read_bytes(), Kind.PERSONA)
    assert loaded.document
    assert [found.code.slug for found in loaded.diagnostics] == ["several-personas"] * 2
    for found, name in zip(loaded.diagnostics, others, strict=True):
        assert found.message.startswith(f"“{name}")
        assert "one file for each persona" in found.remedy
    text = (REAL / "personas" / f"{file}.md").read_text("utf-8")
    persona = loaded.document.value
    assert (persona.name, persona.goals, persona.demographics) == ("Personas", (), {})
    assert [line for line in text.split("\n")[1:] if line not in loaded.document.before.split("\n")] == []


def divided(file: str, mark: str) -> list[str]:
    """The personas of a file, each as a text of its own, as the finding asks."""
    text = (REAL / "personas" / f"{file}.md").read_text("utf-8")
    return [f"# {part}" for part in re.split(mark, text, flags=re.MULTILINE)[1:]]


def test_the_personas_of_the_raffle_in_files_of_their_own(load_text: Load) -> None:
    read = [load_text(text, Kind.PERSONA) for text in divided("raffle-pt", r"^# (?=\S+ Persona)")]
    assert [found for loaded in read for found in loaded.diagnostics] == []
    personas = [loaded.document.value for loaded in read if loaded.document]
    assert [(one.name, one.role, one.demographics) for one in personas] == [
        ("Ana Organizadora", "Professora", {"Idade": "35 anos"}),
        ("Carlos Participante", "Analista de TI", {"Idade": "28 anos"}),
        ("Marcos Fraudador", None, {"Idade": "30 anos"}),
    ]
    assert [(len(one.goals), len(one.frustrations)) for one in personas] == [(5, 4), (4, 3), (4, 0)]
    assert personas[0].summary == "Usuária responsável por criar e administrar campanhas de rifa."


def test_the_personas_of_the_list_in_files_of_their_own(load_text: Load) -> None:
    read = [load_text(text, Kind.PERSONA) for text in divided("colablist-pt", r"^## (?=Persona)")]
    assert [found for loaded in read for found in loaded.diagnostics] == []
    personas = [loaded.document.value for loaded in read if loaded.document]
    assert [one.name.split(",")[0] for one in personas] == ["Ana", "Carlos", "Mariane"]
    assert all(one.summary and one.needs and one.behaviours for one in personas)
    assert personas[0].behaviours == ("Inserir, Atualizar, deletar e delegar anotações.",)
