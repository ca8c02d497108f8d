from __future__ import annotations

import pytest
from support.looking import Look

ALEX = {"personas/alex.md": "---\nname: Alex\n---\n"}
STAGE = "## A\n- Actions: x\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"---\npersonas: alex\n---\n{STAGE}", 0),
        (f"{STAGE}- Personas: alex\n", 0),
        (STAGE, 1),
    ],
)
def test_somebody_travels(look: Look, text: str, found: int) -> None:
    assert len(look("no-persona", {"maps/a.md": text, **ALEX})) == found


def test_a_persona_without_a_map(look: Look) -> None:
    met = {"maps/a.md": f"---\npersonas: alex\n---\n{STAGE}", **ALEX}
    assert look("unmet-persona", met) == []
    (found,) = look("unmet-persona", {**met, "personas/sam.md": "---\nname: Sam\n---\n"})
    assert (found.message, found.span.line) == ("Sam is on no published map.", 2)
    assert look("unmet-persona", {**met, "personas/sam.md": "---\nname: Sam\nstatus: archived\n---\n"}) == []


def test_personas_without_any_map_were_not_looked_at(look: Look) -> None:
    (found,) = look("unmet-persona", {**ALEX, "personas/sam.md": "---\nname: Sam\n---\n"})
    assert found.code.slug == "not-looked"
    assert found.message.endswith("because there is no published map yet. The same holds for content/personas/sam.md.")


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("owner: Shop\nteams: [shop, SHOP]", ["one-team"]),
        ("owner: Ops Team\nteams: [ops-team]", ["one-team"]),
        ("owner: Ops Team\nteams: [OpsTeam]", []),
        ("teams: [Shop, Care]", []),
        ("owner: Shop", []),
        ("title: T", ["not-looked"]),
    ],
)
def test_teams(look: Look, header: str, found: list[str]) -> None:
    care = "- Opportunities:\n    - Answer (owner Care)\n" if header == "owner: Shop" else ""
    assert [one.code.slug for one in look("one-team", f"---\n{header}\n---\n{STAGE}{care}")] == found
