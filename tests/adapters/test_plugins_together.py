"""Beside the plugins that sites like these have: each does its work on a map page, and ours is whole."""

from __future__ import annotations

import json
import os
import subprocess

import pytest
from support.building import REPOSITORY, Built, strictly
from support.built_pages import page_of, problems, table_of_contents

SITE = REPOSITORY / "tests" / "sites" / "plugins"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("plugins")
    for file in SITE.rglob("*"):
        if file.is_file():
            copy = folder / file.relative_to(SITE)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    day = {"GIT_AUTHOR_DATE": "2026-03-04T12:00:00Z", "GIT_COMMITTER_DATE": "2026-03-04T12:00:00Z"}
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-q", "-m", "First"]):
        subprocess.run(["git", *command], cwd=folder, env={**os.environ, **day}, check=True, capture_output=True)
    return strictly(folder)


@pytest.fixture(scope="module")
def html(site: Built) -> str:
    return site.read("maps/first-order/index.html")


def test_everything_leads_somewhere(site: Built) -> None:
    assert problems(site.site) == []


def test_macros_run_in_the_narrative(html: str) -> None:
    assert "Six times seven is 42." in html


def test_tags_stand_on_the_page_and_lead_to_their_list(site: Built) -> None:
    page = page_of(site.site, "maps/first-order/index.html")
    assert [one.text for one in page.all("a", "md-tag")] == ["retail"]
    assert "First order" in page_of(site.site, "tags/index.html").text


def test_the_date_of_the_last_change_stands_on_the_page(html: str) -> None:
    assert "March 4, 2026" in html


def test_pages_are_minified_and_the_table_is_whole(site: Built, html: str) -> None:
    assert "\n\n" not in html
    assert "<!--" not in html
    page = page_of(site.site, "maps/first-order/index.html")
    assert page.by_id("friend-s-post--pains").text.endswith("The tag leads to the home page")
    assert 'viewbox="0 0 6 1000"' in html.lower().replace("viewbox=0", 'viewbox="0')
    assert table_of_contents(page)[:2] == ["awareness", "decision"]


def test_old_addresses_lead_to_the_page(site: Built) -> None:
    assert "../first-order/" in site.read("maps/old-order/index.html")


def test_the_navigation_follows_its_own_file(site: Built) -> None:
    labels = [one.text for one in page_of(site.site, "index.html").all(class_="md-nav__link")]
    assert labels.index("First order") < labels.index("Another order")
    assert labels.index("Who travels") > 0


def test_search_has_sections(site: Built) -> None:
    docs = {entry["location"]: entry for entry in json.loads(site.read("search/search_index.json"))["docs"]}
    assert "The tag leads to the home page" in docs["maps/first-order/#friend-s-post--pains"]["title"]
