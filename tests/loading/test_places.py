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


def test_what_stands_at_a_place() -> None:
    values = {(): (1, 1), ("a",): (1, 1), ("b", 0): (3, 5), ("b", 0, "c"): (3, 5), ("b", 1): (4, 5), ("b", "x"): (4, 5)}
    places = Places("a.md", values, {("b",): (2, 1), ("b", 0, "c"): (3, 2)})
    wanted = {(1, 1): ("a",), (2, 9): ("b",), (3, 2): ("b", 0, "c"), (3, 5): ("b", 0, "c"), (3, 99): ("b", 0, "c")}
    assert places.paths_at(wanted) == list(wanted.values())
    assert places.paths_at([(9, 1)]) in ([("b", 1)], [("b", "x")])
    assert Places("a.md").paths_at([(1, 1)]) == [()]


def test_what_was_taken_out_of_a_list_stood_in_the_list() -> None:
    places = Places("a.md", {("a", 0): (1, 1), ("a", 1): (2, 1), ("a", 2, "b", 0): (3, 1), ("a", 2, "b", 1): (3, 5)})
    places.close_gaps({("a",): [1], ("a", 2, "b"): [0]})
    assert places.paths_at([(1, 1), (2, 1), (3, 1), (3, 5)]) == [("a", 0), ("a",), ("a", 1, "b"), ("a", 1, "b", 0)]


def test_a_reader_that_begins_anew_leaves_nothing_behind() -> None:
    places = Places("a.md", {("title",): (2, 8)})
    back = places.way_back()
    places.later(Places.put, ("stages", 0), (5, 1))
    places.put(("stages", 1), (7, 1))
    back()
    places.put(("stages", 1), (9, 1))
    assert places.values == {("title",): (2, 8), ("stages", 1): (9, 1)}
