"""This repository's own site, built by real hosts: strict, complete, the same every time."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from support.building import ENVIRONMENT, REPOSITORY, Built, bytes_of, copy_example, strictly
from support.built_pages import page_of, problems

GENERATOR = re.compile(rb'\s*<meta name="generator" content="[^"]*">')


def test_builds_strictly_without_a_word_of_warning(example_site: Built) -> None:
    assert example_site.warnings == []
    assert len(list(example_site.site.rglob("*.html"))) > 50


def test_everything_leads_somewhere(example_site: Built) -> None:
    assert problems(example_site.site) == []


def test_everything_leads_somewhere_from_disk(example_from_disk: Built) -> None:
    assert problems(example_from_disk.site, from_disk=True) == []


def test_the_same_input_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    one = strictly(copy_example(tmp_path / "one"))
    again = strictly(copy_example(tmp_path / "some" / "where else"), env=ENVIRONMENT)
    first, second = bytes_of(one.site), bytes_of(again.site)
    assert sorted(first) == sorted(second)
    assert [path for path, content in first.items() if second[path] != content] == []
    assert str(tmp_path).encode() not in b"".join(second.values())


def test_properdocs_makes_the_same_site(example_site: Built, tmp_path: Path) -> None:
    other = strictly(REPOSITORY, host="properdocs", site=tmp_path / "site")
    first, second = bytes_of(example_site.site), bytes_of(other.site)
    assert sorted(first) == sorted(second)
    different = [path for path in first if GENERATOR.sub(b"", first[path]) != GENERATOR.sub(b"", second[path])]
    assert different == []


def test_a_second_build_replaces_the_first(example_site: Built, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(example_site.site, site)
    (site / "maps" / "gone").mkdir()
    (site / "maps" / "gone" / "index.html").write_text("old")
    (site / "old.html").write_text("old")
    strictly(REPOSITORY, site=site)
    assert bytes_of(site) == bytes_of(example_site.site)


def test_the_host_knows_nothing_of_our_front_matter(example_site: Built) -> None:
    """Material would show our status as an icon in the navigation, and print nothing that begins with ---."""
    documents = 0
    for path in example_site.site.rglob("*.html"):
        html = path.read_text("utf-8")
        assert "md-status" not in html
        assert "journeysite-stage" not in html
        assert "<!--journeysite" not in html
        if path.parent.parent.name in ("maps", "personas", "touchpoints", "kpis"):
            assert "review_every" not in html
            documents += 1
    assert documents > 20


def test_every_document_has_a_page_and_every_page_its_own_title(example_site: Built) -> None:
    for kind in ("maps", "personas", "touchpoints", "kpis"):
        files = list((REPOSITORY / "content" / kind).glob("*.md"))
        assert files, kind
        for file in files:
            page = page_of(example_site.site, f"{kind}/{file.stem}/index.html")
            titles = [one.text for one in page.all("h1")]
            assert len(titles) == 1, file
            assert page.first("title").text.startswith(titles[0].removesuffix("¶").strip())


def _file(path: str) -> str:
    return f"{path.partition('#')[0]}index.html"


def test_search_has_a_section_for_every_touchpoint(example_site: Built) -> None:
    index = json.loads(example_site.read("search/search_index.json"))["docs"]
    by_location = {entry["location"]: entry for entry in index}
    entry = by_location["maps/buying-running-shoes-online/#friend-s-post-after-a-run--pains"]
    assert entry["title"].startswith("Awareness: Friend's post after a run. The tag leads to the home page")
    assert by_location["maps/buying-running-shoes-online/#awareness"]["title"] == "Awareness"
    assert "Frustrations" in by_location["personas/alex/#profile-frustrations"]["title"]
    assert {entry.get("boost") for entry in index if entry["location"].startswith("guide/")} == {0.5}, (
        "help, not content"
    )
    assert by_location["personas/alex/#profile-role"]["title"] == "New runner and first-time buyer"
    assert by_location["kpis/return-rate/"]["boost"] == by_location["touchpoints/live-chat/"]["boost"] == 0.8
    assert by_location["owners/product/"] == {
        "location": "owners/product/", "title": "Product", "text": "<p>Owner</p>", "boost": 0.65,
    }  # fmt: skip
    assert "sms" in by_location["touchpoints/"]["text"]
    assert "Moderated sessions" in by_location["evidence/"]["text"]
    assert len(by_location["evidence/"]["text"]) < 220, "a result shows the whole text"
    tops = [entry for entry in index if "#" not in entry["location"]]
    assert [entry["location"] for entry in tops if entry["text"].removeprefix("<p>").startswith(entry["title"])] == []
    for file in (REPOSITORY / "content" / "maps").glob("*.md"):
        page = page_of(example_site.site, f"maps/{file.stem}/index.html")
        heads = page.all("th", "js-touchpoint")
        places = [f"maps/{file.stem}/#{one.attrs['id']}" for one in heads]
        assert [one for one in places if (one in by_location) == (f"{one}--pains" in by_location)] == []
    paths = {path for path in by_location if path.startswith(("maps/", "personas/")) and "#" in path}
    assert [path for path in paths if path.partition("#")[2] not in page_of(example_site.site, _file(path)).ids] == []
    ours = [entry["text"] for entry in index if entry["location"].startswith(("maps/", "personas/"))]
    assert not [text for text in ours if "<table" in text or "js-" in text]
    assert not [
        entry for entry in index if entry["location"].startswith("templates/") and "/" in entry["location"][10:]
    ]
