"""A new site: the files of `theme/new-site/`, filled in.

There a name that begins with `dot-` stands for one with a dot, so that no tool takes these files for those of the
folder that they lie in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from html import escape
from pathlib import Path

from journeysite.assets import theme_folder


class Ci(StrEnum):
    """Where checks run: for which forge a recipe is written."""

    GITHUB = "github"
    GITLAB = "gitlab"
    BOTH = "both"
    NONE = "none"


_RECIPES = {
    Ci.GITHUB: (".github/", "| `.github/` | checks every pull request, publishes the main branch |\n"),
    Ci.GITLAB: (".gitlab-ci.yml", "| `.gitlab-ci.yml` | checks every merge request, publishes the default branch |\n"),
}
_MARKUP = re.compile(r"([\\`*_\[\]#|])")


def site_files(name: str, today: date, requirement: str, ci: Ci) -> Mapping[str, str]:
    """The files of a new site by their path in it.

    `requirement` is the text of its `requirements.txt`, `today` the day of the first review.
    """
    wanted = {recipe: ci in (recipe, Ci.BOTH) for recipe in _RECIPES}
    values = {
        "@SITE_NAME_YAML@": json.dumps(name, ensure_ascii=False),
        "@SITE_NAME_MARKDOWN@": _MARKUP.sub(r"\\\1", escape(name, quote=False)),
        "@TODAY@": today.isoformat(),
        "@IN_THREE_MONTHS@": (today + timedelta(days=90)).isoformat(),
        "@REQUIREMENT@\n": requirement,
        "@CI_ROWS@": "".join(row for recipe, (_, row) in _RECIPES.items() if wanted[recipe]),
    }
    left_out = tuple(path for recipe, (path, _) in _RECIPES.items() if not wanted[recipe])
    return {path: _filled(text, values) for path, text in _originals() if not path.startswith(left_out)}


def _originals() -> Iterator[tuple[str, str]]:
    folder = theme_folder() / "new-site"
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield _dotted(file.relative_to(folder)), file.read_text("utf-8")


def _dotted(path: Path) -> str:
    return "/".join(f".{part.removeprefix('dot-')}" if part.startswith("dot-") else part for part in path.parts)


def _filled(text: str, values: Mapping[str, str]) -> str:
    for mark, value in values.items():
        text = text.replace(mark, value)
    return text
