from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.loading.documents import Loaded
from journeysite.loading.sources import Kind

Load = Callable[..., Loaded]

STAGE = "## A\n- Actions: x\n"


def found(loaded: Loaded) -> list[str]:
    return [f"{one.span.line}:{one.span.column} {one.code.slug}" for one in loaded.diagnostics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"---\ntitle: T\n---\n{STAGE}<<<<<<< HEAD\n- Emotion: 1\n", "6:1 merge-conflict"),
        (f"{STAGE}\n## Notes\n\na\n=======\nb\n>>>>>>> branch\n", "9:1 merge-conflict"),
        (f"{STAGE}\n##B\n- Actions: y\n", "4:1 heading-without-space"),
        (f"{STAGE}\n~~~ text\n```\n", "4:1 unclosed-block"),
        (f"{STAGE}\n## Notes\n\nx <!-- y\n", "6:3 unclosed-block"),
    ],
)
def test_slips(load_text: Load, text: str, expected: str) -> None:
    assert expected in found(load_text(text))


@pytest.mark.parametrize(
    "text",
    [
        f"{STAGE}\n## Notes\n\n<<<<<<<< not git's\n<< said >>\n",
        f"{STAGE}\n## Notes\n\n#hashtag #1\n",
        f"{STAGE}\n## Notes\n\n```\n##B\n<!--\n```\n<!-- a\nb -->\n",
        f"{STAGE}\n## Notes\n\n````\n```\n````\n",
        f"{STAGE}\n## Notes\n\nWrite `<!--` to begin a comment.\n",
    ],
)
def test_what_is_meant(load_text: Load, text: str) -> None:
    assert found(load_text(text)) == []


@pytest.mark.parametrize("kind", [Kind.PERSONA, Kind.TOUCHPOINT, Kind.KPI])
def test_a_map_in_another_folder(load_text: Load, kind: Kind) -> None:
    assert found(load_text("## A\n\n- **Actions:** x\n- Pain points: y\n", kind)) == ["3:1 wrong-folder"]


@pytest.mark.parametrize("text", ["## Goals\n- Run\n\n## Pain points\n- Slow: shoes\n", "- Role: runner\n- Steps: x\n"])
def test_a_persona_is_no_map(load_text: Load, text: str) -> None:
    assert found(load_text(text, Kind.PERSONA)) == []


def test_a_key_of_another_kind_says_so(load_text: Load) -> None:
    loaded = load_text("---\nquote: x\nname: T\nunit: s\nfoo: x\n---\n" + STAGE)
    assert [one.remedy for one in loaded.diagnostics] == [
        "It is a key of a persona: this file may belong in another folder.",
        "Did you mean “title”?",
        "It is a key of a KPI: this file may belong in another folder.",
        "Keys of your own begin with “x-”.",
    ]
