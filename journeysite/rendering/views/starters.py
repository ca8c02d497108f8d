"""The gallery of templates, and the page of each."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.views.parts import Sparkline


class StarterCard(NamedTuple):
    """A ready-to-copy template in the gallery."""

    title: str
    href: str
    summary: Markup | None
    kind_label: str
    sparkline: Sparkline | None


class StarterGroup(NamedTuple):
    """Templates of one sort in the gallery."""

    anchor: str
    label: str
    cards: tuple[StarterCard, ...]


class StarterPage(NamedTuple):
    """The Markdown of a template, and the ways to get it."""

    file: str
    """Where to put it."""
    text: str
    command: str
    """What makes the file."""
    download: str
    """The address of the Markdown itself."""
    name: str
    """What the downloaded file is called."""
    new_file: str | None = None
    """The address of a page of the repository that makes the file."""
    hint: str = ""
    """What is left to do by hand on that page."""
