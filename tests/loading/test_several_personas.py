"""Files that hold several personas."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.documents import Loaded
from journeysite.loading.several_personas import persona_named
from journeysite.loading.sources import Kind

Load = Callable[..., Loaded]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Persona 1: Ana", "Ana"),
        ("👩 Persona 1 — Ana", "Ana"),
        ("User persona: Cindy", "Cindy"),
        ("Persona A", ""),
        ("2. Persona – Bo", "Bo"),
        ("ペルソナ1：田中", "田中"),
        ("Personas", None),
        ("Personality", None),
        ("Personas and journeys", None),
        ("What this persona says", None),
    ],
)
def test_headings_that_name_a_persona(heading: str, name: str | None) -> None:
    assert persona_named(heading) == name


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# All\n## Persona 1: A\n- x\n## Persona 2: B\n- y\n## Persona 3: C\n- z\n", [4, 6]),
        ("# Persona: A\n- x\n# Persona: B\n- y\n", [3]),
        ("# All\n## Ana\n### Goals\n- x\n### Needs\n- y\n## Bo\n### Goals\n- x\n### Needs\n- y\n", [7]),
        ("# All\n## Ana\n- Goals: x\n- Pains: y\n## Bo\n- Goals: x\n- Pains: y\n", [5]),
        ("## Ana\n**Age:** 3\n\n**Goals:** x\n\n**Needs:** y\n## Bo\n**Goals:** x\n\n**Needs:** y\n", [7]),
        ("# Ana\n## Goals\n- x\n## Needs\n- y\n", []),
        ("# Ana\n## Persona: Ana\n- x\n## At work\n### Goals\n- y\n## At home\n### Goals\n- z\n", []),
        ("# Ana\n## Notes\n- Goals: x\n- Needs: y\n## More\nwords\n", []),
    ],
)
def test_which_headings_begin_another(load_text: Load, text: str, lines: list[int]) -> None:
    loaded = load_text(text, Kind.PERSONA)
    assert [(one.code.slug, one.span.line) for one in loaded.diagnostics] == [
        ("several-personas", line) for line in lines
    ]


def test_the_text_of_several_personas_stays(load_text: Load) -> None:
    text = "# All\n## Persona 1: A\n**Age:** 3\n\n### Goals\n- x\n## Persona 2: B\n### Motivations\n- y\n"
    document = load_text(text, Kind.PERSONA).document
    assert document
    assert document.before == text.removeprefix("# All")
    assert (document.title, document.value.goals, document.value.demographics) == ("All", (), {})
