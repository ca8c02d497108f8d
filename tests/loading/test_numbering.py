from __future__ import annotations

import pytest

from journeysite.loading.numbering import is_numbered, unnumbered


@pytest.mark.parametrize(
    "number",
    [
        *("1️⃣ ", "② ", "🔟 ", "(6) ", "1.1 ", "1.2.3 ", "1) ", "１．", "1、", "Stage 2. ", "Phase 3: ", "Step 3 "),
        *("Etappe 2: ", "Schritt 3 – ", "1. Phase: ", "Étape 2 : ", "Etapa 1: ", "Fase 2. ", "Paso 3 - ", "Passo 1: "),
        *("Этап 1. ", "ステージ1：", "第1段階：", "단계 2: ", "2단계: ", "Stage 1: 🔍 ", "1️⃣ Stage 1: "),
    ],
)
def test_numbers_are_left_out(number: str) -> None:
    assert unnumbered(f"{number}Find") == "Find"


@pytest.mark.parametrize(
    "text",
    [
        *("24 hours before", "1.5 hours later", "1.5 Stunden später", "2.5 Million users", "10-minute wait"),
        *("3D printing", "Stage 1", "2026", "-1 day", "–1 day", "−1 day", "(before) the visit"),
        *("Event 2026 opening", "Steps 1–3: all"),
    ],
)
def test_numbers_that_belong_to_the_name_stay(text: str) -> None:
    assert unnumbered(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Stage 2: Pay", True), ("2단계", True), ("Étape 3", True), ("Pay 2 bills", False), ("Touchpoint 1: Post", False)],
)
def test_what_is_numbered(text: str, *, expected: bool) -> None:
    assert is_numbered(text) is expected
