"""Maps as texts among the files of a site: where they are, who leads there, when there are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.building import CONFIG, MAP, SMALL, Built, build, strictly, write
from support.built_pages import page_of, problems


def _stories(built: Built) -> list[str]:
    return sorted(file.relative_to(built.site).as_posix() for file in built.site.rglob("*story*") if file.suffix)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    config = CONFIG + "extra_css: [own.css, 'https://intranet.example/own.css']\n"
    return strictly(write(tmp_path_factory.mktemp("small"), {**SMALL, "own.css": "body {}"}, config))


def test_every_map_leads_to_its_text_and_back(small: Built) -> None:
    page = page_of(small.site, "maps/first-order/index.html")
    assert [one.attrs["href"] for one in page.all("a") if one.text == "Read as text"] == ["story/"]
    story = page_of(small.site, "maps/first-order/story/index.html")
    assert [one.attrs["href"] for one in story.all("a") if one.text == "This map as a table"] == ["../"]
    assert [one.attrs["href"] for one in story.all("a") if one.text == "Test site"] == ["../../../"]
    assert {one.attrs["href"] for one in story.all("a")} >= {"../#awareness", "../#basket", "../../../personas/alex/"}
    assert not [one for one in page_of(small.site, "personas/alex/index.html").all("a") if one.text == "Read as text"]


def test_has_the_sign_and_the_styles_of_the_site(small: Built) -> None:
    story = page_of(small.site, "maps/first-order/story/index.html")
    assert [one.attrs["href"] for one in story.all("link")] == [
        "../../../assets/images/favicon.png",
        "../../../assets/journeysite/journeysite.css", "../../../own.css", "https://intranet.example/own.css",
    ]  # fmt: skip


def test_search_and_the_host_do_not_know_it(small: Built) -> None:
    assert "story" not in small.read("search/search_index.json")
    assert "story" not in small.read("sitemap.xml")


def test_leads_to_files_where_pages_are_files(tmp_path: Path) -> None:
    built = strictly(write(tmp_path, config=CONFIG + "use_directory_urls: false\n"))
    assert "maps/first-order/story.html" in _stories(built)
    assert problems(built.site, from_disk=True) == []
    story = page_of(built.site, "maps/first-order/story.html")
    assert "../first-order.html#basket" in [one.attrs["href"] for one in story.all("a")]


@pytest.mark.parametrize("directory_urls", ["true", "false"])
def test_a_page_of_the_writers_wins(tmp_path: Path, directory_urls: str) -> None:
    """A map “story” in a folder with the name of another map, and a page with the address of its text."""
    told = MAP.replace("First order", "Told").replace("../personas", "../../personas")
    content = {
        **SMALL,
        "maps/first-order/story.md": told,
        "maps/first-order/story/story/index.md": "# A page\n",
        "maps/first-order/story-2.markdown": told.replace("Told", "Told again"),
    }
    built = strictly(write(tmp_path, content, CONFIG + f"use_directory_urls: {directory_urls}\n"))
    end = "/index.html" if directory_urls == "true" else ".html"
    assert page_of(built.site, f"maps/first-order/story{end}").first("title").text.startswith("Told -")
    assert "A page" in page_of(built.site, "maps/first-order/story/story/index.html").first("title").text
    assert page_of(built.site, f"maps/first-order/story-3{end}").first("title").text.startswith("First order, as text")
    assert page_of(built.site, f"maps/first-order/story/story-2{end}").first("title").text.startswith("Told, as text")
    assert problems(built.site, from_disk=directory_urls == "false") == []


def test_a_map_without_stages_or_with_a_page_of_its_own_has_none(tmp_path: Path) -> None:
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "bare.html").write_text("<title>{{ page.title }}</title>", "utf-8")
    config = CONFIG.replace("font: false", "font: false, custom_dir: theme")
    content = {
        **SMALL,
        "maps/first-order.md": MAP.replace("title: First order", "title: First order\ntemplate: bare.html"),
        "maps/empty.md": "---\ntitle: Nothing yet\nstatus: review\n---\nSoon.\n",
    }
    built = build(write(tmp_path, content, config))
    assert "bare" not in built.read("maps/first-order/index.html")
    assert not [path for path in _stories(built) if path.startswith("maps/")]
    assert "Read as text" not in built.read("maps/empty/index.html")


def test_drafts_have_none(tmp_path: Path) -> None:
    content = {**SMALL, "maps/secret.md": MAP.replace("title: First order", "title: Secret\nstatus: draft")}
    built = strictly(write(tmp_path, content))
    assert not (built.site / "maps" / "secret").exists()
    assert (built.site / "maps" / "first-order" / "story" / "index.html").is_file()


def test_a_failing_build_publishes_none(tmp_path: Path) -> None:
    folder = write(tmp_path)
    good = strictly(folder)
    before = good.read("maps/first-order/story/index.html")
    write(tmp_path, {"maps/first-order.md": MAP.replace("Compares", "Counts"), "maps/bad.md": "---\nowner: [\n---\n"})
    assert build(folder, "--strict").code == 1
    assert good.read("maps/first-order/story/index.html") == before
    assert not [one for one in good.site.iterdir() if one.name.startswith(".")]
    (folder / "content" / "maps" / "bad.md").unlink()
    assert "Counts the total" in strictly(folder).read("maps/first-order/story/index.html")
    (folder / "content" / "maps" / "first-order.md").rename(folder / "content" / "maps" / "second.md")
    assert not (strictly(folder).site / "maps" / "first-order").exists()
