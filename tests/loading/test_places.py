from __future__ import annotations

from journeysite.loading.places import Places, without_gaps


def test_the_nearest_place_above_stands_in() -> None:
    places = Places("a.md", {(): (2, 1), ("a",): (3, 4), ("a", 0): (4, 5)}, {("a",): (3, 1)})
    assert str(places.of_value(("a", 0))) == "a.md:4:5"
    assert str(places.of_value(("a", 0, "b"))) == "a.md:4:5"
    assert str(places.of_value(("a", 1))) == "a.md:3:4"
    assert str(places.of_value(("b",))) == "a.md:2:1"
    assert str(places.of_key(("a",))) == "a.md:3:1"
    assert str(places.of_key(("b",))) == "a.md:2:1"
    assert str(Places("a.md").of_value(("a",))) == "a.md:1:1"


def test_places_follow_a_value() -> None:
    places = Places("a.md", {("a",): (1, 1), ("a", "b"): (2, 2), ("a", "c", 0): (3, 3)}, {("a", "b"): (2, 1)})
    places.move(("a",), ("x", 0), {"b": 1, "c": [2]})
    assert places.values["x", 0] == (1, 1)
    assert places.values["x", 0, "b"] == (2, 2)
    assert places.values["x", 0, "c", 0] == (3, 3)
    assert places.keys["x", 0, "b"] == (2, 1)


def test_what_follows_a_gap_moves_up() -> None:
    by_path = {("a", 0): "a0", ("a", 1, "b"): "a1b", ("a", 2, "c", 1): "a2c1", ("a", 3): "a3", ("d", 1): "d1"}
    assert without_gaps(by_path, {("a",): [1], ("a", 2, "c"): [0]}) == {
        ("a", 0): "a0",
        ("a", 1, "c", 0): "a2c1",
        ("a", 2): "a3",
        ("d", 1): "d1",
    }
