"""The files of a new site."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
import yaml

from journeysite.scaffolding.sites import Ci, site_files

TODAY = date(2026, 11, 22)
GITHUB, GITLAB = ".github/workflows/site.yml", ".gitlab-ci.yml"


@pytest.mark.parametrize(
    ("ci", "recipes"),
    [(Ci.BOTH, {GITHUB, GITLAB}), (Ci.GITHUB, {GITHUB}), (Ci.GITLAB, {GITLAB}), (Ci.NONE, set())],
)
def test_recipes_for_the_forge_that_was_asked_for(ci: Ci, recipes: set[str]) -> None:
    files = site_files("Journeys", TODAY, "journeysite\n", ci)
    assert files.keys() & {GITHUB, GITLAB} == recipes
    rows = {path for path in (".github/", ".gitlab-ci.yml") if f"`{path}`" in files["README.md"]}
    assert len(rows) == len(recipes)
    for recipe in recipes:
        assert "journeysite check" in files[recipe]
        assert "mkdocs build --strict" in files[recipe]


def test_everything_is_well_formed_and_filled_in() -> None:
    files = site_files("Research & <b>: “Design”", TODAY, "journeysite\n", Ci.BOTH)
    for path, text in files.items():
        assert not re.search(r"@[A-Z_]+@", text), path
        assert text.endswith("\n"), path
        assert "dot-" not in path
        if path.endswith((".yml", ".yaml")):
            yaml.safe_load(text)
        if path.endswith(".json"):
            json.loads(text)
    config = yaml.safe_load(files["mkdocs.yml"])
    assert config["site_name"] == "Research & <b>: “Design”"
    assert "# Research &amp; &lt;b&gt;: “Design”\n" in files["content/index.md"]
    assert files["requirements.txt"] == "journeysite\n"


def test_nothing_is_asked_of_other_hosts() -> None:
    config = yaml.safe_load(site_files("Journeys", TODAY, "", Ci.BOTH)["mkdocs.yml"])
    assert config["theme"]["font"] is False
    assert "repo_url" not in config
    assert config["plugins"] == ["search", "tags", "journeysite"]
    assert config["validation"] == {"links": {"anchors": "warn", "unrecognized_links": "warn"}}


def test_the_task_finds_what_the_check_prints() -> None:
    tasks = json.loads(site_files("Journeys", TODAY, "", Ci.BOTH)[".vscode/tasks.json"])["tasks"]
    pattern = tasks[0]["problemMatcher"]["pattern"]
    found = re.match(pattern["regexp"], "content/maps/shoes.md:12:5: error J401: There is no persona “alx”.")
    assert found
    assert [found[pattern[key]] for key in ("file", "line", "column", "severity", "code", "message")] == [
        "content/maps/shoes.md",
        "12",
        "5",
        "error",
        "J401",
        "There is no persona “alx”.",
    ]
