from __future__ import annotations

import pytest

from journeysite.loading.normal import normal


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("**2. PAIN-POINTS:**", "pain points"),
        ("Émotions", "emotions"),
        ("感情：", "感情"),
        ("🎉", "🎉"),
        ("①", "1"),
        ("Ac\u200btions", "actions"),
    ],
)
def test_the_form_in_which_labels_are_compared(label: str, expected: str) -> None:
    assert normal(label) == expected
