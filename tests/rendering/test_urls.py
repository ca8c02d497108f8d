"""Our addresses are the host's."""

from __future__ import annotations

import posixpath
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.structure.files import File

from journeysite.rendering.urls import file_url, page_below, page_url, relative, story_uri

NAMES = st.text(
    st.characters(exclude_characters="/\\\0", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8
).filter(lambda name: name.strip(".") and name == name.strip())
PATHS = st.lists(NAMES, min_size=1, max_size=4).map("/".join)


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize(
    "uri", ["index.md", "maps/index.md", "README.md", "maps/README.md", "maps/a/b.md", "a b/ü#?.md", "x.y.md", "a:b.md"]
)
def test_pages_stand_where_the_host_puts_them(uri: str, directory_urls: bool) -> None:
    host = File(uri, "docs", "site", directory_urls).url
    ours = page_url(uri, directory_urls=directory_urls)
    assert (ours or "./") == host


@given(PATHS, st.booleans())
def test_every_page_stands_where_the_host_puts_it(path: str, directory_urls: bool) -> None:
    uri = f"{path}.md"
    assert (page_url(uri, directory_urls=directory_urls) or "./") == File(uri, "docs", "site", directory_urls).url


@given(PATHS, PATHS, st.booleans())
def test_the_way_between_two_pages_is_the_one_that_a_browser_takes(a: str, b: str, directory_urls: bool) -> None:
    start = page_url(f"{a}.md", directory_urls=directory_urls)
    target = page_url(f"{b}.md", directory_urls=directory_urls)
    way = relative(target, start)
    assert not way.startswith("/")
    for root in ("https://example.org/", "https://example.org/a/b/"):
        assert urljoin(root + start, way) == root + target


@pytest.mark.parametrize(
    ("target", "start", "way"),
    [
        ("", "", "./"),
        ("", "maps/a/", "../../"),
        ("maps/", "maps/a/", "../"),
        ("maps/a/", "maps/", "a/"),
        ("maps/a/", "maps/a/", "./"),
        ("maps/b.html", "maps/a.html", "b.html"),
        ("index.html", "maps/a.html", "../index.html"),
        ("assets/x.png", "maps/a/", "../../assets/x.png"),
    ],
)
def test_ways(target: str, start: str, way: str) -> None:
    assert relative(target, start) == way


def test_other_files_keep_their_names() -> None:
    assert file_url("images/a b.png", directory_urls=True) == "images/a%20b.png"
    assert posixpath.basename(file_url("x.md", directory_urls=False)) == "x.html"
    assert file_url("maps/x.mkd", directory_urls=True) == "maps/x/"


@pytest.mark.parametrize(
    ("taken", "uri"),
    [
        ([], "maps/a/story.md"),
        (["maps/a/story.txt", "maps/b/story.md"], "maps/a/story.md"),
        (["maps/a/story.md"], "maps/a/story-2.md"),
        (["maps/a/story/README.md", "maps/a/story-2.html"], "maps/a/story-3.md"),
        (["maps/a/story/index.html"], "maps/a/story-2.md"),
    ],
)
def test_the_text_of_a_map_stands_below_it_where_nothing_else_does(taken: list[str], uri: str) -> None:
    assert story_uri("maps/a.md", frozenset(taken)) == uri


@pytest.mark.parametrize(
    ("taken", "uri"),
    [
        ([], "maps/a/compared.md"),
        (["maps/a/compared/index.md", "maps/a/compared/README.md"], "maps/a/compared.md"),  # ours, begun by the writers
        (["maps/a/compared.mkd"], "maps/a/compared-2.md"),
        (["maps/a/compared.md", "maps/a/compared-2.html"], "maps/a/compared-3.md"),
    ],
)
def test_a_further_page_of_a_map_stands_where_no_document_does(taken: list[str], uri: str) -> None:
    assert page_below("maps/a.md", "compared", frozenset(taken)) == uri
