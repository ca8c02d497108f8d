"""Places are promises: what a diagnostic says of a value, it says where the value begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_nothing_is_lost import TABLES, bodies

from journeysite.loading.documents import Loaded, places_in
from journeysite.loading.places import Path
from journeysite.loading.sources import Kind
from journeysite.loading.vocabularies import vocabularies

Load = Callable[..., Loaded]


def texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name), (*path, field.name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, (*path, index))
    elif isinstance(value, str):
        yield path, value


def assert_places(loaded: Loaded, text: str) -> int:
    """Each value that has a place begins there; how many there are."""
    assert loaded.document
    lines = text.split("\n")
    places = places_in(loaded.source, vocabularies())
    count = 0
    for path, value in texts(loaded.document.value):
        place, first = places.values.get(path), re.search(r"word\d+", value)
        if place and first and place[1] <= len(lines[place[0] - 1]):  # a part of a value of several lines has no column
            found = re.search(r"word\d+", lines[place[0] - 1][place[1] - 1 :])
            assert found, (path, value, place)
            assert found[0] == first[0], (path, value, place)
            count += 1
    return count


READ_TWICE = """\
# word0
- Actions: word1

| Step | Actions | Actions |
|---|---|---|
| word2 | word3 | word4 |

| Stage | word5 | word6 |
|---|---|---|
| Touchpoints | word7 | |"""
"""The title turns out to be a stage, and the body is read anew with it."""


@settings(max_examples=200, deadline=None)
@given(st.one_of(bodies(), bodies(TABLES)))
@example((READ_TWICE, []))
def test_values_of_an_outline(load_text: Load, written: tuple[str, list[str]]) -> None:
    text = f"---\npersonas: [alex]\n---\n{written[0]}"
    assert_places(load_text(text), text)


WORD = st.integers(0, 10_000).map("word{}".format)
QUOTED = st.one_of(WORD, WORD.map('"{}"'.format), WORD.map("  '{}'".format))
VALUES = {
    "goal": QUOTED,
    "actions": st.lists(QUOTED, min_size=1, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
    "personas": st.lists(WORD, min_size=1, max_size=3).map(", ".join),
    "channel": st.lists(WORD, min_size=1, max_size=3).map(";  ".join),
    "pains": WORD.map("{} (severity 3)".format),
    "opportunities": st.tuples(WORD, WORD).map("['{0[0]} (owner {0[1]})', {{text: {0[1]}}}]".format),
    "emotion": st.tuples(WORD, WORD).map('"{0[0]}: +1 {0[1]}; +2 {0[0]}"'.format),
    "feeling": QUOTED,
    "evidence": st.tuples(WORD, WORD).map("""'{0[0]}, 2026-01-31: "{0[1]}"'""".format),
    "oops": QUOTED,
}  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.fixed_dictionaries({}, optional=VALUES), min_size=1, max_size=4), st.booleans())
def test_values_of_front_matter(load_text: Load, moments: list[dict[str, str]], in_touchpoints: bool) -> None:
    lines = ["---", "stages:"]
    for moment in moments:
        pad = "      " if in_touchpoints else ""
        lines += ["  - name: word1", "    touchpoints:"] if in_touchpoints else []
        lines += [f"{pad}  - name: word2", *(f"{pad}    {key}:  {value}" for key, value in moment.items())]
    text = "\n".join([*lines, "---", ""])
    assert assert_places(load_text(text), text) >= len(moments)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("---\ntitle:   [a]\n---\n", "[a]"),
        ("---\nsumary: a\n---\n", "sumary"),
        ("---\nstages:\n  - name: a\n    pains:\n      - {text: b, severity: 9}\n---\n", "9}"),
        ("---\nstages:\n  - name: a\n    pains: [x, {text: b, sevrity: 2}]\n---\n", "sevrity"),
        ("---\nstages:\n  - oops\n  - name: a\n    pains: [{}, b (severity 9)]\n---\n", "9)"),
        ("---\nstages:\n  - name: a\n    emotion: {alex: happy}\n---\n", "happy"),
        (
            "---\nstages:\n  - name: a\n    personas: alex\n    emotion: [+1 x, 'sam +2; y; alex: sad']\n---\n",
            "alex: sad",
        ),
        ("---\ntitle: a\nstages: [b, c]\n---\n## b\n- Actions: x\n", "c]"),
        ("---\ntitle: a\n---\n## b\n- Actions: x\n- Pain points:\n    - Slow (severity 9)\n", "9)"),
        ("---\ntitle: a\n---\n## b\n- Actions: x\n- Evidence: Survey, 2026-02-30\n", "2026-02-30"),
        ("---\ntitle: a\n---\n## b\n- Actions: x\n\nWords.\n", "Words"),
        ("---\ntitle: a\n---\n## b\n\n**Actions:**\n\n   x\n\n**Wether:** y\n", "**Wether"),
        ("---\ntitle: a\n---\n## b\n| Step | Pains |\n|-|-|\n| c | d<br>- Slow (severity 9) |\n", "9)"),
        ("---\ntitle: a\n---\n## b\n| | c |\n|-|-|\n| Actions | x |\n| Wether | y |\n", "Wether"),
        ("---\ntitle: a\n---\n## b\n- Actions: x\n- Opportunities:\n  * Y (impact 3, planed)\n", "planed"),
    ],
)
def test_diagnostics(load_text: Load, text: str, begins: str) -> None:
    found = load_text(text).diagnostics
    lines = text.split("\n")
    shown = [lines[one.span.line - 1][one.span.column - 1 :] for one in found]
    assert any(one.startswith(begins) for one in shown), shown


def test_personas(load_text: Load) -> None:
    text = "---\nrole: word1\ngoals:\n  - word2\n---\n## Needs\n-  word3\n\n## Tools\nword4\n\n## Quote\n> word5\n"
    assert assert_places(load_text(text, Kind.PERSONA), text) == 5
