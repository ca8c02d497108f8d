"""The order of names."""

from __future__ import annotations

from journeysite.catalog.natural_order import natural_order


def test_numbers_in_names_count_as_numbers() -> None:
    names = ["Route 8", "Journey 109", "z", "journey 10: a", "Route 007", "Journey 9"]
    assert sorted(names, key=natural_order) == [
        "Journey 9", "journey 10: a", "Journey 109", "Route 007", "Route 8", "z",
    ]  # fmt: skip
