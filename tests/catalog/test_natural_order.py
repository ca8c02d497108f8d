"""The order of names."""

from __future__ import annotations

from journeysite.catalog.natural_order import natural_order


def test_numbers_in_names_count_as_numbers() -> None:
    names = ["Journey 9", "journey 10: a", "Journey 109", "Route 007", "Route 8", "z"]
    assert sorted(names[::-1], key=natural_order) == names
