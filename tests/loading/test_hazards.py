from __future__ import annotations

import re
from time import process_time

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
        ("![a](HTTPS://example.org/a.png) <IMG SRC='Http://example.org/a.png'>", [(1, 1), (1, 33)]),
        (
            "![a](//example.org/a.png) ![b](b.png) ![c](//example.org/c.png)\n![d](//example.org/d.png)",
            [(1, 1), (1, 39), (2, 1)],
        ),
        ("- a\n  <img alt=''\n       src='//example.org/a.png'> ![b](//example.org/b.png)", [(2, 3), (3, 35)]),
        ("![a][logo] ![Logo][] ![logo]\n\n[logo]: https://example.org/a.png", [(1, 1), (1, 12), (1, 22)]),
        ("![a][ b ]\n\n[B]: <HTTPS://example.org/a.png> 'B'", [(1, 1)]),
        ("![a][own] ![own](b.png) ![c][d] [d] `![d]`\n\n[own]: a.png\n[c]: //example.org\n", []),
        ("![logo](a.png) [logo]\n\n[logo]: https://example.org/a.png", []),
        ("| a ` |\n|-----|\n| ![b](//example.org/b.png) ` |", [(3, 3)]),
    ],
)
def test_pictures_of_other_sites(body: str, places: list[tuple[int, int]]) -> None:
    assert [(found.span.line, found.span.column) for found in remote_media(body, 1, "a.md")] == places


@pytest.mark.parametrize(
    "body",
    [
        "`" * MANY,
        "![" * MANY,
        "<img " * MANY,
        "<img " + "srcset='a " * MANY,
        "![a]( " + " " * MANY,
        "![a][a" * MANY + "\n\n[a]: //b",
        "![b](//c)" * 1_000,
        "![b](//c)\n" * 1_000,
    ],
    ids=range(8),
)
def test_many_pictures_cost_little(body: str) -> None:
    start = process_time()
    list(remote_media("//![a](//b)" + body, 1, "a.md"))
    assert process_time() - start < 2
