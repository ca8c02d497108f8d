"""A hook of this repository's own site: every component of the pages, twice, in the page on the visual language.

The components are made by the functions and templates that make the pages, from the example content; see `shown/`.
"""

from __future__ import annotations

import re
from typing import Any

from mkdocs.structure.files import File
from mkdocs.utils import normalize_url
from shown import SPECIMENS
from shown.made import PAGE
from shown.tables import stages

from journeysite.assets import fault_styles
from journeysite.rendering.environment import icon_names

_MARK = re.compile(r"<!-- specimen: ([\w-]+) -->")
_ANCHORS = re.compile(r' (?:id|aria-labelledby|aria-controls|headers|data-copy)=(?:"[^"]*"|[^\s>]+)')
"""What may stand once on a page, and what refers to it."""
_SHEET = re.compile(r'<svg class="js-sprite".*?</svg>', re.DOTALL)
"""What is drawn once and used everywhere: the symbols of a page, and behind them the signs of its curves."""
_ACTIVE = re.compile(r'(<div class="js-(?:map|filters)\b[^>]*)>')
"""What scripts would take up, so that it acted on this page; on what is marked as ready they have worked before."""
_REGION = ' role="region" aria-labelledby='
"""A landmark that would lose its name: it becomes a group."""
_LABEL = re.compile(r'( aria-label="[^"]*)"')
_SCHEMES = (("default", "light"), ("slate", "dark"))


_FAULT_STYLES = "guide/faults.css"


def on_files(files: Any, *, config: Any) -> None:
    """Add the styles that else only a writer's server has, for the one page that shows faults."""
    files.append(File.generated(config, _FAULT_STYLES, content=fault_styles()))


def on_post_page(output: str, *, page: Any, config: Any) -> str:
    """Put the specimens where their marks stand."""
    if page.file.src_uri != PAGE:
        return output
    site = config.plugins["journeysite"].opened.site
    symbols = site.render("icons.html", icons=sorted(icon_names()))
    sheets = symbols + _SHEET.findall(stages(site))[-1]

    def made(mark: re.Match[str]) -> str:
        specimen = SPECIMENS[mark[1]]
        return _twice(mark[1], specimen.made(site), wide=specimen.wide, scrolls=specimen.scrolls)

    filled = _MARK.sub(made, output).replace("<head>", "<head data-wide>", 1)  # as our pages are
    filled = filled.replace("</head>", f'<link rel="stylesheet" href="{normalize_url(_FAULT_STYLES, page)}"></head>', 1)
    return filled.replace("</h1>", f"</h1>{sheets}", 1)


def _twice(key: str, html: str, *, wide: bool, scrolls: bool) -> str:
    """On the colours of both schemes, and called by different names. What scrolls can be reached with the keyboard."""
    bare = _SHEET.sub("", html).replace(_REGION, ' role="group" aria-labelledby=')
    bare = _ACTIVE.sub(r"\1 data-ready>", _ANCHORS.sub("", bare))
    focus = ' tabindex="0"' if scrolls else ""
    both = "".join(
        f'<div class="js-specimen specimen" data-md-color-scheme="{scheme}" data-md-color-primary="indigo" role="group"'
        f' aria-label="{key.replace("-", " ")}, {name}"{focus}>' + _LABEL.sub(rf'\1, {name}"', bare) + "</div>"
        for scheme, name in _SCHEMES
    )
    return f'<div class="specimens{" specimens-wide" if wide else ""}" data-shows="{key}">{both}</div>'
