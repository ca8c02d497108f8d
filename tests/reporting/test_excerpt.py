from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeysite.reporting.characters import visible, width
from journeysite.reporting.excerpt import WIDEST, Excerpt, excerpt


@pytest.mark.parametrize(
    ("source", "column", "text", "caret"),
    [
        ("title: Shoes", 8, "title: Shoes", 7),
        ("  title: Shoes  ", 3, "  title: Shoes", 2),
        ("\ttab", 2, "    tab", 4),
        ("a\ttab", 3, "a   tab", 4),
        ("abcd\ttab", 6, "abcd    tab", 8),
        ("感情: glad", 5, "感情: glad", 6),
        ("e\u0301te\u0301 !", 6, "e\u0301te\u0301 !", 3),
        ("👩\u200d💻 x", 5, "👩\u200d💻 x", 5),
        ("\x1b[31mred", 6, "␛[31mred", 5),
        ("short", 6, "short", 5),
        ("short", 60, "short", 5),
    ],
)
def test_the_mark_stands_below_its_column(source: str, column: int, text: str, caret: int) -> None:
    assert excerpt(source, column) == Excerpt(text, caret)


@pytest.mark.parametrize("source", ["", "  ", "\t"])
def test_a_blank_line_is_not_shown(source: str) -> None:
    assert excerpt(source, 1) is None


def test_a_long_line_is_cut_around_its_column() -> None:
    source = "".join(f"{number:04}." for number in range(1000))
    shown = excerpt(source, 2501)
    assert shown
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")
    assert shown.text[shown.caret :].startswith("0500.0501.")
    assert shown.text[: shown.caret].endswith("0498.0499.")
    assert len(shown.text) == WIDEST


def test_a_long_line_keeps_its_ends() -> None:
    source = "x" * 500
    begin, end = excerpt(source, 1), excerpt(source, 501)
    assert begin == Excerpt("x" * (WIDEST - 1) + "…", 0)
    assert end == Excerpt("…" + "x" * 60, 61)


@given(st.text(max_size=300), st.integers(1, 400))
@example("\t0", 1)
@example("0 \t", 3)
def test_any_line_is_shown_in_its_width_with_the_place_in_it(source: str, column: int) -> None:
    shown = excerpt(source, column)
    if shown is None:
        assert not source.strip()
        return
    assert width(shown.text) <= WIDEST
    assert visible(shown.text) == shown.text
    char = source[column - 1 : column]
    cell = " " if char == "\t" else visible(char)
    if char == "\t" or (cell.strip() and width(cell)):
        text = shown.text + " " * WIDEST  # blanks at the end are not shown
        columns = [width(text[:at]) for at in range(len(text))]
        assert cell in {one for one, at in zip(text, columns, strict=True) if at == shown.caret}
