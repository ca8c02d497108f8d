"""YAML as people write it: what other programs would misread stands in quotes, and long lines stay whole."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeysite.exporting.yaml_text import yaml_text
from journeysite.loading.places import Places
from journeysite.loading.yaml_reader import read_yaml


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"a": "NO", "b": "12:30", "c": "1e5", "d": "29", "e": ""}, 'a: "NO"\nb: "12:30"\nc: "1e5"\nd: "29"\ne: ""\n'),
        ({"a": 3, "b": True, "c": 0.5}, "a: 3\nb: true\nc: 0.5\n"),
        ({"a": ["x", {"b": 1, "c": 2}]}, "a:\n  - x\n  - b: 1\n    c: 2\n"),
        ({"a": "one\ntwo"}, "a: |-\n  one\n  two\n"),
        ({"a": "x: y", "b": "- x", "c": "a #b"}, "a: 'x: y'\nb: '- x'\nc: 'a #b'\n"),
        ({"a": "مرحبا 🎉 ’"}, "a: مرحبا 🎉 ’\n"),
        ({"a": "x\u2028y"}, 'a: "x\\Ly"\n'),
        ({"a": "long " * 60 + "end"}, "a: " + "long " * 60 + "end\n"),
    ],
)
def test_how_values_are_written(data: dict[str, Any], text: str) -> None:
    assert yaml_text(data) == text


def test_equal_values_are_written_twice() -> None:
    names = ["a"]
    assert "*" not in yaml_text({"one": names, "two": names})


@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=("Cs",)), min_size=1),
        st.text(st.characters(exclude_categories=("Cs",))),
        max_size=3,
    )
)
def test_every_reader_gets_the_text_that_was_meant(data: dict[str, str]) -> None:
    text = yaml_text(data)
    assert yaml.safe_load(text) == data
    read = read_yaml(text, Places("a.md"), 1)
    assert (read.data, read.surprises, read.diagnostics) == (data, {}, [])
