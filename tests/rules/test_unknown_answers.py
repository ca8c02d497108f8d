"""Names of what answers a pain point that lead nowhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.diagnostics import Diagnostic
from journeysite.pipeline import Content

ReadSite = Callable[..., Content]
FUTURE = """\
---
title: Next year
type: future-state
future_of: today
---
## Return
- Goal: x
### Refund at the door
- Actions: x
### One size, with its reason
- Actions: x
### [Chat](../touchpoints/chat.md)
- Actions: x
"""
CHAT = {"touchpoints/chat.md": "---\nname: Live chat\n---\n"}


def found(read_site: ReadSite, names: str, **futures: str) -> list[Diagnostic]:
    today = f"## Return\n- Pain points:\n    - Slow (severity 5, answered by {names})\n"
    maps = {f"maps/{name}.md": text for name, text in (futures or {"future": FUTURE}).items()}
    diagnostics = read_site({"maps/today.md": today, **maps, **CHAT}).diagnostics
    return [one for one in diagnostics if one.code.slug == "unknown-answer"]


@pytest.mark.parametrize(
    "names",
    ["refund at the door", "refund-at-the-door", "one-size-with-its-reason; Return", "Chat", "live chat", "nothing"],
)
def test_names_of_touchpoints_and_stages(read_site: ReadSite, names: str) -> None:
    assert found(read_site, names) == []


def test_names_that_nothing_has(read_site: ReadSite) -> None:
    diagnostics = found(read_site, "Return; Refnud at the door; Elsewhere; Return and Live chat; nothing")
    assert [(one.span.line, one.span.column, one.message, one.remedy) for one in diagnostics] == [
        (3, 45, "There is no touchpoint or stage “Refnud at the door” in “Next year”.",
         "Did you mean “Refund at the door”?"),
        (3, 65, "There is no touchpoint or stage “Elsewhere” in “Next year”.",
         "Name a touchpoint or a stage as it is called there; what stays open is answered by nothing."),
        (3, 76, "There is no touchpoint or stage “Return and Live chat” in “Next year”.",
         "Put a semicolon between names: “Return; Live chat”."),
        (3, 98, "“nothing” stands beside the name of an answer.", "Keep one of the two."),
    ]  # fmt: skip
    assert [[fix.becomes for fix in one.fixes] for one in diagnostics] == [["Refund at the door"], [], [], []]


def test_a_name_with_a_comma_is_not_written_for_another(read_site: ReadSite) -> None:
    (one,) = found(read_site, "one-size-with-its-raeson")
    assert [fix.becomes for fix in one.fixes] == ["one-size-with-its-reason"]


def test_each_of_several_future_maps_may_answer(read_site: ReadSite) -> None:
    other = "---\ntitle: In ten years\ntype: future-state\nfuture_of: today\n---\n## Robots\n- Actions: x\n"
    assert found(read_site, "Return; Robots", near=FUTURE, far=other) == []
    (one,) = found(read_site, "Nobody", near=FUTURE, far=other)
    assert one.message == "There is no touchpoint or stage “Nobody” in “In ten years” or “Next year”."


def test_drafts_answer_too(read_site: ReadSite) -> None:
    draft = FUTURE.replace("title: Next year", "title: Next year\nstatus: draft")
    assert found(read_site, "Refund at the door", future=draft) == []
    (one,) = found(read_site, "Refund", future=draft)
    assert one.message == "“Refund” answers nothing: no future-state map that has it improves on this one."
    assert "Next year" not in one.remedy


def test_a_map_on_which_none_improves(read_site: ReadSite) -> None:
    assert [one.remedy for one in found(read_site, "Return", other="## A\n- Actions: x\n")] == [
        "Name this map in `future_of` of the map that answers, or take the name out."
    ]
