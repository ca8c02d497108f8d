from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest

from journeysite.loading.documents import Loaded, load, locate
from journeysite.loading.sources import Kind, Source
from journeysite.loading.vocabularies import vocabularies
from journeysite.model.lane import Lane

Load = Callable[..., Loaded]


def said(loaded: Loaded) -> list[str]:
    return [f"{found.span.line}:{found.span.column} {found.code.slug}" for found in loaded.diagnostics]


def test_a_document_is_a_value_and_the_text_around_it(load_text: Load) -> None:
    loaded = load_text("---\ntitle: Shoes\nstatus: draft\n---\nBefore.\n\n## A\n- Actions: x\n\n## Notes\nAfter.\n")
    document = loaded.document
    assert document
    assert (document.id, document.title, document.draft) == ("shoes", "Shoes", True)
    assert (document.before, document.after) == ("Before.\n", "## Notes\nAfter.\n")
    assert said(loaded) == []


@pytest.mark.parametrize("status", ["draft", "Draft", " DRAFT ", "drafft", "[draft", "[draft]", "{draft}", "*draft"])
def test_a_status_that_cannot_be_read_counts_as_a_draft(load_text: Load, status: str) -> None:
    loaded = load_text(f"---\ntitle: Shoes\nstatus: {status}\n---\n## A\n- Actions: x\n")
    assert loaded.document
    assert loaded.document.draft
    assert bool(loaded.diagnostics) == (status.strip().lower() != "draft")


@pytest.mark.parametrize("header", ["title: Shoes", "title: Shoes\nstatus:", "title: Shoes\nstatus: Published"])
def test_a_map_is_published_unless_its_status_says_otherwise(load_text: Load, header: str) -> None:
    loaded = load_text(f"---\n{header}\n---\n## A\n- Actions: x\n")
    assert loaded.document
    assert not loaded.document.draft
    assert said(loaded) == []


@pytest.mark.parametrize("separator", ["; ", ", "])
def test_emotions_of_several_personas(load_text: Load, separator: str) -> None:
    emotions = separator.join(["Tom +1 glad, at last", "Mara -2 cross"])
    loaded = load_text(f"---\npersonas: [tom, mara]\n---\n## A\n- Emotion: {emotions}\n")
    assert loaded.document
    felt = loaded.document.value.stages[0].emotion
    assert [(one.persona, one.score, one.feeling) for one in felt] == [
        ("Tom", 1, "glad, at last"),
        ("Mara", -2, "cross"),
    ]


def test_an_id_among_measures_in_words_is_a_reference(load_text: Load) -> None:
    loaded = load_text("## A\n- Actions: x\n- KPIs: conversion-rate, answer time\n")
    assert loaded.document
    assert loaded.document.value.stages[0].kpis == ("conversion-rate", "answer time")


def test_an_underlined_title(load_text: Load) -> None:
    loaded = load_text("Buying shoes\n============\n\nA\n-\n- Actions: x\n")
    assert loaded.document
    assert loaded.document.title == "Buying shoes"
    assert loaded.document.before.strip() == ""


def test_what_is_meant_for_the_host_is_handed_on_in_its_order(load_text: Load) -> None:
    loaded = load_text(
        "---\nsearch: {exclude: true, boost: 2.5}\nhide: [toc]\ntemplate: x.html\nicon: 7\n---\n## A\n- Actions: x\n"
    )
    assert loaded.document
    assert list(loaded.document.host.items()) == [
        ("search", {"exclude": True, "boost": 2.5}),
        ("hide", ["toc"]),
        ("template", "x.html"),
        ("icon", 7),
    ]


def test_own_keys_are_untouched(load_text: Load) -> None:
    loaded = load_text("---\nx-a: {b: [1, NO]}\nstages:\n  - name: A\n    x-c: on\n    goal: g\n---\n")
    assert loaded.document
    assert loaded.document.value.x == {"x-a": {"b": ["1", "NO"]}}
    assert loaded.document.value.stages[0].x == {"x-c": "on"}
    assert said(loaded) == []


def test_keys_without_a_value_are_fields_left_empty(load_text: Load) -> None:
    loaded = load_text(
        "---\ntitle:\nsummary: ~\nstages:\n  - name: A\n    goal: g\n    pains:\n      -\n      - b\n---\n"
    )
    assert loaded.document
    assert loaded.document.title == "Shoes"
    assert [pain.text for pain in loaded.document.value.stages[0].pains] == ["b"]
    assert said(loaded) == []


def test_own_lanes_are_keys_and_labels_in_their_order(load_text: Load) -> None:
    lanes = tuple(Lane(key=key, label=key.title()) for key in ("wind", "sky", "rain", "dew"))
    keys = load_text("---\nstages:\n  - name: A\n    dew: 1\n    rain: [2]\n    wind: 3\n---\n", lanes=lanes)
    labels = load_text("## A\n- Dew: 1\n- Rain: 2\n- Wind: 3\n", lanes=lanes)
    for loaded in (keys, labels):
        assert loaded.document
        assert list(loaded.document.value.stages[0].lanes.items()) == [
            ("dew", ("1",)),
            ("rain", ("2",)),
            ("wind", ("3",)),
        ]
        assert said(loaded) == []


def test_a_fault_in_the_text_is_no_fault_of_the_map(load_text: Load) -> None:
    loaded = load_text("## A\n- Actions: x\n\n## Notes\n\n" + ">" * 60 + " deep\n\n![a](https://example.org/a.png)\n")
    assert said(loaded) == ["6:1 too-nested-text", "8:1 remote-media"]
    assert loaded.document
    assert "deep" in loaded.document.after


def test_front_matter_that_is_none_is_text(load_text: Load) -> None:
    loaded = load_text("---\nJust words.\n---\n## A\n- Actions: x\n")
    assert said(loaded) == ["2:1 not-a-mapping"]
    assert loaded.document
    assert loaded.document.before == "---\nJust words.\n---"
    assert [stage.name for stage in loaded.document.value.stages] == ["A"]


def test_an_unreadable_file_is_no_document(load_text: Load) -> None:
    loaded = load_text(b"\xff")
    assert loaded.document is None
    assert said(loaded) == ["1:1 unreadable-file"]


def test_places_are_looked_up_when_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("---\ntitle: a\n---\n## A\n- Actions: x\n", "utf-8")
    source = Source(file, "maps/a.md", Kind.MAP, "a.md", tmp_path)
    spans = locate(source, [("title",), ("stages", 0, "actions", 0), ("stages", 9)], vocabularies())
    assert [str(span) for span in spans] == ["a.md:2:8", "a.md:5:12", "a.md:2:1"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings_make_no_difference(load_text: Load, ending: str) -> None:
    loaded = load_text("---\ntitle: a\nsumary: b\n---\n## A\n- Actions: x\n- Wether: y\n".replace("\n", ending))
    assert said(loaded) == ["7:3 unknown-label", "3:1 unknown-key"]


@pytest.mark.parametrize("header", ["personas: [alex]", "stages:\n- name: A\n  emotion:\n    alex: sad"])
def test_reading_leaves_no_garbage_in_circles(load_text: Load, header: str) -> None:
    """The pipeline reads without the collector; what reading leaves behind would stay in memory until the end."""
    text = f"---\n{header}\n---\n## A\n- Actions: x\n\n### B\n- Emotion: +1 glad\n- Evidence: Diary, n = 3\n"
    source, words = load_text(text).source, vocabularies()
    gc.collect()
    gc.disable()
    try:
        load(source, words)
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Shoes: the film", "Shoes: the film"),
        ("title: [WIP] Buying shoes", "[WIP] Buying shoes"),
        ('title: "Buying" shoes', '"Buying" shoes'),
        ('title: "C:\\qa"', "C:\\qa"),
        ("title: @home", "@home"),
        ("title: #1 in town", "#1 in town"),
        ("title: {shoes}", "{shoes}"),
        ("\ttitle: Shoes", "Shoes"),
    ],
)
def test_a_title_that_yaml_cannot_read_is_shown_as_written(load_text: Load, line: str, title: str) -> None:
    for heading in ("", "# Another\n\n"):
        loaded = load_text(f"---\n{line}\nstatus: published\n---\n{heading}## A\n- Actions: x\n")
        assert loaded.document
        assert loaded.document.title == title
        assert len(loaded.diagnostics) == 1
        assert heading.strip() in loaded.document.before


@pytest.mark.parametrize("line", ["title:", "title: # none yet", "title: null", "owner: 'a"])
def test_a_title_that_is_not_written_is_that_of_the_body(load_text: Load, line: str) -> None:
    loaded = load_text(f"---\n{line}\n---\n# Shoes\n\n## A\n- Actions: x\n")
    assert loaded.document
    assert loaded.document.title == "Shoes"


def test_a_name_that_yaml_cannot_read_is_shown_as_written(load_text: Load) -> None:
    loaded = load_text("---\nname: Ann: the runner\nrole: Runner\n---\n", kind=Kind.PERSONA)
    assert loaded.document
    assert (loaded.document.title, loaded.document.value.role) == ("Ann: the runner", "Runner")
