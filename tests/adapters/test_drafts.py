"""Drafts reach no published site, by no way."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.building import CONFIG, MAP, PERSONA, SMALL, Built, build, bytes_of, write

SECRETS = ("zephyrine", "quixotic", "umbraculum")
"""Words that stand only in drafts: in their names, titles and texts."""

PUBLISHED = """\
---
title: First order
personas: [alex, zephyrine-persona]
parent: zephyrine-map
kpis: [zephyrine-kpi]
---
## Awareness
- KPIs: zephyrine-kpi

### Friend's post
- Personas: alex, zephyrine-persona
- Emotion: Alex +1 curious; Zephyrine Persona -1 cross
"""
CONTENT = {
    "maps/first-order.md": PUBLISHED,
    "personas/alex.md": PERSONA,
    "maps/zephyrine-map.md": MAP.replace("First order", "Quixotic map")
    .replace("personas: [alex]", "status: draft\npersonas: [alex]\nfuture_of: first-order")
    .replace("status: draft", "status: draft\nowner: Quixotic\nreviewed: 2020-01-01\nreview_every: 1 day")
    .replace("retail", "umbraculum"),
    "personas/zephyrine-persona.md": "---\nname: Zephyrine Persona\nstatus: draft\nowner: Quixotic\n---\nUmbraculum.\n",
    "touchpoints/zephyrine-touchpoint.md": "---\nname: Quixotic touchpoint\nstatus: draft\nchannel: umbraculum\n---\n",
    "kpis/zephyrine-kpi.md": "---\nname: Quixotic KPI\nstatus: draft\nowner: Umbraculum\n---\n",
}
NAV = """\
nav:
  - index.md
  - Journeys: [maps/index.md, maps/first-order.md, {Quixotic: maps/zephyrine-map.md}]
  - Quixotic: [personas/zephyrine-persona.md]
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    config = CONFIG.replace("search, ", "search, tags: {export: true}, ").replace(
        "[search, tags: {export: true}, journeysite]", "{search: {}, tags: {export: true}, journeysite: {}}"
    )
    config += "site_url: https://journeys.example.org/\nedit_uri: https://git.example.org/edit/\n"
    built = build(write(tmp_path_factory.mktemp("drafts"), CONTENT, config))
    assert built.code == 0, built.log
    return built


@pytest.mark.parametrize("secret", SECRETS)
def test_nothing_of_a_draft_is_anywhere_in_the_site(published: Built, secret: str) -> None:
    for path, content in bytes_of(published.site).items():
        assert secret not in path.lower()
        assert secret.encode() not in content.lower(), path


def test_a_strict_build_says_which_published_page_needs_the_draft(tmp_path: Path, published: Built) -> None:
    assert "The persona “zephyrine-persona” is a draft and is not published." in published.log


def test_a_navigation_that_names_drafts_builds_without_them(tmp_path: Path) -> None:
    content = {**CONTENT, **SMALL}
    built = build(write(tmp_path, content, CONFIG + NAV), "--strict")
    assert built.code == 0, built.log
    for path, text in bytes_of(built.site).items():
        assert b"quixotic" not in text.lower(), path
