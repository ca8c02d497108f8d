"""Words by which a lane says that it has nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from journeysite.loading.said_nothing import nothing_in
from journeysite.loading.sources import Kind
from journeysite.pipeline import Content

Read = Callable[..., Content]


@pytest.mark.parametrize("given", ["None", "none.", "**N/A**", "n.a.", "Nothing", "-", "–", "—", ["None"], [" none "]])
def test_what_says_nothing(given: Any) -> None:
    assert nothing_in(given)


@pytest.mark.parametrize(
    "given", ["", None, 0, [], {}, "None of it works", "Nothing works", "None (severity 4)", "No", "--", ["None", "x"]]
)
def test_what_says_something(given: Any) -> None:
    assert nothing_in(given) is None


def test_what_says_nothing_is_no_pain_point_and_is_said_once(read_site: Read) -> None:
    stages = "  - name: A\n    pains: None\n    opportunities: [n/a]\n  - name: B\n    pains: [None, Slow]\n"
    outline = "## A\n- Actions: x\n- Pain points: -\n## B\n- Pain points:\n    - Nothing\n- Opportunities: Nothing new"
    content = read_site({"maps/a.md": f"---\nstages:\n{stages}---\n", "maps/b.md": outline})
    maps = content.catalog.of_kind(Kind.MAP)
    assert [[pain.text for pain in stage.pains] for stage in maps["a"].value.stages] == [[], ["None", "Slow"]]
    assert [stage.opportunities for stage in maps["a"].value.stages] == [(), ()]
    assert [stage.pains for stage in maps["b"].value.stages] == [(), ()]
    assert [one.text for one in maps["b"].value.stages[1].opportunities] == ["Nothing new"]
    said = [(one.span.line, one.message) for one in content.diagnostics if one.code.id == "J212"]
    assert said == [
        (4, "“None” is not listed as a pain point; nor are words like it in 1 more place."),
        (6, "“Nothing” is not listed as a pain point."),
    ]
