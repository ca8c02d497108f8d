"""What the host makes of our pages: navigation, contents, edit links, search, tags, breadcrumbs, other themes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.building import CONFIG, MAP, PERSONA, SMALL, Built, strictly, write
from support.built_pages import page_of, problems, table_of_contents

RICH = """\
site_name: Test site
site_url: https://example.org/journeys/
repo_url: https://git.example.org/shop/journeys
edit_uri: edit/main/content/
docs_dir: content
theme:
  name: material
  font: false
  features: [navigation.indexes, navigation.path, navigation.footer, content.action.edit]
plugins:
  search: {}
  tags: {export: true}
  journeysite: {}
"""
NARRATED = """\
---
title: Told at length
personas: [alex]
tags: [retail, checkout]
description: For the host
hide: [tags]
---
## Why we drew it

Because.

### In more detail

Because of that.

## Awareness

### Post
- Actions: Taps

### Advert
- Actions: Looks
- Pain points:
    - It blinks endlessly (severity 2)

## Decision

### Basket
- Actions: Pays

## Post

A heading of the writer's with the name of a touchpoint. See [below](#afterwards) and [above](#post).

## Afterwards

The end.
"""


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with everything that a host can add around our pages."""
    content = {
        **SMALL,
        "maps/retail/told.md": NARRATED,
        "maps/index.md": "# All our journeys\n\nOur **own** words.\n\n## Current state\n\nMine.\n",
        "index.md": "# Welcome\n\nHello.\n\n## Maps\n\nThe heading has the name of one of the listing's.\n",
        "tags.md": "# Tags\n\n<!-- material/tags -->\n",
        "about.md": "# About\n\nNo page of ours. | a | b |\n",
    }
    return strictly(write(tmp_path_factory.mktemp("rich"), content, RICH))


def test_everything_leads_somewhere(rich: Built) -> None:
    assert problems(rich.site) == []


def test_edit_links_lead_to_the_right_file_and_generated_pages_have_none(rich: Built) -> None:
    def edits(path: str) -> list[str]:
        return [one.attrs["href"] for one in page_of(rich.site, path).all("a") if one.attrs.get("rel") == "edit"]

    root = "https://git.example.org/shop/journeys/edit/main/content"
    assert edits("maps/first-order/index.html") == [f"{root}/maps/first-order.md"]
    assert edits("maps/retail/told/index.html") == [f"{root}/maps/retail/told.md"]
    assert edits("personas/alex/index.html") == [f"{root}/personas/alex.md"]
    assert edits("maps/index.html") == [f"{root}/maps/index.md"]
    assert edits("personas/index.html") == []
    assert edits("templates/persona/index.html") == []


def test_the_contents_list_the_stages_among_the_narrative(rich: Built) -> None:
    page = page_of(rich.site, "maps/retail/told/index.html")
    assert table_of_contents(page) == [
        "why-we-drew-it", "in-more-detail",
        "awareness", "decision",
        "post_text", "afterwards",
        "pain-points-of-this-map",
    ]  # fmt: skip
    order = [id_ for id_ in page.ids if id_ in table_of_contents(page)]
    assert [id_ for id_ in order if id_ not in ("awareness", "decision")] == [
        "why-we-drew-it", "in-more-detail", "post_text", "afterwards", "pain-points-of-this-map",
    ]  # fmt: skip
    assert order.index("in-more-detail") < order.index("awareness") < order.index("post_text")


def test_search_finds_touchpoints_with_their_words_and_no_tables(rich: Built) -> None:
    docs = {entry["location"]: entry for entry in json.loads(rich.read("search/search_index.json"))["docs"]}
    advert = docs["maps/retail/told/#advert--pains"]
    assert advert["title"].startswith("Awareness: Advert. ")
    assert docs["maps/retail/told/#post"] == {
        "location": "maps/retail/told/#post", "title": "Awareness: Post", "text": "",
    }  # fmt: skip
    assert "It blinks endlessly" in advert["title"]
    assert "Because of that" in docs["maps/retail/told/#in-more-detail"]["text"]
    assert "<p>retail checkout</p>" in docs["maps/retail/told/"]["text"], "words: as tags they would go before all else"
    assert not any("tags" in entry for entry in docs.values())
    assert [one.text for one in page_of(rich.site, "maps/first-order/index.html").all("a", "md-tag")] == ["retail"]
    assert docs["personas/alex/"]["title"] == "Alex"
    (role,) = (entry for entry in docs.values() if "New runner" in entry["title"] + entry["text"])
    assert role["location"] == "personas/alex/#profile-role"
    assert docs["personas/alex/#profile-goals"]["title"] == "Goals. Run ten kilometres"
    assert not [entry for entry in docs.values() if "<table" in entry["text"] or "<svg" in entry["text"]]


def test_tags_of_documents_are_the_hosts(rich: Built) -> None:
    mappings = json.loads(rich.read("tags.json"))["mappings"]
    tagged = {mapping["item"]["url"]: sorted(mapping["tags"]) for mapping in mappings}
    assert tagged == {"maps/first-order/": ["retail"], "maps/retail/told/": ["checkout", "retail"]}
    listed = {one.attrs["href"]: one.text for one in page_of(rich.site, "tags/index.html").all("a")}
    assert listed["../maps/retail/told/"] == "Told at length"
    assert listed["../maps/first-order/"] == "First order"
    shown = [one.attrs["href"] for one in page_of(rich.site, "maps/first-order/index.html").all("a", "md-tag")]
    assert shown == ["../../tags/#tag:retail"]


def test_front_matter_of_the_host_reaches_it(rich: Built) -> None:
    page = page_of(rich.site, "maps/retail/told/index.html")
    assert [one.attrs["content"] for one in page.all("meta") if one.attrs.get("name") == "description"] == [
        "For the host"
    ]
    assert "hidden" in page.first("nav", "md-tags").attrs


def test_an_authored_index_keeps_its_text_before_the_listing(rich: Built) -> None:
    page = page_of(rich.site, "maps/index.html")
    assert page.text.index("Our own words.") < page.text.index("First order", page.text.index("Our own words."))
    assert [one.text for one in page.all("h1")] == ["All our journeys"]
    assert page.first("title").text.startswith("All our journeys")
    home = page_of(rich.site, "index.html")
    assert home.text.index("Hello.") < home.text.rindex("First order")


# Navigation ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Built:
    content = {
        f"maps/group/map-{n}.md": MAP.replace("First order", f"Order number {n}").replace("../p", "../../p")
        for n in range(4)
    }
    config = RICH.replace("journeysite: {}", "journeysite: {nav_limit: 3}")
    return strictly(write(tmp_path_factory.mktemp("many"), {**content, "personas/alex.md": PERSONA}, config))


def _crumbs(site: Path, path: str) -> list[str]:
    return [one.attrs["href"] for one in page_of(site, path).all("a", "md-path__link")]


def test_above_the_limit_only_index_pages_stay_in_the_navigation(many: Built) -> None:
    page = page_of(many.site, "maps/index.html")
    linked = {one.attrs["href"] for one in page.all("a", "md-nav__link")}
    assert not {target for target in linked if "map-" in target}
    assert {"../personas/", "../kpis/"} <= linked
    assert "Order number 3" in page.text  # the listing has it


def test_pages_outside_the_navigation_have_breadcrumbs(many: Built) -> None:
    assert "../../" in _crumbs(many.site, "maps/group/map-1/index.html")
    assert "../" in _crumbs(many.site, "personas/alex/index.html")
    assert "../" in _crumbs(many.site, "templates/persona/index.html")
    assert problems(many.site) == []


def test_pages_below_the_limit_have_breadcrumbs(rich: Built) -> None:
    assert "../" in _crumbs(rich.site, "maps/first-order/index.html")


def test_a_navigation_of_the_sites_own_is_kept(tmp_path: Path) -> None:
    config = CONFIG + (
        "nav:\n  - Start: index.md\n  - Journeys:\n      - maps/index.md\n      - Number one: maps/first-order.md\n"
        "  - People:\n      - personas/index.md\n      - personas/alex.md\n"
    )
    built = strictly(write(tmp_path, SMALL, config))
    labels = [one.text for one in page_of(built.site, "index.html").all("a", "md-nav__link")]
    assert "Number one" in labels
    assert "Alex" in labels
    assert not [label for label in labels if "KPIs" in label]


def test_folders_have_the_names_that_the_options_give(tmp_path: Path) -> None:
    config = RICH.replace(
        "journeysite: {}", "journeysite: {maps_folder: journeys/all, personas_folder: people, nav_limit: 0}"
    )
    content = {"journeys/all/first.md": MAP.replace("../personas", "../../people"), "people/alex.md": PERSONA}
    built = strictly(write(tmp_path, content, config))
    assert problems(built.site) == []
    assert "First order" in page_of(built.site, "journeys/all/index.html").text
    assert "First order" in page_of(built.site, "people/alex/index.html").text
    assert "../" in _crumbs(built.site, "journeys/all/first/index.html")


# Little and nothing -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return strictly(write(tmp_path_factory.mktemp("empty"), {}))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("maps/index.html", "Put the first one into content/maps"),
        ("personas/index.html", "Put the first one into content/personas"),
        ("touchpoints/index.html", "Put the first one into content/touchpoints"),
        ("kpis/index.html", "Put the first one into content/kpis"),
        ("index.html", "Put the first one into content/maps"),
    ],
)
def test_an_empty_site_says_where_to_begin(empty: Built, path: str, words: str) -> None:
    assert words in page_of(empty.site, path).text


def test_an_empty_site_is_whole(empty: Built) -> None:
    assert problems(empty.site) == []
    assert "Save as content/personas/persona.md" in page_of(empty.site, "templates/persona/index.html").text


def test_a_map_alone_needs_no_other_folder(tmp_path: Path) -> None:
    alone = MAP.replace("personas: [alex]\n", "").replace("[Alex](../personas/alex.md)", "Alex")
    built = strictly(write(tmp_path, {"maps/first-order.md": alone}))
    assert problems(built.site) == []
    assert page_of(built.site, "maps/first-order/index.html").all("table", "js-table")


def test_a_site_without_search(tmp_path: Path) -> None:
    built = strictly(write(tmp_path, SMALL, CONFIG.replace("search, ", "")))
    assert problems(built.site) == []
    assert not (built.site / "search").exists()
    assert page_of(built.site, "maps/first-order/index.html").text.count("Taps the tagged shoes") == 1


def test_a_template_that_shows_no_content_stays_as_it_is(tmp_path: Path) -> None:
    content = {**SMALL, "maps/first-order.md": MAP.replace("---\n", "---\ntemplate: bare.html\n", 1)}
    site = write(tmp_path, content, CONFIG.replace("font: false}", "font: false, custom_dir: overrides}"))
    (site / "overrides").mkdir()
    (site / "overrides" / "bare.html").write_text("<p>Nothing here.</p>", encoding="utf-8")
    assert strictly(site).read("maps/first-order/index.html") == "<p>Nothing here.</p>"


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_other_themes_show_the_table(tmp_path: Path, theme: str) -> None:
    content = {**SMALL, "maps/first-order.md": MAP.replace("First order", "R&D <first> order")}
    built = strictly(write(tmp_path, content, CONFIG.replace("{name: material, font: false}", theme)))
    page = page_of(built.site, "maps/first-order/index.html")
    assert page.by_id("friend-s-post").text.startswith("Friend's post")
    assert "tricked" in page.by_id("basket--emotion").text
    assert page.first("h1").text == "R&D <first> order" or "R&D <first> order" in [one.text for one in page.all("h1")]
    assert page.first("title").text == "R&D <first> order - Test site"
    assert [fault for fault in problems(built.site) if "js-" in fault or "twice" in fault] == []


def test_works_below_a_sub_path(tmp_path: Path) -> None:
    """Nothing but 404.html may name an absolute address, whatever `site_url` says."""
    config = "site_url: https://intranet.example/a/b/\nuse_directory_urls: false\n" + CONFIG
    built = strictly(write(tmp_path, SMALL, config))
    assert problems(built.site, from_disk=True) == []
