"""The folder that holds templates, styles, scripts, icons, words and starters."""

from __future__ import annotations

from pathlib import Path


def theme_folder() -> Path:
    """`theme/` inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "theme"
    return installed if installed.is_dir() else package.parent / "theme"
