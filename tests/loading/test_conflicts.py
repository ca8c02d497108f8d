from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.conflicts import without_conflicts
from journeysite.loading.documents import Loaded

Load = Callable[..., Loaded]


@pytest.mark.parametrize(
    ("text", "read", "lines"),
    [
        ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\nd", "a\n\nb\n\n\n\nd", [2]),
        ("<<<<<<< HEAD\na\n||||||| x\nb\n=======\nc\n>>>>>>> x\nd", "\na\n\n\n\n\n\nd", [1]),
        ("<<<<<<<\na\n=======\n>>>>>>>\n<<<<<<<\n=======\nb\n>>>>>>>", "\na\n\n\n\n\n\n", [1, 5]),
        ("a\n<<<<<<< HEAD\nb\n=======\nc", "a\n\nb\n=======\nc", [2]),
        ("a\n=======\nb\n>>>>>>> x", "a\n=======\nb\n", [4]),
        ("<<<<<<< HEAD\na\n>>>>>>> x", "\na\n", [1]),
        ("<<<<<<< HEAD\na\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x", "\na\n\nb\n\n\n", [1, 3]),
        ("<<<<<<<< a\n<< b >>\n>>>>>>>c", "<<<<<<<< a\n<< b >>\n>>>>>>>c", []),
    ],
)
def test_the_first_of_two_versions_is_read(text: str, read: str, lines: list[int]) -> None:
    plain, found = without_conflicts(text, "a.md")
    assert plain == read
    assert [one.span.line for one in found] == lines


@pytest.mark.parametrize(("ours", "theirs"), [("published", "draft"), ("draft", "published"), ("review", "drafft")])
def test_a_draft_in_either_version_is_a_draft(load_text: Load, ours: str, theirs: str) -> None:
    loaded = load_text(
        f"---\ntitle: T\n<<<<<<< HEAD\nstatus: {ours}\n=======\nstatus: {theirs}\n>>>>>>> x\n---\n## A\n- Actions: x\n"
    )
    assert loaded.document
    assert loaded.document.draft
    assert [one.code.slug for one in loaded.diagnostics] == ["merge-conflict"]


def test_a_conflict_elsewhere_makes_no_draft(load_text: Load) -> None:
    loaded = load_text(
        "---\ntitle: T\nstatus: published\n---\n## A\n<<<<<<< HEAD\n- Actions: x\n=======\n- Actions: y\n>>>>>>> x\n"
    )
    assert loaded.document
    assert (loaded.document.draft, loaded.document.value.stages[0].actions) == (False, ("x",))
