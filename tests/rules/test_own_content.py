"""What this repository shows as an example is one: its own maps and templates give no reason for remarks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from support.building import REPOSITORY

from journeysite import pipeline
from journeysite.adapters.folder import open_folder
from journeysite.rules.run import run
from journeysite.settings import Settings

DAY = date(2026, 11, 22)


def test_the_example_site_gives_no_reason_for_remarks() -> None:
    folder = open_folder(REPOSITORY, remarks=True)
    content = pipeline.read(folder.sources, folder.files, replace(folder.settings, today=DAY))
    assert content.diagnostics == ()


def test_the_templates_give_no_reason_for_remarks() -> None:
    settings = Settings(today=DAY, remarks=True)
    catalog = replace(pipeline.read_starters(settings), today=DAY)
    assert list(run(catalog, settings)) == []
