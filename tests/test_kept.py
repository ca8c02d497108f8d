"""Answers that are kept until a build is done."""

from __future__ import annotations

from journeysite.kept import forget, kept


def test_an_answer_is_given_again_until_all_are_forgotten() -> None:
    asked = []

    @kept(most=1)
    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    assert [double(1), double(1), double(2), double(1)] == [2, 2, 4, 2]
    assert asked == [1, 2, 1]
    forget()
    assert double(1) == 2
    assert asked == [1, 2, 1, 1]
