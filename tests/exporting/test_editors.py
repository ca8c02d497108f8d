"""What editors are given: snippets that the reader takes, and configurations with documented keys only."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.documents import LANES

from journeysite.exporting.decap import decap
from journeysite.exporting.facts import facts
from journeysite.exporting.front_matter_cms import front_matter_cms
from journeysite.exporting.library import SINGULARS, Library
from journeysite.exporting.vscode import snippets, vscode
from journeysite.loading.codes import NO_STAGES
from journeysite.loading.documents import HOST_KEYS, MODELS, Loaded, load
from journeysite.loading.sources import Kind, Source
from journeysite.loading.vocabularies import vocabularies

LIBRARY = Library("docs", {Kind.MAP: "journeys", Kind.PERSONA: "p", Kind.TOUCHPOINT: "t", Kind.KPI: "k"}, LANES)


def expanded(lines: list[str]) -> str:
    """A snippet as the editor leaves it when nothing is changed."""
    text = "\n".join(lines).replace("${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}", "2026-09-30").replace("$0", "")
    text = re.sub(r"\$\{\d+\|([^,|]*)(?:,[^|]*)?\|\}", r"\1", text)
    text = re.sub(r"\$\{\d+:((?:\\.|[^}\\])*)\}", lambda found: re.sub(r"\\(.)", r"\1", found[1]), text)
    assert "${" not in text
    return text


def read(text: str, kind: Kind, folder: Path) -> Loaded:
    path = folder / "a.md"
    path.write_text(text, "utf-8")
    return load(Source(path, "a.md", kind, "a.md", folder), vocabularies(LANES))


@pytest.mark.parametrize("kind", Kind)
def test_a_snippet_for_a_file_is_a_sound_file(kind: Kind, tmp_path: Path) -> None:
    snippet = snippets(LIBRARY)[f"{SINGULARS[kind]} (file)"]
    loaded = read(expanded(snippet["body"]), kind, tmp_path)
    assert not [found for found in loaded.diagnostics if found.code is not NO_STAGES]
    assert loaded.document
    assert all(getattr(loaded.document.value, key) for key in ("status", "owner", "reviewed", "evidence"))


def test_the_snippets_of_an_outline_make_an_outline(tmp_path: Path) -> None:
    found = snippets(LIBRARY)
    lanes = [line for name, one in found.items() if name.startswith("Lane: ") for line in one["body"]]
    assert len([name for name in found if name.startswith("Lane: ")]) == 14 + len(LANES)
    parts = [found[name]["body"] for name in ("Stage", "Touchpoint", "Shared touchpoint in a map")]
    text = "# A map\n\n" + "\n".join(expanded(part) for part in parts) + "\n### All lanes\n" + expanded(lanes)
    loaded = read(text, Kind.MAP, tmp_path)
    assert not loaded.diagnostics, loaded.diagnostics
    assert loaded.document
    stage = loaded.document.value.stages[0]
    assert [touchpoint.touchpoint for touchpoint in stage.touchpoints] == [None, "live-chat", None]
    every = stage.touchpoints[2]
    assert every.opportunities[0].owner == "Marketing"
    assert set(every.lanes) == {lane.key for lane in LANES}


def test_the_files_of_vscode_are_json() -> None:
    files = vscode(LIBRARY)
    assert set(files) == {".vscode/journeysite.code-snippets", ".vscode/settings.json"}
    for name, one in json.loads(files[".vscode/journeysite.code-snippets"]).items():
        assert set(one) <= {"scope", "prefix", "body", "description"}, name
        numbers = [int(number) for number in re.findall(r"\$\{(\d+)[:|]", "\n".join(one["body"]))]
        assert numbers == list(range(1, len(numbers) + 1)), name
    assert json.loads(files[".vscode/settings.json"])["[markdown]"]["editor.tabSize"] == 4


def test_front_matter_cms() -> None:
    made = json.loads(front_matter_cms(LIBRARY)["frontmatter.json"])
    types = {one["name"]: one for one in made["frontMatter.taxonomy.contentTypes"]}
    folders = {one["contentTypes"][0]: one["path"] for one in made["frontMatter.content.pageFolders"]}
    assert folders["default"] == "[[workspace]]/docs/journeys"
    assert set(types) == set(folders) == {"default", "persona", "touchpoint", "kpi"}
    assert "fmContentType" in HOST_KEYS
    fields = {field["name"]: field for field in types["default"]["fields"]}
    assert fields["status"]["choices"] == ["draft", "review", "published", "archived"]
    known = {"title", "name", "type", "description", "default", "choices", "required", "dateFormat", "numberOptions"}
    allowed = {"string", "number", "datetime", "choice", "tags", "list"}  # each of these needs no other key
    for one in types.values():
        assert set(one) == {"name", "pageBundle", "clearEmpty", "filePrefix", "fields"}
        assert all(set(field) <= known and field["type"] in allowed for field in one["fields"])


WIDGETS = {
    "string": set(),
    "text": set(),
    "markdown": {"modes"},
    "select": {"options"},
    "datetime": {"date_format", "time_format"},
    "number": {"value_type", "min"},
    "list": {"field", "fields"},
    "relation": {"collection", "value_field", "search_fields", "display_fields", "multiple"},
}
"""The widgets that are used, and their documented options."""


def test_decap() -> None:
    made = yaml.safe_load(decap(LIBRARY)["config.yml"])
    collections = {one["name"]: one for one in made["collections"]}
    assert [one["folder"] for one in collections.values()] == ["docs/journeys", "docs/p", "docs/t", "docs/k"]

    def hold(fields: list[dict[str, Any]]) -> None:
        for field in fields:
            common = {"label", "name", "widget", "required", "default", "hint"}
            assert set(field) - common <= WIDGETS[field["widget"]], field
            if field["widget"] == "relation":
                assert field["collection"] in collections
            hold(field.get("fields", []))

    for one in collections.values():
        hold(one["fields"])
        assert one["identifier_field"] in [field["name"] for field in one["fields"]]


@pytest.mark.parametrize("kind", Kind)
def test_every_field_means_something(kind: Kind) -> None:
    assert all(fact.meaning.endswith((".", "…")) for fact in facts(MODELS[kind]))
