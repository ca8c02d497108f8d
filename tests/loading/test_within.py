from __future__ import annotations

import pytest

from journeysite.diagnostics import Span
from journeysite.loading.within import place_behind


@pytest.mark.parametrize(
    ("written", "column", "before", "found"),
    [
        ("goal: See [a](x.md)", 7, "", (1, 7)),
        ("goal: See [a](x.md)", 7, "See ", (1, 11)),
        ("goal: 'See [a](x.md)'", 7, "See ", (1, 12)),
        ("goal: >-\n  See this\n  and [a](x.md)", 7, "See this and ", (1, 7)),
        ("goal: See this\n  and [a](x.md)", 7, "See this and ", (2, 7)),
        ("- See this\n  and\n  [a](x.md)", 3, "See this and ", (3, 3)),
        ("- See [a][b], [c] and [d](x.md)", 3, "See [a](y.md), [c](z.md) and ", (1, 23)),
        ("- See [a](y.md) and [d](x.md)", 3, "See [a](y.md) and ", (1, 21)),
        ('goal: "See \\"a\\" [b](x.md)"', 7, 'See "a" ', (1, 7)),
        ("goal: other", 7, "See ", (1, 7)),
        ("goal: S", 7, "See", (1, 7)),
    ],
)
def test_the_place_behind_words(written: str, column: int, before: str, found: tuple[int, int]) -> None:
    place = place_behind(written.split("\n"), Span("a.md", 1, column), before)
    assert (place.line, place.column) == found


def test_a_place_that_is_not_in_the_file() -> None:
    assert place_behind([], Span("a.md", 3, 2), "x") == Span("a.md", 3, 2)
