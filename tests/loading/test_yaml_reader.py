from __future__ import annotations

from typing import Any

import pytest
import yaml

from journeysite.loading.places import Places
from journeysite.loading.yaml_reader import YamlReading, read_yaml


def read(text: str) -> tuple[YamlReading, Places]:
    places = Places("a.md")
    return read_yaml(text, places, 2), places


def said(text: str) -> list[str]:
    return [f"{found.span.line}:{found.span.column} {found.code.slug}" for found in read(text)[0].diagnostics]


def test_the_parser_is_the_fast_one() -> None:
    assert yaml.__with_libyaml__


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", {}),
        ("# only a remark", {}),
        ("title: Buying:shoes", {"title": "Buying:shoes"}),
        (
            "a: NO\nb: 12:30\nc: 1.10\nd: 010\ne: 2026-01-01",
            {"a": "NO", "b": "12:30", "c": "1.10", "d": "010", "e": "2026-01-01"},
        ),
        ("a:\nb: ~\nc: null\nd: ''", {"a": None, "b": None, "c": None, "d": ""}),
        ("a:\n- x\n-\n- y", {"a": ["x", "y"]}),
        ("a: {b: [c, d]}", {"a": {"b": ["c", "d"]}}),
        ("a: |\n  x\n  y\n", {"a": "x\ny\n"}),
        ("a: >-\n  x\n  y\n", {"a": "x y"}),
        ("a: !!str 12", {"a": "12"}),
        ("a: x\u2028y", {"a": "x y"}),
    ],
)
def test_scalars_are_what_was_written(text: str, data: dict[str, Any]) -> None:
    reading, _ = read(text)
    assert (reading.data, reading.diagnostics) == (data, [])


@pytest.mark.parametrize(
    "text", ["NO", "on", "Yes", "y", "12:30", "010", "0x1F", "1.10", "1_000", "1e3", ".inf", "2026-09-30"]
)
def test_surprises_are_told_only_without_quotes(text: str) -> None:
    assert read(f"a: {text}")[0].surprises.keys() == {("a",)}
    assert not read(f"a: '{text}'\nb: \"{text}\"")[0].surprises


@pytest.mark.parametrize("text", ["None", "nobody", "12", "1.5", "+1", "a 12:30", "2026", "version 1.10", "- 5"])
def test_no_surprises(text: str) -> None:
    assert not read(f"a: {text}")[0].surprises


@pytest.mark.parametrize(
    ("text", "found", "data"),
    [
        ("a: b: c\nd: e", ["2:5 yaml-syntax"], {"d": "e"}),
        ('a: "b\nc: d', ["2:4 yaml-syntax"], {"a": "b", "c": "d"}),
        ("a: 'b\n  c\nd: e", ["2:4 yaml-syntax"], {"d": "e"}),  # the quotes may end in either line
        (
            "a:\n  - b: \"c\n    d: e\n  - b: f\n  - g: 'h\ni: j",
            ["3:8 yaml-syntax", "6:8 yaml-syntax"],
            {"a": [{"b": "c", "d": "e"}, {"b": "f"}, {"g": "h"}], "i": "j"},
        ),
        ("a: [b\nc: d", ["2:4 yaml-syntax"], {"c": "d"}),
        ("a: @b\nc: `d\ne: f", ["2:4 yaml-syntax", "3:4 yaml-syntax"], {"e": "f"}),
        ("a: b\njust words\nc: d", ["3:1 yaml-syntax"], {"a": "b", "c": "d"}),
        ("a: b\n\tc: d\ne: f", ["3:1 tab-in-yaml"], {"e": "f"}),
        ("a: b\na: c", ["3:1 duplicate-key"], {"a": "b"}),
        ("a: {b: 1, b: 2}", ["2:11 duplicate-key"], {"a": {"b": "1"}}),
        ("a: *b\nc: d", ["2:4 yaml-alias"], {"c": "d"}),
        ("a: *b* c\nd: e", ["2:4 yaml-alias"], {"d": "e"}),
        ("a: &b c", ["2:4 yaml-alias"], {"a": "&b c"}),
        ("a: [b] c\nd: e", ["2:8 yaml-syntax"], {"d": "e"}),
        ("a:\n  - b\n - c\nd: e", ["4:2 yaml-syntax"], {"a": ["b"], "d": "e"}),
        ("a: !b c", ["2:4 yaml-alias"], {"a": "!b c"}),
        ("a: Be #1", ["2:7 yaml-surprise"], {"a": "Be"}),
        ("a: b # a remark", [], {"a": "b"}),
        ("- a\n- b", ["2:1 not-a-mapping"], {}),
        ("words", ["2:1 not-a-mapping"], {}),
        ("[a]: b\nc: d", ["2:1 yaml-syntax"], {"c": "d"}),
        ("a: {{ b }}\nc: d", ["2:5 yaml-syntax"], {"c": "d"}),
        ("a: b\x07c\nd: e", ["2:5 yaml-syntax"], {"a": "b c", "d": "e"}),
        ("a: " + "[" * 41 + "]" * 41 + "\nb: c", ["2:43 too-deep"], {"b": "c"}),
        ("a: " + "[" * 40_000 + "\nb: c", ["2:43 too-deep"], {"b": "c"}),
        ("a: " + "{a: " * 40_000 + "\nb: c", ["2:160 too-deep"], {"b": "c"}),
        ("a:\n  - b: 1\n  - c: d: e\n  - f: 2\ng: h", ["4:9 yaml-syntax"], {"a": [{"b": "1"}], "g": "h"}),
    ],
)
def test_a_fault_costs_one_key(text: str, found: list[str], data: dict[str, Any]) -> None:
    assert said(text) == found
    assert read(text)[0].data == data


def test_forty_levels_are_read() -> None:
    reading, _ = read("a: " + "[" * 38 + "x" + "]" * 38)
    assert not reading.diagnostics


def test_what_was_not_read_is_said() -> None:
    (found,) = read("a:\n  - b: c: d\n  - e: 1\n\n  - f: 2\ng: h")[0].diagnostics
    assert found.message.endswith("What follows, up to line 6, was not read.")


def test_reading_ends_after_many_faults() -> None:
    assert len(read("a: @\n" * 1000)[0].diagnostics) == 25


def test_places() -> None:
    _, places = read('a: b\nc:\n  - d\n  -   "e"\nf: {g: h, "i": [1, 22]}\n')
    assert places.values == {
        ("a",): (2, 4),
        ("c",): (4, 3),
        ("c", 0): (4, 5),
        ("c", 1): (5, 8),
        ("f",): (6, 4),
        ("f", "g"): (6, 8),
        ("f", "i"): (6, 16),
        ("f", "i", 0): (6, 17),
        ("f", "i", 1): (6, 20),
    }
    assert places.keys == {("a",): (2, 1), ("c",): (3, 1), ("f",): (6, 1), ("f", "g"): (6, 5), ("f", "i"): (6, 11)}
