from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.pipeline import Content

ReadSite = Callable[..., Content]


def found(content: Content) -> list[str]:
    return [f"{one.span.file.rpartition('/')[2]}:{one.span.line} {one.code.slug}" for one in content.diagnostics]


def named(name: str) -> str:
    return f"---\nname: {name}\n---\nRuns.\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"personas/a.md": named("Alex"), "personas/b.md": named("ALEX")}, ["b.md:2 same-name"]),
        ({"personas/a.md": named("Alex"), "personas/b.md": named("A")}, ["b.md:2 same-name"]),
        ({"personas/a.md": named("B"), "personas/b.md": named("A")}, ["a.md:2 same-name", "b.md:2 same-name"]),
        ({"personas/alex.md": named("Alex"), "personas/sam.md": named("Sam")}, []),
        ({"personas/alex.md": named("Alex"), "touchpoints/alex.md": named("Alex")}, []),
        ({"kpis/a.md": named("Rate"), "kpis/b.md": named("Rate"), "kpis/c.md": named("rate")}, ["b.md:2", "c.md:2"]),
        ({"touchpoints/chat.md": "", "touchpoints/b.md": named("Chat")}, ["chat.md:1 empty-file"]),
        ({"personas/a.md": named("Alex"), "personas/b.md": "---\nname: Alex\nstatus: draft\n---\nx\n"}, []),
        ({"personas/x/alex.md": "Runs.\n", "personas/y/alex.md": "Runs.\n"}, ["alex.md:1 duplicate-id"]),
    ],
)
def test_names_of_documents(read_site: ReadSite, files: dict[str, str], expected: list[str]) -> None:
    said = found(read_site(files))
    assert [one[: len(wanted)] for one, wanted in zip(said, expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## A\n- Actions: x\n\n## B\n- Actions: x\n", []),
        ("## 1. A\n- Actions: x\n\n## 2. A\n- Actions: x\n", ["a.md:4 same-name-in-map"]),
        ("## A\n### T\n- Actions: x\n\n## B\n### T\n- Actions: x\n", []),
        ("## A\n### T\n- Actions: x\n\n### t\n- Actions: x\n", ["a.md:5 same-name-in-map"]),
        ("## A\n### A\n- Actions: x\n", []),
    ],
)
def test_names_in_a_map(read_site: ReadSite, text: str, expected: list[str]) -> None:
    assert found(read_site({"maps/a.md": text})) == expected


def test_the_second_place_points_to_the_first(read_site: ReadSite) -> None:
    text = "---\nstages:\n  - {name: A, goal: g}\n  - {goal: g, name: A}\n---\n"
    (one,) = read_site({"maps/a.md": text}).diagnostics
    assert (one.span.line, one.span.column) == (4, 21)
    assert one.message == "Another stage of this map is called “A”, too. The first is in line 3."
