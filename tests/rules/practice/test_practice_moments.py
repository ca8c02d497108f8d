from __future__ import annotations

import pytest
from support.looking import Look

LIVE_CHAT = "---\nname: Live chat\nkpis: answered at once\n---\n"


def places(look: Look, rule: str, text: str) -> list[int]:
    return [found.span.line for found in look(rule, text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## A\n- Actions: x\n", [1]),
        ("## A\n- Actions: x\n- Emotion: +1\n", []),
        ("## A\n- Emotion: +1\n\n### B\n- Actions: x\n\n### C\n- Actions: x\n", []),
        ("## A\n- Goal: x\n\n### B\n- Actions: x\n\n### C\n- Emotion: +1\n", [4]),
        ("## A\n- Actions: x\n## B\n- Actions: x\n## C\n- Actions: x\n", [1]),
    ],
)
def test_emotions(look: Look, text: str, found: list[int]) -> None:
    assert places(look, "touchpoint-without-emotion", text) == found


def test_what_is_true_of_all_is_said_once(look: Look) -> None:
    text = "## A\n- Actions: x\n## B\n- Actions: x\n## C\n- Actions: x\n"
    (found,) = look("touchpoint-without-emotion", text)
    assert found.message == "None of the 3 moments of this map says how it feels."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## A\n- Pain points: x\n", [2]),
        ("## A\n- Pain points: x\n- Opportunities: y\n", []),
        ("## A\n- Opportunities: y\n\n### B\n- Pain points: x\n", []),
        ("## A\n- Goal: x\n\n### B\n- Pain points: x\n\n### C\n- Opportunities: y (declined)\n", []),
        ("## A\n- Opportunities: y\n## B\n- Pain points: x; z\n", [4]),
        ("## A\n- Pain points: x\n## B\n- Pain points: y\n## C\n- Pain points: z\n", [2]),
    ],
)
def test_pain_points(look: Look, text: str, found: list[int]) -> None:
    assert places(look, "pain-without-opportunity", text) == found


@pytest.mark.parametrize(
    ("properties", "lacks"),
    [
        ("owner Us, due 2027-01-31", None),
        ("owner Us, idea", None),
        ("done", None),
        ("declined", None),
        ("owner Us, planned", "no date"),
        ("due 2027-01-31", "no owner"),
        ("idea", "no owner"),
        ("impact 2", "no owner and no date"),
    ],
)
def test_owners_and_dates(look: Look, properties: str, lacks: str | None) -> None:
    found = look("opportunity-without-owner", f"## A\n- Opportunities:\n    - Mend it ({properties})\n")
    assert [one.message for one in found] == ([f"The opportunity “Mend it” has {lacks}."] if lacks else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## A\n- Actions: x\n", [1]),
        ("## A\n- KPIs: share of orders\n## B\n- Actions: x\n", [3]),
        ("## A\n- Goal: x\n\n### B\n- KPIs: share of orders\n", []),
        ("---\nkpis: share of orders\n---\n## A\n- Actions: x\n", [4]),
        ("---\ntype: day-in-the-life\n---\n## A\n- Actions: x\n", []),
    ],
)
def test_measures(look: Look, text: str, found: list[int]) -> None:
    assert places(look, "stage-without-kpi", text) == found


def test_a_shared_touchpoint_brings_its_measures(look: Look) -> None:
    text = "## A\n- Goal: x\n\n### [Live chat](../touchpoints/live-chat.md)\n- Actions: x\n"
    assert look("stage-without-kpi", {"maps/a.md": text, "touchpoints/live-chat.md": LIVE_CHAT}) == []
