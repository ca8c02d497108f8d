from __future__ import annotations

import pytest

from journeysite.loading.blocks import scan
from journeysite.loading.tables import Cell, Table, items, read_table


def table(text: str) -> Table | None:
    lines = text.split("\n")
    (block,) = scan(lines)
    return read_table(lines, block)


def rows(text: str) -> list[list[str]]:
    found = table(text)
    assert found
    return [[cell.text for cell in row] for row in (found.header, *found.rows)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| a | b |\n|---|---|\n| c | d |", [["a", "b"], ["c", "d"]]),
        ("a | b\n--|--\nc | d", [["a", "b"], ["c", "d"]]),
        ("| a | b\n|:--|--:|\nc | d |", [["a", "b"], ["c", "d"]]),
        (r"| a \| b | `c \| d` |" "\n|---|---|\n| x |", [["a | b", "`c | d`"], ["x", ""]]),
        ("| | a |\n|---|---|\n| | |", [["", "a"], ["", ""]]),
        ("  | a | b |\n  |---|---|\n  | **c** | [d](e.md) |", [["a", "b"], ["**c**", "[d](e.md)"]]),
        ("| a |\n|---|\nb", [["a"], ["b"]]),
    ],
)
def test_rows(text: str, expected: list[list[str]]) -> None:
    assert rows(text) == expected


def test_every_cell_has_its_place() -> None:
    text = "a   |  b\n--|--\n  c|\\| d | over\n"
    found = table(text.rstrip())
    assert found
    assert (found.rows, found.surplus) == ([[Cell("c", 2, 3), Cell("| d", 2, 5)]], [Cell("over", 2, 12)])


def test_a_header_of_another_length_makes_no_table() -> None:
    assert table("| a | b |\n|---|\n| c | d |") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", ["a"]),
        ("", []),
        ("—", []),
        ("a<br>b<BR/>c<br />", ["a", "b", "c"]),
        ("a; b；c;", ["a", "b", "c"]),
        ("• a • b<br>• c", ["a", "b", "c"]),
        ("- a<br>- b", ["a", "b"]),
        ("* a * b", ["a", "b"]),
        ("- well-known - b", ["well-known", "b"]),
        ("a - b", ["a - b"]),
        ("-1 sad", ["-1 sad"]),
        ('"a; b"; c', ['"a; b"', "c"]),
        ("“a; b” (c; d)", ["“a; b” (c; d)"]),
        ("[a; b](c.md); `d; e`", ["[a; b](c.md)", "`d; e`"]),
        ("a &amp; b", ["a &amp; b"]),
        ("**a**, b", ["**a**, b"]),
    ],
)
def test_items_of_a_cell(text: str, expected: list[str]) -> None:
    found = items(Cell(text, 0, 1))
    assert [item.text for item in found] == expected
    assert all(text[item.column - 1 :].startswith(item.text) for item in found)
