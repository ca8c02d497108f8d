from __future__ import annotations

import pytest
from support.looking import Look

LIFE = {"maps/life.md": "## A\n- Actions: x\n"}


def journey(*stages: str, header: str = "") -> str:
    return (f"---\n{header}\n---\n" if header else "") + "".join(f"## {stage}\n- Actions: x\n" for stage in stages)


@pytest.mark.parametrize(
    ("stages", "header", "found"),
    [
        (["Awareness", "Purchase"], "", 1),
        (["Awareness", "4. KAUF"], "", 1),
        (["Awareness", "Décision"], "", 1),
        (["Awareness", "Purchase", "Wearing them"], "", 0),
        (["Awareness", "Reading"], "", 0),
        (["Awareness", "Purchase"], "parent: life", 0),
    ],
)
def test_the_end(look: Look, stages: list[str], header: str, found: int) -> None:
    files = {"maps/a.md": journey(*stages, header=header), **LIFE}
    assert len(look("nothing-after-purchase", files)) == found


def test_too_many_stages_and_touchpoints(look: Look) -> None:
    assert look("too-much-at-once", journey(*"ABCDEFGH")) == []
    (found,) = look("too-much-at-once", journey(*"ABCDEFGHI"))
    assert found.message.startswith("This map has 9 stages; more than 8 ")
    touchpoints = "".join(f"\n### T{number}\n- Actions: x\n" for number in range(31))
    (found,) = look("too-much-at-once", f"## A\n- Goal: x\n{touchpoints}")
    assert found.message.startswith("This map has 31 touchpoints; ")


@pytest.mark.parametrize("lane", ["Goal", "Actions", "Thoughts", "Gains", "Backstage", "Pain points", "Opportunities"])
def test_long_cells(look: Look, lane: str) -> None:
    assert look("too-much-at-once", f"## A\n- Channel: app\n- {lane}: {'word ' * 60}\n") == []
    (found,) = look("too-much-at-once", f"## A\n- Channel: app\n- {lane}:\n    - {'a ' * 30}\n    - {'a ' * 31}\n")
    assert found.message == "This cell of “A” has 61 words, and 60 are enough for one."
    assert (found.span.line, found.span.column) == (4, 7)
    assert look("too-much-at-once", f"## A\n- Channel: app\n- {lane}: {'x' * 500}\n") == []


def test_long_cells_in_lanes_of_the_site(look: Look) -> None:
    (found,) = look("too-much-at-once", f"## A\n- Law: {'word ' * 61}\n", "lanes: [{key: law, label: Law}]")
    assert (found.span.line, found.span.column) == (2, 8)


@pytest.mark.parametrize(
    ("stage", "found"), [("Marketing", 1), ("IT", 1), ("Vertrieb", 1), ("Marketing and more", 0), ("It arrives", 0)]
)
def test_departments(look: Look, stage: str, found: int) -> None:
    assert len(look("stage-named-after-department", journey(stage))) == found
