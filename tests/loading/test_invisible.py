from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.documents import Loaded
from journeysite.loading.invisible import with_plain_keys, with_plain_marks

Load = Callable[..., Loaded]

WIDE, NONE, TURNS = "\u00a0", "\u200b", "\u200f"
STAGE = "\n## A\n- Actions: x\n"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (f"##{WIDE}A", "## A"),
        ("##\u3000認知", "## 認知"),
        (f"{NONE}## A", "##  A"),
        (f"## {NONE}A", f"## {NONE}A"),
        (f"{WIDE}-{WIDE}a", " - a"),
        (f"1.{WIDE}a\n{NONE}- b", "1. a\n-  b"),
        (f"{NONE}---{WIDE}\na", "---\na"),
        (f"a{WIDE}b - c{NONE}", f"a{WIDE}b - c{NONE}"),
        (f"*{NONE}a*", f"*{NONE}a*"),
        (f"## {TURNS}a{WIDE}b", f"## {TURNS}a{WIDE}b"),
        (f"-{WIDE}\na", f"-{WIDE}\na"),
    ],
)
def test_marks(text: str, plain: str) -> None:
    assert with_plain_marks(text) == plain


@pytest.mark.parametrize(
    ("header", "plain"),
    [
        (f"title:{WIDE}a", "title: a"),
        (f"title{WIDE}: a", "title : a"),
        (f"{NONE}ow{NONE}ner: a", "owner:   a"),
        (f"stages:\n{WIDE}{WIDE}-{WIDE}name:{NONE} c", "stages:\n  - name:  c"),
        (f"title: {NONE}a{WIDE}", f"title: {NONE}a{WIDE}"),
        (f"a: |\n  Note{WIDE}: b", f"a: |\n  Note{WIDE}: b"),
        (f"tags:{NONE}\n  - b", "tags:\n  - b"),
        (f"traits:\n  a{NONE}b:{WIDE}c", f"traits:\n  a{NONE}b:{WIDE}c"),
        (f"a: b{WIDE}c: d{NONE}e", f"a: b{WIDE}c: d{NONE}e"),
    ],
)
def test_keys(header: str, plain: str) -> None:
    assert with_plain_keys(header) == plain


@pytest.mark.parametrize("wide", ["\u00a0", "\u202f", "\u3000"])
@pytest.mark.parametrize("none", ["", "\u200b", "\u2060", "\u00ad"])
def test_nobody_sees_a_difference_and_there_is_none(load_text: Load, wide: str, none: str) -> None:
    loaded = load_text(
        f"{none}---\ntitle:{none}{wide}T\n{none}sta{none}tus:{wide}draft{none}\n---{wide}\n"
        f"{none}##{wide}A\n{none}-{wide}{none}Actions:{wide}x\n- Pain{wide}po{none}ints: y\n"
    )
    assert loaded.document
    assert loaded.diagnostics == ()
    assert (loaded.document.title, loaded.document.draft) == ("T", True)
    (stage,) = loaded.document.value.stages
    assert (stage.name, stage.actions, stage.pains[0].text) == ("A", ("x",), "y")


def test_values_keep_their_place(load_text: Load) -> None:
    loaded = load_text(f"---\n{NONE}ti{NONE}tle: T\n{NONE}type: odd\n---\n" + STAGE)
    (found,) = loaded.diagnostics
    assert (found.span.line, found.span.column) == (3, 8)
    assert found.message.startswith("“type” must be one of ")
