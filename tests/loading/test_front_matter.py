from __future__ import annotations

import pytest

from journeysite.loading.front_matter import split


@pytest.mark.parametrize(
    ("text", "header", "header_line", "body", "body_line"),
    [
        ("---\na: b\n---\nBody", "a: b", 2, "Body", 4),
        ("---\na: b\n...\nBody", "a: b", 2, "Body", 4),
        ("--- \na: b\n---  \n", "a: b", 2, "", 4),
        ("\n\n---\na: b\n---\nBody", "a: b", 4, "Body", 6),
        ("---\n---\nBody", "", 2, "Body", 3),
        ("Body\n---\nmore", "", 1, "Body\n---\nmore", 1),
        ("", "", 1, "", 1),
        ("---\n\nA rule at the top.", "", 1, "---\n\nA rule at the top.", 1),
        ("---\n| a | b |\n|---|---|", "", 1, "---\n| a | b |\n|---|---|", 1),
        ("---\na: b\n\n## a remark\n\nc: d\n---\n", "a: b\n\n## a remark\n\nc: d", 2, "", 8),
        ("---\na: |\n  --- x\n---\n", "a: |\n  --- x", 2, "", 5),
    ],
)
def test_header_and_body(text: str, header: str, header_line: int, body: str, body_line: int) -> None:
    parts = split(text, "a.md")
    assert (parts.header, parts.body, parts.body_line) == (header, body, body_line)
    assert parts.header_line == header_line
    assert not parts.diagnostics


@pytest.mark.parametrize(
    ("text", "header", "body"),
    [
        ("---\na: b\n\nWords", "a: b", "\nWords"),
        ("---\na: b\n## Order\n- x", "a: b", "## Order\n- x"),
        ("---\na: b\n> Quote", "a: b", "> Quote"),
        ("---\na: b", "a: b", ""),
        ("---\na: b\n\n## Order\n- Actions: x\n\n---\n\nEnd", "a: b", "\n## Order\n- Actions: x\n\n---\n\nEnd"),
    ],
)
def test_a_missing_end_is_reported_and_guessed(text: str, header: str, body: str) -> None:
    parts = split(text, "a.md")
    assert (parts.header, parts.body) == (header, body)
    assert [str(found.span) for found in parts.diagnostics] == ["a.md:1:1"]
    assert parts.body_line == 1 + text[: len(text) - len(body)].count("\n") + (not body)
