"""The schemas accept what the reader accepts, and refuse unknown keys and values of a wrong kind as it does."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from support.building import REPOSITORY
from support.documents import LANES, PROFILES, documents, maps

from journeysite.adapters.folder import NoSite, WrongOptions, open_folder
from journeysite.assets import theme_folder
from journeysite.exporting.examples import EXAMPLES
from journeysite.exporting.facts import facts, parts
from journeysite.exporting.front_matter import front_matter, written
from journeysite.exporting.json_schema import schema, schema_text
from journeysite.loading.codes import MISSING, UNKNOWN_KEY, WRONG_VALUE
from journeysite.loading.documents import load
from journeysite.loading.front_matter import split
from journeysite.loading.sources import Kind, Source, read_text
from journeysite.loading.vocabularies import vocabularies
from journeysite.scaffolding.starters import starter_sources

SHAPE = (UNKNOWN_KEY, WRONG_VALUE, MISSING)
"""The kinds of fault that a schema can find."""


class Editor(yaml.SafeLoader):
    """YAML as editors read it: version 1.2, in which only these words without quotes are no text."""


Editor.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), list(first))  # type: ignore[no-untyped-call]


def faults(text: str, kind: Kind, lanes: Any = ()) -> list[str]:
    data = yaml.load(split(text, "").header, Loader=Editor) or {}
    return [
        f"{list(error.path)}: {error.message}"[:300] for error in Draft7Validator(schema(kind, lanes)).iter_errors(data)
    ]


@pytest.mark.parametrize("kind", Kind)
def test_the_committed_schemas_are_those_of_the_model(kind: Kind) -> None:
    committed = (theme_folder() / "schema" / f"{kind.value}.schema.json").read_text("utf-8")
    assert committed == schema_text(kind), "write it anew: python tests/docs/refresh.py"
    Draft7Validator.check_schema(json.loads(committed))


@pytest.mark.parametrize("kind", Kind)
def test_every_field_is_in_its_example_which_is_read_without_a_finding(kind: Kind, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(written(dict(EXAMPLES[kind]), ""), "utf-8")
    found = load(Source(path, "a.md", kind, "a.md", tmp_path), vocabularies()).diagnostics
    assert not found, found
    assert not faults(path.read_text("utf-8"), kind)
    for model in parts(kind):
        for key, one in schema(kind)["definitions"].get(model.__name__, schema(kind))["properties"].items():
            known = {fact.key for fact in facts(model)} - {"x", "touchpoints"}
            assert key not in known or one.get("examples"), (model, key)
            assert key not in known or one["description"]


def real_files() -> list[tuple[Source, Any]]:
    found: list[tuple[Source, Any]] = []
    for site in (REPOSITORY, REPOSITORY / "tests/sites/full", REPOSITORY / "tests/sites/minimal"):
        folder = open_folder(site)
        found += [(source, folder.settings.lanes) for source in folder.sources]
    found += [(source, ()) for source in starter_sources("templates")]
    return found


@pytest.mark.parametrize(("source", "lanes"), real_files(), ids=[source.label for source, _ in real_files()])
def test_every_sound_file_is_valid(source: Source, lanes: Any) -> None:
    assert not faults(source.path.read_text("utf-8"), source.kind, lanes)


def broken_files() -> list[tuple[Source, Any]]:
    found: list[tuple[Source, Any]] = []
    for site in sorted((REPOSITORY / "tests/sites/broken").iterdir()):
        try:
            folder = open_folder(site)
        except (NoSite, WrongOptions):
            continue
        found += [(source, folder.settings.lanes) for source in folder.sources]
    return found


@pytest.mark.parametrize(("source", "lanes"), broken_files(), ids=[source.label for source, _ in broken_files()])
def test_a_broken_file_is_valid_just_where_the_reader_finds_no_fault_of_shape(source: Source, lanes: Any) -> None:
    text = read_text(source).text
    found = load(source, vocabularies(lanes)).diagnostics
    odd = [one.code.id for one in found]
    if text is None or "J108" in odd or any(code.startswith("J11") and code != "J114" for code in odd):
        pytest.skip("it is no YAML that an editor could read")
    body = split(text, "").body_line
    expected = any(one.code in SHAPE and one.span.line < body for one in found)
    assert bool(faults(text, source.kind, lanes)) is expected


def test_there_are_broken_files_of_each_kind_of_fault() -> None:
    codes = {one.code for source, lanes in broken_files() for one in load(source, vocabularies(lanes)).diagnostics}
    assert set(SHAPE) <= codes


@pytest.mark.parametrize(
    ("header", "kind", "is_valid"),
    [
        ("emotion_scale: 1..5\nreviewed: 2026-09-30\nreview_every: 6 Months", Kind.MAP, True),
        ("status: Published\ntype: Current-State\nhide: [toc]\nx-a: {b: [1]}\nx: y", Kind.MAP, True),
        ("personas: alex, priya\ntags:\nstages: A, B", Kind.MAP, True),
        ("stages: [A, {name: B, emotion: 1 curious}, ]", Kind.MAP, True),
        ("stages: [{emotion: {alex: {score: 1, feeling: x}, priya: -1 impatient}, x-a: 1}]", Kind.MAP, True),
        ("stages: [{emotion: [1, Alex +1, {persona: alex, score: 1}], feeling: {alex: x}}]", Kind.MAP, True),
        ("stages: [{pains: Slow (severity 3), opportunities: [{text: x, impact: 3}]}]", Kind.MAP, True),
        ("stages: [{touchpoints: Basket}, {touchpoints: [{touchpoint: chat}, Basket]}]", Kind.MAP, True),
        ("title: 2026\nsummary: true\nscope: 12:30", Kind.MAP, True),
        ("stages: [{pains: [{text: x, severity: 6}]}]", Kind.MAP, False),
        ("stages: [{pains: [{severity: 3}]}]", Kind.MAP, False),
        ("stages: [{pains: [{text: x, x-a: 1}]}]", Kind.MAP, False),
        ("stages: [{regulation: x}]", Kind.MAP, False),
        ("stages: [{touchpoint: chat}]", Kind.MAP, False),
        ("reviewed: 30.9.2026", Kind.MAP, False),
        ("review_every: 0", Kind.MAP, False),
        ("review_every: often", Kind.MAP, False),
        ('summary: " "', Kind.MAP, False),
        ("emotion: 1", Kind.MAP, False),
        ("title: Alex\nchannel: chat\ndemographics: [Age: 3, Home]", Kind.PERSONA, True),
        ("name: Alex\ntitle: Alex", Kind.PERSONA, False),
        ("traits: {Patience: 6}", Kind.PERSONA, False),
        ("channels: chat", Kind.TOUCHPOINT, True),
        ("channel: chat", Kind.KPI, False),
        ('series: [{date: 2026-01-31, value: "3.5"}]', Kind.KPI, True),
        ("direction: Up", Kind.KPI, False),
        ("series: {date: 2026-01-31, value: 3}", Kind.KPI, False),
    ],
)
def test_the_reader_and_the_schema_agree(header: str, kind: Kind, is_valid: bool, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\n{header}\n---\nWords.\n", "utf-8")
    found = load(Source(path, "a.md", kind, "a.md", tmp_path), vocabularies()).diagnostics
    assert (not any(one.code in SHAPE for one in found), not faults(path.read_text("utf-8"), kind)) == (
        is_valid,
        is_valid,
    )


def test_lanes_of_the_site_are_keys() -> None:
    assert not faults("---\nstages: [{regulation: x}]\n---\n", Kind.MAP, LANES)


@settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=30, phases=(Phase.reuse, Phase.generate))
@given(st.data())
def test_whatever_is_written_is_valid(data: st.DataObject) -> None:
    for kind, values in {Kind.MAP: maps(), **PROFILES}.items():
        document = data.draw(documents(kind, values))
        assert not faults(front_matter(document, {lane.key for lane in LANES}), kind, LANES)
