"""Reviews, last changes, owners, health and the feed in sites that a real host builds from real repositories."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest
from support.building import CONFIG, ENVIRONMENT, Built, build, strictly, write
from support.built_pages import page_of, problems
from support.repositories import Repository

from journeysite.adapters.options import OptionError, settings_from

MAP = """\
---
title: {title}
owner: {owner}
reviewed: 2026-06-01
review_every: 90 days
---
## Buy
- Actions: x
- Confidence: researched
- Opportunities:
    - Mend it (in progress, owner Logistics, due 2026-08-31)
"""
CONTENT = {
    "maps/changed.md": MAP.format(title="Changed map", owner="Sales"),
    "maps/calm.md": MAP.format(title="Calm map", owner="Sales & more"),
    "maps/draft.md": MAP.format(title="Secret map", owner="Ghosts").replace("owner:", "status: draft\nowner:"),
    "personas/alex.md": "---\nname: Alex\nowner: Insight\n---\n",
}
OPTIONS = """\
site_url: https://journeys.example.org/lib/
edit_uri: https://git.example.org/edit/main/content/
plugins:
  - search
  - journeysite: {today: 2026-09-30}
"""
SITE = CONFIG.replace("plugins: [search, journeysite]\n", OPTIONS)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    made = Repository(tmp_path_factory.mktemp("site"))
    write(made.folder, CONTENT, SITE)
    made.write(".gitignore", "site/\n").commit(date(2026, 5, 1))
    file = made.folder / "content" / "maps" / "changed.md"
    made.write("content/maps/changed.md", f"{file.read_text('utf-8')}\n").commit(date(2026, 9, 3))
    return made


@pytest.fixture(scope="module")
def built(repository: Repository) -> Built:
    made = build(repository.folder)
    assert made.code == 0, made.log
    return made


def test_everything_leads_somewhere(built: Built) -> None:
    assert problems(built.site) == []


def test_a_map_says_when_it_was_changed_and_whether_after_its_review(built: Built) -> None:
    changed, calm = built.read("maps/changed/index.html"), built.read("maps/calm/index.html")
    assert "<dt>Last changed</dt><dd>3 September 2026 " in changed
    assert "changed since the review" in changed
    assert "<dt>Last changed</dt><dd>1 May 2026</dd>" in calm
    assert "changed since the review" not in calm
    assert "<dt>Last changed</dt><dd>1 May 2026</dd>" in built.read("personas/alex/index.html")


def test_home_names_the_latest_changes_first(built: Built) -> None:
    home = page_of(built.site, "index.html").text
    assert home.index("changed on 3 September 2026") < home.index("changed on 1 May 2026")


def test_names_of_owners_lead_to_their_pages(built: Built) -> None:
    for path in ("maps/changed/index.html", "health/index.html", "owners/index.html", "index.html"):
        targets = [link.attrs.get("href") or "" for link in page_of(built.site, path).all("a")]
        assert any(target.endswith("owners/sales/") or target == "sales/" for target in targets), path
    assert "Changed map" in page_of(built.site, "owners/sales/index.html").text
    assert page_of(built.site, "owners/logistics/index.html").first("h1").text == "Logistics"


def test_pages_of_owners_are_not_in_the_navigation(built: Built) -> None:
    labels = [one.text.strip() for one in page_of(built.site, "index.html").all(class_="md-nav__link")]
    assert "Owners" in labels
    assert "Health" in labels
    assert "Logistics" not in labels


def test_health_says_files_and_where_to_edit_them_and_no_place_on_this_machine(
    built: Built, repository: Repository
) -> None:
    html = built.read("health/index.html")
    assert 'href="https://git.example.org/edit/main/content/maps/changed.md"' in html
    assert "overdue" in html
    assert "J709" in html
    for file in built.site.rglob("*"):
        if file.is_file():
            assert str(repository.folder).encode() not in file.read_bytes(), file


def test_nothing_of_a_draft_is_told(built: Built) -> None:
    for file in built.site.rglob("*"):
        if file.is_file() and file.suffix != ".gz":
            assert b"Secret map" not in file.read_bytes(), file
            assert b"Ghosts" not in file.read_bytes(), file
    assert not (built.site / "owners" / "ghosts").exists()


def test_every_page_names_the_feed_in_its_head(built: Built) -> None:
    for path in ("index.html", "maps/changed/index.html", "owners/sales/index.html", "health/index.html"):
        head = built.read(path).partition("</head>")[0]
        (found,) = re.findall(r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)">', head)
        assert (built.site / path).parent.joinpath(found).resolve() == (built.site / "feed.xml").resolve()
    feed = built.read("feed.xml")
    assert "https://journeys.example.org/lib/maps/changed/#changed-2026-09-03" in feed
    assert "https://journeys.example.org/lib/maps/changed/#due-2026-08-30" in feed


def test_without_an_address_there_is_no_feed_and_the_log_says_so_once(tmp_path: Path) -> None:
    made = strictly(write(tmp_path))
    assert made.log.count("There is no feed of changes, because “site_url” is not set.") == 1
    assert not (made.site / "feed.xml").exists()
    assert "feed.xml" not in made.read("index.html")


def test_a_feed_of_the_writers_own_stays(tmp_path: Path) -> None:
    made = strictly(write(tmp_path, {"feed.xml": "<mine/>"}, CONFIG + "site_url: https://journeys.example.org/\n"))
    assert made.read("feed.xml") == "<mine/>"
    assert 'type="application/atom+xml" title' not in made.read("index.html")


def test_a_page_that_the_writers_have_begun_keeps_its_text(tmp_path: Path) -> None:
    content = {**CONTENT, "health.md": "# How we keep\n\nOur rules.\n", "owners/sales.md": "Call us on Mondays.\n"}
    made = build(write(tmp_path, content, SITE))
    health = page_of(made.site, "health/index.html").text
    assert health.index("Our rules.") < health.rindex("By owner")
    owner = page_of(made.site, "owners/sales/index.html").text
    assert owner.index("Call us on Mondays.") < owner.rindex("Changed map")


def test_health_can_be_left_out(tmp_path: Path) -> None:
    made = strictly(write(tmp_path, config=CONFIG.replace("journeysite]", "{journeysite: {health: false}}]")))
    assert not (made.site / "health").exists()
    assert problems(made.site) == []


@pytest.mark.parametrize("given", ["no", 1, "false"])
def test_anything_else_is_refused(given: object) -> None:
    with pytest.raises(OptionError, match="“health” must be true or false"):
        settings_from({"health": given}, drafts=False, directory_urls=True)


def test_a_shallow_clone_builds_strictly_and_says_what_is_missing_once(repository: Repository, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    command = ["git", "clone", "-q", "--depth", "1", repository.folder.as_uri(), str(clone)]
    subprocess.run(command, check=True, capture_output=True)
    made = strictly(clone)
    assert made.log.count("the clone of the repository is shallow") == 1
    assert "fetch-depth: 0" in made.log
    assert "Last changed" not in made.read("maps/changed/index.html")
    assert "reviewed on 1 June 2026" in made.read("index.html")


def test_without_git_a_site_is_built_all_the_same(repository: Repository, tmp_path: Path) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    made = build(repository.folder, "--strict", site=tmp_path / "site", env={**ENVIRONMENT, "PATH": str(tools)})
    assert made.code == 0, made.log
    assert "Last changed" not in made.read("maps/changed/index.html")


def test_the_same_history_gives_the_same_bytes(repository: Repository, built: Built, tmp_path: Path) -> None:
    again = build(repository.folder, site=tmp_path / "site", env=ENVIRONMENT)
    for path in ("feed.xml", "index.html", "health/index.html", "owners/sales/index.html", "maps/changed/index.html"):
        assert again.read(path) == built.read(path), path
