from __future__ import annotations

import pytest

from journeysite.loading.blocks import scan
from journeysite.loading.labelled import Entry, read_labels
from journeysite.loading.labels import LANE_WORDS, Vocabulary

WORDS = Vocabulary(LANE_WORDS)


def read(text: str, heading: Entry | None = None) -> tuple[list[tuple[str, list[str]]], list[str]]:
    lines = text.split("\n")
    found = read_labels(lines, scan(lines), WORDS, heading)
    entries = [(entry.key or f"?{entry.label}", [value.text for value in entry.values]) for entry in found.entries]
    return entries, [block.text for block in found.unplaced]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("- Actions: a", [("actions", ["a"])]),
        ("Actions: a", [("actions", ["a"])]),
        ("Actions : a", [("actions", ["a"])]),
        ("**Actions:** a", [("actions", ["a"])]),
        ("**Actions**: a", [("actions", ["a"])]),
        ("__Actions__ : a", [("actions", ["a"])]),
        ("- **Actions**: a", [("actions", ["a"])]),
        ("* *Actions:* a", [("actions", ["a"])]),
        ("1. Actions: a\n2. Thoughts: b", [("actions", ["a"]), ("thoughts", ["b"])]),
        ("- Actions:\n    - a\n    - b", [("actions", ["a", "b"])]),
        ("- Actions:\n  - a\n    - b\n      - c", [("actions", ["a", "b", "c"])]),
        ("-\tActions:\n\t- a\n\t-\tb", [("actions", ["a", "b"])]),
        ("- Actions:\n    1. a\n    2. b", [("actions", ["a", "b"])]),
        ("- Actions:\n  goes\n  on", [("actions", ["goes on"])]),
        ("- Actions: a\n  goes on\n\n  and on", [("actions", ["a goes on", "and on"])]),
        ("**Actions**\n\n- a\n- b", [("actions", ["a", "b"])]),
        ("**Actions:**\n    - a\n    - b", [("actions", ["a", "b"])]),
        ("Actions:\n\na\n\nb", [("actions", ["a", "b"])]),
        ("Actions: a\nThoughts: b\nand c", [("actions", ["a"]), ("thoughts", ["b", "and c"])]),
        ("**Thoughts:**\n\n> I need help\n> with this", [("thoughts", ["I need help with this"])]),
        ("- Weather: rain", [("?Weather", ["rain"])]),
        ("**Actions**\n- a\n\n**Shoe size**\n- 42", [("actions", ["a"]), ("?Shoe size", ["42"])]),
        ("**Actions:** a\n\n**Actoins:** b", [("actions", ["a"]), ("?Actoins", ["b"])]),
        ("**Pains:**\n\n**Slow**: 10 s\n\n**Dear**: 6.90", [("pains", ["**Slow**: 10 s", "**Dear**: 6.90"])]),
        ("**Pains:**\n- Slow: 10 s\n- Emotion: -1", [("pains", ["Slow: 10 s"]), ("emotion", ["-1"])]),
        ("- Actions: a\n\n---\n\n- Thoughts: b", [("actions", ["a"]), ("thoughts", ["b"])]),
        ("- Actions:", [("actions", [])]),
        ("- 行動：見る\n- 感情： +1", [("actions", ["見る"]), ("emotion", ["+1"])]),
        ("**行動：** 見る\n\n**感情：**+1", [("actions", ["見る"]), ("emotion", ["+1"])]),
        ("**行動**：見る", [("actions", ["見る"])]),
        ('- **Thoughts** — "Hm"\n- **Emotion** – -1', [("thoughts", ['"Hm"']), ("emotion", ["-1"])]),
        ('**Emotion:** +1 keen\n\n**Thoughts** — "Hm"', [("emotion", ["+1 keen"]), ("thoughts", ['"Hm"'])]),
        ("Emotion: +1\n\nPain points\n: Slow\n: Dear", [("emotion", ["+1"]), ("pains", ["Slow", "Dear"])]),
        ("**Emotion**\n- keen\n- glad", [("emotion", ["keen", "glad"])]),
        ("**Emotion:** +1\n\n- Weather: wet", [("emotion", ["+1"]), ("?Weather", ["wet"])]),
        ("**Emotion:** Alex +1\n\nPriya -1", [("emotion", ["Alex +1", "Priya -1"])]),
        ("- Actions: see https://example.org/a: b", [("actions", ["see https://example.org/a: b"])]),
    ],
)
def test_forms_of_labels(text: str, entries: list[tuple[str, list[str]]]) -> None:
    assert read(text) == (entries, [])


@pytest.mark.parametrize(
    ("text", "unplaced"),
    [
        ("Just words.", ["Just words."]),
        ("- just an item", ["just an item"]),
        ("- Actions: a\n\nWords.", ["Words."]),
        ("- Actions: a\n\n```\n- Thoughts: no\n```", ["```"]),
        ("- Actions: a\n\n|a|b|\n|-|-|", ["|a|b|"]),
        ("**Thoughts:**\n\n> - a\n> - b", ["> - a"]),
        ("- 12:30 arrives", ["12:30 arrives"]),
        ("- This is not a label in any case: a", ["This is not a label in any case: a"]),
        ("https://example.org/: a", ["https://example.org/: a"]),
        ("- **Weather** — wet", ["**Weather** — wet"]),
        ("- **Emotion** – 1 sad", ["**Emotion** – 1 sad"]),
        ("**Emotion:** +1 keen\n\nThe advert is funny.", ["The advert is funny."]),
        ("**Emotion:** +1 keen\n\n- The advert is funny", ["The advert is funny"]),
    ],
)
def test_what_stands_under_no_label(text: str, unplaced: list[str]) -> None:
    assert read(text)[1] == unplaced


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("- a\n- b", ["a", "b"]),
        ("Words\ngo on.\n\nMore.", ["Words", "go on.", "More."]),
        ("**Slow:** 10 s\n\n**Dear:** 6.90", ["**Slow:** 10 s", "**Dear:** 6.90"]),
        ("- Slow: 10 s", ["Slow: 10 s"]),
        ("- **Support** — slow", ["**Support** — slow"]),
        ("> It hurts", ["It hurts"]),
    ],
)
def test_a_heading_that_is_a_lane(text: str, values: list[str]) -> None:
    assert read(text, Entry("Pain points", "pains", 0, 1, [])) == ([("pains", values)], [])


@pytest.mark.parametrize(
    "text",
    [
        "- Actions: a",
        "**Actions:**\n\n   a",
        "- Actions:\n      a",
        "- Actions:\n\t- a",
        "x: 1\n  Actions:   a",
        "**Thoughts:**\n\n>   a",
        "Actions: b\nThoughts: b\n   a",
    ],
)
def test_places_point_at_the_values(text: str) -> None:
    lines = text.split("\n")
    values = [value for entry in read_labels(lines, scan(lines), WORDS).entries for value in entry.values]
    for value in values:
        assert lines[value.line][value.column - 1 :].startswith(value.text)


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("- Actions: a\n**Thoughts:** b", [("actions", ["a"]), ("thoughts", ["b"])]),
        ("- Actions:\n    - a\n    - b\n**Thoughts:**\n- c", [("actions", ["a", "b"]), ("thoughts", ["c"])]),
        ("**Actions**\n- a\ngoes on\n**Thoughts**\n- b\n", [("actions", ["a goes on"]), ("thoughts", ["b"])]),
        ("- Actions: a\n**Thoughts:** b\n**Gains:** c", [("actions", ["a"]), ("thoughts", ["b"]), ("gains", ["c"])]),
        ("- Actions: a\n  **Thoughts:** b", [("actions", ["a **Thoughts:** b"])]),  # a part of the item
        ("- Actions: a\n**Nobody:** b", [("actions", ["a **Nobody:** b"])]),
    ],
)
def test_a_bold_label_right_below_an_item(text: str, entries: list[tuple[str, list[str]]]) -> None:
    assert read(text) == (entries, [])
