"""The folder that holds templates, styles, scripts, icons and words."""

from __future__ import annotations

from pathlib import Path

from journeysite.loading.sources import Kind


def theme_folder() -> Path:
    """`theme/` inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "theme"
    return installed if installed.is_dir() else package.parent / "theme"


def schema_file(kind: Kind) -> Path:
    """The JSON Schema of a kind of document, on a site without lanes of its own."""
    return theme_folder() / "schema" / f"{kind.value}.schema.json"
