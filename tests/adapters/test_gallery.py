"""The gallery of templates in a built site: what is copied, downloaded, typed and opened elsewhere is one text."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from support.building import CONFIG, SMALL, Built, strictly, write
from support.built_pages import page_of, problems

from journeysite.scaffolding.starters import STARTERS, Group, Starter


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    config = f"{CONFIG}edit_uri: https://github.com/owner/repository/edit/main/content/\n"
    return strictly(write(tmp_path_factory.mktemp("gallery"), config=config))


def test_the_gallery_has_its_groups(built: Built) -> None:
    page = page_of(built.site, "templates/index.html")
    assert [one.attrs.get("id") for one in page.all("h2") if one.attrs.get("id")] == [group.value for group in Group]
    targets = {one.attrs.get("href", "").strip("/") for one in page.all("a")}
    assert {starter.name for starter in STARTERS} <= targets


@pytest.mark.parametrize("starter", STARTERS, ids=lambda starter: starter.name)
def test_each_way_gives_the_same_text(built: Built, starter: Starter) -> None:
    path = f"templates/{starter.name}/index.html"
    page, text = page_of(built.site, path), built.read(f"templates/{starter.name}.md")
    assert "".join(page.by_id("js-source").words) == text
    download = next(one for one in page.all("a") if "download" in one.attrs)
    assert (download.attrs["href"], download.attrs["download"]) == (f"../{starter.name}.md", f"{starter.name}.md")
    command = page.by_id("js-command").text
    assert command.startswith(f'journeysite new {starter.kind} "')
    assert command.endswith(f'" --template {starter.name}')
    link = next(one.attrs["href"] for one in page.all("a") if "/new/main/" in one.attrs.get("href", ""))
    assert urlsplit(link).path == f"/owner/repository/new/main/content/{starter.kind}s"
    assert parse_qs(urlsplit(link).query) == {"filename": [f"{starter.name}.md"], "value": [text]}


def test_the_text_refers_to_what_the_site_has(built: Built) -> None:
    assert "personas: [alex]\n" in built.read("templates/hotel-stay.md")
    assert "future_of: first-order\n" in built.read("templates/future-state.md")
    assert "### Help line\n" in built.read("templates/current-state.md")


def test_no_template_is_ever_overdue(tmp_path: Path) -> None:
    config = CONFIG.replace("[search, journeysite]", "[search, journeysite: {today: 2039-01-01}]")
    built = strictly(write(tmp_path, config=config))
    assert "overdue" not in page_of(built.site, "templates/current-state/index.html").text
    assert "2026-11-01" in built.read("templates/current-state.md"), "the same bytes on every day"


def test_search_does_not_find_them(built: Built) -> None:
    index = json.loads(built.read("search/search_index.json"))["docs"]
    assert {entry["location"] for entry in index if entry["location"].startswith("templates/")} <= {
        "templates/",
        *(f"templates/#{group}" for group in Group),
    }


def test_without_a_repository_there_is_no_such_link(tmp_path: Path) -> None:
    page = page_of(strictly(write(tmp_path)).site, "templates/persona/index.html")
    assert "New file in the repository" not in page.text


def test_gitlab_opens_an_empty_file_and_the_page_says_so(tmp_path: Path) -> None:
    config = f"{CONFIG}repo_url: https://gitlab.example.org/group/project\nedit_uri: -/edit/main/content/\n"
    page = page_of(strictly(write(tmp_path, config=config)).site, "templates/persona/index.html")
    links = {one.attrs.get("href") for one in page.all("a")}
    assert "https://gitlab.example.org/group/project/-/new/main/content/personas?file_name=persona.md" in links
    assert "It opens empty: copy the text first." in page.text


OWN = "# Mine\n\nMy own words.\n"


def test_a_page_of_the_writers_own_wins(tmp_path: Path) -> None:
    config = CONFIG.replace("[search, journeysite]", "[search, journeysite: {templates_folder: muster}]")
    built = strictly(write(tmp_path, {**SMALL, "muster/hotel-stay.md": OWN}, config=config))
    page = page_of(built.site, "muster/hotel-stay/index.html")
    assert "My own words." in page.text
    assert "Choosing a room" not in page.text
    assert not (built.site / "muster" / "hotel-stay.md").exists()
    elsewhere = [one for one in problems(built.site) if not one.endswith("anchor in muster/hotel-stay/index.html")]
    assert elsewhere == [], "links into the template lead to the page in its place"


def test_a_page_of_the_writers_own_that_is_not_published_is_in_nobody_s_way(tmp_path: Path) -> None:
    """MkDocs itself leaves a top folder named “templates” out."""
    built = strictly(write(tmp_path, {**SMALL, "templates/hotel-stay.md": OWN}))
    page = page_of(built.site, "templates/hotel-stay/index.html")
    assert "My own words." not in page.text
    assert "Choosing a room" in page.text
    assert (built.site / "templates" / "hotel-stay.md").is_file()
    assert problems(built.site) == []
