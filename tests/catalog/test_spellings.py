"""One name for all spellings of a name."""

from __future__ import annotations

import pytest

from journeysite.catalog.spellings import one_name_each


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["email", "E-Mail", "e-mail", "e-mail", "email"], ["e-mail"]),
        (["e-mail", "E-Mail"], ["e-mail"]),
        (["LiveChat", "Live Chat", "live-chat", "Live Chat"], ["Live Chat"]),
        (["A/B", "A B", "a-b"], ["A/B", "A B"]),
        (["O'Brien", "O’Brien"], ["O'Brien"]),
        (["E commerce", "Ecommerce"], ["E commerce"]),
        (["★", " "], ["★", " "]),
    ],
)
def test_the_spelling_with_the_most_parts_and_then_the_most_frequent(written: list[str], expected: list[str]) -> None:
    assert [*one_name_each(written).values()] == expected


def test_how_often_a_name_is_written_moves_no_address() -> None:
    assert one_name_each(["ecommerce"] * 9 + ["e-commerce"]) == {"ecommerce": "e-commerce"}
