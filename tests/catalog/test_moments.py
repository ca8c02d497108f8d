"""The moments that matter, of any curves."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from journeysite.catalog.curve import Curve, Felt
from journeysite.catalog.moments import moments
from journeysite.model.emotion import Emotion

POSITIONS = st.one_of(st.none(), st.sampled_from([-1.0, -0.5, 0.0, 0.5, 1.0]), st.floats(-1, 1))
CURVES = st.lists(st.lists(POSITIONS, max_size=8), max_size=3)


def curve(positions: list[float | None]) -> Curve:
    return Curve(None, tuple(Felt(column, Emotion(feeling="so"), at) for column, at in enumerate(positions)))


@given(CURVES)
def test_nothing_lies_above_the_highest_or_below_the_lowest_point(lines: list[list[float | None]]) -> None:
    found = moments([curve(line) for line in lines])
    all_of_them = [(at, column) for line in lines for column, at in enumerate(line) if at is not None]
    if len({at for at, _ in all_of_them}) < 2:
        assert found is None
        return
    assert found
    highest, lowest = max(at for at, _ in all_of_them), min(at for at, _ in all_of_them)
    for key, points, extreme in (("highest", found.highest, highest), ("lowest", found.lowest, lowest)):
        columns = [column for at, column in all_of_them if at == extreme]
        assert {(point.felt.column, point.position) for point in points} == {(min(columns), extreme)}
        assert len(points) == columns.count(min(columns)), "everybody who is as high or low there"
        assert (key in found.again) == (len(set(columns)) > 1)


@given(CURVES)
def test_no_curve_falls_more_than_the_steepest_drop(lines: list[list[float | None]]) -> None:
    found = moments([curve(line) for line in lines])
    falls = [before - after for line in lines for before, after in pairwise(at for at in line if at is not None)]
    deepest = max(falls, default=0)
    if not found or deepest <= 0:
        assert not (found and found.drop)
        return
    assert {drop.height for drop in found.drop} == {deepest}
    assert len({(drop.before.felt.column, drop.after.felt.column) for drop in found.drop}) == 1
    assert found.drop[0].before.felt.column < found.drop[0].after.felt.column


def test_as_steep_a_drop_that_comes_later_is_known() -> None:
    twice = moments([curve([1.0, 0.0, 1.0, 0.0])])
    assert twice
    assert (twice.drop[0].after.felt.column, "drop" in twice.again) == (1, True)
    once = moments([curve([1.0, 0.0, 1.0, 0.5])])
    at_once = moments([curve([1.0, 0.0]), curve([1.0, 0.0])])
    assert once
    assert at_once
    assert "drop" not in once.again | at_once.again


def test_of_several_feelings_in_a_column_the_first_counts() -> None:
    felt = (Felt(0, Emotion(score=1), 0.5), Felt(0, Emotion(score=-2), -1.0), Felt(1, Emotion(score=0), 0.0))
    found = moments([Curve(None, felt)])
    assert found
    assert ([point.position for point in found.highest], [point.position for point in found.lowest]) == ([0.5], [0.0])


def test_who_feels_the_same_at_the_same_place_is_named_together() -> None:
    found = moments([curve([0.5, -1.0, 1.0]), curve([0.5, -1.0, 0.0]), curve([0.0, 0.0, -1.0])])
    assert found
    assert (len(found.highest), len(found.lowest), len(found.drop)) == (1, 2, 2)
    assert found.again == {"lowest"}, "the third comes as low later"
