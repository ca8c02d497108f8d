"""The order of names."""

from __future__ import annotations

import pytest

from journeysite.catalog.name_order import by_name


@pytest.mark.parametrize(
    "names",
    [
        ["P1", "p2", "P10", "P11"],
        ["24 hours", "Ann", "ann b", "Bob"],
        ["Step 1.9", "Step 1.10", "Step 2"],
        ["v007", "v8", "v08 b"],
        ["9" * 5000, "1" + "0" * 5000],
        ["", "0", "a"],
    ],
)
def test_names_stand_as_people_count(names: list[str]) -> None:
    assert sorted(sorted(names, reverse=True), key=by_name) == names
