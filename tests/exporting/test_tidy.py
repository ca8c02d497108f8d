"""Keys and labels change places; nothing that a writer wrote is changed, and a second time changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from support.documents import LANES

from journeysite.exporting.conversion import Form, converted
from journeysite.exporting.labels import lane_labels
from journeysite.exporting.outline import Spelling
from journeysite.exporting.reading_back import squeezed
from journeysite.exporting.tidy import tidied
from journeysite.loading.documents import Document, Loaded, load
from journeysite.loading.sources import Kind, Source
from journeysite.loading.vocabularies import vocabularies
from journeysite.scaffolding.starters import starter_sources

WORDS = vocabularies(LANES)
SPELLING = Spelling(WORDS, lane_labels(WORDS, LANES))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    folder = tmp_path_factory.mktemp("site")
    return Source(folder / "a.md", "maps/a.md", Kind.MAP, "a.md", folder)


def read(source: Source, text: str) -> Loaded:
    source.path.write_bytes(text.encode())
    return load(source, WORDS)


def tidy(source: Source, text: str) -> str:
    return tidied(text, read(source, text), SPELLING)


def says(document: Document | None) -> object:
    assert document
    return document.value, dict(document.host), squeezed(document.before), squeezed(document.after)


UNTIDY = """\
---
# About this file
x-jira: JRN-1   # ours
hide: [toc]

# Who owns it
owner: E-commerce  # a team
title: 'First: order'

tags:
  - retail
  # the second
  - shoes
summary: |
  One text,

  in two parts.
stages: [Awareness]
---

Words before.

## Awareness

* FEELING: +1 curious
* pain-points:
    * Too dear (severity 3)

    * Too slow
* Weather: rain
* Law: none

* 🎯 Goals: kept as it is
* Does: Looks   around

## What it tells us
- Nobody thinks: of this
"""
TIDY = """\
---
# About this file
title: 'First: order'
summary: |
  One text,

  in two parts.

# Who owns it
owner: E-commerce  # a team
tags:
  - retail
  # the second
  - shoes

stages: [Awareness]
x-jira: JRN-1   # ours
hide: [toc]
---

Words before.

## Awareness

* 🎯 Goals: kept as it is
* Actions: Looks   around
* Emotion: +1 curious
* Pain points:
    * Too dear (severity 3)

    * Too slow

* Regulation: none
* Weather: rain

## What it tells us
- Nobody thinks: of this
"""


def test_an_untidy_file(source: Source) -> None:
    assert tidy(source, UNTIDY) == TIDY
    assert tidy(source, TIDY) == TIDY
    assert says(read(source, TIDY).document) == says(read(source, UNTIDY).document)


def test_keys_of_stages_and_touchpoints(source: Source) -> None:
    text = """\
---
stages:
  # the first
  - emotion:
      priya: 1
      alex: 2
    regulation: none  # law
    actions: Looks
    # what it is called
    name: Awareness
    touchpoints:
      - {emotion: 1, name: Basket}
      - pains:
          - severity: 3
            text: Slow
        name: Till
title: A
---
"""
    assert (
        tidy(source, text)
        == """\
---
title: A
stages:
  # the first
  - name: Awareness
    # what it is called
    actions: Looks
    emotion:
      priya: 1
      alex: 2
    regulation: none  # law
    touchpoints:
      - {emotion: 1, name: Basket}
      - name: Till
        pains:
          - text: Slow
            severity: 3
---
"""
    )


@pytest.mark.parametrize(
    "text",
    [
        "---\nowner: x\ntitle: 'a\n---\n",
        "---\nowner: x\ntitle: A\nsumary: b\n---\n## A\n- Actions: x\n",
        "---\nowner: x\r\ntitle: A\n---\n## A\n- Actions: x\n",
        "## A\n| a | b |\n|---|---|\n| c | d |\n",
        "---\n{owner: x, title: A}\n---\n## A\n- Actions: x\n",
    ],
)
def test_what_stays_as_it_is(source: Source, text: str) -> None:
    assert tidy(source, text) == text


def test_windows_line_endings_and_the_byte_order_mark_stay(source: Source) -> None:
    text, tidied_text = (
        "---\nowner: x\ntitle: A\n---\n## A\n- Does: x\n",
        "---\ntitle: A\nowner: x\n---\n## A\n- Actions: x\n",
    )
    assert tidy(source, "\ufeff" + text.replace("\n", "\r\n")) == "\ufeff" + tidied_text.replace("\n", "\r\n")


def test_text_under_no_label_keeps_a_stage_in_its_order(source: Source) -> None:
    text = "# T\n\n## A\n- Mood: 1\n- Does: x\n\n```\ncode\n```\n"
    assert tidy(source, text) == text.replace("Mood", "Emotion").replace("Does", "Actions")


def test_sections_of_a_persona_stay(source: Source) -> None:
    persona = replace(source, kind=Kind.PERSONA)
    text = "---\nrole: x\nname: A\n---\n## Pains\n- y\n\n## Goals\n- z\n"
    assert tidied(text, read(persona, text), SPELLING) == text.replace("role: x\nname: A", "name: A\nrole: x")


KEYS = (
    "owner: Shop  # why",
    "title: A",
    "# a comment",
    "",
    "tags:\n  - b\n  # c\n  - a",
    "x-a: {b: 1}",
    "goal: >-\n  a\n\n  b",
)
LANE_LINES = (
    "- Mood: 1 glad",
    "- Does: a",
    "- ACTIONS:\n    - b\n\n    - c",
    "",
    "- Odd one: d",
    "<!-- e -->",
    "**Pains:** f",
)
OF_STAGES = (
    "- Does: a",
    "  emotion: 1",
    "  # c",
    "  name: B{n}",
    "  pains:\n  - severity: 1\n    text: d",
    "",
    "  x-b: c",
)


@settings(
    deadline=None, suppress_health_check=list(HealthCheck), max_examples=150, phases=(Phase.reuse, Phase.generate)
)
@given(st.permutations(KEYS), st.lists(st.sampled_from(LANE_LINES), max_size=8), st.permutations(LANE_LINES))
def test_nothing_is_lost_and_a_second_time_changes_nothing(
    source: Source, keys: list[str], some: list[str], all_lanes: list[str]
) -> None:
    header, stages = "\n".join(keys), "\n".join(["## A", *some, "", "## B", "", *all_lanes])
    text = f"---\n{header}\n---\nWords.\n\n{stages}\n\n## End\nWords  of  mine.\n"
    loaded = read(source, text)
    made = tidied(text, loaded, SPELLING)
    again = read(source, made)
    assert says(again.document) == says(loaded.document)
    assert tidied(made, again, SPELLING) == made
    for line in ("owner: Shop  # why", "# a comment", "  # c", "Words  of  mine.", "- Odd one: d", "<!-- e -->"):
        assert made.split("\n").count(line) == text.split("\n").count(line)
    assert len(made.split("\n")) == len(text.split("\n"))
    assert [*made].count("\n") == text.count("\n")


@settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=80, phases=(Phase.reuse, Phase.generate))
@given(st.permutations(OF_STAGES[1:]), st.permutations(OF_STAGES[1:]))
def test_keys_in_stages_keep_their_lines(source: Source, one: list[str], other: list[str]) -> None:
    lines = [
        line.replace("{n}", str(number)) for number, keys in enumerate((one, other)) for line in ("- actions: a", *keys)
    ]
    text = "---\nstages:\n" + "\n".join(lines) + "\ntitle: T\n---\n"
    loaded = read(source, text)
    made = tidied(text, loaded, SPELLING)
    assert says(read(source, made).document) == says(loaded.document)
    assert tidied(made, read(source, made), SPELLING) == made
    bare = [sorted(line.lstrip(" -") for line in each.split("\n")) for each in (made, text)]
    assert bare[0] == bare[1]


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("starter", tuple(starter_sources("templates")), ids=lambda starter: starter.id)
def test_templates_are_in_order_in_either_form(source: Source, starter: Source, form: Form) -> None:
    plain = Spelling(vocabularies())
    loaded = load(starter, plain.words)
    assert loaded.document
    text = starter.path.read_text("utf-8")
    if form is Form.FRONT_MATTER and starter.kind is Kind.MAP:
        text = converted(loaded.document, form, plain)
        source.path.write_text(text, "utf-8")
        loaded = load(source, plain.words)
    assert tidied(text, loaded, plain) == text
