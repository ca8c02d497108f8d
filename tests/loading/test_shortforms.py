from __future__ import annotations

from typing import Any

import pytest

from journeysite.loading.evidence import parse_evidence
from journeysite.loading.properties import parse_opportunity, parse_pain


@pytest.mark.parametrize("parse", [parse_evidence, parse_pain, parse_opportunity])
@pytest.mark.parametrize(
    "text",
    [
        'Exit survey,  2026-06-14, n = 214: "Not found."',
        " 2026-06-14 , Survey",
        "Survey, link   https://a.b/c, n = 3",
        "Faster (impact 4,  effort 1, owner Web team, planned, as ever)",
    ],
)
def test_each_part_says_where_it_stands(parse: Any, text: str) -> None:
    for name, (part, offset) in parse(text).items():
        if name in ("date", "quote", "owner", "impact", "effort", "status"):
            assert part in text[offset : offset + len(part) + 8]
