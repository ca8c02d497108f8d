from __future__ import annotations

from typing import Any

import pytest

from journeysite.loading.names import expand_names, link_target, name_of, split_names, stem
from journeysite.loading.places import Places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("alex, priya", [("alex", 0), ("priya", 6)]),
        ("alex;priya ,", [("alex", 0), ("priya", 5)]),
        ("[Meyer, Anna](../personas/anna.md), alex", [("[Meyer, Anna](../personas/anna.md)", 0), ("alex", 36)]),
        (" , ", []),
    ],
)
def test_names_in_a_text(text: str, expected: list[tuple[str, int]]) -> None:
    assert split_names(text) == expected


@pytest.mark.parametrize(
    ("given", "is_outline", "expected"),
    [
        ("alex, [Priya](../personas/priya.md)", False, ["alex", "priya"]),
        (["alex", "Meyer, Anna"], False, ["alex", "Meyer, Anna"]),
        (["alex, priya", "sam"], True, ["alex", "priya", "sam"]),
        ({"a": "b"}, False, {"a": "b"}),
    ],
)
def test_lists_of_names(given: Any, is_outline: bool, expected: Any) -> None:
    data = {"personas": given}
    expand_names(data, ("personas", "teams"), (), Places("a.md"), split_items=is_outline)
    assert data == {"personas": expected}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("ad-clicks, return-rate", ["ad-clicks", "return-rate"]),
        ("Share of people who pay, in per cent", ["Share of people who pay, in per cent"]),
        ("[Rate](../kpis/rate.md), Time", ["rate", "Time"]),
    ],
)
def test_kpis_may_be_measures_in_words(given: str, expected: list[str]) -> None:
    data: dict[str, Any] = {"kpis": given}
    expand_names(data, ("kpis",), (), Places("a.md"))
    assert data["kpis"] == expected


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("alex", "alex"),
        (" Alex Doe ", "Alex Doe"),
        ("[Alex](../personas/alex.md)", "alex"),
        ("[Alex](../personas/a%20b.md#top)", "a b"),
        ("[Web](https://example.org/)", "Web"),
        ("[Alex](alex.md) and more", "[Alex](alex.md) and more"),
    ],
)
def test_references(reference: str, name: str) -> None:
    assert name_of(reference) == name


def test_links() -> None:
    assert link_target("[Chat](../touchpoints/chat.md 'title')") == ("Chat", "../touchpoints/chat.md")
    assert link_target("a [Chat](chat.md)") is None
    assert stem("a/b.md?x#y") == "b"
    assert stem("a/b.markdown") == stem("b.mkd") == "b"
