"""The host's palette, for what stands outside its pages: maps as texts, and posters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.theme import Theme
from mkdocs.utils import get_theme_names

_SHEETS = "assets/stylesheets/palette.*.css"
"""Where Material keeps the colours that have names; the file is called after its version."""


def palette_of(theme: Mapping[str, Any]) -> Mapping[str, str]:
    """The attributes by which style sheets know the palette of a theme: the one that is light, as the host writes it.

    Of a theme that has only a dark one it is the light scheme, in that one's colours.
    """
    palettes = [one for one in _listed(theme.get("palette")) if isinstance(one, Mapping) and one]
    light = [one for one in palettes if not _is_dark(one)]
    chosen = {"scheme": (light[0].get("scheme") if light else None) or "default"}
    for one in (light or palettes)[:1]:
        chosen |= {name: one.get(name) or "indigo" for name in ("primary", "accent")}
    return {f"data-md-color-{name}": str(value).replace(" ", "-") for name, value in chosen.items()}


def palette_sheets(theme: Mapping[str, Any], folders: Iterable[str]) -> tuple[tuple[str, Path], ...]:
    """The style sheet with the host's palettes, its address and its file, where a site has chosen one of them."""
    for folder in map(Path, folders if theme.get("palette") else ()):
        if found := sorted(folder.glob(_SHEETS)):
            return tuple((file.relative_to(folder).as_posix(), file) for file in found)
    return ()


def theme_folders(theme: Mapping[str, Any]) -> tuple[str, ...]:
    """The folders of a theme, in the order in which the host looks in them; of one that is not installed, its own."""
    name, own = theme.get("name"), theme.get("custom_dir")
    if isinstance(name, str) and name in get_theme_names():
        return tuple(Theme(name, custom_dir=own).dirs)
    return (own,) if own else ()


def _listed(given: object) -> list[Any]:
    return given if isinstance(given, list) else [given]


def _is_dark(palette: Mapping[str, Any]) -> bool:
    return palette.get("scheme") == "slate" or "dark" in str(palette.get("media", ""))
