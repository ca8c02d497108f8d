from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.pipeline import Content

ReadSite = Callable[..., Content]


@pytest.mark.parametrize(
    "name",
    ["b.MD", "b.Markdown", "b", "b.txt", "b.md.txt", "b.yml", "b.YAML", "b.json", "b.docx", "b.rst", "b.mdx"],
)
def test_files_that_look_like_content(read_site: ReadSite, name: str) -> None:
    (one,) = read_site({"maps/a.md": "## A\n- Actions: x\n", f"maps/2026/{name}": "x"}).diagnostics
    assert (one.code.slug, one.span.file.rpartition("/")[2]) == ("unread-file", name)
    assert "b.md”" in one.remedy


@pytest.mark.parametrize(
    "name", ["b.png", "b.pdf", "b.csv", "b.xlsx", "b.html", "README.txt", "LICENSE", ".nav.yml", "index.md"]
)
def test_files_that_are_kept_beside_it(read_site: ReadSite, name: str) -> None:
    assert not read_site({"maps/a.md": "## A\n- Actions: x\n", f"maps/{name}": "x"}).diagnostics


@pytest.mark.parametrize("text", ["[b](my%20notes.txt)", "[b](<my notes.txt>)"])
@pytest.mark.parametrize("body", ["{}\n\n## A\n- Actions: x\n", "## A\n- Actions: {}\n"])
def test_files_that_a_text_links_to(read_site: ReadSite, text: str, body: str) -> None:
    assert not read_site({"maps/a.md": body.format(text), "maps/my notes.txt": "x"}).diagnostics


def test_files_elsewhere_are_the_sites_own(read_site: ReadSite) -> None:
    assert not read_site({"maps/a.md": "## A\n- Actions: x\n", "notes/b.txt": "x", "b.yml": "x"}).diagnostics
