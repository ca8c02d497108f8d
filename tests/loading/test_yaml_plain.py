from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from journeysite.loading.places import Places
from journeysite.loading.yaml_plain import read_plain
from journeysite.loading.yaml_reader import parse

WORDS = st.sampled_from(
    (
        "a",
        "shop",
        "+1 curious",
        "-2",
        "- x",
        "x: y",
        "x:y",
        "x #y",
        "#1",
        "no",
        "null",
        "~",
        "12:30",
        "010",
        "2026-09-30",
        "“Is it?”",
        "it's",
        "[a, b]",
        "{a: 1}",
        "*a",
        "&b",
        "!c",
        "%",
        "@",
        "`d`",
        "> e",
        "| f",
        "a\\b",
        'say "g"',
        "é\xa0h",
    )
)
TEXTS = st.lists(WORDS, min_size=1, max_size=30).map(" ".join)
KEYS = st.sampled_from(("name", "goal", "x-own", "stages", "emotion", "1", "on", "a b"))
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        TEXTS,
        lambda below: st.lists(below, min_size=1, max_size=3) | st.dictionaries(KEYS, below, min_size=1, max_size=3),
        max_leaves=12,
    ),
    min_size=1,
)
LINES = st.lists(
    st.tuples(
        st.sampled_from(("", "  ", "    ", "- ", "  - ", "-", " ")),
        st.sampled_from(("a: ", "b: ", "a:", "c:", "'d': ", "", "---")),
        WORDS | st.just("") | st.just("'q'") | st.just('"q"') | st.just("''"),
        st.sampled_from(("", "", "", " ", "\t")),
    ).map("".join),
    max_size=8,
).map("\n".join)


def assert_same(text: str) -> bool:
    """Whether a text is read in the plain way; then the parser reads the same."""
    plain, parsed = read_plain(text), parse(text, Places("a.md"), 2)
    if plain is None:
        return False
    assert parsed.diagnostics == []
    assert plain == (parsed.data, parsed.surprises)
    assert repr(plain[0]) == repr(parsed.data)  # the order is the same, too
    return True


@settings(max_examples=300, deadline=None)
@given(DATA, st.sampled_from((20, 80, 1000)), st.sampled_from((2, 4)))
def test_what_programs_write(data: dict[str, Any], width: int, indent: int) -> None:
    assert_same(yaml.safe_dump(data, width=width, indent=indent, allow_unicode=True, sort_keys=False))


@settings(max_examples=700, deadline=None)
@given(LINES)
def test_what_nobody_should_write(text: str) -> None:
    assert_same(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: x\nb:\n- c\n- d: 'e: f'\n  g: \"h\"\ni:\n  j: -1",
        "a:\n  - b:\n      - c\n\n  - d: 010\n    e: x:y",
        "a: words that\n  go on\nb: 2026-09-30\n  T x",
        "x-a: é, ü [and] {so} on",
    ],
)
def test_the_plain_way(text: str) -> None:
    assert assert_same(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: 1 # b",
        "a: [b]",
        "a: |\n  b",
        "a:",
        "a:\nb: c",
        "a: ~",
        "a: b: c",
        "a: b\na: c",
        "- a",
        "a",
        "a: 'b' c",
        "a: *b",
        "a:\tb",
        "a: b\n   c: d",
        "a: b\n  - c",
        "a: b\n\n  c",
        "a: \ufeffb",
        "a: 'b''c'",
        "-a: b",
        "a: b ",
        "\n".join(f"{'  ' * depth}a:" for depth in range(30)) + " b",
    ],
)
def test_all_else_is_left_to_the_parser(text: str) -> None:
    assert read_plain(text) is None
