"""The templates of the gallery: sound, complete, and no two alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from journeysite import pipeline
from journeysite.adapters.folder import open_folder
from journeysite.adapters.new_files import write_folder
from journeysite.assets import theme_folder
from journeysite.catalog.catalog import Catalog
from journeysite.diagnostics import Severity
from journeysite.exporting.conversion import Form, converted
from journeysite.loading.documents import Document, load
from journeysite.loading.sources import KIND_WORDS, Kind, Source
from journeysite.loading.vocabularies import vocabularies
from journeysite.model.evidence import Confidence
from journeysite.model.journey import JourneyMap, MapType, Touchpoint
from journeysite.pipeline import Content
from journeysite.rendering.words import words
from journeysite.scaffolding.documents import named
from journeysite.scaffolding.fitting import fitted
from journeysite.scaffolding.sites import Ci, site_files
from journeysite.scaffolding.starters import (
    STARTERS,
    WRITTEN,
    Group,
    NoStarter,
    Starter,
    find_starter,
    starter_file,
    starter_sources,
    starters_of,
)
from journeysite.settings import FOLDERS, Settings

MAPS = starters_of(Kind.MAP)
SECTORS = tuple(starter for starter in STARTERS if starter.group is Group.SECTORS)
GIVEN = {
    "retail",
    "banking",
    "health-care",
    "hospitality",
    "automotive",
    "fashion",
    "software",
    "government",
    "media",
    "education",
}


def by_name(starter: Starter) -> str:
    return starter.name


@pytest.fixture(scope="module")
def gallery() -> Catalog:
    return pipeline.read_starters(Settings(today=WRITTEN))


@pytest.fixture(scope="module")
def fresh() -> Mapping[str, str]:
    return site_files("Fresh", WRITTEN, "", Ci.NONE)


def check(folder: Path, files: Mapping[str, str]) -> Content:
    write_folder(folder, files)
    opened = open_folder(folder)
    return pipeline.read(opened.sources, opened.files, opened.settings, opened.noted)


def value_of(starter: Starter, gallery: Catalog) -> JourneyMap:
    value = gallery.of_kind(starter.kind)[starter.name].value
    assert isinstance(value, JourneyMap)
    return value


def touchpoints_of(journey: JourneyMap) -> list[Touchpoint]:
    return [touchpoint for stage in journey.stages for touchpoint in stage.touchpoints]


# The gallery as a whole -------------------------------------------------------------------------------------


def test_every_file_is_a_template_and_has_its_words() -> None:
    files = {file.stem for file in (theme_folder() / "starters").glob("*.md")}
    assert sorted(files) == sorted(starter.name for starter in STARTERS)
    assert {starter.sector for starter in SECTORS} == GIVEN
    known = words("en").words
    keys = {f"starters_{group}" for group in Group} | {f"sector_{starter.sector}" for starter in SECTORS}
    assert keys <= known.keys()


def test_the_gallery_is_a_site_without_findings() -> None:
    sources = list(starter_sources("templates"))
    settings = Settings(today=WRITTEN)
    assert pipeline.read(sources, [source.uri for source in sources], settings).diagnostics == ()


def test_there_is_one_for_each_type_and_kind(gallery: Catalog) -> None:
    types = [starter for starter in STARTERS if starter.group is Group.TYPES]
    assert [value_of(starter, gallery).type for starter in types] == list(MapType)
    assert {starter.kind for starter in STARTERS} == set(Kind)
    assert len(starters_of(Kind.PERSONA)) >= 2


def test_no_two_are_alike(gallery: Catalog) -> None:
    names: Counter[str] = Counter()
    thoughts: Counter[str] = Counter()
    for starter in MAPS:
        for touchpoint in touchpoints_of(value_of(starter, gallery)):
            names[touchpoint.name.casefold()] += 1
            thoughts.update(touchpoint.thoughts)
    assert [name for name, times in (names + thoughts).items() if times > 1] == []


def test_the_classic_stages(gallery: Catalog) -> None:
    stages = {starter.name: [stage.name for stage in value_of(starter, gallery).stages] for starter in MAPS}
    assert stages["five-stages"] == ["Awareness", "Consideration", "Decision", "Retention", "Advocacy"]
    assert stages["six-stages"] == ["Awareness", "Consideration", "Decision", "Onboarding", "Retention", "Advocacy"]


def test_the_blueprint_shows_what_staff_do_at_every_touchpoint(gallery: Catalog) -> None:
    blueprint = value_of(find_starter(Kind.MAP, "service-blueprint"), gallery)
    assert all(touchpoint.backstage for touchpoint in touchpoints_of(blueprint))


# Each template ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("starter", MAPS, ids=by_name)
def test_a_map_says_what_hurts_and_who_mends_it(starter: Starter, gallery: Catalog) -> None:
    journey = value_of(starter, gallery)
    touchpoints = touchpoints_of(journey)
    assert all(touchpoint.emotion and touchpoint.actions and touchpoint.thoughts for touchpoint in touchpoints)
    assert min(touchpoint.emotion[0].score or 0 for touchpoint in touchpoints) < 0
    assert {touchpoint.confidence for touchpoint in touchpoints} == {Confidence.ASSUMPTION}
    pains = [pain for touchpoint in touchpoints for pain in touchpoint.pains]
    assert pains
    assert all(pain.severity for pain in pains)
    assert all(touchpoint.opportunities for touchpoint in touchpoints if touchpoint.pains)
    for opportunity in (one for touchpoint in touchpoints for one in touchpoint.opportunities):
        assert opportunity.owner
        assert opportunity.status
        assert opportunity.impact
        assert opportunity.effort
        assert opportunity.due
        assert opportunity.due > WRITTEN
    assert all(stage.kpis for stage in journey.stages)
    assert journey.reviewed == WRITTEN
    assert len(journey.teams) >= 2
    assert journey.personas
    assert journey.evidence
    assert not any(one.sample or one.date for one in journey.evidence), "nothing is invented as a fact"


@pytest.mark.parametrize("starter", SECTORS, ids=by_name)
def test_a_sector_is_a_whole_journey(starter: Starter, gallery: Catalog) -> None:
    journey = value_of(starter, gallery)
    assert 5 <= len(journey.stages) <= 7
    assert 8 <= len(touchpoints_of(journey)) <= 14
    assert min(touchpoint.emotion[0].score or 0 for touchpoint in touchpoints_of(journey)) == -2


@pytest.mark.parametrize("starter", STARTERS, ids=by_name)
def test_alone_in_a_fresh_site_it_has_no_finding(starter: Starter, fresh: Mapping[str, str], tmp_path: Path) -> None:
    catalog = check(tmp_path / "fresh", fresh).catalog
    uri = f"{FOLDERS[starter.kind]}/{starter.name}.md"
    text = fitted(starter_file(starter).read_text("utf-8"), uri, catalog)
    content = check(tmp_path / "site", {**fresh, f"content/{uri}": text})
    assert [str(found) for found in content.diagnostics if found.severity is not Severity.INFO] == []
    assert starter.name in content.catalog.of_kind(starter.kind)


@pytest.mark.parametrize("starter", STARTERS, ids=by_name)
def test_alone_in_an_empty_site_it_refers_to_nothing(starter: Starter, tmp_path: Path) -> None:
    config = "docs_dir: content\nplugins: [journeysite]\n"
    catalog = check(tmp_path / "empty", {"mkdocs.yml": config, "content/index.md": "# Here\n"}).catalog
    uri = f"{FOLDERS[starter.kind]}/{starter.name}.md"
    text = fitted(starter_file(starter).read_text("utf-8"), uri, catalog)
    content = check(tmp_path / "site", {"mkdocs.yml": config, f"content/{uri}": text})
    expected = ["future-without-current"] if starter.name == "future-state" else []
    assert [found.code.slug for found in content.diagnostics if found.severity is not Severity.INFO] == expected


@pytest.mark.parametrize("starter", MAPS, ids=by_name)
def test_both_forms_of_a_map_say_the_same(starter: Starter, gallery: Catalog, tmp_path: Path) -> None:
    text = fitted(starter_file(starter).read_text("utf-8"), f"maps/{starter.name}.md", gallery)
    (tmp_path / "a.md").write_text(text, "utf-8")
    outline = loaded(tmp_path / "a.md")
    (tmp_path / "b.md").write_text(converted(outline, Form.FRONT_MATTER), "utf-8")
    data = loaded(tmp_path / "b.md")
    assert data.value == outline.value
    assert f"{data.before} {data.after}".split() == f"{outline.before} {outline.after}".split()


def loaded(file: Path) -> Document:
    found = load(Source(file, f"maps/{file.name}", Kind.MAP, file.name, file.parent), vocabularies())
    assert found.diagnostics == ()
    assert found.document
    return found.document


@pytest.mark.parametrize("starter", STARTERS, ids=by_name)
def test_years_later_nothing_is_due(starter: Starter) -> None:
    text = named(starter_file(starter).read_text("utf-8"), "Later", date(2031, 5, 6))
    assert "reviewed: 2031-05-06" in text
    assert "2026" not in text


# Finding one ------------------------------------------------------------------------------------------------


def test_the_first_of_a_kind_is_the_default() -> None:
    assert [find_starter(kind, None).name for kind in Kind] == ["current-state", "persona", "help-line", "kpi"]


@pytest.mark.parametrize("name", ["hotel-stay", "hospitality", " Hotel-Stay "])
def test_a_sector_names_its_template(name: str) -> None:
    assert find_starter(Kind.MAP, name).name == "hotel-stay"


@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        (Kind.MAP, "hotel-stya", "Did you mean “hotel-stay”?"),
        (Kind.MAP, "hospitalty", "Did you mean “hospitality”?"),
        (Kind.MAP, "persona", "Write “journeysite new persona …”."),
        (Kind.KPI, "zzz", "The templates are: kpi."),
        (Kind.MAP, "", "The templates are: current-state, "),
        (Kind.MAP, "x" * 10_000, "The templates are: current-state, "),
    ],
)
def test_one_that_is_not_there(kind: Kind, name: str, words: str) -> None:
    with pytest.raises(NoStarter, match="template") as refused:
        find_starter(kind, name)
    assert words in str(refused.value)
    assert set(KIND_WORDS) == set(Kind)
