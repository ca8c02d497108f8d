from __future__ import annotations

from typing import Any

import pytest

from journeysite.loading.places import Places
from journeysite.loading.surprises import report_surprises
from journeysite.loading.validate import build
from journeysite.model.journey import JourneyMap


@pytest.mark.parametrize(
    ("data", "path", "expected"),
    [
        ({"summary": "NO"}, ("summary",), 1),
        ({"goal": "NO"}, ("goal",), 1),
        ({"goal": ["a", "NO"]}, ("goal", 1), 1),
        ({"reviewed": "2026-01-01"}, ("reviewed",), 0),
        ({"status": "draft"}, ("status",), 0),
        ({"evidence": [{"source": "NO"}]}, ("evidence", "source"), 1),
        ({"stages": [{"pains": [{"text": "NO"}]}]}, ("stages", 0, "pains"), 1),
        ({"stages": [{"lanes": {"weather": "NO"}}]}, ("stages", 0, "weather"), 1),
        ({"x": {"x-a": "NO"}}, ("x-a",), 0),
        ({}, ("no", 1, "such"), 0),
    ],
)
def test_surprises_matter_in_texts(data: dict[str, Any], path: tuple[Any, ...], expected: int) -> None:
    value, _ = build(JourneyMap, {"title": "A", **data}, Places("a.md"), {})
    assert len(report_surprises(value, {path: "a yes or no"}, Places("a.md"))) == expected
