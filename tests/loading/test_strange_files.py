from __future__ import annotations

import os
from pathlib import Path

import pytest

from journeysite.loading.strange_files import sort_out


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name in ("content/maps/a.md", "content/maps/deep/b.md", "content/pictures/shop.png", "elsewhere/c.md"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    return tmp_path / "content"


def test_files_and_links_within_the_folder_are_its_own(content: Path) -> None:
    (content / "maps/same.md").symlink_to("a.md")
    (content / "maps/pictures").symlink_to("../pictures")
    uris = ("maps/a.md", "maps/deep/b.md", "maps/same.md", "maps/pictures/shop.png", "made/by-a-plugin.md")
    assert sort_out(content, uris, "content") == (uris, (), ())


def test_the_folder_itself_may_be_a_link(content: Path) -> None:
    link = content.parent / "link"
    link.symlink_to(content)
    assert sort_out(link, ["maps/a.md"], "content").strange == ()


@pytest.mark.parametrize(
    ("link", "target", "uris", "slug"),
    [
        ("shop.png", "/etc/hostname", ["shop.png"], "outside-content"),
        ("shop.png", "../elsewhere/none.png", ["shop.png"], "outside-content"),
        ("maps/out", "../../elsewhere", ["maps/out/c.md", "maps/out/d/e.md"], "outside-content"),
        ("maps/out", "../..", ["maps/out/content/maps/a.md", "maps/out/elsewhere/c.md"], "outside-content"),
        ("maps/out", "../../content-of-others", ["maps/out"], "outside-content"),
        ("maps/loop", ".", ["maps/loop/a.md", "maps/loop/loop/a.md"], "unreadable-file"),
        ("maps/deep/up", "../..", ["maps/deep/up/maps/a.md"], "unreadable-file"),
        ("maps/self.md", "self.md", ["maps/self.md"], "unreadable-file"),
        ("maps/gone.md", "nowhere.md", ["maps/gone.md"], "unreadable-file"),
    ],
)
def test_a_link_has_one_finding(content: Path, link: str, target: str, uris: list[str], slug: str) -> None:
    (content / link).symlink_to(target)
    own, strange, found = sort_out(content, ["maps/a.md", *uris], "content")
    assert (own, strange) == (("maps/a.md",), tuple(uris))
    assert [(one.code.slug, str(one.span)) for one in found] == [(slug, f"content/{link}:1:1")]


def test_links_that_lead_to_each_other(content: Path) -> None:
    (content / "maps/x").symlink_to("../pictures")
    (content / "pictures/y").symlink_to("../maps")
    strange = ("maps/x/y/a.md", "maps/x/y/x/shop.png", "pictures/y/x/shop.png")
    own, left_out, found = sort_out(content, ["maps/x/shop.png", "pictures/y/a.md", *strange], "content")
    assert (own, left_out) == (("maps/x/shop.png", "pictures/y/a.md"), strange)
    assert [one.span.file for one in found] == ["content/maps/x/y", "content/pictures/y/x"]


def test_a_pipe_is_not_opened(content: Path) -> None:
    os.mkfifo(content / "maps/pipe.md")
    (content / "maps/other.md").symlink_to("pipe.md")
    uris = ("maps/pipe.md", "maps/other.md")
    assert sort_out(content, uris, "content").strange == uris
