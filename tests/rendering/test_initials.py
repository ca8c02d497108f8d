"""The letters of personas' signs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.rendering.site import Site


@pytest.mark.parametrize(
    ("names", "letters"),
    [
        (("Alex", "Priya"), ["A", "P"]),
        (("Samir", "Sofia", "Ruth"), ["Sa", "So", "R"]),
        (("sam", "Samira"), ["Sa", "Sa"]),
        (("“Émile”", "émilie", "李"), ["Ém", "Ém", "李"]),
        (("?!", "S"), ["?", "S"]),
    ],
)
def test_names_that_begin_alike_have_two_letters(
    site_of: Callable[..., Site], names: tuple[str, ...], letters: list[str]
) -> None:
    site = site_of({f"personas/p{number}.md": f"---\nname: {name}\n---\n" for number, name in enumerate(names)})
    assert [site.initials[f"p{number}"] for number in range(len(names))] == letters
