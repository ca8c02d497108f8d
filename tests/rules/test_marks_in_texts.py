from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.pipeline import Content

ReadSite = Callable[..., Content]

FILES = {"personas/alex.md": "---\nname: Alex Kim\n---\nRuns.\n", "maps/x.png": ""}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Meets [[alex]]", ["wiki-link: Write “[Alex Kim](../personas/alex.md)”."]),
        ("Meets [[Alex Kim|him]]", ["wiki-link: Write “[him](../personas/alex.md)”."]),
        ("Meets [[nobody]]", ["wiki-link: Write “[nobody](…)”."]),
        ("Meets `[[alex]]` and [[1]](../personas/alex.md)", []),
        ("![x](x.png)", ["markup-as-text: Put the picture into the text around the stages, or write a link to it."]),
        (
            "Orders<br />a <b>pair</b>",
            ["markup-as-text: Use Markdown (**bold**, *italic*, `code`), and a line of its own instead of <br>."],
        ),
        ("a <b and c> d <3 <https://example.org> `<br>` List<String>", []),
    ],
)
def test_marks(read_site: ReadSite, text: str, found: list[str]) -> None:
    said = read_site({**FILES, "maps/a.md": f"## A\n- Actions: {text}\n"}).diagnostics
    assert [f"{one.code.slug}: {one.remedy}" for one in said] == found


@pytest.mark.parametrize(
    "target", ["/personas/alex.md", "../personas/alex/", "../personas/alex.html", "../personas/alex"]
)
def test_addresses_of_pages_instead_of_files(read_site: ReadSite, target: str) -> None:
    (one,) = read_site({**FILES, "maps/a.md": f"## A\n- Actions: [x]({target})\n"}).diagnostics
    assert (one.code.slug, one.remedy) == ("broken-link", "Did you mean “../personas/alex.md”?")


def test_a_path_where_a_name_belongs(read_site: ReadSite) -> None:
    (one,) = read_site(
        {**FILES, "maps/a.md": "---\npersonas: ../personas/alex.md\n---\n## A\n- Actions: x\n"}
    ).diagnostics
    assert (one.code.slug, one.remedy) == ("unknown-persona", "Did you mean “alex”?")
