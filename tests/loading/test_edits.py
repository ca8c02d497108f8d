"""Changes to a text: at their places, and nowhere else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeysite.diagnostics import Fix, Span
from journeysite.loading.edits import edited


def fix(line: int, column: int, was: str, becomes: str) -> Fix:
    return Fix(Span("a.md", line, column), was, becomes)


@pytest.mark.parametrize(
    ("text", "change", "after"),
    [
        ("one two", fix(1, 5, "two", "2"), "one 2"),
        ("\ufeffone\r\ntwo\rthree", fix(2, 1, "two", "2"), "\ufeffone\r\n2\rthree"),
        ("\ufeffone\r\ntwo\rthree", fix(1, 1, "one", "1"), "\ufeff1\r\ntwo\rthree"),
        ("\ufeffone\r\ntwo\rthree", fix(3, 1, "three", "3"), "\ufeffone\r\ntwo\r3"),
        ('a: "one"', fix(1, 4, "one", "1"), 'a: "1"'),
        ("- [Al](../p/alx.md)", fix(1, 3, "alx", "al"), "- [Al](../p/al.md)"),
        ("- **[Al](alx.md)**", fix(1, 3, "alx", "al"), "- **[Al](al.md)**"),
        ("- [Al](../p/Alx.md)", fix(1, 3, "Alx", "Al Green"), "- [Al](../p/Alx.md)"),
        ("- see [Al](../p/alx.md)", fix(1, 3, "alx", "al"), "- see [Al](../p/alx.md)"),
        ("one two", fix(1, 5, "too", "2"), "one two"),
        ("one twofold", fix(1, 5, "two", "2"), "one twofold"),
        ("one two", fix(2, 1, "two", "2"), "one two"),
        ("one two", fix(1, 500, "two", "2"), "one two"),
        ("one two", fix(1, 1, "", "2"), "one two"),
    ],
)
def test_one_change(text: str, change: Fix, after: str) -> None:
    assert edited(text, [change]) == after


def test_changes_that_overlap_are_left_out() -> None:
    overlapping = [fix(1, 1, "one two", "1 2"), fix(1, 5, "two", "2")]
    assert edited("one two three", [*overlapping, fix(1, 9, "three", "3")]) == "one two 3"
    assert edited("one", [fix(1, 1, "one", "1"), fix(1, 1, "one", "I")]) == "one"
    assert edited("one", [fix(1, 1, "one", "1"), fix(1, 1, "one", "1")]) == "1"


PIECES = st.lists(st.tuples(st.sampled_from(["one", "two words", "–3", "ünï"]), st.booleans()), max_size=20)


@given(PIECES, st.sampled_from([" ", "\n", "\r\n", "\r", ", "]), st.sampled_from(["", "\ufeff"]), st.text(max_size=5))
def test_nothing_changes_outside_the_spans(
    pieces: list[tuple[str, bool]], between: str, mark: str, becomes: str
) -> None:
    line, column, fixes = 1, 1, []
    for piece, wanted in pieces:
        if wanted:
            fixes.append(fix(line, column, piece, becomes))
        line, column = (line + 1, 1) if between[-1] in "\r\n" else (line, column + len(piece) + len(between))
    text = mark + "".join(piece + between for piece, _ in pieces)
    wanted_text = mark + "".join((becomes if wanted else piece) + between for piece, wanted in pieces)
    assert edited(text, fixes) == wanted_text


@given(
    st.text(alphabet="ab\"'[]()./ \r\n\ufeff", max_size=40),
    st.lists(st.tuples(st.integers(1, 5), st.integers(1, 12), st.text("ab ", max_size=3)), max_size=6),
)
def test_wherever_changes_are_wanted_only_what_they_expect_is_replaced(
    text: str, wanted: list[tuple[int, int, str]]
) -> None:
    after = edited(text, [fix(line, column, was, "X") for line, column, was in wanted])
    kept = re.escape(after).replace("X", "[ab ]{1,3}")
    assert re.fullmatch(kept, text)
