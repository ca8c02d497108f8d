from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.documents import Loaded
from journeysite.loading.profiles import OTHER_KEYS
from journeysite.loading.sources import Kind

Load = Callable[..., Loaded]


def said(loaded: Loaded) -> list[str]:
    return [f"{found.span.line}:{found.span.column} {found.code.slug}" for found in loaded.diagnostics]


def test_sections_of_the_body_are_fields(load_text: Load) -> None:
    loaded = load_text(
        "# Alex\n\n## Role\nRunner\n\n## 🎯 Goals:\n- a\n- b\n\n## Pain points\nforms\n\n"
        "## Key facts\n- **Age:** 29\n- Alone\n\n## Traits\n- Calm: 3\n\n## Story\nWords.\n",
        Kind.PERSONA,
    )
    assert loaded.document
    persona = loaded.document.value
    assert (persona.name, persona.role, persona.goals, persona.frustrations) == (
        "Alex",
        "Runner",
        ("a", "b"),
        ("forms",),
    )
    assert persona.demographics == {"Age": "29", "2": "Alone"}
    assert persona.traits == {"Calm": 3}
    assert loaded.document.before.strip() == "## Story\nWords."
    assert said(loaded) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("---\ngoals: [x]\n---\n## Goals\n- a\n", "## Goals\n- a"),
        ("## Goals\n- a\n\n## Objectives\n- b\n", "## Goals\n- a\n\n## Objectives\n- b"),
        ("## Goals\n- a\n\n|b|c|\n|-|-|\n", "## Goals\n- a\n\n|b|c|"),
        ("## Goals\n", "## Goals"),
        ("## Goals\n- a\n\n### Why\nwords\n", "## Goals\n- a\n\n### Why\nwords"),
    ],
)
def test_what_is_more_than_a_list_stays(load_text: Load, text: str, kept: str) -> None:
    loaded = load_text(text, Kind.PERSONA)
    assert loaded.document
    assert kept in loaded.document.before


@pytest.mark.parametrize(
    ("given", "facts"),
    [
        ("demographics: 'Age: 29'", {"Age": "29"}),
        ("demographics: ['Age: 29', Alone]", {"Age": "29", "2": "Alone"}),
        ("demographics:\n  - age: 29\n  - home: here", {"age": "29", "home": "here"}),
        ("demographics: ['Tools: a', 'Tools: b']", {"Tools": "a, b"}),
    ],
)
def test_facts_in_any_form(load_text: Load, given: str, facts: dict[str, str]) -> None:
    loaded = load_text(f"---\nname: A\n{given}\n---\n", Kind.PERSONA)
    assert loaded.document
    assert loaded.document.value.demographics == facts


def test_a_title_is_a_name(load_text: Load) -> None:
    loaded = load_text("---\ntitle: [a]\n---\n", Kind.TOUCHPOINT)
    assert loaded.document
    assert loaded.document.value.name == "Shoes"
    assert said(loaded) == ["2:8 wrong-value"]


def test_places_in_the_body(load_text: Load) -> None:
    loaded = load_text(
        "---\nname: A\n---\n## Traits\n- Calm: 3\n- Bold:  much\n\n## Evidence\n- A, 2026-02-30\n", Kind.PERSONA
    )
    assert sorted(said(loaded)) == ["6:3 wrong-value", "9:6 wrong-value"]


def test_other_kinds_keep_their_body(load_text: Load) -> None:
    loaded = load_text("---\nname: A\n---\n## Goals\n- a\n", Kind.KPI)
    assert loaded.document
    assert loaded.document.before == "## Goals\n- a\n"
    assert said(loaded) == []


@pytest.mark.parametrize(
    ("kind", "other", "key"), [(kind, other, key) for kind, keys in OTHER_KEYS.items() for other, key in keys.items()]
)
def test_other_names_of_keys(load_text: Load, kind: Kind, other: str, key: str) -> None:
    name = "" if key == "name" else "name: A\n"
    loaded = load_text(f"---\n{name}{other}: chat\n---\n", kind)
    assert loaded.document
    assert getattr(loaded.document.value, key) in ("chat", ("chat",))
    assert said(loaded) == []
