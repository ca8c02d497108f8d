"""The picture of a journey is as wide as the words of its headings need, and no wider than that."""

from __future__ import annotations

import re

import pytest

from journeysite.rendering.strip import Band, Drawn, strip


def width(*bands: Band) -> int:
    """How wide a picture wants to be, in the size of its headings' text."""
    drawn = strip(bands, (Drawn(1, {}, {}),), ("", ""), "")
    found = re.search(r'<caption aria-hidden="true"><svg width="(\d+)em"', drawn)
    assert found
    return int(found[1])


def test_the_longest_word_of_a_narrow_stage_widens_all_columns() -> None:
    short, long = Band("Buy", 1), Band("Advocacy", 1)
    assert width(*[short] * 12) == 42
    assert width(*[short] * 11, long) > 60
    assert width(*[short] * 10, Band("Advocacy", 2)) == 42


def test_a_word_without_end_widens_it_as_much_as_a_long_one() -> None:
    assert width(*[Band("x" * 30, 1)] * 8) == width(*[Band("x" * 500, 1)] * 8) == 88


@pytest.mark.parametrize(
    "name",
    [
        "one of all the words that are",
        "on-and-on-and-on",
        "\u4e00" * 40,
        '<span class="js-time">07:30\u201308:00</span>Up',
        "a&lt;b",
    ],
)
def test_lines_break_between_words_at_dashes_and_between_the_signs_of_some_scripts(name: str) -> None:
    assert width(*[Band(name, 1)] * 8) == 42
