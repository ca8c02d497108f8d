from __future__ import annotations

import pytest

from journeysite.loading.other_forms import names_in, with_commas, with_scores_behind


@pytest.mark.parametrize(
    ("name", "given", "remedy"),
    [
        ("impact", "4 effort 1", "A comma is missing: “impact 4, effort 1”."),
        ("impact", "4; effort: 1 and owner IT", "A comma is missing: “impact 4, effort: 1, owner IT”."),
        ("impact", "4", ""),
        ("impact", "high", ""),
        ("impact", 4, ""),
        ("reviewed", "4 effort 1", ""),
    ],
)
def test_commas_between_properties(name: str, given: object, remedy: str) -> None:
    assert with_commas(name, given) == remedy


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Alex (+1), Priya (-1)", "Write “Alex +1; Priya -1”. Emotions of several personas are parted by semicolons."),
        ("Sam (2); Jo Doe ( −1 )", "Write “Sam 2; Jo Doe −1”. Emotions of several personas are parted by semicolons."),
        ("Alex (+1)", "Write “Alex +1”."),
        ("annoyed (-1)", ""),
        ("Alex (+1) and more", ""),
        ("Alex", ""),
        ("", ""),
    ],
)
def test_scores_behind_names(words: str, written: str) -> None:
    assert with_scores_behind(words, {"alex"}) == written


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("alex priya", ["alex", "priya"]),
        ("Alex and Priya", ["Alex", "Priya"]),
        ("Alex & priya / Jo Doe", ["Alex", "priya", "Jo Doe"]),
        ("jo doe alex", ["jo doe", "alex"]),
        ("alex\npriya", ["alex", "priya"]),
        ("alex and everybody", []),
        ("alex", []),
        ("alex and", []),
        ("x " * 100, []),
        ("", []),
    ],
)
def test_names_in_one(text: str, names: list[str]) -> None:
    assert names_in(text, lambda one: one if one.casefold() in ("alex", "priya", "jo doe") else None) == names
