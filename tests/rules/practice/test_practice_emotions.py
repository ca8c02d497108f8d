from __future__ import annotations

import pytest
from support.looking import Look


def curve(*scores: str, header: str = "") -> str:
    stages = "".join(f"## S{number}\n- Emotion: {score}\n" for number, score in enumerate(scores))
    return (f"---\n{header}\n---\n" if header else "") + stages


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (curve("+1", "0", "+2"), ["always-happy"]),
        (curve("+1", "-1", "+2"), []),
        (curve("+1", "+2"), ["not-looked"]),
        (curve("3", "3", "5", header="emotion_scale: 1..5"), ["always-happy"]),
        (curve("3", "2", "5", header="emotion_scale: 1..5"), []),
    ],
)
def test_lows(look: Look, text: str, found: list[str]) -> None:
    assert [one.code.slug for one in look("always-happy", text)] == found


def test_a_hope_may_be_happy(look: Look) -> None:
    today = curve("+1", "-1", "+2")
    future = curve("+1", "+1", "+2", header="type: future-state\nfuture_of: today")
    assert look("always-happy", {"maps/today.md": today, "maps/future.md": future}) == []


@pytest.mark.parametrize("relation", ["parent: life", "type: future-state\nfuture_of: life"])
def test_scales(look: Look, relation: str) -> None:
    same = {"maps/a.md": curve("1", header=relation), "maps/life.md": curve("1")}
    assert look("different-emotion-scales", same) == []
    (found,) = look("different-emotion-scales", {**same, "maps/life.md": curve("1", header="emotion_scale: 1..5")})
    assert found.message.startswith("Emotions here go from −2 to 2, in “Life”, the map that it ")
    assert found.message.endswith(", from 1 to 5.")


def test_the_scale_of_a_draft_was_not_looked_at(look: Look) -> None:
    # That a draft is named is a finding of its own, which is switched off here.
    files = {"maps/a.md": curve("1", header="parent: life"), "maps/life.md": curve("1", header="status: draft")}
    with pytest.raises(AssertionError, match="reference-to-draft"):
        look("different-emotion-scales", files)
