"""Signs that share a cell stay readable."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeysite.rendering.marks import marks
from journeysite.rendering.views.parts import Point


def point(style: int, y: float | None, score: str, tone: str = "z") -> Point:
    return Point(style=style, y=y, tone=tone, score=score, feeling=None, persona=None)


def test_a_single_score_stands_above_its_sign_and_below_where_the_curve_is_low() -> None:
    (high,) = marks([point(1, 29, "+1", "p1")])
    (low,) = marks([point(1, 71, "−1", "n1")])
    assert (high.shift, high.below, high.anchor) == (0, -11, "middle")
    assert low.below == 21


def test_an_emotion_without_a_score_has_no_sign() -> None:
    assert marks([point(1, None, "")]) == ()


def test_equal_scores_stand_side_by_side_and_are_written_once() -> None:
    left, right = marks([point(1, 29, "+1", "p1"), point(2, 29, "+1", "p1")])
    assert (left.shift, right.shift) == (-7.5, 7.5)
    assert (left.score, right.score) == ("", "+1")
    assert right.x == -7.5  # in the middle between the two


def test_the_higher_of_two_is_labelled_above_and_the_lower_below() -> None:
    high, low = marks([point(1, 29, "+1", "p1"), point(2, 71, "−1", "n1")])
    assert (high.shift, low.shift) == (0, 0)
    assert (high.below, low.below) == (-11, 21)


def test_a_score_between_two_others_stands_beside_its_sign() -> None:
    middle = marks([point(1, 29, "+1"), point(2, 50, "0"), point(3, 71, "−1")])[1]
    assert (middle.anchor, middle.x) == ("start", 10)


def test_among_many_only_the_highest_and_the_lowest_are_labelled() -> None:
    made = marks([point(index + 1, y, str(y)) for index, y in enumerate([50.0, 8.0, 71.0, 92.0, 29.0])])
    assert [mark.score for mark in made] == ["", "8.0", "", "92.0", ""]


@given(st.lists(st.sampled_from([8.0, 29.0, 50.0, 71.0, 92.0]), min_size=1, max_size=6))
def test_every_height_of_a_few_is_labelled(heights: list[float]) -> None:
    made = marks([point(index + 1, y, str(y)) for index, y in enumerate(heights)])
    outermost = {str(min(heights)), str(max(heights))}
    said = {mark.score for mark in made} - {""}
    assert said <= {str(y) for y in heights}
    assert said >= ({str(y) for y in heights} if len(heights) <= 3 else outermost)
    places = [(mark.y, mark.shift) for mark in made]
    assert len(set(places)) == len(places)
