"""The palette that a site has chosen, as texts and posters take it: they are light, or follow the reader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from support.building import CONFIG, SMALL, write

from journeysite.adapters.one_map import find_map
from journeysite.adapters.palettes import palette_of, palette_sheets, theme_folders
from journeysite.adapters.site_config import read_config

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
def test_a_theme_that_is_not_there_has_no_folder_but_the_sites_own(name: object) -> None:
    assert theme_folders({"name": name}) == ()
    assert theme_folders({"name": name, "custom_dir": "own"}) == ("own",)


def test_the_folders_of_a_theme_are_those_in_which_a_build_looks(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    site = write(tmp_path, SMALL, CONFIG.replace("{name: material", "{name: material, custom_dir: own"))
    config = load_config(str(site / "mkdocs.yml"))
    assert list(theme_folders(read_config(site).theme)) == config.theme.dirs


def test_a_poster_has_the_palette_and_the_templates_of_a_site_s_own_theme(tmp_path: Path) -> None:
    sheet = tmp_path / "own" / "assets" / "stylesheets" / "palette.own.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("[data-md-color-primary=teal] { --md-primary-fg-color: #123 }", "utf-8")
    (tmp_path / "own" / "journeysite").mkdir()
    config = CONFIG.replace("{name: material", "{name: material, palette: {primary: teal}, custom_dir: own")
    shown = find_map("first-order", write(tmp_path, SMALL, config))
    assert shown.look.styles == (sheet.read_text("utf-8"),)
    assert shown.site.settings.overrides == (tmp_path / "own" / "journeysite",)
