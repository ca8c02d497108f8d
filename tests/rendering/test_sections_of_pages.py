"""What links are checked against is what pages have."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from support.building import REPOSITORY

from journeysite import pipeline
from journeysite.adapters.folder import open_folder
from journeysite.catalog.destinations import leads_somewhere, own_destinations
from journeysite.rendering import pages
from journeysite.rendering.site import open_site


@pytest.mark.parametrize("folder", [REPOSITORY, REPOSITORY / "tests/sites/full"])
def test_every_section_of_a_page_is_known(folder: Path) -> None:
    opened = open_folder(folder)
    content = pipeline.read(opened.sources, opened.files, replace(opened.settings, today=date(2026, 11, 1)))
    gallery = pipeline.read_starters(opened.settings)
    site = open_site(content.catalog, opened.settings, gallery)
    for document in content.catalog.documents:
        made = pages.frame(site, document)
        found = set(re.findall(r'<[^<>]* id="?([^"\s>]+)', made.head + made.table + made.foot))
        bare = replace(document, before="", after="")
        assert [anchor for anchor in sorted(found) if not leads_somewhere(bare, anchor)] == []
        assert set(own_destinations(document)) <= found
