"""What is found in front matter at a glance is where a reading of the whole file finds it."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.building import REPOSITORY

from journeysite.adapters.folder import open_folder
from journeysite.loading.documents import places_in
from journeysite.loading.header_places import locate_in_header
from journeysite.loading.sources import Kind, Source
from journeysite.loading.vocabularies import vocabularies

KEYS = ("title", "name", "owner", "teams", "reviewed", "review_every", "emotion_scale", "future_of", "summary", "x")
SITES = (REPOSITORY, REPOSITORY / "tests" / "sites" / "full", REPOSITORY / "tests" / "sites" / "minimal")


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_the_places_of_a_whole_reading(site: Path) -> None:
    folder = open_folder(site)
    seen = 0
    for source in folder.sources:
        places = places_in(source, vocabularies(folder.settings.lanes))
        for path in [(), *((key,) for key in KEYS)]:
            found = locate_in_header(source, [path])
            if found and (path == () or path in places.values):
                assert found == [places.of_value(path)], (source.label, path)
                seen += 1
    assert seen >= len(folder.sources)


@pytest.mark.parametrize(
    "header",
    [
        "owner: Us\nowner: You",
        "owner:\n  Us",
        "owner: |\n  Us",
        "owner: # who?\n  Us",
        "owner: !text Us",
        'owner: "Us"',
        "title: T",
    ],
)
def test_what_is_not_plain_to_see_is_left_to_the_reader(tmp_path: Path, header: str) -> None:
    file = tmp_path / "a.md"
    file.write_text(f"---\n{header}\n---\nowner: nobody\n", "utf-8")
    source = Source(file, "maps/a.md", Kind.MAP, "a.md", tmp_path)
    assert locate_in_header(source, [("owner",)]) is None
    assert locate_in_header(source, [("stages", 0)]) is None
