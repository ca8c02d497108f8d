from __future__ import annotations

import pytest

from journeysite.loading.evidence import parse_evidence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Exit survey, 2026-06-14, n = 214: "I could not find it."',
            {"source": "Exit survey", "date": "2026-06-14", "sample": "214", "quote": "I could not find it."},
        ),
        ("2026-06-14, Exit survey", {"source": "Exit survey", "date": "2026-06-14"}),
        ("Sales, n = 31,400, 2026-01-01", {"source": "Sales", "sample": "31400", "date": "2026-01-01"}),
        ("Sales, n=1.000", {"source": "Sales", "sample": "1000"}),
        ("Sales, n = 3.5", {"source": "Sales, n = 3.5"}),
        ("12 interviews, 2026-05-20", {"source": "12 interviews", "sample": "12", "date": "2026-05-20"}),
        ("[Sales, all](sales.md), n = 3", {"source": "[Sales, all](sales.md)", "sample": "3"}),
        ("Letter: „Nie wieder“", {"source": "Letter", "quote": "Nie wieder"}),
        ('"Just words"', {"source": '"Just words"'}),
        ("Survey: many said so", {"source": "Survey: many said so"}),
        ("Report, link https://a.b/c?d=e, n = 3", {"source": "Report", "link": "https://a.b/c?d=e", "sample": "3"}),
        ("Notes, link [Call notes](../notes.md#two)", {"source": "Notes", "link": "../notes.md#two"}),
        ("link notes.md", {"link": "notes.md"}),
        ("Search study, link building", {"source": "Search study, link building"}),
        ("Notes, link a.md, link b.md", {"source": "Notes, link b.md", "link": "a.md"}),
    ],
)
def test_evidence(text: str, expected: dict[str, str]) -> None:
    assert {name: part for name, (part, _) in parse_evidence(text).items()} == expected
