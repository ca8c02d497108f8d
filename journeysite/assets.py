"""The folder that holds templates, styles, scripts, icons, words and starters, and what every page loads of it."""

from __future__ import annotations

from pathlib import Path

import rcssmin
import rjsmin

STYLES = (
    "tokens",
    "signs",
    "curves",
    "lists",
    "cards",
    "controls",
    "health",
    "stage-table",
    "story",
    "atlas",
    "registers",
    "paper",
    "phone",
    "preferences",
)
"""The parts of the style sheet; a later one overrides what an earlier one says."""

SCRIPTS = ("host", "pages", "stage-table", "paper", "registers")
"""The parts of the script; none needs another, but for `paper`, which asks `stage-table` where cells stand."""

EARLY_SCRIPT = "early"
"""What documents and lists load before anything is shown: some keep choices in their address."""

POSTER_STYLES = ("tokens", "signs", "curves", "lists", "stage-table")
"""The parts of the style sheet that a poster shares with the site."""


def theme_folder() -> Path:
    """`theme/` inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "theme"
    return installed if installed.is_dir() else package.parent / "theme"


def schema_file(kind: str) -> Path:
    """The schema of a kind of document, on a site without lanes of its own."""
    return theme_folder() / "schema" / f"{kind}.schema.json"


def styles() -> str:
    """The style sheet that every page loads, without comments and spaces."""
    return str(rcssmin.cssmin(_joined("styles", STYLES, "css")))


def fault_styles() -> str:
    """What the style sheet of a writer's server has besides; no published page shows a fault."""
    return str(rcssmin.cssmin(_joined("styles", ("faults",), "css")))


def scripts() -> str:
    """The script that every page loads, without comments and spaces; what it says first holds for all parts."""
    return '"use strict";' + _small(_joined("scripts", SCRIPTS, "js"))


def early_script() -> str:
    """The script in the head of documents and lists."""
    return _small(_joined("scripts", (EARLY_SCRIPT,), "js"))


def _small(script: str) -> str:
    """A script without comments and spaces. A brace ends a statement, too: no statement of ours is empty."""
    return str(rjsmin.jsmin(script)).replace(";}", "}")


def poster_styles() -> str:
    """The styles of a poster, which are published with no site."""
    own = (theme_folder() / "poster" / "poster.css").read_text("utf-8")
    return str(rcssmin.cssmin(f"{_joined('styles', POSTER_STYLES, 'css')}\n{own}"))


def poster_script() -> str:
    """The script that finds how large the text of a poster can be."""
    return str(rjsmin.jsmin((theme_folder() / "poster" / "measure.js").read_text("utf-8")))


def _joined(folder: str, names: tuple[str, ...], suffix: str) -> str:
    return "\n".join((theme_folder() / folder / f"{name}.{suffix}").read_text("utf-8") for name in names)
