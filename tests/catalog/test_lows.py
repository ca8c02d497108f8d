"""Where it hurts most, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from heapq import nsmallest

import pytest

from journeysite.catalog.lows import Low, lows
from journeysite.pipeline import Content

Read = Callable[..., Content]
PEOPLE = {f"personas/{name}.md": f"---\nname: {name.title()}\n---\n" for name in ("ann", "bob", "cem")}


def journey(stages: str, head: str = "personas: [ann, bob]") -> str:
    return f"---\n{head}\n---\n{stages}"


def found(read: Read, most: int = 9, **maps: str) -> list[Low]:
    files = {f"maps/{name}.md": text for name, text in maps.items()}
    return nsmallest(most, lows(read({**PEOPLE, **files}).catalog, most), key=lambda low: low.order)


def places(given: list[Low]) -> list[tuple[str, int]]:
    return [(low.journey.id, low.column) for low in given]


def test_the_lowest_come_first_and_of_those_as_low_one_of_each_map_before_any_has_a_second(read_site: Read) -> None:
    one = journey("## A\n- Emotion: -2\n- Pain points: x (severity 5)\n## B\n- Emotion: -1\n## C\n- Emotion: -2\n")
    other = journey("## A\n- Emotion: -1\n## B\n- Emotion: -2\n## C\n- Emotion: -1\n")
    everything = found(read_site, one=one, other=other)
    assert places(everything) == [("one", 0), ("other", 1), ("one", 2), ("one", 1), ("other", 0), ("other", 2)]
    for most in range(6):
        assert places(found(read_site, most, one=one, other=other)) == places(everything)[:most]


def test_a_second_moment_of_a_map_waits_also_where_it_hurts_more_people(read_site: Read) -> None:
    many = journey("## A\n- Emotion: -2\n## B\n- Emotion: -2\n")
    few = journey("## A\n- Emotion: -2\n", "personas: [cem]")
    assert places(found(read_site, many=many, few=few)) == [("many", 0), ("few", 0), ("many", 1)]


def test_of_those_as_low_what_more_feel_comes_first_then_what_has_the_worst_pain_point(read_site: Read) -> None:
    def felt(emotion: str, severity: int) -> str:
        return journey(f"## A\n- Emotion: {emotion}\n- Pain points:\n    - x (severity {severity})\n    - y\n")

    maps = {"a": felt("Ann -2", 5), "b": felt("Ann -2; Bob -1", 4), "c": felt("-2", 1), "d": felt("Ann -2; Bob -2", 2)}
    assert places(found(read_site, **maps)) == [("d", 0), ("c", 0), ("a", 0), ("b", 0)]


@pytest.mark.parametrize(
    ("emotion", "whose"),
    [
        ("-2", ["Ann", "Bob"]),
        ("Ann -2; -1", ["Ann"]),
        ("Bob -2; -2", ["Ann", "Bob"]),
        ("Bob -2 cold; Bob -2 tired; Ann -1", ["Bob"]),
    ],
)
def test_a_moment_knows_everybody_who_feels_that_low(read_site: Read, emotion: str, whose: list[str]) -> None:
    (low,) = found(read_site, a=journey(f"## A\n- Emotion: {emotion}\n"))
    assert low.position == -1
    assert sorted(persona.title for persona in low.felt if persona) == whose
    named = journey(f"## A\n- Emotion: {emotion}\n## B\n- Emotion: Bob +1\n")
    (low,) = found(read_site, a=named)
    assert sorted(persona.title for persona in low.felt if persona) == whose, "as where another emotion names somebody"


def test_where_nobody_is_known_to_be_there_it_is_everyones(read_site: Read) -> None:
    (low,) = found(read_site, a="## A\n- Emotion: -1 cold\n")
    assert [(persona, one.emotion.feeling) for persona, one in low.felt.items()] == [(None, "cold")]


def test_only_what_is_felt_today_and_low_counts(read_site: Read) -> None:
    low, high = "## A\n- Emotion: -2\n", "## A\n- Emotion: 0\n## B\n- Emotion: +1\n## C\n- Emotion: weary\n"
    maps = {"old": journey(low, "status: archived"), "next": journey(low, "type: future-state"), "fine": high}
    assert found(read_site, **maps) == []
