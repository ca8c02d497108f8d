from __future__ import annotations

from collections.abc import Callable

import pytest

from journeysite.pipeline import Content

ReadSite = Callable[..., Content]

MAP = "## A\n- Actions: x\n"


@pytest.mark.parametrize(
    ("files", "options", "found"),
    [
        ({"maps/a.md": MAP}, "", []),
        ({"maps/a.md": MAP}, "maps_folder: maps", []),
        ({"maps/a.md": MAP}, "kpis_folder: kpis", ["3:32 missing-folder"]),
        ({"maps/a.md": MAP, "figures/rate.png": ""}, "kpis_folder: figures", []),
        ({"all/maps/a.md": MAP}, "maps_folder: all/maps", []),
        ({"all/Maps/a.md": MAP}, "maps_folder: all/maps", ["3:32 missing-folder"]),
        ({"maps/a.md": MAP, "persona/alex.md": "x"}, "", ["3:5 missing-folder"]),
        ({"maps/a.md": MAP, "persona/alex.png": ""}, "", []),
        ({"maps/a.md": MAP, "persona/alex.md": "x", "personas/sam.md": "x"}, "", []),
        ({"Maps/a.md": MAP}, "", ["3:5 missing-folder"]),
        ({"index.md": "x"}, "", []),
        ({"index.md": "x", "about.md": "x"}, "", ["3:5 no-content"]),
        ({"journeys/a.md": MAP}, "", ["3:5 no-content"]),
    ],
)
def test_folders(read_site: ReadSite, files: dict[str, str], options: str, found: list[str]) -> None:
    said = read_site(files, options).diagnostics
    assert [f"{one.span.line}:{one.span.column} {one.code.slug}" for one in said] == found
