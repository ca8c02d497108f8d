from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from journeysite.loading.documents import Loaded
from journeysite.loading.open_comments import without_open_comments

Load = Callable[..., Loaded]


@pytest.mark.parametrize(
    ("body", "read", "places"),
    [
        ("<!-- a\n\n## B", "&lt;!-- a\n\n## B", [(1, 1)]),
        ("<!-- a -->\n <!-- b\n", "<!-- a -->\n &lt;!-- b\n", [(2, 2)]),
        ("<!-- a\n\n<!-- b", "&lt;!-- a\n\n&lt;!-- b", [(1, 1), (3, 1)]),
        ("a <!-- b\n\n```\n<!-- c\n```\n<!-- d", "a <!-- b\n\n```\n<!-- c\n```\n&lt;!-- d", [(1, 3), (6, 1)]),
        ("<!-- a\n\n## B\n\n<!-- c -->", "<!-- a\n\n## B\n\n<!-- c -->", [(1, 1)]),
        ("<!-- a -->\n<!-- b -->", "<!-- a -->\n<!-- b -->", []),
        ("<!-- a <!-- b\n-->", "<!-- a <!-- b\n-->", []),
        ("```\n<!-- a\n<!-- b -->\n```", "```\n<!-- a\n<!-- b -->\n```", []),
        ("a <!-- b\n\nc", "a <!-- b\n\nc", [(1, 3)]),
        ("<!-- a --> <!-- b", "<!-- a --> <!-- b", [(1, 12)]),
        ("<!-- a\n\n-->\n", "<!-- a\n\n-->\n", []),
        ("```\n<!-- a\n```\n", "```\n<!-- a\n```\n", []),
        ("Write `<!--` here.", "Write `<!--` here.", []),
        ("a --> b", "a --> b", []),
    ],
)
def test_comments_that_are_not_closed(body: str, read: str, places: list[tuple[int, int]]) -> None:
    text, found = without_open_comments(body, 1, "a.md")
    assert text == read
    assert [(one.span.line, one.span.column) for one in found] == places


def test_the_stages_behind_them_are_read(load_text: Load) -> None:
    loaded = load_text("## A\n- Actions: x\n\n<!-- to do\n\n## B\n- Actions: y\n")
    assert loaded.document
    assert [stage.name for stage in loaded.document.value.stages] == ["A", "B"]
    assert "to do" in loaded.document.after
    assert [(one.span.line, one.code.slug) for one in loaded.diagnostics] == [(4, "unclosed-block")]


def test_many_of_them_take_no_long_time() -> None:
    began = process_time()
    assert len(without_open_comments("<!-- a\n" * 4_000, 1, "a.md")[1]) == 4_000
    assert process_time() - began < 2
