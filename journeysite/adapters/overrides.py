"""Templates of the site's own that replace none of ours, because they are misspelt or in another folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from journeysite.adapters.codes import UNUSED_TEMPLATE
from journeysite.adapters.option_faults import label_of
from journeysite.assets import theme_folder
from journeysite.diagnostics import Diagnostic, Span, did_you_mean

FOLDER = "journeysite"
"""The folder of a theme's `custom_dir` in which our templates are replaced."""


def overriding(custom_dir: Path | None) -> tuple[Path, ...]:
    """The folder whose templates come before ours, if the site has it."""
    folder = custom_dir / FOLDER if custom_dir else None
    return (folder,) if folder and folder.is_dir() else ()


def check_overrides(custom: str | Path | None) -> Iterator[Diagnostic]:
    """Say which templates in a theme's `custom_dir` were probably meant to replace one of ours."""
    custom_dir = Path(custom) if custom else None
    if custom_dir is None or not custom_dir.is_dir():
        return
    ours = {file.name for file in (theme_folder() / "templates").glob("*.html")}
    for file in sorted((custom_dir / FOLDER).glob("*.html")):
        guess = did_you_mean(file.name, ours, cutoff=0.85)
        if file.name not in ours and guess:  # any other is a part that an own template includes
            message = f"“{file.name}” replaces no template: there is none of this name."
            yield UNUSED_TEMPLATE.at(Span(label_of(file)), message, guess)
    for file in sorted(custom_dir.glob("*.html")):
        if file.name in ours and "_" in file.name:  # `home.html` may be the site's own
            message = f"“{file.name}” replaces no template: it is not in the folder “{FOLDER}”."
            yield UNUSED_TEMPLATE.at(Span(label_of(file)), message, f"Move it to {label_of(custom_dir / FOLDER)}.")
