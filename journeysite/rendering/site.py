"""What every page is made with: the catalog, the settings, the words, and the ways between pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from urllib.parse import quote, unquote

from jinja2 import Environment, TemplateError
from markupsafe import Markup

from journeysite.catalog.anchors import StageAnchors, anchors
from journeysite.catalog.catalog import Catalog
from journeysite.catalog.links import SAFE_SCHEMES, resolve
from journeysite.catalog.name_addresses import name_address
from journeysite.catalog.owners import Owner, owner_names, owner_slug, owners
from journeysite.diagnostics import Code
from journeysite.loading.documents import Document
from journeysite.loading.sources import Kind
from journeysite.model.journey import Moment
from journeysite.rendering.environment import BrokenTemplate, environment, fault_in
from journeysite.rendering.initials import site_initials
from journeysite.rendering.inline import escaped, is_plain, plain_text, render_inline
from journeysite.rendering.persona_styles import site_styles
from journeysite.rendering.urls import file_url, page_url, relative
from journeysite.rendering.words import Words, words
from journeysite.settings import Settings

FEED = "feed.xml"
"""The address of the feed below that of the site."""

COVERAGE = "coverage.md"
"""The file of the page that says what the maps cover."""

HEALTH = "health.md"
"""The file of the page that says what needs care."""

OWNERS = "owners"
"""The folder of the pages that say what each owner has."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site that is about to be shown."""

    catalog: Catalog
    settings: Settings
    w: Words
    templates: Environment
    starters: Catalog | None = field(default=None)
    """The templates of the gallery, a little catalog of their own."""
    owners: Mapping[str, Owner] = field(default_factory=dict)
    """Everybody who has a page that says what they own, by address."""
    owner_names: Mapping[str, str] = field(default_factory=dict)
    """How the names of owners and teams are written, by the address of each name."""
    findings: Mapping[str, Mapping[Code, int]] = field(default_factory=dict)
    """How often each kind of finding occurs in each document, by path from the content folder."""
    edit_url: Callable[[str], str | None] = field(default=lambda uri: None)
    """Where a file of the content folder is edited."""
    styles: Mapping[str, int] = field(default_factory=dict)
    """By persona id: which colour, line and marker it has on all pages."""
    initials: Mapping[str, str] = field(default_factory=dict)
    """By persona id: the letters of its sign."""
    reviews: bool = False
    """Whether anybody reviews maps here: only then it says something that one was never reviewed."""

    @property
    def is_gallery(self) -> bool:
        """Whether this is the little site of the templates, which has no pages but theirs."""
        return self.starters is None

    def render(self, template: str, **context: Any) -> str:
        """The HTML of a template; raises `BrokenTemplate`, as one that the site overrides may be."""
        try:
            return self.templates.get_template(template).render(**context)
        except TemplateError as error:
            raise BrokenTemplate(fault_in(error, template)) from error

    def href(self, uri: str, start: str, anchor: str = "") -> str:
        """The way from the page of one file of the content folder to that of another."""
        if uri == start and anchor:
            return f"#{anchor}"
        directory_urls = self.settings.directory_urls
        way = relative(file_url(uri, directory_urls=directory_urls), page_url(start, directory_urls=directory_urls))
        return f"{way}#{anchor}" if anchor else way

    def address(self, path: str, start: str) -> str:
        """The way from the page of a file of the content folder to a file that is published as it is."""
        return relative(quote(path), page_url(start, directory_urls=self.settings.directory_urls))

    def target(self, target: str, written_in: str, shown: str = "") -> str | None:
        """The address of a link in a text of the file `written_in`; None where it leads to nothing that is published.

        `shown` is the file whose page shows the text, where that is another one.
        """
        scheme, colon, _ = target.partition(":")
        if colon and "/" not in scheme and "#" not in scheme:
            return target if scheme.lower() in SAFE_SCHEMES else None
        if target.startswith("#"):
            return self.href(written_in, shown, target[1:]) if shown else target
        if target.startswith("/"):
            return target
        path, hash_, anchor = target.partition("#")
        uri = resolve(written_in, unquote(path.partition("?")[0]))
        if uri is None or uri not in self.catalog.files:
            return None
        return self.href(uri, shown or written_in, anchor if hash_ else "")

    def inline(self, text: str, written_in: str, shown: str = "") -> Markup:
        """A text of the file `written_in` as HTML, for its own page or for that of the file `shown`."""
        return Markup(self.inline_html(text, written_in, shown))

    def inline_html(self, text: str, written_in: str, shown: str = "") -> str:
        """The same for the many small pieces that are joined before they reach a template."""
        return text if is_plain(text) else render_inline(text, lambda target: self.target(target, written_in, shown))

    def anchors(self, journey: Document) -> tuple[StageAnchors, ...]:
        """The anchors of a map, also of one whose id belongs to another file."""
        answers = self.catalog.of_kind(Kind.MAP).get(journey.id) is journey
        return self.catalog.anchors[journey.id] if answers else anchors(journey.value)

    def hides(self, kind: Kind, name: str) -> bool:
        """Whether a name is that of a draft, which no published page may tell."""
        hidden = self.catalog.hidden[kind]
        return not self.catalog.find(kind, name) and (name in hidden or name.casefold() in hidden)

    def strangers(self, names: Iterable[str]) -> list[str]:
        """Names that are those of no persona, as HTML: a finding says so, and the page shows what was written."""
        return [
            escaped(name)
            for name in dict.fromkeys(names)
            if not (self.catalog.find(Kind.PERSONA, name) or self.hides(Kind.PERSONA, name))
        ]

    def name(self, moment: Moment) -> str:
        """What a stage or touchpoint is called, without Markdown: its own name, else that of what it shares."""
        if moment.name:
            return plain_text(moment.name)
        if shared := self.shared_by(moment):
            return plain_text(shared.title)
        id_ = getattr(moment, "touchpoint", None) or ""
        return "" if self.hides(Kind.TOUCHPOINT, id_) else id_

    def called(self, moment: Moment, number: int) -> str:
        """The same, or “Stage 2” where it has no name; `number` is that of its stage, from 1."""
        return self.name(moment) or self.w("stage_n", n=number)

    def shared_by(self, moment: Moment) -> Document | None:
        """The shared touchpoint that a moment is an instance of."""
        return self.catalog.find(Kind.TOUCHPOINT, getattr(moment, "touchpoint", None))

    def owner_name(self, name: str | None) -> str:
        """How the name of an owner or a team is written on all pages; empty where nobody is named."""
        return self.owner_names.get(name_address(name), name) if name else ""

    def owner_page(self, name: str | None, start: str) -> str | None:
        """The way to the page of who is called so; None where there is none."""
        address = owner_slug(self.owner_name(name)) if name else ""
        return self.href(f"{OWNERS}/{address}.md", start) if address in self.owners else None

    def link_to(self, document: Document, start: str, anchor: str = "") -> str:
        """The way to a document's page."""
        return self.href(document.source.uri, start, anchor)


def open_site(catalog: Catalog, settings: Settings, starters: Catalog | None = None) -> Site:
    """Make everything ready for showing a catalog."""
    language = words(settings.language)
    maps = [journey.value for journey in catalog.of_kind(Kind.MAP).values()]
    names = owner_names(catalog)
    return Site(
        catalog,
        settings,
        language,
        environment(language, settings.overrides),
        starters,
        owners=owners(catalog, names),
        owner_names=names,
        styles=site_styles(catalog),
        initials=site_initials(catalog),
        reviews=any(one.reviewed or one.review_every for one in maps),
    )


def show_gallery(site: Site, starters: Catalog, today: date) -> Site:
    """A site for the pages of the gallery, with the words and templates of another: those are compiled once."""
    settings = replace(site.settings, today=today, changed={})
    return replace(
        site,
        catalog=starters,
        settings=settings,
        starters=None,
        owners={},
        owner_names={},
        findings={},
        styles=site_styles(starters),
        initials=site_initials(starters),
        reviews=False,
    )
