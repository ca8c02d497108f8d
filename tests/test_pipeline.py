from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from journeysite import pipeline
from journeysite.adapters.folder import open_folder
from journeysite.diagnostics import Severity
from journeysite.loading.sources import Kind
from journeysite.model.journey import MapType
from journeysite.pipeline import Content, read_starters
from journeysite.scaffolding.starters import STARTERS
from journeysite.settings import Settings

ReadSite = Callable[..., Content]
REPOSITORY = Path(__file__).resolve().parents[1]
FULL = REPOSITORY / "tests" / "sites" / "full"


def read(site: Path) -> Content:
    folder = open_folder(site)
    return pipeline.read(folder.sources, folder.files, folder.settings)


def test_an_outline_and_front_matter_are_two_spellings_of_one_model() -> None:
    maps = read(FULL).catalog.of_kind(Kind.MAP)
    assert maps["outline"].value == replace(maps["front-matter"].value, title=maps["outline"].title)
    assert maps["outline"].before.strip() == maps["front-matter"].before.strip().partition("\n")[0]
    assert maps["outline"].after.strip() == "## What this map tells us\nNothing yet."


def test_the_full_site_uses_every_field() -> None:
    """Every field of every value of the model is filled somewhere in the site."""
    content = read(FULL)
    filled: dict[str, set[str]] = {}

    def look(value: object) -> None:
        if isinstance(value, tuple | list):
            for item in value:
                look(item)
        elif hasattr(value, "__dataclass_fields__"):
            for field in value.__dataclass_fields__:
                given = getattr(value, field)
                if given not in (None, (), {}, ""):
                    filled.setdefault(type(value).__name__, set()).add(field)
                look(given)

    for document in (*content.catalog.documents, *content.drafts):
        look(document.value)
    unused = {
        f"{model.__name__}.{field}"
        for model in {type(document.value) for document in content.catalog.documents}
        for field in model.__dataclass_fields__
        if field not in filled[model.__name__]
    }
    assert not unused
    assert filled["Touchpoint"] >= {"channel", "personas", "lanes", "evidence", "touchpoint", "confidence", "x"}
    assert filled["Opportunity"] == {"text", "impact", "effort", "owner", "status", "due", "link"}
    assert filled["Evidence"] == {"source", "date", "sample", "quote", "link"}
    assert filled["Emotion"] == {"persona", "score", "feeling"}


def test_the_content_of_this_repository_is_an_example() -> None:
    content = read(REPOSITORY)
    assert content.diagnostics == ()
    assert content.unread == ()
    maps = content.catalog.of_kind(Kind.MAP).values()
    assert len(maps) >= 10
    assert {document.value.type for document in maps} == set(MapType)
    assert len(content.catalog.of_kind(Kind.PERSONA)) >= 5
    assert len(content.catalog.of_kind(Kind.TOUCHPOINT)) >= 3
    assert len(content.catalog.of_kind(Kind.KPI)) >= 3
    assert all(document.value.stages for document in maps)
    assert content.catalog.uses
    assert content.catalog.futures
    assert content.catalog.parts


def test_the_starters_are_sound() -> None:
    catalog = read_starters(Settings(today=date(2026, 11, 22)))
    assert {document.id for document in catalog.documents} == {starter.name for starter in STARTERS}
    assert {document.value.type for document in catalog.of_kind(Kind.MAP).values()} == set(MapType)


def test_drafts_are_set_aside(read_site: ReadSite) -> None:
    site = {"maps/a.md": "---\nstatus: draft\n---\n## A\n- Actions: x\n", "maps/b.md": "## A\n- Actions: x\n"}
    published, writing = read_site(site), read_site(site, drafts=True)
    assert [document.id for document in published.drafts] == ["a"]
    assert list(published.catalog.of_kind(Kind.MAP)) == ["b"]
    assert writing.drafts == ()
    assert list(writing.catalog.of_kind(Kind.MAP)) == ["a", "b"]


def test_what_cannot_be_read_is_told_and_no_link_may_lead_there(read_site: ReadSite) -> None:
    content = read_site({"maps/a.md": "", "maps/b.md": "## A\n- Actions: See [a](a.md)\n"})
    assert [source.uri for source in content.unread] == ["maps/a.md"]
    assert [found.code.slug for found in content.diagnostics] == ["empty-file", "broken-link"]


def test_findings_stand_in_reading_order_each_once(read_site: ReadSite) -> None:
    content = read_site(
        {
            "maps/b.md": "---\npersonas: [ann, bob]\nsumary: z\n---\n## A\n- Emotion: +9 (sad)\n- Wether: x\n",
            "maps/a.md": "---\nparent: none\n---\n## A\n- Actions: x\n",
        }
    )
    places = [(found.span.file, found.span.line, found.span.column) for found in content.diagnostics]
    assert places == sorted(places)
    assert len(set(content.diagnostics)) == len(content.diagnostics) == 6
    assert {found.severity for found in content.diagnostics} == {Severity.ERROR, Severity.WARNING}


def test_places_are_right_even_where_other_items_were_taken_out(read_site: ReadSite) -> None:
    content = read_site(
        {
            "maps/a.md": "---\nstages:\n  - [oops]\n  - name: A\n    pains: [{}, {text: '[x](y.md)'}]\n"
            "    personas:\n      -\n      - sam\n---\n"
        }
    )
    assert [f"{found.span.line}:{found.span.column} {found.code.slug}" for found in content.diagnostics] == [
        "3:5 wrong-value",
        "5:13 missing-value",
        "5:25 broken-link",
        "8:9 unknown-persona",
    ]


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_the_same_input_gives_the_same_output(seed: str) -> None:
    program = (
        "from journeysite.adapters.folder import open_folder\n"
        "from journeysite import pipeline\n"
        "import sys\n"
        "folder = open_folder(__import__('pathlib').Path(sys.argv[1]))\n"
        "content = pipeline.read(folder.sources, folder.files, folder.settings)\n"
        "print([(d.value, d.host, d.before, d.after) for d in content.catalog.documents], content.diagnostics)\n"
    )

    def output(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        arguments = [sys.executable, "-c", program, str(FULL)]
        return subprocess.run(arguments, capture_output=True, text=True, check=True, env=environment).stdout

    assert output(seed) == output("77")
