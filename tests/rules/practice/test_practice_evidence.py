from __future__ import annotations

import pytest
from support.looking import Look

SURVEY = "- Evidence: Survey, 2026-06-14\n"
CHAT = {"touchpoints/chat.md": "---\nname: Chat\nevidence: Calls, 2026-06-14\n---\n"}
LINKED = "## A\n- Goal: x\n\n### [Chat](../touchpoints/chat.md)\n- Actions: x\n"


def slugs(look: Look, rule: str, text: str, more: dict[str, str] | None = None) -> list[str]:
    return [found.code.slug for found in look(rule, {"maps/a.md": text, **(more or {})})]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## A\n- Actions: x\n", 1),
        (f"## A\n- Actions: x\n{SURVEY}", 0),
        ("---\nevidence: Survey\n---\n## A\n- Actions: x\n", 0),
        ("---\ntype: future-state\nfuture_of: b\n---\n## A\n- Actions: x\n", 0),
        ("## A\n- Confidence: assumption\n\n### B\n- Actions: x\n\n### C\n- Actions: x\n", 0),
        ("## A\n- Confidence: assumption\n## B\n- Actions: x\n", 1),
        (LINKED, 0),
    ],
)
def test_sources(look: Look, text: str, found: int) -> None:
    b = {"maps/b.md": f"## A\n- Actions: x\n{SURVEY}"}
    assert len(slugs(look, "no-evidence", text, {**b, **CHAT})) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## A\n- Actions: x\n- Confidence: researched\n", 1),
        ("## A\n- Actions: x\n- Confidence: partial\n", 0),
        (f"## A\n- Actions: x\n- Confidence: researched\n{SURVEY}", 0),
        (f"## A\n{SURVEY}\n### B\n- Actions: x\n- Confidence: researched\n", 0),
        (f"## A\n- Goal: x\n\n### B\n- Actions: x\n{SURVEY}\n### C\n- Actions: x\n- Confidence: researched\n", 1),
        ("---\nevidence: Survey\n---\n## A\n- Actions: x\n- Confidence: researched\n", 0),
        (f"{LINKED}- Confidence: researched\n", 0),
    ],
)
def test_research(look: Look, text: str, found: int) -> None:
    assert len(slugs(look, "researched-without-evidence", text, CHAT)) == found


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("reviewed: 2026-11-01\nreview_every: 21 days", []),
        ("reviewed: 2026-11-01\nreview_every: 20 days", ["review-overdue"]),
        ("review_every: 20 days", ["review-overdue"]),
        ("reviewed: 2026-11-01", ["not-looked"]),
        ("reviewed: 2020-11-01\nreview_every: 1 day\nstatus: archived", []),
    ],
)
def test_reviews(look: Look, header: str, found: list[str]) -> None:
    assert slugs(look, "review-overdue", f"---\n{header}\n---\n## A\n- Actions: x\n") == found


def test_other_pages_are_reviewed_too(look: Look) -> None:
    old = "---\nname: Alex\nreviewed: 2020-01-01\nreview_every: 1 year\n---\n"
    (found,) = look("review-overdue", {"personas/alex.md": old, "kpis/rate.md": "---\nname: Rate\n---\n"})
    assert found.message == "This persona was to be reviewed 1 year after 2020-01-01."
    never = old.replace("reviewed: 2020-01-01\n", "")
    (found,) = look("review-overdue", {"personas/alex.md": never})
    assert found.message == "This persona is to be reviewed every year, and has never been."
