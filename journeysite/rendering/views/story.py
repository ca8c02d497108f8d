"""A map as a text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup

from journeysite.rendering.views.parts import Link


class StoryStage(NamedTuple):
    """A stage of the text, with its touchpoints."""

    anchor: str
    number: int
    name: str
    href: str
    """The way to the stage in the table."""
    body: Markup
    """Its paragraphs and lists, then those of each touchpoint under an `<h3>`."""


class StoryPage(NamedTuple):
    """A map as a text: a page of its own, outside the host's."""

    title: str
    language: str
    direction: str
    """`ltr` or `rtl`."""
    styles: tuple[str, ...]
    """The addresses of the site's style sheets."""
    icon: str | None
    """The address of the sign that a browser shows beside the title."""
    palette: Mapping[str, str]
    """The attributes by which the style sheets know the site's colours."""
    home: Link
    listing: str
    """The address of the list of maps."""
    map: str
    """The address of the map's page."""
    summary: Markup | None
    facts: tuple[Markup, ...]
    """What the title block of the map says, a sentence each."""
    moments: Markup
    """The moments that matter, in one sentence; empty where nothing stands out."""
    own_moments: tuple[tuple[str, Markup], ...]
    """Names of personas with the same of each; empty where there is one curve."""
    stages: tuple[StoryStage, ...]
    evidence: Markup
    """The sources of the whole map as a list; empty without any."""
