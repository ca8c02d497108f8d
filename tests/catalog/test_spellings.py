"""One name for all spellings of a name."""

from __future__ import annotations

import pytest

from journeysite.catalog.channels import channel_address
from journeysite.catalog.spellings import one_name_each


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["email", "E-Mail", "e-mail", "e-mail", "email"], ["email", "e-mail"]),
        (["E-Mail", "e-mail"], ["E-Mail"]),
        (["e-mail", "E-Mail"], ["e-mail"]),
        (["LiveChat", "Live Chat", "live-chat", "live-chat"], ["LiveChat", "live-chat"]),
        (["A/B", "A B", "a-b"], ["A/B", "A B"]),
        (["O'Brien", "O’Brien", "O’Brien"], ["O’Brien"]),
        (["E commerce", "Ecommerce"], ["E commerce", "Ecommerce"]),
        (["★", " "], ["★", " "]),
    ],
)
def test_the_most_frequent_spelling_and_then_the_first(written: list[str], expected: list[str]) -> None:
    assert [*one_name_each(written).values()] == expected


def test_how_often_a_name_is_written_moves_no_address() -> None:
    assert one_name_each(["e commerce"] * 2 + ["E-commerce"]) == {"e-commerce": "e commerce"}
    assert one_name_each(["e commerce"] * 2 + ["E-commerce"] * 3) == {"e-commerce": "E-commerce"}


def test_spellings_of_a_channel_of_the_format_are_one() -> None:
    assert one_name_each(["web site", "Website", "Website"], channel_address) == {"website": "Website"}
