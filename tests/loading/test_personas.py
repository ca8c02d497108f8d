"""Personas as people write them: labels and short sections."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.documents import Document, Loaded
from journeysite.loading.sources import Kind

Load = Callable[..., Loaded]


def read(load_text: Load, text: str) -> Document:
    loaded = load_text(text, Kind.PERSONA)
    assert loaded.document
    assert loaded.diagnostics == ()
    return loaded.document


@pytest.mark.parametrize(
    "text",
    [
        "# Jonas\n\n**Role:** Nurse  \n**Age:** 34  \n**Shift:** nights\n",
        "# Jonas\n- Role: Nurse\n- Age: 34\n- Shift: nights\n",
        "# Profile\n- **Name:** Jonas\n- **Job title**: Nurse\n- **Age**: 34\n- **Shift**: nights\n",
        "## Persona: Jonas\n- Title: Nurse\n- Age: 34\n- Shift: nights\n",
        "---\nname: Jonas\nrole: Nurse\n---\n**Age:** 34\n**Shift:** nights\n",
    ],
)
def test_labels_are_fields(load_text: Load, text: str) -> None:
    persona = read(load_text, text).value
    assert (persona.name, persona.role, persona.demographics) == ("Jonas", "Nurse", {"Age": "34", "Shift": "nights"})


def test_a_fact_that_stands_twice(load_text: Load) -> None:
    persona = read(load_text, "# A\n- Age: 3\n- Pet: cat\n- Pet: dog\n").value
    assert persona.demographics == {"Age": "3", "Pet": "cat, dog"}


def test_labels_of_every_kind(load_text: Load) -> None:
    document = read(
        load_text,
        "# Jonas\nWords before.\n\n- Quote: “No time.”\n- Segment: Nurses\n- Goals:\n    - sleep\n    - eat\n"
        "- Hobby: chess\n\nWords after.\n",
    )
    persona = document.value
    assert (persona.quote, persona.segment, persona.goals) == ("“No time.”", "Nurses", ("sleep", "eat"))
    assert persona.demographics == {}  # nothing says that these are facts
    assert document.before.split() == ["Words", "before.", "-", "Hobby:", "chess", "Words", "after."]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("# A\n- Age: 34\n- Story: " + "x" * 70 + "\n", "- Story: "),  # too long for a fact
        ("# A\n- Age: 34\n- Shift: nights\n\n## Demographics\n- Home: here\n", "- Shift: nights"),
        ("---\ndemographics: {Home: here}\n---\n- Age: 34\n- Shift: nights\n", "- Age: 34"),
        ("# A\n- Goals: sleep\n\n## Goals\n- eat\n", "- Goals: sleep"),
        ("# A\n# Frustrations\n- Tools: none\n\nMore.\n\n|a|b|\n|-|-|\n", "- Tools: none"),  # a section of its own
        ("# A\n## A day\n- Age: 34\n- Shift: nights\n", "- Age: 34"),  # not at the head
        ("# A\n## About\n" + "x" * 301 + "\n", "x" * 301),
        ("# A\n## About\nOne.\n\nTwo.\n", "One."),
        ("# A\n## About\nOne.\n\n## Bio\nTwo.\n", "One."),
        ("# A\n## Summary\nOne.\n\n## Bio\nTwo.\n", "Two."),
        ("---\nname: A\n---\n# Persona 1: B\n", "# Persona 1: B"),
        ("# Persona 1 — a buyer\n- Name: A\n- Age: 3\n", "# Persona 1 — a buyer"),
    ],
)
def test_what_stays_in_the_text(load_text: Load, text: str, kept: str) -> None:
    assert kept in read(load_text, text).before


@pytest.mark.parametrize(
    ("text", "summary", "before"),
    [
        ("# A\n## About\nOne line.\n\n## Story\nWords.\n", "One line.", "## Story\nWords."),
        ("# A\n## Bio\n- One\n- Two\n\nMore.\n", "One; Two", "## Bio\n\nMore."),
        ("# A\n## Summary\n- One\n- Two\n", "One; Two", ""),
        ("---\ntitle: Journey folk\n---\n## Persona: A\nWords.\n", "Journey folk", "## Persona: A\nWords."),
        ("---\ntitle: Folk\nsummary: One.\n---\n- Name: A\n- Age: 3\n", "One.", "Folk"),
    ],
)
def test_what_is_a_summary(load_text: Load, text: str, summary: str, before: str) -> None:
    document = read(load_text, text)
    assert (document.title, document.value.summary, document.before.strip()) == ("A", summary, before)


@pytest.mark.parametrize(
    ("title", "name", "role"),
    [
        ("Ashleigh, screen reader user", "Ashleigh", "screen reader user"),
        ("Ashleigh – screen reader user", "Ashleigh", "screen reader user"),
        ("Ashleigh (screen reader user)", "Ashleigh", "screen reader user"),
        ("Ashleigh", "Ashleigh", None),
        ("Ashleighs day", "Ashleighs day", None),
        ("Somebody else", "Somebody else", None),
    ],
)
def test_a_title_that_says_more_than_the_name(load_text: Load, title: str, name: str, role: str | None) -> None:
    document = read(load_text, f'---\ntitle: "{title}"\n---\n# Ashleigh\n')
    assert (document.title, document.value.role) == (name, role)


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("name: A\ntitle: Folk", ["unknown-key"]),  # both: one is too much
        ("name: [a]\ntitle: Folk", ["unknown-key", "wrong-value"]),
        ("title: [a]", ["unknown-key"]),
        ("title: {a: b}", ["unknown-key"]),
        ("title:", []),
    ],
)
def test_odd_names_and_titles(load_text: Load, header: str, codes: list[str]) -> None:
    loaded = load_text(f"---\n{header}\n---\n# B\n- Name: B\n- Age: 3\n", Kind.PERSONA)
    assert loaded.document
    assert sorted(one.code.slug for one in loaded.diagnostics) == codes


def test_places_of_labels(load_text: Load) -> None:
    loaded = load_text("# A\n- Age: 3\n- Evidence: A, 2026-02-30\n", Kind.PERSONA)
    assert [f"{one.span.line}:{one.span.column} {one.code.slug}" for one in loaded.diagnostics] == ["3:16 wrong-value"]


def test_colons_as_wide_as_letters(load_text: Load) -> None:
    loaded = load_text("# 太郎\n- 年齢：34\n- 職業：医者\n\n## 基本情報\n- 居住地：東京\n", Kind.PERSONA)
    assert loaded.document
    persona = loaded.document.value
    assert (persona.role, persona.demographics) == ("医者", {"居住地": "東京"})
