from __future__ import annotations

import pytest

from journeysite.loading.blocks import scan
from journeysite.loading.sections import Section, section_tree


def outline(section: Section) -> list[object]:
    return [section.heading.text if section.heading else None, *(outline(child) for child in section.children)]


def tree(text: str) -> Section:
    return section_tree(scan(text.split("\n")))


def test_headings_form_a_tree() -> None:
    assert outline(tree("## a\n### b\n#### c\n### d\n## e\n# f\n### g")) == [
        None,
        ["a", ["b", ["c"]], ["d"]],
        ["e"],
        ["f", ["g"]],
    ]


def test_sections_know_their_blocks_and_what_is_above() -> None:
    root = tree("intro\n## a\nwords\n### b\n- x")
    assert [block.text for block in root.blocks] == ["intro"]
    (a,) = root.children
    (b,) = a.children
    assert [block.text for block in a.blocks] == ["words"]
    assert list(b.above()) == [a, root]
    assert list(root.walk()) == [root, a, b]
    assert (root.first, b.first) == (0, 3)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("## One {#id}", "One"),
        ("## One { #id .wide }", "One"),
        ("## One {: #id data-x=1 title='a b' } ##", "One"),
        ("## {#id}", "{#id}"),
        ("## One {two}", "One {two}"),
        ("## One{#id}", "One{#id}"),
        ("## One {#id} two", "One {#id} two"),
        ("## One {" + "#a.b" * 5_000, "One {" + "#a.b" * 5_000),
    ],
)
def test_attributes_are_no_part_of_a_heading(heading: str, text: str) -> None:
    assert outline(tree(heading)) == [None, [text]]
