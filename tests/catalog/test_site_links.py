from __future__ import annotations

import pytest

from journeysite.catalog.links import resolve


@pytest.mark.parametrize(
    ("uri", "target", "expected"),
    [
        ("maps/a.md", "b.md", "maps/b.md"),
        ("maps/a.md", "../personas/alex.md", "personas/alex.md"),
        ("maps/2026/a.md", "../../x.md", "x.md"),
        ("maps/a.md", "./b/./c.md", "maps/b/c.md"),
        ("maps/a.md", "../..", None),
        ("a.md", "../a.md", None),
        ("a.md", "", ""),
    ],
)
def test_relative_paths(uri: str, target: str, expected: str | None) -> None:
    assert resolve(uri, target) == expected
