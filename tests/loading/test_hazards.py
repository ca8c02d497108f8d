from __future__ import annotations

import re

import pytest
from markdown import markdown

from journeysite.loading.hazards import calm, remote_media

MANY = 40_000
WORDS = "the last words"

DEEP = {
    "quotes": ">" * MANY + f" {WORDS}",
    "quotes with spaces": "> " * MANY + WORDS,
    "quotes and lists": "> - " * MANY + WORDS,
    "lists": "- " * MANY + WORDS,
    "wide lists": "-   " * MANY + WORDS,
    "numbers": "1. " * MANY + WORDS,
    "indented lists": "\n".join("    " * depth + "- x" for depth in range(400)) + f" {WORDS}",
    "indented by tabs": "\n".join("\t" * depth + "- x" for depth in range(900)) + f" {WORDS}",
    "brackets": "[" * MANY + WORDS,
    "pairs of brackets": "[" * MANY + WORDS + "]" * MANY,
    "pictures": "![" * MANY + WORDS,
    "brackets in many lines": "[\n" * 2_000 + WORDS,
    "brackets and ticks": "`` ` " + "[" * MANY + WORDS,
    "stars": "*" * MANY + WORDS + "*" * MANY,
}


@pytest.mark.parametrize("body", DEEP.values(), ids=DEEP)
def test_endless_nesting_is_shown_as_it_is_written(body: str) -> None:
    calmed, found = calm(body, 1, "a.md")
    assert [one.code.slug for one in found] == ["too-nested-text"]
    assert calmed.count("\n") == body.count("\n")
    assert re.sub(r"[\s`]", "", calmed) == re.sub(r"[\s`]", "", body)
    assert WORDS in markdown(calmed)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Words [a](b.md) " * 200,
        "> > > three",
        "- " * 30 + "thirty",
        "***",
        "*" * 500,
        "```\n" + "[" * MANY + "\n```",
        "    " + "> " * MANY,
        "\n\n".join(["[" * 40] * 10),
        "\\[" * MANY,
        "|" * 500,
        "- - -\n" * 100,
    ],
    ids=range(12),
)
def test_what_nests_little_stays(body: str) -> None:
    assert calm(body, 1, "a.md") == (body, [])


def test_the_place_and_the_others_are_told() -> None:
    _, (found,) = calm("a\n\n  " + ">" * 60 + "\n\n" + ">" * 70 + "\n", 7, "a.md")
    assert str(found.span) == "a.md:9:3"
    assert "here, and the like in 1 more line;" in found.message


def test_the_rest_of_a_labelled_line_stays() -> None:
    calmed, _ = calm("- Actions: see " + "[" * 60 + "x", 1, "a.md")
    assert calmed == "- Actions: see ` " + "[" * 60 + "x `"


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("![a](https://example.org/a.png)", [(1, 1)]),
        ("a ![a](//example.org/a.png)\n\n<img alt='' src=https://example.org/a.png>", [(1, 3), (3, 1)]),
        ("<video poster='http://example.org/a.png'>", [(1, 1)]),
        ("<img alt='' srcset='a.png 1x, https://example.org/a.png 2x'>", [(1, 1)]),
        ("<img alt='' srcset='a.png 1x, b.png 2x' title='//'>", []),
        ("![a](a.png) [b](https://example.org) <a href='https://example.org'>", []),
        ("`![a](https://example.org/a.png)`", []),
        ("```\n![a](https://example.org/a.png)\n```", []),
        ("https://example.org", []),
    ],
)
def test_pictures_of_other_sites(body: str, places: list[tuple[int, int]]) -> None:
    assert [(found.span.line, found.span.column) for found in remote_media(body, 1, "a.md")] == places
