"""The palette that a site has chosen, as texts and posters take it: they are light, or follow the reader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from journeysite.adapters.palettes import palette_of, palette_sheets, theme_folders

SLATE = {"scheme": "slate", "primary": "teal", "media": "(prefers-color-scheme: dark)"}


@pytest.mark.parametrize(
    ("palette", "expected"),
    [
        (None, "default"),
        ([], "default"),
        ("nonsense", "default"),
        ({"primary": "light blue"}, "default light-blue indigo"),
        ({"scheme": "our own", "accent": "custom"}, "our-own indigo custom"),
        ([SLATE, {"scheme": "default", "primary": "red"}], "default red indigo"),
        ([{"media": "(prefers-color-scheme: dark)", "scheme": "night"}, {"scheme": "day"}], "day indigo indigo"),
        (SLATE, "default teal indigo"),
    ],
)
def test_the_light_one_is_chosen(palette: Any, expected: str) -> None:
    names = ("data-md-color-scheme", "data-md-color-primary", "data-md-color-accent")
    found = palette_of({"name": "material", "palette": palette})
    assert found == dict(zip(names, expected.split(), strict=False))


def test_the_sheet_is_that_of_the_theme_where_a_palette_is_chosen(tmp_path: Path) -> None:
    theme = {"name": "material", "palette": {"primary": "teal"}}
    ((uri, file),) = palette_sheets(theme, theme_folders(theme))
    assert uri.startswith("assets/stylesheets/palette.")
    assert "[data-md-color-primary=teal]" in file.read_text("utf-8")
    assert palette_sheets({"name": "material"}, theme_folders(theme)) == ()
    assert palette_sheets(theme, [str(tmp_path)]) == ()


@pytest.mark.parametrize("name", [None, ["material"], "none-of-that-name"])
def test_a_theme_that_is_not_there_has_no_folder(name: object) -> None:
    assert theme_folders({"name": name}) == ()
