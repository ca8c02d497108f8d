"""The block scanner, and that it sees the headings that a CommonMark parser sees."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from journeysite.loading.blocks import scan

REPOSITORY = Path(__file__).resolve().parents[2]
DOCUMENTS = [*REPOSITORY.glob("content/**/*.md"), *REPOSITORY.parent.glob("shared/real/*/*.md")]
COMMONMARK = MarkdownIt("commonmark").enable("table")

LINES = (
    *("# One", "## Two ##", "### [Three](three.md)", "####### Seven", "#hash", "##", "  ## Indented", "    ## Code"),
    *("Words", "Words: more", "**Bold:** words", "a | b", "|a|b|", "|---|---|", "---", "===", "***", "- - -"),
    *("- item", "  - nested", "* star", "+ plus", "1. one", "   a) no", "- ## in a list", "-", "  words"),
    *("> quote", ">", "> ## quoted", "```", "~~~ text", "    code", "<!-- remark", "remark -->", "<div>", "</div>"),
    *("<b>bold</b> words", "<br>", "\tTab", "-\ttab", "", "", "", "1) one", "10. ten", "  ## two", "   ---"),
)


def scanned(text: str) -> list[tuple[int, int]]:
    return [(block.first, block.level) for block in scan(text.split("\n")) if block.kind == "heading"]


def parsed(text: str) -> list[tuple[int, int]]:
    return [
        (token.map[0], int(token.tag[1]))
        for token in COMMONMARK.parse(text)
        if token.type == "heading_open" and token.level == 0 and token.map
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Words", [("paragraph", 0, 1, 0, "Words", 1)]),
        ("Two\nlines", [("paragraph", 0, 2, 0, "Two\nlines", 1)]),
        ("## A name ##", [("heading", 0, 1, 2, "A name", 4)]),
        ("##", [("heading", 0, 1, 2, "", 1)]),
        ("C #", [("paragraph", 0, 1, 0, "C #", 1)]),
        ("## C#", [("heading", 0, 1, 2, "C#", 4)]),
        ("Name\n---", [("heading", 0, 2, 2, "Name", 1)]),
        ("Long\nname\n===", [("heading", 0, 3, 1, "Long name", 1)]),
        ("- a\n  goes on", [("item", 0, 2, 0, "a\ngoes on", 3)]),
        ("-   a", [("item", 0, 1, 0, "a", 5)]),
        ("1. a\n2. b", [("item", 0, 1, 0, "a", 4), ("item", 1, 2, 0, "b", 4)]),
        ("- a\n    - b", [("item", 0, 1, 0, "a", 3), ("item", 1, 2, 4, "b", 7)]),
        ("-\ta\n\t- b", [("item", 0, 1, 0, "a", 3), ("item", 1, 2, 4, "b", 4)]),
        (
            "Label:\n    - a\n    - b",
            [("paragraph", 0, 1, 0, "Label:", 1), ("item", 1, 2, 4, "a", 7), ("item", 2, 3, 4, "b", 7)],
        ),
        ("- ## no heading", [("item", 0, 1, 0, "## no heading", 3)]),
        ("- a\n\n  ## nested", [("item", 0, 1, 0, "a", 3), ("paragraph", 2, 3, 2, "## nested", 3)]),
        ("```\n## no\n```", [("code", 0, 3, 0, "```", 1)]),
        ("~~~\n## never closed", [("code", 0, 2, 0, "~~~", 1)]),
        ("    ## code", [("code", 0, 1, 4, "## code", 5)]),
        ("<!-- a\n\n## no -->\n## yes", [("html", 0, 3, 0, "<!-- a", 1), ("heading", 3, 4, 2, "yes", 4)]),
        ("<b>words</b>\n## yes", [("paragraph", 0, 1, 0, "<b>words</b>", 1), ("heading", 1, 2, 2, "yes", 4)]),
        ("> a\n> b", [("quote", 0, 2, 0, "> a", 1)]),
        ("|a|\n|-|\n|b|\n# no row", [("table", 0, 3, 0, "|a|", 1), ("heading", 3, 4, 1, "no row", 3)]),
        ("a | b\n--|--\nc | d", [("table", 0, 3, 0, "a | b", 1)]),
        ("* * *", [("rule", 0, 1, 0, "* * *", 1)]),
        ("", []),
    ],
)
def test_blocks(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [tuple(block) for block in scan(text.split("\n"))] == expected


def test_no_line_is_in_two_blocks_and_only_blank_lines_are_in_none() -> None:
    lines = "\n".join(LINES).split("\n")
    covered = [index for block in scan(lines) for index in range(block.first, block.end)]
    assert len(covered) == len(set(covered))
    assert not any(lines[index].strip() for index in set(range(len(lines))) - set(covered))


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_headings_are_those_of_commonmark(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert scanned(text) == parsed(text)


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_headings_of_real_documents_are_those_of_commonmark(file: Path) -> None:
    text = file.read_text("utf-8")
    assert scanned(text) == parsed(text)
