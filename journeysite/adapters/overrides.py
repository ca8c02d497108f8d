"""Templates of the site's own that replace nothing of ours, because they or their blocks are misspelt, or elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from journeysite.adapters.codes import UNUSED_TEMPLATE
from journeysite.adapters.option_faults import label_of
from journeysite.assets import theme_folder
from journeysite.diagnostics import Diagnostic, Span, did_you_mean

FOLDER = "journeysite"
"""The folder in a theme, or in its `custom_dir`, in which our templates are replaced."""

_EXTENDED = re.compile(rf"""{{%[-+]?\s*extends\s+["']{FOLDER}/([^"']+)["']""")
_TAG = re.compile(r"\{%[-+]?\s*(?:block\s+(\w+)|(endblock))\b")
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)


def overriding(theme: Iterable[str]) -> tuple[Path, ...]:
    """The folders whose templates come before ours, of those that a theme has."""
    return tuple(folder for folder in (Path(one) / FOLDER for one in theme) if folder.is_dir())


def check_overrides(custom: str | Path | None) -> Iterator[Diagnostic]:
    """Say which templates in a theme's `custom_dir` were probably meant to replace one of ours."""
    custom_dir = Path(custom) if custom else None
    if custom_dir is None or not custom_dir.is_dir():
        return
    ours = {file.name: file for file in (theme_folder() / "templates").glob("*.html")}
    for file in sorted((custom_dir / FOLDER).glob("*.html")):
        guess = did_you_mean(file.name, ours, cutoff=0.85)
        if file.name not in ours and guess:  # any other is a part that an own template includes
            message = f"“{file.name}” replaces no template: there is none of this name."
            yield UNUSED_TEMPLATE.at(Span(label_of(file)), message, guess)
        text = _text(file)
        extended = _EXTENDED.search(text)
        if extended and (replaced := ours.get(extended[1])):
            yield from _unused_blocks(file, text, replaced)
    for file in sorted(custom_dir.glob("*.html")):
        if file.name in ours and "_" in file.name:  # `home.html` may be the site's own
            message = f"“{file.name}” replaces no template: it is not in the folder “{FOLDER}”."
            yield UNUSED_TEMPLATE.at(Span(label_of(file)), message, f"Move it to {label_of(custom_dir / FOLDER)}.")


def _unused_blocks(file: Path, text: str, replaced: Path) -> Iterator[Diagnostic]:
    """Blocks of a template that the one which it extends does not have: Jinja leaves them out without a word."""
    known = [name for name, _, _ in _blocks(_text(replaced))]
    for name, inside, at in _blocks(text):
        if name not in known and not inside:  # a block in a block is a part that another template may replace
            line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
            message = f"The block “{name}” replaces nothing: “{replaced.name}” has none of this name."
            remedy = did_you_mean(name, known) or f"Its blocks are: {', '.join(known) or 'none'}."
            yield UNUSED_TEMPLATE.at(Span(label_of(file), line, column), message, remedy)


def _blocks(text: str) -> Iterator[tuple[str, bool, int]]:
    """The blocks of a template: their names, whether they stand inside of others, and where they begin."""
    depth = 0
    for tag in _TAG.finditer(text):
        if tag[1]:
            yield tag[1], depth > 0, tag.start()
        depth += -1 if tag[2] else 1


def _text(file: Path) -> str:
    """A template without what its comments say; every line stays where it is."""
    text = file.read_text("utf-8", errors="replace")
    return _COMMENT.sub(lambda found: re.sub(r"\S", " ", found[0]), text)
