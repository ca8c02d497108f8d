from __future__ import annotations

from time import process_time

import pytest

from journeysite.loading.numbering import counts_stages, counts_steps, unnumbered


@pytest.mark.parametrize(
    "number",
    [
        *("1️⃣ ", "② ", "🔟 ", "(6) ", "1.1 ", "1.2.3 ", "1) ", "１．", "1、", "Stage 2. ", "Phase 3: ", "Step 3 "),
        *("Etappe 2: ", "Schritt 3 – ", "1. Phase: ", "Étape 2 : ", "Etapa 1: ", "Fase 2. ", "Paso 3 - ", "Passo 1: "),
        *("#1: ", "STEP 4 ", "Step 2. ", "Step 2) "),
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
        *("Step 2 of the form", "Touchpoint 3 with staff", "Step 2 Of the Form", "STEP 2 OF THE FORM", "Event 9 to 5"),
        *("Schritt 2 im Formular", "Étape 3 de la commande", "Этап 2 после звонка", "단계 2 이후", "ステップ2の後"),
        *("3 Steps: look, choose, pay", "2 moments – calm", "Interactions 5 and 6", "1 – 2 days", "3 : 1 odds"),
        *("7.30 Breakfast", "2.4 GHz router", "1.5 Liter", "31.12.2026 Party", "2026.01.31 Launch", "192.168.0.1 page"),
        *(
            "24/7 helpline",
            "2nd visit",
            "5G shop",
            "No. 7",
            "Phase-out",
            "Step-by-step guide",
            "A/B",
            "V-neck",
            "I want it",
        ),
    ],
)
def test_numbers_that_belong_to_the_name_stay(text: str) -> None:
    assert unnumbered(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *("#1 choice", "@home delivery", "$5 coupon", "% off", "~10 minutes", "¿Cómo pago?", "¡Hola!", "…and then"),
        *(".NET course", "§ 12 letter", "№ 7", "!Important", "/home", "*Free* trial", "_Free_ trial", "~~Old~~ new"),
    ],
)
def test_signs_that_belong_to_the_name_stay(text: str) -> None:
    assert unnumbered(text) == text


def test_long_rows_of_signs_take_no_long_time() -> None:
    began = process_time()
    for sign in ("#", "$ ", "*a ", "**a ", "_", "…", "1.", "1 - ", "Step 1 "):
        unnumbered(sign * 20_000)
    assert process_time() - began < 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stage 2: Pay", True),
        ("2단계", True),
        ("Phase 3", True),
        ("Étape 3", False),
        ("Pay 2 bills", False),
        ("Touchpoint 1: Post", False),
    ],
)
def test_what_counts_stages(text: str, *, expected: bool) -> None:
    assert counts_stages(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Step 2: Pay", True),
        ("Étape 3", True),
        ("2. Schritt 2", False),
        ("**Step 2**", True),
        ("Step by step", False),
        ("The next step 2", False),
    ],
)
def test_what_counts_steps(text: str, *, expected: bool) -> None:
    assert counts_steps(text) is expected
