"""What a site decides. An adapter builds it; nothing below an adapter reads a clock or an option by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from journeysite.diagnostics import Severity
from journeysite.loading.sources import Kind
from journeysite.model.lane import Lane

FOLDERS: Mapping[Kind, str] = {
    Kind.MAP: "maps",
    Kind.PERSONA: "personas",
    Kind.TOUCHPOINT: "touchpoints",
    Kind.KPI: "kpis",
}
"""The folders of the content, by kind of document."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The decisions of a site."""

    today: date
    """The day against which reviews are due."""
    changed: Mapping[str, date] = field(default_factory=dict)
    """The day of the last change of files, by path from the content folder, as far as version control tells it."""
    folders: Mapping[Kind, str] = field(default_factory=lambda: FOLDERS)
    templates: str = "templates"
    """The folder of the template pages."""
    lanes: tuple[Lane, ...] = ()
    """The site's own lanes."""
    drafts: bool = False
    """Whether drafts are shown: while writing, never in a published site."""
    directory_urls: bool = True
    """Whether a page's address is `alex/` rather than `alex.html`."""
    language: str = "en"
    """The language of the interface."""
    content_name: str = "content"
    """What the content folder is called, for hints where to put a file."""
    content_label: str = "content"
    """How diagnostics name the content folder: its path from where the writer works."""
    site_url: str = ""
    """The address at which the site stands, with a slash at its end; empty where nobody has said it."""
    health: bool = True
    """Whether there is a page that says what needs care."""
    shows_tags: bool = True
    """Whether title blocks show tags; not where a plugin of the host does it."""
    rules: Mapping[str, Severity | None] = field(default_factory=dict)
    """What the site thinks of rules, by the id of their code: another severity, or None where one is switched off."""
    remarks: bool = False
    """Whether rules of practice are run that only inform: in a check, not in a build, which nobody reads for advice."""
    overrides: tuple[Path, ...] = ()
    """Folders whose templates come before those of the same name here."""
