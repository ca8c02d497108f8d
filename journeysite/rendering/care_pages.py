"""The pages that say who owns what, and what needs care."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from journeysite.catalog.owners import Owner
from journeysite.rendering.headings import Heading
from journeysite.rendering.health_view import care_owners, has_findings, health
from journeysite.rendering.owner_view import owner_headings, owner_page, owner_rows
from journeysite.rendering.site import OWNERS, Site

_MOST_OWNERS = 30
"""With more, the table of contents of the page would be longer than the page."""


def owner_pages(
    site: Site,
) -> Iterator[tuple[str, str, Callable[[Site, str], str], Callable[[Site, str], tuple[Heading, ...]]]]:
    """The page of each owner: its file, its title, its HTML and its headings."""
    for slug, owner in site.owners.items():
        yield f"{OWNERS}/{slug}.md", owner.name, partial(_owner, owner=owner), partial(_owner_headings, owner=owner)


def _owner(site: Site, start: str, owner: Owner) -> str:
    return site.render("owner.html", page=owner_page(site, owner, start))


def _owner_headings(site: Site, start: str, owner: Owner) -> tuple[Heading, ...]:
    return tuple(Heading(label, anchor) for anchor, label in owner_headings(site, owner))


def owners_body(site: Site, start: str) -> str:
    """Every owner."""
    return site.render("owners.html", rows=owner_rows(site, start))


def health_body(site: Site, start: str) -> str:
    """What needs care."""
    return site.render("health.html", page=health(site, start), folder=site.settings.content_name)


def health_headings(site: Site, start: str) -> tuple[Heading, ...]:
    """Owners, while they are few, and what was found."""
    w, owners = site.w, care_owners(site)
    below = tuple(Heading(name, anchor) for anchor, name in owners) if len(owners) <= _MOST_OWNERS else ()
    return (
        *((Heading(w("by_owner"), "by-owner", below),) if owners else ()),
        *((Heading(w("rules_found"), "what-the-rules-found"),) if has_findings(site) else ()),
    )
