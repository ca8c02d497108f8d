"""Whatever a writer writes: no exception, and every word is in the values, or in the Markdown that stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from time import process_time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeysite.loading.documents import Loaded
from journeysite.loading.sources import Kind

Load = Callable[..., Loaded]

LABELS = (
    "Actions:",
    "**Thoughts:**",
    "Pain points :",
    "Emotion:",
    "Goal:",
    "Touchpoints:",
    "Weather:",
    "**Evidence**",
    "Who:",
)
JUNK = (
    "",
    "🎉",
    "é",
    "認",
    "—",
    "(",
    "[",
    "](x.md)",
    "`",
    "**",
    "_",
    "<b>",
    "&amp;",
    "\\",
    "|",
    "#",
    ":",
    ";",
    ",",
    "“",
    "1.",
)


TABLES = (
    "| {head} | {lane} | {other} |\n|---|---|---|\n| {a} | {b} | {c} |\n| {d} | {e} |",
    "| {head} | {lane} | {other} |\n|---|---|---|\n| {a}<br>{b} | {c} | {d} |\n| | {e} | | {f} |",
    "| {head} | {a} | {b} |\n|---|---|---|\n| {lane} | {c} | {d} |\n| {other} | {e} | |\n| | {f} |",
    "| {head} | {a} | |\n|---|---|---|\n| {head} | {b} | {c} |\n| {lane} | {d} | - {e}<br>- {f} |\n| {other} | | |",
    "{head} | {a}\n---|---\n{lane} | {b}; {c}\n{other} | {d}",
    "| {head} | {lane} | {head} | {other} |\n|---|---|---|---|\n| {a} | {b} | {c} | {d} |\n| | {e} | | {f} |",
)
HEADS = ("Stage", "Step", "Touchpoint", "Touchpoints", "Lane", "", "#", "Odd")
LANES = ("Actions", "Thoughts", "Emotion", "Pain points", "**Goal**", "Weather", "Thoughts & emotions", "Touchpoints")


SHAPES = (
    *("{hashes} {a}", "## {a}\n- Actions: {b}", "### {label}", "{a}\n---", "{a}\n===", "{a}\n***", "---", ""),
    *("{indent}- {label} {a}", "{indent}- {label}\n{indent}    - {a}", "{indent}{label}\n\n{a}", "{indent}- {a}"),
    *("{indent}{number}. {a}", "{indent}{a}", "{a}: {b}", "- Emotion: {score} {a}", "> {a}", "> {a}\n> {b}"),
    *("- Pain points: {a} (severity 3, {b})", '- Evidence: {a}, 2026-01-31, n = 12, {b}: "{c}"'),
    *TABLES,
    *("| {a} | b |\n|---|---|\n| {b} | d |", "```\n## {a}\n```", "<div>\n{a}\n</div>", "<!-- x --> {a}"),
)


def words_of(value: Any) -> Counter[str]:
    """Every word in the texts and numbers of a value."""
    found: Counter[str] = Counter()
    if is_dataclass(value):
        for field in fields(value):
            found += words_of(getattr(value, field.name))
    elif isinstance(value, dict):
        for key, item in value.items():
            found += words_of(key) + words_of(item)
    elif isinstance(value, tuple):
        for item in value:
            found += words_of(item)
    elif value is not None:
        found.update(re.findall(r"word\d+", str(value)))
    return found


@st.composite
def bodies(draw: st.DrawFn, shapes: tuple[str, ...] = ()) -> tuple[str, list[str]]:
    """A body of headings, labels, items, quotes, tables and code, whose words are all different; and its words."""
    words: list[str] = []
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 14))):
        shape = draw(st.sampled_from((*shapes, "", "{hashes} {a}", "- Actions: {b}") if shapes else SHAPES))
        values = {
            "indent": draw(st.sampled_from(["", "", "", "  ", "    ", "\t", "      "])),
            "label": draw(st.sampled_from(LABELS)),
            "hashes": "#" * draw(st.integers(1, 5)),
            "number": draw(st.integers(1, 12)),
            "head": draw(st.sampled_from(HEADS)),
            "lane": draw(st.sampled_from(LANES)),
            "other": draw(st.sampled_from(LANES)),
            "score": draw(st.sampled_from(["+1", "0", "-9", "alex +1", "alex:", "3/5"])),
        }
        for field in "abcdef":
            if f"{{{field}}}" in shape:
                values[field] = draw(texts(words))
        lines += shape.format(**values).split("\n")
        if draw(st.booleans()):
            lines.append("")
    return "\n".join(lines), words


@st.composite
def texts(draw: st.DrawFn, words: list[str]) -> str:
    parts = []
    for _ in range(draw(st.integers(1, 3))):
        words.append(f"word{len(words)}")
        parts += [draw(st.sampled_from(JUNK)), words[-1]] if draw(st.booleans()) else [words[-1]]
    return draw(st.sampled_from([" ", " ", "  "])).join(parts)


@settings(max_examples=300, deadline=None)
@given(bodies(), st.sampled_from(["", "stages: [word0, Actions]\n", "stages:\n  - name: x\n", "title: word0\n"]))
def test_every_word_of_the_body_is_kept(load_text: Load, written: tuple[str, list[str]], header: str) -> None:
    assert_kept(load_text, written, header)


def assert_kept(load_text: Load, written: tuple[str, list[str]], header: str) -> None:
    body, words = written
    loaded = load_text(f"---\n{header}personas: [alex]\n---\n{body}\n")
    assert loaded.document
    kept = words_of(loaded.document.value) + words_of((loaded.document.before, loaded.document.after))
    rejected = " ".join(found.message for found in loaded.diagnostics if found.code.slug == "wrong-value")
    assert not [word for word in words if word not in kept and not re.search(rf"\b{word}\b", rejected)]


@settings(max_examples=150, deadline=None)
@given(bodies(TABLES), st.sampled_from(["", "stages: [word0]\n", "title: word0\n"]))
def test_every_word_of_tables_is_kept(load_text: Load, written: tuple[str, list[str]], header: str) -> None:
    assert_kept(load_text, written, header)


@settings(max_examples=150, deadline=None)
@given(bodies())
def test_every_word_of_a_profile_is_kept(load_text: Load, written: tuple[str, list[str]]) -> None:
    body, words = written
    sections = body.replace("## word", "## Goals word").replace("### Pain points", "## Pain points")
    for kind in (Kind.PERSONA, Kind.TOUCHPOINT):
        loaded = load_text(f"---\nname: Alex\n---\n{sections}\n\nThe end.", kind)
        assert loaded.document
        kept = words_of(loaded.document.value) + words_of(loaded.document.before)
        assert not [word for word in words if word not in kept]


KEYS = ("title", "type", "personas", "stages", "tags", "evidence", "lanes", "x-y", "emotion_scale", "search", "name")
NESTED = (
    "name",
    "touchpoints",
    "actions",
    "pains",
    "emotion",
    "feeling",
    "opportunities",
    "lanes",
    "x-z",
    "oops",
    "kpis",
    "personas",
    "evidence",
    "confidence",
    "channel",
    "touchpoint",
    "x",
    "goal",
)
SCALARS = st.one_of(
    st.sampled_from(
        ["", "x", "NO", "+1", "alex +1; b", "a, b", "2026-01-01", "12:30", "a (severity 3)", "~", '""', "1..5"]
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0"), max_size=8),
)


def blocks(keys: tuple[str, ...], values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.dictionaries(st.sampled_from(keys), values, max_size=4), st.lists(values, max_size=3))


def as_yaml(data: Any, indent: int = 0) -> str:
    pad = " " * indent
    if isinstance(data, dict) and data:
        return "".join(f"\n{pad}{key}: {as_yaml(value, indent + 2)}" for key, value in data.items())
    if isinstance(data, list) and data:
        return "".join(f"\n{pad}- {as_yaml(value, indent + 2)}" for value in data)
    return {"[]": "[]", "{}": "{}"}.get(str(data), str(data))


HEADERS = st.dictionaries(
    st.sampled_from(KEYS), st.recursive(SCALARS, lambda inner: blocks(NESTED, inner), max_leaves=12), max_size=5
).map(as_yaml)


@settings(max_examples=300, deadline=None)
@given(HEADERS, st.sampled_from(Kind))
@example("title: ''\nname: ['']", Kind.MAP)
@example("stages:\n  - actions: ''\n    lanes: ''\n    oops: x", Kind.MAP)
def test_any_front_matter_can_be_read(load_text: Load, header: str, kind: Kind) -> None:
    loaded = load_text(f"---\n{header}\n---\n## A\n- Actions: x\n", kind)
    assert loaded.document
    assert loaded.document.title
    lines = f"---\n{header}\n---\n".count("\n") + 3
    assert all(1 <= found.span.line <= lines and found.span.column >= 1 for found in loaded.diagnostics)


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab:-#[]{}\"'|>&*!%@`,?\n\n \t~é🎉\x07\u2028"), max_size=60), st.sampled_from(Kind))
def test_any_noise_can_be_read(load_text: Load, noise: str, kind: Kind) -> None:
    for text in (noise, f"---\n{noise}\n---\n", f"---\nstages:\n  - {noise}\n---\n", f"## A\n- Actions: x\n{noise}"):
        loaded = load_text(text, kind)
        assert loaded.document or loaded.diagnostics


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=40))
def test_any_bytes_can_be_read(load_text: Load, raw: bytes) -> None:
    loaded = load_text(raw)
    assert loaded.document or loaded.diagnostics


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("headings", "## A\n- Actions: x\n\n" * 5_000),
        ("touchpoints", "## A\n" + "### B\n- Actions: x\n" * 5_000),
        ("items", "## A\n" + "- a\n" * 20_000),
        ("labels", "## A\n" + "".join(f"- Lab{number}: x\n" for number in range(5_000))),
        ("spaces", "## A\n- Pain points: a" + " " * 400_000 + "b (c)\n"),
        ("spaces in a heading", "# a" + " " * 400_000 + "b\n"),
        ("spaces in a table", "a|b\n-|-" + " " * 400_000 + "x\n"),
        ("rows", "| Step | Actions |\n|-|-|\n" + "| a | b |\n" * 10_000),
        ("tables", "| Step | Actions |\n|-|-|\n| a | b |\n\n" * 2_000),
        ("columns", "|" + "a|" * 3_000 + "\n|" + "-|" * 3_000 + "\n" + ("|Actions" + "|b" * 2_999 + "|\n") * 2),
        ("cells", "| Step | Actions |\n|-|-|\n| a | " + "b; (" * 50_000 + " |\n"),
        ("numbered steps", "## A\n" + "1. a\n" * 10_000),
        ("lists of steps", "## A\n" + "1. a\n2. b\n\nwords\n\n" * 2_000),
        ("quotes", "## A\n- Evidence: " + ':"' * 200_000 + "\n"),
        ("brackets", "## A\n- Personas: " + "[a](" * 20_000 + "\n"),
        ("parentheses", "## A\n- Pain points: " + "(" * 200_000 + ")\n"),
        ("names", "## A\n- Personas: " + "a," * 50_000 + "\n"),
        ("emoji", "## " + "😀" * 100_000 + "\n- Actions: a\n"),
        ("pictures", "![](//" * 20_000 + "\n"),
        ("stages", f"---\nstages: {[*map(str, range(5_000))]}\n---\n" + "## t\n- Actions: x\n" * 5_000),
        ("wrong items", "---\ntags:\n" + "  - {}\n" * 10_000 + "---\n"),
        ("numbers", "## A\n- Emotion: " + "1" * 300_000 + "\n"),
    ],
)
def test_long_files_take_time_in_proportion(load_text: Load, name: str, text: str) -> None:
    started = process_time()
    assert load_text(text).document, name
    assert process_time() - started < 10
